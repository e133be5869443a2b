//! Records that can grow: how a row is written down so that a field added later breaks nobody who did not ask for it.

use core::fmt;

/// The last field of every record that may get more fields.
///
/// A record is made by its `new`, which takes what it cannot be without, and by naming what differs from the defaults:
///
/// ```
/// use hadir_core::ids::{UnitId, WorkspaceId};
/// use hadir_core::roster::{Unit, UnitKind};
/// # let (workspace, id) = (WorkspaceId::from_uuid(uuid::Uuid::nil()), UnitId::from_uuid(uuid::Uuid::nil()));
///
/// let unit = Unit {
///     region: Some("Jawa Timur".to_owned()),
///     ..Unit::new(workspace, id, "BTU", "Polres Batu", UnitKind::WorkUnit)
/// };
/// # assert_eq!(unit.parent_id, None);
/// ```
///
/// Such a literal goes on compiling when the record gets another field, which is why a new field is no breaking change. A
/// literal or a pattern that names every field, `rest: Rest` included and without `..`, asks for the opposite: it stops
/// compiling when a field is added. That is right where a forgotten field is a fault, as in a mapper to columns.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Rest;

/// As in a pattern: `..`.
impl fmt::Debug for Rest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("..")
    }
}
