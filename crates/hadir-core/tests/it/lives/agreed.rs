//! Only what was agreed goes out; what is out is out; and everything that begins, ends.

use super::{dawn, hours};
use chrono::{DateTime, TimeDelta, Utc};
use core::num::NonZeroU32;
use hadir_core::account::ConnectionStatus;
use hadir_core::ids::{Id, SocialAccountId};
use hadir_core::platform::Platform;
use hadir_core::publishing::{
    ApprovalRule, Attempt, CONTAINER_LIFETIME, Candidate, Channel, ContainerState, Content, ContentHash,
    ContentOverride, DeliveryError, DeliveryLifecycle, DeliveryStatus, DeliveryTally, ErrorClass, Finding,
    MediaRef, Override, PartialPolicy, Post, PostKind, PostLifecycle, PostStatus, PostTarget, PublishJob,
    Receipt, Rejection, RemovedBy, Resend, RetryPolicy, Sent, TargetContent, due,
};
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

const RULE: ApprovalRule = ApprovalRule::Required;

fn id<I: Id>(number: u128) -> I {
    I::from_uuid(uuid::Uuid::from_u128(number))
}

fn minutes(count: i64) -> DateTime<Utc> {
    dawn() + TimeDelta::minutes(count)
}

fn target(number: u128) -> PostTarget {
    PostTarget {
        account_id: Some(id(9)),
        ..PostTarget::new(id(1), id(number), id(2), Platform::Tiktok, dawn())
    }
}

fn post() -> Post {
    Post::draft(id(1), id(2), id(3), Content::of_text("approved text"), dawn())
}

fn approved(targets: &[PostTarget]) -> Post {
    let mut post = post();
    post.lifecycle.submit(minutes(1)).unwrap();
    post.approve(targets, minutes(2)).unwrap();
    post
}

fn delivery(attempts: u32) -> DeliveryLifecycle {
    DeliveryLifecycle::pending(id(7), dawn(), NonZeroU32::new(attempts).unwrap(), dawn())
}

/// An attempt whose call was announced.
fn begun(life: &mut DeliveryLifecycle) -> Attempt<Sent> {
    let claimed = life.start("w", TimeDelta::minutes(5), dawn()).unwrap();
    life.send(claimed, dawn()).unwrap()
}

fn is_due(
    job: &DeliveryLifecycle,
    post: &Post,
    targets: &[PostTarget],
    rule: ApprovalRule,
    now: DateTime<Utc>,
) -> bool {
    let job = PublishJob::first(id(1), targets[0].id, job.clone());
    let channel = Channel::new(id::<SocialAccountId>(9), ConnectionStatus::Active);
    !due([Candidate::new(&job, &targets[0], post, targets).through(channel)], rule, now).is_empty()
}

fn tally(of: &[DeliveryStatus]) -> DeliveryTally {
    of.iter().copied().collect()
}

/// Everything that reaches a network, each changed alone.
fn edits() -> Vec<fn(&mut Post, &mut PostTarget)> {
    vec![
        |post, _| post.content.text.push('!'),
        |post, _| post.content.media.swap(0, 1),
        |post, _| drop(post.content.media.pop()),
        |post, _| post.content.first_comment = Some("Halo".into()),
        |post, _| post.content.location_id = Some("17".into()),
        |post, _| post.content.link = Some("https://example.org".into()),
        |post, _| post.content.mentions.push("budi".into()),
        |post, _| post.content.hashtags.push("PolisiBaik".parse().unwrap()),
        |post, _| drop(post.content.extra.insert("board".into(), "b".into())),
        |post, _| post.kind = Some(PostKind::Story),
        |_, target| drop(target.settings.insert("privacyLevel".into(), "PUBLIC_TO_EVERYONE".into())),
        |_, target| target.share_to_feed = Some(true),
        |_, target| target.share_to_feed = Some(false),
        |_, target| target.kind = Some(PostKind::Reel),
        |_, target| target.account_id = Some(id(10)),
        |_, target| target.account_id = None,
        |_, target| target.platform = Platform::Threads,
        |_, target| target.content = TargetContent::Full(Content::of_text("other")),
        |_, target| {
            let text = Override::Set("other".into());
            target.content = TargetContent::Override(ContentOverride { text, ..ContentOverride::default() });
        },
        |_, target| {
            let link = Override::Set(None);
            target.content = TargetContent::Override(ContentOverride { link, ..ContentOverride::default() });
        },
    ]
}

