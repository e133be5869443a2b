//! Only what was agreed goes out, every stop holds, and what ends is settled: on every engine.

use chrono::{DateTime, TimeDelta, Utc};
use core::num::NonZeroU32;
use hadir_core::ids::{Origin, PublishJobId};
use hadir_core::publishing::{
    ApprovalRule, DeliveryStatus, ErrorClass, PartialPolicy, Post, PostStatus, PostTarget, PublishJob,
    Receipt,
};
use hadir_core::workspace::WorkspaceEvent;
use hadir_sql::publishing::queue::{self, Claim, Moves, Queued};
use hadir_sql::{Scope, advance, all, store, workspace};
use hadir_testkit::engine::Engine;
use hadir_testkit::tenant::Tenant;

const RULE: ApprovalRule = ApprovalRule::Required;

fn now() -> DateTime<Utc> {
    "2026-03-10T09:00:00Z".parse().unwrap()
}

fn later(seconds: i64) -> DateTime<Utc> {
    now() + TimeDelta::seconds(seconds)
}

/// A tenant stored on every engine, with the tables that hold its rows guarded, and without.
fn each(jobs: u32, accounts: u32, act: impl Fn(&mut Engine, &Tenant)) {
    let tenant = hadir_testkit::queue::tenant(jobs, accounts, now());
    for mut engine in Engine::all_migrated().unwrap() {
        tenant.store(&mut engine).unwrap();
        act(&mut engine, &tenant);
    }
}

fn due(engine: &mut Engine, scope: Scope, at: DateTime<Utc>) -> Vec<Queued> {
    engine.fetch(&queue::due(scope, RULE, at).build(engine.dialect())).unwrap()
}

fn one<R: hadir_sql::schema::TenantRow>(engine: &mut Engine, scope: Scope) -> R {
    engine.fetch(&all::<R>(scope).build(engine.dialect())).unwrap().remove(0)
}

fn run(engine: &mut Engine, moves: &Moves) {
    if let Some(post) = &moves.post {
        assert_eq!(engine.run(post).unwrap(), 1, "{}", post.sql);
    }
    for statement in &moves.rest {
        engine.run(statement).unwrap();
    }
}

#[test]
fn a_target_that_was_called_off_is_not_due_and_stops_nobody() {
    each(2, 1, |engine, tenant| {
        let scope = tenant.scope();
        let mut first = due(engine, scope, now()).pop().unwrap();
        let mut off = first.target.clone();
        off.lifecycle.cancel(now()).unwrap();
        let cancel = advance(scope, &first.target, &off).unwrap().build(engine.dialect());
        assert_eq!(engine.run(&cancel).unwrap(), 1);
        let found = due(engine, scope, now());
        assert_eq!(found.len(), 1, "the other job of the account comes");
        assert_ne!(found[0].job.id(), first.job.id());
        // Who had read it before does not begin it either.
        let (_, start) = first.step(scope, |life| life.start("w", TimeDelta::minutes(5), now())).unwrap();
        assert!(!engine.save(&start).unwrap());
        let orphans = engine.fetch(&queue::orphans(scope).build(engine.dialect())).unwrap();
        assert_eq!(orphans.iter().map(PublishJob::id).collect::<Vec<_>>(), [first.job.id()]);
    });
}

#[test]
fn an_edit_after_the_approval_is_not_due_until_it_is_agreed_anew() {
    each(1, 1, |engine, tenant| {
        let scope = tenant.scope();
        for edit_target in [false, true] {
            let (mut post, mut target): (Post, PostTarget) = (one(engine, scope), one(engine, scope));
            assert_eq!(due(engine, scope, now()).len(), 1);
            if edit_target {
                target.settings.insert("privacy".into(), "everyone".into());
                engine.store(store(scope, [&target]).build(engine.dialect())).unwrap();
            } else {
                post.content.text = "something nobody approved".into();
                engine.store(store(scope, [&post]).build(engine.dialect())).unwrap();
            }
            assert_eq!(due(engine, scope, now()), []);
            // What the team keeps for itself changes nothing.
            let before: Post = one(engine, scope);
            let mut agreed = before.clone();
            agreed.title = Some("Monday".into());
            agreed.reapprove(&[target], later(1)).unwrap();
            let step = advance(scope, &before, &agreed).unwrap().build(engine.dialect());
            assert_eq!(engine.run(&step).unwrap(), 1);
            assert_eq!(due(engine, scope, now()).len(), 1);
        }
    });
}

