//! How a step is saved: only on what was read, and with all that follows from it.

use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::ids::PublishJobId;
use hadir_core::publishing::{
    ApprovalRule, AttemptOutcome, DeliveryError, DeliveryStatus, DeliveryTally, ErrorClass, Finding, Receipt,
    Rejection, Resend, RetryPolicy,
};
use hadir_sql::publishing::queue::{self, Queued, Refusal, Save};
use hadir_sql::{Scope, all};
use hadir_testkit::engine::Engine;
use hadir_testkit::tenant::Tenant;

const POLICY: RetryPolicy = RetryPolicy::RESTAURANT;

fn now() -> DateTime<Utc> {
    "2026-03-10T09:00:00Z".parse().unwrap()
}

fn minutes(count: i64) -> TimeDelta {
    TimeDelta::minutes(count)
}

fn prepared(jobs: u32, accounts: u32) -> (Tenant, Vec<Engine>) {
    let tenant = hadir_testkit::queue::tenant(jobs, accounts, now());
    let mut engines = Engine::all_migrated().unwrap();
    for engine in &mut engines {
        tenant.store(engine).unwrap();
    }
    (tenant, engines)
}

fn due(engine: &mut Engine, scope: Scope) -> Vec<Queued> {
    let query = queue::due(scope, ApprovalRule::Required, now()).build(engine.dialect());
    engine.fetch(&query).unwrap()
}

fn find(engine: &mut Engine, scope: Scope, job: PublishJobId) -> Option<Queued> {
    engine.fetch(&queue::find(scope, job).build(engine.dialect())).unwrap().pop()
}

fn save(engine: &mut Engine, save: &Save) -> bool {
    engine.save(save).unwrap()
}

#[test]
fn a_delivery_starts_only_through_the_account_that_was_read() {
    let (tenant, mut engines) = prepared(2, 2);
    let scope = tenant.scope();
    for engine in &mut engines {
        let [mut one, mut other] = <[Queued; 2]>::try_from(due(engine, scope)).unwrap();
        let (_, start) = other.step(scope, |life| life.start("other", minutes(5), now())).unwrap();
        assert!(save(engine, &start));
        let (_, start) = one.step(scope, |life| life.start("one", minutes(5), now())).unwrap();
        // Meanwhile it is to go out through the account that is at work.
        let at_work = other.target.account_id.unwrap().as_uuid();
        let moved = one.target.id.as_uuid();
        engine
            .batch(&format!("UPDATE post_targets SET account_id = '{at_work}' WHERE id = '{moved}'"))
            .unwrap();
        assert!(!save(engine, &start));
        let found = find(engine, scope, one.job.id());
        assert_eq!(start.refusal(found.as_ref()), Refusal::NotNow, "{}", engine.dialect());
    }
}

#[test]
fn of_two_who_start_the_same_job_one_does() {
    let (tenant, mut engines) = prepared(1, 1);
    let scope = tenant.scope();
    for engine in &mut engines {
        let mut first = due(engine, scope).pop().unwrap();
        let mut second = first.clone();
        let (_, one) = first.step(scope, |life| life.start("one", minutes(5), now())).unwrap();
        let (_, other) = second.step(scope, |life| life.start("two", minutes(5), now())).unwrap();
        assert!(save(engine, &one));
        assert!(!save(engine, &other));
        let found = find(engine, scope, first.job.id());
        assert_eq!(
            other.refusal(found.as_ref()),
            Refusal::MovedMeanwhile { status: DeliveryStatus::Running }
        );
        assert_eq!(other.refusal(None), Refusal::Gone);
        assert_eq!(found, Some(first));
        assert_eq!(due(engine, scope), []);
    }
}

#[test]
fn two_jobs_of_an_account_do_not_run_at_once() {
    let (tenant, mut engines) = prepared(2, 1);
    let scope = tenant.scope();
    for engine in &mut engines {
        let both = tenant.publish_jobs.iter().map(|job| find(engine, scope, job.id()).unwrap());
        let [mut first, mut second] = both.collect::<Vec<_>>().try_into().unwrap();
        let (attempt, one) = first.step(scope, |life| life.start("one", minutes(5), now())).unwrap();
        let (_, other) = second.step(scope, |life| life.start("two", minutes(5), now())).unwrap();
        assert!(save(engine, &one));
        assert!(!save(engine, &other));
        let found = find(engine, scope, second.job.id());
        assert_eq!(other.refusal(found.as_ref()), Refusal::NotNow);
        let ((), released) = first.step(scope, |life| life.release(attempt, now())).unwrap();
        assert!(save(engine, &released));
        assert!(save(engine, &other));
    }
}

