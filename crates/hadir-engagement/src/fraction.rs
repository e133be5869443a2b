//! Exact arithmetic on fractions of `u128`, without a wider type.

use core::cmp::Ordering;

/// A quotient, and what was left over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Division {
    pub(crate) quotient: u128,
    pub(crate) remainder: u128,
    pub(crate) divisor: u128,
}

/// `numerator · 10^power / divisor`. Nothing if the divisor is zero or the quotient exceeds `u128`.
pub(crate) fn divide(numerator: u128, power: u32, divisor: u128) -> Option<Division> {
    let scaled = 10_u128.checked_pow(power).and_then(|factor| numerator.checked_mul(factor));
    if let Some(scaled) = scaled {
        return Some(Division {
            quotient: scaled.checked_div(divisor)?,
            remainder: scaled.checked_rem(divisor)?,
            divisor,
        });
    }
    // Long division, a digit at a time.
    let mut quotient = numerator.checked_div(divisor)?;
    let mut remainder = numerator.checked_rem(divisor)?;
    for _ in 0..power {
        let (digit, rest) = times_ten(remainder, divisor);
        quotient = quotient.checked_mul(10)?.checked_add(digit)?;
        remainder = rest;
    }
    Some(Division { quotient, remainder, divisor })
}

/// `10 · remainder` divided by `divisor`, for a remainder below it: ten additions, so that nothing overflows.
fn times_ten(remainder: u128, divisor: u128) -> (u128, u128) {
    let room = divisor.saturating_sub(remainder);
    let mut digit = 0_u128;
    let mut sum = 0_u128;
    for _ in 0..10 {
        if sum >= room {
            sum = sum.saturating_sub(room);
            digit = digit.saturating_add(1);
        } else {
            sum = sum.saturating_add(remainder);
        }
    }
    (digit, sum)
}

/// Compares `a/b` with `c/d` exactly; `b` and `d` are not zero. By Euclid's steps where a product would overflow.
pub(crate) fn compare((mut a, mut b): (u128, u128), (mut c, mut d): (u128, u128)) -> Ordering {
    let mut swapped = false;
    loop {
        if let (Some(left), Some(right)) = (a.checked_mul(d), c.checked_mul(b)) {
            let order = left.cmp(&right);
            return if swapped { order.reverse() } else { order };
        }
        let quotients = (a.checked_div(b), c.checked_div(d));
        let remainders = (a.checked_rem(b), c.checked_rem(d));
        let ((Some(left), Some(right)), (Some(rest), Some(other))) = (quotients, remainders) else {
            return Ordering::Equal;
        };
        if left != right || rest == 0 || other == 0 {
            let order = left.cmp(&right).then(rest.cmp(&other));
            return if swapped { order.reverse() } else { order };
        }
        // a/b = q + rest/b: the larger rest/b has the smaller b/rest.
        (a, b, c, d) = (b, rest, d, other);
        swapped = !swapped;
    }
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "big integers grow instead of overflowing")]
mod tests {
    use super::*;
    use num_bigint::BigUint;
    use proptest::prelude::{Strategy, any, prop_assert_eq, prop_oneof, proptest};

    fn big() -> impl Strategy<Value = u128> {
        prop_oneof![any::<u128>(), any::<u64>().prop_map(u128::from), 0..20_u128, u128::MAX - 20..=u128::MAX]
    }

    proptest! {
        #[test]
        fn division_is_that_of_big_integers(numerator in big(), power in 0..40_u32, divisor in big()) {
            let exact = (divisor > 0).then(|| {
                let scaled = BigUint::from(numerator) * BigUint::from(10_u8).pow(power);
                (&scaled / divisor, scaled % divisor)
            });
            let fits = exact.filter(|(quotient, _)| *quotient <= BigUint::from(u128::MAX));
            let found = divide(numerator, power, divisor)
                .map(|found| (BigUint::from(found.quotient), BigUint::from(found.remainder)));
            prop_assert_eq!(found, fits);
        }

        #[test]
        fn comparison_is_that_of_big_integers(a in big(), b in big(), c in big(), d in big()) {
            let (b, d) = (b.max(1), d.max(1));
            let exact = (BigUint::from(a) * d).cmp(&(BigUint::from(c) * b));
            prop_assert_eq!(compare((a, b), (c, d)), exact);
        }
    }
}
