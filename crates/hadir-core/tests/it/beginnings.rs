//! Every lifecycle can begin at any instant, and what begins can be stored.

use chrono::{DateTime, Utc};
use core::fmt::Debug;
use core::num::NonZeroU32;
use hadir_core::account::ConnectionLifecycle;
use hadir_core::automation::{ConsentLifecycle, RunLifecycle};
use hadir_core::billing::{PremiumRequestLifecycle, SubscriptionLifecycle};
use hadir_core::editorial::EditorialLifecycle;
use hadir_core::ids::Id;
use hadir_core::inbox::ConversationLifecycle;
use hadir_core::lifecycle::Governed;
use hadir_core::publishing::{
    CampaignLifecycle, DeliveryLifecycle, PostLifecycle, TargetLifecycle, VideoLifecycle,
};
use hadir_core::review::{ApprovalLifecycle, InstanceLifecycle, WorkflowLifecycle};
use hadir_core::workspace::{AccessLifecycle, ClaimLifecycle, InviteLifecycle};
use serde::Serialize;
use serde::de::DeserializeOwned;

fn id<I: Id>() -> I {
    I::from_uuid(uuid::Uuid::from_u128(7))
}

/// It is accepted by its own rules, and comes back from its own JSON.
fn lasts<L: Governed + Debug + PartialEq + Serialize + DeserializeOwned>(begun: &L) {
    assert_eq!(L::from_parts(begun.to_parts()).unwrap(), *begun);
    let text = serde_json::to_string(begun).unwrap();
    assert_eq!(serde_json::from_str::<L>(&text).unwrap(), *begun, "{text}");
}

#[test]
fn whatever_the_clock_says() {
    let last: DateTime<Utc> = "9999-12-31T23:59:59.999999Z".parse().unwrap();
    for now in [DateTime::<Utc>::MIN_UTC, DateTime::UNIX_EPOCH, last, DateTime::<Utc>::MAX_UTC] {
        for until in [None, Some(DateTime::<Utc>::MIN_UTC), Some(DateTime::<Utc>::MAX_UTC)] {
            lasts(&InviteLifecycle::send(until, now));
            lasts(&SubscriptionLifecycle::begin(until, now));
            lasts(&ConversationLifecycle::open(until, now));
        }
        lasts(&AccessLifecycle::pending(now));
        lasts(&ApprovalLifecycle::request(None, None, now));
        lasts(&ClaimLifecycle::issue(now));
        lasts(&ConnectionLifecycle::new(now));
        lasts(&ConsentLifecycle::granted(now));
        lasts(&DeliveryLifecycle::pending(id(), now, NonZeroU32::MIN, now));
        lasts(&EditorialLifecycle::draft(now));
        lasts(&InstanceLifecycle::begin(id(), now));
        lasts(&PostLifecycle::draft(now));
        lasts(&PremiumRequestLifecycle::open(now));
        lasts(&RunLifecycle::triggered(now));
        lasts(&TargetLifecycle::pending(now));
        lasts(&VideoLifecycle::queued(now));
        lasts(&WorkflowLifecycle::draft(now));
    }
    assert_eq!(PostLifecycle::draft(DateTime::<Utc>::MAX_UTC).changed_at(), last);
    assert!(
        CampaignLifecycle::draft(last, DateTime::<Utc>::MAX_UTC, last).is_err(),
        "it can refuse, and does"
    );
}
