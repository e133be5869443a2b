//! Whatever a post and its targets say: the database calls unsettled what settling moves, and then it is settled.

use chrono::{DateTime, TimeDelta, Utc};
use core::num::NonZeroU32;
use hadir_core::ids::{Id, PostTargetId};
use hadir_core::platform::Platform;
use hadir_core::publishing::{
    Content, ContentHash, DeliveryError, DeliveryLifecycle, DeliveryStatus, DeliveryTally, ErrorClass,
    PartialPolicy, Post, PostLifecycle, PostStatus, PostTarget, PublishJob, Receipt, RemovedBy,
};
use hadir_sql::publishing::queue;
use hadir_sql::{Unscoped, all};
use hadir_testkit::engine::Engine;
use hadir_testkit::tenant::Tenant;
use std::collections::{BTreeMap, BTreeSet};

fn now() -> DateTime<Utc> {
    "2026-03-10T09:00:00Z".parse().unwrap()
}

fn id<I: Id>(number: u128) -> I {
    I::from_uuid(uuid::Uuid::from_u128(number))
}

/// A post in every state, and of some states with every history that counts.
fn lives() -> Vec<PostLifecycle> {
    fn life(take: impl FnOnce(&mut PostLifecycle)) -> PostLifecycle {
        let mut life = PostLifecycle::draft(now());
        take(&mut life);
        life
    }
    let out = |life: &mut PostLifecycle| {
        life.publish_now(now()).unwrap();
        life.publish(now()).unwrap();
    };
    let gone = |life: &mut PostLifecycle| {
        out(life);
        life.take_down(now()).unwrap();
    };
    let off = |life: &mut PostLifecycle| {
        life.publish_now(now()).unwrap();
        life.cancel(now()).unwrap();
    };
    let partly: DeliveryTally = [DeliveryStatus::Succeeded, DeliveryStatus::Failed].into_iter().collect();
    let lives = vec![
        life(|_| {}),
        life(|life| life.submit(now()).unwrap()),
        life(|life| {
            life.submit(now()).unwrap();
            life.approve(ContentHash::from_bytes([7; 32]), now()).unwrap();
        }),
        life(|life| life.schedule(now() + TimeDelta::hours(1), now()).unwrap()),
        life(|life| life.publish_now(now()).unwrap()),
        life(|life| {
            life.publish_now(now()).unwrap();
            life.go_live(now()).unwrap();
        }),
        life(out),
        life(|life| {
            life.publish_now(now()).unwrap();
            life.fail("no", now()).unwrap();
        }),
        life(|life| {
            life.publish_now(now()).unwrap();
            life.settle(&partly, PartialPolicy::FailedIfAny, now(), now()).unwrap();
        }),
        life(off),
        life(gone),
        life(|life| life.archive(now()).unwrap()),
        life(|life| {
            off(life);
            life.archive(now()).unwrap();
        }),
        life(|life| {
            out(life);
            life.archive(now()).unwrap();
        }),
        life(|life| {
            gone(life);
            life.archive(now()).unwrap();
        }),
        life(|life| life.delete(now()).unwrap()),
        life(|life| {
            off(life);
            life.delete(now()).unwrap();
        }),
        life(|life| {
            gone(life);
            life.delete(now()).unwrap();
        }),
    ];
    assert_eq!(
        lives.iter().map(PostLifecycle::status).collect::<BTreeSet<_>>(),
        PostStatus::ALL.iter().copied().collect()
    );
    lives
}

/// A delivery in the state.
fn delivery(number: u128, status: DeliveryStatus) -> DeliveryLifecycle {
    let mut life = DeliveryLifecycle::pending(id(number), now(), NonZeroU32::MIN, now());
    let lease = TimeDelta::minutes(5);
    if !matches!(status, DeliveryStatus::Pending | DeliveryStatus::Cancelled | DeliveryStatus::Failed) {
        let claimed = life.start("w", lease, now()).unwrap();
        let sent = life.send(claimed, now()).unwrap();
        match status {
            DeliveryStatus::Succeeded | DeliveryStatus::Removed => {
                let receipt = Receipt { platform_post_id: number.to_string().into(), url: None };
                life.accept(sent, receipt, now()).unwrap();
            }
            DeliveryStatus::Unconfirmed => life.lapse(&sent.unanswered(), now()).unwrap(),
            _ => drop(sent),
        }
    }
    match status {
        DeliveryStatus::Cancelled => life.cancel(now()).unwrap(),
        DeliveryStatus::Failed => {
            life.refuse(DeliveryError::new(ErrorClass::TooLate, "late"), now()).unwrap();
        }
        DeliveryStatus::Removed => life.take_down(RemovedBy::Network, now()).unwrap(),
        _ => {}
    }
    assert_eq!(life.status(), status);
    life
}

