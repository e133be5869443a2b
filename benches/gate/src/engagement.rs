//! Rates over rows and columns, on the portable kernel, so that the count is the same on every machine.

use crate::hot_loop::Loop;
use crate::random::Random;
use hadir_core::metrics::{Counts, Metric};
use hadir_core::time::Calendar;
use hadir_engagement::columns::{Columns, Daily, Days, Kernel, Keys};
use hadir_engagement::inbox::response::Quantile;
use hadir_engagement::{Formula, Rate};
use std::hint::black_box;

const FORMULA: Formula = Formula::REACH_WITH_SAVES;
const LEN: u32 = 20_000;
const ACCOUNTS: u32 = 50;
const YEAR: i64 = 1_735_689_600;

struct Data {
    account: Vec<u32>,
    second: Vec<i64>,
    columns: Vec<(Metric, Vec<u64>)>,
}

fn data() -> Data {
    let mut random = Random(7);
    let mut column = |bound: u32| -> Vec<u64> { (0..LEN).map(|_| u64::from(random.below(bound))).collect() };
    let columns = vec![
        (Metric::Reach, column(50_000)),
        (Metric::Likes, column(2_000)),
        (Metric::Comments, column(200)),
        (Metric::Shares, column(100)),
        (Metric::Saves, column(100)),
    ];
    let account = (0..LEN).map(|_| random.below(ACCOUNTS)).collect();
    let second = (0..LEN).map(|_| YEAR.saturating_add(i64::from(random.below(31_536_000)))).collect();
    Data { account, second, columns }
}

fn columns(data: &Data) -> Columns<'_> {
    let empty = Columns::new(data.account.len());
    data.columns
        .iter()
        .fold(empty, |columns, (metric, column)| match columns.with(*metric, column) {
            Ok(columns) => columns,
            Err(refused) => unreachable!("columns of one length: {refused}"),
        })
        .with_kernel(Kernel::Portable)
}

pub(crate) const LOOPS: &[Loop] = &[
    Loop {
        name: "engagement/rates",
        elements: LEN,
        prepare: || {
            let data = data();
            Box::new(move || {
                black_box(columns(&data).hundredths(&FORMULA));
            })
        },
    },
    Loop {
        name: "engagement/pooled",
        elements: LEN,
        prepare: || {
            let data = data();
            Box::new(move || {
                black_box(columns(&data).pooled(&FORMULA));
            })
        },
    },
    Loop {
        name: "engagement/rows",
        elements: LEN,
        prepare: || {
            let data = data();
            let rows: Vec<Counts> = {
                let columns = columns(&data);
                (0..columns.len()).map(|position| columns.row(position)).collect()
            };
            Box::new(move || {
                black_box(rows.iter().map(|row| FORMULA.rate(row)).sum::<Rate>());
            })
        },
    },
    Loop {
        name: "engagement/days",
        elements: LEN,
        prepare: || {
            let data = data();
            let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap_or_default();
            let days = Days::new(Calendar::UTC, day("2025-01-01"), day("2025-12-31"));
            Box::new(move || {
                let Ok(days) = &days else { return };
                let keys = Keys::new(usize::try_from(ACCOUNTS).unwrap_or(0), &data.account);
                let daily = Daily::new(&columns(&data), &FORMULA, days, &keys, &data.second);
                black_box(daily.is_ok());
            })
        },
    },
    Loop {
        name: "engagement/best",
        elements: LEN,
        prepare: || {
            let data = data();
            Box::new(move || {
                let keys = Keys::new(usize::try_from(ACCOUNTS).unwrap_or(0), &data.account);
                black_box(columns(&data).best(&FORMULA, &keys, 10));
            })
        },
    },
    Loop {
        name: "engagement/quantiles",
        elements: LEN,
        prepare: || {
            let data = data();
            let rates = columns(&data).hundredths(&FORMULA);
            Box::new(move || {
                let keys = Keys::new(usize::try_from(ACCOUNTS).unwrap_or(0), &data.account);
                black_box(keys.percentiles(&[Quantile::MEDIAN, Quantile::P90, Quantile::P99], &rates));
            })
        },
    },
];
