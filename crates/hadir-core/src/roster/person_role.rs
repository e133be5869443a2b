//! A person carries a role. Keyed by person and role.

use crate::ids::{PersonId, WorkspaceId};

/// A person carries a role: a directorate whose tasks they share, or `operator`. Keyed by person and role.
///
/// Role names are the organisation's own words, kept as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PersonRole {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Who carries it.
    pub person_id: PersonId,
    /// The role: `ditbinmas`.
    pub role: String,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl PersonRole {
    /// The person has the role.
    pub fn new(workspace_id: WorkspaceId, person_id: PersonId, role: impl Into<String>) -> Self {
        Self { workspace_id, person_id, role: role.into(), rest: crate::record::Rest }
    }
}
