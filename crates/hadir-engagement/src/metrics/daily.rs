//! Rates of days and periods, by followers.

use crate::{Rate, Total};
use hadir_core::metrics::Count;

crate::registry::definitions! {
    [6] "daily_rate" 1 Percent Pooled, "E of all posts in a day / followers that day", "a day without followers is counted, not used", "Hootsuite, NapoleonCat";
    [7] "average_daily_rate" 1 Percent Pooled, "E in a period / (days x followers); followers at its start, its end, or their mean", "no days or no followers: undefined", "Hootsuite";
    [30] "posting_frequency" 1 Ratio Pooled, "posts / days (or weeks)", "no days: undefined", "Rival IQ";
}

/// The engagement of a day by that day's followers. Add days up for a period.
pub fn daily_rate(engagement: Total, followers: Count) -> Rate {
    match (engagement.sum(), followers.known()) {
        (Ok(sum), Some(followers)) => Rate::of(sum, followers.into()),
        _ => Rate::UNUSED,
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
    let (sum, readings) = match followers {
        Stock::AtStart(followers) | Stock::AtEnd(followers) => (followers.into(), 1),
        Stock::Mean { sum, readings } => (sum, readings),
    };
    let parts = || {
        let numerator = engagement.sum().ok()?.checked_mul(readings.into())?;
        Some((numerator, sum.checked_mul(days.into())?))
    };
    parts().map_or(Rate::UNUSED, |(numerator, denominator)| Rate::of(numerator, denominator))
}

/// Posts per day; with a seventh of the days, per week. The days are those of a declared calendar.
pub fn posting_frequency(posts: u64, days: u64) -> Rate {
    Rate::of(posts.into(), days.into())
}
