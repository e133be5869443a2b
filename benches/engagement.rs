//! Engagement figures over rows and columns: `cargo bench --bench engagement`. With `--features rayon`, also on all
//! threads.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "a bench, with numbers of its own making"
)]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use hadir_core::metrics::{Counts, Metric};
use hadir_core::time::Calendar;
use hadir_engagement::columns::{Columns, Daily, Days, Kernel, Keys, MISSING};
use hadir_engagement::inbox::response::Quantile;
use hadir_engagement::rollup::{Granularity, Rollup, Rows};
use hadir_engagement::{Formula, Rate, group, top_by_rate};
use rust_decimal::{Decimal, RoundingStrategy};
use std::hint::black_box;

const FORMULA: Formula = Formula::REACH_WITH_SAVES;
const YEAR: i64 = 1_735_689_600;
const ACCOUNTS: usize = 500;

/// Posts of a year: 3 of 100 without reach, 1 of 100 with a reach of 0.
struct Data {
    account: Vec<u32>,
    second: Vec<i64>,
    columns: Vec<(Metric, Vec<u64>)>,
}

impl Data {
    fn new(len: usize, order: Order) -> Self {
        let mut state = 88_172_645_463_325_252_u64;
        let mut next = move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state
        };
        let mut column = |of: &dyn Fn(u64) -> u64| -> Vec<u64> { (0..len).map(|_| of(next())).collect() };
        let reach = column(&|random| match random % 100 {
            0..3 => MISSING,
            3 => 0,
            _ => (random >> 8) % 50_000,
        });
        let columns = vec![
            (Metric::Reach, reach),
            (Metric::Likes, column(&|random| random % 2_000)),
            (Metric::Comments, column(&|random| random % 200)),
            (Metric::Shares, column(&|random| random % 100)),
            (Metric::Saves, column(&|random| random % 100)),
            (Metric::Impressions, column(&|random| (random >> 8) % 90_000)),
            (Metric::Followers, column(&|random| random % 500_000)),
        ];
        let account =
            column(&|random| random % ACCOUNTS as u64).into_iter().map(|account| account as u32).collect();
        let mut second: Vec<i64> = column(&|random| random % 31_536_000)
            .into_iter()
            .map(|second| YEAR + second.cast_signed())
            .collect();
        if matches!(order, Order::Time) {
            second.sort_unstable();
        }
        Self { account, second, columns }
    }

    fn columns(&self) -> Columns<'_> {
        let empty = Columns::new(self.account.len());
        self.columns.iter().fold(empty, |columns, (metric, column)| columns.with(*metric, column).unwrap())
    }

    fn rows(&self) -> Vec<Counts> {
        let columns = self.columns();
        (0..columns.len()).map(|position| columns.row(position)).collect()
    }
}

#[derive(Clone, Copy)]
enum Order {
    Time,
    Shuffled,
}

fn rates(criterion: &mut Criterion) {
    let mut bench = criterion.benchmark_group("rate");
    for len in [10_000, 1_000_000] {
        let data = Data::new(len, Order::Time);
        let (columns, rows) = (data.columns(), data.rows());
        bench.throughput(Throughput::Elements(len as u64)).sample_size(10);
        let mut out = vec![0; len];
        for kernel in Kernel::available() {
            bench.bench_function(BenchmarkId::new(format!("columns, {kernel:?}"), len), |bencher| {
                let columns = columns.with_kernel(kernel);
                bencher.iter(|| columns.hundredths_into(&FORMULA, black_box(&mut out)));
            });
        }
        #[cfg(feature = "rayon")]
        bench.bench_function(BenchmarkId::new("columns on all threads", len), |bencher| {
            bencher.iter(|| columns.par_hundredths(black_box(&FORMULA)));
        });
        bench.bench_function(BenchmarkId::new("rows", len), |bencher| {
            bencher
                .iter(|| rows.iter().filter(|row| black_box(FORMULA.rate(row).percent(2)).is_ok()).count());
        });
        bench.bench_function(BenchmarkId::new("rust_decimal", len), |bencher| {
            bencher.iter(|| rows.iter().filter(|row| black_box(decimal(row)).is_some()).count());
        });
    }
    bench.finish();
}

