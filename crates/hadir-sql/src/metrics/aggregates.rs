//! Questions about stored aggregates.

use crate::scope::Scope;
use crate::select::{Select, Term, bind, col};
use hadir_core::ids::SocialAccountId;
use hadir_core::metrics::{Granularity, MetricAggregate};
use hadir_core::time::Window;

/// The stored aggregates of periods that begin in the window, by the time of their beginning and id.
pub fn aggregates(scope: Scope, granularity: Granularity, window: Window) -> Select<MetricAggregate> {
    Select::of(scope)
        .is(col!("metric_aggregates", "granularity"), granularity.as_str())
        .within(col!("metric_aggregates", "window_start"), window)
        .order(
            const { &[Term::up("metric_aggregates", "window_start"), Term::up("metric_aggregates", "id")] },
        )
}

impl Select<MetricAggregate> {
    /// Only those of this account.
    #[must_use]
    pub fn of_account(self, account: SocialAccountId) -> Self {
        self.equal(col!("metric_aggregates", "account_id"), bind::id(account))
    }
}
