//! Summaries, worked out by hand.

use crate::oracle::counts;
use hadir_core::metrics::{Counts, Metric};
use hadir_engagement::{Formula, Groups, Summary, group};
use proptest::prelude::{Strategy, any, prop, prop_assert_eq, proptest};

fn keyed() -> impl Strategy<Value = Vec<(u8, Counts)>> {
    prop::collection::vec((0..5_u8, counts()), 0..40)
}

/// Every figure of a summary.
fn figures(summary: &Summary) -> Vec<String> {
    let mut all: Vec<_> = summary.totals().map(|(metric, total)| format!("{metric} {total}")).collect();
    all.push(summary.engagement().to_string());
    all.push(format!("{:.6} {:.6} {:.6}", summary.pooled(), summary.mean_of_rates(), summary.median_rate()));
    all.push(summary.posts().to_string());
    all
}

fn all(groups: &Groups<u8>) -> Vec<(u8, Vec<String>)> {
    groups.iter().map(|(key, summary)| (*key, figures(summary))).collect()
}

proptest! {
    #[test]
    fn splitting_anywhere_and_merging_equals_the_whole(rows in keyed(), at in any::<prop::sample::Index>()) {
        let (left, right) = rows.split_at(at.index(rows.len() + 1));
        let of = |rows: &[(u8, Counts)]| group(Formula::REACH, rows.iter().copied());
        let mut merged = of(left);
        merged.merge(of(right)).unwrap();
        prop_assert_eq!(&merged, &of(&rows));
        let mut other_way = of(right);
        other_way.merge(of(left)).unwrap();
        prop_assert_eq!(all(&other_way), all(&merged));
    }

    #[test]
    fn sums_and_missing_cells_are_those_of_a_plain_loop(rows in prop::collection::vec(counts(), 1..40)) {
        let mut summary = Summary::new(Formula::VIEWS);
        summary.extend(&rows);
        prop_assert_eq!(summary.posts(), rows.len() as u64);
        for &metric in Metric::ALL {
            let known: Vec<u128> = rows.iter().filter_map(|row| row.get(metric).known()).map(u128::from).collect();
            prop_assert_eq!(summary.total(metric).missing(), (rows.len() - known.len()) as u64);
            prop_assert_eq!(summary.total(metric).sum().ok(), (!known.is_empty()).then(|| known.iter().sum()));
        }
    }

    #[test]
    fn groups_pool_to_the_whole(rows in keyed()) {
        let whole = rows.iter().map(|(_, counts)| Formula::REACH.rate(counts)).sum();
        prop_assert_eq!(group(Formula::REACH, rows).pooled(), whole);
    }
}

#[test]
fn different_formulas_do_not_merge() {
    let mut reach = Summary::new(Formula::REACH);
    let error = reach.merge(Summary::new(Formula::VIEWS)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "a summary of (likes + comments + shares) / reach cannot take in one of (likes + comments + shares) / views"
    );
    assert!(Groups::<u8>::new(Formula::REACH).merge(Groups::new(Formula::VIEWS)).is_err());
}

/// Of a day of which 2 of 10 posts told, the rate says so; adding days up keeps it.
#[test]
fn what_a_total_has_seen_its_rate_has_seen() {
    use hadir_engagement::metrics::daily::{Stock, average_daily_rate, daily_rate};
    let known = Counts { likes: 10.into(), comments: 0.into(), shares: 0.into(), ..Counts::default() };
    let mut day = Summary::new(Formula::REACH);
    day.extend((0..10).map(|post| if post < 2 { known } else { Counts::default() }));
    let rate = daily_rate(day.engagement(), 1_000.into());
    assert_eq!(rate.to_string(), "2.00 % (2 of 10)");
    assert_eq!((rate + rate).coverage().to_string(), "4 of 20");
    assert_eq!(average_daily_rate(day.engagement(), 2, Stock::AtEnd(1_000)).to_string(), "1.00 % (2 of 10)");
    assert_eq!(
        daily_rate(day.engagement(), hadir_core::metrics::Count::default()).coverage().to_string(),
        "0 of 10"
    );
}
