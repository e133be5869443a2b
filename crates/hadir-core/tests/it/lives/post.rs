//! The life of a post, against a model of it.

use super::{Command, at, dawn, hours, laws_of_a_life};
use hadir_core::lifecycle::Refused;
use hadir_core::publishing::{
    ContentHash, DeliveryStatus, DeliveryTally, PartialPolicy, PostEvent, PostGuard, PostLifecycle,
    PostStatus, PublishOutcome,
};
use hadir_core::vocabulary::TextEnum;
use proptest::prelude::{any, prop_assert_eq, proptest};

const COMMANDS: &[Command<PostLifecycle>] = &[
    |post, now| post.submit(now),
    |post, now| post.approve(ContentHash::from_bytes([7; 32]), now),
    |post, now| post.reject(now),
    |post, now| post.withdraw(now),
    |post, now| post.revise(now),
    |post, now| post.schedule(now + hours(5), now),
    |post, now| post.schedule(now, now),
    |post, now| post.reschedule(now + hours(9), now),
    |post, now| post.unschedule(now),
    |post, now| post.cancel(now),
    |post, now| post.reopen(now),
    |post, now| post.publish_now(now),
    |post, now| post.start(now),
    |post, now| post.requeue(now + hours(1), now),
    |post, now| post.publish(now),
    |post, now| post.fail("no", now),
    |post, now| post.retry(now + hours(1), now),
    |post, now| post.reapprove(ContentHash::from_bytes([8; 32]), now),
    |post, now| post.go_live(now),
    |post, now| post.take_down(now),
    // The shortest ways to where few others lead.
    |post, now| {
        let mut agreed = post.clone();
        agreed.submit(now)?;
        agreed.approve(ContentHash::from_bytes([7; 32]), now)?;
        *post = agreed;
        Ok(())
    },
    |post, now| {
        let mut out = post.clone();
        out.publish_now(now)?;
        out.publish(now)?;
        out.take_down(now)?;
        *post = out;
        Ok(())
    },
    |post, now| {
        if post.status() != PostStatus::Cancelled {
            return Ok(());
        }
        let after_all: DeliveryTally = [DeliveryStatus::Succeeded].into_iter().collect();
        post.settle(&after_all, PartialPolicy::PublishedIfAny, now, now)
    },
    // A network has it after all, wherever it is by now.
    |post, now| {
        if !matches!(post.status(), PostStatus::Archived | PostStatus::Deleted | PostStatus::Failed) {
            return Ok(());
        }
        let after_all: DeliveryTally = [DeliveryStatus::Succeeded].into_iter().collect();
        post.settle(&after_all, PartialPolicy::PublishedIfAny, now, now)
    },
    |post, now| post.archive(now),
    |post, now| post.restore(now),
    |post, now| post.delete(now),
];

laws_of_a_life!(PostLifecycle::draft(dawn()), COMMANDS, PostLifecycle);

#[test]
fn an_approval_covers_the_content_and_nothing_else() {
    let now = dawn();
    let (shown, other) = (ContentHash::from_bytes([1; 32]), ContentHash::from_bytes([2; 32]));
    let mut post = PostLifecycle::draft(now);
    post.submit(now).unwrap();
    post.approve(shown, now).unwrap();
    post.schedule(now + hours(1), now).unwrap();
    assert!(post.is_approved(shown) && !post.is_approved(other));

    let mut taken_back = post.clone();
    taken_back.unschedule(now).unwrap();
    assert_eq!((taken_back.status(), taken_back.is_approved(shown)), (PostStatus::Approved, true));

    post.revise(now).unwrap();
    assert_eq!((post.status(), post.is_approved(shown)), (PostStatus::Draft, false));
    assert_eq!(post.scheduled_at(), None);
}

#[test]
fn the_archive_gives_back_what_was_put_in() {
    let now = dawn();
    let mut post = PostLifecycle::draft(now);
    post.publish_now(now).unwrap();
    post.publish(now + hours(1)).unwrap();
    let published = post.clone();
    post.archive(now + hours(2)).unwrap();
    post.restore(now + hours(3)).unwrap();
    assert_eq!(post.status(), PostStatus::Published);
    assert_eq!(post.published_at(), published.published_at());
}

