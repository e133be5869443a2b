//! All interleavings of two workers, a sweeper, somebody who reconciles, and a network that dawdles: whoever dies
//! wherever, nothing is published twice. What is stored changes in single steps, as a compare-and-set makes them.

use super::dawn;
use chrono::{DateTime, TimeDelta, Utc};
use core::num::NonZeroU32;
use hadir_core::ids::PublishJobId;
use hadir_core::publishing::{
    Attempt, Claimed, DeliveryError, DeliveryLifecycle, DeliveryStatus, ErrorClass, FencingToken, Finding,
    Receipt, Rejection, Resend, RetryPolicy, Sent, Unconfirmed,
};
use std::collections::{BTreeSet, VecDeque};

/// Time passes in ticks.
const LEASE: u32 = 2;
/// How long a call may be on its way.
const DELAY: u32 = 1;
const END: u32 = 7;
/// How many leases there may be: two suffice for two calls.
const LEASES: u64 = 2;

fn instant(tick: u32) -> DateTime<Utc> {
    dawn() + ticks(tick)
}

fn ticks(count: u32) -> TimeDelta {
    TimeDelta::minutes(count.into())
}

fn receipt() -> Receipt {
    Receipt { platform_post_id: "17900000000000001".into(), url: None }
}

/// What is assumed of those outside: the laws hold under the first, and a checker that finds nothing under the others
/// would find nothing at all.
#[derive(Debug, Clone, Copy)]
struct Manners {
    /// A worker looks at the clock before it calls.
    calls_in_time: bool,
    /// How long after a call could have gone out a look counts, in ticks.
    settle: u32,
}

const GOOD: Manners = Manners { calls_in_time: true, settle: DELAY + 1 };

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Answer {
    Accepted,
    RateLimited,
    ServerError,
}

#[derive(Debug)]
enum Worker {
    Idle,
    Claimed(Attempt<Claimed>),
    Announced(Attempt<Sent>),
    Waiting(Attempt<Sent>),
    Answered(Attempt<Sent>, Answer),
}

/// A call on its way: whose, if they still listen, and since when.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Call {
    caller: Option<usize>,
    since: u32,
}

#[derive(Debug, Clone, Copy)]
enum Step {
    Tick,
    /// The worker goes on: claims, announces, calls, stores the answer.
    Works(usize),
    /// The worker gives its lease back.
    Releases(usize),
    /// The worker does not wait for the answer any longer.
    Tires(usize),
    Dies(usize),
    /// The first call on its way arrives, and is answered so.
    Arrives(Answer),
    /// It arrives, and so does the post, but the answer is an error.
    FailsAfterPublishing,
    /// It is lost.
    IsLost,
    Sweeps,
    Looks,
    StoresTheLook,
    Restarts,
    /// Somebody calls it off.
    Cancels,
    /// The network refuses the worker's container before anything is published.
    IsRefusedBefore(usize),
    /// The worker was told to stop, and does not make the call that it announced.
    Withholds(usize),
    /// Nobody can look any more.
    Abandons,
}

/// Who may be there besides, each by turns.
const OTHERS: &[(&str, &[Step])] = &[
    ("somebody who cancels", &[Step::Cancels]),
    ("a network that refuses before", &[Step::IsRefusedBefore(0), Step::IsRefusedBefore(1)]),
    ("workers that do not call", &[Step::Withholds(0), Step::Withholds(1)]),
    ("somebody who gives up", &[Step::Abandons]),
];

const STEPS: &[Step] = &[
    Step::Works(0),
    Step::Works(1),
    Step::Releases(0),
    Step::Releases(1),
    Step::Tires(0),
    Step::Tires(1),
    Step::Dies(0),
    Step::Dies(1),
    Step::Arrives(Answer::Accepted),
    Step::Arrives(Answer::RateLimited),
    Step::FailsAfterPublishing,
    Step::IsLost,
    Step::Sweeps,
    Step::Looks,
    Step::StoresTheLook,
    Step::Restarts,
    Step::Tick,
];

struct World {
    manners: Manners,
    policy: RetryPolicy,
    now: u32,
    life: DeliveryLifecycle,
    workers: [Worker; 2],
    wire: Vec<Call>,
    look: Option<(Attempt<Unconfirmed>, bool, u32)>,
    published: u32,
    /// How much was published when it was called off.
    called_off: Option<u32>,
}

