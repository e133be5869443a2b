//! The delivery of a post to one target: its status, its lease and its attempts.

use super::{
    Attempt, Claimed, Counting, DeliveryError, DeliveryEvent, DeliveryGuard, DeliveryStatus, ErrorClass,
    FencingToken, Permanent, Receipt, RetryPolicy, Sent, Transient, Unconfirmed,
};
use crate::ids::PublishJobId;
use crate::lifecycle::{BrokenInvariant, Lifecycle, Refused, Sane, governed};
use chrono::{DateTime, TimeDelta, Utc};
use core::num::NonZeroU32;

/// Who may act on a running delivery, and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Lease {
    /// The worker.
    pub owner: Box<str>,
    /// Its number.
    pub token: FencingToken,
    /// When it runs out.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub until: DateTime<Utc>,
}

impl Sane for Lease {
    fn broken_rule(&self) -> Option<&'static str> {
        self.until.broken_rule()
    }
}
crate::text_enum! {
    /// Who took a post down.
    pub enum RemovedBy {
        /// The team.
        Team = "team",
        /// The network: its moderation, or its own failure.
        Network = "network",
    }
}

crate::text_enum! {
    /// Where the container is that a network prepares before it publishes. Derived, never stored.
    pub enum ContainerState {
        /// The network prepares it.
        Prepared = "prepared",
        /// It can be published.
        Ready = "ready",
        /// The network has thrown it away: another one has to be prepared.
        Expired = "expired",
    }
}

impl Sane for RemovedBy {}
impl Sane for PublishJobId {}
impl Sane for DeliveryError {}
impl Sane for Receipt {
    fn broken_rule(&self) -> Option<&'static str> {
        self.platform_post_id.trim().is_empty().then_some("it names the post")
    }
}

governed! {
    /// The delivery of a post to one target: its status, its lease and its attempts.
    ///
    /// A worker starts an attempt, announces the call before it makes it, and settles the [`Attempt`] it holds. If it
    /// dies in between, [`sweep`](Self::sweep) finds the lapsed lease: what was not announced goes back to pending, what
    /// was announced is unconfirmed, and only [`reconcile`](Self::reconcile) leads on from there.
    pub struct DeliveryLifecycle(DeliveryParts) of DeliveryStatus {
        always {
            /// The job that this is the delivery of.
            job_id: PublishJobId,
            /// When the next attempt is due, or the last one was.
            run_at: DateTime<Utc>,
            /// How many attempts were begun that count.
            attempt: u32,
            /// How many there may be.
            max_attempts: u32,
            /// The number of the newest lease.
            fence: FencingToken,
        }
        optional {
            /// Who is at it.
            lease: Lease => required [Running] allowed [],
            /// When the newest attempt began.
            started_at: DateTime<Utc> => required [Running | Unconfirmed] allowed [Pending | Succeeded | Failed | Cancelled | Removed],
            /// When the newest attempt's call went out.
            sent_at: DateTime<Utc> => required [Unconfirmed] allowed [Running | Succeeded | Failed | Removed],
            /// Until when the newest attempt's call could go out.
            call_before: DateTime<Utc> => required [] allowed [Running | Unconfirmed | Succeeded | Failed],
            /// The container that the network prepared for it.
            container_id: Box<str> => required [] allowed anywhere,
            /// Since when the network prepares it.
            container_since: DateTime<Utc> => required [] allowed anywhere,
            /// When it was ready to be published.
            container_ready_at: DateTime<Utc> => required [] allowed anywhere,
            /// What the network gave for it.
            receipt: Receipt => required [Succeeded] allowed [Removed],
            /// Why the last attempt was refused.
            last_error: DeliveryError => required [Failed] allowed [Pending | Running | Unconfirmed | Cancelled],
            /// When it ended.
            finished_at: DateTime<Utc> => required [Succeeded | Failed | Cancelled | Removed] allowed [],
            /// When it was taken down.
            removed_at: DateTime<Utc> => required [Removed] allowed [],
            /// Who took it down.
            removed_by: RemovedBy => required [Removed] allowed [],
        }
    }
    rules attempts_and_tokens_fit;
}

