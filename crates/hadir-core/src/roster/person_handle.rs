//! A handle that a person used, and when.

use crate::ids::{PersonId, WorkspaceId};
use crate::platform::{Handle, PlatformUserId};
use chrono::{DateTime, Utc};

/// A handle that a person used, and when. Renames are normal: a handle is not an identity.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PersonHandle {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Whose handle it is.
    pub person_id: PersonId,
    /// The handle, with its platform.
    pub handle: Handle,
    /// The account behind it, where it is known: a renamed account keeps it, whoever takes the handle over has another.
    pub platform_user_id: Option<PlatformUserId>,
    /// From when on it was theirs; none: as long as anyone knows.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub valid_from: Option<DateTime<Utc>>,
    /// Until when (excluded) it was theirs; none: still.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub valid_until: Option<DateTime<Utc>>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl PersonHandle {
    /// A handle that was and stays theirs.
    pub fn new(workspace_id: WorkspaceId, person_id: PersonId, handle: Handle) -> Self {
        Self {
            workspace_id,
            person_id,
            handle,
            platform_user_id: None,
            valid_from: None,
            valid_until: None,
            rest: crate::record::Rest,
        }
    }
}
