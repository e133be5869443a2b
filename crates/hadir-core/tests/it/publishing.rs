//! Posts with their targets: what is shown to approvers, and how a post follows its jobs.

use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::ids::{PostId, PostTargetId, PublishJobId, UserId, WorkspaceId};
use hadir_core::platform::Platform;
use hadir_core::publishing::{
    Content, ContentOverride, DeliveryError, DeliveryLifecycle, DeliveryStatus, DeliveryTally, ErrorClass,
    Override, PartialPolicy, Post, PostKind, PostStatus, PostTarget, Receipt, Rejection, Resend, RetryPolicy,
    TargetContent,
};
use uuid::Uuid;

const WORKSPACE: WorkspaceId = WorkspaceId::from_uuid(Uuid::from_u128(1));
const POST: PostId = PostId::from_uuid(Uuid::from_u128(2));

fn now() -> DateTime<Utc> {
    "2026-03-10T02:00:00Z".parse().unwrap()
}

fn post() -> Post {
    let author = UserId::from_uuid(Uuid::from_u128(3));
    Post::draft(WORKSPACE, POST, author, Content::of_text("Selamat pagi"), now())
}

fn target(number: u128, platform: Platform) -> PostTarget {
    PostTarget {
        kind: Some(PostKind::Feed),
        ..PostTarget::new(WORKSPACE, PostTargetId::from_uuid(Uuid::from_u128(number)), POST, platform, now())
    }
}

#[test]
fn what_is_approved_is_what_goes_out_everywhere() {
    let post = post();
    let (one, other) = (target(10, Platform::Instagram), target(11, Platform::X));
    let shown = post.content_hash(&[one.clone(), other.clone()]);
    assert_eq!(post.content_hash(&[other.clone(), one.clone()]), shown, "order does not count");

    let mut edited = other.clone();
    let text = Override::Set("Selamat siang".into());
    edited.content = TargetContent::Override(ContentOverride { text, ..ContentOverride::default() });
    assert_ne!(post.content_hash(&[one.clone(), edited]), shown, "an edit of one target is an edit");
    assert_ne!(post.content_hash(std::slice::from_ref(&one)), shown, "so is one target less");

    let mut stranger = target(12, Platform::X);
    stranger.post_id = PostId::from_uuid(Uuid::from_u128(99));
    assert_eq!(post.content_hash(&[one, other, stranger]), shown, "another post's target does not count");
}

#[test]
fn a_post_without_targets_is_not_scheduled() {
    let mut post = post();
    let mut stranger = target(12, Platform::X);
    stranger.workspace_id = WorkspaceId::from_uuid(Uuid::from_u128(99));
    let later = now() + TimeDelta::hours(1);
    for targets in [vec![], vec![stranger]] {
        let refused = post.schedule(&targets, later, now()).unwrap_err();
        assert_eq!(refused.to_string(), "a guard of `schedule` failed: there is a target");
        assert!(post.publish_now(&targets, now()).is_err());
    }
    post.schedule(&[target(10, Platform::Instagram)], later, now()).unwrap();
    assert_eq!(post.status(), PostStatus::Scheduled);
}

#[test]
fn a_post_follows_its_targets_and_a_target_its_job() {
    let (mut post, policy) = (post(), RetryPolicy::AGENTIC_CALL);
    let mut targets = [target(10, Platform::Instagram), target(11, Platform::X)];
    post.publish_now(&targets, now()).unwrap();

    let job = |number| PublishJobId::from_uuid(Uuid::from_u128(number));
    let mut jobs =
        [1, 2].map(|number| DeliveryLifecycle::pending(job(number), now(), policy.max_attempts, now()));
    let lease = TimeDelta::minutes(5);

    let claimed = jobs[0].start("worker", lease, now()).unwrap();
    let sent = jobs[0].send(claimed, now()).unwrap();
    jobs[0].accept(sent, Receipt { platform_post_id: "1".into(), url: None }, now()).unwrap();

    let claimed = jobs[1].start("worker", lease, now()).unwrap();
    let sent = jobs[1].send(claimed, now()).unwrap();
    let refusal = DeliveryError::new(ErrorClass::Validation, "too long");
    let Rejection::Permanent(refused) = sent.rejected(refusal, Resend::Duplicates) else {
        panic!("it is permanent")
    };

    for (target, job) in targets.iter_mut().zip(&jobs) {
        target.lifecycle.follow(job).unwrap();
    }
    let tally: DeliveryTally = targets.iter().map(|target| target.lifecycle.status()).collect();
    post.lifecycle.settle(&tally, PartialPolicy::PublishedIfAny, now(), now()).unwrap();
    assert_eq!(post.status(), PostStatus::Publishing, "one target is under way");

    jobs[1].give_up(refused, now()).unwrap();
    targets[1].lifecycle.follow(&jobs[1]).unwrap();
    assert_eq!(targets[0].lifecycle.parts().published_at, Some(now()));
    assert_eq!(targets[1].lifecycle.status(), DeliveryStatus::Failed);
    let tally: DeliveryTally = targets.iter().map(|target| target.lifecycle.status()).collect();
    let mut strict = post.clone();
    post.lifecycle.settle(&tally, PartialPolicy::PublishedIfAny, now(), now()).unwrap();
    strict.lifecycle.settle(&tally, PartialPolicy::FailedIfAny, now(), now()).unwrap();
    assert_eq!((post.status(), strict.status()), (PostStatus::Published, PostStatus::Failed));
}

#[cfg(feature = "serde")]
#[test]
fn records_round_trip() {
    let (mut post, mut target) = (post(), target(10, Platform::Instagram));
    post.content.hashtags = vec!["PolisiBaik".parse().unwrap()];
    post.content.extra.insert("board".into(), "b1".into());
    target.content = TargetContent::Full(Content::of_text("Halo"));
    let json = serde_json::to_string(&post).unwrap();
    assert_eq!(serde_json::from_str::<Post>(&json).unwrap(), post);
    let json = serde_json::to_string(&target).unwrap();
    assert_eq!(serde_json::from_str::<PostTarget>(&json).unwrap(), target);
}
