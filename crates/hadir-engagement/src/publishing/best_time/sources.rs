//! The times to publish that source systems propose.

use super::Slot;
use crate::{Formula, Quotient, Rate, Undefined, Volume, average::by_mean, mean_of_rates};
use chrono::{DateTime, Utc, Weekday};
use core::cmp::Reverse;
use hadir_core::metrics::Counts;
use hadir_core::time::Calendar;
use std::collections::BTreeMap;

/// What the workspace data model proposes without any post: these days.
pub const HABITUAL_WEEKDAYS: [Weekday; 3] = [Weekday::Mon, Weekday::Wed, Weekday::Fri];
/// And these hours.
pub const HABITUAL_HOURS: [u8; 3] = [9, 12, 18];

/// Days and hours, each on its own.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Times {
    /// Up to three days, best first.
    pub weekdays: Vec<Weekday>,
    /// Up to three hours, best first.
    pub hours: Vec<u8>,
    /// 0.3 without posts that have a rate, else one by 50 of them.
    pub confidence: Quotient,
}

/// The workspace data model's proposal: the weekdays and the hours with the best mean rates, looked at apart. Of equals
/// the earlier one goes first. A post without a rate says nothing about any day or hour.
///
/// # Errors
/// None in practice: the confidence is a quotient.
pub fn weekday_and_hour(
    calendar: Calendar,
    posts: impl IntoIterator<Item = (DateTime<Utc>, Rate)>,
) -> Result<Times, Undefined> {
    let (mut days, mut hours) = (BTreeMap::<u8, Vec<Rate>>::new(), BTreeMap::<u8, Vec<Rate>>::new());
    let mut count = 0_u64;
    for (at, rate) in posts.into_iter().filter(|(_, rate)| rate.undefined().is_none()) {
        let slot = Slot::of(calendar, at);
        days.entry(slot.day).or_default().push(rate);
        hours.entry(slot.hour).or_default().push(rate);
        count = count.saturating_add(1);
    }
    if count == 0 {
        let confidence = Quotient::new(3, 10)?;
        return Ok(Times { weekdays: HABITUAL_WEEKDAYS.into(), hours: HABITUAL_HOURS.into(), confidence });
    }
    let weekdays = best_three(days).into_iter().filter_map(|day| Weekday::try_from(day).ok()).collect();
    let confidence = Quotient::of(count.min(50).into(), 50)?;
    Ok(Times { weekdays, hours: best_three(hours), confidence })
}

fn best_three(groups: BTreeMap<u8, Vec<Rate>>) -> Vec<u8> {
    let mut means: Vec<_> = groups.into_iter().map(|(key, rates)| (key, mean_of_rates(rates))).collect();
    means.sort_by(|one, other| by_mean(&other.1, &one.1).then(one.0.cmp(&other.0)));
    means.into_iter().take(3).map(|(key, _)| key).collect()
}

/// The platform schema reference's scores: mean engagement of a slot by that of the best one, in hundredths, rounded;
/// where nobody engaged at all, ten points a post. The best 20, of equals the earlier one first.
pub fn slot_scores(
    calendar: Calendar,
    posts: impl IntoIterator<Item = (DateTime<Utc>, Volume)>,
) -> Vec<(Slot, u8)> {
    let mut slots = BTreeMap::<Slot, Rate>::new();
    for (at, engagement) in posts {
        let Some(engagement) = engagement.known() else { continue };
        let held = slots.entry(Slot::of(calendar, at)).or_insert(Rate::NOTHING);
        *held = held.plus(Rate::of(engagement, 1));
    }
    let best = slots.values().copied().max_by(Rate::cmp_value).unwrap_or(Rate::NOTHING);
    let score = |rate: &Rate| {
        let hundredths = || {
            let share = Quotient::try_from(*rate)?.over(Quotient::try_from(best)?)?;
            share.times(Quotient::from(100_u64))?.round()
        };
        let by_posts = || rate.coverage().used().saturating_mul(10).min(100).into();
        u8::try_from(hundredths().unwrap_or_else(|_| by_posts())).unwrap_or(100)
    };
    let mut scores: Vec<_> = slots.iter().map(|(slot, rate)| (*slot, score(rate))).collect();
    scores.sort_by_key(|(slot, score)| (Reverse(*score), *slot));
    scores.truncate(20);
    scores
}

/// A slot's rate, and how far the platform schema reference trusts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct SlotRate {
    /// The hour of the week.
    pub slot: Slot,
    /// Mean engagement by mean reach: since both are over the same posts, the pooled rate.
    pub rate: Rate,
    /// One by ten posts.
    pub confidence: Quotient,
}

/// The platform schema reference's rates per slot, best first; of equals the earlier one first.
pub fn slot_rates(
    calendar: Calendar,
    posts: impl IntoIterator<Item = (DateTime<Utc>, Counts)>,
) -> Vec<SlotRate> {
    let mut slots = BTreeMap::<Slot, Rate>::new();
    for (at, counts) in posts {
        let held = slots.entry(Slot::of(calendar, at)).or_insert(Rate::NOTHING);
        *held = held.plus(Formula::REACH.rate(&counts));
    }
    let of = |(slot, rate): (Slot, Rate)| {
        let confidence = Quotient::of(rate.coverage().used().min(10).into(), 10).unwrap_or(Quotient::ZERO);
        SlotRate { slot, rate, confidence }
    };
    let mut rates: Vec<_> = slots.into_iter().map(of).collect();
    rates.sort_by(|one, other| other.rate.cmp_value(&one.rate).then(one.slot.cmp(&other.slot)));
    rates
}
