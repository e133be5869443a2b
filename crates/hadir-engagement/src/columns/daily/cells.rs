//! Keys by buckets.

mod merge;

use super::cell::{CARRIES, CARRY, Cell, Ends, LANES, Lane, Narrow, Odd, shift};
use super::usual::Usual;
use super::wide::Wide;
use crate::columns::kernel::NEAR;
use hadir_core::metrics::Metric;
use std::collections::BTreeMap;

/// Not a cell, or none yet.
pub(super) const NOWHERE: u32 = u32::MAX;

/// Sums below this are left to wrap, since they cannot: the largest that is added is as small.
const ROOM: u128 = 1 << 62;

/// Sums that do not lie in a cell.
const FAR: usize = Metric::ALL.len() - NEAR;

/// The upper halves of a cell: what its lanes carried, in units of [`CARRY`]; and of followers at either end.
#[derive(Debug, Clone, Copy, Default)]
struct Upper {
    lanes: [u32; LANES],
    first: u32,
    last: u32,
}

/// Keys by buckets. Cells that have rows get slots in the order in which they are met, so that what belongs to one day
/// lies together if the rows do.
#[derive(Debug, Clone)]
pub(super) struct Cells {
    keys: usize,
    metrics: usize,
    usual: Usual,
    rows: u64,
    /// The slot of each cell, bucket by bucket.
    slot_of: Vec<u32>,
    /// Bucket and key of each slot.
    place_of: Vec<(u32, u32)>,
    held: Vec<Cell>,
    /// Of each slot, as long as it has to be.
    upper: Vec<Upper>,
    /// Whether some number of followers has an upper half.
    tall: bool,
    /// Of each slot; empty unless there are more metrics than a cell has sums.
    far: Vec<[u64; FAR]>,
    /// With their slots.
    odd: Vec<(u32, Odd)>,
    /// Of each of them, how many rows lack each metric that does not lie in a cell; empty unless there are such.
    absent: Vec<[u32; FAR]>,
    /// No sum is larger.
    bound: u128,
    /// What did not fit, by slot.
    beyond: BTreeMap<u32, Wide>,
}

fn position(slot: u32) -> usize {
    usize::try_from(slot).unwrap_or(usize::MAX)
}

impl Cells {
    /// Of that many keys and buckets, fewer than 2^32 cells; and for so many rows.
    pub(super) fn new(keys: usize, buckets: usize, metrics: usize, rows: usize, usual: Usual) -> Self {
        let number = keys.saturating_mul(buckets);
        let at_most = number.min(rows);
        Self {
            keys,
            metrics,
            usual,
            rows: 0,
            slot_of: vec![NOWHERE; number],
            place_of: Vec::with_capacity(at_most),
            held: Vec::with_capacity(at_most),
            upper: Vec::new(),
            tall: false,
            far: Vec::new(),
            odd: Vec::new(),
            absent: Vec::new(),
            bound: 0,
            beyond: BTreeMap::new(),
        }
    }

    /// None yet, of as many keys by other buckets: for the cells of these.
    pub(super) fn like(&self, buckets: usize) -> Self {
        Self::new(self.keys, buckets, self.metrics, self.held.len(), self.usual)
    }

    /// The slot of a cell, a new one if need be; [`NOWHERE`] if there is no such cell.
    #[inline]
    pub(super) fn slot_of(&mut self, bucket: usize, key: u32) -> u32 {
        let within = position(key);
        let number = bucket.wrapping_mul(self.keys).wrapping_add(within);
        let Some(slot) = self.slot_of.get_mut(number).filter(|_| within < self.keys) else {
            return NOWHERE;
        };
        if *slot == NOWHERE {
            // Fewer than there are cells.
            *slot = u32::try_from(self.held.len()).unwrap_or(NOWHERE);
            self.held.push(Cell::NEW);
            self.place_of.push((u32::try_from(bucket).unwrap_or(NOWHERE), key));
            if self.metrics > NEAR {
                self.far.push([0; FAR]);
            }
        }
        *slot
    }

