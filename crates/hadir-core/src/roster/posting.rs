//! The days on which a person belonged to a unit.

use crate::ids::{PersonId, PostingId, UnitId, WorkspaceId};
use chrono::NaiveDate;

/// The days on which a person belonged to a unit. People move: who was asked for what is decided on the day of the
/// obligation, not by where they are today.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Posting {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: PostingId,
    /// Who belonged there.
    pub person_id: PersonId,
    /// Where they belonged.
    pub unit_id: UnitId,
    /// The first day; none: since ever.
    pub first_day: Option<NaiveDate>,
    /// The last day, included; none: until further notice.
    pub last_day: Option<NaiveDate>,
}

impl Posting {
    /// Whether it covers `day`.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.first_day.is_none_or(|first| first <= day) && self.last_day.is_none_or(|last| day <= last)
    }
}
