//! Where an imported entity came from, and what of its row found no field of its own.

use super::EntityRef;
use crate::ids::WorkspaceId;
use crate::json::Extra;
use crate::spelling::System;
use chrono::{DateTime, Utc};

/// Where an imported entity came from, and what of its row found no field of its own. Keyed by system, table and
/// external id; one entity may have come from several rows.
///
/// With it, writing an entity back to the system it came from gives the row that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ImportedRow {
    /// The tenant; none for what tenants share.
    pub workspace_id: Option<WorkspaceId>,
    /// What the row became.
    pub entity: EntityRef,
    /// The system.
    pub system: System,
    /// The table or collection in it.
    pub table: String,
    /// The row's key there; of a key of several columns, their values joined by `/`.
    pub external_id: String,
    /// When the row was made there.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub created_at: Option<DateTime<Utc>>,
    /// When the row was last changed there.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub updated_at: Option<DateTime<Utc>>,
    /// By column: words that only came near (see [`spelling`](crate::spelling)) and values without a field.
    pub residue: Extra,
    /// When it was read.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub imported_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl ImportedRow {
    /// A row of no workspace, of which nothing is left over.
    pub fn new(
        entity: EntityRef,
        system: System,
        table: impl Into<String>,
        external_id: impl Into<String>,
        imported_at: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id: None,
            entity,
            system,
            table: table.into(),
            external_id: external_id.into(),
            created_at: None,
            updated_at: None,
            residue: Extra::new(),
            imported_at,
            rest: crate::record::Rest,
        }
    }
}
