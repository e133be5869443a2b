//! One capture: somebody looked at who did what with a post.

use super::{Action, Completeness};
use crate::ids::{ObservationId, ObservedPostId, WorkspaceId};
use crate::time::Window;
use chrono::{DateTime, Utc};

/// One capture: somebody looked at who did what with a post.
///
/// Whom it saw is merged into [`Participation`](super::Participation)s; what remains here is how far it can be trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(remote = "Self"))]
pub struct Observation {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: ObservationId,
    /// The post that was looked at.
    pub post_id: ObservedPostId,
    /// The list that was looked at.
    pub action: Action,
    /// The time in which an engagement had to happen for this capture to list it.
    pub window: Window,
    /// When it was taken.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub captured_at: DateTime<Utc>,
    /// How much of the list it has.
    pub completeness: Completeness,
    /// Entries whose author could be read; none, if the capture failed or was not tried.
    pub readable: u64,
    /// Entries whose author could not be read: each may have been anyone.
    pub unreadable: u64,
    /// How many there were by the network's own count, where the capture told: a list that has fewer proves nothing about
    /// the others.
    #[cfg_attr(feature = "serde", serde(default))]
    pub reported: Option<u64>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Observation {
    /// A capture in which no entry was read; see [`readable`](Self::readable) and [`unreadable`](Self::unreadable).
    pub fn new(
        workspace_id: WorkspaceId,
        id: ObservationId,
        post_id: ObservedPostId,
        action: Action,
        window: Window,
        captured_at: DateTime<Utc>,
        completeness: Completeness,
    ) -> Self {
        Self {
            workspace_id,
            id,
            post_id,
            action,
            window,
            captured_at,
            completeness,
            readable: 0,
            unreadable: 0,
            reported: None,
            rest: crate::record::Rest,
        }
    }

    /// Whether it says that nothing was seen, and that somebody was.
    pub const fn is_contradictory(&self) -> bool {
        matches!(self.completeness, Completeness::Failed | Completeness::NotFetched) && self.readable > 0
    }
}

/// A capture that failed, or that nobody tried, saw somebody.
#[cfg(feature = "serde")]
const CONTRADICTION: &str =
    "a capture that failed or was not tried has read nobody: `readable` is 0, or the list is `truncated`";

// Derived for itself as if for a stranger (`remote`), so that what was read can be looked at as a whole.
#[cfg(feature = "serde")]
impl serde::Serialize for Observation {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Self::serialize(self, serializer)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Observation {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let observation = Self::deserialize(deserializer)?;
        if observation.is_contradictory() {
            return Err(serde::de::Error::custom(CONTRADICTION));
        }
        Ok(observation)
    }
}
