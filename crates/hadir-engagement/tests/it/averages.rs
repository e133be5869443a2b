//! Averages of rates, worked out by hand.

use crate::oracle::{percent, rational};
use hadir_engagement::{Rate, Undefined, mean_of_rates, median_rate};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::{Just, Strategy, any, prop, prop_assert_eq, prop_oneof, proptest};

fn row() -> impl Strategy<Value = Option<(u128, u128)>> {
    let small = (0..50_u128, 1..50_u128);
    let large = (any::<u64>().prop_map(u128::from), any::<u128>().prop_map(|base| base.max(1)));
    prop_oneof![4 => small.prop_map(Some), 2 => large.prop_map(Some), 1 => Just(None)]
}

fn rates(rows: &[Option<(u128, u128)>]) -> impl Iterator<Item = Rate> {
    rows.iter()
        .map(|row| row.map_or(Rate::UNUSED, |(numerator, denominator)| Rate::of(numerator, denominator)))
}

proptest! {
    #[test]
    fn mean_and_median_are_those_of_big_rationals(rows in prop::collection::vec(row(), 0..30), scale in 0..5_u32) {
        let mut values: Vec<BigRational> =
            rows.iter().flatten().map(|&(numerator, denominator)| rational(numerator, denominator)).collect();
        values.sort();
        let count = BigRational::from_integer(BigInt::from(values.len()));
        let (mean, median) = (mean_of_rates(rates(&rows)), median_rate(rates(&rows)));
        prop_assert_eq!(mean.coverage().used(), values.len() as u64);
        prop_assert_eq!(mean.coverage(), median.coverage());
        if values.is_empty() {
            let reason = if rows.is_empty() { Undefined::NoRows } else { Undefined::NothingReported };
            prop_assert_eq!(mean.percent(scale), Err(reason));
            prop_assert_eq!(median.percent(scale), Err(reason));
        } else {
            let sum: BigRational = values.iter().sum();
            prop_assert_eq!(mean.percent(scale).unwrap().to_string(), percent(&(sum / count), scale));
            let middle = (&values[(values.len() - 1) / 2] + &values[values.len() / 2]) / BigInt::from(2);
            prop_assert_eq!(median.percent(scale).unwrap().to_string(), percent(&middle, scale));
        }
    }

    #[test]
    fn neither_depends_on_the_order(mut rows in prop::collection::vec(row(), 0..30)) {
        let before = (mean_of_rates(rates(&rows)), median_rate(rates(&rows)));
        rows.reverse();
        prop_assert_eq!(mean_of_rates(rates(&rows)).percent(9), before.0.percent(9));
        prop_assert_eq!(median_rate(rates(&rows)).percent(9), before.1.percent(9));
    }
}

/// One account of seven posts, of which one has no reach: four answers to "what is the engagement rate?".
#[test]
fn four_figures_that_are_not_the_same() {
    let rows = [
        Some((50_u128, 100_u128)),
        Some((400, 1_000)),
        Some((9, 100)),
        Some((900, 90_000)),
        Some((1, 200)),
        Some((30, 10_000)),
        None,
    ];
    let pooled: Rate = rates(&rows).sum();
    assert_eq!(pooled.to_string(), "1.37 % (6 of 7)");
    assert_eq!(mean_of_rates(rates(&rows)).to_string(), "16.80 % (6 of 7)");
    assert_eq!(median_rate(rates(&rows)).to_string(), "5.00 % (6 of 7)");
}

#[test]
fn a_rate_that_overflowed_spoils_its_average() {
    let spoiled = Rate::of(u128::MAX, 1) + Rate::of(1, 1);
    assert_eq!(mean_of_rates([spoiled, Rate::of(1, 2)]).percent(2), Err(Undefined::Overflowed));
    assert_eq!(median_rate([spoiled, Rate::of(1, 2)]).percent(2), Err(Undefined::Overflowed));
    assert!(mean_of_rates([Rate::of(1, 2)]).percent(40).is_err());
}

#[test]
fn many_rates_are_no_problem() {
    let mean = mean_of_rates((1..=3_000_u128).map(|base| Rate::of(1, base)));
    // The harmonic number of 3 000, divided by 3 000.
    assert_eq!(mean.percent(10).unwrap().to_string(), "0.2861249963");
}
