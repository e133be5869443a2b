use super::Slot;
use crate::{Quotient, Rate, Undefined};
use chrono::{DateTime, Utc};
use core::cmp::Reverse;
use hadir_core::time::Calendar;
use std::collections::BTreeMap;

hadir_core::text_enum! {
    /// Whether a slot has enough posts to speak for itself.
    pub enum Evidence {
        /// It has fewer than the minimum.
        Insufficient = "insufficient",
        /// It has enough.
        Sufficient = "sufficient",
    }
}

/// What is known about an hour of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct SlotEstimate {
    /// The hour.
    pub slot: Slot,
    /// What its posts really came to.
    pub rate: Rate,
    /// That, drawn towards the rate of all posts: the fewer posts, the more.
    pub shrunk: Quotient,
    /// Whether it has enough posts.
    pub evidence: Evidence,
}

/// Every hour of the week in which something was published: first those with at least `minimum` posts, by shrunk rate;
/// then the others. `weight` is how many posts the overall rate counts for in each slot: with 0 nothing is shrunk.
///
/// # Errors
/// [`Undefined`] if there is no overall rate, or a fraction does not fit.
pub fn best_times(
    calendar: Calendar,
    posts: impl IntoIterator<Item = (DateTime<Utc>, Rate)>,
    minimum: u64,
    weight: u64,
) -> Result<Vec<SlotEstimate>, Undefined> {
    let mut slots = BTreeMap::<Slot, Rate>::new();
    for (at, rate) in posts {
        let held = slots.entry(Slot::of(calendar, at)).or_insert(Rate::NOTHING);
        *held = held.plus(rate);
    }
    let all = Quotient::try_from(slots.values().sum::<Rate>())?;
    let mut estimates = Vec::with_capacity(slots.len());
    for (slot, rate) in slots {
        let posts = rate.coverage().used();
        let own = if rate.undefined().is_some() { Quotient::ZERO } else { Quotient::try_from(rate)? };
        let counted = if rate.undefined().is_some() { 0 } else { posts };
        let weighted = own.times(counted.into())?.plus(all.times(weight.into())?)?;
        let shrunk = match weighted.over(Quotient::from(counted).plus(weight.into())?) {
            Err(Undefined::ZeroBase) => all,
            other => other?,
        };
        let evidence = if counted >= minimum.max(1) { Evidence::Sufficient } else { Evidence::Insufficient };
        estimates.push(SlotEstimate { slot, rate, shrunk, evidence });
    }
    estimates.sort_by_key(|each| (Reverse(each.evidence), Reverse(each.shrunk), each.slot));
    Ok(estimates)
}