#[test]
fn whatever_reaches_a_network_is_covered_and_nothing_goes_out_changed() {
    for edit in edits() {
        let mut targets = [target(20), target(21)];
        let mut post = post();
        post.content.media = vec![MediaRef::Url("a".into()), MediaRef::Url("b".into())];
        post.lifecycle.submit(minutes(1)).unwrap();
        post.approve(&targets, minutes(2)).unwrap();
        let shown = post.content_hash(&targets);
        let unchanged = post.clone();
        let mut running = post.clone();
        running.publish_now_under(RULE, &targets, minutes(3)).unwrap();
        assert!(is_due(&delivery(3), &running, &targets, RULE, minutes(4)));
        edit(&mut post, &mut targets[0]);
        assert_ne!(post.content_hash(&targets), shown);
        // Before it was sent off: refused under the rule, without it the approval is gone.
        assert!(post.clone().publish_now_under(RULE, &targets, minutes(3)).is_err());
        assert!(post.clone().schedule_under(RULE, &targets, minutes(9), minutes(3)).is_err());
        let mut without = post.clone();
        without.publish_now(&targets, minutes(3)).unwrap();
        assert_eq!(without.lifecycle.parts().approved_content, None);
        assert!(!is_due(&delivery(3), &without, &targets, RULE, minutes(4)));
        // Afterwards: not due until it is agreed anew.
        edit(&mut running, &mut target(99));
        let mut again = running.clone();
        assert!(!is_due(&delivery(3), &running, &targets, RULE, minutes(4)));
        again.reapprove(&targets, minutes(5)).unwrap();
        assert!(is_due(&delivery(3), &again, &targets, RULE, minutes(6)));
        // And what goes to no network is the team's own.
        let mut named = unchanged;
        (named.title, named.tags) = (Some("Monday".into()), vec!["x".into()]);
        named.metadata.insert("note".into(), "n".into());
        assert_eq!(named.content_hash(&[target(20), target(21)]), shown);
    }
}

proptest! {
    #[test]
    fn the_stamp_of_the_whole_is_the_sum_of_its_parts(texts in proptest::collection::vec(any::<String>(), 0..6), text in any::<String>()) {
        let mut post = post();
        post.content.text = text;
        let targets: Vec<PostTarget> = texts.iter().zip(20..).map(|(text, number)| {
            let mut target = target(number);
            target.content = TargetContent::Full(Content::of_text(text.as_str()));
            target
        }).collect();
        let sum = targets.iter().map(|target| target.own_hash().stamp()).sum::<u64>() + post.own_hash().stamp();
        prop_assert_eq!(post.content_hash(&targets).stamp(), sum % ContentHash::STAMPS);
        prop_assert!(ContentHash::from_bytes([255; 32]).stamp() < ContentHash::STAMPS);
    }
}

#[test]
fn a_draft_that_nobody_approved_does_not_begin_where_approval_is_required() {
    let targets = [target(20)];
    for rule in [RULE, ApprovalRule::NotRequired] {
        let free = rule == ApprovalRule::NotRequired;
        assert_eq!(post().publish_now_under(rule, &targets, minutes(1)).is_ok(), free);
        assert_eq!(post().schedule_under(rule, &targets, minutes(2), minutes(1)).is_ok(), free);
        let mut planned = post();
        planned.schedule(&targets, minutes(2), minutes(1)).unwrap();
        assert_eq!(planned.start(rule, &targets, minutes(2)).is_ok(), free);
    }
    let mut planned = approved(&targets);
    planned.schedule_under(RULE, &targets, minutes(5), minutes(3)).unwrap();
    planned.start(RULE, &targets, minutes(5)).unwrap();
    let refused = post().publish_now_under(RULE, &targets, minutes(1)).unwrap_err();
    assert_eq!(refused.to_string(), "a guard of `publish_now` failed: exactly its content is approved");
}