/// The usual way: divide, multiply, round.
fn decimal(row: &Counts) -> Option<Decimal> {
    let sum = row.likes.known()? + row.comments.known()? + row.shares.known()? + row.saves.known()?;
    let rate = Decimal::from(sum).checked_div(Decimal::from(row.reach.known()?))?;
    Some((rate * Decimal::ONE_HUNDRED).round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero))
}

fn pooled(criterion: &mut Criterion) {
    let mut bench = criterion.benchmark_group("pooled");
    let len = 1_000_000;
    let data = Data::new(len, Order::Time);
    let (columns, rows) = (data.columns(), data.rows());
    bench.throughput(Throughput::Elements(len as u64)).sample_size(10);
    bench.bench_function("columns", |bencher| bencher.iter(|| columns.pooled(black_box(&FORMULA))));
    bench.bench_function("rows", |bencher| {
        bencher.iter(|| rows.iter().map(|row| FORMULA.rate(black_box(row))).sum::<Rate>());
    });
    bench.finish();
}

fn groupings(criterion: &mut Criterion) {
    let mut bench = criterion.benchmark_group("account x day, week, month");
    let days =
        Days::new(Calendar::UTC, "2025-01-01".parse().unwrap(), "2025-12-31".parse().unwrap()).unwrap();
    for (name, order) in [("in time order", Order::Time), ("shuffled", Order::Shuffled)] {
        let data = Data::new(1_000_000, order);
        let (columns, keys) = (data.columns(), Keys::new(ACCOUNTS, &data.account));
        bench.throughput(Throughput::Elements(1_000_000)).sample_size(10);
        bench.bench_function(BenchmarkId::new("columns", name), |bencher| {
            bencher.iter(|| {
                let daily = Daily::new(&columns, &FORMULA, &days, &keys, &data.second).unwrap();
                (daily.by(Granularity::Week), daily.by(Granularity::Month), daily)
            });
        });
    }
    bench.finish();
}

fn per_account(criterion: &mut Criterion) {
    let mut bench = criterion.benchmark_group("per account");
    let len = 1_000_000;
    let data = Data::new(len, Order::Time);
    let (columns, keys) = (data.columns(), Keys::new(ACCOUNTS, &data.account));
    let rates = columns.hundredths(&FORMULA);
    bench.throughput(Throughput::Elements(len as u64)).sample_size(10);
    bench.bench_function("ten best, of rounded rates", |bencher| {
        bencher.iter(|| keys.best(10, black_box(&rates)));
    });
    bench.bench_function("ten best, exactly", |bencher| {
        bencher.iter(|| columns.best(black_box(&FORMULA), &keys, 10));
    });
    bench.bench_function("median, p90, p99", |bencher| {
        let quantiles = [Quantile::MEDIAN, Quantile::P90, Quantile::P99];
        bencher.iter(|| keys.percentiles(&quantiles, black_box(&rates)));
    });
    bench.finish();
}

fn accumulators(criterion: &mut Criterion) {
    let mut bench = criterion.benchmark_group("accumulators");
    let len = 10_000;
    let data = Data::new(len, Order::Time);
    let rows = data.rows();
    bench.throughput(Throughput::Elements(len as u64)).sample_size(10);
    bench.bench_function("group by account", |bencher| {
        bencher.iter(|| group(FORMULA, data.account.iter().copied().zip(rows.iter().copied())));
    });
    bench.bench_function("rollup by day, last row per post", |bencher| {
        bencher.iter(|| {
            let mut rollup = Rollup::new(FORMULA, Calendar::UTC, Granularity::Day, Rows::LastPerPost);
            for ((account, second), row) in data.account.iter().zip(&data.second).zip(&rows) {
                let at = chrono::DateTime::from_timestamp(*second, 0).unwrap();
                rollup.add(*account, (*account, *second), at, row).unwrap();
            }
            rollup.aggregates().count()
        });
    });
    bench.bench_function("top five by rate", |bencher| {
        bencher.iter(|| top_by_rate(5, rows.iter().map(|row| FORMULA.rate(row)).enumerate()));
    });
    bench.finish();
}

criterion_group!(benches, rates, pooled, groupings, per_account, accumulators);
criterion_main!(benches);