fn attempts_and_tokens_fit(parts: &DeliveryParts) -> Result<(), BrokenInvariant> {
    let broken = |field, rule| Err(BrokenInvariant::rule(parts.status, field, rule));
    if parts.max_attempts == 0 {
        return broken("max_attempts", "there is at least one attempt");
    }
    if parts.attempt > parts.max_attempts {
        return broken("attempt", "it is at most `max_attempts`");
    }
    match &parts.lease {
        Some(lease) if lease.token != parts.fence => broken("lease", "its token is `fence`"),
        Some(_) if parts.attempt == 0 => broken("attempt", "a running delivery has begun one"),
        _ => Ok(()),
    }
}

/// What came of a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// There will be another attempt.
    RetryAt(DateTime<Utc>),
    /// There will not.
    GivenUp,
}

/// What a look at the network showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// It is there.
    Sent(Receipt),
    /// It is not there.
    NotSent {
        /// When the network was asked: what arrives later was not seen.
        looked_at: DateTime<Utc>,
    },
}

type Step<T = ()> = Result<T, Refused<DeliveryStatus>>;

impl DeliveryLifecycle {
    /// A delivery that is due at `run_at`.
    pub fn pending(
        job_id: PublishJobId,
        run_at: DateTime<Utc>,
        max_attempts: NonZeroU32,
        now: DateTime<Utc>,
    ) -> Self {
        Self::born(DeliveryParts::new(
            DeliveryStatus::Pending,
            now,
            job_id,
            run_at,
            0,
            max_attempts.get(),
            FencingToken(0),
        ))
    }

    /// When the next attempt is due, or the last one was.
    pub const fn run_at(&self) -> DateTime<Utc> {
        self.0.run_at
    }

    /// How many attempts were begun that count.
    pub const fn attempt(&self) -> u32 {
        self.0.attempt
    }

    /// Begins an attempt.
    ///
    /// # Errors
    /// [`Refused`] unless it is pending, due, and an attempt is left.
    pub fn start(&mut self, owner: &str, lease: TimeDelta, now: DateTime<Utc>) -> Step<Attempt<Claimed>> {
        let event = DeliveryEvent::Start;
        self.0.status.apply(event)?;
        Refused::unless(self.0.run_at <= now, event, DeliveryGuard::IsDue)?;
        Refused::unless(self.0.attempt < self.0.max_attempts, event, DeliveryGuard::AttemptIsLeft)?;
        let until = lease_end(event, now, lease)?;
        let token = FencingToken(self.0.fence.0.saturating_add(1));
        self.step(event, now, |parts| {
            parts.attempt = parts.attempt.saturating_add(1);
            parts.fence = token;
            parts.lease = Some(Lease { owner: owner.into(), token, until });
            parts.started_at = Some(now);
            parts.sent_at = None;
            parts.call_before = None;
            // What was the last error of another attempt is not this one's.
            parts.last_error = None;
        })?;
        Ok(Attempt { job: self.0.job_id, token, known: Claimed(()) })
    }

    /// Extends the lease.
    ///
    /// # Errors
    /// [`Refused`] if the lease is lost.
    pub fn renew<K>(&mut self, attempt: &Attempt<K>, lease: TimeDelta, now: DateTime<Utc>) -> Step {
        let event = DeliveryEvent::Renew;
        self.hold(attempt.job, attempt.token, event)?;
        let until = lease_end(event, now, lease)?;
        self.step(event, now, |parts| {
            if let Some(lease) = &mut parts.lease {
                lease.until = until;
            }
        })
    }

    /// Notes the container that the network prepared. To be stored before the call that publishes it, so that after a
    /// crash the container tells whether the call arrived.
    ///
    /// # Errors
    /// [`Refused`] if the lease is lost.
    pub fn prepare(&mut self, attempt: &Attempt<Claimed>, container_id: &str, now: DateTime<Utc>) -> Step {
        self.hold(attempt.job, attempt.token, DeliveryEvent::Renew)?;
        self.step(DeliveryEvent::Renew, now, |parts| {
            if parts.container_id.as_deref() != Some(container_id) {
                parts.container_since = Some(now);
                parts.container_ready_at = None;
            }
            parts.container_id = Some(container_id.into());
        })
    }

