//! Questions about trends.

use crate::scope::Scope;
use crate::select::{Col, Select, Term};
use hadir_core::listening::{Trend, TrendStatus};
use hadir_core::platform::Platform;
use hadir_core::time::Window;

const PLATFORM: &Col = &Col::of("trends", "platform");
const STATUS: &Col = &Col::of("trends", "status");
const DETECTED_AT: &Col = &Col::of("trends", "detected_at");

/// All trends, the fastest growing first; those without a velocity come last.
pub fn trends(scope: Scope) -> Select<Trend> {
    Select::of(scope)
        .order(const { &[Term::down("trends", "growth_velocity").nulls_last(), Term::up("trends", "id")] })
}

impl Select<Trend> {
    /// Only trends on this network.
    #[must_use]
    pub fn on_platform(self, platform: Platform) -> Self {
        self.is(PLATFORM, platform.as_str())
    }

    /// Only trends in this status.
    #[must_use]
    pub fn in_status(self, status: TrendStatus) -> Self {
        self.is(STATUS, status.as_str())
    }

    /// Only trends that were detected in this window.
    #[must_use]
    pub fn detected_in(self, window: Window) -> Self {
        self.within(DETECTED_AT, window)
    }
}
