use crate::share::{Share, reduced};
use crate::standing::{Standing, Status};
use std::collections::BTreeMap;

/// Shares and means over people with a handle and with tasks: the figures of the roll-call system's recap
/// service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Statistics {
    /// People with a handle of whom something was asked.
    pub active: u64,
    /// The mean of their "n of t", not weighted by t; none without active people, or where it exceeds exact
    /// arithmetic.
    pub average_completion: Option<Share>,
    /// Of them, those who did anything.
    pub participation: Share,
    /// What they and everybody else did.
    pub total_actions: u64,
}

impl Statistics {
    pub(crate) fn of<'s>(standings: impl IntoIterator<Item = &'s Standing>) -> Self {
        let mut active = 0_u64;
        let mut participating = 0_u64;
        let mut total_actions = 0_u64;
        let mut by_asked: BTreeMap<u64, u64> = BTreeMap::new();
        for standing in standings {
            let done = standing.taken_part();
            total_actions = total_actions.saturating_add(done);
            let reachable = standing.no_handle < standing.asked() && standing.status != Status::NoHandle;
            if reachable {
                active = active.saturating_add(1);
                participating = participating.saturating_add(u64::from(done > 0));
                let sum = by_asked.entry(standing.asked()).or_default();
                *sum = sum.saturating_add(done);
            }
        }
        Self {
            active,
            average_completion: mean(&by_asked, active),
            participation: Share::new(participating, active),
            total_actions,
        }
    }
}

/// The sum of fractions, grouped by denominator, over the number of people; exact or not at all.
fn mean(by_asked: &BTreeMap<u64, u64>, people: u64) -> Option<Share> {
    let mut sum = (0_u128, 1_u128);
    for (&asked, &done) in by_asked {
        let (done, asked) = (u128::from(done), u128::from(asked));
        let numerator = sum.0.checked_mul(asked)?.checked_add(done.checked_mul(sum.1)?)?;
        sum = reduced(numerator, sum.1.checked_mul(asked)?);
    }
    Share::exact(sum.0, sum.1.checked_mul(u128::from(people))?)
}
