//! A request for a paid tier, paid by bank transfer and answered by hand.

use super::PremiumRequestLifecycle;
use crate::ids::{PersonId, PremiumRequestId, SubscriptionId, UserId, WorkspaceId};
use crate::json::Extra;
use crate::money::Money;
use crate::workspace::Plan;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Who asks for a paid tier, or has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Subscriber {
    /// The whole workspace.
    Workspace,
    /// Somebody who signs in.
    User(UserId),
    /// Somebody of the roster.
    Person(PersonId),
}

/// A request for a paid tier, paid by bank transfer and answered by hand.
///
/// A subscriber has at most one open request: see [`admits_request`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PremiumRequest {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: PremiumRequestId,
    /// The word by which an answer names it; unique.
    pub token: Uuid,
    /// Who asks.
    pub subscriber: Subscriber,
    /// The name that they sign in with, as it was then.
    pub username: Option<String>,
    /// The number to tell them on.
    pub phone: Option<String>,
    /// From where the money comes.
    pub payment: Payment,
    /// The tier that they ask for; none: whatever the one who answers decides.
    pub tier: Option<Plan>,
    /// Until when they ask for it.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub subscription_until: Option<DateTime<Utc>>,
    /// The subscription that came of it.
    pub subscription_id: Option<SubscriptionId>,
    /// Where it is in its life.
    pub lifecycle: PremiumRequestLifecycle,
    /// What was noted beside.
    pub metadata: Extra,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl PremiumRequest {
    /// A request that waits for its proof; which tier, and until when, is for the one who answers.
    pub fn new(
        workspace_id: WorkspaceId,
        id: PremiumRequestId,
        token: Uuid,
        subscriber: Subscriber,
        payment: Payment,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            token,
            subscriber,
            username: None,
            phone: None,
            payment,
            tier: None,
            subscription_until: None,
            subscription_id: None,
            lifecycle: PremiumRequestLifecycle::open(now),
            metadata: Extra::new(),
            rest: crate::record::Rest,
        }
    }
}

/// A transfer from a bank account.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Payment {
    /// The bank.
    pub bank: Option<String>,
    /// The number of the account.
    pub account_number: Option<String>,
    /// Whose account it is.
    pub sender: Option<String>,
    /// How much was sent.
    pub amount: Option<Money>,
}

/// Whether `subscriber` may make a request at `now`: none of `requests` of theirs is open.
pub fn admits_request<'a>(
    requests: impl IntoIterator<Item = &'a PremiumRequest>,
    subscriber: Subscriber,
    now: DateTime<Utc>,
) -> bool {
    !requests.into_iter().any(|request| request.subscriber == subscriber && request.lifecycle.is_open(now))
}