    /// The slots of cells of one bucket that rows have, new ones if need be. Returns how many have one.
    pub(super) fn slots_of(&mut self, bucket: usize, keys: &[u32], slots: &mut [u32]) -> u64 {
        let from = bucket.saturating_mul(self.keys);
        let mut rows = 0_u64;
        let mut held = self.slot_of.get(from..from.saturating_add(self.keys)).unwrap_or_default();
        for (slot, &key) in slots.iter_mut().zip(keys) {
            *slot = match held.get(position(key)) {
                Some(&NOWHERE) => {
                    let slot = self.slot_of(bucket, key);
                    held = self.slot_of.get(from..from.saturating_add(self.keys)).unwrap_or_default();
                    slot
                }
                Some(slot) => *slot,
                None => NOWHERE,
            };
            rows = rows.wrapping_add(u64::from(*slot != NOWHERE));
        }
        rows
    }

    /// The slot of a cell, if it has rows.
    pub(super) fn find(&self, bucket: usize, key: usize) -> Option<u32> {
        let number = bucket.checked_mul(self.keys)?.checked_add(key).filter(|_| key < self.keys)?;
        self.slot_of.get(number).copied().filter(|slot| *slot != NOWHERE)
    }

    /// The cell of a slot.
    #[inline]
    pub(super) fn cell(&mut self, slot: u32) -> Option<&mut Cell> {
        self.held.get_mut(position(slot))
    }

    /// Reads from the cells of slots that lie anywhere, so that all are on their way at the same time: when they are
    /// added to one after the other, they are there.
    pub(super) fn fetch(&self, slots: &[u32]) {
        let cells = slots.iter().filter_map(|slot| self.held.get(position(*slot)));
        core::hint::black_box(cells.fold(0, |all, cell| all ^ cell.ends.last));
    }

    /// Carries the uppermost bits of a cell's lanes.
    #[cold]
    pub(super) fn carry(&mut self, slot: u32) {
        let upper = upper_of(&mut self.upper, self.held.len(), slot);
        if let (Some(upper), Some(cell)) = (upper, self.held.get_mut(position(slot))) {
            for (pair, upper) in cell.pairs.iter_mut().zip(upper.lanes.as_chunks_mut::<2>().0) {
                let (high, low) = Ends::halves((*pair & CARRIES) >> 31);
                let [first, second] = upper;
                *first = first.wrapping_add(low);
                *second = second.wrapping_add(high);
                *pair &= !CARRIES;
            }
        }
    }

    /// Adds to a lane of a cell, however much there is room for.
    pub(super) fn raise(&mut self, slot: u32, lane: usize, value: u64) {
        let mask = u64::from(CARRY).wrapping_sub(1);
        let Some(pair) = self.held.get_mut(position(slot)).and_then(|cell| cell.pairs.get_mut(lane / 2))
        else {
            return;
        };
        *pair = pair.wrapping_add((value & mask) << shift(lane));
        let carried = *pair & CARRIES != 0;
        if value > mask
            && let Some(upper) = upper_of(&mut self.upper, self.held.len(), slot)
            && let Some(upper) = upper.lanes.get_mut(lane)
        {
            *upper = upper.wrapping_add(u32::try_from(value >> 31).unwrap_or_default());
        }
        if carried {
            self.carry(slot);
        }
    }

    /// Whether some number of followers takes more than 32 bits.
    pub(super) const fn is_tall(&self) -> bool {
        self.tall
    }

    /// Takes in a reading of followers from a later position than those before.
    pub(super) fn read(&mut self, slot: u32, second: u32, followers: u64) {
        let Some(cell) = self.held.get_mut(position(slot)) else { return };
        let (high, low) = Ends::halves(followers);
        let (before, after) = cell.ends.add(u64::from(second) << 32 | u64::from(low));
        self.tall |= high > 0;
        if self.tall
            && let Some(upper) = upper_of(&mut self.upper, self.held.len(), slot)
        {
            upper.first = if before { high } else { upper.first };
            upper.last = if after { high } else { upper.last };
        }
    }

