//! What others say, how loud it is, and who says it.

pub mod cluster;
pub mod crisis;
pub mod influencer;
pub mod mention;
pub mod reputation;
pub mod sentiment;
pub mod share;
pub mod trend;

use crate::{Quotient, Undefined};

/// `min(1, value / full) · points`: the usual part of a score.
pub(crate) fn part(value: Quotient, full: u64, points: u64) -> Result<Quotient, Undefined> {
    let share = value.over(Quotient::from(full))?;
    share.min(Quotient::ONE).times(Quotient::from(points))
}

/// The sum of a score's parts.
pub(crate) fn sum(parts: &[Quotient]) -> Result<Quotient, Undefined> {
    parts.iter().try_fold(Quotient::ZERO, |sum, part| sum.plus(*part))
}
