//! Which deliveries may be begun: an oracle that says what is in the way, and laws.

use chrono::{DateTime, TimeDelta, Utc};
use core::num::NonZeroU32;
use hadir_core::account::{Capabilities, ConnectionStatus, PublishingPace, Quota};
use hadir_core::ids::{Id, PublishJobId, SocialAccountId};
use hadir_core::platform::Platform;
use hadir_core::publishing::{
    ApprovalRule, CampaignLifecycle, Candidate, Channel, Content, DeliveryLifecycle, DeliveryStatus,
    Obstacle, Post, PostKind, PostStatus, PostTarget, PublishJob, TargetLifecycle, due, obstacles,
};
use hadir_core::workspace::WorkspaceStatus;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::select;
use std::collections::BTreeSet;

fn now() -> DateTime<Utc> {
    "2026-03-10T09:00:00Z".parse().unwrap()
}

fn id<I: Id>(number: u128) -> I {
    I::from_uuid(uuid::Uuid::from_u128(number))
}

/// A job and all that decides over it, owned.
#[derive(Debug, Clone)]
struct Situation {
    job: PublishJob,
    target: PostTarget,
    post: Post,
    campaign: Option<CampaignLifecycle>,
    held: bool,
    workspace: WorkspaceStatus,
    queue_paused: bool,
    account: Option<u128>,
    edited: bool,
}

#[derive(Debug, Clone)]
struct Account {
    connection: ConnectionStatus,
    failed: i64,
    stories: bool,
    pace: Option<PublishingPace>,
    used: u64,
    busy: bool,
}

fn job(number: u128, priority: u8, minutes: i64, started: bool) -> PublishJob {
    let run_at = now() + TimeDelta::minutes(minutes);
    let mut delivery = DeliveryLifecycle::pending(id(number), run_at, NonZeroU32::MIN, run_at);
    if started {
        let _ = delivery.start("worker", TimeDelta::minutes(5), run_at).unwrap();
    }
    let mut job = PublishJob::first(id(1), id(number), delivery);
    job.priority = priority;
    job
}

fn target(number: u128, post: u128, kind: Option<PostKind>, cancelled: bool) -> PostTarget {
    let mut lifecycle = TargetLifecycle::pending(now());
    if cancelled {
        lifecycle.cancel(now()).unwrap();
    }
    PostTarget { kind, lifecycle, ..PostTarget::new(id(1), id(number), id(post), Platform::Instagram, now()) }
}

fn rare() -> impl Strategy<Value = bool> {
    proptest::bool::weighted(0.08)
}

fn situations() -> impl Strategy<Value = Vec<Situation>> {
    let whole = (0..3_u8, -2..2_i64, rare(), rare(), option::weighted(0.9, 0..4_u128));
    let post = (proptest::bool::weighted(0.85), rare(), rare(), option::weighted(0.2, -1..2_i64));
    let stops = (rare(), rare(), rare(), option::weighted(0.3, 0..5_u8));
    let kind = option::of(select(&[PostKind::Feed, PostKind::Story][..]));
    vec((whole, post, stops, kind), 0..12).prop_map(|all| {
        let situation = |(number, (whole, post, stops, kind)): (usize, (_, _, _, _))| {
            let number = 100 + u128::try_from(number).unwrap();
            let (priority, minutes, started, cancelled, account) = whole;
            let (approved, edited, idle, late): (bool, bool, bool, Option<i64>) = post;
            let (held, closed, queue_paused, campaign): (bool, bool, bool, Option<u8>) = stops;
            let target = target(number, number, kind, cancelled);
            let mut it = Post::draft(id(1), id(number), id(2), Content::of_text("Halo"), now());
            let targets = core::slice::from_ref(&target);
            if approved {
                it.lifecycle.submit(now()).unwrap();
                it.approve(targets, now()).unwrap();
            }
            if !idle {
                it.publish_now(targets, now()).unwrap();
            }
            if edited {
                it.content.text.push('!');
            }
            it.publish_by = late.map(|minutes| now() + TimeDelta::minutes(minutes));
            Situation {
                job: job(number, priority, minutes, started),
                target,
                post: it,
                campaign: campaign.map(campaign_of),
                held,
                workspace: if closed { WorkspaceStatus::Archived } else { WorkspaceStatus::Active },
                queue_paused,
                account,
                edited,
            }
        };
        all.into_iter().enumerate().map(situation).collect()
    })
}

