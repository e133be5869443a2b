//! The rate of one post by a formula.

use super::{Kind, Rate};
use crate::{Formula, Volume};
use hadir_core::metrics::Counts;

impl Formula {
    /// The rate of one post. Sum these up for the rate of many.
    #[inline]
    pub fn rate(&self, counts: &Counts) -> Rate {
        let (sum, of): (u128, fn(u128, u128) -> Rate) = match self.interactions.of(counts) {
            Volume::Unknown => return Rate::UNUSED,
            Volume::AtLeast(sum) => (sum, Rate::partial),
            Volume::Exactly(sum) => (sum, Rate::of),
        };
        match self.base.of(counts) {
            None => Rate::UNUSED,
            Some(0) if sum > 0 => Rate::UNUSED,
            Some(base) => of(sum, u128::from(base)).of_kind(Kind::of(*self)),
        }
    }
}
