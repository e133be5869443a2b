//! Logarithms and exponentials in whole numbers: 60 bits after the point.

/// One.
pub(super) const ONE: i128 = 1 << 60;

/// `ln 2`.
const LN_2: i128 = 799_144_290_325_165_979;

/// The product.
pub(super) fn times(one: i128, other: i128) -> Option<i128> {
    one.checked_mul(other).map(|product| product >> 60)
}

/// `ln(numerator / denominator)`; nothing if one of them is 0. Correct to about 17 decimals.
pub(super) fn ln(numerator: u128, denominator: u128) -> Option<i128> {
    let (numerator, above) = mantissa(numerator)?;
    let (denominator, below) = mantissa(denominator)?;
    let powers = i128::from(above).checked_sub(i128::from(below))?.checked_mul(LN_2)?;
    ln_of_mantissa(numerator)?.checked_sub(ln_of_mantissa(denominator)?)?.checked_add(powers)
}

/// `m · 2^e` with `m` from 1 until 2, in units of [`ONE`].
fn mantissa(value: u128) -> Option<(i128, u32)> {
    let exponent = value.checked_ilog2()?;
    let scaled = match exponent.checked_sub(60) {
        Some(right) => value >> right,
        None => value << 60_u32.saturating_sub(exponent),
    };
    Some((i128::try_from(scaled).ok()?, exponent))
}

/// `2 artanh((m - 1) / (m + 1))`, for `m` from 1 until 2: a series in which each term is at most a ninth of the one before.
fn ln_of_mantissa(value: i128) -> Option<i128> {
    let z = value.checked_sub(ONE)?.checked_mul(ONE)?.checked_div(value.checked_add(ONE)?)?;
    let square = times(z, z)?;
    let (mut power, mut sum) = (z, z);
    for odd in (3..40_i128).step_by(2) {
        power = times(power, square)?;
        sum = sum.checked_add(power.checked_div(odd)?)?;
    }
    sum.checked_mul(2)
}

/// `exp(value)` for values from 0 to 20, rounded down by less than a trillionth of it.
pub(super) fn exp(value: i128) -> Option<i128> {
    if !(0..=ONE.checked_mul(20)?).contains(&value) {
        return None;
    }
    let halves = value.checked_div(LN_2)?;
    let rest = value.checked_sub(halves.checked_mul(LN_2)?)?;
    let (mut term, mut sum) = (ONE, ONE);
    for number in 1..30_i128 {
        term = times(term, rest)?.checked_div(number)?;
        sum = sum.checked_add(term)?;
    }
    sum.checked_shl(u32::try_from(halves).ok()?)
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::float_arithmetic,
    reason = "tests"
)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop_assert, proptest};

    proptest! {
        #[test]
        fn logarithms_and_exponentials_are_those_of_floats(a in 1..u64::MAX, b in any::<u64>(), c in 0..20_000_u32) {
            let b = b.max(1);
            let exact = (a as f64).ln() - (b as f64).ln();
            let found = ln(a.into(), b.into()).unwrap() as f64 / ONE as f64;
            prop_assert!((found - exact).abs() < 1e-12, "{found} {exact}");
            let x = f64::from(c) / 1_000.0;
            let found = exp((i128::from(c) << 60) / 1_000).unwrap() as f64 / ONE as f64;
            prop_assert!((found / x.exp() - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn the_ends_have_values_or_none() {
        assert_eq!((ln(0, 1), ln(1, 0), ln(7, 7)), (None, None, Some(0)));
        assert!(ln(u128::MAX, 1).unwrap() > 88 * ONE && ln(1, u128::MAX).unwrap() < -88 * ONE);
        assert_eq!((exp(0), exp(-1), exp(21 * ONE)), (Some(ONE), None, None));
    }
}
