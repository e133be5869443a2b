use super::{ContentHash, DeliveryTally, PartialPolicy, PostEvent, PostStatus};
use crate::lifecycle::{BrokenInvariant, Lifecycle, LifecycleEvent, Refused, Sane, governed};
use chrono::{DateTime, Utc};

impl Sane for ContentHash {}
impl Sane for PostStatus {}

governed! {
    /// A post's status with exactly the times that it requires.
    ///
    /// ```
    /// use hadir_core::publishing::{PostLifecycle, PostStatus};
    /// # fn at(text: &str) -> chrono::DateTime<chrono::Utc> { text.parse().expect("an instant") }
    /// let mut post = PostLifecycle::draft(at("2026-03-09T08:00:00Z"));
    /// post.schedule(at("2026-03-10T09:00:00Z"), at("2026-03-09T08:05:00Z"))?;
    /// assert_eq!(post.status(), PostStatus::Scheduled);
    ///
    /// let refused = post.start(at("2026-03-09T23:00:00Z")).unwrap_err();
    /// assert_eq!(refused.to_string(), "a guard of `start` failed: the scheduled time has come");
    /// assert_eq!(post.status(), PostStatus::Scheduled);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub struct PostLifecycle(PostParts) of PostStatus {
        always {}
        optional {
            /// When it is due. A draft may carry a planned time.
            scheduled_at: DateTime<Utc> => required [Scheduled | Publishing] allowed anywhere,
            /// The content that was approved.
            approved_content: ContentHash
                => required [Approved] allowed [Scheduled | Publishing | Published | Failed | Cancelled | Archived | Deleted],
            /// When enough targets had succeeded.
            published_at: DateTime<Utc> => required [Published] allowed [Archived | Deleted],
            /// Why the last round failed.
            last_error: Box<str>
                => required [] allowed [Scheduled | Publishing | Failed | Archived | Deleted],
            /// When it was called off.
            cancelled_at: DateTime<Utc> => required [Cancelled] allowed [Archived | Deleted],
            /// When it was put away, if anybody wrote it down.
            archived_at: DateTime<Utc> => required [] allowed [Archived | Deleted],
            /// The state in which it was put away, to which it can be restored, if anybody wrote it down.
            archived_from: PostStatus => required [] allowed [Archived | Deleted],
            /// When it was deleted.
            deleted_at: DateTime<Utc> => required [Deleted] allowed [],
        }
    }
    rules archive_remembers;
}

fn archive_remembers(parts: &PostParts) -> Result<(), BrokenInvariant> {
    let Some(from) = parts.archived_from else { return Ok(()) };
    let broken = |rule| Err(BrokenInvariant::rule(parts.status, "archived_from", rule));
    if !PostEvent::Archive.sources().contains(&from) {
        return broken("it is a state that can be archived");
    }
    let missing = match from {
        PostStatus::Published => parts.published_at.is_none(),
        PostStatus::Cancelled => parts.cancelled_at.is_none(),
        PostStatus::Approved => parts.approved_content.is_none(),
        _ => false,
    };
    if missing { broken("what that state requires is still there") } else { Ok(()) }
}

type Step = Result<(), Refused<PostStatus>>;

impl PostLifecycle {
    /// A new draft.
    pub const fn draft(now: DateTime<Utc>) -> Self {
        Self(PostParts {
            status: PostStatus::Draft,
            changed_at: now,
            scheduled_at: None,
            approved_content: None,
            published_at: None,
            last_error: None,
            cancelled_at: None,
            archived_at: None,
            archived_from: None,
            deleted_at: None,
        })
    }

    /// When it is due, or planned.
    pub const fn scheduled_at(&self) -> Option<DateTime<Utc>> {
        self.0.scheduled_at
    }

    /// When enough targets had succeeded.
    pub const fn published_at(&self) -> Option<DateTime<Utc>> {
        self.0.published_at
    }

    /// Whether `content` is what was approved.
    pub fn is_approved(&self, content: ContentHash) -> bool {
        self.0.approved_content == Some(content)
    }

