//! A post's status with exactly the times that it requires.

use super::{ContentHash, DeliveryTally, PartialPolicy, PostEvent, PostGuard, PostStatus};
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
                => required [Approved] allowed [Scheduled | Publishing | Published | Failed | Cancelled | TakenDown | Archived | Deleted],
            /// When the first network had it.
            published_at: DateTime<Utc>
                => required [Published | TakenDown] allowed [Publishing | Failed | Archived | Deleted],
            /// Why the last round failed.
            last_error: Box<str>
                => required [] allowed [Scheduled | Publishing | Published | Failed | Archived | Deleted],
            /// When it was called off. What is out all the same remembers it: nothing more of it goes out by itself.
            cancelled_at: DateTime<Utc> => required [Cancelled] allowed [Published | Archived | Deleted],
            /// When the last network no longer had it.
            taken_down_at: DateTime<Utc> => required [TakenDown] allowed [Archived | Deleted],
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
        PostStatus::TakenDown => parts.published_at.is_none() || parts.taken_down_at.is_none(),
        PostStatus::Cancelled => parts.cancelled_at.is_none(),
        PostStatus::Approved => parts.approved_content.is_none(),
        _ => false,
    };
    if missing { broken("what that state requires is still there") } else { Ok(()) }
}

type Step = Result<(), Refused<PostStatus>>;

impl PostLifecycle {
    /// A new draft.
    pub fn draft(now: DateTime<Utc>) -> Self {
        Self::born(PostParts::new(PostStatus::Draft, now))
    }

    /// When it is due, or planned.
    pub const fn scheduled_at(&self) -> Option<DateTime<Utc>> {
        self.0.scheduled_at
    }

    /// When the first network had it.
    pub const fn published_at(&self) -> Option<DateTime<Utc>> {
        self.0.published_at
    }

    /// Whether a network has it: what is out cannot be called off, revised or deleted as if it were not.
    pub fn is_live(&self) -> bool {
        match self.0.status {
            PostStatus::Published => true,
            PostStatus::Archived if self.0.archived_from == Some(PostStatus::Published) => true,
            _ => self.0.published_at.is_some() && self.0.taken_down_at.is_none(),
        }
    }

    /// Whether `content` is what was approved.
    pub fn is_approved(&self, content: ContentHash) -> bool {
        self.0.approved_content == Some(content)
    }

    /// Hands it to its approvers: a draft, or what failed and was corrected. An approval that it had is void.
    ///
    /// # Errors
    /// As every event: [`Refused`], and the value is what it was. What is out somewhere is
    /// [reapproved](Self::reapprove) where it is.
    pub fn submit(&mut self, now: DateTime<Utc>) -> Step {
        self.unless_live(PostEvent::Submit)?;
        self.step(PostEvent::Submit, now, |_| {})
    }

    /// The approval chain is complete for `content`.
    ///
    /// # Errors
    /// [`Refused`] unless it waits for approval.
    pub fn approve(&mut self, content: ContentHash, now: DateTime<Utc>) -> Step {
        self.step(PostEvent::Approve, now, |parts| parts.approved_content = Some(content))
    }

