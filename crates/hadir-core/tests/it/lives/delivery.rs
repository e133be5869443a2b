//! The life of a delivery, against a model of it.

use super::{Command, dawn, hours, laws_of_a_life};
use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::ids::PublishJobId;
use hadir_core::publishing::{
    Attempt, Claimed, DeliveryError, DeliveryLifecycle, DeliveryStatus, ErrorClass, Finding, Next, Receipt,
    Rejection, RemovedBy, Resend, RetryPolicy, Sent,
};
use proptest::prelude::proptest;

const POLICY: &RetryPolicy = &RetryPolicy::RESTAURANT;
const HALF_AN_HOUR: TimeDelta = TimeDelta::minutes(30);

fn job(number: u128) -> PublishJobId {
    PublishJobId::from_uuid(uuid::Uuid::from_u128(number))
}

fn delivery() -> DeliveryLifecycle {
    DeliveryLifecycle::pending(job(1), dawn(), POLICY.max_attempts, dawn())
}

fn receipt() -> Receipt {
    Receipt { platform_post_id: "17900000000000001".into(), url: None }
}

type Result<T = ()> = core::result::Result<T, hadir_core::lifecycle::Refused<DeliveryStatus>>;

fn sent(delivery: &mut DeliveryLifecycle, now: DateTime<Utc>) -> Result<Attempt<Sent>> {
    let claimed: Attempt<Claimed> = delivery.start("worker", HALF_AN_HOUR, now)?;
    delivery.send(claimed, now)
}

fn refused(delivery: &mut DeliveryLifecycle, class: ErrorClass, now: DateTime<Utc>) -> Result<Option<Next>> {
    match sent(delivery, now)?.rejected(DeliveryError::new(class, "no"), Resend::Duplicates) {
        Rejection::Transient(attempt) => delivery.retry_later(attempt, POLICY, now).map(Some),
        Rejection::Permanent(attempt) => delivery.give_up(attempt, now).map(|()| None),
        Rejection::Unconfirmed(attempt) => delivery.lapse(&attempt, now).map(|()| None),
    }
}

fn reconcile(delivery: &mut DeliveryLifecycle, finding: Finding, now: DateTime<Utc>) -> Result {
    let Some(attempt) = delivery.unconfirmed() else { return Ok(()) };
    delivery.reconcile(attempt, finding, POLICY, now).map(|_| ())
}

/// Every composite is applied to a copy first, so that a refusal in its middle leaves the value alone.
fn whole(delivery: &mut DeliveryLifecycle, act: impl FnOnce(&mut DeliveryLifecycle) -> Result) -> Result {
    let mut copy = delivery.clone();
    act(&mut copy)?;
    *delivery = copy;
    Ok(())
}

const COMMANDS: &[Command<DeliveryLifecycle>] = &[
    |life, now| life.start("worker", HALF_AN_HOUR, now).map(drop),
    |life, now| life.start("worker", TimeDelta::zero(), now).map(drop),
    |life, now| life.sweep(now),
    |life, now| life.cancel(now),
    |life, now| life.abandon(now),
    |life, now| life.refuse(DeliveryError::new(ErrorClass::TooLate, "late"), now),
    |life, now| life.put_off(now + hours(1), now),
    |life, now| life.take_down(RemovedBy::Network, now),
    |life, now| {
        whole(life, |life| {
            let attempt = sent(life, now)?;
            let attempt = life.withhold(attempt, now)?;
            life.prepare(&attempt, "c", now)?;
            life.ready(&attempt, now)
        })
    },
    |life, now| life.restart(now, now),
    |life, now| life.surface(receipt(), now),
    |life, now| reconcile(life, Finding::Sent(receipt()), now),
    |life, now| reconcile(life, Finding::NotSent { looked_at: now }, now),
    |life, now| {
        whole(life, |life| {
            let attempt = sent(life, now)?;
            life.accept(attempt, receipt(), now)
        })
    },
    |life, now| whole(life, |life| sent(life, now).map(drop)),
    |life, now| whole(life, |life| refused(life, ErrorClass::RateLimited, now).map(drop)),
    |life, now| whole(life, |life| refused(life, ErrorClass::MediaProcessing, now).map(drop)),
    |life, now| whole(life, |life| refused(life, ErrorClass::Validation, now).map(drop)),
    |life, now| whole(life, |life| refused(life, ErrorClass::Network, now).map(drop)),
];

