//! A paid tier, for as long as it is paid for.

use super::{Subscriber, SubscriptionLifecycle};
use crate::ids::{SubscriptionId, WorkspaceId};
use crate::json::Extra;
use crate::workspace::Plan;
use chrono::{DateTime, Utc};

/// A paid tier, for as long as it is paid for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Subscription {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: SubscriptionId,
    /// Who has it.
    pub subscriber: Subscriber,
    /// The tier.
    pub tier: Plan,
    /// Where it is in its life, and until when it is paid.
    pub lifecycle: SubscriptionLifecycle,
    /// What was noted when it was granted.
    pub metadata: SubscriptionMetadata,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Subscription {
    /// A paid tier, with nothing noted beside.
    pub fn new(
        workspace_id: WorkspaceId,
        id: SubscriptionId,
        subscriber: Subscriber,
        tier: Plan,
        lifecycle: SubscriptionLifecycle,
    ) -> Self {
        Self {
            workspace_id,
            id,
            subscriber,
            tier,
            lifecycle,
            metadata: SubscriptionMetadata::default(),
            rest: crate::record::Rest,
        }
    }
}

/// What is noted when a subscription is granted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct SubscriptionMetadata {
    /// The number of the request that it came of.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub request_id: Option<u64>,
    /// The token of that request.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub request_token: Option<String>,
    /// The unit that it was asked for.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub client_id: Option<String>,
    /// When the administrators were told.
    #[cfg_attr(
        feature = "serde",
        serde(
            deserialize_with = "crate::time::instant::deserialize",
            default,
            skip_serializing_if = "Option::is_none"
        )
    )]
    pub admin_notification_sent_at: Option<DateTime<Utc>>,
    /// Keys that no field names.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// The subscription that gives `subscriber` access at `now`: of those that do, the one that runs longest (without a
/// stated end: longer than any other), and of two that end together the one with the smaller id.
pub fn current_subscription<'a>(
    subscriptions: impl IntoIterator<Item = &'a Subscription>,
    subscriber: Subscriber,
    now: DateTime<Utc>,
) -> Option<&'a Subscription> {
    subscriptions
        .into_iter()
        .filter(|subscription| {
            subscription.subscriber == subscriber && subscription.lifecycle.is_current(now)
        })
        .max_by_key(|subscription| {
            let end = subscription.lifecycle.expires_at();
            (end.is_none(), end, core::cmp::Reverse(subscription.id))
        })
}
