//! A line through equally spaced figures, and figures that stand out.

mod ahead;
mod anomaly;

pub use ahead::{FORECAST_DAYS, Forecast, forecast, reach_forecast};
pub use anomaly::{ANOMALY_FIGURES, Severity, anomaly, anomaly_by_mean};

use crate::{Quotient, Reported, Undefined};
use core::cmp::Ordering;
use num_bigint::BigInt;
use num_rational::BigRational;

crate::registry::definition::definitions! {
    [] "least_squares" 1 Ratio Whole, "slope and intercept of least squares over positions 0, 1, 2, ...; R^2 clamped to 0.5-0.95 as confidence; stable if |slope| < 1 % of the mean", "fewer than two figures: undefined", "platform schema reference";
    [] "forecast" 1 Count Whole, "the line of least squares, t x s x sqrt(1 + 1/n + (x - mean x)^2 / Sxx) to either side (s of the residuals, Student's t for 95 of 100), no less than 0", "fewer than 30 days known: undefined", "this library";
    [] "reach_forecast" 1 Count Whole, "the line of least squares, 1.96 standard deviations (population) of the figures to either side, no less than 0", "fewer than 30 days: undefined", "platform schema reference";
    [] "anomaly" 2 Class Whole, "|value - median of the others| > 2.5 x the greater of 1.4826 x their median absolute deviation and the root of their median; by ratio > 2 high, > 1.5 medium, else low", "fewer than 7 figures with the value: undefined", "this library";
    [] "anomaly_by_mean" 1 Class Whole, "|value - mean| > 2.5 standard deviations (population), 7 figures at least; by ratio > 2 high, > 1.5 medium, else low", "fewer figures: undefined", "platform schema reference";
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

/// Sums over figures `y` at positions `x`: `n`, `Σx`, `Σx²`, `Σy`, `Σy²`, `Σxy`.
#[derive(Default)]
struct Sums {
    count: BigInt,
    x: BigInt,
    xx: BigInt,
    y: BigInt,
    yy: BigInt,
    xy: BigInt,
}

#[expect(clippy::arithmetic_side_effects, reason = "big integers grow instead of overflowing")]
impl Sums {
    fn of<V: Reported>(values: &[V]) -> Self {
        let mut sums = Self::default();
        for (x, value) in (0_u64..).zip(values) {
            let Some(y) = value.reported() else { continue };
            let (wide_x, wide_y) = (u128::from(x), u128::from(y));
            sums.count += 1_u8;
            sums.x += x;
            sums.xx += wide_x.saturating_mul(wide_x);
            sums.y += y;
            sums.yy += wide_y.saturating_mul(wide_y);
            sums.xy += wide_x.saturating_mul(wide_y);
        }
        sums
    }

    /// `n·Σx² − (Σx)²`.
    fn spread_x(&self) -> BigInt {
        &self.count * &self.xx - &self.x * &self.x
    }

    /// `n·Σy² − (Σy)²`.
    fn spread_y(&self) -> BigInt {
        &self.count * &self.yy - &self.y * &self.y
    }

    /// `n·Σxy − Σx·Σy`.
    fn together(&self) -> BigInt {
        &self.count * &self.xy - &self.x * &self.y
    }
}

/// The line of least squares through equally spaced figures; those that are missing keep their place. Exact, or where a
/// fraction takes more than 128 bits, to the nearest of 18 decimals.
///
/// ```
/// use hadir_engagement::{Quotient, metrics::forecast::{Direction, line}};
/// let line = line(&[Some(100), Some(110), None, Some(130)])?;
/// assert_eq!(line.at(4)?, Quotient::from(140_u64));
/// assert_eq!((line.direction()?, line.r_squared), (Direction::Rising, Quotient::ONE));
/// # Ok::<(), hadir_engagement::Undefined>(())
/// ```
///
/// # Errors
/// [`Undefined::NoRows`] without figures, [`Undefined::TooFew`] for fewer than two that are there.
#[expect(clippy::arithmetic_side_effects, reason = "big fractions grow, and two positions are apart")]
pub fn line<V: Reported>(values: &[V]) -> Result<Line, Undefined> {
    if values.is_empty() {
        return Err(Undefined::NoRows);
    }
    let sums = Sums::of(values);
    if sums.count < BigInt::from(2_u8) {
        return Err(Undefined::TooFew);
    }
    let (spread_y, together) = (sums.spread_y(), sums.together());
    let slope = BigRational::new(together.clone(), sums.spread_x());
    let mean = BigRational::new(sums.y.clone(), sums.count.clone());
    let intercept = &mean - &slope * BigRational::new(sums.x.clone(), sums.count.clone());
    let r_squared = if spread_y == BigInt::ZERO {
        Quotient::ZERO
    } else {
        Quotient::nearest(&(&slope * BigRational::new(together, spread_y)))?
    };
    Ok(Line {
        slope: Quotient::nearest(&slope)?,
        intercept: Quotient::nearest(&intercept)?,
        r_squared,
        mean: Quotient::nearest(&mean)?,
    })
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
