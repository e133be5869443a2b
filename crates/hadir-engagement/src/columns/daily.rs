use super::cells::{Ends, Pool, Sum, at, fold};
use super::chunk::{CHUNK, Chunk};
use super::{Columns, Days, MISSING};
use crate::rollup::Granularity;
use crate::{Formula, Growth, Rate, Total};
use chrono::NaiveDate;
use hadir_core::metrics::Metric;
use thiserror::Error;

/// Figures per account and day, in one pass over columns; weeks and months come from the days.
///
/// Accounts are numbered from 0. Each row is a post's: reduce cumulative readings to one per post first (see
/// [`Rollup`](crate::rollup::Rollup)).
///
/// ```
/// use chrono::NaiveDate;
/// use hadir_core::{metrics::Metric, time::Calendar};
/// use hadir_engagement::{Base, Formula, Interactions};
/// use hadir_engagement::columns::{Columns, Daily, Days};
/// use hadir_engagement::rollup::Granularity;
/// let posts = Columns::new(3).with(Metric::Likes, &[5, 10, 15])?.with(Metric::Reach, &[100, 100, 100])?;
/// let days = Days::new("Asia/Jakarta".parse()?, "2026-03-10".parse()?, "2026-03-16".parse()?)?;
/// let likes = Formula { interactions: Interactions { likes: 1, ..Interactions::NONE }, base: Base::Reach };
/// // The first two on Tuesday the 10th and Wednesday the 11th in Jakarta, of account 0.
/// let daily = Daily::new(&posts, &likes, &days, 2, &[0, 0, 1], &[1_773_140_400, 1_773_169_200, 1_773_169_200])?;
/// let weekly = daily.by(Granularity::Week);
/// let week = weekly.get(0, 0).ok_or("no such bucket")?;
/// assert_eq!(week.rate.to_string(), "7.50 % (2 of 2)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Daily {
    accounts: usize,
    buckets: Vec<NaiveDate>,
    metrics: Vec<Metric>,
    /// By cell, and in a cell by metric.
    sums: Vec<Sum>,
    rates: Vec<Pool>,
    followers: Vec<Ends>,
    outside: u64,
    days: Days,
}

/// More than such dense figures hold. [`Rollup`](crate::rollup::Rollup) has room for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TooLarge {
    /// A day's sum exceeds 64 bits.
    #[error("a day of the column of {metric} adds up to more than 64 bits hold")]
    Sum {
        /// The column's counter.
        metric: Metric,
    },
    /// There would be more than 2^32 cells.
    #[error("{accounts} accounts by {days} days are more than 2^32 cells")]
    Cells {
        /// Accounts.
        accounts: usize,
        /// Days.
        days: usize,
    },
}

/// No cell: there are fewer than so many.
const NOWHERE: u32 = u32::MAX;

/// One account in one bucket.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The first day of the bucket that is in range.
    pub day: NaiveDate,
    /// Its rows.
    pub rows: u64,
    /// The sum of every counter that has a column.
    pub totals: Vec<(Metric, Total)>,
    /// The pooled rate.
    pub rate: Rate,
    /// The mean of the rows' rates, each rounded to hundredths of a percent first: as a [ratio](Rate::ratio), in
    /// hundredths. ([`mean_of_rates`](crate::mean_of_rates) rounds once.)
    pub mean_hundredths: Rate,
    /// Followers, from the first reading to the last.
    pub followers: Growth,
}

impl Daily {
    /// Of posts, the number of each one's account, and the second (of Unix time) that it belongs to. Rows of accounts
    /// from `accounts` on, and of other days, are counted as [outside](Self::outside) and left out; so are rows without
    /// an account or a second.
    ///
    /// # Errors
    /// [`TooLarge`] if a day's sum exceeds 64 bits, or if there are too many cells.
    pub fn new(
        posts: &Columns<'_>,
        formula: &Formula,
        days: &Days,
        accounts: usize,
        account_of: &[u32],
        second_of: &[i64],
    ) -> Result<Self, TooLarge> {
        let cells = accounts.saturating_mul(days.len());
        if u32::try_from(cells).is_err() {
            return Err(TooLarge::Cells { accounts, days: days.len() });
        }
        let mut daily = Self {
            accounts,
            buckets: days.dates().to_vec(),
            metrics: posts.present().map(|(metric, _)| metric).collect(),
            sums: vec![Sum::default(); cells.saturating_mul(posts.present().count())],
            rates: vec![Pool::default(); cells],
            followers: vec![Ends::default(); cells],
            outside: 0,
            days: days.clone(),
        };
        let (mut chunk, mut cells) = (Chunk::new(), [NOWHERE; CHUNK]);
        let starts = (0..posts.len()).step_by(CHUNK);
        for ((from, accounts), seconds) in starts.zip(account_of.chunks(CHUNK)).zip(second_of.chunks(CHUNK)) {
            let part = posts.slice(from, from.saturating_add(accounts.len().min(seconds.len())));
            for ((cell, &account), &second) in cells.iter_mut().zip(accounts).zip(seconds) {
                *cell = daily.cell(account, second);
            }
            let cells = cells.get(..part.len()).unwrap_or_default();
            daily.add_sums(&part, cells)?;
            daily.add_rates(&part, formula, cells, &mut chunk);
            if let Some(column) = part.column(Metric::Followers) {
                daily.add_followers(column, seconds, cells);
            }
        }
        let within = daily.rates.iter().fold(0_u64, |rows, pool| rows.saturating_add(pool.rows()));
        daily.outside = u64::try_from(posts.len()).unwrap_or(u64::MAX).saturating_sub(within);
        Ok(daily)
    }

