//! Where an editorial piece is in its life.

use super::{EditorialAction, EditorialStatus};
use crate::lifecycle::{Refused, governed};
use chrono::{DateTime, Utc};

governed! {
    /// Where an editorial piece is in its life.
    pub struct EditorialLifecycle(EditorialParts) of EditorialStatus {
        always {}
        optional {
            /// When its reviewer answered.
            reviewed_at: DateTime<Utc> => required [Approved | Rejected] allowed [Published],
            /// When it was put out.
            published_at: DateTime<Utc> => required [Published] allowed [],
        }
    }
}

type Step = Result<(), Refused<EditorialStatus>>;

impl EditorialLifecycle {
    /// A piece that is being written.
    pub fn draft(now: DateTime<Utc>) -> Self {
        Self::born(EditorialParts::new(EditorialStatus::Draft, now))
    }

    /// Hands it to its reviewer.
    ///
    /// # Errors
    /// [`Refused`] unless it is a draft.
    pub fn submit(&mut self, now: DateTime<Utc>) -> Step {
        self.step(EditorialAction::Submit, now, |_| {})
    }

    /// The reviewer says yes.
    ///
    /// # Errors
    /// [`Refused`] unless it is in review.
    pub fn approve(&mut self, now: DateTime<Utc>) -> Step {
        self.step(EditorialAction::Approve, now, |parts| parts.reviewed_at = Some(now))
    }

    /// The reviewer says no.
    ///
    /// # Errors
    /// [`Refused`] unless it is in review.
    pub fn reject(&mut self, now: DateTime<Utc>) -> Step {
        self.step(EditorialAction::Reject, now, |parts| parts.reviewed_at = Some(now))
    }

    /// Its author takes it back.
    ///
    /// # Errors
    /// [`Refused`] unless it is in review.
    pub fn withdraw(&mut self, now: DateTime<Utc>) -> Step {
        self.step(EditorialAction::Withdraw, now, |_| {})
    }

    /// Its text changed after an answer: it is a draft again.
    ///
    /// # Errors
    /// [`Refused`] unless it was answered and is not out.
    pub fn revise(&mut self, now: DateTime<Utc>) -> Step {
        self.step(EditorialAction::Revise, now, |_| {})
    }

    /// Puts it out.
    ///
    /// # Errors
    /// [`Refused`] unless it was approved.
    pub fn publish(&mut self, now: DateTime<Utc>) -> Step {
        self.step(EditorialAction::Publish, now, |parts| parts.published_at = Some(now))
    }
}
