//! The table `imported_rows`: its columns, keys and indexes.

use crate::codec::{Codec, Id, Instant, Json, Key, Opt, Rest, Word, flat};
use crate::error::{DecodeProblem, EncodeProblem};
use crate::statement::Cells;
use crate::storage::Storage;
use crate::table::{Column, ForeignKey, Keys, Nulls, OnConflict, Rule, table};
use crate::value::{Kind, Value};
use hadir_core::audit::{EntityRef, ImportedRow};
use hadir_core::ids::WorkspaceId;

// Rows of tables that belong to nobody have no workspace; they are the operator's.
table! {
    Audit mixed ImportedRow = "imported_rows" {
        workspace_id: Whose,
        entity: Became,
        system: Word,
        table: Key<128>,
        external_id: Key<191>,
        created_at: Opt<Instant>,
        updated_at: Opt<Instant>,
        residue: Json,
        imported_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["whose", "system", "table", "external_id"],
        indexes: &[&["workspace_id"], &["entity_kind", "entity_key"]],
        foreign: &[ForeignKey::WORKSPACE],
        ..Keys::NONE
    },
    OnConflict::Replace
}

flat! {
    /// What became of it.
    Became: EntityRef { kind as "entity_kind": Key<64>, id as "entity_key": Key<191> }
}

/// Whose it is: `workspace_id`, and the same as text in `whose`, empty for the operator's: a key has no nulls. Two workspaces
/// may import from two installations of one system that number their rows alike.
pub(crate) struct Whose;

impl Codec<Option<WorkspaceId>> for Whose {
    const WIDTH: usize = 2;

    fn columns(field: &'static str) -> Vec<Column> {
        vec![
            Column::new(field, Storage::Id, Nulls::Allowed, Rule::Free),
            Column::new("whose", Storage::Key(36), Nulls::Refused, Rule::Free),
        ]
    }

    fn encode(workspace: &Option<WorkspaceId>, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
        row.push(workspace.map_or(Value::Null(Kind::Uuid), |id| Value::Uuid(id.as_uuid())));
        row.push(Value::Text(workspace.map(|id| id.to_string()).unwrap_or_default()));
        Ok(())
    }

    fn decode(cells: &mut Cells<'_>) -> Result<Option<WorkspaceId>, DecodeProblem> {
        let workspace = <Opt<Id> as Codec<_>>::decode(cells)?;
        let _ = <Key<36> as Codec<String>>::decode(cells)?;
        Ok(workspace)
    }
}
