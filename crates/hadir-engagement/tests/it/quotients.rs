//! Quotients, worked out by hand.

use hadir_engagement::{Growth, Quotient, Undefined};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::{Just, Strategy, any, prop_assert_eq, prop_oneof, proptest};

fn parts() -> impl Strategy<Value = (i128, u128)> {
    let numerator =
        prop_oneof![-50..50_i128, any::<i64>().prop_map(i128::from), any::<i128>(), Just(i128::MIN)];
    let denominator = prop_oneof![
        1..50_u128,
        any::<u64>().prop_map(|d| u128::from(d.max(1))),
        any::<u128>().prop_map(|d| d.max(1))
    ];
    (numerator, denominator)
}

fn big((numerator, denominator): (i128, u128)) -> BigRational {
    BigRational::new(BigInt::from(numerator), BigInt::from(denominator))
}

fn of(quotient: Quotient) -> BigRational {
    big((quotient.numerator(), quotient.denominator()))
}

proptest! {
    #[test]
    fn arithmetic_is_that_of_big_rationals_or_says_that_it_overflowed(a in parts(), b in parts()) {
        // The one numerator without an opposite is refused, so that a distance from zero is always exact.
        let opposite = |parts: (i128, u128)| big(parts).numer() != &BigInt::from(i128::MIN);
        prop_assert_eq!(Quotient::new(a.0, a.1).is_ok(), opposite(a));
        let (Ok(one), Ok(two)) = (Quotient::new(a.0, a.1), Quotient::new(b.0, b.1)) else { return Ok(()) };
        prop_assert_eq!(of(one.abs()), if a.0 < 0 { -big(a) } else { big(a) });
        prop_assert_eq!(of(one), big(a));
        prop_assert_eq!(one.cmp(&two), big(a).cmp(&big(b)));
        let check = |found: Result<Quotient, Undefined>, expected: BigRational| match found {
            Ok(found) => of(found) == expected,
            Err(Undefined::Overflowed) => true,
            Err(_) => false,
        };
        prop_assert_eq!(check(one.plus(two), big(a) + big(b)), true);
        prop_assert_eq!(check(one.minus(two), big(a) - big(b)), true);
        prop_assert_eq!(check(one.times(two), big(a) * big(b)), true);
        if b.0 == 0 {
            prop_assert_eq!(one.over(two), Err(Undefined::ZeroBase));
        } else {
            prop_assert_eq!(check(one.over(two), big(a) / big(b)), true);
        }
    }

    #[test]
    fn small_quotients_never_overflow(a in -999..999_i128, b in 1..999_u128, c in -999..999_i128, d in 1..999_u128) {
        let (one, two) = (Quotient::new(a, b).unwrap(), Quotient::new(c, d).unwrap());
        prop_assert_eq!(of(one.plus(two).unwrap()), big((a, b)) + big((c, d)));
        prop_assert_eq!(of(one.times(two).unwrap()), big((a, b)) * big((c, d)));
        prop_assert_eq!(BigInt::from(one.round().unwrap()), big((a, b)).round().to_integer());
        let tenths = (big((a, b)) * BigInt::from(10)).round().to_integer();
        prop_assert_eq!(BigInt::from(one.decimal(1).unwrap().mantissa()), tenths);
    }

    #[test]
    fn growth_pools(ends in proptest::collection::vec((any::<u64>(), any::<u64>()), 1..9)) {
        let all: Growth = ends.iter().map(|&(first, last)| Growth::of(first.into(), last.into())).sum();
        let first: i128 = ends.iter().map(|ends| i128::from(ends.0)).sum();
        let last: i128 = ends.iter().map(|ends| i128::from(ends.1)).sum();
        prop_assert_eq!(all.net(), Ok(last - first));
        if first > 0 {
            prop_assert_eq!(of(all.rate().unwrap()), big((last - first, first.unsigned_abs())));
        }
    }
}

#[test]
fn a_new_account_did_not_grow_by_any_percentage() {
    let new = Growth::of(0.into(), 500.into());
    assert_eq!((new.net(), new.rate()), (Ok(500), Err(Undefined::ZeroBase)));
    assert_eq!(Growth::of(None.into(), 500.into()).net(), Err(Undefined::NothingReported));
    assert_eq!(Growth::NOTHING.net(), Err(Undefined::NoRows));
}
