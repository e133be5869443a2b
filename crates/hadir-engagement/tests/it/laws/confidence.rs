//! Laws of Wilson's interval.

use hadir_engagement::metrics::confidence::{LowerBound, interval};
use hadir_engagement::{Rate, Score, Undefined};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use rust_decimal::Decimal;

fn share() -> impl Strategy<Value = (u128, u128)> {
    let whole = prop_oneof![
        1..50_u128,
        any::<u64>().prop_map(|n| u128::from(n.max(1))),
        any::<u128>().prop_map(|n| n.max(1))
    ];
    (whole, any::<proptest::sample::Index>(), any::<u128>())
        .prop_map(|(n, _, k)| (k % n.saturating_add(1).max(1), n))
}

fn big(value: Decimal) -> BigRational {
    BigRational::new(value.mantissa().into(), BigInt::from(10).pow(value.scale()))
}

/// The bounds are the roots of `(p̂ - p)² = z² p (1 - p) / n`: between them the left side is the smaller one.
fn outside(k: u128, n: u128, p: &BigRational) -> bool {
    let n = BigRational::from_integer(n.into());
    let distance = BigRational::from_integer(k.into()) / &n - p;
    let z2 = BigRational::new(38_416.into(), 10_000.into());
    let one = BigRational::from_integer(1.into());
    &distance * &distance >= z2 * p * (one - p) / n
}

proptest! {
    #[test]
    fn bounds_are_the_roots_of_the_score_equation((k, n) in share(), scale in 0..19_u32) {
        let found = interval(Rate::of(k, n), 0, scale).unwrap();
        let (low, high) = (big(found.low), big(found.high));
        let unit = BigRational::new(1.into(), BigInt::from(10).pow(scale));
        let rate = BigRational::new(k.into(), n.into());
        prop_assert!(low <= rate && rate <= high);
        prop_assert!(outside(k, n, &low) && outside(k, n, &high));
        // One unit further in lies inside, or beyond the rate.
        let (inner_low, inner_high) = (&low + &unit, &high - &unit);
        let strictly_inside = |p: &BigRational| !outside(k, n, p) || (p == &rate);
        prop_assert!(inner_low > rate || strictly_inside(&inner_low) || outside_is_a_root(k, n, &inner_low));
        prop_assert!(inner_high < rate || strictly_inside(&inner_high) || outside_is_a_root(k, n, &inner_high));
    }

    #[test]
    fn more_of_the_same_share_is_surer(k in 1..50_u128, n in 50..99_u128, times in 2..50_u128) {
        let (few, many) = (interval(Rate::of(k, n), 0, 12).unwrap(), interval(Rate::of(k * times, n * times), 0, 12).unwrap());
        prop_assert!(few.low < many.low && many.high < few.high);
        prop_assert!(LowerBound::of(Rate::of(k, n), 0).cmp_score(&LowerBound::of(Rate::of(k * times, n * times), 0)).is_lt());
    }

    #[test]
    fn a_bound_exists_exactly_for_shares_with_enough_to_rest_on(k in any::<u128>(), n in any::<u128>(), minimum in any::<u128>()) {
        let reason = interval(Rate::of(k, n), minimum, 4).err();
        let expected = if n == 0 { Some(Undefined::ZeroBase) } else if n < minimum { Some(Undefined::TooFew) }
            else if k > n { Some(Undefined::NoShare) } else { None };
        prop_assert_eq!(reason, expected);
        prop_assert_eq!(LowerBound::of(Rate::of(k, n), minimum).low().is_some(), expected.is_none());
    }
}

/// A bound that is itself a decimal of that scale (0 or 1, for example) may be met exactly.
fn outside_is_a_root(k: u128, n: u128, p: &BigRational) -> bool {
    let rate = BigRational::new(k.into(), n.into());
    let n = BigRational::from_integer(n.into());
    let distance = rate - p;
    let one = BigRational::from_integer(1.into());
    &distance * &distance == BigRational::new(38_416.into(), 10_000.into()) * p * (one - p) / n
}

/// Of 20 there are too few to say anything, whatever the share; where both have enough, the surer one goes first.
#[test]
fn a_few_do_not_outrank_many() {
    let ranked = |one: Rate, other: Rate, minimum| {
        LowerBound::of(one, minimum).cmp_score(&LowerBound::of(other, minimum))
    };
    assert!(ranked(Rate::of(12, 20), Rate::of(900, 90_000), 30).is_lt());
    assert!(ranked(Rate::of(12, 20), Rate::of(560, 1_000), 1).is_lt());
    // Without a minimum the bounds speak: 38.7 % is more than 0.9 %.
    assert!(ranked(Rate::of(12, 20), Rate::of(900, 90_000), 1).is_gt());
}