    /// The container can be published.
    ///
    /// # Errors
    /// [`Refused`] if the lease is lost, or nothing was prepared.
    pub fn ready(&mut self, attempt: &Attempt<Claimed>, now: DateTime<Utc>) -> Step {
        let event = DeliveryEvent::Renew;
        self.hold(attempt.job, attempt.token, event)?;
        Refused::unless(self.0.container_id.is_some(), event, DeliveryGuard::IsPrepared)?;
        self.step(event, now, |parts| _ = parts.container_ready_at.get_or_insert(now))
    }

    /// Where the container is, of which the network keeps one for `lifetime` ([`CONTAINER_LIFETIME`] on Instagram); none if
    /// nothing was prepared.
    pub fn container(&self, lifetime: TimeDelta, now: DateTime<Utc>) -> Option<ContainerState> {
        self.0.container_id.as_ref()?;
        let since = self.0.container_since.unwrap_or(self.0.changed_at);
        Some(if now.signed_duration_since(since) >= lifetime {
            ContainerState::Expired
        } else if self.0.container_ready_at.is_some() {
            ContainerState::Ready
        } else {
            ContainerState::Prepared
        })
    }

    /// Announces the call. To be stored before the call is made; the call goes out before
    /// [`call_before`](Attempt::call_before) or not at all.
    ///
    /// # Errors
    /// [`Refused`] if the lease is lost or has run out.
    pub fn send(&mut self, attempt: Attempt<Claimed>, now: DateTime<Utc>) -> Step<Attempt<Sent>> {
        let event = DeliveryEvent::Send;
        let (job, token, Claimed(())) = attempt.spend();
        self.hold(job, token, event)?;
        let until = self.0.lease.as_ref().map(|lease| lease.until).filter(|&until| now < until);
        let before = until.ok_or(Refused::Guard { event, guard: DeliveryGuard::LeaseHolds })?;
        self.step(event, now, |parts| {
            parts.sent_at = Some(now);
            parts.call_before = Some(before);
        })?;
        Ok(Attempt { job, token, known: Sent { before } })
    }

    /// The call that was announced was not made: too late, or the worker was told to stop. It may be announced again,
    /// released, or [rejected](Attempt::rejected).
    ///
    /// # Errors
    /// [`Refused`] if the lease is lost.
    pub fn withhold(&mut self, attempt: Attempt<Sent>, now: DateTime<Utc>) -> Step<Attempt<Claimed>> {
        let (job, token, Sent { .. }) = attempt.spend();
        self.hold(job, token, DeliveryEvent::Withhold)?;
        self.step(DeliveryEvent::Withhold, now, |parts| {
            parts.sent_at = None;
            parts.call_before = None;
        })?;
        Ok(Attempt { job, token, known: Claimed(()) })
    }

    /// Gives the lease back before anything was sent; the attempt does not count, and the next one waits a second, and with
    /// every lease that came to nothing twice as long, up to a minute.
    ///
    /// # Errors
    /// [`Refused`] if the lease is lost.
    pub fn release(&mut self, attempt: Attempt<Claimed>, now: DateTime<Utc>) -> Step {
        let (job, token, Claimed(())) = attempt.spend();
        self.hold(job, token, DeliveryEvent::Release)?;
        let used = self.0.attempt.saturating_sub(1);
        let idle = self.0.fence.0.saturating_sub(used.into()).saturating_sub(1).min(6);
        let seconds = u32::try_from(idle).ok().and_then(|idle| 1_i64.checked_shl(idle)).unwrap_or(60).min(60);
        let again = now.checked_add_signed(TimeDelta::seconds(seconds)).unwrap_or(now);
        self.step(DeliveryEvent::Release, now, |parts| {
            parts.attempt = used;
            parts.run_at = parts.run_at.max(again);
        })
    }

