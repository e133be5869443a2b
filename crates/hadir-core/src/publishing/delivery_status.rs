//! Where the delivery of a post to one target is: the status of targets and of jobs.

crate::lifecycle! {
    /// Where the delivery of a post to one target is: the status of targets and of jobs.
    pub enum DeliveryStatus of "delivery" {
        /// Waiting for its time, the first or that of a retry.
        initial Pending = "pending",
        /// A worker holds the lease.
        Running = "running",
        /// The call went out and no answer came: it may be published. Only reconciliation leads on.
        Unconfirmed = "unconfirmed",
        /// The network has it.
        Succeeded = "succeeded",
        /// Given up.
        Failed = "failed",
        /// Called off before it was sent, or given up for good after it failed.
        Cancelled = "cancelled",
        /// The network had it, and has it no more.
        Removed = "removed",
    }
    /// What can happen to a delivery.
    pub enum DeliveryEvent {
        /// A worker takes the lease.
        Start = "start": Pending => Running,
        /// The worker extends its lease.
        Renew = "renew": Running => Running,
        /// The call is about to go out: from here on a lost worker leaves the outcome unknown.
        Send = "send": Running => Running,
        /// The call that was announced was not made.
        Withhold = "withhold": Running => Running,
        /// The network accepted it.
        Succeed = "succeed": Running => Succeeded,
        /// The network refused for now: there will be another attempt.
        Defer = "defer": Running => Pending,
        /// The network refused for good, or no attempt is left.
        Fail = "fail": Running => Failed,
        /// The worker gave up its lease, or lost it, before anything was sent.
        Release = "release": Running => Pending,
        /// The call went out and its outcome is unknown.
        Lapse = "lapse": Running => Unconfirmed,
        /// A look at the network found it.
        ReconcileSent = "reconcile_sent": Unconfirmed => Succeeded,
        /// A look at the network did not find it: it may be sent again.
        ReconcileUnsent = "reconcile_unsent": Unconfirmed => Pending,
        /// A look at the network did not find it, and no attempt is left.
        ReconcileFailed = "reconcile_failed": Unconfirmed => Failed,
        /// Nobody can look any more: a person gives it up.
        Abandon = "abandon": Unconfirmed => Failed,
        /// Refused before any attempt: too late, or not what was agreed.
        Refuse = "refuse": Pending => Failed,
        /// Given another time.
        PutOff = "put_off": Pending => Pending,
        /// A person asks for another round of attempts.
        Retry = "retry": Failed => Pending,
        /// Called off, before the call was announced.
        Cancel = "cancel": Pending | Running => Cancelled,
        /// Not tried again: what failed no longer counts.
        Drop = "drop": Failed => Cancelled,
        /// Taken up again.
        Reopen = "reopen": Cancelled | Removed => Pending,
        /// The network has it after all: the answer came after nobody waited for it any more.
        Surface = "surface": Pending | Running | Failed | Cancelled => Succeeded,
        /// Taken down, by the team or by the network.
        TakeDown = "take_down": Succeeded => Removed,
    }
    rests in Succeeded | Failed | Cancelled | Removed;
    guards DeliveryGuard {
        ContentIsApproved = "content_is_approved": "what goes out is what was approved",
        IsDue = "is_due": "it is due",
        AttemptIsLeft = "attempt_is_left": "an attempt is left",
        IsPrepared = "is_prepared": "a container was prepared",
        LeaseHolds = "lease_holds": "the lease has not run out",
        LeaseIsOver = "lease_is_over": "the lease has run out",
        LeaseEndsLater = "lease_ends_later": "the lease ends after now",
        LookedByNow = "looked_by_now": "the network was asked by now",
        LookedLateEnough = "looked_late_enough": "the network was asked when the call could no longer arrive",
        IdIsKnown = "id_is_known": "it is out under the id that is known",
        WasBegun = "was_begun": "an attempt was begun",
        NoCallIsOut = "no_call_is_out": "no other call is on its way: its answer settles it",
        IsNotOut = "is_not_out": "it is known that it is not out",
        NotAnnounced = "not_announced": "the call was not announced",
        AttemptIsOfJob = "attempt_is_of_job": "the attempt is one of this job",
        LeaseIsNewest = "lease_is_newest": "the attempt holds the newest lease",
        NoWorkerIsAtIt = "no_worker_is_at_it": "no worker is at it: its job is cancelled",
    }
}