laws_of_a_life!(delivery(), COMMANDS, DeliveryLifecycle);

/// What can become of a call, and of the worker that makes it.
#[derive(Debug, Clone, Copy)]
enum Fate {
    DiesBeforeTheCall,
    DiesBeforeItArrives,
    DiesAfterItArrived,
    Answers,
    AnswersWithServerErrorAfterPublishing,
    AnswerIsLost,
    IsRateLimited,
    Sweeps,
    Reconciles,
}

proptest! {
    #[test]
    fn a_post_is_never_sent_twice(
        fates in proptest::collection::vec((proptest::sample::select(vec![
            Fate::DiesBeforeTheCall, Fate::DiesBeforeItArrives, Fate::DiesAfterItArrived, Fate::Answers,
            Fate::AnswersWithServerErrorAfterPublishing, Fate::AnswerIsLost, Fate::IsRateLimited, Fate::Sweeps,
            Fate::Reconciles,
        ]), 0_i64..3), 0..40)
    ) {
        let (mut life, mut now, mut arrived) = (delivery(), dawn(), 0_u32);
        for (fate, pause) in fates {
            now += hours(pause);
            match fate {
                Fate::Sweeps => drop(life.sweep(now)),
                Fate::Reconciles => {
                    let finding = if arrived > 0 { Finding::Sent(receipt()) } else { Finding::NotSent { looked_at: now } };
                    let _ = reconcile(&mut life, finding, now);
                }
                Fate::DiesBeforeTheCall => drop(life.start("worker", HALF_AN_HOUR, now)),
                _ => {
                    let Ok(attempt) = sent(&mut life, now) else { continue };
                    arrived += u32::from(!matches!(fate, Fate::DiesBeforeItArrives | Fate::IsRateLimited));
                    let class = match fate {
                        Fate::Answers => {
                            life.accept(attempt, receipt(), now).unwrap();
                            continue;
                        }
                        Fate::AnswersWithServerErrorAfterPublishing => ErrorClass::ServerError,
                        Fate::IsRateLimited => ErrorClass::RateLimited,
                        Fate::AnswerIsLost => {
                            life.lapse(&attempt.unanswered(), now).unwrap();
                            continue;
                        }
                        _ => continue,
                    };
                    match attempt.rejected(DeliveryError::new(class, "no"), Resend::Duplicates) {
                        Rejection::Transient(attempt) => drop(life.retry_later(attempt, POLICY, now).unwrap()),
                        Rejection::Permanent(attempt) => life.give_up(attempt, now).unwrap(),
                        Rejection::Unconfirmed(attempt) => life.lapse(&attempt, now).unwrap(),
                    }
                }
            }
        }
        proptest::prop_assert!(arrived <= 1, "sent {arrived} times: {life:?}");
    }
}

#[test]
fn a_worker_that_lost_its_lease_changes_nothing() {
    let mut life = delivery();
    let slow = life.start("slow", HALF_AN_HOUR, dawn()).unwrap();
    life.sweep(dawn() + hours(1)).unwrap();
    let quick = life.start("quick", HALF_AN_HOUR, dawn() + hours(1)).unwrap();
    assert!(slow.token() < quick.token());
    let before = life.clone();
    let refused = life.send(slow, dawn() + hours(1)).unwrap_err();
    assert_eq!(refused.to_string(), "a guard of `send` failed: the attempt holds the newest lease");
    assert_eq!(life, before);
}

#[test]
fn an_attempt_of_another_job_changes_nothing() {
    let (mut one, mut other) =
        (delivery(), DeliveryLifecycle::pending(job(2), dawn(), POLICY.max_attempts, dawn()));
    let attempt = one.start("worker", HALF_AN_HOUR, dawn()).unwrap();
    let own = other.start("worker", HALF_AN_HOUR, dawn()).unwrap();
    assert_eq!(attempt.token(), own.token());
    let refused = other.send(attempt, dawn()).unwrap_err();
    assert_eq!(refused.to_string(), "a guard of `send` failed: the attempt is one of this job");
}

