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
        /// Called off before it was sent.
        Cancelled = "cancelled",
    }
    /// What can happen to a delivery.
    pub enum DeliveryEvent {
        /// A worker takes the lease.
        Start = "start": Pending => Running,
        /// The worker extends its lease.
        Renew = "renew": Running => Running,
        /// The call is about to go out: from here on a lost worker leaves the outcome unknown.
        Send = "send": Running => Running,
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
        /// A person asks for another round of attempts.
        Retry = "retry": Failed => Pending,
        /// Called off.
        Cancel = "cancel": Pending => Cancelled,
    }
    rests in Failed;
}
