//! A line through equally spaced figures, and figures that stand out.

mod ahead;

pub use ahead::{FORECAST_DAYS, Forecast, forecast};

use crate::{Quotient, Undefined};
use core::cmp::Ordering;

crate::registry::definitions! {
    [] "least_squares" 1 Ratio Whole, "slope and intercept of least squares over positions 0, 1, 2, ...; R^2 clamped to 0.5-0.95 as confidence; stable if |slope| < 1 % of the mean", "fewer than two figures: undefined", "platform schema reference";
    [] "reach_forecast" 1 Count Whole, "the line of least squares, 1.96 standard deviations (population) of the figures to either side, no less than 0", "fewer than 30 days: undefined", "platform schema reference";
    [] "anomaly" 1 Class Whole, "|value - mean| > 2.5 standard deviations (population), 7 figures at least; by ratio > 2 high, > 1.5 medium, else low", "fewer figures: none", "platform schema reference";
}

/// A fitted line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Line {
    /// Change per step.
    pub slope: Quotient,
    /// Value at position 0.
    pub intercept: Quotient,
    /// The share of the variance that the line explains; 0 for a constant.
    pub r_squared: Quotient,
    mean: Quotient,
}

hadir_core::text_enum! {
    /// Where a line leads.
    pub enum Direction {
        /// Upwards.
        Rising = "rising",
        /// Downwards.
        Falling = "falling",
        /// By less than 1 % of the mean a step.
        Stable = "stable",
    }
}

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

/// Sums over a series `y` at positions `x`: `n`, `Σy`, `Σy²`, `Σxy`.
#[derive(Default)]
struct Sums {
    count: i128,
    plain: i128,
    squares: i128,
    products: i128,
}

fn sums(values: &[u64]) -> Result<Sums, Undefined> {
    let mut sums = Sums::default();
    for &value in values {
        // The position is what was counted so far.
        let (x, y) = (sums.count, i128::from(value));
        let add = || {
            Some(Sums {
                count: sums.count.checked_add(1)?,
                plain: sums.plain.checked_add(y)?,
                squares: sums.squares.checked_add(y.checked_mul(y)?)?,
                products: sums.products.checked_add(x.checked_mul(y)?)?,
            })
        };
        sums = add().ok_or(Undefined::Overflowed)?;
    }
    Ok(sums)
}

/// The line of least squares through equally spaced figures, exactly.
///
/// ```
/// use hadir_engagement::{Quotient, metrics::forecast::{Direction, line}};
/// let line = line(&[100, 110, 120, 130])?;
/// assert_eq!(line.at(4)?, Quotient::from(140_u64));
/// assert_eq!((line.direction()?, line.r_squared), (Direction::Rising, Quotient::ONE));
/// # Ok::<(), hadir_engagement::Undefined>(())
/// ```
///
/// # Errors
/// [`Undefined::TooFew`] for fewer than two figures; [`Undefined::Overflowed`] if a sum does not fit.
pub fn line(values: &[u64]) -> Result<Line, Undefined> {
    match values.len() {
        0 => return Err(Undefined::NoRows),
        1 => return Err(Undefined::TooFew),
        _ => {}
    }
    let Sums { count: n, plain: sum_y, squares: sum_yy, products } = sums(values)?;
    let whole =
        |value: Option<i128>| value.ok_or(Undefined::Overflowed).and_then(|value| Quotient::new(value, 1));
    let before = n.checked_sub(1).ok_or(Undefined::Overflowed)?;
    // Σx = n(n-1)/2, Σx² = n(n-1)(2n-1)/6.
    let sum_x = n.checked_mul(before).and_then(|twice| twice.checked_div(2));
    let sum_xx = sum_x.and_then(|sum| sum.checked_mul(before.checked_add(n)?)?.checked_div(3));
    let squared = |a: Option<i128>| a.and_then(|a| a.checked_mul(a));
    let less = |a: Option<i128>, b: Option<i128>| a?.checked_sub(b?);
    let spread_x = whole(less(sum_xx.and_then(|sum| sum.checked_mul(n)), squared(sum_x)))?;
    let spread_y = whole(less(sum_yy.checked_mul(n), squared(Some(sum_y))))?;
    let together = whole(less(products.checked_mul(n), sum_x.and_then(|sum| sum.checked_mul(sum_y))))?;
    let slope = together.over(spread_x)?;
    let n = whole(Some(n))?;
    let mean = whole(Some(sum_y))?.over(n)?;
    let intercept = mean.minus(slope.times(whole(sum_x)?.over(n)?)?)?;
    let r_squared = match slope.times(together)?.over(spread_y) {
        Err(Undefined::ZeroBase) => Quotient::ZERO,
        other => other?,
    };
    Ok(Line { slope, intercept, r_squared, mean })
}

impl Line {
    /// Its value at a position; positions beyond the figures are a forecast.
    ///
    /// # Errors
    /// [`Undefined::Overflowed`] if it does not fit.
    pub fn at(&self, position: u64) -> Result<Quotient, Undefined> {
        self.slope.times(Quotient::from(position))?.plus(self.intercept)
    }

    /// Where it leads.
    ///
    /// # Errors
    /// [`Undefined::Overflowed`] if the border does not fit.
    pub fn direction(&self) -> Result<Direction, Undefined> {
        let border = self.mean.abs().times(Quotient::new(1, 100)?)?;
        Ok(match self.slope.cmp(&Quotient::ZERO) {
            _ if self.slope.abs() < border => Direction::Stable,
            Ordering::Less => Direction::Falling,
            Ordering::Greater => Direction::Rising,
            Ordering::Equal => Direction::Stable,
        })
    }

    /// The source's confidence: R², no less than 0.5 and no more than 0.95.
    ///
    /// # Errors
    /// None in practice: both borders are quotients.
    pub fn confidence(&self) -> Result<Quotient, Undefined> {
        Ok(self.r_squared.clamp(Quotient::new(1, 2)?, Quotient::new(19, 20)?))
    }
}

/// How much figure `value` stands out among `values`, if it does.
///
/// Compared without a root: `(n·value − Σ)² > 6.25·(n·Σy² − Σ²)`.
///
/// # Errors
/// [`Undefined::TooFew`] for fewer than seven figures; [`Undefined::Overflowed`] if a sum does not fit.
pub fn anomaly(values: &[u64], value: u64) -> Result<Option<Severity>, Undefined> {
    if values.len() < 7 {
        return Err(Undefined::TooFew);
    }
    let Sums { count: n, plain: sum_y, squares: sum_yy, .. } = sums(values)?;
    let parts = || {
        let distance = i128::from(value).checked_mul(n)?.checked_sub(sum_y)?;
        let spread = sum_yy.checked_mul(n)?.checked_sub(sum_y.checked_mul(sum_y)?)?;
        Some((distance.checked_mul(distance)?, spread))
    };
    let (distance, spread) = parts().ok_or(Undefined::Overflowed)?;
    // Squared limits of 2.5, 3.75 and 5 deviations, in sixteenths.
    let beyond = |sixteenths: i128| {
        let left = distance.checked_mul(16).ok_or(Undefined::Overflowed)?;
        Ok(left > spread.checked_mul(sixteenths).ok_or(Undefined::Overflowed)?)
    };
    Ok(match (beyond(100)?, beyond(225)?, beyond(400)?) {
        (false, ..) => None,
        (true, false, _) => Some(Severity::Low),
        (true, true, false) => Some(Severity::Medium),
        (true, true, true) => Some(Severity::High),
    })
}
