//! What figures are grouped by: `()` is the whole workspace.

use super::cells::Reader;
use crate::codec::{Id, Scalar};
use crate::error::DecodeError;
use crate::statement::Cells;
use crate::value::Kind;
use hadir_core::ids::{ObservedPostId, UnitId};
use hadir_core::observed::Collection;
use hadir_core::platform::Platform;

/// What figures are grouped by: `()` is the whole workspace.
pub trait GroupBy: sealed::Key {}

impl<K: sealed::Key> GroupBy for K {}

pub(super) mod sealed {
    use super::{Cells, DecodeError, Kind};

    /// A key and its column, of the post `p`.
    #[allow(unnameable_types, reason = "sealed: what a post can be grouped by is ours to say")]
    pub trait Key: Clone + Ord + Send + Sync + 'static {
        /// The column; none for no grouping.
        const COLUMN: Option<(&'static str, Kind)>;
        /// Reads the key, if it has a column.
        ///
        /// # Errors
        /// [`DecodeError`] if it is not what the schema promises.
        fn read(cells: &mut Cells<'_>) -> Result<Self, DecodeError>;
    }
}

impl sealed::Key for () {
    const COLUMN: Option<(&'static str, Kind)> = None;
    fn read(_: &mut Cells<'_>) -> Result<Self, DecodeError> {
        Ok(())
    }
}

impl sealed::Key for ObservedPostId {
    const COLUMN: Option<(&'static str, Kind)> = Some(("id", Kind::Uuid));
    fn read(cells: &mut Cells<'_>) -> Result<Self, DecodeError> {
        Reader::new("group", cells).id("post_id")
    }
}

impl sealed::Key for Option<UnitId> {
    const COLUMN: Option<(&'static str, Kind)> = Some(("unit_id", Kind::Uuid));
    fn read(cells: &mut Cells<'_>) -> Result<Self, DecodeError> {
        Reader::new("group", cells).optional("unit_id", Id::from_value)
    }
}

impl sealed::Key for Platform {
    const COLUMN: Option<(&'static str, Kind)> = Some(("platform", Kind::Text));
    fn read(cells: &mut Cells<'_>) -> Result<Self, DecodeError> {
        Reader::new("group", cells).word("platform")
    }
}

impl sealed::Key for Collection {
    const COLUMN: Option<(&'static str, Kind)> = Some(("collection", Kind::Text));
    fn read(cells: &mut Cells<'_>) -> Result<Self, DecodeError> {
        Reader::new("group", cells).word("collection")
    }
}

/// The key's part of a statement.
pub(super) struct KeyText {
    /// What is selected from the post, with its comma.
    pub(super) inner: String,
    /// The same, from what was selected, with its comma.
    pub(super) outer: &'static str,
    /// What to group by first, with its comma.
    pub(super) group: &'static str,
    /// What to order by first: none comes before all others, on every engine.
    pub(super) order: &'static str,
    pub(super) kind: Option<Kind>,
}

impl KeyText {
    pub(super) fn of<K: sealed::Key>() -> Self {
        match K::COLUMN {
            None => Self { inner: String::new(), outer: "", group: "", order: "", kind: None },
            Some((column, kind)) => Self {
                inner: format!("p.{column} AS key_of, "),
                outer: "key_of, ",
                group: "key_of, ",
                order: "CASE WHEN key_of IS NULL THEN 0 ELSE 1 END, key_of, ",
                kind: Some(kind),
            },
        }
    }
}
