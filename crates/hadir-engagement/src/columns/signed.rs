//! Columns as databases, data frames and Arrow hand them out: signed numbers, and a bitmap of which of them are there.

use super::MISSING;

/// Which cells of a column are there: a bit each, from the least significant of each byte on, 1 where there is a value. What
/// stands in the other cells is arbitrary, and is never looked at.
#[derive(Debug, Clone, Copy)]
pub struct Validity<'a> {
    bits: &'a [u8],
    offset: usize,
}

impl<'a> Validity<'a> {
    /// Of a bitmap in which the first cell's bit stands at `offset`, as that of a slice of an Arrow array does.
    pub const fn new(bits: &'a [u8], offset: usize) -> Self {
        Self { bits, offset }
    }

    /// Whether the cell is there; not beyond the end of the bitmap.
    pub fn has(&self, cell: usize) -> bool {
        let place = self.offset.checked_add(cell);
        let byte = place.and_then(|place| self.bits.get(place / 8));
        byte.zip(place).is_some_and(|(byte, place)| byte & (1 << (place % 8)) != 0)
    }
}

/// A number of a column that may be a count. One below zero is none: networks say -1 for what they keep back.
pub trait Cell: Copy {
    /// The count, if it is one.
    fn count(self) -> Option<u64>;
}

macro_rules! cells {
    ($($number:ty),+) => {
        $(impl Cell for $number {
            fn count(self) -> Option<u64> {
                u64::try_from(self).ok()
            }
        })+
    };
}

cells!(i8, i16, i32, i64, u8, u16, u32, u64);

/// A count's column, for [`Columns::with`](super::Columns::with), of numbers and a bitmap of which are there. Cells that are
/// not there, and those below zero, are [`MISSING`]. Nothing is needed of Arrow's crates, and so none of their versions:
/// `array.values()`, and of `array.nulls()` the `validity()` and the `offset()`, are what this takes.
///
/// The rate per day and network from a batch:
///
/// ```
/// use arrow_array::cast::AsArray;
/// use arrow_array::types::{Int64Type, TimestampSecondType};
/// use arrow_array::{Array, ArrayRef, Int64Array, RecordBatch, StringArray, TimestampSecondArray};
/// use hadir_core::metrics::Metric;
/// use hadir_engagement::Formula;
/// use hadir_engagement::columns::{Columns, Daily, Days, Keys, Validity, counts};
/// use std::sync::Arc;
///
/// let batch = RecordBatch::try_from_iter::<_, &str>([
///     ("network", Arc::new(StringArray::from(vec!["instagram", "tiktok", "instagram"])) as ArrayRef),
///     ("posted_at", Arc::new(TimestampSecondArray::from(vec![1_773_140_400, 1_773_169_200, 1_773_170_000]))),
///     ("likes", Arc::new(Int64Array::from(vec![Some(30), Some(-1), Some(14)]))), // hidden on TikTok
///     ("comments", Arc::new(Int64Array::from(vec![4, 4, 4]))),
///     ("shares", Arc::new(Int64Array::from(vec![Some(6), Some(2), None]))), // not reported
///     ("reach", Arc::new(Int64Array::from(vec![1_000, 500, 800]))),
/// ])?;
/// let column = |name: &str| {
///     let array = batch.column_by_name(name).ok_or("no such column")?.as_primitive::<Int64Type>();
///     let nulls = array.nulls().map(|nulls| Validity::new(nulls.validity(), nulls.offset()));
///     Ok::<_, &str>(counts(array.values(), nulls))
/// };
/// let (likes, comments, shares, reach) = (column("likes")?, column("comments")?, column("shares")?, column("reach")?);
/// let posts = Columns::new(batch.num_rows())
///     .with(Metric::Likes, &likes)?.with(Metric::Comments, &comments)?
///     .with(Metric::Shares, &shares)?.with(Metric::Reach, &reach)?;
/// let names: Vec<&str> = batch["network"].as_string::<i32>().iter().flatten().collect();
/// let (networks, numbers) = Keys::number(&names);
/// let days = Days::new("Asia/Jakarta".parse()?, "2026-03-10".parse()?, "2026-03-12".parse()?)?;
/// let seconds = batch["posted_at"].as_primitive::<TimestampSecondType>().values();
/// let daily = Daily::new(&posts, &Formula::REACH, &days, &Keys::new(networks.len(), &numbers), seconds)?;
/// let text: Vec<_> = daily.iter().map(|day| format!("{} {} {}", day.day(), networks[day.key()], day.rate())).collect();
/// assert_eq!(text[0], "2026-03-10 instagram 4.00 % (1 of 1)");
/// assert_eq!(text[1], "2026-03-11 instagram undefined: nothing reported (0 of 1)");
/// assert_eq!(text[2], "2026-03-11 tiktok undefined: nothing reported (0 of 1)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn counts<T: Cell>(values: &[T], there: Option<Validity<'_>>) -> Vec<u64> {
    let known = |value: &T| value.count().unwrap_or(MISSING);
    match there {
        None => values.iter().map(known).collect(),
        Some(there) => {
            let cells = values.iter().enumerate();
            cells.map(|(cell, value)| if there.has(cell) { known(value) } else { MISSING }).collect()
        }
    }
}
