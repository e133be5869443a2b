//! The worker that stands beside other engines: it loads columns, then answers runs over standard input and output, one
//! JSON line each. `cargo bench --features rayon --bench engagement_peers -- DATADIR`; `benches/peers/engagement.md` has
//! the protocol and the variants.
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
use hadir_engagement::Formula;
use hadir_engagement::columns::{Best, Columns, Daily, Days, Kernel, Keys, MISSING, Percentiles};
use hadir_engagement::inbox::response::Quantile;
use hadir_engagement::rollup::Granularity;
use rust_decimal::{Decimal, RoundingStrategy};
use rustix::time::{ClockId, clock_gettime};
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
const QUANTILES: [Quantile; 3] = [Quantile::MEDIAN, Quantile::P90, Quantile::P99];
const BEST: usize = 10;

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

    /// What memory alone takes: reads the five columns of a rate, and writes one, with next to nothing in between.
    fn stream(&self, out: &mut [u64]) {
        let [likes, comments, shares, saves, reach, ..] = self.counters.as_slice() else { return };
        let pairs = likes.iter().zip(comments).zip(shares.iter().zip(saves)).zip(reach);
        for (out, (((likes, comments), (shares, saves)), reach)) in out.iter_mut().zip(pairs) {
            *out = likes | comments | shares | saves | reach;
        }
        black_box(out);
    }

    /// The usual way, row by row: divide, multiply, round.
    fn decimals(&self) -> Vec<Option<Decimal>> {
        let decimal = |row: usize| {
            let reach = Some(self.counters[4][row]).filter(|reach| *reach != MISSING)?;
            let sum: u64 = self.counters[..4].iter().map(|column| column[row]).sum();
            let percent = Decimal::from(sum).checked_div(Decimal::from(reach))? * Decimal::ONE_HUNDRED;
            Some(percent.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero))
        };
        (0..self.account.len()).map(decimal).collect()
    }
}

/// What a variant's name asks for: `rate_int`, `rate_int:portable`, `grp:t2`.
#[derive(Clone, Copy)]
struct Run<'a> {
    columns: Columns<'a>,
    keys: Keys<'a>,
    seconds: &'a [i64],
    days: &'a Days,
    #[cfg_attr(not(feature = "rayon"), allow(dead_code, reason = "there is one thread"))]
    parallel: bool,
}

/// Per day, week and month.
struct Grouped {
    by: [Daily; 3],
    /// Groups, rows, mean rates, pooled rates and growth of each, added up.
    rounded: [[i128; 5]; 3],
}

impl Run<'_> {
    fn rates(&self) -> Vec<u64> {
        #[cfg(feature = "rayon")]
        if self.parallel {
            return self.columns.par_hundredths(&FORMULA);
        }
        self.columns.hundredths(&FORMULA)
    }

    fn best(&self, rates: &[u64]) -> Best<u64> {
        #[cfg(feature = "rayon")]
        if self.parallel {
            return self.keys.par_best(BEST, rates);
        }
        self.keys.best(BEST, rates)
    }

    fn best_of_rates(&self) -> Best<u64> {
        #[cfg(feature = "rayon")]
        if self.parallel {
            return self.columns.par_best_hundredths(&FORMULA, &self.keys, BEST);
        }
        self.columns.best_hundredths(&FORMULA, &self.keys, BEST)
    }

    fn percentiles(&self, rates: &[u64]) -> Percentiles {
        #[cfg(feature = "rayon")]
        if self.parallel {
            return self.keys.par_percentiles(&QUANTILES, rates);
        }
        self.keys.percentiles(&QUANTILES, rates)
    }

    fn percentiles_of_rates(&self) -> Percentiles {
        #[cfg(feature = "rayon")]
        if self.parallel {
            return self.percentiles(&self.rates());
        }
        self.columns.percentiles(&FORMULA, &self.keys, &QUANTILES)
    }

    fn daily(&self) -> Daily {
        #[cfg(feature = "rayon")]
        if self.parallel {
            return Daily::par_new(&self.columns, &FORMULA, self.days, &self.keys, self.seconds).unwrap();
        }
        Daily::new(&self.columns, &FORMULA, self.days, &self.keys, self.seconds).unwrap()
    }

    /// Days, weeks, months; and of each every group's mean and pooled rate, rounded, and growth.
    fn grouped(&self) -> Grouped {
        let daily = self.daily();
        let (weekly, monthly) = (daily.by(Granularity::Week), daily.by(Granularity::Month));
        let by = [daily, weekly, monthly];
        let rounded = by.each_ref().map(|each| {
            let mut sums = [0; 5];
            for figure in each.iter() {
                sums[0] += 1;
                sums[1] += i128::from(figure.rows());
                sums[2] += figure.mean().map_or(-1, i128::from);
                sums[3] += figure.hundredths().map_or(-1, i128::from);
                sums[4] += figure.followers().net().unwrap_or(0);
            }
            sums
        });
        Grouped { by, rounded }
    }
}

