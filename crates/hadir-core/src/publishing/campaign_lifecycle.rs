//! Where a campaign is in its life, and from when to when it runs.

use super::{CampaignEvent, CampaignGuard, CampaignStatus};
use crate::lifecycle::{BrokenInvariant, Lifecycle, Refused, governed};
use chrono::{DateTime, Utc};

governed! {
    /// Where a campaign is in its life, and from when to when it runs.
    pub struct CampaignLifecycle(CampaignParts) of CampaignStatus {
        always {
            /// When it begins.
            starts_at: DateTime<Utc>,
            /// When it is over.
            ends_at: DateTime<Utc>,
        }
        optional {
            /// When it was ended.
            completed_at: DateTime<Utc> => required [Completed] allowed [],
        }
    }
    rules begins_before_it_ends;
}

fn begins_before_it_ends(parts: &CampaignParts) -> Result<(), BrokenInvariant> {
    if parts.starts_at < parts.ends_at {
        return Ok(());
    }
    Err(BrokenInvariant::rule(parts.status, "ends_at", "it is after `starts_at`"))
}

type Step = Result<(), Refused<CampaignStatus>>;

impl CampaignLifecycle {
    /// A campaign that is being planned.
    ///
    /// # Errors
    /// [`BrokenInvariant`] unless it begins before it ends.
    pub fn draft(
        starts_at: DateTime<Utc>,
        ends_at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<Self, BrokenInvariant> {
        let parts = CampaignParts::new(CampaignStatus::Draft, now, starts_at, ends_at);
        crate::lifecycle::Governed::from_parts(parts)
    }

    /// Begins it.
    ///
    /// # Errors
    /// [`Refused`] unless it is a draft.
    pub fn activate(&mut self, now: DateTime<Utc>) -> Step {
        self.step(CampaignEvent::Activate, now, |_| {})
    }

    /// Holds it.
    ///
    /// # Errors
    /// [`Refused`] unless it runs.
    pub fn pause(&mut self, now: DateTime<Utc>) -> Step {
        self.step(CampaignEvent::Pause, now, |_| {})
    }

    /// Continues it.
    ///
    /// # Errors
    /// [`Refused`] unless it is held.
    pub fn resume(&mut self, now: DateTime<Utc>) -> Step {
        self.step(CampaignEvent::Resume, now, |_| {})
    }

    /// Gives it other times.
    ///
    /// # Errors
    /// [`Refused`] unless it begins before it ends, and once it was ended.
    pub fn replan(&mut self, starts_at: DateTime<Utc>, ends_at: DateTime<Utc>, now: DateTime<Utc>) -> Step {
        let event = match self.0.status {
            CampaignStatus::Active => CampaignEvent::ReplanActive,
            CampaignStatus::Paused => CampaignEvent::ReplanPaused,
            CampaignStatus::Draft | CampaignStatus::Completed => CampaignEvent::Replan,
        };
        self.step(event, now, |parts| {
            parts.starts_at = starts_at;
            parts.ends_at = ends_at;
        })
    }

    /// Takes it up again, until `ends_at`.
    ///
    /// # Errors
    /// [`Refused`] unless it was ended and that is after `now`.
    pub fn reopen(&mut self, ends_at: DateTime<Utc>, now: DateTime<Utc>) -> Step {
        self.0.status.apply(CampaignEvent::Reopen)?;
        Refused::unless(ends_at > now, CampaignEvent::Reopen, CampaignGuard::EndsLater)?;
        self.step(CampaignEvent::Reopen, now, |parts| parts.ends_at = ends_at)
    }

    /// Ends it.
    ///
    /// # Errors
    /// [`Refused`] unless it was begun.
    pub fn complete(&mut self, now: DateTime<Utc>) -> Step {
        self.step(CampaignEvent::Complete, now, |parts| parts.completed_at = Some(now))
    }
}
