//! Whether an account's owner lets an automation act.

crate::lifecycle! {
    /// Whether an account's owner lets an automation act. Re-granting keeps the history.
    pub enum ConsentStatus of "consent" {
        /// The automation may act.
        initial Granted = "granted",
        /// It may not, from that moment on.
        Revoked = "revoked",
    }
    /// What can happen to a consent.
    pub enum ConsentEvent {
        /// Taken back.
        Revoke = "revoke": Granted => Revoked,
        /// Given again.
        Grant = "grant": Revoked => Granted,
    }
    rests in Granted | Revoked;
}
