use crate::codec::{Id, Instant, Json, Key, Opt, Word, flat};
use crate::table::{ForeignKey, Keys, OnConflict, table};
use hadir_core::audit::{EntityRef, ImportedRow};

// Rows of tables that belong to nobody have no workspace; they are the operator's.
table! {
    Audit mixed ImportedRow = "imported_rows" {
        workspace_id: Opt<Id>,
        entity: Became,
        system: Word,
        table: Key<128>,
        external_id: Key<191>,
        created_at: Opt<Instant>,
        updated_at: Opt<Instant>,
        residue: Json,
        imported_at: Instant,
    }
    Keys {
        primary: &["system", "table", "external_id"],
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
