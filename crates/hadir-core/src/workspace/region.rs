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
}
