use super::{Sums, line, sums};
use crate::{Quotient, Rounding, Undefined};
use num_bigint::BigUint;
use rust_decimal::Decimal;

/// Days that a forecast of daily figures needs.
pub const FORECAST_DAYS: usize = 30;

/// A figure to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Forecast {
    /// Where the line leads, exactly; never below 0.
    pub expected: Quotient,
    /// 1.96 standard deviations, rounded up.
    pub margin: Decimal,
    /// The lower end: never below 0.
    pub low: Quotient,
    /// The upper end.
    pub high: Quotient,
}

/// A daily figure, such as reach, so many days after the last one known (1 is the next day). The margin is rounded up to
/// `scale` decimals, so that it never claims too much; it is as wide for a far day as for a near one, as the platform
/// schema reference has it.
///
/// ```
/// use hadir_engagement::{Quotient, Undefined, metrics::forecast::forecast};
/// let days: Vec<u64> = (0..30).map(|day| 100 + 10 * day).collect();
/// let tomorrow = forecast(&days, 1, 2)?;
/// assert_eq!(tomorrow.expected, Quotient::from(400_u64));
/// assert_eq!(tomorrow.margin.to_string(), "169.65"); // 1.96 x 86.554...
/// assert_eq!(forecast(&days[1..], 1, 2), Err(Undefined::TooFew));
/// # Ok::<(), Undefined>(())
/// ```
///
/// # Errors
/// [`Undefined::TooFew`] below [`FORECAST_DAYS`]; [`Undefined::Overflowed`] if a sum does not fit.
pub fn forecast(days: &[u64], ahead: u32, scale: u32) -> Result<Forecast, Undefined> {
    if days.len() < FORECAST_DAYS {
        return Err(Undefined::TooFew);
    }
    let last = u64::try_from(days.len()).map_err(|_| Undefined::Overflowed)?.saturating_sub(1);
    let reached = line(days)?.at(last.checked_add(ahead.into()).ok_or(Undefined::Overflowed)?)?;
    let expected = reached.max(Quotient::ZERO);
    let margin = margin(days, scale)?;
    let either_side = Quotient::from_decimal(margin);
    let low = expected.minus(either_side)?.max(Quotient::ZERO);
    Ok(Forecast { expected, margin, low, high: expected.plus(either_side)? })
}

/// `1.96 · √(n·Σy² − (Σy)²) / n`, rounded up.
#[expect(clippy::arithmetic_side_effects, reason = "big integers grow, and there are figures to divide by")]
fn margin(days: &[u64], scale: u32) -> Result<Decimal, Undefined> {
    if scale > 18 {
        return Err(Undefined::OutOfRange);
    }
    let Sums { count, plain, squares, .. } = sums(days)?;
    let spread = || count.checked_mul(squares)?.checked_sub(plain.checked_mul(plain)?);
    let spread = spread().and_then(|spread| u128::try_from(spread).ok()).ok_or(Undefined::Overflowed)?;
    let count = u128::try_from(count).map_err(|_| Undefined::Overflowed)?;
    // The whole number of the square that is searched for: (1.96·10^scale)²·spread / n².
    let z = BigUint::from(196_u8) * BigUint::from(10_u8).pow(scale);
    let (numerator, divisor) = (&z * &z * spread, BigUint::from(count) * 100_u8);
    let units = numerator.sqrt() / &divisor;
    let whole = &units * &divisor;
    let up = u8::from(&whole * &whole != numerator);
    let units = u128::try_from(units + up).map_err(|_| Undefined::OutOfRange)?;
    Rounding::TowardZero.decimal(units, crate::rounding::Tail::Nothing, scale)
}
