//! A region and the regions inside it: a province, its cities.

use crate::ids::RegionId;

/// A region and the regions inside it: a province, its cities. Shared by all tenants. Names are unique below one parent.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Region {
    /// Its id.
    pub id: RegionId,
    /// The region that it lies in; none for the outermost.
    pub parent_id: Option<RegionId>,
    /// Its code, unique: `JATIM`.
    pub code: Option<String>,
    /// Its name.
    pub name: String,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Region {
    /// A region at the top, without a code.
    pub fn new(id: RegionId, name: impl Into<String>) -> Self {
        Self { id, parent_id: None, code: None, name: name.into(), rest: crate::record::Rest }
    }
}