#[test]
fn a_scheduled_post_without_its_time_is_refused_by_name() {
    let json = r#"{"status":"scheduled","changed_at":"2026-03-09T00:00:00Z"}"#;
    let error = serde_json::from_str::<PostLifecycle>(json).unwrap_err();
    assert_eq!(error.to_string(), "post: the state `scheduled` requires `scheduled_at`");

    let json = r#"{"status":"queued","changed_at":"2026-03-09T00:00:00Z"}"#;
    let error = serde_json::from_str::<PostLifecycle>(json).unwrap_err().to_string();
    assert!(error.starts_with("unknown PostStatus `queued`: expected one of `draft`"), "{error}");

    let json = r#"{"status":"scheduled","changed_at":"2026-03-09T00:00:00Z","scheduled_at":"+10000-01-01T00:00:00Z"}"#;
    let error = serde_json::from_str::<PostLifecycle>(json).unwrap_err();
    assert_eq!(
        error.to_string(),
        "post: `scheduled_at` of the state `scheduled` breaks the rule that the year is from 1 to 9999"
    );

    let json = r#"{"status":"archived","changed_at":"2026-03-09T00:00:00Z","archived_at":"2026-03-09T00:00:00Z",
        "archived_from":"published"}"#;
    let error = serde_json::from_str::<PostLifecycle>(json).unwrap_err();
    assert_eq!(
        error.to_string(),
        "post: `archived_from` of the state `archived` breaks the rule that what that state requires is still there"
    );
}

#[test]
fn a_time_in_the_past_is_no_plan() {
    let mut post = PostLifecycle::draft(dawn());
    let refused = post.schedule(at("2026-03-08T23:59:59Z"), dawn()).unwrap_err();
    assert_eq!(refused, Refused::Guard { event: PostEvent::Schedule, guard: PostGuard::AfterNow });
}

#[test]
fn a_post_without_targets_is_never_published() {
    let mut post = PostLifecycle::draft(dawn());
    post.publish_now(dawn()).unwrap();
    let none = DeliveryTally::default();
    let refused = post.settle(&none, PartialPolicy::PublishedIfAny, dawn(), dawn()).unwrap_err();
    assert_eq!(refused, Refused::Guard { event: PostEvent::Publish, guard: PostGuard::HasTarget });
    assert_eq!(post.status(), PostStatus::Publishing);
}

/// The same rule, read off the list of targets instead of counted.
fn oracle(targets: &[DeliveryStatus], policy: PartialPolicy) -> Option<PostStatus> {
    use DeliveryStatus::{Cancelled, Failed, Pending, Removed, Running, Succeeded, Unconfirmed};
    let any = |state: DeliveryStatus| targets.contains(&state);
    if targets.is_empty() {
        None
    } else if targets.iter().all(|&target| target == Cancelled) {
        Some(PostStatus::Cancelled)
    } else if any(Running) || any(Unconfirmed) {
        Some(PostStatus::Publishing)
    } else if any(Pending) {
        // What is out, or was, is no longer waiting for its time.
        let begun = any(Succeeded) || any(Removed);
        Some(if begun { PostStatus::Publishing } else { PostStatus::Scheduled })
    } else if any(Removed) && !any(Succeeded) {
        Some(PostStatus::TakenDown)
    } else {
        let published = match policy {
            PartialPolicy::PublishedIfAny => any(Succeeded),
            PartialPolicy::FailedIfAny => !any(Failed),
        };
        Some(if published { PostStatus::Published } else { PostStatus::Failed })
    }
}

proptest! {
    #[test]
    fn the_order_in_which_targets_finish_is_of_no_consequence(
        picks in proptest::collection::vec(0_usize..7, 0..12), turn in any::<usize>(), any_policy in any::<bool>()
    ) {
        let policy = if any_policy { PartialPolicy::PublishedIfAny } else { PartialPolicy::FailedIfAny };
        let targets: Vec<DeliveryStatus> = picks.iter().map(|&pick| DeliveryStatus::ALL[pick]).collect();
        let tally: DeliveryTally = targets.iter().copied().collect();
        prop_assert_eq!(tally.post_status(policy), oracle(&targets, policy));

        let mut turned = targets.clone();
        let middle = turn % turned.len().max(1);
        turned.rotate_left(middle);
        turned.reverse();
        prop_assert_eq!(turned.into_iter().collect::<DeliveryTally>(), tally);
        if let PublishOutcome::Partial { succeeded, failed } = tally.outcome() {
            prop_assert_eq!((succeeded, failed), (tally.succeeded, tally.failed));
        }
    }
}

#[test]
fn every_word_of_a_status_is_pinned() {
    let words: Vec<&str> = PostStatus::ALL.iter().map(|status| status.as_str()).collect();
    let pinned = "draft pending_approval approved scheduled publishing published failed cancelled taken_down archived deleted";
    assert_eq!(words.join(" "), pinned);
    assert_eq!(<PostStatus as TextEnum>::from_word("DRAFT"), None);
}