    /// The approval chain is complete for what is still to go out of a post that is scheduled, under way, out elsewhere, or
    /// failed: after a correction.
    ///
    /// # Errors
    /// [`Refused`] in any other state.
    pub fn reapprove(&mut self, content: ContentHash, now: DateTime<Utc>) -> Step {
        let event = match self.0.status {
            PostStatus::Scheduled => PostEvent::ReapproveScheduled,
            PostStatus::Published => PostEvent::ReapprovePublished,
            PostStatus::Failed => PostEvent::ReapproveFailed,
            _ => PostEvent::ReapprovePublishing,
        };
        self.step(event, now, |parts| parts.approved_content = Some(content))
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
    /// [`Refused`] in a draft, where an edit is no event, once it is under way, and while a network has it.
    pub fn revise(&mut self, now: DateTime<Utc>) -> Step {
        self.unless_live(PostEvent::Revise)?;
        self.step(PostEvent::Revise, now, |parts| parts.scheduled_at = None)
    }

    /// Gives it a time.
    ///
    /// # Errors
    /// [`Refused`] if the state does not allow it, or unless the time is after `now`.
    pub fn schedule(&mut self, at: DateTime<Utc>, now: DateTime<Utc>) -> Step {
        self.at_time(PostEvent::Schedule, None, at, now)
    }

    /// As [`schedule`](Self::schedule), for what its content is now: an approval of any other is void.
    pub(super) fn schedule_as(
        &mut self,
        content: ContentHash,
        at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Step {
        self.at_time(PostEvent::Schedule, Some(content), at, now)
    }

    /// Gives it another time.
    ///
    /// # Errors
    /// [`Refused`] unless it is scheduled and the time is after `now`.
    pub fn reschedule(&mut self, at: DateTime<Utc>, now: DateTime<Utc>) -> Step {
        self.at_time(PostEvent::Reschedule, None, at, now)
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

    /// Calls it off. What is being published can be called off while it is out nowhere: no further call is announced, and
    /// one that was already on its way [surfaces](PostEvent::Surface) if it arrives.
    ///
    /// # Errors
    /// [`Refused`] unless it is scheduled or being published, and while a network has it: there it is
    /// [taken down](Self::take_down).
    pub fn cancel(&mut self, now: DateTime<Utc>) -> Step {
        self.unless_live(PostEvent::Cancel)?;
        self.step(PostEvent::Cancel, now, |parts| parts.cancelled_at = Some(now))
    }

    /// Takes up again what was called off or taken down, as a draft without a time and without an approval.
    ///
    /// # Errors
    /// [`Refused`] unless it is cancelled or taken down.
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

    /// As [`publish_now`](Self::publish_now), for what its content is now: an approval of any other is void.
    pub(super) fn publish_now_as(&mut self, content: ContentHash, now: DateTime<Utc>) -> Step {
        self.step(PostEvent::PublishNow, now, |parts| {
            parts.scheduled_at = Some(now);
            forget_other(parts, content);
        })
    }

    /// Its time has come.
    ///
    /// # Errors
    /// [`Refused`] unless it is scheduled for `now` or earlier.
    pub fn start(&mut self, now: DateTime<Utc>) -> Step {
        self.0.status.apply(PostEvent::Start)?;
        let due = self.0.scheduled_at.is_some_and(|at| at <= now);
        Refused::unless(due, PostEvent::Start, PostGuard::IsDue)?;
        self.step(PostEvent::Start, now, |_| {})
    }

    /// Every unfinished target waits for a retry, the earliest `at`.
    ///
    /// # Errors
    /// [`Refused`] unless it is being published, and once a network has it.
    pub fn requeue(&mut self, at: DateTime<Utc>, now: DateTime<Utc>) -> Step {
        self.unless_live(PostEvent::Requeue)?;
        self.step(PostEvent::Requeue, now, |parts| parts.scheduled_at = Some(at))
    }

    /// Its targets ended, and enough succeeded.
    ///
    /// # Errors
    /// [`Refused`] unless it is being published.
    pub fn publish(&mut self, now: DateTime<Utc>) -> Step {
        self.step(PostEvent::Publish, now, |parts| _ = parts.published_at.get_or_insert(now))
    }

    /// The first network has it, others are still to come.
    ///
    /// # Errors
    /// [`Refused`] unless it is being published.
    pub fn go_live(&mut self, now: DateTime<Utc>) -> Step {
        self.step(PostEvent::GoLive, now, |parts| _ = parts.published_at.get_or_insert(now))
    }

    /// It is out nowhere any more.
    ///
    /// # Errors
    /// [`Refused`] unless it was out.
    pub fn take_down(&mut self, now: DateTime<Utc>) -> Step {
        self.step(PostEvent::TakeDown, now, |parts| parts.taken_down_at = Some(now))
    }

    /// Its targets ended, and too few succeeded.
    ///
    /// # Errors
    /// [`Refused`] unless it is being published.
    pub fn fail(&mut self, error: impl Into<Box<str>>, now: DateTime<Utc>) -> Step {
        let error = error.into();
        self.step(PostEvent::Fail, now, |parts| parts.last_error = Some(error))
    }

    /// Follows its targets: to what [`DeliveryTally::post_status`] says, wherever a step leads there. What is back in the
    /// queue is due at the earliest retry, `next_run`. Asked twice, it changes nothing the second time.
    ///
    /// As soon as a network has it, it is out, whatever becomes of the others. What arrives after the post was called off or
    /// changed [surfaces](PostEvent::Surface); whatever else is still under way then is waited for.
    ///
    /// # Errors
    /// [`Refused`] without targets, and in a state from which no step leads to what they say.
    pub fn settle(
        &mut self,
        targets: &DeliveryTally,
        policy: PartialPolicy,
        next_run: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Step {
        use PostStatus::{Cancelled, Failed, Published, Publishing, Scheduled, TakenDown};
        let live = targets.succeeded > 0;
        let Some(to) = targets.post_status(policy) else {
            return Err(Refused::Guard { event: PostEvent::Publish, guard: PostGuard::HasTarget });
        };
        match (self.0.status, to) {
            (Publishing, Publishing) if live && self.0.published_at.is_none() => self.go_live(now),
            (Publishing, Scheduled) => self.requeue(next_run, now),
            (Publishing, Cancelled) => {
                self.step(PostEvent::Cancel, now, |parts| parts.cancelled_at = Some(now))
            }
            (Publishing, Failed) => {
                let error = format!("{} of its targets failed", targets.failed).into();
                self.step(PostEvent::Fail, now, |parts| {
                    parts.last_error = Some(error);
                    if live {
                        parts.published_at.get_or_insert(now);
                    }
                })
            }
            (Publishing, Published) => self.publish(now),
            (Publishing | Published | Failed, TakenDown) => self.step(PostEvent::TakeDown, now, |parts| {
                parts.published_at.get_or_insert(now);
                parts.taken_down_at = Some(now);
            }),
            // It was called off, and came out all the same: what else still waits does not go out.
            (Published, Publishing | Scheduled) if self.0.cancelled_at.is_some() => Ok(()),
            (Failed, Failed) if live && self.0.published_at.is_none() => {
                self.step(PostEvent::SurfaceFailed, now, |parts| parts.published_at = Some(now))
            }
            (Published | Failed, Publishing) | (Published, Scheduled) => {
                self.step(PostEvent::Resume, now, |parts| {
                    parts.scheduled_at.get_or_insert(now);
                    if live {
                        parts.published_at.get_or_insert(now);
                    }
                })
            }
            (Failed, Scheduled) => {
                self.step(PostEvent::Retry, now, |parts| parts.scheduled_at = Some(next_run))
            }
            (Scheduled, Publishing) if live => self.step(PostEvent::Start, now, |parts| {
                parts.published_at.get_or_insert(now);
            }),
            (from, to) if from == to => Ok(()),
            // What was put away and is out stays where it is, and says so.
            (PostStatus::Archived, _) if live && !self.is_live() => {
                self.step(PostEvent::SurfaceArchived, now, |parts| {
                    parts.published_at.get_or_insert(now);
                    parts.taken_down_at = None;
                    parts.archived_from = Some(Published);
                })
            }
            (PostStatus::Archived, TakenDown) if self.is_live() => {
                self.step(PostEvent::SurfaceArchived, now, |parts| {
                    parts.published_at.get_or_insert(now);
                    parts.taken_down_at = Some(now);
                    parts.archived_from = Some(TakenDown);
                })
            }
            (PostStatus::Archived | PostStatus::Deleted, _) if !live || self.is_live() => Ok(()),
            // What was not called off in time is out.
            (
                PostStatus::Draft
                | PostStatus::PendingApproval
                | PostStatus::Approved
                | Scheduled
                | Cancelled
                | TakenDown
                | PostStatus::Deleted,
                _,
            )
            | (Failed, Published)
                if live =>
            {
                self.step(PostEvent::Surface, now, |parts| _ = parts.published_at.get_or_insert(now))
            }
            (Cancelled, _) => Ok(()),
            _ => self.0.status.apply(PostEvent::Publish).map(|_| ()).map_err(Refused::from),
        }
    }

    /// Tries the targets again that have not succeeded: of what failed everywhere at that time, of what is out somewhere at
    /// once, each job at its own.
    ///
    /// # Errors
    /// [`Refused`] unless it failed or is out, and the time is after `now`.
    pub fn retry(&mut self, at: DateTime<Utc>, now: DateTime<Utc>) -> Step {
        if !self.is_live() {
            return self.at_time(PostEvent::Retry, None, at, now);
        }
        self.0.status.apply(PostEvent::Resume)?;
        Refused::unless(at > now, PostEvent::Resume, PostGuard::AfterNow)?;
        self.step(PostEvent::Resume, now, |parts| _ = parts.scheduled_at.get_or_insert(now))
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
            Some(PostStatus::TakenDown) => PostEvent::RestoreTakenDown,
            // What was imported without that memory is where its times say.
            None if self.0.taken_down_at.is_some() => PostEvent::RestoreTakenDown,
            None if self.0.published_at.is_some() => PostEvent::RestorePublished,
            None if self.0.cancelled_at.is_some() => PostEvent::RestoreCancelled,
            _ => PostEvent::RestoreDraft,
        };
        self.step(event, now, |_| {})
    }

    /// Deletes it; the row stays.
    ///
    /// # Errors
    /// [`Refused`] while it is being published, while a network has it, and if it is deleted already.
    pub fn delete(&mut self, now: DateTime<Utc>) -> Step {
        self.unless_live(PostEvent::Delete)?;
        self.step(PostEvent::Delete, now, |parts| parts.deleted_at = Some(now))
    }

    fn at_time(
        &mut self,
        event: PostEvent,
        content: Option<ContentHash>,
        at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Step {
        self.0.status.apply(event)?;
        Refused::unless(at > now, event, PostGuard::AfterNow)?;
        self.step(event, now, |parts| {
            parts.scheduled_at = Some(at);
            if let Some(content) = content {
                forget_other(parts, content);
            }
        })
    }

    /// The state first, so that it is named where it forbids the event by itself.
    fn unless_live(&self, event: PostEvent) -> Step {
        self.0.status.apply(event)?;
        Refused::unless(!self.is_live(), event, PostGuard::NotLive)
    }
}

/// An approval of anything but `content` is void.
fn forget_other(parts: &mut PostParts, content: ContentHash) {
    parts.approved_content = parts.approved_content.filter(|approved| *approved == content);
}
