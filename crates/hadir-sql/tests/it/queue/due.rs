//! What the database calls due is what the model calls due.

use chrono::{DateTime, TimeDelta, Utc};
use core::num::NonZeroU32;
use hadir_core::account::{Capabilities, ConnectionLifecycle, PublishingPace, Quota};
use hadir_core::ids::{CampaignId, Id, PublishJobId};
use hadir_core::lifecycle::Governed;
use hadir_core::publishing::{
    ApprovalRule, Campaign, CampaignLifecycle, Candidate, Channel, DeliveryLifecycle, DeliveryStatus,
    Finding, Obstacle, PostHold, PostKind, PostLifecycle, Receipt, RetryPolicy, TargetLifecycle, due,
    obstacles,
};
use hadir_core::workspace::{WorkspaceSettings, WorkspaceStatus};
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
#[allow(clippy::struct_excessive_bools, reason = "each is a condition of its own")]
struct Delivery {
    life: Life,
    priority: u8,
    publishing: bool,
    approved: bool,
    held: bool,
    account: Option<usize>,
    edited: bool,
    /// Its target was called off, though its job waits.
    dropped: bool,
    /// Minutes from now until when it is worth publishing.
    late: Option<i64>,
    /// Which of the campaigns it belongs to.
    campaign: Option<usize>,
    kind: Option<PostKind>,
}

/// What stops a whole workspace.
#[derive(Debug, Clone, Copy)]
struct Stops {
    status: WorkspaceStatus,
    paused: bool,
}

#[derive(Debug, Clone)]
struct Account {
    /// In use, never connected, or failed so many minutes ago.
    state: Result<bool, i64>,
    paused: bool,
    stories: bool,
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
    let kind = option::of(select(&[PostKind::Feed, PostKind::Story, PostKind::Reel][..]));
    let more = (rare(), rare(), option::weighted(0.1, -1..2_i64), option::weighted(0.3, 0..5_usize), kind);
    let delivery =
        |((life, priority, idle, unapproved, held, account), more): ((Life, _, bool, bool, _, _), _)| {
            let (edited, dropped, late, campaign, kind): (bool, bool, _, _, _) = more;
            let (publishing, approved) = (!idle, !unapproved);
            Delivery {
                life,
                priority,
                publishing,
                approved,
                held,
                account,
                edited,
                dropped,
                late,
                campaign,
                kind,
            }
        };
    vec((one, more).prop_map(delivery), 1..16)
}

fn accounts() -> impl Strategy<Value = Vec<Account>> {
    let state = proptest::prop_oneof![
        6 => proptest::prelude::Just(Ok(true)),
        1 => proptest::prelude::Just(Ok(false)),
        1 => (4..7_i64).prop_map(Err),
    ];
    let rare = || proptest::bool::weighted(0.1);
    let one = (state, option::of(0..4_u32), option::weighted(0.3, -1..2_i64), rare(), any::<bool>());
    let account =
        |(state, quota, cooling, paused, stories)| Account { state, paused, stories, quota, cooling };
    vec(one.prop_map(account), 4)
}

fn stops() -> impl Strategy<Value = Stops> {
    let status = proptest::prop_oneof![
        8 => proptest::prelude::Just(WorkspaceStatus::Active),
        1 => proptest::prelude::Just(WorkspaceStatus::Archived),
        1 => proptest::prelude::Just(WorkspaceStatus::Disabled),
    ];
    (status, proptest::bool::weighted(0.1)).prop_map(|(status, paused)| Stops { status, paused })
}

