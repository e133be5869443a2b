//! Columns give what rows give.

use crate::oracle::counts;
use chrono::DateTime;
use hadir_core::metrics::{Counts, Metric};
use hadir_core::time::Calendar;
use hadir_engagement::columns::{Columns, Daily, Days, Kernel, Keys, MISSING};
use hadir_engagement::rollup::{Bucket, Granularity};
use hadir_engagement::{Base, Formula, Growth, Interactions, Rate, Summary};
use proptest::prelude::{Just, Strategy, any, prop, prop_assert_eq, prop_oneof, proptest};
use std::collections::BTreeMap;

/// A summary, readings of followers, and the sum and number of rounded rates.
type Held = (Summary, Vec<(i64, usize, u64)>, u128, u64);
pub(crate) type Table = Vec<(Metric, Vec<u64>)>;

pub(crate) fn table(rows: &[Counts]) -> Table {
    let column = |metric| rows.iter().map(|row| row.get(metric).known().unwrap_or(MISSING)).collect();
    Metric::ALL.iter().map(|&metric| (metric, column(metric))).collect()
}

pub(crate) fn columns(table: &Table) -> Columns<'_> {
    let len = table.first().map_or(0, |(_, column)| column.len());
    table.iter().fold(Columns::new(len), |columns, (metric, column)| columns.with(*metric, column).unwrap())
}

pub(crate) fn formulas() -> impl Strategy<Value = Formula> {
    let sets = prop_oneof![
        Just(Interactions::PUBLIC),
        Just(Interactions::ALL),
        Just(Interactions::NONE),
        Just(Interactions::WITH_SAVES.available()),
        Just(Interactions { likes: 3, shares: u32::MAX, ..Interactions::NONE }),
    ];
    (sets, prop::sample::select(Base::ALL)).prop_map(|(interactions, base)| Formula { interactions, base })
}

fn small() -> impl Strategy<Value = Counts> {
    let cell = || prop_oneof![8 => (0..40_000_u64).prop_map(Some), 1 => Just(None), 1 => Just(Some(0)), 1 => (0..1_u64 << 38).prop_map(Some)];
    prop::collection::vec(cell(), Metric::ALL.len())
        .prop_map(|values| Metric::ALL.iter().copied().zip(values.into_iter().map(Into::into)).collect())
}

/// Counts around 2^31, where sums are carried.
fn carrying() -> impl Strategy<Value = Counts> {
    let around = (1_u64 << 31) - 2..(1 << 31) + 2;
    let cell = || prop_oneof![6 => (0..40_000_u64).prop_map(Some), 4 => ((1_u64 << 31) - 9..1 << 31).prop_map(Some), 1 => Just(None), 1 => Just(Some(0))];
    let tall = prop::collection::vec(around.prop_map(Some), Metric::ALL.len());
    prop_oneof![9 => prop::collection::vec(cell(), Metric::ALL.len()), 1 => tall]
        .prop_map(|values| Metric::ALL.iter().copied().zip(values.into_iter().map(Into::into)).collect())
}

/// Known counts below the sentinel.
fn clear(rows: Vec<Counts>) -> Vec<Counts> {
    let below = |value: u64| if value == MISSING { MISSING - 1 } else { value };
    rows.into_iter()
        .map(|row| row.iter().map(|(metric, count)| (metric, count.known().map(below).into())).collect())
        .collect()
}

pub(crate) fn any_row() -> impl Strategy<Value = Counts> {
    prop_oneof![9 => small(), 1 => counts().prop_map(|row| clear(vec![row]).remove(0))]
}

pub(crate) fn rows() -> impl Strategy<Value = Vec<Counts>> {
    let any_size = prop::collection::vec(counts(), 0..60).prop_map(clear);
    // Longer than a chunk, and small enough for the fast way.
    let long = prop::collection::vec(small(), 0..40)
        .prop_map(|rows| rows.iter().copied().cycle().take(rows.len() * 40).collect());
    prop_oneof![any_size, long, prop::collection::vec(small(), 0..99)]
}

fn slowly(formula: &Formula, row: &Counts) -> u64 {
    formula
        .rate(row)
        .percent(2)
        .ok()
        .and_then(|percent| u64::try_from(percent.mantissa()).ok())
        .unwrap_or(MISSING)
}

/// Everything that figures say.
fn shown(daily: &Daily) -> Vec<String> {
    let text = |figure: hadir_engagement::columns::Figure<'_>| {
        let place = (figure.key(), figure.bucket(), figure.rows(), figure.rate(), figure.mean_hundredths());
        format!("{place:?} {:?} {:?}", figure.totals().collect::<Vec<_>>(), figure.followers())
    };
    daily.iter().map(text).collect()
}

