//! Days on which nothing is asked of a person: leave, illness, a standing dispensation.

use crate::ids::{ExemptionId, PersonId, WorkspaceId};
use chrono::NaiveDate;

/// Days on which nothing is asked of a person: leave, illness, a standing dispensation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Exemption {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: ExemptionId,
    /// Who is exempt.
    pub person_id: PersonId,
    /// The first exempt day; none: since ever.
    pub first_day: Option<NaiveDate>,
    /// The last exempt day, included; none: until further notice.
    pub last_day: Option<NaiveDate>,
    /// Why, as it may be shown in a report.
    pub reason: Option<String>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Exemption {
    /// An exemption without beginning, end or reason.
    pub fn new(workspace_id: WorkspaceId, id: ExemptionId, person_id: PersonId) -> Self {
        Self {
            workspace_id,
            id,
            person_id,
            first_day: None,
            last_day: None,
            reason: None,
            rest: crate::record::Rest,
        }
    }

    /// Whether it covers `day`.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.first_day.is_none_or(|first| first <= day) && self.last_day.is_none_or(|last| day <= last)
    }
}