#[test]
fn what_failed_goes_back_to_its_editor_and_its_approvers() {
    let targets = [target(20)];
    let mut failed = approved(&targets);
    failed.publish_now_under(RULE, &targets, minutes(3)).unwrap();
    failed.lifecycle.fail("caption too long", minutes(4)).unwrap();
    let mut revised = failed.clone();
    revised.lifecycle.revise(minutes(5)).unwrap();
    assert_eq!((revised.status(), revised.lifecycle.parts().approved_content), (PostStatus::Draft, None));
    failed.content.text = "shorter".into();
    failed.lifecycle.submit(minutes(5)).unwrap();
    assert_eq!(failed.lifecycle.parts().approved_content, None, "corrected is not approved");
    failed.approve(&targets, minutes(6)).unwrap();
    failed.publish_now_under(RULE, &targets, minutes(7)).unwrap();
}

#[test]
fn live_anywhere_is_live_whatever_the_policy_and_whatever_is_open() {
    use DeliveryStatus::{Failed, Pending, Running, Succeeded, Unconfirmed};
    for policy in PartialPolicy::ALL {
        for other in [Pending, Running, Unconfirmed, Failed] {
            let mut post = post();
            post.publish_now(&[target(20), target(21)], minutes(1)).unwrap();
            let life = &mut post.lifecycle;
            let now = tally(&[Succeeded, other]);
            life.settle(&now, *policy, minutes(9), minutes(3)).unwrap();
            assert_eq!(Some(life.status()), now.post_status(*policy));
            assert_eq!(life.published_at(), Some(minutes(3)));
            assert!(life.is_live());
            for refused in [
                life.clone().cancel(minutes(4)),
                life.clone().revise(minutes(4)),
                life.clone().delete(minutes(4)),
                life.clone().submit(minutes(4)),
            ] {
                assert!(refused.is_err(), "{policy} {other}");
            }
            // Settled again, it is what it was.
            let before = life.clone();
            life.settle(&now, *policy, minutes(9), minutes(5)).unwrap();
            assert_eq!(*life, before);
        }
    }
}

#[test]
fn the_failed_targets_of_a_partly_published_post_are_tried_again_or_dropped() {
    use DeliveryStatus::{Failed, Succeeded};
    for policy in PartialPolicy::ALL {
        let mut targets = [target(20), target(21)];
        let mut post = post();
        post.publish_now(&targets, minutes(1)).unwrap();
        post.lifecycle.settle(&tally(&[Succeeded, Failed]), *policy, minutes(3), minutes(3)).unwrap();
        let mut again = post.clone();
        again.lifecycle.retry(minutes(10), minutes(5)).unwrap();
        assert_eq!((again.status(), again.lifecycle.is_live()), (PostStatus::Publishing, true));
        assert!(is_due(&delivery(1), &again, &targets, ApprovalRule::NotRequired, minutes(10)));
        again.lifecycle.settle(&tally(&[Succeeded, Succeeded]), *policy, minutes(11), minutes(11)).unwrap();
        assert_eq!(
            (again.status(), again.lifecycle.published_at()),
            (PostStatus::Published, Some(minutes(3)))
        );
        // Dropped, the other one is all there is.
        let mut job = delivery(1);
        job.refuse(DeliveryError::new(ErrorClass::Validation, "too long"), minutes(2)).unwrap();
        targets[1].lifecycle.follow(&job).unwrap();
        targets[1].lifecycle.cancel(minutes(6)).unwrap();
        let mut took = delivery(1);
        let attempt = took.start("w", TimeDelta::minutes(5), minutes(1)).unwrap();
        let attempt = took.send(attempt, minutes(1)).unwrap();
        took.accept(attempt, Receipt { platform_post_id: "1".into(), url: None }, minutes(2)).unwrap();
        targets[0].lifecycle.follow(&took).unwrap();
        post.lifecycle.retry(minutes(10), minutes(5)).unwrap();
        post.settle(&targets, *policy, minutes(7), minutes(7)).unwrap();
        assert_eq!(post.status(), PostStatus::Published, "{policy}");
        // Taken down everywhere, it can go.
        targets[0].lifecycle.take_down(RemovedBy::Network, minutes(8)).unwrap();
        post.settle(&targets, *policy, minutes(8), minutes(8)).unwrap();
        assert_eq!(post.status(), PostStatus::TakenDown);
        assert_eq!(post.lifecycle.published_at(), Some(minutes(3)));
        post.lifecycle.delete(minutes(9)).unwrap();
    }
}

