//! Whether a registered login may enter.

crate::lifecycle! {
    /// Whether a registered login may enter. A rejected registration differs from one that nobody has looked at.
    pub enum AccessStatus of "access" {
        /// Registered; nobody has answered.
        initial Pending = "pending",
        /// May enter.
        Active = "active",
        /// Refused.
        Rejected = "rejected",
        /// Locked out for now.
        Suspended = "suspended",
    }
    /// What can happen to a login's access.
    pub enum AccessEvent {
        /// Let in, even after a refusal.
        Approve = "approve": Pending | Rejected => Active,
        /// Refused.
        Reject = "reject": Pending => Rejected,
        /// Locked out.
        Suspend = "suspend": Active => Suspended,
        /// Let in again.
        Reinstate = "reinstate": Suspended => Active,
    }
    rests in Active | Rejected | Suspended;
}
