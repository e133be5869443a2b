//! Adds the cells of later rows to those of earlier ones.

use super::{CARRIES, Cells, FAR, NOWHERE, position, upper_of};
use core::iter::repeat;

impl Cells {
    /// Adds cells of later rows, each to the bucket that is said to be its bucket's.
    pub(in crate::columns::daily) fn plus(
        &mut self,
        later: &Self,
        bucket_of: impl Fn(usize) -> Option<usize>,
    ) {
        self.count(later.rows);
        let tall = self.tall || later.tall;
        self.make_room(later.bound); // there was room for it, so that there will be
        let mut slots = Vec::with_capacity(later.held.len());
        for ((bucket, key), cell) in later.place_of.iter().zip(&later.held) {
            let slot = bucket_of(position(*bucket)).map_or(NOWHERE, |bucket| self.slot_of(bucket, *key));
            slots.push(slot);
            let Some(held) = self.cell(slot) else { continue };
            let mut all = 0;
            for (pair, later) in held.pairs.iter_mut().zip(&cell.pairs) {
                *pair = pair.wrapping_add(*later);
                all |= *pair;
            }
            if !tall {
                held.ends.plus(cell.ends);
            }
            if all & CARRIES != 0 {
                self.carry(slot);
            }
        }
        self.plus_rest(later, &slots);
    }

    /// Adds what few cells have, given the slot of each.
    fn plus_rest(&mut self, later: &Self, slots: &[u32]) {
        let slot_of = |from: u32| slots.get(position(from)).copied().unwrap_or(NOWHERE);
        let absent = later.absent.iter().map(<[u32; FAR]>::as_slice).chain(repeat([].as_slice()));
        for ((from, odd), absent) in later.odd.iter().zip(absent) {
            self.add_odd(slot_of(*from), odd, absent.iter().copied());
        }
        if self.tall || later.tall {
            for (from, slot) in (0..).zip(slots) {
                for (second, followers) in later.readings(from).into_iter().flatten() {
                    self.read(*slot, second, followers);
                }
            }
        }
        for (slot, upper) in slots.iter().zip(&later.upper) {
            if let Some(held) = upper_of(&mut self.upper, self.held.len(), *slot) {
                for (held, later) in held.lanes.iter_mut().zip(&upper.lanes) {
                    *held = held.wrapping_add(*later);
                }
            }
        }
        for (slot, far) in slots.iter().zip(&later.far) {
            self.add_far(*slot, far.iter().copied());
        }
        for (from, beyond) in &later.beyond {
            self.add_wide(slot_of(*from), beyond);
        }
    }
}
