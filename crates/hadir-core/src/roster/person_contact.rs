//! How to reach a person.

use crate::ids::{PersonId, UserId, WorkspaceId};

crate::text_enum! {
    /// Whether a person wants to be reminded.
    pub enum Reminders {
        /// Asked for.
        OptedIn = "opted_in",
        /// Not asked for.
        OptedOut = "opted_out",
    }
}

/// How to reach a person. Personal data, apart from what reports need. Keyed by person.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PersonContact {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Who it is.
    pub person_id: PersonId,
    /// The phone number, digits with the country code, also that of `WhatsApp`.
    pub phone: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The village that the person is assigned to or lives in.
    pub village: Option<String>,
    /// Whether they want to be reminded.
    pub reminders: Reminders,
    /// The login that is theirs, if they have one.
    pub user_id: Option<UserId>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl PersonContact {
    /// No way to reach them is known, and they did not ask for reminders.
    pub fn new(workspace_id: WorkspaceId, person_id: PersonId) -> Self {
        Self {
            workspace_id,
            person_id,
            phone: None,
            email: None,
            village: None,
            reminders: Reminders::OptedOut,
            user_id: None,
            rest: crate::record::Rest,
        }
    }
}
