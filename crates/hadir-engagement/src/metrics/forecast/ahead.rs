//! A forecast of daily figures, with a band that widens.

use super::{Sums, line};
use crate::metrics::student::{UNIT, t_95};
use crate::rounding::Tail;
use crate::{Quotient, Reported, Rounding, Undefined};
use num_bigint::{BigInt, BigUint};
use num_rational::BigRational;
use rust_decimal::Decimal;

/// Days that a forecast of daily figures needs.
pub const FORECAST_DAYS: usize = 30;

/// A figure to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Forecast {
    /// Where the line leads; never below 0.
    pub expected: Quotient,
    /// How far the figure may be from the line, rounded up.
    #[cfg_attr(feature = "serde", serde(with = "hadir_core::json::decimal"))]
    pub margin: Decimal,
    /// The lower end: never below 0.
    pub low: Quotient,
    /// The upper end: never below 0.
    pub high: Quotient,
}

/// A daily figure, such as reach, so many days after the last place (1 is the next day), with the range in which 95 of 100
/// such days lie if the days go on as they did: the line, and how far days were from it. The further ahead, the wider.
/// Missing days keep their place. The margin is rounded up to `scale` decimals.
///
/// It knows no weekdays and no seasons: figures that have such are to be compared with the same weekday.
///
/// ```
/// use hadir_engagement::{Quotient, Undefined, metrics::forecast::forecast};
/// let days: Vec<u64> = (0..30).map(|day| 100 + 10 * day + day % 2).collect();
/// let (tomorrow, later) = (forecast(&days, 1, 2)?, forecast(&days, 300, 2)?);
/// assert_eq!(tomorrow.expected.decimal(1)?.to_string(), "400.6");
/// assert_eq!((tomorrow.margin.to_string(), later.margin.to_string()), ("1.14".into(), "7.11".into()));
/// assert_eq!(forecast(&days[1..], 1, 2), Err(Undefined::TooFew));
/// # Ok::<(), Undefined>(())
/// ```
///
/// # Errors
/// [`Undefined::TooFew`] below [`FORECAST_DAYS`] that are there; [`Undefined::Overflowed`] if a figure does not fit.
pub fn forecast<V: Reported>(days: &[V], ahead: u32, scale: u32) -> Result<Forecast, Undefined> {
    let (reached, position) = reached(days, ahead)?;
    let margin = up(&residual_margin(&Sums::of(days), position), scale)?;
    around(reached, margin)
}

/// As the platform schema reference forecasts: 1.96 standard deviations of the figures to either side, however far ahead
/// and however well the line fits.
///
/// # Errors
/// As [`forecast`].
#[expect(clippy::arithmetic_side_effects, reason = "big fractions grow, and there are figures to divide by")]
pub fn reach_forecast<V: Reported>(days: &[V], ahead: u32, scale: u32) -> Result<Forecast, Undefined> {
    let (reached, _) = reached(days, ahead)?;
    let sums = Sums::of(days);
    let z = BigRational::new(9_604_u16.into(), 2_500_u16.into());
    let variance = BigRational::new(sums.spread_y(), &sums.count * &sums.count);
    around(reached, up(&(z * variance), scale)?)
}

/// Where the line leads, and at which position.
fn reached<V: Reported>(days: &[V], ahead: u32) -> Result<(Quotient, u64), Undefined> {
    if days.iter().filter(|day| day.reported().is_some()).count() < FORECAST_DAYS {
        return Err(Undefined::TooFew);
    }
    let last = u64::try_from(days.len()).map_err(|_| Undefined::Overflowed)?.saturating_sub(1);
    let position = last.checked_add(ahead.into()).ok_or(Undefined::Overflowed)?;
    Ok((line(days)?.at(position)?, position))
}

fn around(reached: Quotient, margin: Decimal) -> Result<Forecast, Undefined> {
    let either_side = Quotient::from_decimal(margin);
    Ok(Forecast {
        expected: reached.max(Quotient::ZERO),
        margin,
        low: reached.minus(either_side)?.max(Quotient::ZERO),
        high: reached.plus(either_side)?.max(Quotient::ZERO),
    })
}

/// `t²·s²·(1 + 1/n + (x − x̄)²/Sxx)`, with `s²` of the residuals: the square of the margin.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "big fractions grow; there are 30 figures at different places"
)]
fn residual_margin(sums: &Sums, position: u64) -> BigRational {
    let n = &sums.count;
    let (spread_x, together) = (sums.spread_x(), sums.together());
    let degrees: BigInt = n - 2_u8;
    // n·Sxx, n·Syy and n·Sxy: the residuals' squares are Syy − Sxy²/Sxx.
    let squares = BigRational::new(&spread_x * sums.spread_y() - &together * &together, n * &spread_x);
    let variance = squares / BigRational::from_integer(degrees.clone());
    let away = n * position - &sums.x;
    let wider = BigRational::new(&away * &away, n * &spread_x);
    let factor = BigRational::from_integer(1_u8.into()) + BigRational::new(1_u8.into(), n.clone()) + wider;
    let quantile = t_95(usize::try_from(&degrees).unwrap_or(usize::MAX)).unwrap_or(u32::MAX);
    let t = BigRational::new(quantile.into(), UNIT.into());
    &t * &t * variance * factor
}

/// The root of a square, rounded up to `scale` decimals.
#[expect(clippy::arithmetic_side_effects, reason = "big integers grow, and no denominator is zero")]
fn up(square: &BigRational, scale: u32) -> Result<Decimal, Undefined> {
    if scale > 18 {
        return Err(Undefined::OutOfRange);
    }
    let unit = BigInt::from(10_u8).pow(scale);
    let units = square * BigRational::from_integer(&unit * &unit);
    let whole = BigUint::try_from(units.ceil().to_integer()).unwrap_or_default();
    let root = whole.sqrt();
    let root = if &root * &root < whole { root + 1_u8 } else { root };
    let units = u128::try_from(root).map_err(|_| Undefined::OutOfRange)?;
    Rounding::TowardZero.decimal(units, Tail::Nothing, scale)
}
