//! Generated rows of the context `billing`.

use super::{lives, records};
use crate::strategy::{boxed_text, extra, id, instant, money, open, optional, optional_text};
use hadir_core::billing::{
    Payment, PremiumRequest, PremiumRequestLifecycle, PremiumRequestParts, Subscriber, Subscription,
    SubscriptionLifecycle, SubscriptionMetadata, SubscriptionParts,
};
use hadir_core::record::Rest;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::strategy::BoxedStrategy;
use uuid::Uuid;

records! {
    /// Any subscription.
    pub subscription: Subscription {
        workspace_id: id(),
        id: id(),
        subscriber: subscriber(),
        tier: open(),
        lifecycle: tenure(),
        metadata: metadata(),
        rest: Just(Rest),
    };

    metadata: SubscriptionMetadata {
        request_id: any::<Option<u64>>(),
        request_token: optional_text(),
        client_id: optional_text(),
        admin_notification_sent_at: optional(instant()),
        extra: extra(),
    };

    /// Any request for a paid tier.
    pub premium_request: PremiumRequest {
        workspace_id: id(),
        id: id(),
        token: any::<u128>().prop_map(Uuid::from_u128),
        subscriber: subscriber(),
        username: optional_text(),
        phone: optional_text(),
        payment: payment(),
        tier: optional(open()),
        subscription_until: optional(instant()),
        subscription_id: optional(id()),
        lifecycle: request(),
        metadata: extra(),
        rest: Just(Rest),
    };

    payment: Payment {
        bank: optional_text(),
        account_number: optional_text(),
        sender: optional_text(),
        amount: optional(money()),
    };
}

lives! {
    tenure: SubscriptionLifecycle(SubscriptionParts) {
        always { started_at: instant() }
        optional { expires_at: instant(), cancelled_at: instant() }
    };
    request: PremiumRequestLifecycle(PremiumRequestParts) {
        always { requested_at: instant() }
        optional {
            expires_at: instant(),
            proof_url: boxed_text(),
            responded_at: instant(),
            responder: boxed_text(),
        }
    };
}

fn subscriber() -> BoxedStrategy<Subscriber> {
    prop_oneof![
        Just(Subscriber::Workspace),
        id().prop_map(Subscriber::User),
        id().prop_map(Subscriber::Person),
    ]
    .boxed()
}
