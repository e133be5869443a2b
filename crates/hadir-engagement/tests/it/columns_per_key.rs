//! Columns grouped by keys give what rows give.

use crate::columns::{any_row, columns, formulas, table};
use hadir_core::metrics::{Counts, Metric};
use hadir_engagement::columns::{Columns, Keys, MISSING};
use hadir_engagement::inbox::response::Quantile;
use hadir_engagement::{Average, Base, Formula, Interactions, Rate, Top, median_rate};
use proptest::prelude::{Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};

const KEYS: usize = 3;

/// Rows with their keys, one of which does not count.
fn keyed() -> impl Strategy<Value = Vec<(u32, Counts)>> {
    let long = prop::collection::vec((0..4_u32, any_row()), 0..40)
        .prop_map(|rows| rows.iter().copied().cycle().take(rows.len() * 30).collect());
    prop_oneof![prop::collection::vec((0..4_u32, any_row()), 0..80), long]
}

fn values() -> impl Strategy<Value = Vec<(u32, u64)>> {
    let value = prop_oneof![6 => 0..30_u64, 3 => 0..5_000_u64, 1 => any::<u64>(), 1 => Just(MISSING)];
    prop_oneof![
        prop::collection::vec((0..4_u32, value), 0..200),
        prop::collection::vec((0..4_u32, 0..1_u64 << 20), 0..200),
    ]
}

fn of_key<T: Copy>(rows: &[(u32, T)], key: usize) -> Vec<(usize, T)> {
    let rows = rows.iter().enumerate().filter(|(_, (of, _))| *of as usize == key);
    rows.map(|(position, (_, value))| (position, *value)).collect()
}

fn quantiles() -> impl Strategy<Value = Vec<Quantile>> {
    prop::collection::vec((0..100_u8).prop_map(|percent| Quantile::percent(percent).unwrap()), 0..4)
}

