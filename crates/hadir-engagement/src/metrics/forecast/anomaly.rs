//! Figures that stand out from those before them.

use super::Sums;
use crate::{Reported, Undefined};
use num_bigint::BigInt;

hadir_core::text_enum! {
    /// How far out an anomaly is.
    pub enum Severity {
        /// Up to 1.5 times the limit.
        Low = "low",
        /// Up to twice the limit.
        Medium = "medium",
        /// Beyond.
        High = "high",
    }
}

/// Figures that it takes to say that one of them stands out, that one included.
pub const ANOMALY_FIGURES: usize = 7;

/// How much figure `value` stands out from `values`, if it does: by how far it is from the median of the others, in units
/// of their usual distance from it. It may be among `values` (then the others are the rest) or come after them.
///
/// Neither the figure itself nor an earlier one that stood out widens the limit, since medians do not mind; and a spread is
/// never taken to be smaller than that of a count (the root of its size), so that after thirty days of 100 a day of 101 is
/// nothing.
///
/// ```
/// use hadir_engagement::metrics::forecast::{Severity, anomaly};
/// assert_eq!(anomaly(&[0, 0, 0, 0, 0, 0, 1_000_000], 1_000_000)?, Some(Severity::High)); // the last of seven
/// assert_eq!(anomaly(&[0; 7], 1_000_000)?, Some(Severity::High)); // an eighth
/// assert_eq!(anomaly(&[100; 30], 101)?, None);
/// # Ok::<(), hadir_engagement::Undefined>(())
/// ```
///
/// # Errors
/// [`Undefined::TooFew`] for fewer than [`ANOMALY_FIGURES`] that are there.
#[expect(clippy::arithmetic_side_effects, reason = "big integers grow instead of overflowing")]
pub fn anomaly<V: Reported>(values: &[V], value: u64) -> Result<Option<Severity>, Undefined> {
    let mut others: Vec<u64> = values.iter().filter_map(|value| value.reported()).collect();
    if let Some(itself) = others.iter().position(|other| *other == value) {
        others.swap_remove(itself);
    }
    if others.len().saturating_add(1) < ANOMALY_FIGURES {
        return Err(Undefined::TooFew);
    }
    // Twice the median, and four times the median distance from it.
    let median = twice_the_median(others.iter().map(|other| u128::from(*other)).collect());
    let distance = |figure: u64| u128::from(figure).saturating_mul(2).abs_diff(median);
    let spread = twice_the_median(others.iter().map(|other| distance(*other)).collect());
    let own = BigInt::from(distance(value));
    // |v - M| > L·1.4826·MAD and |v - M| > L·√M, both squared, L² in sixteenths, with what is doubled above.
    let (own, spread) = (&own * &own, BigInt::from(spread) * 14_826_u32);
    let by_spread = (&own * 400_000_000_u64 * 16_u8, &spread * &spread);
    let by_count = (&own * 8_u8, BigInt::from(median.max(2)));
    let beyond =
        |sixteenths: u32| by_spread.0 > &by_spread.1 * sixteenths && by_count.0 > &by_count.1 * sixteenths;
    Ok(severity(beyond))
}

/// Of some figures.
fn twice_the_median(mut figures: Vec<u128>) -> u128 {
    let Some(last) = figures.len().checked_sub(1) else { return 0 };
    let even = last % 2 == 1;
    let (_, lower, above) = figures.select_nth_unstable(last / 2);
    let lower = *lower;
    let upper = if even { above.iter().copied().min().unwrap_or(lower) } else { lower };
    lower.saturating_add(upper)
}

/// How far beyond squared limits of 2.5, 3.75 and 5 deviations, in sixteenths.
fn severity(beyond: impl Fn(u32) -> bool) -> Option<Severity> {
    match (beyond(100), beyond(225), beyond(400)) {
        (false, ..) => None,
        (true, false, _) => Some(Severity::Low),
        (true, true, false) => Some(Severity::Medium),
        (true, true, true) => Some(Severity::High),
    }
}

/// As the platform schema reference computes it: how many standard deviations of `values` a figure is from their mean.
/// Among seven figures none can be far enough from the mean of all; for anything else, see [`anomaly`].
///
/// Compared without a root: `(n·value − Σ)² > 6.25·(n·Σy² − Σ²)`.
///
/// # Errors
/// [`Undefined::TooFew`] for fewer than seven figures.
#[expect(clippy::arithmetic_side_effects, reason = "big integers grow instead of overflowing")]
pub fn anomaly_by_mean<V: Reported>(values: &[V], value: u64) -> Result<Option<Severity>, Undefined> {
    let sums = Sums::of(values);
    if sums.count < BigInt::from(ANOMALY_FIGURES) {
        return Err(Undefined::TooFew);
    }
    let distance = &sums.count * value - &sums.y;
    let (distance, spread) = (&distance * &distance * 16_u8, sums.spread_y());
    Ok(severity(|sixteenths| distance > &spread * sixteenths))
}
