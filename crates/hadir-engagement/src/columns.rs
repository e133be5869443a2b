//! Posts as columns: the same figures as row by row, at the speed of memory.
//!
//! A column is a slice of counts in which [`MISSING`] stands for a counter that is not there. Counters that a table does
//! not have at all need no column. Every figure equals that of the rows, to the last digit; tests compare.

mod best;
mod chunk;
mod daily;
mod days;
mod kernel;
mod keys;
mod percentiles;
mod plan;
mod rates;
mod rows;
mod signed;
mod table;
mod wide;

pub use best::Best;
pub use daily::{Daily, Figure, TooManyCells};
pub use days::{Days, NoDays};
pub use keys::Keys;
pub use percentiles::Percentiles;
pub use rows::MISSING;
pub use signed::{Cell, Validity, counts};
pub use table::{Columns, LengthMismatch};
pub use wide::Kernel;