#[test]
fn what_was_called_off_under_way_and_arrives_is_out() {
    use DeliveryStatus::{Cancelled, Pending, Running, Succeeded};
    let mut post = post();
    post.publish_now(&[target(20)], minutes(1)).unwrap();
    post.lifecycle.cancel(minutes(2)).unwrap();
    assert!(!is_due(&delivery(3), &post, &[target(20)], ApprovalRule::NotRequired, minutes(3)));
    for waited_for in [Running, Pending, Cancelled] {
        post.lifecycle
            .settle(&tally(&[waited_for]), PartialPolicy::PublishedIfAny, minutes(3), minutes(3))
            .unwrap();
        assert_eq!(post.status(), PostStatus::Cancelled);
    }
    post.lifecycle
        .settle(&tally(&[Succeeded]), PartialPolicy::PublishedIfAny, minutes(4), minutes(4))
        .unwrap();
    assert_eq!((post.status(), post.lifecycle.published_at()), (PostStatus::Published, Some(minutes(4))));
}

/// Another system was at it when it was imported: nobody here is, and nobody knows whether it called.
#[test]
fn an_imported_running_delivery_is_swept_and_not_sent_again() {
    let running = serde_json::json!({
        "status": "running", "imported": true, "changed_at": "2026-03-01T00:00:00Z", "attempt": 1, "max_attempts": 3,
        "job_id": uuid::Uuid::from_u128(7), "run_at": "2026-03-01T00:00:00Z", "fence": 0
    });
    let mut life: DeliveryLifecycle = serde_json::from_value(running).unwrap();
    let now = minutes(0).max("2026-04-01T00:00:00Z".parse().unwrap());
    life.sweep(now).unwrap();
    assert_eq!(life.status(), DeliveryStatus::Unconfirmed);
    assert!(life.start("w", TimeDelta::minutes(5), now).is_err());
    let lost = life.unconfirmed().unwrap();
    life.reconcile(lost, Finding::NotSent { looked_at: now }, &RetryPolicy::HUB, now).unwrap();
    assert_eq!(life.status(), DeliveryStatus::Pending);
}

#[test]
fn an_imported_archived_post_is_restored_to_where_its_times_say() {
    let times = [
        (serde_json::json!({}), PostStatus::Draft),
        (serde_json::json!({"published_at": "2026-01-01T00:00:00Z"}), PostStatus::Published),
        (
            serde_json::json!({"published_at": "2026-01-01T00:00:00Z", "taken_down_at": "2026-01-02T00:00:00Z"}),
            PostStatus::TakenDown,
        ),
        (serde_json::json!({"cancelled_at": "2026-01-02T00:00:00Z"}), PostStatus::Cancelled),
    ];
    for (mut row, status) in times {
        row["status"] = "archived".into();
        row["changed_at"] = "2026-02-01T00:00:00Z".into();
        let mut post: PostLifecycle = serde_json::from_value(row).unwrap();
        post.restore(dawn()).unwrap();
        assert_eq!(post.status(), status);
    }
}

