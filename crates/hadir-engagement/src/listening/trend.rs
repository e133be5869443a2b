//! Terms that come up.

pub use hadir_core::listening::TrendStatus;

use super::{part, sum};
use crate::{Quotient, Reported, Undefined};
use num_rational::BigRational;

crate::registry::definition::definitions! {
    [] "trend_growth" 1 Percent Whole, "(current - previous) / previous over neighbouring days; previous 0: current, as if from 1; at least 5 mentions", "fewer: undefined; as a multiple it is what the source calls velocity", "platform schema reference";
    [] "trend_momentum" 1 Percent Whole, "growth %, no less than 0 and no more than 100", "as trend_growth", "platform schema reference";
    [] "trend_status" 1 Class Whole, "growth % > 500 viral, > 200 emerging, > 50 rising, < -20 declining, else stable; as the source runs, its momentum clause makes the borders 90, 70, 40", "-", "platform schema reference";
    [] "virality_score" 1 Points Whole, "min(1, mean engagement / 100) x 40 + min(1, reach / 100 000) x 30 + min(1, count / 100) x 30", "no mentions: undefined", "platform schema reference";
    [] "hashtag_velocity" 1 Ratio Mean, "mean over days of (today - yesterday) / yesterday; yesterday 0: today", "no two neighbouring days: undefined (the source shows 0)", "platform schema reference";
}

/// Mentions below which nothing is a trend.
pub const MINIMUM_MENTIONS: u64 = 5;

/// The relative growth of a term between two neighbouring days. From none, each mention counts as 100 %.
///
/// # Errors
/// [`Undefined::TooFew`] below [`MINIMUM_MENTIONS`] today.
pub fn growth(previous: u64, current: u64) -> Result<Quotient, Undefined> {
    if current < MINIMUM_MENTIONS {
        return Err(Undefined::TooFew);
    }
    step(previous, current)
}

/// The growth as the source's momentum: no less than 0 and no more than 100 %.
#[must_use]
pub fn momentum(growth: Quotient) -> Quotient {
    growth.clamp(Quotient::ZERO, Quotient::ONE)
}

fn step(previous: u64, current: u64) -> Result<Quotient, Undefined> {
    if previous == 0 {
        return Ok(Quotient::from(current));
    }
    Quotient::new(i128::from(current).saturating_sub(previous.into()), previous.into())
}

hadir_core::text_enum! {
    /// Which borders a status goes by, in percent of growth.
    pub enum TrendPolicy {
        /// 90, 70, 40: what the platform schema reference comes to. Its borders of 500, 200 and 50 are never reached,
        /// because its momentum (growth, cut off at 100) crosses lower ones first.
        AsRun = "as_run",
        /// 500, 200, 50: what it says.
        AsWritten = "as_written",
    }
}

/// The status of a term that grew so much.
///
/// # Errors
/// [`Undefined::Overflowed`] in theory alone.
pub fn status(growth: Quotient, policy: TrendPolicy) -> Result<TrendStatus, Undefined> {
    let percent = growth.times(Quotient::from(100_u64))?;
    let (viral, emerging, rising) = match policy {
        TrendPolicy::AsRun => (90_i64, 70_i64, 40_i64),
        TrendPolicy::AsWritten => (500, 200, 50),
    };
    Ok(if percent > Quotient::from(viral) {
        TrendStatus::Viral
    } else if percent > Quotient::from(emerging) {
        TrendStatus::Emerging
    } else if percent > Quotient::from(rising) {
        TrendStatus::Rising
    } else if percent < Quotient::from(-20_i64) {
        TrendStatus::Declining
    } else {
        TrendStatus::Stable
    })
}

/// How far a set of mentions got, 0 to 100.
///
/// # Errors
/// [`Undefined::NoRows`] without mentions.
pub fn virality(count: u64, engagement: u128, reach: u128) -> Result<Quotient, Undefined> {
    let mean = Quotient::of(engagement, count.into()).map_err(|reason| match reason {
        Undefined::ZeroBase => Undefined::NoRows,
        other => other,
    })?;
    sum(&[part(mean, 100, 40)?, part(Quotient::of(reach, 1)?, 100_000, 30)?, part(count.into(), 100, 30)?])
}

/// The mean of day-over-day changes of a hashtag's uses: of counts, or of counts that may be missing. A change from or to
/// a day that is missing is none.
///
/// It is added up in big fractions. A mean whose exact fraction takes more than 128 bits is rounded to the nearest of 18
/// decimals.
///
/// ```
/// use hadir_engagement::{Quotient, Undefined, listening::trend::hashtag_velocity};
/// assert_eq!(hashtag_velocity(&[20, 30, 15])?, Quotient::ZERO); // +50 %, -50 %
/// assert_eq!(hashtag_velocity(&[Some(20), None, Some(15), Some(30)])?, Quotient::ONE);
/// assert_eq!(hashtag_velocity(&[20]), Err(Undefined::TooFew));
/// # Ok::<(), Undefined>(())
/// ```
///
/// # Errors
/// [`Undefined::TooFew`] without two neighbouring days.
#[expect(clippy::arithmetic_side_effects, reason = "big fractions grow, and there are steps to divide by")]
pub fn hashtag_velocity<V: Reported>(days: &[V]) -> Result<Quotient, Undefined> {
    let pairs = days.iter().zip(days.iter().skip(1));
    let known = pairs.filter_map(|(one, next)| Some((one.reported()?, next.reported()?)));
    let steps = known.map(|(previous, current)| step(previous, current)).collect::<Result<Vec<_>, _>>()?;
    let count = u64::try_from(steps.len()).unwrap_or(u64::MAX);
    if count == 0 {
        return Err(Undefined::TooFew);
    }
    let sum: BigRational = steps.into_iter().map(Quotient::exact).sum();
    Quotient::nearest(&(sum / BigRational::from_integer(count.into())))
}
