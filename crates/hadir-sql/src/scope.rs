use hadir_core::ids::WorkspaceId;

/// The workspace that a statement may touch: an argument of every question and write of a tenant's table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scope {
    workspace_id: WorkspaceId,
}

impl Scope {
    /// Only what belongs to `workspace_id`.
    pub const fn of(workspace_id: WorkspaceId) -> Self {
        Self { workspace_id }
    }

    /// The workspace.
    pub const fn workspace_id(self) -> WorkspaceId {
        self.workspace_id
    }
}
