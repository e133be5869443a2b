//! What the database calls due is what the model calls due.

use chrono::{DateTime, TimeDelta, Utc};
use core::num::NonZeroU32;
use hadir_core::account::{ConnectionLifecycle, PublishingPace, Quota};
use hadir_core::ids::{Id, PublishJobId};
use hadir_core::lifecycle::Governed;
use hadir_core::publishing::{
    ApprovalRule, Candidate, Channel, DeliveryLifecycle, DeliveryStatus, Finding, PostHold, PostLifecycle,
    Receipt, RetryPolicy, due,
};
use hadir_sql::publishing::queue;
use hadir_testkit::engine::Engine;
use hadir_testkit::tenant::Tenant;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Strategy, any};
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

const CASES: u128 = 60;
const WINDOW: u32 = 600;

fn now() -> DateTime<Utc> {
    "2026-03-10T09:00:00.250001Z".parse().unwrap()
}

#[derive(Debug, Clone, Copy)]
enum Life {
    Pending {
        minutes: i64,
        exhausted: bool,
    },
    Running,
    Unconfirmed,
    /// So many microseconds after the quota's window began.
    Succeeded(i64),
    Failed,
}

#[derive(Debug, Clone)]
struct Delivery {
    life: Life,
    priority: u8,
    publishing: bool,
    approved: bool,
    held: bool,
    account: Option<usize>,
}

#[derive(Debug, Clone)]
struct Account {
    active: bool,
    quota: Option<u32>,
    cooling: Option<i64>,
}

fn deliveries() -> impl Strategy<Value = Vec<Delivery>> {
    let rare = || proptest::bool::weighted(0.08);
    let pending = || {
        let exhausted = proptest::bool::weighted(0.1);
        (-2..2_i64, exhausted).prop_map(|(minutes, exhausted)| Life::Pending { minutes, exhausted })
    };
    let life = proptest::prop_oneof![
        6 => pending(),
        1 => proptest::prelude::Just(Life::Running),
        1 => proptest::prelude::Just(Life::Unconfirmed),
        3 => select(&[-60_000_000_i64, -1, 0, 1, 300_000_000][..]).prop_map(Life::Succeeded),
        1 => proptest::prelude::Just(Life::Failed),
    ];
    let one = (life, 0..3_u8, rare(), rare(), rare(), option::weighted(0.95, 0..4_usize));
    let delivery = |(life, priority, idle, unapproved, held, account): (Life, u8, bool, bool, bool, _)| {
        Delivery { life, priority, publishing: !idle, approved: !unapproved, held, account }
    };
    vec(one.prop_map(delivery), 1..16)
}

fn accounts() -> impl Strategy<Value = Vec<Account>> {
    let one = (proptest::bool::weighted(0.85), option::of(0..4_u32), option::weighted(0.3, -1..2_i64));
    vec(one.prop_map(|(active, quota, cooling)| Account { active, quota, cooling }), 4)
}

fn life(job: PublishJobId, life: Life) -> DeliveryLifecycle {
    let long_ago = now() - TimeDelta::days(1);
    let pending = |run_at| DeliveryLifecycle::pending(job, run_at, NonZeroU32::MIN, long_ago);
    let running = || {
        let mut life = pending(long_ago);
        let attempt = life.start("worker", TimeDelta::days(2), long_ago).unwrap();
        (life, attempt)
    };
    let unconfirmed = || {
        let (mut life, attempt) = running();
        let attempt = life.send(attempt, long_ago).unwrap();
        life.lapse(&attempt.unanswered(), long_ago).unwrap();
        life
    };
    match life {
        Life::Pending { minutes, exhausted } => {
            let mut parts = pending(now() + TimeDelta::minutes(minutes)).parts().clone();
            parts.attempt = u32::from(exhausted);
            DeliveryLifecycle::from_parts(parts).unwrap()
        }
        Life::Running => running().0,
        Life::Unconfirmed => unconfirmed(),
        Life::Succeeded(after) => {
            let (mut life, attempt) = running();
            let attempt = life.send(attempt, long_ago).unwrap();
            let receipt = Receipt { platform_post_id: "1".into(), url: None };
            let at = now() - TimeDelta::seconds(WINDOW.into()) + TimeDelta::microseconds(after);
            life.accept(attempt, receipt, at).unwrap();
            life
        }
        Life::Failed => {
            let mut life = unconfirmed();
            let lost = life.unconfirmed().unwrap();
            life.reconcile(lost, Finding::NotSent { looked_at: now() }, &RetryPolicy::HUB, now()).unwrap();
            life
        }
    }
}

