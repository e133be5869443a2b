//! A unit that people belong to, and its kind.

use crate::ids::{UnitId, WorkspaceId};

crate::text_enum! {
    /// What kind of unit it is.
    pub enum UnitKind {
        /// A directorate: the root of a tree of units.
        Directorate = "directorate" | "direktorat",
        /// A unit of work below it.
        WorkUnit = "work_unit" | "org" | "satker",
    }
}

/// A node of the tree of units inside a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Unit {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: UnitId,
    /// Its code in the organisation, unique in the workspace: `POLRES_A`.
    pub code: String,
    /// Its display name.
    pub name: String,
    /// What kind of unit it is.
    pub kind: UnitKind,
    /// The unit above it; none at the root.
    pub parent_id: Option<UnitId>,
    /// The region it belongs to.
    pub region: Option<String>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Unit {
    /// A unit at the top, in no region in particular.
    pub fn new(
        workspace_id: WorkspaceId,
        id: UnitId,
        code: impl Into<String>,
        name: impl Into<String>,
        kind: UnitKind,
    ) -> Self {
        Self {
            workspace_id,
            id,
            code: code.into(),
            name: name.into(),
            kind,
            parent_id: None,
            region: None,
            rest: crate::record::Rest,
        }
    }
}
