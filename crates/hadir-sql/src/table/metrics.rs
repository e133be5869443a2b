//! The tables of the context `metrics`, a file each.

mod account_snapshots;
mod audience_insights;
mod follower_changes;
mod metric_aggregates;
mod post_snapshots;
