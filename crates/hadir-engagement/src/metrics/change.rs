//! This period against the one before.

pub(crate) mod definitions;

use crate::registry::Aggregation;
use crate::{Coverage, Quotient, Reported, Undefined};
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};
use hadir_core::metrics::{Break, Metric, break_between};
use hadir_core::platform::Platform;
use hadir_core::time::{Calendar, Window};
use thiserror::Error;

hadir_core::text_enum! {
    /// Which posts and times a figure of a window is about. Figures of different bases do not compare.
    pub enum Basis {
        /// What happened in the window, on whatever post.
        OccurredIn = "occurred_in",
        /// All that ever happened on the posts that were published in the window.
        OnPostsPublishedIn = "on_posts_published_in",
        /// All that had happened by the end of the window.
        Lifetime = "lifetime",
    }
}

/// A figure that says what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Measured {
    /// Its definition's id and version.
    #[cfg_attr(feature = "serde", serde(with = "crate::written::definition"))]
    pub definition: (&'static str, u16),
    /// What the window means.
    pub basis: Basis,
    /// The window.
    pub window: Window,
    /// The value.
    pub value: Quotient,
}

/// Two figures that do not compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Incomparable {
    /// They are different metrics, or versions of one.
    #[error("{} v{} does not compare with {} v{}", .current.0, .current.1, .previous.0, .previous.1)]
    Definition {
        /// Of the earlier one.
        previous: (&'static str, u16),
        /// Of the later one.
        current: (&'static str, u16),
    },
    /// Their windows mean different things.
    #[error("{current} does not compare with {previous}")]
    Basis {
        /// Of the earlier one.
        previous: Basis,
        /// Of the later one.
        current: Basis,
    },
    /// They overlap, or the earlier one is not earlier.
    #[error("the previous period ends after the current one has begun")]
    Order,
    /// One period is longer, and nobody knows how the metric adds up over time. Registered counts are compared per day.
    #[error("periods of {previous} and {current} seconds do not compare")]
    Length {
        /// Of the earlier one.
        previous: i64,
        /// Of the later one.
        current: i64,
    },
    /// The network changed what it counts between the two.
    #[error("the definition changed in between: {0}")]
    Broken(&'static Break),
    /// There is no such quotient.
    #[error(transparent)]
    Undefined(#[from] Undefined),
}

/// The relative change. Periods of different lengths compare per day, where the metric is a number that adds up over
/// time: February with March. Days are those of the clock: one of 23 or 25 hours is a day.
///
/// ```
/// use hadir_core::time::Window;
/// use hadir_engagement::{Quotient, Undefined};
/// use hadir_engagement::metrics::change::{Basis, Incomparable, Measured, period_change};
/// let month = |from: &str, until: &str, value: i64| -> Result<Measured, Box<dyn std::error::Error>> {
///     let window = Window::new(from.parse()?, until.parse()?)?;
///     let (definition, basis) = (("engagement", 1), Basis::OccurredIn);
///     Ok(Measured { definition, basis, window, value: Quotient::from(value) })
/// };
/// let february = month("2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z", 280)?;
/// let march = month("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z", 310)?;
/// assert_eq!(period_change(&february, &march)?, Quotient::ZERO); // ten a day each
/// let fell = Measured { value: Quotient::from(-10_i64), ..february };
/// assert_eq!(period_change(&fell, &march), Err(Incomparable::Undefined(Undefined::NegativeBase)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`Incomparable`], with the reason; [`Undefined::ZeroBase`] and [`Undefined::NegativeBase`] within, where the earlier
/// one is no base of a percentage. The [difference](period_difference) is there all the same.
pub fn period_change(previous: &Measured, current: &Measured) -> Result<Quotient, Incomparable> {
    let (before, now) = comparable(previous, current)?;
    if before < Quotient::ZERO {
        return Err(Undefined::NegativeBase.into());
    }
    Ok(now.minus(before)?.over(before)?)
}

/// How much more it is, whatever its sign was; per day where the periods are of different lengths.
///
/// # Errors
/// [`Incomparable`], with the reason.
pub fn period_difference(previous: &Measured, current: &Measured) -> Result<Quotient, Incomparable> {
    let (before, now) = comparable(previous, current)?;
    Ok(now.minus(before)?)
}

/// Both values, per day if that is what makes them compare.
fn comparable(previous: &Measured, current: &Measured) -> Result<(Quotient, Quotient), Incomparable> {
    if previous.definition != current.definition {
        return Err(Incomparable::Definition { previous: previous.definition, current: current.definition });
    }
    if previous.basis != current.basis {
        return Err(Incomparable::Basis { previous: previous.basis, current: current.basis });
    }
    if previous.window.end() > current.window.start() {
        return Err(Incomparable::Order);
    }
    let (before, now) = (days(previous.window)?, days(current.window)?);
    let aggregation = crate::registry::find(current.definition.0).map(|definition| definition.aggregation);
    match aggregation {
        _ if before == now || current.basis == Basis::Lifetime => Ok((previous.value, current.value)),
        Some(Aggregation::Sum) => Ok((previous.value.over(before)?, current.value.over(now)?)),
        // A rate, a mean, a quantile is none of a day or of a month.
        Some(Aggregation::Pooled | Aggregation::Mean | Aggregation::Median | Aggregation::Greatest) => {
            Ok((previous.value, current.value))
        }
        Some(Aggregation::Whole) | None => {
            let seconds = |window: Window| window.length().num_seconds();
            Err(Incomparable::Length { previous: seconds(previous.window), current: seconds(current.window) })
        }
    }
}

/// How many days: whole ones also where a clock was put forward or back in between; parts of a day as they are.
fn days(window: Window) -> Result<Quotient, Undefined> {
    const DAY: i64 = 86_400;
    const CLOCK_CHANGE: i64 = 3_600;
    let seconds = window.length().num_seconds();
    let whole = seconds.saturating_add(DAY / 2).div_euclid(DAY);
    let off = seconds.saturating_sub(whole.saturating_mul(DAY)).saturating_abs();
    if whole > 0 && off <= CLOCK_CHANGE {
        return Ok(Quotient::from(whole));
    }
    Quotient::new(seconds.into(), DAY.unsigned_abs().into())
}

/// A figure with what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidenced<'a> {
    /// The figure.
    pub figure: Measured,
    /// How much it has seen.
    pub coverage: Coverage,
    /// The network, if it is of one.
    pub platform: Option<Platform>,
    /// The counters that went in.
    pub metrics: &'a [Metric],
}

/// A change, and what its two ends rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Comparison {
    /// The relative change, if the earlier figure is a base of one.
    pub relative: Result<Quotient, Undefined>,
    /// How much more it is; per day where the periods are of different lengths.
    pub difference: Quotient,
    /// How much the earlier figure has seen.
    pub previous: Coverage,
    /// How much the later one has seen.
    pub current: Coverage,
}

/// Compares two figures with what they rest on: a counter that the network defines otherwise since is refused, and how
/// much each has seen stands beside the change.
///
/// # Errors
/// [`Incomparable`], with the reason.
pub fn compare(previous: &Evidenced<'_>, current: &Evidenced<'_>) -> Result<Comparison, Incomparable> {
    let difference = period_difference(&previous.figure, &current.figure)?;
    let (from, until) = (previous.figure.window.start(), current.figure.window.end());
    let platforms = previous.platform.into_iter().chain(current.platform);
    let broken = platforms.flat_map(|platform| {
        let metrics = previous.metrics.iter().chain(current.metrics);
        metrics.filter_map(move |metric| break_between(platform, *metric, from, until))
    });
    // A change at the very end of the later period is none of it.
    let broken = broken.filter(|each| each.at() < until);
    if let Some(broken) = broken.min_by_key(|each| each.from) {
        return Err(Incomparable::Broken(broken));
    }
    let relative = match period_change(&previous.figure, &current.figure) {
        Ok(change) => Ok(change),
        Err(Incomparable::Undefined(reason)) => Err(reason),
        Err(other) => return Err(other),
    };
    Ok(Comparison { relative, difference, previous: previous.coverage, current: current.coverage })
}

/// The change of each bucket against the one before: of counts, or of counts that may be missing. The first has none
/// before it.
pub fn bucket_changes<V: Reported>(buckets: &[V]) -> Vec<Result<Quotient, Undefined>> {
    let change = |(before, now): (&V, &V)| match (before.reported(), now.reported()) {
        (Some(before), Some(now)) => {
            Quotient::new(i128::from(now).saturating_sub(before.into()), before.into())
        }
        _ => Err(Undefined::NothingReported),
    };
    let first = buckets.first().map(|_| Err(Undefined::NoRows));
    first.into_iter().chain(buckets.iter().zip(buckets.iter().skip(1)).map(change)).collect()
}

/// The window of the same length that ends where this one begins; nothing at the beginning of time. Of a month or a week
/// of a calendar, [`previous_in`] is what people mean.
pub fn previous(window: Window) -> Option<Window> {
    let start = window.start().checked_sub_signed(window.length())?;
    Window::new(start, window.start()).ok()
}

/// The period before, in a calendar: of whole months the same number of months, so that February comes before March; of
/// whole days the same number of days, be they of 23 or of 25 hours; of anything else the same length.
///
/// ```
/// use hadir_core::time::{Calendar, Period};
/// use hadir_engagement::metrics::change::{a_year_before, previous_in};
/// let berlin: Calendar = "Europe/Berlin".parse()?;
/// let month = |day: &str| -> Result<_, Box<dyn std::error::Error>> {
///     Ok(Period::Month(day.parse()?).window(berlin)?)
/// };
/// let march = month("2026-03-01")?;
/// assert_eq!(previous_in(berlin, march), Some(month("2026-02-01")?));
/// assert_eq!(a_year_before(berlin, march), Some(month("2025-03-01")?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn previous_in(calendar: Calendar, window: Window) -> Option<Window> {
    let (Some(first), Some(last)) = (midnight(calendar, window.start()), midnight(calendar, window.end()))
    else {
        return previous(window);
    };
    let start = if first.day() == 1 && last.day() == 1 {
        first.checked_sub_months(Months::new(months(first, last)?))?
    } else {
        first
            .checked_sub_days(Days::new(u64::try_from(last.signed_duration_since(first).num_days()).ok()?))?
    };
    // A day that the zone left out is none: the one before it is.
    let begins =
        calendar.day(start).or_else(|none| start.pred_opt().map_or(Err(none), |day| calendar.day(day)));
    Window::new(begins.ok()?.start(), window.start()).ok()
}