/// CPU time of this process, in milliseconds.
fn cpu() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6
}

/// The checksum over groups that every engine computes: groups, rows, weighted sums, mean and pooled rates, growth.
fn check_groups(groups: &Grouped) -> String {
    let check = |(by, rounded): (&Daily, &[i128; 5])| {
        let mut sums = 0;
        for (metric, total) in by.iter().flat_map(|figure| figure.totals()) {
            let position = METRICS.iter().position(|each| *each == metric).unwrap() as u128;
            if position < 6 {
                sums += (position + 1) * total.sum().unwrap_or(0);
            }
        }
        let [groups, rows, means, pooled, growth] = rounded;
        format!("{groups}:{rows}:{sums}:{means}:{pooled}:{growth}")
    };
    let texts: Vec<_> = groups.by.iter().zip(&groups.rounded).map(check).collect();
    format!("d{} w{} m{}", texts[0], texts[1], texts[2])
}

fn check_best(best: &Best<u64>) -> u64 {
    let ranked = best.iter().flat_map(|rows| (1_u64..).zip(rows));
    ranked.map(|(rank, (position, _))| rank * (*position as u64 % 1_000_003)).sum()
}

fn check_percentiles(percentiles: &Percentiles, accounts: usize) -> u64 {
    let known = (0..accounts).flat_map(|account| (1_u64..).zip(percentiles.of(account)));
    known.filter(|(_, value)| **value != MISSING).map(|(weight, value)| weight * value).sum()
}

fn check_rates(rates: impl Iterator<Item = u128>) -> String {
    let (count, sum) = rates.fold((0, 0), |(count, sum), rate| (count + 1, sum + rate));
    format!("{count}:{sum}")
}

fn known(rates: &[u64]) -> impl Iterator<Item = u128> {
    rates.iter().filter(|rate| **rate != MISSING).map(|rate| (*rate).into())
}

/// Wall and CPU time in milliseconds of what it gives back.
fn timed<T>(work: impl FnOnce() -> T) -> (f64, f64, T) {
    let (wall, before) = (Instant::now(), cpu());
    let result = black_box(work());
    (wall.elapsed().as_secs_f64() * 1e3, cpu() - before, result)
}

const NO_GROUPS: &str = "d0:0:0:0:0:0 w0:0:0:0:0:0 m0:0:0:0:0:0";