/// Of two calls that were on their way when the post was called off, one arrives and the other fails for now: that one is not
/// tried again.
#[test]
fn what_came_out_after_it_was_called_off_sends_nothing_more_by_itself() {
    let now = dawn();
    let mut post = PostLifecycle::draft(now);
    post.publish_now(now).unwrap();
    post.cancel(now).unwrap();
    for open in [DeliveryStatus::Running, DeliveryStatus::Pending] {
        let standing = tally(&[DeliveryStatus::Succeeded, open]);
        post.settle(&standing, PartialPolicy::PublishedIfAny, now, now).unwrap();
        assert_eq!(post.status(), PostStatus::Published);
        assert!(post.parts().cancelled_at.is_some());
    }
    // A person may.
    post.retry(now + TimeDelta::hours(1), now).unwrap();
    assert_eq!((post.status(), post.parts().cancelled_at), (PostStatus::Publishing, None));
}

/// Whoever put it away or deleted it, did not know: it is out, and can be taken down.
#[test]
fn what_arrives_after_the_post_was_put_away_or_deleted_is_out() {
    let now = dawn();
    let live: DeliveryTally = [DeliveryStatus::Succeeded].into_iter().collect();
    let gone: DeliveryTally = [DeliveryStatus::Removed].into_iter().collect();
    let mut post = PostLifecycle::draft(now);
    post.publish_now(now).unwrap();
    post.cancel(now).unwrap();
    let (mut archived, mut deleted) = (post.clone(), post);
    archived.archive(now).unwrap();
    archived.settle(&live, PartialPolicy::PublishedIfAny, now, now).unwrap();
    assert!(archived.is_live() && archived.status() == PostStatus::Archived);
    assert!(archived.delete(now).is_err(), "it is taken down first");
    let mut restored = archived.clone();
    restored.restore(now).unwrap();
    assert_eq!(restored.status(), PostStatus::Published);
    archived.settle(&gone, PartialPolicy::PublishedIfAny, now, now).unwrap();
    assert!(!archived.is_live());
    archived.restore(now).unwrap();
    assert_eq!(archived.status(), PostStatus::TakenDown);

    deleted.delete(now).unwrap();
    deleted.settle(&live, PartialPolicy::PublishedIfAny, now, now).unwrap();
    assert!(deleted.is_live() && deleted.status() == PostStatus::Published);
}

/// The network tells it late, and twice: once is enough, and another id is another post.
#[test]
fn a_late_answer_is_taken_once_wherever_the_delivery_is() {
    let now = dawn();
    let receipt = |id: &str| Receipt { platform_post_id: id.into(), url: None };
    let ends: &[fn(&mut DeliveryLifecycle)] = &[
        |life| {
            let sent = begun(life);
            life.lapse(&sent.unanswered(), dawn()).unwrap();
            life.abandon(dawn()).unwrap();
        },
        |life| {
            let sent = begun(life);
            life.lapse(&sent.unanswered(), dawn()).unwrap();
            let (lost, looked_at) = (life.unconfirmed().unwrap(), dawn() + TimeDelta::hours(2));
            life.reconcile(lost, Finding::NotSent { looked_at }, &RetryPolicy::HUB, looked_at).unwrap();
        },
        |life| {
            let sent = begun(life);
            life.lapse(&sent.unanswered(), dawn()).unwrap();
            let (lost, looked_at) = (life.unconfirmed().unwrap(), dawn() + TimeDelta::hours(2));
            life.reconcile(lost, Finding::NotSent { looked_at }, &RetryPolicy::HUB, looked_at).unwrap();
            life.cancel(looked_at).unwrap();
        },
    ];
    for end in ends {
        let mut life = delivery(3);
        end(&mut life);
        life.surface(receipt("1"), now).unwrap();
        assert_eq!(life.status(), DeliveryStatus::Succeeded);
        let once = life.clone();
        life.surface(receipt("1"), now + TimeDelta::hours(1)).unwrap();
        assert_eq!(life, once, "told twice");
        let other = life.surface(receipt("2"), now).unwrap_err();
        assert!(other.to_string().contains("the id that is known"), "{other}");
    }
    let mut fresh = delivery(3);
    assert!(fresh.surface(receipt("1"), now).unwrap_err().to_string().contains("an attempt was begun"));
    let _sent = begun(&mut fresh);
    assert!(fresh.surface(receipt("1"), now).unwrap_err().to_string().contains("its answer settles it"));
}