/// The same days a year earlier, in a calendar: the same period of last year. Whole months stay whole months, be it of
/// February; else the 29th of February is the 28th a year earlier, and no other day is. Nothing for a window that does not
/// begin and end with a day.
pub fn a_year_before(calendar: Calendar, window: Window) -> Option<Window> {
    let year = Months::new(12);
    let (first, end) = (midnight(calendar, window.start())?, midnight(calendar, window.end())?);
    let until = if first.day() == 1 && end.day() == 1 {
        end.checked_sub_months(year)?
    } else {
        // By the last day that is in it: the day after the 28th of February need not be the 29th.
        end.pred_opt()?.checked_sub_months(year)?.succ_opt()?
    };
    let start = |date| calendar.day(date).ok().map(|day| day.start());
    Window::new(start(first.checked_sub_months(year)?)?, start(until)?).ok()
}

/// The day that begins at that instant, if one does.
fn midnight(calendar: Calendar, at: DateTime<Utc>) -> Option<NaiveDate> {
    let date = calendar.day_of(at);
    calendar.day(date).ok().filter(|day| day.start() == at).map(|_| date)
}

/// From the first of a month to the first of another.
fn months(first: NaiveDate, last: NaiveDate) -> Option<u32> {
    let number =
        |date: NaiveDate| i64::from(date.year()).saturating_mul(12).saturating_add(date.month0().into());
    u32::try_from(number(last).checked_sub(number(first))?).ok()
}
