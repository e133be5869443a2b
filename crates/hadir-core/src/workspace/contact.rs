//! Somebody who wrote to us, and under what they stand in the address book.

use crate::ids::WorkspaceId;
use chrono::{DateTime, Utc};

/// Somebody who wrote to us, and under what they stand in the address book. Keyed by workspace and phone number.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Contact {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// The number, digits with the country code.
    pub phone: String,
    /// The name of the entry in the address book: `people/c123`; none while there is no entry.
    pub resource_name: Option<String>,
    /// When they first wrote.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub created_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Contact {
    /// A saved number, under no name elsewhere.
    pub fn new(workspace_id: WorkspaceId, phone: impl Into<String>, created_at: DateTime<Utc>) -> Self {
        Self { workspace_id, phone: phone.into(), resource_name: None, created_at, rest: crate::record::Rest }
    }
}