#[test]
fn an_edit_by_plain_sql_is_an_outcome_and_no_send() {
    each(1, 1, |engine, tenant| {
        let scope = tenant.scope();
        engine.batch("UPDATE posts SET kind = 'story'").unwrap();
        let mut queued = due(engine, scope, now()).pop().unwrap();
        assert!(queued.clone().step(scope, |life| life.start("w", TimeDelta::minutes(5), now())).is_err());
        let Claim::NotApproved(save) = queued.claim(scope, "w", TimeDelta::minutes(5), now()).unwrap() else {
            panic!("it is not what was approved")
        };
        assert!(engine.save(&save).unwrap());
        let job: PublishJob = one(engine, scope);
        assert_eq!(job.lifecycle.status(), DeliveryStatus::Failed);
        assert_eq!(job.lifecycle.parts().last_error.as_ref().unwrap().class, ErrorClass::NotApproved);
        assert_eq!(due(engine, scope, later(60)), []);
    });
}

#[test]
fn a_closed_workspace_publishes_nothing_and_every_stop_holds_until_the_call() {
    for event in [WorkspaceEvent::Archive, WorkspaceEvent::Disable] {
        each(1, 1, |engine, tenant| {
            let scope = tenant.scope();
            let mut queued = due(engine, scope, now()).pop().unwrap();
            let Claim::Begun(attempt, start) =
                queued.claim(scope, "w", TimeDelta::minutes(5), now()).unwrap()
            else {
                panic!("it is what was approved")
            };
            assert!(engine.save(&start).unwrap());
            let close = workspace::transition(scope, event).build(engine.dialect());
            assert_eq!(engine.run(&close).unwrap(), 1);
            assert_eq!(due(engine, scope, later(600)), []);
            // It was begun before; the call is not announced any more.
            let (_, send) = queued.step(scope, |life| life.send(attempt, later(1))).unwrap();
            assert!(!engine.save(&send).unwrap());
        });
    }
}

#[test]
fn too_late_is_an_outcome() {
    each(1, 1, |engine, tenant| {
        let scope = tenant.scope();
        let mut post: Post = one(engine, scope);
        post.publish_by = Some(later(60));
        engine.store(store(scope, [&post]).build(engine.dialect())).unwrap();
        assert_eq!(due(engine, scope, later(59)).len(), 1);
        assert_eq!(due(engine, scope, later(60)), []);
        let overdue = queue::overdue(scope, later(60)).build(engine.dialect());
        let mut queued = engine.fetch(&overdue).unwrap().pop().unwrap();
        let save = queued.expire(scope, later(60)).unwrap();
        assert!(engine.save(&save).unwrap());
        assert_eq!(engine.fetch(&overdue).unwrap(), []);
        let job: PublishJob = one(engine, scope);
        assert_eq!(job.lifecycle.parts().last_error.as_ref().unwrap().class, ErrorClass::TooLate);
    });
}

