//! The tenant. Every row of a tenant table belongs to one workspace, and no query runs without one.

use crate::ids::WorkspaceId;
use crate::time::Calendar;

mod workspace_status;
pub use workspace_status::{WorkspaceEvent, WorkspaceStatus};

/// A tenant: the boundary that no query crosses.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Workspace {
    /// Its id.
    pub id: WorkspaceId,
    /// What its owner calls it in other systems; unique.
    pub key: String,
    /// Its display name.
    pub name: String,
    /// The calendar that decides which day an instant belongs to.
    pub calendar: Calendar,
    /// Where it is in its life.
    pub status: WorkspaceStatus,
}
