//! Asking a question that was asked before: the text is there, the values are written.

use crate::hot_loop::Loop;
use hadir_core::ids::WorkspaceId;
use hadir_sql::{Dialect, Scope, roster};
use std::hint::black_box;

pub(crate) const LOOPS: &[Loop] = &[Loop {
    name: "sql/question",
    elements: 1_000,
    prepare: || {
        let scope = Scope::of(WorkspaceId::from_uuid(uuid::Uuid::from_u128(7)));
        Box::new(move || {
            for _ in 0..1_000 {
                black_box(roster::people(scope).limit(25).build(Dialect::Postgres));
            }
        })
    },
}];