impl World {
    fn new(manners: Manners) -> Self {
        let attempts = NonZeroU32::MIN.saturating_add(1);
        let policy = RetryPolicy {
            settle_ms: u64::from(manners.settle) * 60_000,
            ..RetryPolicy::exponential(attempts, 0, 0)
        };
        let job = PublishJobId::from_uuid(uuid::Uuid::from_u128(1));
        Self {
            manners,
            policy,
            now: 0,
            life: DeliveryLifecycle::pending(job, instant(0), attempts, instant(0)),
            workers: [Worker::Idle, Worker::Idle],
            wire: Vec::new(),
            look: None,
            published: 0,
            called_off: None,
        }
    }

    /// Whether the step was possible. What is refused changes nothing but the worker, who then begins anew.
    fn take(&mut self, step: Step) -> bool {
        let now = instant(self.now);
        match step {
            // A call that is overdue arrives or is lost before time goes on.
            Step::Tick => {
                let possible = self.now < END && self.wire.iter().all(|call| self.now < call.since + DELAY);
                self.now += u32::from(possible);
                possible
            }
            Step::Works(who) => self.work(who, now),
            Step::Releases(who) => match self.stops(who) {
                Worker::Claimed(attempt) => self.life.release(attempt, now).is_ok(),
                other => self.goes_on(who, other),
            },
            Step::Tires(who) => match self.stops(who) {
                Worker::Waiting(attempt) => {
                    self.forget(who);
                    self.life.lapse(&attempt.unanswered(), now).is_ok()
                }
                other => self.goes_on(who, other),
            },
            Step::Dies(who) => {
                self.forget(who);
                !matches!(self.stops(who), Worker::Idle)
            }
            Step::Arrives(answer) => self.arrives(answer, answer == Answer::Accepted),
            Step::FailsAfterPublishing => self.arrives(Answer::ServerError, true),
            Step::IsLost => {
                let lost = !self.wire.is_empty();
                self.wire.drain(..usize::from(lost));
                lost
            }
            Step::Sweeps => self.life.sweep(now).is_ok(),
            Step::Looks => match (self.life.unconfirmed(), &self.look) {
                (Some(attempt), None) => {
                    self.look = Some((attempt, self.published > 0, self.now));
                    true
                }
                _ => false,
            },
            Step::StoresTheLook => self.look.take().is_some_and(|(attempt, found, tick)| {
                let looked_at = instant(tick);
                let finding = if found { Finding::Sent(receipt()) } else { Finding::NotSent { looked_at } };
                self.life.reconcile(attempt, finding, &self.policy, now).is_ok()
            }),
            Step::Restarts => self.life.restart(now, now).is_ok(),
            Step::Cancels => {
                let off = self.life.cancel(now).is_ok();
                if off {
                    self.called_off = Some(self.published);
                }
                off
            }
            Step::IsRefusedBefore(who) => match self.stops(who) {
                Worker::Claimed(attempt) => {
                    match attempt.rejected(DeliveryError::new(ErrorClass::ServerError, "no")) {
                        Rejection::Transient(attempt) => {
                            self.life.retry_later(attempt, &self.policy, now).is_ok()
                        }
                        Rejection::Permanent(_) | Rejection::Unconfirmed(_) => false,
                    }
                }
                other => self.goes_on(who, other),
            },
            Step::Withholds(who) => match self.stops(who) {
                Worker::Announced(attempt) => {
                    let held = self.life.withhold(attempt, now).map(Worker::Claimed);
                    held.is_ok_and(|worker| {
                        self.workers[who] = worker;
                        true
                    })
                }
                other => self.goes_on(who, other),
            },
            Step::Abandons => self.life.abandon(now).is_ok(),
        }
    }

    fn work(&mut self, who: usize, now: DateTime<Utc>) -> bool {
        // The two are alike: of two that are idle, the first goes on.
        let turn = who == 0 || !matches!(self.workers[0], Worker::Idle);
        let next = match self.stops(who) {
            Worker::Idle if turn && self.life.parts().fence < FencingToken(LEASES) => {
                self.life.start("worker", ticks(LEASE), now).map(Worker::Claimed).ok()
            }
            Worker::Claimed(attempt) => self.life.send(attempt, now).map(Worker::Announced).ok(),
            Worker::Announced(attempt) if !self.manners.calls_in_time || now < attempt.call_before() => {
                self.wire.push(Call { caller: Some(who), since: self.now });
                Some(Worker::Waiting(attempt))
            }
            Worker::Answered(attempt, answer) => {
                self.settle(attempt, answer, now);
                Some(Worker::Idle)
            }
            // Nothing to do, or too late to call.
            Worker::Announced(_) | Worker::Idle => None,
            waiting @ Worker::Waiting(_) => return self.goes_on(who, waiting),
        };
        next.is_some_and(|next| {
            self.workers[who] = next;
            true
        })
    }

