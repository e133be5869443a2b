//! Big rationals, and counters to feed them with.

use hadir_core::metrics::{Absence, Count, Counts, Metric};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::{Just, Strategy, any, prop, prop_oneof};

pub(crate) fn rational(numerator: u128, denominator: u128) -> BigRational {
    BigRational::new(BigInt::from(numerator), BigInt::from(denominator))
}

/// The text of a non-negative value in percent with `scale` decimals, half away from zero.
pub(crate) fn percent(value: &BigRational, scale: u32) -> String {
    let unit = BigInt::from(10).pow(scale);
    let scaled = value * BigRational::from_integer(&unit * 100);
    // BigRational::round is half away from zero.
    let digits = format!("{:0>width$}", scaled.round().to_integer(), width = scale as usize + 1);
    let (whole, decimals) = digits.split_at(digits.len() - scale as usize);
    if scale == 0 { whole.to_owned() } else { format!("{whole}.{decimals}") }
}

pub(crate) fn count() -> impl Strategy<Value = Count> {
    prop_oneof![
        4 => (0..2_000_u64).prop_map(Count::Known),
        1 => any::<u64>().prop_map(Count::Known),
        1 => Just(Count::Known(u64::MAX)),
        2 => prop::sample::select(Absence::ALL).prop_map(Count::Absent),
    ]
}

pub(crate) fn counts() -> impl Strategy<Value = Counts> {
    prop::collection::vec(count(), Metric::ALL.len())
        .prop_map(|values| Metric::ALL.iter().copied().zip(values).collect())
}

pub(crate) fn posts() -> impl Strategy<Value = Vec<Counts>> {
    prop::collection::vec(counts(), 0..40)
}

pub(crate) fn instant(text: &str) -> chrono::DateTime<chrono::Utc> {
    text.parse().unwrap()
}

/// What is known of a post after readings, from the latest back: a number beats a gap.
pub(crate) fn newest(mut readings: Vec<(chrono::DateTime<chrono::Utc>, Counts)>) -> Counts {
    readings.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let of = |metric: &Metric| {
        let counts = || readings.iter().map(|(_, counts)| counts.get(*metric));
        (*metric, counts().find(|count| count.known().is_some()).or(counts().next()).unwrap_or_default())
    };
    Metric::ALL.iter().map(of).collect()
}
