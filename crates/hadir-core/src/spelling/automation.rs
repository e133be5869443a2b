//! Automations.

use super::Cell::{self, Absent, Is};
use super::Spelled;
use crate::automation::{ActionStatus, KpiMetric, KpiOperator, RunStatus};

impl Spelled for RunStatus {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Pending => [Is("pending"), Absent, Absent, Absent, Absent, Absent],
            Self::Running => [Is("running"), Absent, Absent, Absent, Absent, Absent],
            Self::Success => [Is("success"), Absent, Absent, Absent, Absent, Absent],
            Self::Failed => [Is("failed"), Absent, Absent, Absent, Absent, Absent],
            Self::Skipped => [Is("skipped"), Absent, Absent, Absent, Absent, Absent],
        }
    }
}

impl Spelled for ActionStatus {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Success => [Is("success"), Absent, Absent, Absent, Absent, Absent],
            Self::Pending => [Is("pending"), Absent, Absent, Absent, Absent, Absent],
            Self::Failed => [Is("failed"), Absent, Absent, Absent, Absent, Absent],
            Self::Unknown => [Is("unknown"), Absent, Absent, Absent, Absent, Absent],
        }
    }
}

impl Spelled for KpiMetric {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Reach => [Is("reach"), Absent, Absent, Absent, Absent, Absent],
            Self::Impressions => [Is("impressions"), Absent, Absent, Absent, Absent, Absent],
            Self::Engagement => [Is("engagement"), Absent, Absent, Absent, Absent, Absent],
            Self::Followers => [Is("followers"), Absent, Absent, Absent, Absent, Absent],
            Self::ProfileViews => [Is("profile_views"), Absent, Absent, Absent, Absent, Absent],
        }
    }
}

impl Spelled for KpiOperator {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Above => [Is(">"), Absent, Absent, Absent, Absent, Absent],
            Self::Below => [Is("<"), Absent, Absent, Absent, Absent, Absent],
            Self::AtLeast => [Is(">="), Absent, Absent, Absent, Absent, Absent],
            Self::AtMost => [Is("<="), Absent, Absent, Absent, Absent, Absent],
            Self::Exactly => [Is("=="), Absent, Absent, Absent, Absent, Absent],
        }
    }
}
