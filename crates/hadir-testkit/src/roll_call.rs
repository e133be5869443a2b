//! The folder that the examples read: one directorate, three units, 120 people, a week of posts and what was seen.
//!
//! Everything in it is invented. The units ARUNA and BAYU, the five people in them, the six posts of Wednesday
//! 2026-03-11 and the night after, and the first captures of these are the worked example of [`sample`](crate::sample),
//! spelled as its source spells them. The rest is generated from a fixed seed, with the faults that such data has: cells
//! that cannot be read, captures that stopped half way, failed or were never taken.
//!
//! `cargo run -p hadir-testkit --bin make_roll_call -- examples/data/roll_call` writes it.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "small constants, and a test that reads all of the output"
)]

mod captures;
mod days;
mod metrics;
mod people;
mod post;
mod posts;
pub(crate) mod sample;

pub use days::{BLIND_DAY, MISSES_ONLY_THE_TRUNCATED_COMMENTS, MISSES_ONLY_THE_TRUNCATED_LIKES};

use crate::random::Random;
use std::collections::BTreeMap;

const SEED: u64 = 0x6861_6469_7220_2026;

/// Every file of the folder: its path, with `/`, and its text.
pub fn files() -> BTreeMap<String, String> {
    let mut random = Random::new(SEED);
    let people = people::people(&mut random);
    let posts = posts::posts(&mut random);
    let taken = captures::captures(&mut random, &people, &posts);
    let mut files = BTreeMap::from([
        ("workspace.json".to_owned(), sample::WORKSPACE.to_owned()),
        ("units.csv".to_owned(), sample::UNITS.to_owned()),
        ("people.csv".to_owned(), people::csv(&people)),
        ("posts.json".to_owned(), posts::json(&posts)),
        ("metrics.csv".to_owned(), metrics::csv(&mut random, &posts)),
    ]);
    for capture in taken {
        let name = format!("captures/{}", capture.file_name());
        let before = files.insert(name, capture.json());
        debug_assert!(before.is_none(), "two captures in one file");
    }
    files
}
