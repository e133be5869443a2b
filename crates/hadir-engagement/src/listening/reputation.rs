//! Reviews.

use super::sum;
use crate::{Quotient, Rate, Undefined};
use chrono::TimeDelta;
use rust_decimal::Decimal;

crate::registry::definition::definitions! {
    [] "reputation" 1 Points Whole, "mean stars / 5 x 40 + positive share x 30 + response share x 20 + points for time: 10, 8, 6, 4, 2, 0 for up to 1, 4, 12, 24, 48, more hours, 10 without data; rounded", "no reviews: undefined", "platform schema reference";
    [] "review_alert" 1 Class Whole, "one star critical, two high; a fall of the mean by 1 critical, by 0.5 high", "-", "platform schema reference";
}

/// The points for a mean time to answer.
pub fn time_points(mean: Option<TimeDelta>) -> u64 {
    let Some(mean) = mean else { return 10 };
    [(1, 10), (4, 8), (12, 6), (24, 4), (48, 2)]
        .into_iter()
        .find(|(hours, _)| mean <= TimeDelta::hours(*hours))
        .map_or(0, |(_, points)| points)
}

/// The points of a reputation, 0 to 100: stars given and how many reviews gave them, positive and answered reviews of
/// all, and the mean time to answer.
///
/// ```
/// use hadir_engagement::{Rate, listening::reputation::reputation};
/// let points = reputation(Rate::of(45, 10), Rate::of(9, 10), Rate::of(5, 10), None)?;
/// assert_eq!(points, 83); // 36 + 27 + 10 + 10
/// # Ok::<(), hadir_engagement::Undefined>(())
/// ```
///
/// # Errors
/// [`Undefined`] if one of the rates has no value.
pub fn reputation(
    stars_by_reviews: Rate,
    positive: Rate,
    answered: Rate,
    mean_time: Option<TimeDelta>,
) -> Result<i128, Undefined> {
    let part = |rate: Rate, points: u64| Quotient::try_from(rate)?.times(points.into());
    sum(&[
        part(stars_by_reviews, 8)?,
        part(positive, 30)?,
        part(answered, 20)?,
        time_points(mean_time).into(),
    ])?
    .round()
}

hadir_core::text_enum! {
    /// How loud to ring.
    pub enum Alert {
        /// Soon.
        High = "high",
        /// Now.
        Critical = "critical",
    }
}

/// Whether a review's stars ring.
pub fn star_alert(stars: Decimal) -> Option<Alert> {
    if stars <= Decimal::ONE {
        Some(Alert::Critical)
    } else if stars <= Decimal::TWO {
        Some(Alert::High)
    } else {
        None
    }
}

/// Whether a fall of the mean rings.
///
/// # Errors
/// [`Undefined::Overflowed`] if the exact difference does not fit.
pub fn fall_alert(before: Quotient, now: Quotient) -> Result<Option<Alert>, Undefined> {
    let fall = before.minus(now)?;
    Ok(if fall >= Quotient::ONE {
        Some(Alert::Critical)
    } else if fall >= Quotient::new(1, 2)? {
        Some(Alert::High)
    } else {
        None
    })
}