proptest! {
    #[test]
    fn columns_say_what_rows_say(rows in rows(), formula in formulas()) {
        let table = table(&rows);
        let columns = columns(&table);
        let pooled = rows.iter().map(|row| formula.rate(row)).sum::<Rate>();
        prop_assert_eq!(columns.pooled(&formula), pooled);
        let expected: Vec<u64> = rows.iter().map(|row| slowly(&formula, row)).collect();
        prop_assert_eq!(&columns.hundredths(&formula), &expected);
        #[cfg(feature = "rayon")]
        {
            prop_assert_eq!(columns.par_pooled(&formula), columns.pooled(&formula));
            prop_assert_eq!(columns.par_hundredths(&formula), columns.hundredths(&formula));
        }
        for kernel in Kernel::available() {
            let columns = columns.with_kernel(kernel);
            prop_assert_eq!(columns.pooled(&formula), pooled);
            prop_assert_eq!(&columns.hundredths(&formula), &expected);
        }
    }

    #[test]
    fn the_division_is_exact_wherever_it_is_used(
        sum in prop_oneof![0..2_000_u64, 0..1_u64 << 37], base in prop_oneof![0..2_000_u64, 0..1_u64 << 49]
    ) {
        let formula = Formula { interactions: Interactions { likes: 1, ..Interactions::NONE }, base: Base::Reach };
        let (likes, reach) = ([sum], [base]);
        let columns = Columns::new(1).with(Metric::Likes, &likes).unwrap().with(Metric::Reach, &reach).unwrap();
        let exact = (u128::from(sum) * 20_000 + u128::from(base)).checked_div(2 * u128::from(base));
        prop_assert_eq!(columns.hundredths(&formula), [exact.map_or(MISSING, |exact| u64::try_from(exact).unwrap())]);
    }

    #[test]
    fn ties_are_exact(hundredths in 0..1_000_000_u64, base in 1..100_000_u64) {
        // (2h + 1) · base / 20 000 lies exactly between h and h + 1 hundredths, where it is whole.
        let base = base * 20_000;
        let (likes, reach) = ([(2 * hundredths + 1) * (base / 20_000)], [base]);
        let formula = Formula { interactions: Interactions { likes: 1, ..Interactions::NONE }, base: Base::Reach };
        let columns = Columns::new(1).with(Metric::Likes, &likes).unwrap().with(Metric::Reach, &reach).unwrap();
        prop_assert_eq!(columns.hundredths(&formula), [hundredths + 1]);
    }

    #[test]
    fn days_weeks_and_months_are_those_of_the_rows(
        rows in prop::collection::vec((0..4_u32, 1_774_000_000..1_776_000_000_i64, any_row()), 0..80),
        formula in formulas(), zone in prop::sample::select(vec!["UTC", "Europe/Berlin", "Asia/Jakarta"]),
        granularity in prop::sample::select(vec![Granularity::Day, Granularity::Week, Granularity::Month])
    ) {
        let calendar: Calendar = zone.parse().unwrap();
        let days = Days::new(calendar, "2026-03-22".parse().unwrap(), "2026-04-10".parse().unwrap()).unwrap();
        let table = table(&rows.iter().map(|row| row.2).collect::<Vec<_>>());
        let accounts: Vec<u32> = rows.iter().map(|row| row.0).collect();
        let seconds: Vec<i64> = rows.iter().map(|row| row.1).collect();
        let keys = Keys::new(3, &accounts);
        let daily = Daily::new(&columns(&table), &formula, &days, &keys, &seconds).unwrap().by(granularity);
        // The same from the rows, by the calendar.
        let mut expected = BTreeMap::<(DateTime<chrono::Utc>, u32), Held>::new();
        let mut outside = 0_u64;
        for (position, (account, second, counts)) in rows.iter().enumerate() {
            let at = DateTime::from_timestamp(*second, 0).unwrap();
            if *account >= 3 || !days.dates().contains(&calendar.day_of(at)) {
                outside += 1;
                continue;
            }
            let bucket = Bucket::of(calendar, granularity, at).unwrap().start();
            let held = expected.entry((bucket, *account)).or_insert_with(|| (Summary::new(formula), Vec::new(), 0, 0));
            held.0.add(counts);
            held.1.extend(counts.followers.known().map(|followers| (*second, position, followers)));
            let rate = slowly(&formula, counts);
            if rate != MISSING { held.2 += u128::from(rate); held.3 += 1; }
        }
        prop_assert_eq!(daily.outside(), outside);
        let found: Vec<_> = daily.iter().collect();
        prop_assert_eq!(found.len(), expected.len());
        let mut before = BTreeMap::<u32, (i64, usize, u64)>::new();
        for (figure, ((start, account), held)) in found.iter().zip(&mut expected) {
            let (summary, followers, hundredths, defined) = held;
            followers.sort_unstable();
            let earlier = before.get(account).copied();
            if let Some(last) = followers.last() { before.insert(*account, *last); }
            prop_assert_eq!(figure.key(), *account as usize);
            prop_assert_eq!(daily.get(figure.key(), figure.bucket()).map(|figure| figure.rows()), Some(summary.posts()));
            prop_assert_eq!(Bucket::of(calendar, granularity, calendar.day(figure.day()).unwrap().start()).unwrap().start(), *start);
            prop_assert_eq!(figure.rows(), summary.posts());
            prop_assert_eq!(figure.rate(), summary.pooled());
            prop_assert_eq!(figure.totals().collect::<Vec<_>>(), summary.totals().collect::<Vec<_>>());
            let mean = figure.mean_hundredths();
            prop_assert_eq!((mean.numerator(), mean.denominator()), (*hundredths, u128::from(*defined)));
            prop_assert_eq!(figure.mean(), mean.ratio(0).ok().and_then(|mean| u64::try_from(mean.mantissa()).ok()));
            prop_assert_eq!(figure.hundredths(), summary.pooled().percent(2).ok().and_then(|rate| u64::try_from(rate.mantissa()).ok()));
            // From the last reading of the buckets before; else from the first one, if it is not the only one.
            let first = earlier.or_else(|| followers.first().copied());
            let growth = first.zip(followers.last().copied()).map_or(Growth::NOTHING, |(first, last)| {
                let first = if first.0 == last.0 { None } else { Some(first.2) };
                Growth::of(first.into(), last.2.into())
            });
            prop_assert_eq!(figure.followers(), growth);
        }
        let columns = columns(&table);
        for kernel in Kernel::available() {
            let same = Daily::new(&columns.with_kernel(kernel), &formula, &days, &keys, &seconds).unwrap();
            prop_assert_eq!(shown(&same.by(granularity)), shown(&daily));
        }
        #[cfg(feature = "rayon")]
        {
            let parallel = Daily::par_new(&columns, &formula, &days, &keys, &seconds).unwrap().by(granularity);
            prop_assert_eq!(parallel.outside(), daily.outside());
            prop_assert_eq!(shown(&parallel), shown(&daily));
        }
    }

    #[test]
    fn a_column_that_is_not_there_is_one_that_is_missing(
        rows in prop::collection::vec((0..2_u32, 1_774_000_000..1_774_200_000_i64, carrying()), 0..60),
        cycles in 1..40_usize, held in prop::collection::vec(any::<bool>(), Metric::ALL.len()), formula in formulas()
    ) {
        let days = Days::new(Calendar::UTC, "2026-03-20".parse().unwrap(), "2026-03-22".parse().unwrap()).unwrap();
        let rows: Vec<_> = rows.iter().copied().cycle().take(rows.len() * cycles).collect();
        let mut full = table(&rows.iter().map(|row| row.2).collect::<Vec<_>>());
        let few = full.iter().zip(&held).filter(|(_, held)| **held);
        let few = few.fold(Columns::new(rows.len()), |all, ((metric, column), _)| all.with(*metric, column).unwrap());
        let accounts: Vec<u32> = rows.iter().map(|row| row.0).collect();
        let seconds: Vec<i64> = rows.iter().map(|row| row.1).collect();
        let keys = Keys::new(2, &accounts);
        let daily = Daily::new(&few, &formula, &days, &keys, &seconds).unwrap();
        let mut expected = BTreeMap::<(usize, u32), (Summary, u128)>::new();
        for (account, second, counts) in &rows {
            let there = |metric| Metric::ALL.iter().zip(&held).any(|(each, held)| *each == metric && *held);
            let counts: Counts = counts.iter().filter(|(metric, _)| there(*metric)).collect();
            let place = (days.number(*second).unwrap(), *account);
            let (summary, hundredths) = expected.entry(place).or_insert_with(|| (Summary::new(formula), 0));
            summary.add(&counts);
            *hundredths += match slowly(&formula, &counts) { MISSING => 0, rate => u128::from(rate) };
        }
        prop_assert_eq!(daily.iter().count(), expected.len());
        for (figure, ((day, account), (summary, hundredths))) in daily.iter().zip(&expected) {
            prop_assert_eq!((figure.bucket(), figure.key()), (*day, *account as usize));
            prop_assert_eq!(figure.rate(), summary.pooled());
            prop_assert_eq!(figure.mean_hundredths().numerator(), *hundredths);
            let there: Vec<_> = summary.totals().zip(&held).filter(|(_, held)| **held).map(|(total, _)| total).collect();
            prop_assert_eq!(figure.totals().collect::<Vec<_>>(), there);
        }
        for ((_, column), _) in full.iter_mut().zip(&held).filter(|(_, held)| !**held) {
            column.fill(MISSING);
        }
        let full = columns(&full);
        let missing = Daily::new(&full, &formula, &days, &keys, &seconds).unwrap();
        for granularity in [Granularity::Day, Granularity::Month] {
            let (one, other) = (daily.by(granularity), missing.by(granularity));
            for (one, other) in one.iter().zip(other.iter()) {
                prop_assert_eq!((one.rows(), one.rate(), one.mean()), (other.rows(), other.rate(), other.mean()));
                prop_assert_eq!(one.followers(), other.followers());
                prop_assert_eq!(one.hundredths(), other.hundredths());
            }
        }
    }

    #[test]
    fn every_second_finds_its_day(second in 1_767_000_000..1_800_000_000_i64, zone in prop::sample::select(vec!["Europe/Berlin", "Pacific/Apia", "Australia/Lord_Howe"])) {
        let calendar: Calendar = zone.parse().unwrap();
        let days = Days::new(calendar, "2026-01-01".parse().unwrap(), "2026-12-31".parse().unwrap()).unwrap();
        let date = calendar.day_of(DateTime::from_timestamp(second, 0).unwrap());
        prop_assert_eq!(days.number(second).map(|number| days.dates()[number]), days.dates().contains(&date).then_some(date));
    }

    #[test]
    fn nothing_panics(values in prop::collection::vec(any::<u64>(), 0..20), seconds in prop::collection::vec(any::<i64>(), 0..30), accounts in prop::collection::vec(any::<u32>(), 0..30)) {
        let days = Days::new(Calendar::UTC, "2026-01-01".parse().unwrap(), "2026-01-05".parse().unwrap()).unwrap();
        let columns = Columns::new(values.len()).with(Metric::Likes, &values).unwrap();
        let daily = Daily::new(&columns, &Formula::PER_POST, &days, &Keys::new(2, &accounts), &seconds);
        let _ = daily.map(|daily| daily.by(Granularity::Month).iter().count());
    }
}

