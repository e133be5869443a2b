//! One approver's answer, and what it covers.

use super::{Answer, ApprovalEvent, ApprovalGuard, ApprovalStatus, Delegation};
use crate::ids::UserId;
use crate::lifecycle::{BrokenInvariant, Lifecycle, Refused, Sane, governed};
use crate::publishing::ContentHash;
use chrono::{DateTime, Utc};

impl Sane for UserId {}

governed! {
    /// One approver's answer, and what it covers.
    pub struct ApprovalLifecycle(ApprovalParts) of ApprovalStatus {
        always {
            /// When it was asked for.
            requested_at: DateTime<Utc>,
        }
        optional {
            /// Who is asked, or has answered. A request that anyone may answer has nobody until then.
            approver_id: UserId => required [Approved] allowed anywhere,
            /// Who answered: the approver, or a stand-in; or who passed over it. Sources do not always write down who said no.
            answered_by: UserId => required [Approved] allowed [Rejected | Skipped],
            /// The content that was shown.
            content: ContentHash => required [] allowed anywhere,
            /// What was said.
            comments: Box<str> => required [] allowed [Approved | Rejected | Skipped | Withdrawn],
            /// When it was answered. Sources do not always write down when somebody said no.
            responded_at: DateTime<Utc> => required [Approved | Skipped | Withdrawn] allowed [Rejected],
        }
    }
    rules asked_before_answered;
}

fn asked_before_answered(parts: &ApprovalParts) -> Result<(), BrokenInvariant> {
    if parts.responded_at.is_none_or(|responded| parts.requested_at <= responded) {
        return Ok(());
    }
    Err(BrokenInvariant::rule(parts.status, "responded_at", "it is not before `requested_at`"))
}

impl Answer {
    pub(super) const fn event(self) -> ApprovalEvent {
        match self {
            Self::Approve => ApprovalEvent::Approve,
            Self::Reject => ApprovalEvent::Reject,
        }
    }
}

type Step = Result<(), Refused<ApprovalStatus>>;

impl ApprovalLifecycle {
    /// Asks `approver`, or whoever may answer, about `content`.
    pub fn request(approver: Option<UserId>, content: Option<ContentHash>, now: DateTime<Utc>) -> Self {
        let mut parts = ApprovalParts::new(ApprovalStatus::Pending, now, now);
        parts.approver_id = approver;
        parts.content = content;
        Self::born(parts)
    }

    /// Whether this is a yes to exactly this content. An edit makes it void.
    pub fn covers(&self, content: ContentHash) -> bool {
        self.0.status == ApprovalStatus::Approved && self.0.content == Some(content)
    }

    /// Yes.
    ///
    /// # Errors
    /// [`Refused`] if it was answered, or someone else was asked.
    pub fn approve(&mut self, by: UserId, comments: Option<Box<str>>, now: DateTime<Utc>) -> Step {
        self.answer(Answer::Approve, by, &[], comments, now)
    }

    /// No.
    ///
    /// # Errors
    /// [`Refused`] if it was answered, or someone else was asked.
    pub fn reject(&mut self, by: UserId, comments: Option<Box<str>>, now: DateTime<Utc>) -> Step {
        self.answer(Answer::Reject, by, &[], comments, now)
    }

    /// Passes over it, without anybody who answers for that: its level is still open.
    ///
    /// # Errors
    /// [`Refused`] if it was answered.
    pub fn skip(&mut self, now: DateTime<Utc>) -> Step {
        self.step(ApprovalEvent::Skip, now, |parts| parts.responded_at = Some(now))
    }

    /// Passes over it, for which `by` answers, who may: whoever calls this has looked.
    ///
    /// # Errors
    /// [`Refused`] if it was answered.
    pub fn skip_by(&mut self, by: UserId, now: DateTime<Utc>) -> Step {
        self.step(ApprovalEvent::Skip, now, |parts| {
            parts.answered_by = Some(by);
            parts.responded_at = Some(now);
        })
    }

    /// Whether it was passed over by somebody who answers for that.
    pub(super) fn was_passed_over(&self) -> bool {
        self.0.status == ApprovalStatus::Skipped && self.0.answered_by.is_some()
    }

    /// Takes the request back.
    ///
    /// # Errors
    /// [`Refused`] if it was answered.
    pub fn withdraw(&mut self, now: DateTime<Utc>) -> Step {
        self.step(ApprovalEvent::Withdraw, now, |parts| parts.responded_at = Some(now))
    }

    /// An answer by whom was asked, or by somebody whom one of `delegations` lets answer in their place at `now`.
    ///
    /// # Errors
    /// [`Refused`] if it was answered, or neither holds.
    pub fn answer(
        &mut self,
        answer: Answer,
        by: UserId,
        delegations: &[Delegation],
        comments: Option<Box<str>>,
        now: DateTime<Utc>,
    ) -> Step {
        let event = answer.event();
        self.0.status.apply(event)?;
        let may = self.0.approver_id.is_none_or(|asked| {
            asked == by || delegations.iter().any(|delegation| delegation.lets(by, asked, now))
        });
        Refused::unless(may, event, ApprovalGuard::Asked)?;
        self.step(event, now, |parts| {
            parts.approver_id.get_or_insert(by);
            parts.answered_by = Some(by);
            parts.comments = comments;
            parts.responded_at = Some(now);
        })
    }
}
