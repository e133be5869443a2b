//! Small figures of the day-to-day.

use crate::{Quotient, Rate, Undefined};
use chrono::{DateTime, Utc};

crate::registry::definition::definitions! {
    [] "days_until_expiry" 1 Ratio Whole, "seconds until a token expires / 86 400; may be negative (variant: whole days, rounded down)", "-", "Instagram/Facebook schema; platform schema reference";
    [] "hours_since_published" 1 Count Whole, "whole hours since a post was published, rounded down", "before it was: none", "Instagram/Facebook schema";
    [] "advocacy_points" 1 Points Sum, "10 x shares + 0.01 x reach + 0.1 x engagement", "all three are given", "platform schema reference";
    [] "ai_budget" 1 Class Whole, "month-to-date cost >= limit: throttled; >= 80 % of it: alert", "no limit named: 100 USD", "platform schema reference";
    [] "compact_number" 1 Class Whole, "from 1 000 000 one decimal and M, from 1 000 one decimal and K; what rounds to 1000.0K is 1.0M", "-", "workspace data model";
    [] "engagement_velocity" 1 Ratio Pooled, "(last - first) / hours between them", "no time between: undefined; a counter that went down: undefined", "platform schema reference";
}

/// Days until a token expires, exactly; negative when it has.
pub fn days_until_expiry(now: DateTime<Utc>, expires: DateTime<Utc>) -> Quotient {
    let milliseconds = expires.signed_duration_since(now).num_milliseconds();
    Quotient::new(milliseconds.into(), 86_400_000).unwrap_or(Quotient::ZERO)
}

/// Whole days until a token expires, rounded down: -1 as soon as it has.
pub fn whole_days_until_expiry(now: DateTime<Utc>, expires: DateTime<Utc>) -> i64 {
    expires.signed_duration_since(now).num_milliseconds().div_euclid(86_400_000)
}

/// Whole hours since a post was published, rounded down; nothing before it was.
pub fn hours_since_published(published: DateTime<Utc>, now: DateTime<Utc>) -> Option<u64> {
    let elapsed = now.signed_duration_since(published);
    (elapsed >= chrono::TimeDelta::zero()).then(|| u64::try_from(elapsed.num_hours()).ok())?
}

/// What an advocate earns: 10 per share, 0.01 per account reached, 0.1 per interaction.
///
/// # Errors
/// [`Undefined::Overflowed`] in theory alone.
pub fn advocacy_points(shares: u64, reach: u64, engagement: u64) -> Result<Quotient, Undefined> {
    let hundredths = [(shares, 1_000_u128), (reach, 1), (engagement, 10)]
        .map(|(count, each)| u128::from(count).saturating_mul(each));
    Quotient::of(hundredths.into_iter().fold(0, u128::saturating_add), 100)
}

hadir_core::text_enum! {
    /// How much of a budget is gone.
    pub enum BudgetState {
        /// Less than 80 %.
        Free = "free",
        /// 80 % or more.
        Alert = "alert",
        /// All of it.
        Throttled = "throttled",
    }
}

/// The monthly limit where nobody named one: 100 US dollars, in cents.
pub const DEFAULT_LIMIT: u64 = 10_000;

/// The state of a monthly budget, both in minor units.
pub fn budget_state(spent: u64, limit: u64) -> BudgetState {
    let (spent, limit) = (u128::from(spent), u128::from(limit));
    if spent >= limit {
        BudgetState::Throttled
    } else if spent.saturating_mul(5) >= limit.saturating_mul(4) {
        BudgetState::Alert
    } else {
        BudgetState::Free
    }
}

/// A number as the dashboards print it, half away from zero: `1.2K`, `3.4M`.
///
/// ```
/// use hadir_engagement::metrics::operations::compact;
/// assert_eq!(["999", "1.0K", "1.3K", "999.9K", "1.0M"], [999, 1_000, 1_250, 999_949, 999_950].map(compact)[..]);
/// ```
pub fn compact(number: u64) -> String {
    let (unit, letter) = match number {
        // From 999 950 on, one decimal of a thousand would be 1000.0.
        999_950.. => (1_000_000, "M"),
        1_000.. => (1_000, "K"),
        _ => return number.to_string(),
    };
    // One decimal of a 64-bit number over a thousand always fits.
    Rate::of(number.into(), unit)
        .ratio(1)
        .map_or_else(|_| number.to_string(), |value| format!("{value}{letter}"))
}

/// How many interactions an hour came between two readings.
///
/// # Errors
/// [`Undefined::ZeroBase`] unless the second is later, [`Undefined::Corrected`] if it says less: unlikes or a reset, and no
/// negative speed.
pub fn engagement_velocity(
    first: (DateTime<Utc>, u64),
    last: (DateTime<Utc>, u64),
) -> Result<Quotient, Undefined> {
    let milliseconds = last.0.signed_duration_since(first.0).num_milliseconds();
    let base = u128::try_from(milliseconds).map_err(|_| Undefined::ZeroBase)?;
    let gained = i128::from(last.1.checked_sub(first.1).ok_or(Undefined::Corrected)?);
    // 65 bits times 22 bits.
    Quotient::new(gained.saturating_mul(3_600_000), base)
}