/// Planned, running, paused, ended by hand, over.
fn campaign_of(which: u8) -> CampaignLifecycle {
    let end = if which == 4 { now() } else { now() + TimeDelta::days(1) };
    let mut campaign = CampaignLifecycle::draft(now() - TimeDelta::days(9), end, now()).unwrap();
    if which > 0 {
        campaign.activate(now()).unwrap();
    }
    match which {
        2 => campaign.pause(now()).unwrap(),
        3 => campaign.complete(now()).unwrap(),
        _ => {}
    }
    campaign
}

/// The quota, the minutes from now until when the account rests, and whether it is stopped.
type Paced = (Option<u32>, Option<i64>, bool);

fn accounts() -> impl Strategy<Value = Vec<Account>> {
    let pace = option::of((option::of(0..3_u32), option::of(-1..2_i64), rare()));
    let state = (select(ConnectionStatus::ALL), any::<bool>(), 3..7_i64, any::<bool>());
    let one = (state, pace, 0..3_u64, proptest::bool::weighted(0.2));
    let account =
        |((connection, active, failed, stories), pace, used, busy): (_, Option<Paced>, _, _)| Account {
            connection: if active { ConnectionStatus::Active } else { connection },
            failed,
            stories,
            pace: pace.map(|(most, cooling, paused)| PublishingPace {
                quota: most.map(|most| Quota { most, window_seconds: 86_400 }),
                cooling_until: cooling.map(|minutes| now() + TimeDelta::minutes(minutes)),
                paused_at: paused.then(now),
                ..PublishingPace::new(id(1), id(9), now())
            }),
            used,
            busy,
        };
    vec(one.prop_map(account), 4)
}

fn candidates<'a>(situations: &'a [Situation], accounts: &'a [Account]) -> Vec<Candidate<'a>> {
    let channel = |number: u128| {
        let account = &accounts[usize::try_from(number).unwrap()];
        let mut channel = Channel::new(id::<SocialAccountId>(number), account.connection);
        channel.since = Some(now() - TimeDelta::minutes(account.failed));
        channel.capabilities = Some(Capabilities { feed: true, stories: account.stories, reels: true });
        channel.pace = account.pace.as_ref();
        channel.used = account.used;
        channel.busy = account.busy;
        channel
    };
    let candidate = |it: &'a Situation| {
        let mut candidate = Candidate::new(&it.job, &it.target, &it.post, core::slice::from_ref(&it.target));
        candidate.held = it.held;
        candidate.account = it.account.map(channel);
        candidate.workspace = it.workspace;
        candidate.queue_paused = it.queue_paused;
        candidate.campaign = it.campaign.as_ref();
        candidate
    };
    situations.iter().map(candidate).collect()
}

fn ids(jobs: &[&PublishJob]) -> Vec<PublishJobId> {
    jobs.iter().map(|job| job.id()).collect()
}