#[test]
fn a_post_settles_as_its_tally_says() {
    for policy in PartialPolicy::ALL {
        for one in DeliveryStatus::ALL {
            for other in DeliveryStatus::ALL {
                let mut post = post();
                post.publish_now(&[target(20)], minutes(1)).unwrap();
                let now = tally(&[*one, *other]);
                post.lifecycle.settle(&now, *policy, minutes(9), minutes(3)).unwrap();
                assert_eq!(Some(post.status()), now.post_status(*policy), "{one} {other}");
            }
        }
    }
}

#[test]
fn an_attempt_that_is_refused_before_its_call_ends() {
    for (class, expected) in [
        (ErrorClass::Validation, DeliveryStatus::Failed),
        (ErrorClass::AuthExpired, DeliveryStatus::Failed),
        (ErrorClass::Network, DeliveryStatus::Pending),
        (ErrorClass::ServerError, DeliveryStatus::Pending),
        (ErrorClass::MediaProcessing, DeliveryStatus::Pending),
    ] {
        let mut life = delivery(3);
        let attempt = life.start("w", TimeDelta::minutes(5), dawn()).unwrap();
        match attempt.rejected(DeliveryError::new(class, "no")) {
            Rejection::Permanent(refused) => life.give_up(refused, minutes(1)).unwrap(),
            Rejection::Transient(refused) => {
                life.retry_later(refused, &RetryPolicy::HUB, minutes(1)).unwrap();
            }
            Rejection::Unconfirmed(_) => panic!("nothing was sent"),
        }
        assert_eq!((life.status(), life.attempt()), (expected, 1));
        assert_eq!(life.parts().last_error.as_ref().unwrap().class, class);
        assert!(expected == DeliveryStatus::Failed || life.run_at() > minutes(1));
    }
}

#[test]
fn a_lease_that_is_given_back_is_not_due_at_once_and_later_each_time() {
    let (mut life, mut now, mut waits) = (delivery(3), dawn(), Vec::new());
    for _ in 0..9 {
        let attempt = life.start("w", TimeDelta::minutes(5), now).unwrap();
        life.release(attempt, now).unwrap();
        waits.push((life.run_at() - now).num_seconds());
        now = life.run_at();
    }
    assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
    assert_eq!(life.attempt(), 0, "none of them counts");
}

#[test]
fn a_call_that_was_announced_and_not_made_leaves_nothing_unconfirmed() {
    let mut life = delivery(3);
    let attempt = life.start("w", TimeDelta::minutes(5), dawn()).unwrap();
    let announced = life.send(attempt, minutes(1)).unwrap();
    let attempt = life.withhold(announced, minutes(2)).unwrap();
    assert_eq!((life.parts().sent_at, life.parts().call_before), (None, None));
    life.release(attempt, minutes(2)).unwrap();
    assert_eq!(life.status(), DeliveryStatus::Pending);
}

#[test]
fn a_look_counts_from_the_latest_moment_of_the_call_and_never_from_the_future() {
    let policy = RetryPolicy::HUB;
    let lost = |lease: i64| {
        let mut life = delivery(3);
        let attempt = life.start("w", TimeDelta::minutes(lease), dawn()).unwrap();
        let _ = life.send(attempt, dawn()).unwrap();
        life.sweep(minutes(lease)).unwrap();
        life
    };
    for lease in [1, 5, 60, 600] {
        let mut life = lost(lease);
        let settled = minutes(lease) + policy.settle();
        let looks = [settled - TimeDelta::microseconds(1), minutes(lease), settled + hours(24 * 365)];
        for looked_at in looks {
            let attempt = life.unconfirmed().unwrap();
            let look = Finding::NotSent { looked_at };
            assert!(
                life.reconcile(attempt, look, &policy, settled + hours(1)).is_err(),
                "{lease} {looked_at}"
            );
        }
        let attempt = life.unconfirmed().unwrap();
        life.reconcile(attempt, Finding::NotSent { looked_at: settled }, &policy, settled).unwrap();
        assert_eq!(life.status(), DeliveryStatus::Pending);
    }
}

