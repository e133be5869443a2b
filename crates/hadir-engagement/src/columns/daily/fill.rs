//! Columns on their way into cells.

use super::cell::{CARRIES, CARRY, Lane, Odd};
use super::cells::{Cells, NOWHERE};
use super::usual::Usual;
use super::wide::Wide;
use crate::columns::chunk::Chunk;
use crate::columns::days::Finder;
use crate::columns::kernel::{Lanes, NEAR, Narrowed, Narrowing};
use crate::columns::plan::Plan;
use crate::columns::rows::{CHUNK, Rows, last_rows, rows_of};
use crate::columns::{Columns, Days, Kernel, Keys, MISSING, wide};
use crate::{Formula, Total};
use hadir_core::metrics::{Count, Metric};

/// Columns on their way into cells.
pub(super) struct Fill<'a> {
    plan: Plan<'a>,
    usual: Usual,
    days: &'a Days,
    keys: Keys<'a>,
    seconds: &'a [i64],
    /// Those that are there.
    columns: [&'a [u64]; Metric::ALL.len()],
    count: usize,
    /// The position of that column.
    followers: Option<usize>,
}

impl<'a> Fill<'a> {
    pub(super) fn new(
        posts: &Columns<'a>,
        formula: &Formula,
        days: &'a Days,
        keys: &Keys<'a>,
        seconds: &'a [i64],
    ) -> Self {
        // Rows without a key or a second belong nowhere.
        let posts = posts.slice(0, keys.numbers().len().min(seconds.len()));
        let mut columns: [&[u64]; Metric::ALL.len()] = [&[]; Metric::ALL.len()];
        for (held, (_, column)) in columns.iter_mut().zip(posts.present()) {
            *held = column;
        }
        let count = posts.present().count();
        let followers = posts.present().position(|(metric, _)| metric == Metric::Followers);
        let plan = Plan::new(posts, formula);
        let usual = Usual::of(&plan);
        Self { plan, usual, days, keys: *keys, seconds, columns, count, followers }
    }

    pub(super) fn cells(&self) -> Cells {
        let rows = self.plan.columns.len();
        let mut cells = Cells::new(self.keys.count(), self.days.len(), self.count, rows, self.usual);
        match self.count {
            0 => self.run::<0>(&mut cells),
            1 => self.run::<1>(&mut cells),
            2 => self.run::<2>(&mut cells),
            3 => self.run::<3>(&mut cells),
            4 => self.run::<4>(&mut cells),
            5 => self.run::<5>(&mut cells),
            6 => self.run::<6>(&mut cells),
            7 => self.run::<7>(&mut cells),
            8 => self.run::<8>(&mut cells),
            9 => self.run::<9>(&mut cells),
            _ => self.run::<{ Metric::ALL.len() }>(&mut cells),
        }
        cells
    }

    fn run<const COUNT: usize>(&self, cells: &mut Cells) {
        let mut columns: [&[u64]; COUNT] = [&[]; COUNT];
        for (held, column) in columns.iter_mut().zip(self.columns) {
            *held = column;
        }
        let (mut chunk, mut batch) = (Chunk::new(), Batch::new());
        let mut finder = self.days.finder();
        let keys_and_seconds = self.keys.numbers().chunks(CHUNK).zip(self.seconds.chunks(CHUNK));
        for (number, (keys, seconds)) in keys_and_seconds.enumerate() {
            batch.len = keys.len().min(seconds.len());
            let turns = batch.place(&mut finder, cells, keys, seconds);
            if turns > CHUNK / 4 {
                cells.fetch(batch.slots.get(..batch.len).unwrap_or_default());
            }
            chunk.load(&self.plan, number);
            if let Some(rows) = rows_of(columns, number) {
                self.add(cells, number, &chunk, rows, &mut batch);
            } else {
                let rows = columns.map(|column| last_rows(column, number));
                self.add(cells, number, &chunk, rows.each_ref(), &mut batch);
            }
        }
    }