/// Every state of a post with no target, one, and two of every pair of states.
fn tenant() -> Tenant {
    let mut tenant = hadir_testkit::queue::tenant(0, 1, now());
    let (workspace, author) = (tenant.workspace.id, tenant.users[0].id);
    let mut standings: Vec<Vec<DeliveryStatus>> = vec![Vec::new()];
    for (place, first) in DeliveryStatus::ALL.iter().enumerate() {
        standings.push(vec![*first]);
        standings.extend(DeliveryStatus::ALL[place..].iter().map(|second| vec![*first, *second]));
    }
    let mut number = 0;
    for lifecycle in lives() {
        for standing in &standings {
            number += 1;
            let post = Post {
                lifecycle: lifecycle.clone(),
                ..Post::draft(workspace, id(number), author, Content::of_text("Selamat pagi"), now())
            };
            for (place, status) in (1..).zip(standing) {
                let number = number * 10 + place;
                let target: PostTargetId = id(number);
                let job = PublishJob::first(workspace, target, delivery(number, *status));
                let mut target = PostTarget::new(workspace, target, post.id, Platform::Instagram, now());
                target.lifecycle.follow(&job.lifecycle).unwrap();
                tenant.post_targets.push(target);
                tenant.publish_jobs.push(job);
            }
            tenant.posts.push(post);
        }
    }
    tenant
}

/// Whether settling moves it, whatever the policy; what waits for another try is no matter of settling.
fn moves(post: &Post, standing: &DeliveryTally) -> bool {
    PartialPolicy::ALL.iter().all(|policy| {
        let mut after = post.lifecycle.clone();
        let settled = after.settle(standing, *policy, now(), now()).is_ok() && after != post.lifecycle;
        settled && (post.status(), after.status()) != (PostStatus::Publishing, PostStatus::Scheduled)
    })
}

#[test]
fn the_database_calls_unsettled_what_settling_moves() {
    let tenant = tenant();
    let scope = tenant.scope();
    let mut standings: BTreeMap<_, Vec<DeliveryStatus>> = BTreeMap::new();
    for target in &tenant.post_targets {
        standings.entry(target.post_id).or_default().push(target.lifecycle.status());
    }
    let standing = |post: &Post| standings.get(&post.id).cloned().unwrap_or_default();
    let tally = |post: &Post| standing(post).into_iter().collect::<DeliveryTally>();
    let expected: BTreeSet<_> =
        tenant.posts.iter().filter(|post| moves(post, &tally(post))).map(|post| post.id).collect();
    assert!(expected.len() > 100 && expected.len() < tenant.posts.len());
    for mut engine in Engine::all_migrated().unwrap() {
        tenant.store(&mut engine).unwrap();
        let dialect = engine.dialect();
        let unsettled = queue::unsettled(scope).build(dialect);
        let found = engine.fetch(&unsettled).unwrap();
        for post in &tenant.posts {
            assert_eq!(
                found.iter().any(|found| found.id == post.id),
                expected.contains(&post.id),
                "{dialect}: {:?} with {:?}",
                post.lifecycle,
                standing(post)
            );
        }
        let door = Unscoped::because("a sweep goes over all workspaces");
        assert_eq!(engine.fetch(&queue::unsettled(door).build(dialect)).unwrap(), found, "{dialect}");
        // And then it is settled: in a second round what came out of a draft while another target waits.
        for _ in 0..2 {
            for post in &engine.fetch(&unsettled).unwrap() {
                let policy = PartialPolicy::PublishedIfAny;
                let step = queue::settle(scope, post, standing(post), policy, None, now()).unwrap();
                let moved = engine.run(&step.unwrap().build(dialect)).unwrap();
                assert_eq!(moved, 1, "{dialect}: {:?}", post.lifecycle);
            }
        }
        assert_eq!(engine.fetch(&unsettled).unwrap(), [], "{dialect}");
        let stored: Vec<Post> = engine.fetch(&all(scope).build(dialect)).unwrap();
        for post in stored.iter().filter(|post| tally(post).succeeded > 0) {
            assert!(post.lifecycle.is_live(), "{dialect}: {:?} with {:?}", post.lifecycle, standing(post));
        }
    }
}
