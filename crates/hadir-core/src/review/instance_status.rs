//! How far a passage through a workflow is.

crate::lifecycle! {
    /// How far a passage through a workflow is.
    pub enum InstanceStatus of "workflow_instance" {
        /// At one of its steps.
        initial InProgress = "in_progress",
        /// Through all of them.
        Completed = "completed",
        /// Refused at one of them.
        Rejected = "rejected",
        /// Called off, or void because the content changed.
        Cancelled = "cancelled",
    }
    /// What can happen to a passage.
    pub enum InstanceEvent {
        /// It comes to another step.
        Advance = "advance": InProgress => InProgress,
        /// It is through.
        Complete = "complete": InProgress => Completed,
        /// It is refused.
        Reject = "reject": InProgress => Rejected,
        /// It is called off.
        Cancel = "cancel": InProgress => Cancelled,
    }
}
