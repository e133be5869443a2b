//! The table `events`: its columns, keys and indexes.

use crate::codec::{Codec, Id, Instant, Json, Key, OpenKey, Opt, Rest, Text, Word, tagged};
use crate::error::{DecodeProblem, EncodeProblem};
use crate::statement::Cells;
use crate::storage::Storage;
use crate::table::{Column, ForeignKey, Keys, Nulls, OnConflict, Rule, UniqueWhere, table};
use crate::value::Value;
use hadir_core::automation::{Event, Payload};

// The same event is kept once: by the network's name for it, else by its bytes.
table! {
    Automation tenant Event = "events" {
        workspace_id: Id,
        id: Id,
        platform: Word,
        kind: OpenKey<64>,
        external_id: Known,
        headers: Json,
        payload: Body,
        parsed: Opt<Json>,
        received_at: Instant,
        processed_at: Opt<Instant>,
        error: Opt<Text>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "platform", "external_id"]],
        unique_where: &[UniqueWhere {
            name: "unnamed",
            columns: &["workspace_id", "platform", "payload_digest"],
            column: "known_by",
            words: &["payload"],
        }],
        indexes: &[&["workspace_id", "kind", "received_at"], &["workspace_id", "processed_at", "received_at"]],
        foreign: &[ForeignKey::WORKSPACE],
        ..Keys::NONE
    },
    OnConflict::Replace
}

type ExternalId = Option<String>;

tagged! {
    /// What a second delivery shares with it: the network's name for it, or its bytes.
    Known: ExternalId as "known_by" {
        Some("external_id": Key<191>) = "external_id",
        None = "payload",
    }
}

/// Bytes as hexadecimal digits: `payload`, of any length, and `payload_digest`, their SHA-256.
pub(crate) struct Body;

impl Codec<Payload> for Body {
    const WIDTH: usize = 2;

    fn columns(_field: &'static str) -> Vec<Column> {
        let column = |name, storage| Column::new(name, storage, Nulls::Refused, Rule::Free);
        vec![column("payload", Storage::Text), column("payload_digest", Storage::Key(64))]
    }

    fn encode(payload: &Payload, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
        row.extend([Value::Text(payload.to_string()), Value::Text(digest(payload))]);
        Ok(())
    }

    fn decode(cells: &mut Cells<'_>) -> Result<Payload, DecodeProblem> {
        let wrong = |problem: String| DecodeProblem::Text(problem.into());
        let written = <Text as Codec<String>>::decode(cells)?;
        let payload: Payload = written.parse().map_err(|error| wrong(format!("{error}")))?;
        let (found, expected) = (<Key<64> as Codec<String>>::decode(cells)?, digest(&payload));
        if found == expected {
            Ok(payload)
        } else {
            Err(wrong(format!("`payload_digest` is {found}, that of `payload` is {expected}")))
        }
    }
}

fn digest(payload: &Payload) -> String {
    Payload::from(payload.digest().to_vec()).to_string()
}
