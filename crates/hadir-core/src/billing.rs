//! Requests for a paid tier, and subscriptions.

mod premium_request;
mod premium_request_lifecycle;
mod premium_request_status;
mod subscription;
mod subscription_lifecycle;
mod subscription_status;

pub use premium_request::{Payment, PremiumRequest, Subscriber, admits_request};
pub use premium_request_lifecycle::{
    CONFIRMED_LIFETIME, MOBILE_PENDING_LIFETIME, PENDING_LIFETIME, PremiumRequestLifecycle,
    PremiumRequestParts,
};
pub use premium_request_status::{PremiumRequestEvent, PremiumRequestGuard, PremiumRequestStatus};
pub use subscription::{Subscription, SubscriptionMetadata, current_subscription};
pub use subscription_lifecycle::{SUBSCRIPTION_PERIOD, SubscriptionLifecycle, SubscriptionParts};
pub use subscription_status::{SubscriptionEvent, SubscriptionGuard, SubscriptionStatus};
