//! Many workspaces share one worker: each has its turn, whatever the others have; and how long a claim takes. The environment
//! can ask for more of both: see CONTRIBUTING.

use super::workers::setting;
use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::ids::WorkspaceId;
use hadir_core::publishing::ApprovalRule;
use hadir_sql::publishing::queue::{self, Claim};
use hadir_sql::{Dialect, Scope, Unscoped};
use hadir_testkit::engine::Engine;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// How many workspaces a worker is given at once.
const POLL: u32 = 25;

fn now() -> DateTime<Utc> {
    "2026-03-10T09:00:00Z".parse().unwrap()
}

/// The tests say how long it took.
#[allow(clippy::disallowed_methods, reason = "a measurement reads the clock")]
fn clock() -> Instant {
    Instant::now()
}

fn analyze(engine: &mut Engine) {
    // After so many rows at once, as a server does by itself a minute later.
    engine
        .batch(match engine.dialect() {
            Dialect::Mysql => "ANALYZE TABLE publish_jobs, post_targets, posts, social_accounts, workspaces",
            Dialect::Postgres | Dialect::Sqlite => "ANALYZE",
        })
        .unwrap_or_default();
}

/// Takes what is due in a workspace; returns how many attempts begin.
fn claim(engine: &mut Engine, scope: Scope) -> usize {
    for sql in queue::begin(engine.dialect()) {
        engine.batch(sql).unwrap();
    }
    let due = queue::due(scope, ApprovalRule::Required, now()).build(engine.dialect());
    let mut begun = 0;
    for mut queued in engine.fetch(&due).unwrap() {
        let Claim::Begun(_, start) = queued.claim(scope, "w", TimeDelta::minutes(5), now()).unwrap() else {
            panic!("it is what was approved")
        };
        begun += usize::from(engine.save(&start).unwrap());
    }
    engine.batch("COMMIT").unwrap();
    begun
}

#[test]
#[allow(clippy::print_stdout, reason = "who asks for many workspaces wants to see how long it took")]
fn every_workspace_has_its_turn() {
    let tenants = setting("HADIR_QUEUE_TENANTS", 30);
    let crowd = setting("HADIR_QUEUE_CROWD", 60);
    let busy = hadir_testkit::queue::tenant(crowd, 50, now());
    for mut engine in Engine::all_migrated().unwrap() {
        busy.store(&mut engine).unwrap();
        // Most of what it has cannot be sent.
        engine
            .batch("UPDATE social_accounts SET status = 'expired' WHERE platform_account_id <> '1'")
            .unwrap();
        for number in 1..u128::from(tenants) {
            let id = WorkspaceId::from_uuid(uuid::Uuid::from_u128(number));
            let small = hadir_testkit::queue::tenant_of(id, &format!("SMALL {number}."), 1, 1, now());
            small.store(&mut engine).unwrap();
        }
        analyze(&mut engine);
        let door = Unscoped::because("the test goes round all workspaces");
        let (mut after, mut served, mut polls) = (None, BTreeSet::new(), 0);
        let started = clock();
        let mut longest = Duration::ZERO;
        while served.len() < usize::try_from(tenants).unwrap() {
            polls += 1;
            assert!(
                polls <= tenants.div_ceil(POLL) + 1,
                "{}: {} of {tenants}",
                engine.dialect(),
                served.len()
            );
            let asked = queue::with_work(door, now(), after).limit(POLL.into()).build(engine.dialect());
            let found = engine.fetch(&asked).unwrap();
            after = found.last().map(|workspace| workspace.id);
            for workspace in found {
                let turn = clock();
                if claim(&mut engine, Scope::of(workspace.id)) > 0 {
                    served.insert(workspace.id);
                }
                longest = longest.max(turn.elapsed());
            }
        }
        println!(
            "{}: {tenants} workspaces, one with {crowd} jobs: all served in {polls} polls of {POLL}, {:?}, the longest turn {longest:?}",
            engine.dialect(),
            started.elapsed()
        );
    }
}

#[test]
#[allow(clippy::print_stdout, reason = "who asks for many jobs wants to see how long it took")]
fn a_claim_takes_its_time() {
    let waiting = setting("HADIR_QUEUE_WAITING", 200);
    let tenant = hadir_testkit::queue::tenant(waiting, (waiting / 50).max(4), now());
    for mut engine in Engine::all_migrated().unwrap() {
        tenant.store(&mut engine).unwrap();
        analyze(&mut engine);
        let (mut begun, mut times) = (0, Vec::new());
        for _ in 0..3 {
            let started = clock();
            begun += claim(&mut engine, tenant.scope());
            times.push(started.elapsed());
        }
        let accounts = tenant.social_accounts.len();
        assert_eq!(begun, accounts.min(75), "{}: one of each account", engine.dialect());
        println!(
            "{}: {waiting} jobs waiting, {accounts} accounts: {begun} claimed in {times:?}",
            engine.dialect()
        );
    }
}
