//! Someone who is asked to take part.

use super::{Membership, PersonStatus};
use crate::ids::{PersonId, UnitId, WorkspaceId};

/// Someone who is asked to take part. Not a login: a person may never sign in anywhere.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Person {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// The person's id.
    pub id: PersonId,
    /// The service number, unique in the workspace. Text: leading zeros count.
    pub number: String,
    /// The name as it is shown.
    pub name: String,
    /// The rank, as the organisation writes it.
    pub rank: Option<String>,
    /// The unit the person belongs to.
    pub unit_id: UnitId,
    /// The division inside the unit.
    pub division: Option<String>,
    /// The position held.
    pub position: Option<String>,
    /// Whether the person serves. Whoever does not is counted only for the time before a known last day.
    pub status: PersonStatus,
    /// The days on which they belong to the organisation: on others nothing is asked of them.
    #[cfg_attr(feature = "serde", serde(default))]
    pub membership: Membership,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Person {
    /// Somebody active, who belongs to the unit as long as anyone knows.
    pub fn new(
        workspace_id: WorkspaceId,
        id: PersonId,
        number: impl Into<String>,
        name: impl Into<String>,
        unit_id: UnitId,
    ) -> Self {
        Self {
            workspace_id,
            id,
            number: number.into(),
            name: name.into(),
            rank: None,
            unit_id,
            division: None,
            position: None,
            status: PersonStatus::Active,
            membership: Membership::default(),
            rest: crate::record::Rest,
        }
    }

    /// Whether they are counted at all: they serve, or it is known until when they did.
    pub const fn counts(&self) -> bool {
        matches!(self.status, PersonStatus::Active) || self.membership.last_day().is_some()
    }
}
