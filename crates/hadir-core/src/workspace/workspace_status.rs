//! Where a `Workspace` is in its life.

crate::lifecycle! {
    /// Where a [`Workspace`](super::Workspace) is in its life.
    pub enum WorkspaceStatus of "workspace" {
        /// In use.
        initial Active = "active",
        /// Read-only, kept for its history.
        Archived = "archived",
        /// Locked: nobody but the platform's operators may enter.
        Disabled = "disabled",
    }
    /// What can happen to a workspace.
    pub enum WorkspaceEvent {
        /// Put away.
        Archive = "archive": Active => Archived,
        /// Taken out of the archive.
        Restore = "restore": Archived => Active,
        /// Locked.
        Disable = "disable": Active | Archived => Disabled,
        /// Unlocked.
        Enable = "enable": Disabled => Active,
    }
    rests in Active | Archived | Disabled;
}
