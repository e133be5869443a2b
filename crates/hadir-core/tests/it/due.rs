//! Which deliveries may be begun: an oracle that says why not, and laws.

use chrono::{DateTime, TimeDelta, Utc};
use core::num::NonZeroU32;
use hadir_core::account::{ConnectionStatus, PublishingPace, Quota};
use hadir_core::ids::{Id, PublishJobId, SocialAccountId};
use hadir_core::publishing::{
    ApprovalRule, Candidate, Channel, ContentHash, DeliveryLifecycle, PostLifecycle, PublishJob, due,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::select;

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
    post: PostLifecycle,
    held: bool,
    account: Option<u128>,
}

#[derive(Debug, Clone)]
struct Account {
    connection: ConnectionStatus,
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
    PublishJob {
        workspace_id: id(1),
        target_id: id(number),
        sequence: 1,
        priority,
        provider_job_id: None,
        lifecycle: delivery,
    }
}

fn post(publishing: bool, approved: bool) -> PostLifecycle {
    let mut post = PostLifecycle::draft(now());
    if approved {
        post.submit(now()).unwrap();
        post.approve(ContentHash::from_bytes([7; 32]), now()).unwrap();
    }
    if publishing {
        post.publish_now(now()).unwrap();
    }
    post
}

fn situations() -> impl Strategy<Value = Vec<Situation>> {
    let rare = || proptest::bool::weighted(0.1);
    let one = (
        0..3_u8,
        -2..2_i64,
        rare(),
        rare(),
        proptest::bool::weighted(0.8),
        rare(),
        option::weighted(0.9, 0..4_u128),
    );
    vec(one, 0..12).prop_map(|all| {
        let situation = |(number, (priority, minutes, started, idle, approved, held, account)): (
            usize,
            (u8, i64, bool, bool, bool, bool, _),
        )| Situation {
            job: job(100 + u128::try_from(number).unwrap(), priority, minutes, started),
            post: post(!idle, approved),
            held,
            account,
        };
        all.into_iter().enumerate().map(situation).collect()
    })
}

/// The quota, and the minutes from now until when the account rests.
type Paced = (Option<u32>, Option<i64>);

fn accounts() -> impl Strategy<Value = Vec<Account>> {
    let pace = option::of((option::of(0..3_u32), option::of(-1..2_i64)));
    let one = (select(ConnectionStatus::ALL), pace, 0..3_u64, proptest::bool::weighted(0.2), any::<bool>());
    let account = |(connection, pace, used, busy, active): (_, Option<Paced>, _, _, bool)| Account {
        connection: if active { ConnectionStatus::Active } else { connection },
        pace: pace.map(|(most, cooling)| PublishingPace {
            workspace_id: id(1),
            account_id: id(9),
            quota: most.map(|most| Quota { most, window_seconds: 86_400 }),
            cooling_until: cooling.map(|minutes| now() + TimeDelta::minutes(minutes)),
            updated_at: now(),
        }),
        used,
        busy,
    };
    vec(one.prop_map(account), 4)
}

fn candidates<'a>(situations: &'a [Situation], accounts: &'a [Account]) -> Vec<Candidate<'a>> {
    let channel = |number: u128| {
        let account = &accounts[usize::try_from(number).unwrap()];
        Channel {
            id: id::<SocialAccountId>(number),
            connection: account.connection,
            pace: account.pace.as_ref(),
            used: account.used,
            busy: account.busy,
        }
    };
    let candidate = |it: &'a Situation| Candidate {
        job: &it.job,
        post: &it.post,
        held: it.held,
        account: it.account.map(channel),
    };
    situations.iter().map(candidate).collect()
}

fn ids(jobs: &[&PublishJob]) -> Vec<PublishJobId> {
    jobs.iter().map(|job| job.id()).collect()
}

/// Written apart: why a job may not be begun.
fn obstacle(it: &Situation, accounts: &[Account], approval: ApprovalRule) -> Option<&'static str> {
    let Some(number) = it.account else { return Some("no account") };
    let account = &accounts[usize::try_from(number).unwrap()];
    if it.job.lifecycle.status().as_str() != "pending" {
        return Some("not pending");
    }
    if it.job.lifecycle.run_at() > now() {
        return Some("not due");
    }
    if it.post.status().as_str() != "publishing" {
        return Some("its post is not being published");
    }
    if approval == ApprovalRule::Required && it.post.parts().approved_content.is_none() {
        return Some("not approved");
    }
    if it.held {
        return Some("on hold");
    }
    if account.connection.as_str() != "active" || account.busy {
        return Some("the account is not free");
    }
    let pace = account.pace.as_ref()?;
    if pace.cooling_until.is_some_and(|until| until > now()) {
        return Some("cooling");
    }
    let quota = pace.quota?;
    (account.used >= u64::from(quota.most)).then_some("over quota")
}

proptest! {
    #[test]
    fn what_is_due_has_no_obstacle_and_is_the_most_urgent_of_its_account(
        situations in situations(), accounts in accounts(), required in any::<bool>()
    ) {
        let approval = if required { ApprovalRule::Required } else { ApprovalRule::NotRequired };
        let found = due(candidates(&situations, &accounts), approval, now());
        let rank = |job: &PublishJob| (255 - job.priority, job.lifecycle.run_at(), job.id());
        prop_assert!(found.is_sorted_by_key(|job| rank(job)));
        for it in &situations {
            let taken = found.iter().any(|job| job.id() == it.job.id());
            let rival = situations.iter().any(|other| {
                other.account == it.account
                    && rank(&other.job) < rank(&it.job)
                    && obstacle(other, &accounts, approval).is_none()
            });
            prop_assert_eq!(taken, obstacle(it, &accounts, approval).is_none() && !rival);
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
fn a_quota_counts_what_may_have_gone_out() {
    let quota = Quota { most: 25, window_seconds: 86_400 };
    let pace = PublishingPace {
        workspace_id: id(1),
        account_id: id(2),
        quota: Some(quota),
        cooling_until: None,
        updated_at: now(),
    };
    assert!(pace.admits(24, now()) && !pace.admits(25, now()));
    assert_eq!(quota.window(), TimeDelta::hours(24));
    let resting = PublishingPace { quota: None, cooling_until: Some(now()), ..pace };
    assert!(resting.admits(u64::MAX, now()) && !resting.admits(0, now() - TimeDelta::microseconds(1)));
}
