//! The worker that stands beside other engines: it loads columns, then answers runs over standard input and output, one
//! JSON line each. `cargo bench --bench engagement_peers -- DATADIR`; `benches/peers/engagement.md` has the protocol.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::float_arithmetic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a bench, with numbers of its own making"
)]

use hadir_core::metrics::Metric;
use hadir_core::time::Calendar;
use hadir_engagement::columns::{Columns, Daily, Days, MISSING};
use hadir_engagement::rollup::Granularity;
use hadir_engagement::{Formula, Rate};
use std::hint::black_box;
use std::io::BufRead;
use std::time::Instant;

const FORMULA: Formula = Formula::REACH_WITH_SAVES;
const METRICS: [Metric; 7] = [
    Metric::Likes,
    Metric::Comments,
    Metric::Shares,
    Metric::Saves,
    Metric::Reach,
    Metric::Impressions,
    Metric::Followers,
];

/// Rows and accounts as 64-bit numbers; then little-endian columns: account 32 bits, second 64 bits signed, counters.
struct Data {
    accounts: usize,
    account: Vec<u32>,
    second: Vec<i64>,
    counters: Vec<Vec<u64>>,
}

impl Data {
    fn load(folder: &str) -> Self {
        let bytes = std::fs::read(format!("{folder}/metrics.bin")).expect("metrics.bin");
        let number = |at: usize| u64::from_le_bytes(bytes[at..at + 8].try_into().unwrap());
        let (len, accounts) = (number(0) as usize, number(8) as usize);
        let account = bytes[16..16 + len * 4]
            .chunks(4)
            .map(|four| u32::from_le_bytes(four.try_into().unwrap()))
            .collect();
        let column = |position: usize| -> Vec<u64> {
            let start = 16 + len * 4 + position * len * 8;
            (0..len).map(|row| number(start + row * 8)).collect()
        };
        let mut counters: Vec<Vec<u64>> = (1..=METRICS.len()).map(column).collect();
        // The queries of the other engines leave posts that reached nobody out of pooled rates.
        let reach = METRICS.iter().position(|metric| *metric == Metric::Reach).unwrap();
        counters[reach].iter_mut().filter(|reach| **reach == 0).for_each(|reach| *reach = MISSING);
        let second = column(0).into_iter().map(u64::cast_signed).collect();
        Self { accounts, account, second, counters }
    }

    fn columns(&self) -> Columns<'_> {
        let empty = Columns::new(self.account.len());
        METRICS
            .iter()
            .zip(&self.counters)
            .fold(empty, |all, (metric, column)| all.with(*metric, column).unwrap())
    }
}

/// CPU time of this thread, in milliseconds.
fn cpu() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    text.split(' ').next().and_then(|nanoseconds| nanoseconds.parse().ok()).map_or(0.0, |ns: f64| ns / 1e6)
}

/// A rate in whole hundredths of a percent, -1 if there is none.
fn hundredths(rate: Rate) -> i128 {
    rate.percent(2).map_or(-1, |percent| percent.mantissa())
}

/// The checksum over groups that every engine computes: groups, rows, weighted sums, mean and pooled rates, growth.
fn check(daily: &Daily) -> String {
    let (mut groups, mut rows, mut sums, mut means, mut pooled, mut growth) = (0, 0, 0_u128, 0, 0, 0);
    for (_, _, figure) in daily.iter() {
        groups += 1;
        rows += figure.rows;
        for (metric, total) in &figure.totals {
            let position = METRICS.iter().position(|each| each == metric).unwrap() as u128;
            if position < 6 {
                sums += (position + 1) * total.sum().unwrap_or(0);
            }
        }
        means += figure.mean_hundredths.ratio(0).map_or(-1, |mean| mean.mantissa());
        pooled += hundredths(figure.rate);
        growth += figure.followers.net().unwrap_or(0);
    }
    format!("{groups}:{rows}:{sums}:{means}:{pooled}:{growth}")
}

fn main() {
    let Some(folder) = std::env::args().skip(1).find(|argument| !argument.starts_with('-')) else { return };
    let data = Data::load(&folder);
    let columns = data.columns();
    let days =
        Days::new(Calendar::UTC, "2025-01-01".parse().unwrap(), "2025-12-31".parse().unwrap()).unwrap();
    println!("{{\"ready\":true}}");
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        let (wall, before) = (Instant::now(), cpu());
        let stop = || (wall.elapsed().as_secs_f64() * 1e3, cpu() - before);
        let ((wall, cpu), check) = if line.contains("\"quit\"") {
            return;
        } else if line.contains("\"rate_int\"") {
            let rates = black_box(columns.hundredths(&FORMULA));
            let time = stop();
            let known = rates.iter().filter(|rate| **rate != MISSING);
            (time, format!("{}:{}", known.clone().count(), known.map(|rate| u128::from(*rate)).sum::<u128>()))
        } else if line.contains("\"grp_days\"") {
            let daily =
                Daily::new(&columns, &FORMULA, &days, data.accounts, &data.account, &data.second).unwrap();
            let (weekly, monthly) = (daily.by(Granularity::Week), daily.by(Granularity::Month));
            let time = stop();
            (time, format!("d{} w{} m{} top0 q0", check(&daily), check(&weekly), check(&monthly)))
        } else {
            println!("{{\"error\":\"no such variant\"}}");
            continue;
        };
        println!("{{\"wall_ms\":{wall},\"cpu_ms\":{cpu},\"check\":\"{check}\"}}");
    }
}
