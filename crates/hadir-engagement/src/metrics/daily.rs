//! Rates of days and periods, by followers.

use crate::{Coverage, Kind, Rate, Total};
use hadir_core::metrics::Count;

crate::registry::definition::definitions! {
    [6] "daily_rate" 1 Percent Pooled, "E of all posts in a day / followers that day", "a day without followers is counted, not used", "Hootsuite, NapoleonCat";
    [7] "average_daily_rate" 1 Percent Pooled, "E in a period / (days x followers); followers at its end (their own names: at its start, their mean)", "no days or no followers: undefined", "Hootsuite";
    [] "average_daily_rate_at_start" 1 Percent Pooled, "as average_daily_rate, by the followers at the start", "as average_daily_rate", "Hootsuite";
    [] "average_daily_rate_by_mean" 1 Percent Pooled, "as average_daily_rate, by the mean of readings of followers", "as average_daily_rate", "Hootsuite";
    [30] "posting_frequency" 1 Ratio Pooled, "posts / days", "no days: undefined", "Rival IQ";
    [] "posts_per_week" 1 Ratio Pooled, "7 x posts / days", "no days: undefined", "Rival IQ";
}

/// The engagement of a day by that day's followers. Add days up for a period. It rests on as many posts as the engagement
/// does: of a day on which 2 of 10 posts were known, the rate says so.
pub fn daily_rate(engagement: Total, followers: Count) -> Rate {
    let parts = engagement.sum().ok().zip(followers.known().map(u128::from));
    by(engagement, parts).said(Kind::Metric("daily_rate"))
}

/// Interactions by a base, with the coverage of the interactions; counted and not used if one of the two is not known,
/// or if they contradict each other.
fn by(engagement: Total, parts: Option<(u128, u128)>) -> Rate {
    let seen = engagement.coverage();
    match parts.filter(|(sum, base)| *sum == 0 || *base > 0) {
        Some((sum, base)) => Rate::of_sums(sum, base, seen),
        None if seen.total() == 0 => Rate::UNUSED,
        None => Rate::of_sums(0, 0, Coverage::unused(seen.total())),
    }
}

/// Which followers a whole period is divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Stock {
    /// Those at its start.
    AtStart(u64),
    /// Those at its end.
    AtEnd(u64),
    /// The mean of so many readings.
    Mean {
        /// The sum of the readings.
        #[cfg_attr(feature = "serde", serde(with = "crate::written::number"))]
        sum: u128,
        /// How many readings.
        readings: u64,
    },
}

/// The engagement of a period by days times followers. It compares only with one that has the same kind of [`Stock`].
///
/// ```
/// use hadir_engagement::{Total, Volume, metrics::daily::{Stock, average_daily_rate}};
/// let engagement = Total::from(Volume::Exactly(700));
/// assert_eq!(average_daily_rate(engagement, 7, Stock::AtEnd(1_000)).percent(2)?.to_string(), "10.00");
/// let mean = Stock::Mean { sum: 1_600, readings: 2 };
/// assert_eq!(average_daily_rate(engagement, 7, mean).percent(2)?.to_string(), "12.50");
/// # Ok::<(), hadir_engagement::Undefined>(())
/// ```
pub fn average_daily_rate(engagement: Total, days: u32, followers: Stock) -> Rate {
    let (sum, readings, id) = match followers {
        Stock::AtStart(followers) => (followers.into(), 1, "average_daily_rate_at_start"),
        Stock::AtEnd(followers) => (followers.into(), 1, "average_daily_rate"),
        Stock::Mean { sum, readings } => (sum, readings, "average_daily_rate_by_mean"),
    };
    let parts = || {
        let numerator = engagement.sum().ok()?.checked_mul(readings.into())?;
        Some((numerator, sum.checked_mul(days.into())?))
    };
    by(engagement, parts()).said(Kind::Metric(id))
}

/// Posts per day. The days are those of a declared calendar.
///
/// ```
/// use hadir_engagement::metrics::daily::{posting_frequency, posts_per_week};
/// assert_eq!(posting_frequency(20, 30).ratio(2)?.to_string(), "0.67");
/// assert_eq!(posts_per_week(20, 30).ratio(2)?.to_string(), "4.67");
/// # Ok::<(), hadir_engagement::Undefined>(())
/// ```
pub fn posting_frequency(posts: u64, days: u64) -> Rate {
    Rate::of(posts.into(), days.into()).said(Kind::Metric("posting_frequency"))
}

/// Posts per week: seven times those per day, so that 30 days are four weeks and two days, and not four weeks.
pub fn posts_per_week(posts: u64, days: u64) -> Rate {
    // 64 bits times 3 bits.
    Rate::of(u128::from(posts).saturating_mul(7), days.into()).said(Kind::Metric("posts_per_week"))
}