#[test]
fn what_does_not_fit_together_is_refused() {
    let error = Columns::new(2).with(Metric::Likes, &[1]).unwrap_err();
    assert_eq!(error.to_string(), "the column of likes has 1 rows, the others 2");
    let days =
        |first: &str, last: &str| Days::new(Calendar::UTC, first.parse().unwrap(), last.parse().unwrap());
    assert!(
        days("2026-01-02", "2026-01-01").unwrap_err().to_string().starts_with("the range ends on 2026-01-01")
    );
    let apia: Calendar = "Pacific/Apia".parse().unwrap();
    assert!(Days::new(apia, "2011-12-30".parse().unwrap(), "2011-12-30".parse().unwrap()).is_err());
    let days = days("2026-01-01", "2026-01-01").unwrap();
    let keys = Keys::new(usize::MAX, &[]);
    let error = Daily::new(&Columns::new(0), &Formula::REACH, &days, &keys, &[]).unwrap_err();
    assert!(error.to_string().contains("keys by 1 days; there may be fewer than 2^32 cells"));
}

#[test]
fn sums_beyond_64_bits_are_exact() {
    // Each chunk of rows fits, and all of them together do not.
    let rows = 20_000;
    let (likes, views) = (vec![1 << 20; rows], vec![(1 << 50) + 1; rows]);
    let columns =
        Columns::new(rows).with(Metric::Likes, &likes).unwrap().with(Metric::Views, &views).unwrap();
    let likes = Formula { interactions: Interactions { likes: 1, ..Interactions::NONE }, base: Base::Views };
    let days =
        Days::new(Calendar::UTC, "2026-01-01".parse().unwrap(), "2026-01-02".parse().unwrap()).unwrap();
    let seconds: Vec<i64> = (0..20_000).map(|row| 1_767_225_600 + row % 2 * 86_400).collect();
    let keys = vec![0; rows];
    let daily = Daily::new(&columns, &likes, &days, &Keys::new(1, &keys), &seconds).unwrap();
    let monthly = daily.by(Granularity::Month);
    let month = monthly.get(0, 0).unwrap();
    let sums: Vec<u128> = month.totals().map(|(_, total)| total.sum().unwrap()).collect();
    assert_eq!(sums, [20_000 << 20, 20_000 * ((1 << 50) + 1)]);
    assert_eq!((month.rate().numerator(), month.rate().denominator()), (sums[0], sums[1]));
    assert_eq!(month.totals().map(|(_, total)| total.coverage().used()).max(), Some(20_000));
    assert_eq!(daily.get(0, 1).unwrap().rows(), 10_000);
}
