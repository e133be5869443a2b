//! The rate of the workspace data model, in binary floating point.

#![expect(
    clippy::float_arithmetic,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "these are the sources' own float formulas, reproduced operation by operation"
)]

use hadir_core::metrics::{Count, Counts};

fn number(count: Count) -> u128 {
    u128::from(count.known().unwrap_or(0))
}

fn three(counts: &Counts) -> u128 {
    [counts.likes, counts.comments, counts.shares].map(number).into_iter().sum()
}

fn four(counts: &Counts) -> u128 {
    three(counts).saturating_add(number(counts.saves))
}

/// `numerator / denominator * 100` in binary floats, 0 for a denominator of 0.
fn percent(numerator: u128, denominator: u128) -> f64 {
    if denominator == 0 { 0.0 } else { numerator as f64 / denominator as f64 * 100.0 }
}

/// JavaScript's `Math.round(x * 100) / 100`, for what is not negative.
fn round_2(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// The workspace data model, by its document: likes, comments, shares and saves by reach. A missing part is 0; no reach
/// gives 0.
pub fn reach_4_float(counts: &Counts) -> f64 {
    percent(four(counts), number(counts.reach))
}

/// The workspace data model, as its Instagram code computes it: likes and comments (shares are stored as 0, saves are
/// read and left out) by reach. A missing reach is 1, a reach of 0 gives 0.
pub fn ig_reach_2(counts: &Counts) -> f64 {
    let sum = number(counts.likes).saturating_add(number(counts.comments));
    percent(sum, u128::from(counts.reach.known().unwrap_or(1)))
}

/// The workspace data model, as its X code computes it: likes, reposts and replies by impressions. Missing impressions
/// are 1, impressions of 0 give 0.
pub fn x_impressions(counts: &Counts) -> f64 {
    percent(three(counts), u128::from(counts.impressions.known().unwrap_or(1)))
}

/// The platform schema reference's metric fetchers: likes, comments, shares and saves by the first of reach,
/// impressions and 1 that is not zero. So a row without both gives a hundred times its interactions.
pub fn reach_or_impressions(counts: &Counts) -> f64 {
    let base = [number(counts.reach), number(counts.impressions)].into_iter().find(|&base| base > 0);
    percent(four(counts), base.unwrap_or(1))
}

/// The platform schema reference's dashboard: likes, comments, shares and saves of all rows by the reach of all rows,
/// rounded to two decimals by `Math.round(x * 100) / 100` on binary floats. No reach at all gives 0.
///
/// Its sums are exact here; the system's own are so up to 2^53.
pub fn sum_ratio_round_2<'a>(rows: impl IntoIterator<Item = &'a Counts>) -> f64 {
    let (sum, reach) = rows.into_iter().fold((0_u128, 0_u128), |(sum, reach), counts| {
        (sum.saturating_add(four(counts)), reach.saturating_add(number(counts.reach)))
    });
    round_2(percent(sum, reach))
}

/// The first generation of the platform schema reference: likes, comments and shares by impressions. No impressions
/// give 0.
pub fn impressions_3(counts: &Counts) -> f64 {
    percent(three(counts), number(counts.impressions))
}

/// The platform schema reference's influencers: average likes, comments and shares of a post, by followers, rounded to
/// two decimals by `Math.round(x * 100) / 100` on binary floats. No followers give 0.
pub fn followers(averages: &Counts) -> f64 {
    round_2(percent(three(averages), number(averages.followers)))
}
