//! Rows out of dumps: of JSON in every layout, of cells as databases and spreadsheets write them.

mod cells;
mod copy;
mod objects;

pub use cells::{Format, cells};
pub use copy::copy;
pub use objects::lines;

use crate::table::{RowError, Table};

/// The rows of a CSV dump with a line of column names, as PostgreSQL writes it: an empty cell is null, an empty one in
/// quotes is empty text, and `\N` is null. Other writers: [`cells`].
///
/// ```
/// # #[cfg(feature = "roll-call")] {
/// use hadir_interop::{csv, roll_call::SavedContact};
/// let dump = "phone_number,resource_name,created_at\n628120,\"\",2026-03-10 09:00:00\n628121,,\n";
/// let rows: Vec<SavedContact> = csv(dump).collect::<Result<_, _>>()?;
/// assert_eq!(rows[0].resource_name.as_deref(), Some(""));
/// assert_eq!((rows[1].resource_name.as_deref(), rows[1].created_at), (None, None));
/// # }
/// # Ok::<(), hadir_interop::RowError>(())
/// ```
pub fn csv<T: Table>(dump: &str) -> impl Iterator<Item = Result<T, RowError>> {
    cells(dump.as_bytes(), Format::POSTGRES, None)
}