    /// The first and the last reading of a slot: second and followers.
    fn readings(&self, slot: u32) -> Option<[(u32, u64); 2]> {
        let ends = self.held.get(position(slot)).map(|cell| cell.ends).filter(|ends| *ends != Ends::NONE)?;
        let upper = self.upper.get(position(slot)).copied().unwrap_or_default();
        let whole = |reading, high: u32| {
            let (second, low) = Ends::halves(reading);
            (second, u64::from(high) << 32 | u64::from(low))
        };
        Some([whole(ends.first, upper.first), whole(ends.last, upper.last)])
    }

    /// Followers of a slot: from the last reading of the key's earlier buckets, or else from its own first one, to the last.
    /// One reading alone tells of no growth. Seconds are from the first day on.
    pub(super) fn ends(&self, bucket: usize, key: usize, slot: u32) -> Option<[(u32, u64); 2]> {
        let [first, last] = self.readings(slot)?;
        let earlier = (0..bucket).rev().filter_map(|bucket| self.readings(self.find(bucket, key)?));
        let before = earlier.map(|[_, last]| last).next();
        Some([before.unwrap_or(first), last])
    }

    /// Adds to the sums of a slot that do not lie in its cell.
    #[inline]
    pub(super) fn add_far(&mut self, slot: u32, values: impl Iterator<Item = u64>) {
        for (sum, value) in self.far.get_mut(position(slot)).into_iter().flatten().zip(values) {
            *sum = sum.wrapping_add(value);
        }
    }

    /// Adds what is odd about rows of a slot, and how many lack each metric that does not lie in a cell.
    #[inline]
    pub(super) fn add_odd(&mut self, slot: u32, odd: &Odd, absent: impl Iterator<Item = u32>) {
        let Some(cell) = self.held.get_mut(position(slot)) else { return };
        if cell.odd == 0 {
            self.odd.push((slot, Odd::default()));
            if self.metrics > NEAR {
                self.absent.push([0; FAR]);
            }
            // No more than cells.
            cell.odd = u32::try_from(self.odd.len()).unwrap_or_default();
        }
        let number = position(cell.odd).wrapping_sub(1);
        if let Some((_, held)) = self.odd.get_mut(number) {
            held.add(odd);
        }
        for (held, absent) in self.absent.get_mut(number).into_iter().flatten().zip(absent) {
            *held = held.wrapping_add(absent);
        }
    }

    /// All rows in cells.
    pub(super) const fn rows(&self) -> u64 {
        self.rows
    }

    /// Says that so many rows are being added.
    pub(super) const fn count(&mut self, rows: u64) {
        self.rows = self.rows.saturating_add(rows);
    }

    /// Makes room for sums that grow by at most so much. False if that is too much for sums of 64 bits.
    pub(super) fn make_room(&mut self, growth: u128) -> bool {
        if growth >= ROOM {
            return false;
        }
        if self.bound.saturating_add(growth) >= ROOM {
            self.drain();
        }
        self.bound = self.bound.saturating_add(growth);
        true
    }

    /// Moves all sums to where they may grow.
    fn drain(&mut self) {
        for slot in (0..self.held.len()).filter_map(|slot| u32::try_from(slot).ok()) {
            let wide = self.within(slot);
            self.beyond.entry(slot).or_insert(Wide::NOTHING).plus(&wide);
        }
        for cell in &mut self.held {
            *cell = Cell { ends: cell.ends, ..Cell::NEW };
        }
        for upper in &mut self.upper {
            upper.lanes = [0; LANES];
        }
        self.far.fill([0; FAR]);
        self.odd.clear();
        self.absent.clear();
        self.bound = 0;
    }

