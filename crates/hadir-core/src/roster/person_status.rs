//! Whether a `Person` serves.

crate::lifecycle! {
    /// Whether a [`Person`](super::Person) serves.
    pub enum PersonStatus of "person" {
        /// Serving: counted.
        initial Active = "active",
        /// No longer serving: kept for the history, not counted.
        Inactive = "inactive",
    }
    /// What can happen to a person's membership.
    pub enum PersonEvent {
        /// Leaves.
        Deactivate = "deactivate": Active => Inactive,
        /// Comes back.
        Reactivate = "reactivate": Inactive => Active,
    }
    rests in Active | Inactive;
}
