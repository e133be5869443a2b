//! Counters at a point in time. A missing counter is missing, with a reason; it is never zero.

mod account_snapshot;
mod audience_insight;
mod breaks;
mod count;
mod counts;
mod follower_change;
mod metric_aggregate;
mod post_snapshot;
mod ratio;

pub use account_snapshot::{AccountSnapshot, SnapshotSubject, Span};
pub use audience_insight::{AudienceDimension, AudienceInsight, AudienceShare};
pub use breaks::{BREAKS, Break, break_between};
pub use count::{Absence, Count, NegativeCount};
pub use counts::{AccountCounts, AccountMetric, Counts, Metric};
pub use follower_change::{FollowerChange, FollowerChangeKind};
pub use metric_aggregate::{Granularity, MetricAggregate};
pub use post_snapshot::PostSnapshot;
pub use ratio::{Denominator, Missing, Pool, Ratio};