#[test]
fn what_nobody_can_look_for_is_given_up_and_never_sent_again() {
    let mut life = delivery(3);
    let attempt = life.start("w", TimeDelta::minutes(5), dawn()).unwrap();
    let _ = life.send(attempt, dawn()).unwrap();
    life.sweep(minutes(5)).unwrap();
    life.abandon(minutes(6)).unwrap();
    assert_eq!(life.status(), DeliveryStatus::Failed);
    let refused = life.restart(minutes(9), minutes(8)).unwrap_err();
    assert_eq!(refused.to_string(), "a guard of `retry` failed: it is known that it is not out");
}

#[test]
fn the_error_of_an_older_attempt_is_not_the_next_ones() {
    let policy = RetryPolicy::RESTAURANT;
    let mut life = delivery(3);
    let attempt = life.start("w", TimeDelta::minutes(5), dawn()).unwrap();
    let attempt = life.send(attempt, dawn()).unwrap();
    let slow = DeliveryError::new(ErrorClass::RateLimited, "slow down");
    let Rejection::Transient(refused) = attempt.rejected(slow, Resend::Duplicates) else { panic!() };
    life.retry_later(refused, &policy, minutes(1)).unwrap();
    let attempt = life.start("w2", TimeDelta::minutes(5), minutes(100)).unwrap();
    assert_eq!(life.parts().last_error, None);
    let _ = life.send(attempt, minutes(100)).unwrap();
    life.sweep(minutes(105)).unwrap();
    let lost = life.unconfirmed().unwrap();
    life.reconcile(lost, Finding::NotSent { looked_at: minutes(120) }, &policy, minutes(120)).unwrap();
    assert_eq!(life.parts().last_error.as_ref().unwrap().class, ErrorClass::Network);
}

#[test]
fn a_cancel_is_honoured_before_the_call_and_refused_after_it() {
    let mut life = delivery(3);
    let attempt = life.start("w", TimeDelta::minutes(5), dawn()).unwrap();
    let mut announced = life.clone();
    life.cancel(minutes(1)).unwrap();
    assert!(life.send(attempt, minutes(1)).is_err(), "the worker has lost it");
    let mut other = delivery(3);
    let attempt = other.start("w", TimeDelta::minutes(5), dawn()).unwrap();
    let attempt = announced.send(attempt, minutes(1)).unwrap();
    assert!(announced.cancel(minutes(1)).is_err());
    let receipt = Receipt { platform_post_id: "1".into(), url: None };
    announced.accept(attempt, receipt.clone(), minutes(2)).unwrap();
    announced.take_down(RemovedBy::Team, minutes(3)).unwrap();
    assert_eq!(
        (announced.status(), announced.parts().receipt.clone()),
        (DeliveryStatus::Removed, Some(receipt))
    );
}

#[test]
fn a_container_is_prepared_then_ready_and_at_last_thrown_away() {
    let mut life = delivery(3);
    let attempt = life.start("w", hours(99), dawn()).unwrap();
    let state = |life: &DeliveryLifecycle, now| life.container(CONTAINER_LIFETIME, now);
    assert_eq!(state(&life, dawn()), None);
    assert!(life.ready(&attempt, dawn()).is_err(), "nothing was prepared");
    life.prepare(&attempt, "one", dawn()).unwrap();
    assert_eq!(state(&life, minutes(1)), Some(ContainerState::Prepared));
    life.ready(&attempt, minutes(2)).unwrap();
    assert_eq!(state(&life, minutes(3)), Some(ContainerState::Ready));
    assert_eq!(state(&life, dawn() + hours(24)), Some(ContainerState::Expired));
    life.prepare(&attempt, "two", dawn() + hours(24)).unwrap();
    assert_eq!(state(&life, dawn() + hours(24)), Some(ContainerState::Prepared));
}
