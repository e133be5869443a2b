//! Whether a connected account can be used.

crate::lifecycle! {
    /// Whether a connected account can be used. Its credential is a separate thing, so that a disconnected account keeps its
    /// history.
    pub enum ConnectionStatus of "connection" {
        /// Entered, not yet connected.
        initial NeedsReview = "needs_review",
        /// Connected and usable.
        Active = "active",
        /// Switched off by its owner.
        Inactive = "inactive",
        /// The network no longer takes its credential.
        Expired = "expired",
        /// The last call to the network failed for another reason.
        Error = "error",
        /// Disconnected by its owner; its credential is gone.
        Disconnected = "disconnected",
    }
    /// What can happen to a connection.
    pub enum ConnectionEvent {
        /// Its owner consented at the network, for the first time or again.
        Connect = "connect": NeedsReview | Active | Inactive | Expired | Error | Disconnected => Active,
        /// Its credential was renewed.
        Refresh = "refresh": Active | Expired | Error => Active,
        /// A call succeeded.
        Succeed = "succeed": Active | Error => Active,
        /// The network refused its credential.
        Expire = "expire": Active | Error => Expired,
        /// A call failed for another reason.
        Fail = "fail": Active | Error => Error,
        /// Switched off.
        Deactivate = "deactivate": NeedsReview | Active | Expired | Error => Inactive,
        /// Switched on again.
        Activate = "activate": Inactive => Active,
        /// Its owner withdrew the consent.
        Disconnect = "disconnect": NeedsReview | Active | Inactive | Expired | Error => Disconnected,
    }
    rests in Active | Inactive | Disconnected;
    guards ConnectionGuard {
        ConnectedBefore = "connected_before": "it has been connected before",
    }
}