    /// The number of a row's cell, or [`NOWHERE`].
    fn cell(&self, account: u32, second: i64) -> u32 {
        let number = || {
            let account = usize::try_from(account).ok().filter(|account| *account < self.accounts)?;
            let number = account.checked_mul(self.days.len())?.checked_add(self.days.number(second)?)?;
            u32::try_from(number).ok()
        };
        number().unwrap_or(NOWHERE)
    }

    fn add_sums(&mut self, part: &Columns<'_>, cells: &[u32]) -> Result<(), TooLarge> {
        let stride = self.metrics.len();
        for (offset, (metric, column)) in part.present().enumerate() {
            let mut overflowed = false;
            for (&cell, &value) in cells.iter().zip(column) {
                let number =
                    usize::try_from(cell).ok().and_then(|cell| cell.checked_mul(stride)?.checked_add(offset));
                if let Some(sum) = number.and_then(|number| self.sums.get_mut(number)) {
                    overflowed |= sum.add(value);
                }
            }
            if overflowed {
                return Err(TooLarge::Sum { metric });
            }
        }
        Ok(())
    }

    fn add_rates(&mut self, part: &Columns<'_>, formula: &Formula, cells: &[u32], chunk: &mut Chunk) {
        let mut hundredths = [MISSING; CHUNK];
        let loaded = part.chunk_hundredths(formula, chunk, &mut hundredths);
        for (position, (&cell, &rate)) in cells.iter().zip(&hundredths).enumerate() {
            let Some(pool) = at(&mut self.rates, cell) else { continue };
            if loaded {
                pool.add_row(chunk.row(position));
            } else {
                pool.add(formula.rate(&part.row(position)));
            }
            pool.add_hundredths(rate);
        }
    }

    fn add_followers(&mut self, column: &[u64], seconds: &[i64], cells: &[u32]) {
        for ((&cell, &followers), &second) in cells.iter().zip(column).zip(seconds) {
            if let Some(ends) = at(&mut self.followers, cell).filter(|_| followers != MISSING) {
                ends.add(second, followers);
            }
        }
    }

    /// The same by longer buckets. (By hour, it stays by day: seconds are gone.)
    #[must_use]
    pub fn by(&self, granularity: Granularity) -> Self {
        let (bucket_of, firsts) = self.days.buckets(granularity);
        let to = firsts.len();
        if self.buckets.len() != bucket_of.len() {
            return self.clone(); // already longer than days
        }
        Self {
            accounts: self.accounts,
            metrics: self.metrics.clone(),
            sums: fold(&self.sums, self.metrics.len(), &bucket_of, to, Sum::plus),
            rates: fold(&self.rates, 1, &bucket_of, to, Pool::plus),
            followers: fold(&self.followers, 1, &bucket_of, to, Ends::plus),
            buckets: firsts,
            outside: self.outside,
            days: self.days.clone(),
        }
    }

    /// The buckets, by the first day of each that is in range.
    pub fn buckets(&self) -> &[NaiveDate] {
        &self.buckets
    }

    /// Rows that belong to no account or no day of these.
    pub const fn outside(&self) -> u64 {
        self.outside
    }

    /// The figures of an account in a bucket, both by number; nothing if there is no such cell.
    pub fn get(&self, account: usize, bucket: usize) -> Option<Figure> {
        let day = *self.buckets.get(bucket)?;
        let cell = account.checked_mul(self.buckets.len())?.checked_add(bucket)?;
        let pool = self.rates.get(cell)?;
        let sums = self.sums.chunks(self.metrics.len().max(1)).nth(cell).unwrap_or_default();
        let totals = self.metrics.iter().zip(sums).map(|(metric, sum)| (*metric, sum.total(pool.rows())));
        Some(Figure {
            day,
            rows: pool.rows(),
            totals: totals.collect(),
            rate: pool.rate(),
            mean_hundredths: pool.mean_hundredths(),
            followers: self.followers.get(cell)?.growth(),
        })
    }

    /// Every cell that has rows: account, bucket, figures.
    pub fn iter(&self) -> impl Iterator<Item = (usize, usize, Figure)> {
        let cells = (0..self.accounts)
            .flat_map(|account| (0..self.buckets.len()).map(move |bucket| (account, bucket)));
        cells
            .filter_map(|(account, bucket)| Some((account, bucket, self.get(account, bucket)?)))
            .filter(|(_, _, figure)| figure.rows > 0)
    }
}
