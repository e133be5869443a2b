//! Somebody answers in place of another for a while.

use crate::ids::{DelegationId, UserId, WorkspaceId};
use crate::time::Window;
use chrono::{DateTime, Utc};
use thiserror::Error;

/// Somebody answers in place of another for a while. One hop: whoever stands in cannot hand it on.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Delegation {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: DelegationId,
    /// Who is away.
    pub delegator_id: UserId,
    /// Who stands in.
    pub delegate_id: UserId,
    /// For how long. The end does not belong to it.
    pub window: Window,
    /// When the delegator took it back.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub cancelled_at: Option<DateTime<Utc>>,
    /// Why.
    pub reason: Option<String>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

/// A delegation that cannot stand beside what is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BadDelegation {
    /// Somebody would stand in for themselves.
    #[error("nobody stands in for themselves")]
    ToOneself,
    /// Two would stand in at the same time.
    #[error("the delegation overlaps `{0}` of the same person")]
    Overlap(DelegationId),
    /// Somebody else tries to take it back.
    #[error("a delegation is taken back by who gave it")]
    NotTheDelegator,
}

impl Delegation {
    /// A delegation for that time, without a reason.
    pub fn new(
        workspace_id: WorkspaceId,
        id: DelegationId,
        delegator_id: UserId,
        delegate_id: UserId,
        window: Window,
    ) -> Self {
        Self {
            workspace_id,
            id,
            delegator_id,
            delegate_id,
            window,
            cancelled_at: None,
            reason: None,
            rest: crate::record::Rest,
        }
    }

    /// Whether it holds at `now`.
    pub fn is_active(&self, now: DateTime<Utc>) -> bool {
        self.window.contains(now) && self.cancelled_at.is_none_or(|cancelled| now < cancelled)
    }

    /// Whether it lets `delegate` answer for `delegator` at `now`.
    pub fn lets(&self, delegate: UserId, delegator: UserId, now: DateTime<Utc>) -> bool {
        self.delegator_id == delegator && self.delegate_id == delegate && self.is_active(now)
    }

    /// Whether it can stand beside `others`.
    ///
    /// # Errors
    /// [`BadDelegation`]: to oneself, or at the same time as another of the same person that was not taken back.
    pub fn check<'a>(&self, others: impl IntoIterator<Item = &'a Self>) -> Result<(), BadDelegation> {
        if self.delegator_id == self.delegate_id {
            return Err(BadDelegation::ToOneself);
        }
        let overlaps = |other: &&Self| {
            other.workspace_id == self.workspace_id
                && other.id != self.id
                && other.delegator_id == self.delegator_id
                && other.cancelled_at.is_none()
                && other.window.start() < self.window.end()
                && self.window.start() < other.window.end()
        };
        others.into_iter().find(overlaps).map_or(Ok(()), |other| Err(BadDelegation::Overlap(other.id)))
    }

    /// Takes it back. A second time changes nothing.
    ///
    /// # Errors
    /// [`BadDelegation::NotTheDelegator`] for anyone but the delegator.
    pub fn cancel(&mut self, by: UserId, now: DateTime<Utc>) -> Result<(), BadDelegation> {
        if by != self.delegator_id {
            return Err(BadDelegation::NotTheDelegator);
        }
        self.cancelled_at.get_or_insert(now);
        Ok(())
    }
}