/// One job's whole life: waited out, lost, looked for, found; and what is kept of it.
#[test]
fn a_life_is_stored_with_its_log_its_target_and_the_rest_of_its_account() {
    let (tenant, mut engines) = prepared(1, 1);
    let scope = tenant.scope();
    let (post, account) = (tenant.posts[0].id, tenant.social_accounts[0].id);
    for engine in &mut engines {
        let dialect = engine.dialect();
        let mut queued = due(engine, scope).pop().unwrap();
        let mut at = now();
        let (attempt, step) = queued.step(scope, |life| life.start("one", minutes(5), at)).unwrap();
        assert!(save(engine, &step));
        let ((), step) = queued.step(scope, |life| life.prepare(&attempt, "container", at)).unwrap();
        assert!(save(engine, &step));
        let (attempt, step) = queued.step(scope, |life| life.send(attempt, at)).unwrap();
        assert!(save(engine, &step));
        let error = DeliveryError::new(ErrorClass::RateLimited, "too many calls");
        let Rejection::Transient(attempt) = attempt.rejected(error, Resend::Duplicates) else { panic!() };
        let (_, step) = queued.step(scope, |life| life.retry_later(attempt, &POLICY, at)).unwrap();
        assert!(save(engine, &step));

        // The account rests as long as the job waits, and keeps its quota.
        let pace = engine.fetch(&all::<hadir_core::account::PublishingPace>(scope).build(dialect)).unwrap();
        assert_eq!((pace[0].account_id, pace[0].quota), (account, tenant.publishing_paces[0].quota));
        assert_eq!(pace[0].cooling_until, Some(queued.job.lifecycle.run_at()));
        assert_eq!(pace[0].cooling_until, Some(at + minutes(60)));

        at += minutes(61);
        let (attempt, step) = queued.step(scope, |life| life.start("two", minutes(5), at)).unwrap();
        assert!(save(engine, &step));
        let (attempt, step) = queued.step(scope, |life| life.send(attempt, at)).unwrap();
        assert!(save(engine, &step));
        drop(attempt);
        let lapsed = |engine: &mut Engine, at| {
            engine.fetch(&queue::lapsed(scope, at).limit(5).build(dialect)).unwrap()
        };
        assert_eq!(lapsed(engine, at + minutes(4)), []);
        let mut found = lapsed(engine, at + minutes(5)).pop().unwrap();
        assert_eq!(found, queued);
        at += minutes(5);
        let ((), step) = found.step(scope, |life| life.sweep(at)).unwrap();
        assert!(save(engine, &step));
        let statuses = engine.fetch(&queue::standing(scope, post).build(dialect)).unwrap();
        assert_eq!(statuses.into_iter().collect::<DeliveryTally>().unconfirmed, 1);

        let ripe =
            |engine: &mut Engine, at| engine.fetch(&queue::ripe(scope, &POLICY, at).build(dialect)).unwrap();
        assert_eq!(ripe(engine, at + minutes(9)), []);
        at += minutes(10);
        let mut found = ripe(engine, at).pop().unwrap();
        let lost = found.job.lifecycle.unconfirmed().unwrap();
        let receipt = Receipt { platform_post_id: "17900000000000001".into(), url: None };
        let finding = Finding::Sent(receipt.clone());
        let (_, step) = found.step(scope, |life| life.reconcile(lost, finding, &POLICY, at)).unwrap();
        assert!(save(engine, &step));

        let stored = find(engine, scope, found.job.id()).unwrap();
        assert_eq!(stored, found);
        assert_eq!(stored.target.lifecycle.status(), DeliveryStatus::Succeeded);
        assert_eq!(stored.target.lifecycle.parts().published_at, Some(at));
        let log = engine.fetch(&all::<hadir_core::publishing::PublishAttempt>(scope).build(dialect)).unwrap();
        let shown: Vec<_> =
            log.iter().map(|entry| (entry.token.0, entry.worker.as_str(), entry.outcome)).collect();
        let (refused, accepted) = (Some(AttemptOutcome::Transient), Some(AttemptOutcome::Accepted));
        assert_eq!(shown, [(1, "one", refused), (2, "two", accepted)]);
        assert!(log.iter().all(|entry| entry.sent_at.is_some() && entry.ended_at.is_some()));
        assert_eq!(log[0].error.as_ref().map(|error| error.class), Some(ErrorClass::RateLimited));
        assert_eq!(log[1].receipt, Some(receipt));
    }
}

/// A job is begun anew only while it is its target's newest: a later one may have delivered the post.
#[test]
fn an_overtaken_job_is_not_restarted() {
    let (tenant, mut engines) = prepared(1, 1);
    let scope = tenant.scope();
    for engine in &mut engines {
        let mut queued = due(engine, scope).pop().unwrap();
        let (attempt, step) = queued.step(scope, |life| life.start("one", minutes(5), now())).unwrap();
        assert!(save(engine, &step));
        let (attempt, step) = queued.step(scope, |life| life.send(attempt, now())).unwrap();
        assert!(save(engine, &step));
        let error = DeliveryError::new(ErrorClass::Validation, "no");
        let Rejection::Permanent(attempt) = attempt.rejected(error, Resend::Duplicates) else { panic!() };
        let ((), step) = queued.step(scope, |life| life.give_up(attempt, now())).unwrap();
        assert!(save(engine, &step));

        let mut again = queued.clone();
        let ((), restart) = again.step(scope, |life| life.restart(now(), now())).unwrap();
        let mut later = tenant.publish_jobs[0].clone();
        later.sequence = 2;
        let mut parts = later.lifecycle.parts().clone();
        parts.job_id = hadir_core::ids::Id::from_uuid(uuid::Uuid::from_u128(77));
        later.lifecycle = hadir_core::lifecycle::Governed::from_parts(parts).unwrap();
        let dialect = engine.dialect();
        engine.store(hadir_sql::store(scope, [&later]).build(dialect)).unwrap();
        assert!(!save(engine, &restart));
        let found = find(engine, scope, queued.job.id());
        assert_eq!(restart.refusal(found.as_ref()), Refusal::NotNow);
        engine.batch("DELETE FROM publish_jobs WHERE sequence = 2").unwrap();
        assert!(save(engine, &restart));
    }
}
