//! Rows of the source systems that say less than our own events do are read as they are: missing stays missing.

use super::{dawn, hours};
use hadir_core::account::{ConnectionLifecycle, ConnectionParts, ConnectionStatus};
use hadir_core::billing::{
    MOBILE_PENDING_LIFETIME, PremiumRequestLifecycle, PremiumRequestParts, PremiumRequestStatus,
    SubscriptionLifecycle, SubscriptionParts, SubscriptionStatus,
};
use hadir_core::lifecycle::Governed;

fn connection(status: ConnectionStatus) -> ConnectionParts {
    ConnectionParts::new(status, dawn(), 0)
}

#[test]
fn a_connection_may_have_neither_times_nor_a_reason() {
    for &status in ConnectionStatus::ALL {
        let bare = connection(status);
        assert_eq!(ConnectionLifecycle::from_parts(bare.clone()).unwrap().to_parts(), bare);
        let since = ConnectionParts { connected_at: Some(dawn()), ..bare };
        assert_eq!(ConnectionLifecycle::from_parts(since.clone()).unwrap().to_parts(), since);
    }
}

#[test]
fn what_was_never_connected_is_not_switched_on() {
    let mut never = ConnectionLifecycle::from_parts(connection(ConnectionStatus::Inactive)).unwrap();
    let refused = never.activate(dawn()).unwrap_err();
    assert_eq!(refused.to_string(), "a guard of `activate` failed: it has been connected before");
    let usable = connection(ConnectionStatus::Active);
    let stray = ConnectionParts { reason: Some("190".into()), ..usable };
    assert_eq!(ConnectionLifecycle::from_parts(stray).unwrap_err().field(), "reason");
}

#[test]
fn a_subscription_without_a_stated_end_gives_access_until_it_is_ended() {
    let parts = SubscriptionParts::new(SubscriptionStatus::Active, dawn(), dawn());
    let mut life = SubscriptionLifecycle::from_parts(parts).unwrap();
    assert!(life.is_current(dawn() + hours(100_000)));
    assert!(life.expire(dawn() + hours(100_000)).is_err());
    life.cancel(dawn()).unwrap();
    assert!(!life.is_current(dawn()));
}

fn mobile(status: PremiumRequestStatus) -> PremiumRequestParts {
    PremiumRequestParts {
        proof_url: Some("https://cdn.example/proof.jpg".into()),
        ..PremiumRequestParts::new(status, dawn(), dawn())
    }
}

#[test]
fn a_mobile_request_is_read_as_it_is() {
    for &status in PremiumRequestStatus::ALL {
        let parts = mobile(status);
        assert_eq!(PremiumRequestLifecycle::from_parts(parts.clone()).unwrap().to_parts(), parts);
    }
    let mut open = PremiumRequestLifecycle::from_parts(mobile(PremiumRequestStatus::Pending)).unwrap();
    assert!(open.is_open(dawn() + hours(4)) && open.expire(dawn() + hours(4)).is_err());
    let end = dawn() + MOBILE_PENDING_LIFETIME;
    let parts = PremiumRequestParts { expires_at: Some(end), ..mobile(PremiumRequestStatus::Pending) };
    let mut timed = PremiumRequestLifecycle::from_parts(parts).unwrap();
    assert!(timed.expire(dawn() + hours(2)).is_err());
    timed.expire(dawn() + hours(3)).unwrap();
}

/// The management platform and the roll-call system write down neither who said no nor when.
#[cfg(feature = "serde")]
#[test]
fn a_rejected_approval_may_say_neither_who_nor_when() {
    use hadir_core::review::ApprovalLifecycle;
    let row = serde_json::json!({"status": "rejected", "changed_at": dawn(), "requested_at": dawn()});
    let read: ApprovalLifecycle = serde_json::from_value(row).unwrap();
    assert!(!read.is_imported());
    // A yes is worth what the one who gave it is: without a mark it is refused.
    let row = serde_json::json!({"status": "approved", "changed_at": dawn(), "requested_at": dawn()});
    assert!(serde_json::from_value::<ApprovalLifecycle>(row.clone()).is_err());
    let mut marked = row;
    marked["imported"] = true.into();
    let read: ApprovalLifecycle = serde_json::from_value(marked).unwrap();
    assert_eq!(read.lacking(), ["approver_id", "answered_by", "responded_at"]);
}

/// The management platform writes down neither when a post was put away nor where it came from.
#[cfg(feature = "serde")]
#[test]
fn an_archived_post_may_be_without_time_and_memory() {
    use hadir_core::publishing::PostLifecycle;
    let row = serde_json::json!({"status": "archived", "changed_at": dawn()});
    let mut read: PostLifecycle = serde_json::from_value(row).unwrap();
    read.restore(dawn() + hours(1)).unwrap();
    assert_eq!(read.status().to_string(), "draft");
}

/// "Ends when its time is over": ended, and still current.
#[test]
fn a_subscription_that_was_ended_ahead_gives_access_until_then() {
    let parts = SubscriptionParts {
        cancelled_at: Some(dawn() + hours(48)),
        ..SubscriptionParts::new(SubscriptionStatus::Active, dawn(), dawn())
    };
    let mut life = SubscriptionLifecycle::from_parts(parts).unwrap();
    assert!(life.is_current(dawn() + hours(47)) && !life.is_current(dawn() + hours(48)));
    life.renew(dawn() + hours(96), dawn()).unwrap();
    assert!(life.is_current(dawn() + hours(95)));
}