    /// The network accepted it.
    ///
    /// # Errors
    /// [`Refused`] if the lease is lost: then the delivery is unconfirmed, and to be reconciled.
    pub fn accept(&mut self, attempt: Attempt<Sent>, receipt: Receipt, now: DateTime<Utc>) -> Step {
        let (job, token, Sent { .. }) = attempt.spend();
        self.hold(job, token, DeliveryEvent::Succeed)?;
        self.step(DeliveryEvent::Succeed, now, |parts| succeed(parts, receipt, now))
    }

    /// Waits as `policy` says and tries again, or gives up if no attempt is left.
    ///
    /// # Errors
    /// [`Refused`] if the lease is lost.
    pub fn retry_later(
        &mut self,
        attempt: Attempt<Transient>,
        policy: &RetryPolicy,
        now: DateTime<Utc>,
    ) -> Step<Next> {
        let error = attempt.known.0;
        let free = policy.counting(error.class) == Counting::Free;
        let used = if free { self.0.attempt.saturating_sub(1) } else { self.0.attempt };
        let wait = policy.wait(self.0.attempt, error.class);
        self.hold(attempt.job, attempt.token, DeliveryEvent::Defer)?;
        match now.checked_add_signed(wait) {
            Some(run_at) if used < self.0.max_attempts => {
                self.step(DeliveryEvent::Defer, now, |parts| {
                    parts.attempt = used;
                    parts.run_at = run_at;
                    parts.last_error = Some(error);
                })?;
                Ok(Next::RetryAt(run_at))
            }
            _ => {
                self.step(DeliveryEvent::Fail, now, |parts| fail(parts, error, now))?;
                Ok(Next::GivenUp)
            }
        }
    }

    /// Gives up.
    ///
    /// # Errors
    /// [`Refused`] if the lease is lost.
    pub fn give_up(&mut self, attempt: Attempt<Permanent>, now: DateTime<Utc>) -> Step {
        self.hold(attempt.job, attempt.token, DeliveryEvent::Fail)?;
        self.step(DeliveryEvent::Fail, now, |parts| fail(parts, attempt.known.0, now))
    }

    /// Stores that the outcome is unknown.
    ///
    /// # Errors
    /// [`Refused`] if the lease is lost.
    pub fn lapse(&mut self, attempt: &Attempt<Unconfirmed>, now: DateTime<Utc>) -> Step {
        self.hold(attempt.job, attempt.token, DeliveryEvent::Lapse)?;
        self.step(DeliveryEvent::Lapse, now, |parts| {
            parts.last_error.clone_from(&attempt.known.0);
            // Whoever holds the attempt will not call any more.
            parts.call_before = parts.call_before.map(|before| before.min(now));
        })
    }

    /// Takes the delivery away from a worker whose lease has run out: back to pending if the call had not been announced
    /// (the attempt counts), else unconfirmed. What another system was at when it was imported, nobody here is at, and
    /// nobody knows whether it called: that is unconfirmed, too.
    ///
    /// # Errors
    /// [`Refused`] unless a lease has run out.
    pub fn sweep(&mut self, now: DateTime<Utc>) -> Step {
        let Some(lease) = &self.0.lease else {
            let seen = self.0.changed_at.min(now);
            return self.step(DeliveryEvent::Lapse, now, |parts| {
                let began = *parts.started_at.get_or_insert(seen);
                parts.sent_at.get_or_insert(began);
                // As late as it was seen to be under way.
                parts.call_before.get_or_insert(seen.max(began));
            });
        };
        let event = if self.0.sent_at.is_some() { DeliveryEvent::Lapse } else { DeliveryEvent::Release };
        self.0.status.apply(event)?;
        Refused::unless(lease.until <= now, event, DeliveryGuard::LeaseIsOver)?;
        if event == DeliveryEvent::Release && self.0.attempt >= self.0.max_attempts {
            let error =
                DeliveryError::new(ErrorClass::Unknown, "every worker was lost before it sent anything");
            return self.step(DeliveryEvent::Fail, now, |parts| fail(parts, error, now));
        }
        self.step(event, now, |_| {})
    }

    /// The attempt to be reconciled, if the delivery is unconfirmed: what a process that did not make it starts from.
    pub fn unconfirmed(&self) -> Option<Attempt<Unconfirmed>> {
        let lost = Attempt {
            job: self.0.job_id,
            token: self.0.fence,
            known: Unconfirmed(self.0.last_error.clone()),
        };
        (self.0.status == DeliveryStatus::Unconfirmed).then_some(lost)
    }

