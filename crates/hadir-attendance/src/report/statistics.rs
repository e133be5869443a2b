//! Shares and means over people with a handle and with tasks: the figures of the roll-call system's recap service.

use crate::share::{Share, reduced};
use crate::standing::{Standing, Status};
use std::collections::BTreeMap;

/// Shares and means over people with a handle and with tasks: the figures of the roll-call system's recap
/// service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Statistics {
    /// People with a handle who owe something.
    pub active: u64,
    /// The mean of their "n of t", t being what can be told of, not weighted by it; none without such people. Exact, or to
    /// twelve decimals where that exceeds exact arithmetic.
    pub average_completion: Option<Share>,
    /// Of them, as far as it can be told, those who did anything.
    pub participation: Share,
    /// What they and everybody else did.
    pub total_actions: u64,
}

impl Statistics {
    pub(crate) fn of<'s>(standings: impl IntoIterator<Item = &'s Standing>) -> Self {
        let mut active = 0_u64;
        let (mut participating, mut told) = (0_u64, 0_u64);
        let mut total_actions = 0_u64;
        let mut by_told: BTreeMap<u64, (u64, u64)> = BTreeMap::new();
        for standing in standings {
            let done = standing.met.saturating_add(standing.late);
            total_actions = total_actions.saturating_add(standing.taken_part());
            if standing.no_handle >= standing.due || standing.status == Status::NoHandle {
                continue;
            }
            active = active.saturating_add(1);
            // Whoever did nothing that was seen may have done what was not.
            if done > 0 || standing.undetermined == 0 {
                told = told.saturating_add(1);
                participating = participating.saturating_add(u64::from(done > 0));
            }
            let of = done.saturating_add(standing.missed);
            if of > 0 {
                let (sum, people) = by_told.entry(of).or_default();
                *sum = sum.saturating_add(done);
                *people = people.saturating_add(1);
            }
        }
        let people = by_told.values().fold(0_u64, |all, (_, people)| all.saturating_add(*people));
        let sums = || by_told.iter().map(|(&of, &(done, _))| (done, of));
        Self {
            active,
            average_completion: mean(sums(), people).or_else(|| nearly(sums(), people)),
            participation: Share::new(participating, told),
            total_actions,
        }
    }
}

/// The sum of fractions over a number of people; exact or not at all.
fn mean(fractions: impl Iterator<Item = (u64, u64)>, people: u64) -> Option<Share> {
    let mut sum = (0_u128, 1_u128);
    for (done, of) in fractions {
        let (done, of) = (u128::from(done), u128::from(of));
        let numerator = sum.0.checked_mul(of)?.checked_add(done.checked_mul(sum.1)?)?;
        sum = reduced(numerator, sum.1.checked_mul(of)?);
    }
    Share::exact(sum.0, sum.1.checked_mul(u128::from(people))?)
}

/// The same to twelve decimals.
fn nearly(fractions: impl Iterator<Item = (u64, u64)>, people: u64) -> Option<Share> {
    const SCALE: u128 = 1_000_000_000_000;
    let mut sum = 0_u128;
    for (done, of) in fractions {
        sum = sum.checked_add(u128::from(done).checked_mul(SCALE)?.checked_div(u128::from(of))?)?;
    }
    Share::exact(sum.checked_div(u128::from(people))?, SCALE)
}