    fn settle(&mut self, attempt: Attempt<Sent>, answer: Answer, now: DateTime<Utc>) {
        let class = match answer {
            Answer::Accepted => {
                let _ = self.life.accept(attempt, receipt(), now);
                return;
            }
            Answer::RateLimited => ErrorClass::RateLimited,
            Answer::ServerError => ErrorClass::ServerError,
        };
        // A worker that lost its lease is refused here, which is right.
        match attempt.rejected(DeliveryError::new(class, "no"), Resend::Duplicates) {
            Rejection::Transient(attempt) => drop(self.life.retry_later(attempt, &self.policy, now)),
            Rejection::Permanent(attempt) => drop(self.life.give_up(attempt, now)),
            Rejection::Unconfirmed(attempt) => drop(self.life.lapse(&attempt, now)),
        }
    }

    fn arrives(&mut self, answer: Answer, published: bool) -> bool {
        if self.wire.is_empty() {
            return false;
        }
        let call = self.wire.remove(0);
        self.published += u32::from(published);
        if let Some(who) = call.caller
            && let Worker::Waiting(attempt) = self.stops(who)
        {
            self.workers[who] = Worker::Answered(attempt, answer);
        }
        true
    }

    fn stops(&mut self, who: usize) -> Worker {
        core::mem::replace(&mut self.workers[who], Worker::Idle)
    }

    fn goes_on(&mut self, who: usize, worker: Worker) -> bool {
        self.workers[who] = worker;
        false
    }

    fn forget(&mut self, who: usize) {
        self.wire.iter_mut().filter(|call| call.caller == Some(who)).for_each(|call| call.caller = None);
    }

    /// All that decides what can happen from here.
    fn key(&self) -> String {
        let parts = self.life.parts();
        let lease = parts.lease.as_ref().map(|lease| lease.until);
        let life = (
            parts.status,
            parts.attempt,
            parts.fence.0,
            lease,
            parts.sent_at,
            parts.call_before,
            parts.run_at > instant(self.now),
        );
        format!(
            "{} {life:?} {:?} {:?} {:?} {} {:?}",
            self.now, self.workers, self.wire, self.look, self.published, self.called_off
        )
    }
}

/// How many situations there are, and the steps to one in which the post is there twice.
fn explore(manners: Manners, others: &[Step]) -> (usize, BTreeSet<DeliveryStatus>, Option<Vec<Step>>) {
    let (mut seen, mut ends) = (BTreeSet::new(), BTreeSet::new());
    let mut open = VecDeque::from([Vec::new()]);
    while let Some(path) = open.pop_front() {
        for &step in STEPS.iter().chain(others) {
            // An attempt cannot be copied, so every situation is reached from the beginning.
            let mut world = World::new(manners);
            for &step in &path {
                world.take(step);
            }
            if !world.take(step) || !seen.insert(world.key()) {
                continue;
            }
            let mut path: Vec<Step> = path.clone();
            path.push(step);
            // Nor does anything go out after it was called off.
            let stopped = world.called_off.is_none_or(|before| world.published == before);
            if world.published > 1 || !stopped {
                return (seen.len(), ends, Some(path));
            }
            ends.insert(world.life.status());
            open.push_back(path);
        }
    }
    (seen.len(), ends, None)
}

#[test]
fn nothing_is_published_twice_whoever_dies_wherever() {
    let (situations, ends, twice) = explore(GOOD, &[]);
    assert!(twice.is_none(), "{twice:?}");
    // It is no proof if nothing could happen.
    assert!(situations > 10_000, "{situations}");
    assert_eq!(ends.len(), 5, "{ends:?}");
}

#[test]
fn nor_with_anybody_else_about() {
    for (who, steps) in OTHERS {
        let (situations, ends, broken) = explore(GOOD, steps);
        assert!(broken.is_none(), "{who}: {broken:?}");
        assert!(situations > 10_000 && ends.len() >= 5, "{who}: {situations} {ends:?}");
    }
}

#[test]
fn a_worker_that_calls_after_its_lease_publishes_twice() {
    let (_, _, twice) = explore(Manners { calls_in_time: false, ..GOOD }, &[]);
    assert!(twice.is_some());
}

#[test]
fn a_look_before_the_call_can_have_arrived_leads_to_a_second_one() {
    let (_, _, twice) = explore(Manners { settle: 0, ..GOOD }, &[]);
    assert!(twice.is_some());
}