    /// Adds what does not fit into sums of 64 bits.
    pub(super) fn add_wide(&mut self, slot: u32, wide: &Wide) {
        self.beyond.entry(slot).or_insert(Wide::NOTHING).plus(wide);
    }

    /// A lane of a slot.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "so that only what the caller takes of it is computed")]
    fn lane(&self, slot: u32, lane: usize) -> u64 {
        let low = self.held.get(position(slot)).map_or(0, |cell| cell.lane(lane));
        let high = self.upper.get(position(slot)).and_then(|upper| upper.lanes.get(lane));
        (high.copied().map_or(0, u64::from) << 31).wrapping_add(low.into())
    }

    /// The sum of a metric, by position, that is held in 64 bits.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "so that only what the caller takes of it is computed")]
    fn sum(&self, slot: u32, metric: usize) -> u64 {
        match metric.checked_sub(NEAR) {
            None => self.lane(slot, metric.wrapping_add(Lane::METRICS)),
            Some(far) => {
                self.far.get(position(slot)).and_then(|sums| sums.get(far)).copied().unwrap_or_default()
            }
        }
    }

    /// The position of what is odd about a slot.
    #[inline]
    fn odd_of(&self, slot: u32) -> Option<usize> {
        self.held.get(position(slot)).and_then(|cell| position(cell.odd).checked_sub(1))
    }

    #[inline(always)]
    #[expect(clippy::inline_always, reason = "so that only what the caller takes of it is computed")]
    fn narrow(&self, slot: u32) -> Narrow {
        let odd =
            self.odd_of(slot).and_then(|odd| self.odd.get(odd)).map(|(_, odd)| *odd).unwrap_or_default();
        let (rows, hundredths) = (self.lane(slot, Lane::ROWS), self.lane(slot, Lane::RATES));
        Narrow::of(rows, hundredths, &self.usual, odd, |metric| self.sum(slot, metric))
    }

    /// What is held in 64 bits.
    fn within(&self, slot: u32) -> Wide {
        let odd = self.odd_of(slot);
        let near = odd.and_then(|odd| self.odd.get(odd)).map_or([0; NEAR], |(_, odd)| odd.absent);
        let far = odd.and_then(|odd| self.absent.get(odd)).copied().unwrap_or_default();
        let sums = (0..self.metrics).map(|metric| self.sum(slot, metric));
        Wide::of(&self.narrow(slot), sums.zip(near.into_iter().chain(far)))
    }

    /// Everything about a slot.
    pub(super) fn whole(&self, slot: u32) -> Wide {
        let mut whole = self.within(slot);
        if let Some(beyond) = self.beyond.get(&slot) {
            whole.plus(beyond);
        }
        whole
    }

    /// The counts and sums of a slot, if all of them did fit.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "so that only what the caller takes of it is computed")]
    pub(super) fn sole(&self, slot: u32) -> Option<Narrow> {
        (self.beyond.is_empty() || !self.beyond.contains_key(&slot)).then(|| self.narrow(slot))
    }

    /// Every cell that has rows: bucket, key, slot.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, usize, u32)> {
        let buckets = self.slot_of.chunks(self.keys.max(1)).enumerate();
        let some =
            buckets.flat_map(|(bucket, slots)| (0..).zip(slots.chunks(SOME)).map(move |some| (bucket, some)));
        some.flat_map(|(bucket, (number, slots))| {
            self.fetch(slots);
            let keys = usize::saturating_mul(number, SOME)..;
            let slots = keys.zip(slots).filter(|(_, slot)| **slot != NOWHERE);
            slots.map(move |(key, slot)| (bucket, key, *slot))
        })
    }
}

/// Cells that are fetched at a time when all are visited.
const SOME: usize = 64;

/// The upper halves of a slot, of so many that there are.
fn upper_of(upper: &mut Vec<Upper>, slots: usize, slot: u32) -> Option<&mut Upper> {
    if upper.len() < slots {
        upper.resize(slots, Upper::default());
    }
    upper.get_mut(position(slot))
}