fn answer(data: &Data, variant: &str, run: Run<'_>, buffer: &mut [u64]) -> Option<(f64, f64, String)> {
    let with = |(wall, cpu, check)| Some((wall, cpu, check));
    match variant {
        "rate_int" => {
            let (wall, cpu, rates) = timed(|| run.rates());
            with((wall, cpu, check_rates(known(&rates))))
        }
        "rate_into" => {
            let (wall, cpu, ()) = timed(|| run.columns.hundredths_into(&FORMULA, buffer));
            with((wall, cpu, check_rates(known(buffer))))
        }
        "rate_limit" => {
            let (wall, cpu, ()) = timed(|| data.stream(buffer));
            with((wall, cpu, format!("{} bytes a row", 6 * size_of::<u64>())))
        }
        "rate_to_decimal" => {
            let decimal = |rate: u64| (rate != MISSING).then(|| Decimal::new(rate.cast_signed(), 2));
            let (wall, cpu, rates) =
                timed(|| run.rates().into_iter().map(decimal).collect::<Vec<Option<Decimal>>>());
            let hundredths = rates.iter().flatten().map(|rate| rate.mantissa().cast_unsigned());
            with((wall, cpu, check_rates(hundredths)))
        }
        "rate_rust_decimal" => {
            let (wall, cpu, rates) = timed(|| data.decimals());
            let hundredths = rates.into_iter().flatten().map(|mut rate| {
                rate.rescale(2);
                rate.mantissa().cast_unsigned()
            });
            with((wall, cpu, check_rates(hundredths)))
        }
        "grp_days" => {
            let (wall, cpu, groups) = timed(|| run.grouped());
            with((wall, cpu, format!("{} top0 q0", check_groups(&groups))))
        }
        "grp_top" => {
            let (wall, cpu, best) = timed(|| run.best_of_rates());
            with((wall, cpu, format!("{NO_GROUPS} top{} q0", check_best(&best))))
        }
        "grp_quant" => {
            let (wall, cpu, percentiles) = timed(|| run.percentiles_of_rates());
            let check = check_percentiles(&percentiles, data.accounts);
            with((wall, cpu, format!("{NO_GROUPS} top0 q{check}")))
        }
        "grp" => {
            let (wall, cpu, (groups, best, percentiles)) = timed(|| {
                let rates = run.rates();
                (run.grouped(), run.best(&rates), run.percentiles(&rates))
            });
            let (best, percentiles) = (check_best(&best), check_percentiles(&percentiles, data.accounts));
            with((wall, cpu, format!("{} top{best} q{percentiles}", check_groups(&groups))))
        }
        _ => None,
    }
}

/// A variant's own name, and the run that the rest of it asks for.
fn asked<'a, 'b>(mut run: Run<'a>, variant: &'b str) -> Option<(&'b str, Run<'a>)> {
    let mut parts = variant.split(':');
    let name = parts.next()?;
    for part in parts {
        match part {
            "portable" => run.columns = run.columns.with_kernel(Kernel::Portable),
            "avx2" => run.columns = run.columns.with_kernel(Kernel::Avx2),
            "avx512" => run.columns = run.columns.with_kernel(Kernel::Avx512),
            "t2" if cfg!(feature = "rayon") => run.parallel = true,
            _ => return None,
        }
    }
    Some((name, run))
}

fn main() {
    let Some(folder) = std::env::args().skip(1).find(|argument| !argument.starts_with('-')) else { return };
    let data = Data::load(&folder);
    let days =
        Days::new(Calendar::UTC, "2025-01-01".parse().unwrap(), "2025-12-31".parse().unwrap()).unwrap();
    let keys = Keys::new(data.accounts, &data.account);
    let run = Run { columns: data.columns(), keys, seconds: &data.second, days: &days, parallel: false };
    let mut buffer = vec![0; data.account.len()];
    println!("{{\"ready\":true}}");
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        if line.contains("\"quit\"") {
            return;
        }
        let request: serde_json::Value = serde_json::from_str(&line).unwrap();
        let variant = request["variant"].as_str().unwrap_or_default();
        let answer = asked(run, variant).and_then(|(name, run)| answer(&data, name, run, &mut buffer));
        match answer {
            Some((wall, cpu, check)) => {
                println!("{{\"wall_ms\":{wall},\"cpu_ms\":{cpu},\"check\":\"{check}\"}}");
            }
            None => println!("{{\"error\":\"no such variant\"}}"),
        }
    }
}