/// From a scheduled post to its jobs, called off while one of them is under way, and out all the same.
#[test]
fn a_post_is_queued_called_off_and_settled() {
    each(2, 2, |engine, tenant| {
        let (scope, dialect) = (tenant.scope(), engine.dialect());
        // Both targets are of one post, and the other post is out of the way.
        engine.batch("DELETE FROM publish_jobs").unwrap();
        let mut targets: Vec<PostTarget> = engine.fetch(&all(scope).build(dialect)).unwrap();
        let mut post = Post::draft(
            scope.workspace_id(),
            targets[0].post_id,
            tenant.users[0].id,
            tenant.posts[0].content.clone(),
            now(),
        );
        engine.batch("DELETE FROM post_targets").unwrap();
        engine.batch("DELETE FROM posts").unwrap();
        for target in &mut targets {
            target.post_id = post.id;
        }
        post.lifecycle.submit(now()).unwrap();
        post.approve(&targets, now()).unwrap();
        post.schedule_under(RULE, &targets, later(60), now()).unwrap();
        engine.store(store(scope, [&post]).build(dialect)).unwrap();
        engine.store(store(scope, &targets).build(dialect)).unwrap();

        let mut number = 0_u32;
        let ids = || {
            number += 1;
            PublishJobId::imported(Origin::new("queue", "new jobs", &number.to_string()))
        };
        assert!(
            queue::enqueue(scope, RULE, &post, &targets, NonZeroU32::MIN, ids, now()).is_err(),
            "too early"
        );
        let ids = || {
            number += 1;
            PublishJobId::imported(Origin::new("queue", "new jobs", &number.to_string()))
        };
        let queued = queue::enqueue(scope, RULE, &post, &targets, NonZeroU32::MIN, ids, later(60)).unwrap();
        run(engine, &queued.build(dialect).unwrap());
        let jobs: Vec<PublishJob> = engine.fetch(&all(scope).build(dialect)).unwrap();
        assert_eq!(jobs.len(), 2);
        assert!(jobs.iter().all(|job| job.sequence == 1 && job.lifecycle.run_at() == later(60)));
        // A second scheduler finds the post moved.
        let again = queued.build(dialect).unwrap();
        assert_eq!(engine.run(again.post.as_ref().unwrap()).unwrap(), 0);
        for statement in &again.rest {
            assert_eq!(engine.run(statement).unwrap(), 0, "a target has one live job");
        }

        let mut both = due(engine, scope, later(60));
        assert_eq!(both.len(), 2);
        let (mut early, mut late) = (both.remove(0), both.remove(0));
        let Claim::Begun(unsent, start) = early.claim(scope, "w", TimeDelta::minutes(5), later(61)).unwrap()
        else {
            panic!()
        };
        assert!(engine.save(&start).unwrap());
        let Claim::Begun(attempt, start) = late.claim(scope, "w", TimeDelta::minutes(5), later(61)).unwrap()
        else {
            panic!()
        };
        assert!(engine.save(&start).unwrap());
        let (attempt, send) = late.step(scope, |life| life.send(attempt, later(62))).unwrap();
        assert!(engine.save(&send).unwrap());

        let before: Post = one(engine, scope);
        let mut off = before.clone();
        off.lifecycle.cancel(later(63)).unwrap();
        run(engine, &queue::carry(scope, &before, &off, later(63), dialect).unwrap());
        let (_, send) = early.step(scope, |life| life.send(unsent, later(64))).unwrap();
        assert!(!engine.save(&send).unwrap(), "it was called off before the call");
        let receipt = Receipt { platform_post_id: "1".into(), url: None };
        let ((), accept) = late.step(scope, |life| life.accept(attempt, receipt, later(65))).unwrap();
        assert!(engine.save(&accept).unwrap());

        let unsettled = engine.fetch(&queue::unsettled(scope).build(dialect)).unwrap();
        assert_eq!(unsettled.iter().map(|post| post.id).collect::<Vec<_>>(), [post.id]);
        let locked = engine.fetch(&queue::locked(scope, post.id).build(dialect)).unwrap().pop().unwrap();
        let standing = engine.fetch(&queue::standing(scope, post.id).build(dialect)).unwrap();
        let next = engine.fetch(&queue::next_run(scope, post.id, dialect)).unwrap();
        assert_eq!(next, [None]);
        let policy = PartialPolicy::PublishedIfAny;
        let settle = queue::settle(scope, &locked, standing.clone(), policy, next[0], later(66)).unwrap();
        assert_eq!(engine.run(&settle.unwrap().build(dialect)).unwrap(), 1);
        let settled: Post = one(engine, scope);
        assert_eq!(settled.status(), PostStatus::Published);
        assert!(queue::settle(scope, &settled, standing, policy, None, later(67)).unwrap().is_none());
        assert_eq!(engine.fetch(&queue::unsettled(scope).build(dialect)).unwrap(), []);
        assert_eq!(engine.fetch(&queue::orphans(scope).build(dialect)).unwrap(), []);
        let mut states: Vec<_> = engine
            .fetch(&all::<PostTarget>(scope).build(dialect))
            .unwrap()
            .iter()
            .map(|target| target.lifecycle.status())
            .collect();
        states.sort_unstable();
        assert_eq!(states, [DeliveryStatus::Succeeded, DeliveryStatus::Cancelled]);
    });
}

#[allow(clippy::disallowed_methods, reason = "a test may read the clock")]
#[test]
fn another_time_is_the_jobs_time_and_the_clock_is_a_clock() {
    each(1, 1, |engine, tenant| {
        let (scope, dialect) = (tenant.scope(), engine.dialect());
        let before: Post = one(engine, scope);
        let mut waits = before.clone();
        waits.lifecycle.requeue(later(60), now()).unwrap();
        let step = advance(scope, &before, &waits).unwrap().build(dialect);
        assert_eq!(engine.run(&step).unwrap(), 1);
        let mut moved = waits.clone();
        moved.lifecycle.reschedule(later(30), later(1)).unwrap();
        run(engine, &queue::carry(scope, &waits, &moved, later(1), dialect).unwrap());
        let job: PublishJob = one(engine, scope);
        assert_eq!(job.lifecycle.run_at(), later(30));

        let clock = queue::clock(dialect);
        let first = engine.fetch(&clock).unwrap().remove(0);
        let second = engine.fetch(&clock).unwrap().remove(0);
        assert!(
            first <= second
                && (second - DateTime::<Utc>::from(std::time::SystemTime::now())).num_minutes().abs() < 2,
            "{first} {second}"
        );
    });
}
