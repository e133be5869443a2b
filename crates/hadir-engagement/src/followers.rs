//! Followers: how many, and who came and went.

pub mod changes;
pub mod watch;

use crate::Total;
use hadir_core::metrics::Count;

crate::registry::definition::definitions! {
    [18] "follower_net" 1 Count Sum, "followers at the end - followers at the start", "an end is missing: unknown, nothing is carried forward", "common; platform schema reference; workspace data model";
    [19] "follower_growth" 1 Percent Pooled, "sum of changes / sum of followers at the start", "start 0: undefined (new)", "common; platform schema reference";
    [20] "follower_flow" 1 Count Sum, "gained and lost, where the network counts them; net = gained - lost", "not counted: only the net of readings", "YouTube; workspace data model";
    [] "followers_total" 1 Count Sum, "sum over active accounts of the newest snapshot's followers", "an account without a snapshot is counted, not used", "workspace data model";
}

/// Followers gained and lost, as a network counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Flow {
    /// Those who came.
    pub gained: Total,
    /// Those who went.
    pub lost: Total,
}

impl Flow {
    /// Of one account and period.
    pub fn of(gained: Count, lost: Count) -> Self {
        Self { gained: gained.into(), lost: lost.into() }
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { gained: self.gained.plus(other.gained), lost: self.lost.plus(other.lost) }
    }

    /// What came on top, if both are known of every account.
    pub fn net(&self) -> Option<i128> {
        let complete = self.gained.coverage().is_complete() && self.lost.coverage().is_complete();
        let sums = self.gained.sum().ok().zip(self.lost.sum().ok()).filter(|_| complete)?;
        i128::try_from(sums.0).ok()?.checked_sub(i128::try_from(sums.1).ok()?)
    }
}

/// The newest snapshot's followers over all accounts.
pub fn total(newest: impl IntoIterator<Item = Count>) -> Total {
    newest.into_iter().sum()
}
