//! Where a request for a paid tier is in its life.

crate::lifecycle! {
    /// Where a request for a paid tier is in its life.
    pub enum PremiumRequestStatus of "premium_request" {
        /// Made; no proof of payment yet.
        initial Pending = "pending",
        /// Proof of payment is there.
        Confirmed = "confirmed",
        /// Granted.
        Approved = "approved",
        /// Refused.
        Denied = "denied",
        /// Nobody answered in time.
        Expired = "expired",
    }
    /// What can happen to a premium request.
    pub enum PremiumRequestEvent {
        /// Proof was handed in, for the first time or again.
        Confirm = "confirm": Pending | Confirmed => Confirmed,
        /// Granted.
        Approve = "approve": Pending | Confirmed => Approved,
        /// Refused.
        Deny = "deny": Pending | Confirmed => Denied,
        /// Its time ran out.
        Expire = "expire": Pending | Confirmed => Expired,
    }
    guards PremiumRequestGuard {
        TimeIsOut = "time_is_out": "its time has run out",
        InTime = "in_time": "its time has not run out",
    }
}