    /// Hands it to its approvers.
    ///
    /// # Errors
    /// As every event: [`Refused`], and the value is what it was.
    pub fn submit(&mut self, now: DateTime<Utc>) -> Step {
        self.step(PostEvent::Submit, now, |_| {})
    }

    /// The approval chain is complete for `content`.
    ///
    /// # Errors
    /// [`Refused`] unless it waits for approval.
    pub fn approve(&mut self, content: ContentHash, now: DateTime<Utc>) -> Step {
        self.step(PostEvent::Approve, now, |parts| parts.approved_content = Some(content))
    }

    /// An approver said no.
    ///
    /// # Errors
    /// [`Refused`] unless it waits for approval.
    pub fn reject(&mut self, now: DateTime<Utc>) -> Step {
        self.step(PostEvent::Reject, now, |_| {})
    }

    /// Its author takes it back from its approvers.
    ///
    /// # Errors
    /// [`Refused`] unless it waits for approval.
    pub fn withdraw(&mut self, now: DateTime<Utc>) -> Step {
        self.step(PostEvent::Withdraw, now, |_| {})
    }

    /// Its content changed: the approval is void, and so is its time.
    ///
    /// # Errors
    /// [`Refused`] in a draft, where an edit is no event, and once it is under way.
    pub fn revise(&mut self, now: DateTime<Utc>) -> Step {
        self.step(PostEvent::Revise, now, |parts| parts.scheduled_at = None)
    }

    /// Gives it a time.
    ///
    /// # Errors
    /// [`Refused`] if the state does not allow it, or unless the time is after `now`.
    pub fn schedule(&mut self, at: DateTime<Utc>, now: DateTime<Utc>) -> Step {
        self.at_time(PostEvent::Schedule, at, now)
    }

    /// Gives it another time.
    ///
    /// # Errors
    /// [`Refused`] unless it is scheduled and the time is after `now`.
    pub fn reschedule(&mut self, at: DateTime<Utc>, now: DateTime<Utc>) -> Step {
        self.at_time(PostEvent::Reschedule, at, now)
    }

    /// Takes its time away: back to approved if it was approved, else to draft.
    ///
    /// # Errors
    /// [`Refused`] unless it is scheduled.
    pub fn unschedule(&mut self, now: DateTime<Utc>) -> Step {
        let event = match self.0.approved_content {
            Some(_) => PostEvent::UnscheduleApproved,
            None => PostEvent::Unschedule,
        };
        self.step(event, now, |parts| parts.scheduled_at = None)
    }

    /// Calls it off.
    ///
    /// # Errors
    /// [`Refused`] unless it is scheduled.
    pub fn cancel(&mut self, now: DateTime<Utc>) -> Step {
        self.step(PostEvent::Cancel, now, |parts| parts.cancelled_at = Some(now))
    }

    /// Takes a cancelled post up again, as a draft without a time and without an approval.
    ///
    /// # Errors
    /// [`Refused`] unless it is cancelled.
    pub fn reopen(&mut self, now: DateTime<Utc>) -> Step {
        self.step(PostEvent::Reopen, now, |parts| parts.scheduled_at = None)
    }

    /// Sends it without waiting for a time: it counts as scheduled for `now`.
    ///
    /// # Errors
    /// [`Refused`] if the state does not allow it.
    pub fn publish_now(&mut self, now: DateTime<Utc>) -> Step {
        self.step(PostEvent::PublishNow, now, |parts| parts.scheduled_at = Some(now))
    }

    /// Its time has come.
    ///
    /// # Errors
    /// [`Refused`] unless it is scheduled for `now` or earlier.
    pub fn start(&mut self, now: DateTime<Utc>) -> Step {
        self.0.status.apply(PostEvent::Start)?;
        let due = self.0.scheduled_at.is_some_and(|at| at <= now);
        Refused::unless(due, PostEvent::Start, "the scheduled time has come")?;
        self.step(PostEvent::Start, now, |_| {})
    }

