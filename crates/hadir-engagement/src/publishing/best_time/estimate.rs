//! What is expected of a slot, and whether it has enough posts to speak for itself.

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
    /// That, drawn towards the rate of all posts: the smaller its base, the more.
    pub shrunk: Quotient,
    /// Whether it has enough posts.
    pub evidence: Evidence,
}

/// Every hour of the week in which something was published: first those with at least `minimum` posts that have a rate,
/// by shrunk rate; then the others. Each post comes with the time of its publication. `weight` is how many average posts
/// the overall rate counts for in each slot, with the base that such posts have: what few people saw is drawn to the
/// middle, what many saw stays. With 0 nothing is shrunk.
///
/// # Errors
/// [`Undefined`] if there is no overall rate, or a fraction does not fit.
pub fn best_times(
    calendar: Calendar,
    posts: impl IntoIterator<Item = (DateTime<Utc>, Rate)>,
    minimum: u64,
    weight: u64,
) -> Result<Vec<SlotEstimate>, Undefined> {
    let mut slots = BTreeMap::<Slot, (Rate, u64)>::new();
    for (at, rate) in posts {
        let (held, rated) = slots.entry(Slot::of(calendar, at)).or_insert((Rate::NOTHING, 0));
        *held = held.plus(rate);
        *rated = rated.saturating_add(if rate.undefined().is_none() { rate.coverage().used() } else { 0 });
    }
    let all: Rate = slots.values().map(|(rate, _)| *rate).sum();
    all.undefined().map_or(Ok(()), Err)?;
    let rated = slots.values().fold(0_u128, |sum, (_, rated)| sum.saturating_add((*rated).into()));
    let mut estimates = Vec::with_capacity(slots.len());
    for (slot, (rate, own)) in slots {
        // (own + weight · all / posts) for numerators and denominators, both times posts.
        let drawn =
            |own: u128, all: u128| own.checked_mul(rated)?.checked_add(all.checked_mul(weight.into())?);
        let defined = rate.undefined().is_none();
        let (numerator, denominator) = if defined { (rate.numerator(), rate.denominator()) } else { (0, 0) };
        let parts = drawn(numerator, all.numerator()).zip(drawn(denominator, all.denominator()));
        let (numerator, denominator) = parts.ok_or(Undefined::Overflowed)?;
        let shrunk = match Quotient::of(numerator, denominator) {
            Err(Undefined::ZeroBase) => Quotient::try_from(all)?,
            other => other?,
        };
        let evidence = if own >= minimum.max(1) { Evidence::Sufficient } else { Evidence::Insufficient };
        estimates.push(SlotEstimate { slot, rate, shrunk, evidence });
    }
    estimates.sort_by_key(|each| (Reverse(each.evidence), Reverse(each.shrunk), each.slot));
    Ok(estimates)
}
