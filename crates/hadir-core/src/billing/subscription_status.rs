//! Where a subscription is in its life.

crate::lifecycle! {
    /// Where a subscription is in its life.
    pub enum SubscriptionStatus of "subscription" {
        /// Paid for.
        initial Active = "active",
        /// Its time is over.
        Expired = "expired",
        /// Ended by its holder.
        Cancelled = "cancelled",
    }
    /// What can happen to a subscription.
    pub enum SubscriptionEvent {
        /// Its time ran out.
        Expire = "expire": Active => Expired,
        /// Ended.
        Cancel = "cancel": Active => Cancelled,
        /// Paid for again.
        Renew = "renew": Active | Expired | Cancelled => Active,
    }
    rests in Expired | Cancelled;
    guards SubscriptionGuard {
        TimeIsOut = "time_is_out": "its time has run out",
        EndsLater = "ends_later": "the end is after now",
    }
}
