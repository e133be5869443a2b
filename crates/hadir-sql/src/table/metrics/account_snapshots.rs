//! The table `account_snapshots`: its columns, keys and indexes.

use crate::codec::{AccountCounters, Amount, Codec, Id, Instant, Json, Opt, Rest, Word};
use crate::error::{DecodeProblem, EncodeProblem};
use crate::statement::Cells;
use crate::storage::Storage;
use crate::table::{Check, Column, ForeignKey, Keys, Nulls, OnConflict, OnDelete, Rule, table};
use crate::value::{Kind, Value};
use hadir_core::ids::{ProfileId, SocialAccountId};
use hadir_core::metrics::{AccountSnapshot, SnapshotSubject};
use uuid::Uuid;

// The newest data wins for the same time of capture.
table! {
    Metrics tenant AccountSnapshot = "account_snapshots" {
        workspace_id: Id,
        subject: Subject,
        captured_at: Instant,
        span: Word,
        counts: AccountCounters,
        latest_reel_at: Opt<Instant>,
        mean_rate: Opt<Amount>,
        extra: Json,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "subject", "captured_at", "span"],
        indexes: &[&["workspace_id", "account_id", "captured_at"], &["workspace_id", "profile_id", "captured_at"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("social_accounts", &["workspace_id", "account_id"], OnDelete::Cascade),
            ForeignKey { on_delete: OnDelete::Cascade, ..ForeignKey::to_shared("profiles", &["profile_id"]) },
        ],
        by_month: Some("captured_at"),
        ..Keys::NONE
    },
    OnConflict::Replace
}

/// Whose counters they are: `subject`, which is part of the key, and the same as a reference to an account or to a profile.
pub(crate) struct Subject;

impl Codec<SnapshotSubject> for Subject {
    const WIDTH: usize = 3;

    fn columns(field: &'static str) -> Vec<Column> {
        vec![
            Column::new(field, Storage::Id, Nulls::Refused, Rule::Free),
            Column::new("account_id", Storage::Id, Nulls::Allowed, Rule::Free),
            Column::new("profile_id", Storage::Id, Nulls::Allowed, Rule::Free),
        ]
    }

    fn checks(_field: &'static str) -> Vec<Check> {
        vec![Check::Either("account_id", "profile_id")]
    }

    fn encode(subject: &SnapshotSubject, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
        let (account, profile) = match subject {
            SnapshotSubject::Account(id) => (Some(id.as_uuid()), None),
            SnapshotSubject::Profile(id) => (None, Some(id.as_uuid())),
        };
        let cell = |id: Option<Uuid>| id.map_or(Value::Null(Kind::Uuid), Value::Uuid);
        row.extend([cell(account.or(profile)), cell(account), cell(profile)]);
        Ok(())
    }

    fn decode(cells: &mut Cells<'_>) -> Result<SnapshotSubject, DecodeProblem> {
        let _ = <Id as Codec<ProfileId>>::decode(cells)?;
        let account = <Opt<Id> as Codec<Option<SocialAccountId>>>::decode(cells)?;
        let profile = <Opt<Id> as Codec<Option<ProfileId>>>::decode(cells)?;
        match (account, profile) {
            (Some(account), None) => Ok(SnapshotSubject::Account(account)),
            (None, Some(profile)) => Ok(SnapshotSubject::Profile(profile)),
            _ => Err(DecodeProblem::Text("a snapshot is of an account or of a profile".into())),
        }
    }
}