    /// Every unfinished target waits for a retry, the earliest `at`.
    ///
    /// # Errors
    /// [`Refused`] unless it is being published.
    pub fn requeue(&mut self, at: DateTime<Utc>, now: DateTime<Utc>) -> Step {
        self.step(PostEvent::Requeue, now, |parts| parts.scheduled_at = Some(at))
    }

    /// Its targets ended, and enough succeeded.
    ///
    /// # Errors
    /// [`Refused`] unless it is being published.
    pub fn publish(&mut self, now: DateTime<Utc>) -> Step {
        self.step(PostEvent::Publish, now, |parts| parts.published_at = Some(now))
    }

    /// Its targets ended, and too few succeeded.
    ///
    /// # Errors
    /// [`Refused`] unless it is being published.
    pub fn fail(&mut self, error: impl Into<Box<str>>, now: DateTime<Utc>) -> Step {
        let error = error.into();
        self.step(PostEvent::Fail, now, |parts| parts.last_error = Some(error))
    }

    /// Follows its targets while it is being published: published, failed or back in the queue, of which the earliest
    /// retry is `next_run`. Nothing happens while a target is under way.
    ///
    /// # Errors
    /// [`Refused`] unless it is being published, or without targets.
    pub fn settle(
        &mut self,
        targets: &DeliveryTally,
        policy: PartialPolicy,
        next_run: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Step {
        match targets.post_status(policy) {
            Some(PostStatus::Publishing) => {
                self.0.status.apply(PostEvent::Publish).map(|_| ()).map_err(Refused::from)
            }
            Some(PostStatus::Published) => self.publish(now),
            Some(PostStatus::Scheduled) => self.requeue(next_run, now),
            Some(PostStatus::Failed) => self.fail(format!("{} of its targets failed", targets.failed), now),
            Some(_) => self.fail("every target was called off", now),
            None => Err(Refused::Guard { event: PostEvent::Publish, rule: "there is a target" }),
        }
    }

    /// Tries the targets again that have not succeeded.
    ///
    /// # Errors
    /// [`Refused`] unless it failed and the time is after `now`.
    pub fn retry(&mut self, at: DateTime<Utc>, now: DateTime<Utc>) -> Step {
        self.at_time(PostEvent::Retry, at, now)
    }

    /// Puts it away.
    ///
    /// # Errors
    /// [`Refused`] if the state does not allow it.
    pub fn archive(&mut self, now: DateTime<Utc>) -> Step {
        let from = self.0.status;
        self.step(PostEvent::Archive, now, |parts| {
            parts.archived_at = Some(now);
            parts.archived_from = Some(from);
        })
    }

    /// Takes it out of the archive, into the state from which it came.
    ///
    /// # Errors
    /// [`Refused`] unless it is archived.
    pub fn restore(&mut self, now: DateTime<Utc>) -> Step {
        let event = match self.0.archived_from {
            Some(PostStatus::Approved) => PostEvent::RestoreApproved,
            Some(PostStatus::Published) => PostEvent::RestorePublished,
            Some(PostStatus::Failed) => PostEvent::RestoreFailed,
            Some(PostStatus::Cancelled) => PostEvent::RestoreCancelled,
            _ => PostEvent::RestoreDraft,
        };
        self.step(event, now, |_| {})
    }

    /// Deletes it; the row stays.
    ///
    /// # Errors
    /// [`Refused`] while it is being published, and if it is deleted already.
    pub fn delete(&mut self, now: DateTime<Utc>) -> Step {
        self.step(PostEvent::Delete, now, |parts| parts.deleted_at = Some(now))
    }

    fn at_time(&mut self, event: PostEvent, at: DateTime<Utc>, now: DateTime<Utc>) -> Step {
        self.0.status.apply(event)?;
        Refused::unless(at > now, event, "the time is after now")?;
        self.step(event, now, |parts| parts.scheduled_at = Some(at))
    }
}
