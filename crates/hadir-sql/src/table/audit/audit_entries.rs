//! The table `audit_entries`: its columns, keys and indexes.

use crate::codec::{Codec, Count, Id, Instant, Json, Key, Opt, Parsed, Rest, Text, Word, flat, key_text};
use crate::error::{DecodeProblem, EncodeProblem};
use crate::statement::Cells;
use crate::storage::Storage;
use crate::table::{Column, ForeignKey, Keys, Nulls, OnConflict, Rule, table};
use crate::value::Value;
use hadir_core::audit::{Actor, AuditAction, AuditEntry, AuditRecord, EntityRef};

// What was written stays: a chain of hashes shows every change, and the engine refuses it besides.
table! {
    Audit tenant(record.workspace_id) AuditEntry = "audit_entries" {
        record: Record,
        seq: Count,
        previous: Parsed<64>,
        hash: Parsed<64>,
    }
    Keys {
        primary: &["workspace_id", "seq"],
        indexes: &[
            &["workspace_id", "at"],
            &["workspace_id", "action", "at"],
            &["workspace_id", "actor_user_id", "at"],
            &["workspace_id", "entity_kind", "entity_key"],
        ],
        foreign: &[ForeignKey::WORKSPACE, ForeignKey::to_shared("users", &["actor_user_id"])],
        append_only: true,
        ..Keys::NONE
    },
    OnConflict::Keep
}

flat! {
    /// What happened.
    Record: AuditRecord {
        workspace_id: Id,
        at: Instant,
        actor: Who,
        action: Deed,
        entity: What,
        details: Json,
        ip: Opt<Parsed<45>>,
        user_agent: Opt<Text>,
        severity: Opt<Word>,
        outcome: Opt<Word>,
        rest: Rest,
    }
}

flat! {
    /// Who did it.
    Who: Actor {
        kind as "actor_kind": Word,
        user_id as "actor_user_id": Opt<Id>,
        name as "actor_name": Opt<Text>,
        email as "actor_email": Opt<Text>,
    }
}

flat! {
    /// To what.
    What: EntityRef { kind as "entity_kind": Key<64>, id as "entity_key": Key<191> }
}

/// What was done: in one spelling, by which it is found, and the word as it came.
pub(crate) struct Deed;

impl Codec<AuditAction> for Deed {
    const WIDTH: usize = 2;

    fn columns(field: &'static str) -> Vec<Column> {
        let word = |name| Column::new(name, Storage::Key(191), Nulls::Refused, Rule::Free);
        vec![word(field), word("action_raw")]
    }

    fn encode(action: &AuditAction, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
        row.extend([key_text(action.as_str(), 191)?, key_text(action.raw(), 191)?]);
        Ok(())
    }

    fn decode(cells: &mut Cells<'_>) -> Result<AuditAction, DecodeProblem> {
        let _ = <Key<191> as Codec<String>>::decode(cells)?;
        <Key<191> as Codec<String>>::decode(cells).map(|raw| AuditAction::from(&*raw))
    }
}