proptest! {
    #[test]
    fn the_best_rates_are_those_of_top(rows in keyed(), formula in formulas(), limit in 0..6_usize) {
        let table = table(&rows.iter().map(|row| row.1).collect::<Vec<_>>());
        let numbers: Vec<u32> = rows.iter().map(|row| row.0).collect();
        let (columns, keys) = (columns(&table), Keys::new(KEYS, &numbers));
        let best = columns.best(&formula, &keys, limit);
        let quantiles = [Quantile::MEDIAN, Quantile::P90];
        let of_values = keys.percentiles(&quantiles, &columns.hundredths(&formula));
        prop_assert_eq!(columns.percentiles(&formula, &keys, &quantiles), of_values);
        #[cfg(feature = "rayon")]
        prop_assert_eq!(&columns.par_best(&formula, &keys, limit), &best);
        let of_values = keys.best(limit, &columns.hundredths(&formula));
        #[cfg(feature = "rayon")]
        prop_assert_eq!(&columns.par_best_hundredths(&formula, &keys, limit), &of_values);
        prop_assert_eq!(columns.best_hundredths(&formula, &keys, limit), of_values);
        for key in 0..KEYS {
            let rates: Vec<(usize, Rate)> =
                of_key(&rows, key).iter().map(|(position, row)| (*position, formula.rate(row))).collect();
            let mut top = Top::new(limit);
            top.extend(rates.iter().copied());
            prop_assert_eq!(best.of(key), top.into_vec());
            let known = rates.iter().filter(|(_, rate)| rate.undefined().is_none()).count();
            let coverage = best.coverage(key);
            prop_assert_eq!((coverage.used(), coverage.total()), (known as u64, rates.len() as u64));
        }
        prop_assert!(best.of(KEYS).is_empty());
    }

    #[test]
    fn the_best_values_are_those_of_sorting(rows in values(), limit in 0..6_usize) {
        let (numbers, column): (Vec<u32>, Vec<u64>) = rows.iter().copied().unzip();
        let keys = Keys::new(KEYS, &numbers);
        let best = keys.best(limit, &column);
        #[cfg(feature = "rayon")]
        prop_assert_eq!(&keys.par_best(limit, &column), &best);
        for key in 0..KEYS {
            let mut known = of_key(&rows, key);
            let total = known.len();
            known.retain(|(_, value)| *value != MISSING);
            let coverage = best.coverage(key);
            prop_assert_eq!((coverage.used(), coverage.total()), (known.len() as u64, total as u64));
            known.sort_by_key(|(position, value)| (u64::MAX - value, *position));
            known.truncate(limit);
            prop_assert_eq!(best.of(key), known);
        }
    }

    #[test]
    fn quantiles_are_those_of_counting(rows in values(), quantiles in quantiles()) {
        let (numbers, column): (Vec<u32>, Vec<u64>) = rows.iter().copied().unzip();
        let keys = Keys::new(KEYS, &numbers);
        let found = keys.percentiles(&quantiles, &column);
        #[cfg(feature = "rayon")]
        prop_assert_eq!(&keys.par_percentiles(&quantiles, &column), &found);
        for key in 0..KEYS {
            let all = of_key(&rows, key);
            let known: Vec<u64> = all.iter().map(|row| row.1).filter(|value| *value != MISSING).collect();
            let coverage = found.coverage(key);
            prop_assert_eq!((coverage.used(), coverage.total()), (known.len() as u64, all.len() as u64));
            for (quantile, value) in quantiles.iter().zip(found.of(key)) {
                // The smallest value that enough of the values do not exceed.
                let enough = |value: &u64| {
                    let not_above = known.iter().filter(|other| *other <= value).count();
                    not_above * 100 >= known.len() * usize::from(quantile.of_hundred())
                };
                let expected = known.iter().copied().filter(enough).min();
                prop_assert_eq!(*value, expected.unwrap_or(MISSING));
            }
        }
    }

    #[test]
    fn the_median_of_an_odd_number_of_rates_is_the_median_rate(
        fractions in prop::collection::vec((0..5_000_u64, 1..5_000_u64), 1..60)
    ) {
        let odd = fractions.len() - (fractions.len() + 1) % 2;
        let (likes, reach): (Vec<u64>, Vec<u64>) = fractions[..odd].iter().copied().unzip();
        let columns = Columns::new(odd).with(Metric::Likes, &likes).unwrap().with(Metric::Reach, &reach).unwrap();
        let formula = Formula { interactions: Interactions { likes: 1, ..Interactions::NONE }, base: Base::Reach };
        let keys = vec![0; odd];
        let median = Keys::new(1, &keys).percentiles(&[Quantile::MEDIAN], &columns.hundredths(&formula));
        let exact: Average = median_rate(fractions[..odd].iter().map(|(n, d)| Rate::of((*n).into(), (*d).into())));
        prop_assert_eq!(i128::from(median.of(0)[0]), exact.percent(2).unwrap().mantissa());
    }

    #[test]
    fn numbers_lead_back_to_keys(keys in prop::collection::vec("[a-c]{0,2}", 0..30)) {
        let (different, numbers) = Keys::number(&keys);
        prop_assert!(different.is_sorted_by(|one, other| one < other));
        let back: Vec<String> = numbers.iter().map(|number| different[*number as usize].clone()).collect();
        prop_assert_eq!(back, keys);
    }
}

/// Longer than what a thread takes at a time.
#[cfg(feature = "rayon")]
#[test]
fn threads_agree_over_many_rows() {
    let rows = 200_000_u64;
    let column = |factor: u64, below: u64| -> Vec<u64> {
        let value = |row: u64| row.wrapping_mul(factor) >> 40;
        (0..rows).map(|row| if row % 37 == below % 37 { MISSING } else { value(row) % below }).collect()
    };
    let (likes, reach) = (column(0x9E37_79B9_7F4A_7C15, 900), column(0xD1B5_4A32_D192_ED03, 9_000));
    let numbers: Vec<u32> = (0..200_000_u32).map(|row| row * 7 % 11).collect();
    let columns =
        Columns::new(likes.len()).with(Metric::Likes, &likes).unwrap().with(Metric::Reach, &reach).unwrap();
    let formula =
        Formula { interactions: Interactions { likes: 1, ..Interactions::NONE }, base: Base::Reach };
    let keys = Keys::new(10, &numbers);
    let rates = columns.hundredths(&formula);
    assert_eq!(columns.par_hundredths(&formula), rates);
    assert_eq!(columns.par_pooled(&formula), columns.pooled(&formula));
    assert_eq!(columns.par_best(&formula, &keys, 7), columns.best(&formula, &keys, 7));
    assert_eq!(keys.par_best(7, &rates), keys.best(7, &rates));
    let quantiles = [Quantile::MEDIAN, Quantile::P90, Quantile::P99];
    assert_eq!(keys.par_percentiles(&quantiles, &rates), keys.percentiles(&quantiles, &rates));
}