    /// Settles what was unconfirmed by what a look at the network showed. Not found means that it may be sent again, if an
    /// attempt is left; but only if the look came after the call could still have arrived.
    ///
    /// # Errors
    /// [`Refused`] unless it is unconfirmed, this is its attempt, and a look that found nothing came at least
    /// [`RetryPolicy::settle`] after the latest moment at which the call could have gone out, and not after `now`.
    pub fn reconcile(
        &mut self,
        attempt: Attempt<Unconfirmed>,
        finding: Finding,
        policy: &RetryPolicy,
        now: DateTime<Utc>,
    ) -> Step<Option<Next>> {
        let event = match finding {
            Finding::Sent(_) => DeliveryEvent::ReconcileSent,
            Finding::NotSent { .. } if self.0.attempt < self.0.max_attempts => DeliveryEvent::ReconcileUnsent,
            Finding::NotSent { .. } => DeliveryEvent::ReconcileFailed,
        };
        self.hold(attempt.job, attempt.token, event)?;
        if let Finding::NotSent { looked_at } = finding {
            Refused::unless(looked_at <= now, event, DeliveryGuard::LookedByNow)?;
            let settled = self.0.last_call().and_then(|last| last.checked_add_signed(policy.settle()));
            let late = settled.is_some_and(|settled| settled <= looked_at);
            Refused::unless(late, event, DeliveryGuard::LookedLateEnough)?;
        }
        let error = attempt.known.0.unwrap_or_else(|| {
            DeliveryError::new(ErrorClass::Network, "no answer came, and the post is not there")
        });
        match finding {
            Finding::Sent(receipt) => {
                self.step(event, now, |parts| succeed(parts, receipt, now))?;
                Ok(None)
            }
            Finding::NotSent { .. } if event == DeliveryEvent::ReconcileUnsent => {
                let wait = policy.wait(self.0.attempt, error.class);
                let run_at = now.checked_add_signed(wait).unwrap_or(now);
                self.step(event, now, |parts| {
                    parts.run_at = run_at;
                    parts.last_error = Some(error);
                })?;
                Ok(Some(Next::RetryAt(run_at)))
            }
            Finding::NotSent { .. } => {
                self.step(event, now, |parts| fail(parts, error, now))?;
                Ok(Some(Next::GivenUp))
            }
        }
    }

    /// Nobody can look any more: a person gives it up. Since it may be out, it is not [restarted](Self::restart).
    ///
    /// # Errors
    /// [`Refused`] unless it is unconfirmed.
    pub fn abandon(&mut self, now: DateTime<Utc>) -> Step {
        let error = DeliveryError::new(ErrorClass::Unconfirmed, "nobody can see whether the post is there");
        self.step(DeliveryEvent::Abandon, now, |parts| fail(parts, error, now))
    }

    /// The network has it after all: told by the network, or seen by a person, after nobody waited for it any more, because it
    /// was looked for too early, given up, or called off. Told twice, it changes nothing the second time.
    ///
    /// # Errors
    /// [`Refused`] if no attempt was ever begun, while another call is on its way (its answer settles it), if it is
    /// unconfirmed ([`reconcile`](Self::reconcile) it), once it was taken down, and if it is out under another id.
    pub fn surface(&mut self, receipt: Receipt, now: DateTime<Utc>) -> Step {
        let event = DeliveryEvent::Surface;
        if let (DeliveryStatus::Succeeded, Some(known)) = (self.0.status, &self.0.receipt) {
            let same = known.platform_post_id == receipt.platform_post_id;
            return Refused::unless(same, event, DeliveryGuard::IdIsKnown);
        }
        self.0.status.apply(event)?;
        Refused::unless(self.0.fence.0 > 0 || self.0.started_at.is_some(), event, DeliveryGuard::WasBegun)?;
        let waits = self.0.status == DeliveryStatus::Running && self.0.sent_at.is_some();
        Refused::unless(!waits, event, DeliveryGuard::NoCallIsOut)?;
        self.step(event, now, |parts| succeed(parts, receipt, now))
    }

