//! Whether a workflow is in use.

crate::lifecycle! {
    /// Whether a workflow is in use.
    pub enum WorkflowStatus of "workflow" {
        /// Being written.
        initial Draft = "draft",
        /// In use.
        Active = "active",
        /// Out of use for now.
        Paused = "paused",
        /// Out of use for good.
        Archived = "archived",
    }
    /// What can happen to a workflow.
    pub enum WorkflowEvent {
        /// It is put to use.
        Activate = "activate": Draft | Paused => Active,
        /// It is taken out of use for now.
        Pause = "pause": Active => Paused,
        /// It is taken out of use for good.
        Archive = "archive": Draft | Active | Paused => Archived,
    }
}
