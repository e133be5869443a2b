//! A workspace with everything in it, of which every reference holds and no key occurs twice.

use super::workspace;
use crate::tenant::{Placing, Tenant, all_drafts};
use proptest::prelude::Strategy;

/// A workspace with everything in it, of which every reference holds and no key occurs twice. See [`Tenant`].
///
/// A few of each: breadth comes from the number of cases.
pub fn tenant() -> impl Strategy<Value = Tenant> + Clone {
    (workspace(), all_drafts()).prop_map(|(mut workspace, drafts)| {
        // Tenants of one test share a database, and their keys must differ.
        workspace.key = format!("{}:{}.", workspace.id.as_uuid().simple(), workspace.key);
        let mut placing = Placing::of(&workspace);
        drafts.into_iter().flatten().for_each(|draft| placing.take(draft));
        Tenant::read(workspace, &placing)
    })
}
