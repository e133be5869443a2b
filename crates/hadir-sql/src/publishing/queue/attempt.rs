//! What the attempt log says of a step.

use hadir_core::publishing::{
    AttemptOutcome, DeliveryLifecycle, DeliveryParts, DeliveryStatus, PublishAttempt, PublishJob,
    Retryability,
};

/// What is written about a step.
pub(super) enum Entry {
    /// An attempt begins.
    Begun(PublishAttempt),
    /// More is known of one.
    Known(PublishAttempt, &'static [&'static str]),
}

const SENT: &[&str] = &["sent_at"];
const OUTCOME: &[&str] =
    &["outcome", "platform_post_id", "platform_post_url", "error_class", "error_code", "error_message"];
const ENDED: &[&str] = &[
    "sent_at",
    "ended_at",
    "outcome",
    "platform_post_id",
    "platform_post_url",
    "error_class",
    "error_code",
    "error_message",
];

/// The entry about a step from `before` to what the job is now, if it is one of an attempt.
pub(super) fn entry(before: &DeliveryLifecycle, job: &PublishJob) -> Option<Entry> {
    let (before, after) = (before.parts(), job.lifecycle.parts());
    // Only the newest lease's owner is known, and it does not change.
    let worker = after.lease.as_ref().or(before.lease.as_ref()).map(|lease| String::from(&*lease.owner));
    let begun = after.started_at.or(before.started_at)?;
    let mut attempt = PublishAttempt {
        // An announced call that was not made was not sent.
        sent_at: if after.status == DeliveryStatus::Running {
            after.sent_at
        } else {
            after.sent_at.or(before.sent_at)
        },
        ..PublishAttempt::new(job.workspace_id, after.job_id, after.fence, worker.unwrap_or_default(), begun)
    };
    match (before.status, after.status) {
        (DeliveryStatus::Pending, DeliveryStatus::Running) => Some(Entry::Begun(attempt)),
        (DeliveryStatus::Running, DeliveryStatus::Running) => Some(Entry::Known(attempt, SENT)),
        (DeliveryStatus::Running, _) => {
            attempt.ended_at = Some(after.changed_at);
            attempt.outcome = Some(outcome(before, after));
            attempt.receipt.clone_from(&after.receipt);
            if attempt.outcome != Some(AttemptOutcome::Released) && attempt.receipt.is_none() {
                attempt.error.clone_from(&after.last_error);
            }
            Some(Entry::Known(attempt, ENDED))
        }
        (_, DeliveryStatus::Succeeded) => {
            attempt.outcome = Some(AttemptOutcome::Accepted);
            attempt.receipt.clone_from(&after.receipt);
            Some(Entry::Known(attempt, OUTCOME))
        }
        _ => None,
    }
}

fn outcome(before: &DeliveryParts, after: &DeliveryParts) -> AttemptOutcome {
    let permanent = |parts: &DeliveryParts| {
        parts.last_error.as_ref().is_some_and(|error| error.class.retryability() == Retryability::Permanent)
    };
    match after.status {
        DeliveryStatus::Succeeded => AttemptOutcome::Accepted,
        DeliveryStatus::Unconfirmed => AttemptOutcome::Unconfirmed,
        // Given back, called off, or lost before anything was sent; not refused.
        DeliveryStatus::Cancelled => AttemptOutcome::Released,
        _ if before.sent_at.is_none() && after.last_error.is_none() => AttemptOutcome::Released,
        DeliveryStatus::Failed if permanent(after) => AttemptOutcome::Permanent,
        _ => AttemptOutcome::Transient,
    }
}