    /// Refuses it before any attempt: its time is over, or it is not what was agreed.
    ///
    /// # Errors
    /// [`Refused`] unless it is pending.
    pub fn refuse(&mut self, error: DeliveryError, now: DateTime<Utc>) -> Step {
        self.step(DeliveryEvent::Refuse, now, |parts| fail(parts, error, now))
    }

    /// The network has it no more: the team took it down, or the network did.
    ///
    /// # Errors
    /// [`Refused`] unless the network had it.
    pub fn take_down(&mut self, by: RemovedBy, now: DateTime<Utc>) -> Step {
        self.step(DeliveryEvent::TakeDown, now, |parts| {
            parts.removed_at = Some(now);
            parts.removed_by = Some(by);
        })
    }

    /// Gives what waits another time.
    ///
    /// # Errors
    /// [`Refused`] unless it is pending.
    pub fn put_off(&mut self, run_at: DateTime<Utc>, now: DateTime<Utc>) -> Step {
        self.step(DeliveryEvent::PutOff, now, |parts| parts.run_at = run_at)
    }

    /// A person asks for another round of attempts after a failure: the count begins anew.
    ///
    /// # Errors
    /// [`Refused`] unless it failed, and if it may be out: it was [given up](Self::abandon) unconfirmed.
    pub fn restart(&mut self, run_at: DateTime<Utc>, now: DateTime<Utc>) -> Step {
        self.0.status.apply(DeliveryEvent::Retry)?;
        let unsent = self.0.last_error.as_ref().is_none_or(|error| error.class != ErrorClass::Unconfirmed);
        Refused::unless(unsent, DeliveryEvent::Retry, DeliveryGuard::IsNotOut)?;
        self.step(DeliveryEvent::Retry, now, |parts| {
            parts.attempt = 0;
            parts.run_at = run_at;
        })
    }

    /// Calls it off. A worker that has begun and not yet announced the call, loses its lease.
    ///
    /// # Errors
    /// [`Refused`] unless it is pending, or running and the call was not announced: what is out is
    /// [taken down](Self::take_down).
    pub fn cancel(&mut self, now: DateTime<Utc>) -> Step {
        self.0.status.apply(DeliveryEvent::Cancel)?;
        Refused::unless(self.0.sent_at.is_none(), DeliveryEvent::Cancel, DeliveryGuard::NotAnnounced)?;
        self.step(DeliveryEvent::Cancel, now, |parts| parts.finished_at = Some(now))
    }

    fn hold(&self, job: PublishJobId, token: FencingToken, event: DeliveryEvent) -> Step {
        self.0.status.apply(event)?;
        Refused::unless(job == self.0.job_id, event, DeliveryGuard::AttemptIsOfJob)?;
        Refused::unless(token == self.0.fence, event, DeliveryGuard::LeaseIsNewest)
    }
}

/// How long Instagram keeps a container that was prepared and not published.
pub const CONTAINER_LIFETIME: TimeDelta = TimeDelta::hours(24);

impl DeliveryParts {
    /// The latest moment at which the newest attempt's call could have gone out. What was stored before that was kept says
    /// when it became unconfirmed, which was not earlier.
    fn last_call(&self) -> Option<DateTime<Utc>> {
        self.sent_at.map(|sent| self.call_before.unwrap_or(self.changed_at).max(sent))
    }
}

fn lease_end(event: DeliveryEvent, now: DateTime<Utc>, lease: TimeDelta) -> Step<DateTime<Utc>> {
    let until = now.checked_add_signed(lease).filter(|&until| until > now);
    until.ok_or(Refused::Guard { event, guard: DeliveryGuard::LeaseEndsLater })
}

fn succeed(parts: &mut DeliveryParts, receipt: Receipt, now: DateTime<Utc>) {
    parts.receipt = Some(receipt);
    parts.finished_at = Some(now);
}

fn fail(parts: &mut DeliveryParts, error: DeliveryError, now: DateTime<Utc>) {
    parts.last_error = Some(error);
    parts.finished_at = Some(now);
}