#[test]
fn the_waits_are_the_series_of_the_policy() {
    let policy = RetryPolicy::HUB;
    let (mut life, mut now, mut waits) =
        (DeliveryLifecycle::pending(job(1), dawn(), policy.max_attempts, dawn()), dawn(), Vec::new());
    loop {
        let error = DeliveryError::new(ErrorClass::MediaProcessing, "not ready");
        let attempt = sent(&mut life, now).unwrap();
        let Rejection::Transient(attempt) = attempt.rejected(error, Resend::Duplicates) else {
            unreachable!()
        };
        match life.retry_later(attempt, &policy, now).unwrap() {
            Next::GivenUp => break,
            Next::RetryAt(at) => {
                waits.push((at - now).num_seconds());
                now = at;
            }
        }
    }
    assert_eq!(waits, [1, 2]);
    assert_eq!((life.status(), life.attempt()), (DeliveryStatus::Failed, 3));
}

#[test]
fn a_rate_limit_is_waited_out_and_does_not_count() {
    let (mut life, mut now) = (delivery(), dawn());
    for _ in 0..50 {
        let next = refused(&mut life, ErrorClass::RateLimited, now).unwrap();
        assert_eq!(next, Some(Next::RetryAt(now + hours(1))));
        now += hours(1);
    }
    assert_eq!(life.attempt(), 0);
}

#[test]
fn a_repetition_that_the_network_recognises_may_be_sent_again() {
    let mut life = delivery();
    let attempt = sent(&mut life, dawn()).unwrap();
    let error = DeliveryError::new(ErrorClass::ServerError, "502");
    assert!(matches!(attempt.rejected(error, Resend::Recognised), Rejection::Transient(_)));
}

#[test]
fn what_does_not_fit_the_state_is_refused_by_name() {
    let job = job(1);
    let json = format!(
        r#"{{"status":"running","changed_at":"2026-03-09T00:00:00Z","job_id":"{job}","run_at":"2026-03-09T00:00:00Z",
        "attempt":4,"max_attempts":3,"fence":1,"started_at":"2026-03-09T00:00:00Z"}}"#
    );
    let error = serde_json::from_str::<DeliveryLifecycle>(&json).unwrap_err();
    assert_eq!(error.to_string(), "delivery: the state `running` requires `lease`");
    let pending = json.replace("running", "pending");
    let error = serde_json::from_str::<DeliveryLifecycle>(&pending).unwrap_err();
    let rule = "delivery: `attempt` of the state `pending` breaks the rule that it is at most `max_attempts`";
    assert_eq!(error.to_string(), rule);
    let error =
        serde_json::from_str::<DeliveryLifecycle>(&json.replace(":4", ":-1")).unwrap_err().to_string();
    assert!(error.contains("invalid value: integer `-1`"), "{error}");
}

/// It is what the post is found by: an answer without it is none, and the delivery stays as it was, to be reconciled.
#[test]
fn a_receipt_that_names_nothing_is_refused() {
    for nothing in ["", " ", "\u{a0}\n"] {
        let mut life = delivery();
        let attempt = sent(&mut life, dawn()).unwrap();
        let before = life.clone();
        let empty = Receipt { platform_post_id: nothing.into(), url: None };
        let refused = life.accept(attempt, empty.clone(), dawn()).unwrap_err();
        assert!(refused.to_string().contains("it names the post"), "{refused}");
        assert_eq!(life, before);
        life.sweep(dawn() + hours(1)).unwrap();
        life.abandon(dawn() + hours(1)).unwrap();
        life.surface(empty, dawn() + hours(1)).unwrap_err();
        life.surface(receipt(), dawn() + hours(1)).unwrap();
    }
}

#[test]
fn a_look_that_came_too_early_shows_nothing() {
    let mut life = delivery();
    let attempt = sent(&mut life, dawn()).unwrap();
    assert_eq!(attempt.call_before(), dawn() + HALF_AN_HOUR);
    life.lapse(&attempt.unanswered(), dawn()).unwrap();
    let settled = dawn() + POLICY.settle();
    let before = life.clone();
    let early = Finding::NotSent { looked_at: settled - TimeDelta::microseconds(1) };
    let refused = reconcile(&mut life, early, settled + hours(1)).unwrap_err();
    let rule =
        "a guard of `reconcile_unsent` failed: the network was asked when the call could no longer arrive";
    assert_eq!(refused.to_string(), rule);
    assert_eq!(life, before);
    // What is there is there, however early one looks.
    reconcile(&mut life.clone(), Finding::Sent(receipt()), dawn()).unwrap();
    reconcile(&mut life, Finding::NotSent { looked_at: settled }, settled).unwrap();
    assert_eq!(life.status(), DeliveryStatus::Pending);
}
