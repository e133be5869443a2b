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
}