/// Planned, running, paused, ended by hand, over: of each one.
fn campaigns(workspace_id: hadir_core::ids::WorkspaceId) -> Vec<Campaign> {
    (0..5_u128)
        .map(|which| {
            let end = if which == 4 { now() } else { now() + TimeDelta::microseconds(1) };
            let mut life = CampaignLifecycle::draft(now() - TimeDelta::days(9), end, now()).unwrap();
            if which > 0 {
                life.activate(now()).unwrap();
            }
            match which {
                2 => life.pause(now()).unwrap(),
                3 => life.complete(now()).unwrap(),
                _ => {}
            }
            Campaign {
                utm: hadir_core::publishing::UtmParams::default(),
                ..Campaign::new(
                    workspace_id,
                    CampaignId::from_uuid(uuid::Uuid::from_u128(900 + which)),
                    "One",
                    life,
                    now(),
                )
            }
        })
        .collect()
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
fn tenant(case: u128, deliveries: &[Delivery], accounts: &[Account], stops: Stops) -> Tenant {
    let mut tenant = hadir_testkit::queue::tenant(u32::try_from(deliveries.len()).unwrap(), 4, now());
    let workspace_id = Id::from_uuid(uuid::Uuid::from_u128(case + 1));
    tenant.workspace.id = workspace_id;
    tenant.workspace.key = format!("QUEUE {case}.");
    tenant.workspace.status = stops.status;
    tenant.publishing_paces.clear();
    tenant.campaigns = campaigns(workspace_id);
    if stops.paused {
        tenant.workspace_settings.push(WorkspaceSettings {
            display: hadir_core::workspace::DisplaySettings::default(),
            branding: hadir_core::workspace::Branding::default(),
            limits: hadir_core::workspace::LimitOverrides::default(),
            features: hadir_core::workspace::FeatureFlags::default(),
            rates: std::collections::BTreeMap::new(),
            publishing_paused_at: Some(now()),
            ..WorkspaceSettings::new(workspace_id)
        });
    }
    for (row, account) in tenant.social_accounts.iter_mut().zip(accounts) {
        row.workspace_id = workspace_id;
        row.capabilities = Capabilities { feed: true, stories: account.stories, reels: true };
        match account.state {
            Ok(true) => {}
            Ok(false) => row.lifecycle = ConnectionLifecycle::new(now()),
            Err(minutes) => row.lifecycle.fail("no answer", now() - TimeDelta::minutes(minutes)).unwrap(),
        }
        if account.quota.is_some() || account.cooling.is_some() || account.paused {
            tenant.publishing_paces.push(PublishingPace {
                quota: account.quota.map(|most| Quota { most, window_seconds: WINDOW }),
                cooling_until: account.cooling.map(|seconds| now() + TimeDelta::microseconds(seconds)),
                paused_at: account.paused.then(now),
                ..PublishingPace::new(workspace_id, row.id, now())
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
        if delivery.dropped {
            target.lifecycle = TargetLifecycle::pending(now());
            target.lifecycle.cancel(now()).unwrap();
        }
        target.kind = delivery.kind;
        post.lifecycle = PostLifecycle::draft(now());
        if delivery.approved {
            post.lifecycle.submit(now()).unwrap();
            post.approve(core::slice::from_ref(target), now()).unwrap();
        }
        if delivery.publishing {
            post.lifecycle.publish_now(now()).unwrap();
        }
        if delivery.edited {
            post.content.text.push('!');
        }
        post.publish_by = delivery.late.map(|minutes| now() + TimeDelta::minutes(minutes));
        post.campaign_id = delivery.campaign.map(|which| tenant.campaigns[which].id);
        if delivery.held {
            let (held_by, reason) = (None, None);
            let hold = PostHold { held_by, reason, ..PostHold::new(workspace_id, post.id, now()) };
            tenant.post_holds.push(hold);
        }
    }
    tenant
}

type Expected = (Vec<PublishJobId>, Vec<(PublishJobId, Vec<Obstacle>)>);

fn expected(tenant: &Tenant, approval: ApprovalRule) -> Expected {
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
        let row = tenant.social_accounts.iter().find(|row| row.id == account).unwrap();
        let pace = tenant.publishing_paces.iter().find(|pace| pace.account_id == account);
        let mut channel = Channel::of(row).paced(pace);
        channel.used = u64::try_from(through(account).filter(counts).count()).unwrap();
        channel.busy = through(account).any(|parts| parts.status == DeliveryStatus::Running);
        channel
    };
    let candidates = tenant.publish_jobs.iter().zip(&tenant.post_targets).zip(&tenant.posts);
    let candidates = candidates.map(|((job, target), post)| {
        let mut candidate = Candidate::new(job, target, post, core::slice::from_ref(target));
        candidate.held = tenant.post_holds.iter().any(|hold| hold.post_id == post.id);
        candidate.account = target.account_id.map(channel);
        candidate.workspace = tenant.workspace.status;
        candidate.queue_paused = !tenant.workspace_settings.is_empty();
        candidate.campaign = post
            .campaign_id
            .map(|id| &tenant.campaigns.iter().find(|campaign| campaign.id == id).unwrap().lifecycle);
        candidate
    });
    let candidates: Vec<_> = candidates.collect();
    let mut said: Vec<_> = candidates
        .iter()
        .map(|candidate| (candidate.job.id(), obstacles(candidate, approval, now())))
        .collect();
    said.sort_by_key(|(job, _)| *job);
    (due(candidates, approval, now()).iter().map(|job| job.id()).collect(), said)
}

#[test]
fn the_database_finds_due_what_the_model_finds_due() {
    let mut runner = TestRunner::deterministic();
    let mut engines = Engine::all_migrated().unwrap();
    let (mut found_any, mut met) = (0, std::collections::BTreeSet::new());
    for case in 0..CASES {
        let input = (deliveries(), accounts(), any::<bool>(), stops());
        let (deliveries, accounts, required, stops) = input.new_tree(&mut runner).unwrap().current();
        let approval = if required { ApprovalRule::Required } else { ApprovalRule::NotRequired };
        let tenant = tenant(case, &deliveries, &accounts, stops);
        let (expected, obstacles) = expected(&tenant, approval);
        met.extend(obstacles.iter().flat_map(|(_, obstacles)| obstacles.iter().copied()));
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
            let query = queue::obstacles(tenant.scope(), approval, now()).build(dialect);
            assert_eq!(engine.fetch(&query).unwrap(), obstacles, "{dialect} {deliveries:?} {accounts:?}");
            let of = queue::obstacles(tenant.scope(), approval, now()).of(tenant.posts[0].id).limit(1);
            let first = tenant.publish_jobs[0].id();
            let expected: Vec<_> = obstacles.iter().filter(|(job, _)| *job == first).cloned().collect();
            assert_eq!(engine.fetch(&of.build(dialect)).unwrap(), expected, "{dialect}");
        }
    }
    assert!(found_any > 15, "{found_any}");
    assert_eq!(met.len(), Obstacle::ALL.len(), "{met:?}");
}
