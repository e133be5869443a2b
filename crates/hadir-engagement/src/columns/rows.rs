//! Rows in pieces that fit the nearest cache, and what a missing counter is in them.

/// A counter that is not there. No real counter is as large. Signed numbers and bitmaps of what is there become such columns
/// by [`counts`](super::counts).
pub const MISSING: u64 = u64::MAX;

/// Rows at a time: small enough for the nearest cache, large enough to forget the loop around it.
pub(super) const CHUNK: usize = 512;

/// A column's rows, as many as a chunk has.
pub(super) type Rows = [u64; CHUNK];

/// A chunk of columns, by number, if it is a whole one.
pub(super) fn rows_of<const COUNT: usize>(columns: [&[u64]; COUNT], number: usize) -> Option<[&Rows; COUNT]> {
    static NOTHING: Rows = [MISSING; CHUNK];
    let mut rows = [&NOTHING; COUNT];
    for (row, column) in rows.iter_mut().zip(columns) {
        *row = column.as_chunks::<CHUNK>().0.get(number)?;
    }
    Some(rows)
}

/// A chunk of a column, by number, filled up with what is missing.
pub(super) fn last_rows(column: &[u64], number: usize) -> Rows {
    let mut rows = [MISSING; CHUNK];
    let last = column.get(number.saturating_mul(CHUNK)..).unwrap_or_default();
    for (row, value) in rows.iter_mut().zip(last) {
        *row = *value;
    }
    rows
}