    fn add<const COUNT: usize>(
        &self,
        cells: &mut Cells,
        number: usize,
        chunk: &Chunk,
        rows: [&Rows; COUNT],
        batch: &mut Batch,
    ) {
        static ONES: Rows = [1; CHUNK];
        let followers = self.followers.and_then(|position| rows.get(position)).copied();
        let Some((lanes, bound)) = chunk.lanes() else {
            return self.add_slowly(cells, chunk, number.saturating_mul(CHUNK), followers, batch);
        };
        let base = self.usual.base.map_or(&ONES, |position| rows.get(position).copied().unwrap_or(&ONES));
        let all = |so: bool| if so { u64::MAX } else { 0 };
        let (missing, partial) = (all(!self.usual.used), all(self.usual.partial));
        let out = &mut batch.narrowed;
        let seconds = &batch.seconds;
        let job = Narrowing { seconds, followers, columns: rows, lanes, base, missing, partial, out };
        wide::narrow(self.plan.columns.kernel.unwrap_or_else(Kernel::widest), job);
        // Counting rows needs room too: fewer than 2^32 of them.
        let bound = bound.max(batch.narrowed.bound.into()).max(1 << 30);
        if cells.make_room(bound.saturating_mul(ROWS)) {
            let largest = batch.narrowed.bound.max(batch.narrowed.rate_bound);
            if largest < u64::from(CARRY) && !cells.is_tall() {
                add_fast::<COUNT>(cells, batch, rows);
            } else {
                add_tall(cells, batch, lanes, rows, followers);
            }
            self.add_odd(cells, batch, lanes, rows);
        } else {
            self.add_slowly(cells, chunk, number.saturating_mul(CHUNK), followers, batch);
        }
    }

    /// What is odd about rows that have been added.
    fn add_odd<const COUNT: usize>(
        &self,
        cells: &mut Cells,
        batch: &Batch,
        lanes: &Lanes,
        rows: [&Rows; COUNT],
    ) {
        let (mut odd_rows, mut count) = ([0; CHUNK], 0_usize);
        for (row, odd) in batch.narrowed.odd.iter().enumerate().take(batch.len) {
            // Always written, and kept if it is odd.
            if let Some(place) = odd_rows.get_mut(count) {
                *place = row;
            }
            count = count.wrapping_add(usize::from(*odd != 0));
        }
        for &row in odd_rows.iter().take(count) {
            let slot = batch.slots.get(row).copied().unwrap_or(NOWHERE);
            if slot == NOWHERE {
                continue;
            }
            let of = |lane: &Rows| lane.get(row).copied().unwrap_or_default();
            let count =
                |metric: usize| rows.get(metric).map(|column| of(column)).filter(|value| *value != MISSING);
            let sum = |metric: usize| count(metric).unwrap_or_default();
            let parts = self.usual.parts.iter().take(self.usual.count);
            let numerator = parts
                .fold(0_u64, |all, (metric, weight)| all.wrapping_add(sum(*metric).wrapping_mul(*weight)));
            let denominator = self.usual.base.map_or(u64::from(self.usual.used), sum);
            let mut absent = [0; NEAR];
            for (absent, column) in absent.iter_mut().zip(rows) {
                *absent = u32::from(of(column) == MISSING);
            }
            let odd = Odd {
                absent,
                used: u32::from((of(&lanes.missing) == 0) != self.usual.used),
                partial: u32::from((of(&lanes.partial) != 0) != self.usual.partial),
                rated: u32::from((of(&lanes.rates) != MISSING) != self.usual.used),
                numerator: numerator.wrapping_sub(of(&lanes.sums)),
                denominator: denominator.wrapping_sub(of(&lanes.bases)),
            };
            cells.add_odd(slot, &odd, rows.iter().skip(NEAR).map(|column| u32::from(of(column) == MISSING)));
        }
    }

    fn add_slowly(
        &self,
        cells: &mut Cells,
        chunk: &Chunk,
        from: usize,
        followers: Option<&Rows>,
        batch: &Batch,
    ) {
        for (position, (&slot, &rate)) in batch.slots.iter().zip(chunk.rates()).enumerate().take(batch.len) {
            if slot == NOWHERE {
                continue;
            }
            let mut row = Wide { rows: 1, rate: chunk.rate(&self.plan, position), ..Wide::NOTHING };
            if rate != MISSING {
                (row.hundredths, row.rated) = (rate.into(), 1);
            }
            for (total, column) in row.totals.iter_mut().zip(&self.columns).take(self.count) {
                let value = column.get(from.saturating_add(position)).copied();
                *total = Total::from(Count::from(value.filter(|value| *value != MISSING)));
            }
            cells.add_wide(slot, &row);
            let followers = followers.and_then(|rows| rows.get(position)).filter(|value| **value != MISSING);
            if let (Some(second), Some(followers)) = (batch.seconds.get(position), followers) {
                cells.read(slot, *second, *followers);
            }
        }
    }
}

