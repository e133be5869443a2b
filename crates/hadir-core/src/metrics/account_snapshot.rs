//! The counters of an account at one time.

use super::AccountCounts;
use crate::ids::{ProfileId, SocialAccountId, WorkspaceId};
use crate::json::Extra;
use chrono::{DateTime, Utc};
use rust_decimal::Decimal;

crate::text_enum! {
    /// Over what time the flows of a snapshot were counted.
    pub enum Span {
        /// The 24 hours before it.
        Day = "day",
        /// The whole life of the account.
        Lifetime = "lifetime",
    }
}

/// Whose counters they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum SnapshotSubject {
    /// An account that the workspace has connected.
    Account(SocialAccountId),
    /// An account that is only watched.
    Profile(ProfileId),
}

/// The counters of an account at one time. Keyed by subject and time.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct AccountSnapshot {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Whose counters they are.
    pub subject: SnapshotSubject,
    /// When they were read.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub captured_at: DateTime<Utc>,
    /// Over what time the flows among them were counted.
    pub span: Span,
    /// What was read.
    pub counts: AccountCounts,
    /// When its newest reel went out.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub latest_reel_at: Option<DateTime<Utc>>,
    /// The mean engagement rate of its posts in percent, as the source computed it.
    #[cfg_attr(feature = "serde", serde(default, with = "crate::json::decimal"))]
    pub mean_rate: Option<Decimal>,
    /// What the network reports beside.
    pub extra: Extra,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl AccountSnapshot {
    /// What was read, its flows over the 24 hours before.
    pub fn new(
        workspace_id: WorkspaceId,
        subject: SnapshotSubject,
        captured_at: DateTime<Utc>,
        counts: AccountCounts,
    ) -> Self {
        Self {
            workspace_id,
            subject,
            captured_at,
            span: Span::Day,
            counts,
            latest_reel_at: None,
            mean_rate: None,
            extra: Extra::new(),
            rest: crate::record::Rest,
        }
    }
}