/// A tenant of its own for each case: they share a database.
fn tenant(case: u128, deliveries: &[Delivery], accounts: &[Account]) -> Tenant {
    let mut tenant = hadir_testkit::queue::tenant(u32::try_from(deliveries.len()).unwrap(), 4, now());
    let workspace_id = Id::from_uuid(uuid::Uuid::from_u128(case + 1));
    tenant.workspace.id = workspace_id;
    tenant.workspace.key = format!("QUEUE {case}.");
    tenant.publishing_paces.clear();
    for (row, account) in tenant.social_accounts.iter_mut().zip(accounts) {
        row.workspace_id = workspace_id;
        if !account.active {
            row.lifecycle = ConnectionLifecycle::new(now());
        }
        if account.quota.is_some() || account.cooling.is_some() {
            tenant.publishing_paces.push(PublishingPace {
                workspace_id,
                account_id: row.id,
                quota: account.quota.map(|most| Quota { most, window_seconds: WINDOW }),
                cooling_until: account.cooling.map(|seconds| now() + TimeDelta::microseconds(seconds)),
                updated_at: now(),
            });
        }
    }
    let ids: Vec<_> = tenant.social_accounts.iter().map(|account| account.id).collect();
    for (number, delivery) in deliveries.iter().enumerate() {
        let (post, target) = (&mut tenant.posts[number], &mut tenant.post_targets[number]);
        let job = &mut tenant.publish_jobs[number];
        (post.workspace_id, target.workspace_id, job.workspace_id) =
            (workspace_id, workspace_id, workspace_id);
        target.account_id = delivery.account.map(|account| ids[account]);
        job.priority = delivery.priority;
        job.lifecycle = life(job.id(), delivery.life);
        target.lifecycle.follow(&job.lifecycle).unwrap();
        let hash = *post.lifecycle.parts().approved_content.as_ref().unwrap();
        post.lifecycle = PostLifecycle::draft(now());
        if delivery.approved {
            post.lifecycle.submit(now()).unwrap();
            post.lifecycle.approve(hash, now()).unwrap();
        }
        if delivery.publishing {
            post.lifecycle.publish_now(now()).unwrap();
        }
        if delivery.held {
            let (held_by, reason) = (None, None);
            let hold = PostHold { workspace_id, post_id: post.id, held_by, reason, held_at: now() };
            tenant.post_holds.push(hold);
        }
    }
    tenant
}

fn expected(tenant: &Tenant, approval: ApprovalRule) -> Vec<PublishJobId> {
    let through = |account| {
        let pairs = tenant.publish_jobs.iter().zip(&tenant.post_targets);
        pairs
            .filter(move |(_, target)| target.account_id == Some(account))
            .map(|(job, _)| job.lifecycle.parts())
    };
    let start = now() - TimeDelta::seconds(WINDOW.into());
    let channel = |account| {
        let counts = |parts: &&hadir_core::publishing::DeliveryParts| match parts.status {
            DeliveryStatus::Running | DeliveryStatus::Unconfirmed => true,
            DeliveryStatus::Succeeded => parts.finished_at.unwrap() > start,
            _ => false,
        };
        Channel {
            id: account,
            connection: tenant
                .social_accounts
                .iter()
                .find(|row| row.id == account)
                .unwrap()
                .lifecycle
                .status(),
            pace: tenant.publishing_paces.iter().find(|pace| pace.account_id == account),
            used: u64::try_from(through(account).filter(counts).count()).unwrap(),
            busy: through(account).any(|parts| parts.status == DeliveryStatus::Running),
        }
    };
    let candidates = tenant.publish_jobs.iter().zip(&tenant.post_targets).zip(&tenant.posts);
    let candidates = candidates.map(|((job, target), post)| Candidate {
        job,
        post: &post.lifecycle,
        held: tenant.post_holds.iter().any(|hold| hold.post_id == post.id),
        account: target.account_id.map(channel),
    });
    due(candidates, approval, now()).iter().map(|job| job.id()).collect()
}

#[test]
fn the_database_finds_due_what_the_model_finds_due() {
    let mut runner = TestRunner::deterministic();
    let mut engines = Engine::all_migrated().unwrap();
    let mut found_any = 0;
    for case in 0..CASES {
        let input = (deliveries(), accounts(), any::<bool>());
        let (deliveries, accounts, required) = input.new_tree(&mut runner).unwrap().current();
        let approval = if required { ApprovalRule::Required } else { ApprovalRule::NotRequired };
        let tenant = tenant(case, &deliveries, &accounts);
        let expected = expected(&tenant, approval);
        found_any += usize::from(!expected.is_empty());
        for engine in &mut engines {
            tenant.store(engine).unwrap();
            let dialect = engine.dialect();
            let mut ask = |limit| -> Vec<PublishJobId> {
                let query = queue::due(tenant.scope(), approval, now()).limit(limit).build(dialect);
                let found = engine.fetch(&query).unwrap();
                assert!(found.iter().all(|queued| queued.job.target_id == queued.target.id));
                found.iter().map(|queued| queued.job.id()).collect()
            };
            assert_eq!(ask(25), expected, "{dialect} {deliveries:?} {accounts:?}");
            let most = usize::min(2, expected.len());
            assert_eq!(ask(2), expected[..most], "{dialect}");
        }
    }
    assert!(found_any > 20, "{found_any}");
}
