//! The workspace that a statement may touch: an argument of every question and write of a tenant's table.

use crate::value::Value;
use core::fmt;
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

    pub(crate) const fn value(self) -> Value {
        Value::Uuid(self.workspace_id.as_uuid())
    }
}

/// The door out of every scope, for what serves all workspaces at once: sweeps, and finding a tenant by its name.
///
/// It is named so that a search for it finds every use, and takes a reason that is part of the source. Few questions
/// accept it; the others take a [`Scope`]. The question says with [`Select::unscoped`](crate::Select::unscoped) that it
/// came through here, and [`Display`](fmt::Display) is the line for the log.
///
/// ```
/// use hadir_sql::Unscoped;
/// let sweep = Unscoped::because("the publisher looks for due posts of all workspaces");
/// assert_eq!(
///     sweep.to_string(),
///     "looked beyond one workspace: the publisher looks for due posts of all workspaces"
/// );
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unscoped {
    reason: &'static str,
}

impl Unscoped {
    /// Beyond every workspace, for this reason.
    pub const fn because(reason: &'static str) -> Self {
        Self { reason }
    }

    /// The reason.
    pub const fn reason(self) -> &'static str {
        self.reason
    }
}

/// The line for the log.
impl fmt::Display for Unscoped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reason = if self.reason.trim().is_empty() { "no reason was given" } else { self.reason };
        write!(f, "looked beyond one workspace: {reason}")
    }
}

/// How far a question looks: into one workspace, or, for a reason, into all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// One workspace.
    Scope(Scope),
    /// All of them.
    Unscoped(Unscoped),
}

impl From<Scope> for Reach {
    fn from(scope: Scope) -> Self {
        Self::Scope(scope)
    }
}

impl From<Unscoped> for Reach {
    fn from(unscoped: Unscoped) -> Self {
        Self::Unscoped(unscoped)
    }
}