/// Where the rows of a chunk belong, and what they add there.
struct Batch {
    len: usize,
    slots: [u32; CHUNK],
    /// From the first day on.
    seconds: [u32; CHUNK],
    narrowed: Narrowed,
}

impl Batch {
    const fn new() -> Self {
        Self { len: 0, slots: [NOWHERE; CHUNK], seconds: [0; CHUNK], narrowed: Narrowed::NOTHING }
    }

    /// Finds the places of rows. Returns how often the next day was another one.
    fn place(&mut self, finder: &mut Finder<'_>, cells: &mut Cells, keys: &[u32], seconds: &[i64]) -> usize {
        if let Some((day, origin)) = finder.sole(seconds) {
            for (offset, second) in self.seconds.iter_mut().zip(seconds) {
                *offset = u32::try_from(second.wrapping_sub(origin)).unwrap_or(u32::MAX);
            }
            let slots = self.slots.get_mut(..self.len).unwrap_or_default();
            let rows = cells.slots_of(day, keys, slots);
            cells.count(rows);
            return 0;
        }
        let places = self.slots.iter_mut().zip(&mut self.seconds);
        let mut rows = 0_u64;
        for ((slot, offset), (&key, &second)) in places.zip(keys.iter().zip(seconds)) {
            let found = finder.find(second);
            *slot = found.map_or(NOWHERE, |(day, _)| cells.slot_of(day, key));
            *offset = found.map_or(0, |(_, offset)| offset);
            rows = rows.wrapping_add(u64::from(*slot != NOWHERE));
        }
        cells.count(rows);
        finder.turns()
    }
}

/// Rows of a chunk.
const ROWS: u128 = 512;
const _: () = assert!(CHUNK == 512);

/// Adds rows that there is room for, of values below [`CARRY`].
#[expect(
    clippy::indexing_slicing,
    reason = "rows below CHUNK, the length of the arrays; and the first pair, which there is"
)]
fn add_fast<const COUNT: usize>(cells: &mut Cells, batch: &Batch, columns: [&Rows; COUNT]) {
    let pairs = const { if COUNT < NEAR { COUNT.div_ceil(2) } else { NEAR / 2 } };
    let Narrowed { pairs: columns_of, rates, readings, .. } = &batch.narrowed;
    for row in 0..batch.len.min(CHUNK) {
        let slot = batch.slots[row];
        let Some(cell) = cells.cell(slot) else { continue };
        cell.pairs[0] = cell.pairs[0].wrapping_add(rates[row]);
        let mut all = cell.pairs[0];
        for (sums, column) in cell.pairs.iter_mut().skip(1).zip(columns_of).take(pairs) {
            *sums = sums.wrapping_add(column[row]);
            all |= *sums;
        }
        if readings[row] != MISSING {
            cell.ends.add(readings[row]);
        }
        if all & CARRIES != 0 {
            cells.carry(slot);
        }
        if COUNT > NEAR {
            let known = |value: u64| if value == MISSING { 0 } else { value };
            cells.add_far(slot, columns.iter().skip(NEAR).map(|column| known(column[row])));
        }
    }
}

/// Adds rows that there is room for.
#[expect(clippy::indexing_slicing, reason = "rows below CHUNK: the length of the arrays")]
fn add_tall<const COUNT: usize>(
    cells: &mut Cells,
    batch: &Batch,
    lanes: &Lanes,
    columns: [&Rows; COUNT],
    followers: Option<&Rows>,
) {
    let known = |value: u64| if value == MISSING { 0 } else { value };
    for row in 0..batch.len.min(CHUNK) {
        let slot = batch.slots[row];
        if slot == NOWHERE {
            continue;
        }
        cells.raise(slot, Lane::ROWS, 1);
        cells.raise(slot, Lane::RATES, known(lanes.rates[row]));
        for (lane, column) in (Lane::METRICS..).zip(columns.iter().take(NEAR)) {
            cells.raise(slot, lane, known(column[row]));
        }
        cells.add_far(slot, columns.iter().skip(NEAR).map(|column| known(column[row])));
        if let Some(followers) = followers.map(|rows| rows[row])
            && followers != MISSING
        {
            cells.read(slot, batch.seconds[row], followers);
        }
    }
}