/// Written apart: what is in the way of a job.
fn oracle(it: &Situation, accounts: &[Account], approval: ApprovalRule) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    let mut add = |holds: bool, word| {
        if holds {
            found.insert(word);
        }
    };
    let delivery = it.job.lifecycle.parts();
    add(delivery.status != DeliveryStatus::Pending, "not_waiting");
    add(delivery.attempt == 1, "no_attempt_left");
    add(delivery.run_at > now(), "not_due");
    add(it.target.lifecycle.status() == DeliveryStatus::Cancelled, "target_not_waiting");
    add(it.post.status() != PostStatus::Publishing, "post_not_publishing");
    let approved = it.post.lifecycle.parts().approved_content.is_some() && !it.edited;
    add(approval == ApprovalRule::Required && !approved, "not_approved");
    add(it.post.publish_by.is_some_and(|by| by <= now()), "too_late");
    add(it.held, "on_hold");
    add(it.workspace == WorkspaceStatus::Archived, "workspace_closed");
    add(it.queue_paused, "queue_paused");
    let campaign = it.campaign.as_ref().map(|campaign| campaign.status().as_str());
    add(campaign == Some("paused"), "campaign_paused");
    let over = it.campaign.as_ref().is_some_and(|campaign| campaign.parts().ends_at <= now());
    add(campaign == Some("completed") || over, "campaign_over");
    let Some(number) = it.account else {
        add(true, "no_account");
        return found;
    };
    let account = &accounts[usize::try_from(number).unwrap()];
    let usable = match account.connection.as_str() {
        "active" => true,
        "error" => account.failed >= 5,
        _ => false,
    };
    add(!usable, "account_unusable");
    let kind = it.target.kind.or(it.post.kind);
    add(kind == Some(PostKind::Story) && !account.stories, "kind_not_supported");
    add(account.busy, "account_busy");
    if let Some(pace) = account.pace {
        add(pace.paused_at.is_some(), "account_paused");
        add(pace.cooling_until.is_some_and(|until| until > now()), "account_resting");
        add(pace.quota.is_some_and(|quota| account.used >= u64::from(quota.most)), "quota_used_up");
    }
    found
}

proptest! {
    #[test]
    fn what_is_due_has_no_obstacle_and_is_the_most_urgent_of_its_account(
        situations in situations(), accounts in accounts(), required in any::<bool>()
    ) {
        let approval = if required { ApprovalRule::Required } else { ApprovalRule::NotRequired };
        let candidates = candidates(&situations, &accounts);
        let found = due(candidates.clone(), approval, now());
        let rank = |job: &PublishJob| (255 - job.priority, job.lifecycle.run_at(), job.id());
        prop_assert!(found.is_sorted_by_key(|job| rank(job)));
        for (it, candidate) in situations.iter().zip(&candidates) {
            let said = obstacles(candidate, approval, now());
            prop_assert!(said.is_sorted(), "in the order of the vocabulary, each once: {:?}", said);
            let words: BTreeSet<_> = said.iter().map(|obstacle| obstacle.as_str()).collect();
            prop_assert_eq!(words, oracle(it, &accounts, approval));
            let taken = found.iter().any(|job| job.id() == it.job.id());
            let rival = situations.iter().any(|other| {
                other.account == it.account
                    && rank(&other.job) < rank(&it.job)
                    && oracle(other, &accounts, approval).is_empty()
            });
            prop_assert_eq!(taken, said.is_empty() && !rival);
        }
    }

    #[test]
    fn the_order_in_which_jobs_are_listed_is_of_no_consequence(situations in situations(), accounts in accounts()) {
        let forwards = candidates(&situations, &accounts);
        let backwards = forwards.iter().rev().copied();
        let rule = ApprovalRule::NotRequired;
        prop_assert_eq!(ids(&due(backwards, rule, now())), ids(&due(forwards.clone(), rule, now())));
    }
}

#[test]
fn every_obstacle_has_a_word_of_its_own() {
    let words: BTreeSet<_> = Obstacle::ALL.iter().map(|obstacle| obstacle.as_str()).collect();
    assert_eq!(words.len(), Obstacle::ALL.len());
}

#[test]
fn a_quota_counts_what_may_have_gone_out() {
    let quota = Quota { most: 25, window_seconds: 86_400 };
    let pace = PublishingPace { quota: Some(quota), ..PublishingPace::new(id(1), id(2), now()) };
    assert!(pace.admits(24, now()) && !pace.admits(25, now()));
    assert_eq!(quota.window(), TimeDelta::hours(24));
    let resting = PublishingPace { quota: None, cooling_until: Some(now()), ..pace };
    assert!(resting.admits(u64::MAX, now()) && !resting.admits(0, now() - TimeDelta::microseconds(1)));
    let stopped = PublishingPace { paused_at: Some(now()), ..PublishingPace::new(id(1), id(2), now()) };
    assert!(!stopped.admits(0, now() + TimeDelta::days(9)), "a stop ends when somebody ends it");
}
