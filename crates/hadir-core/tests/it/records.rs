//! Records that can grow: what `new` gives is the least that can be said, and reads back as it is.

use hadir_core::account::SocialAccount;
use hadir_core::ids::{SocialAccountId, UnitId, WorkspaceId};
use hadir_core::platform::Platform;
use hadir_core::record::Rest;
use hadir_core::roster::{Unit, UnitKind};
use uuid::Uuid;

fn unit() -> Unit {
    let (workspace, id) = (WorkspaceId::from_uuid(Uuid::from_u128(1)), UnitId::from_uuid(Uuid::from_u128(2)));
    Unit::new(workspace, id, "BTU", "Polres Batu", UnitKind::WorkUnit)
}

#[test]
fn a_literal_names_what_differs_from_the_defaults() {
    let there = Unit { region: Some("Jawa Timur".into()), ..unit() };
    assert_eq!((there.region.as_deref(), there.parent_id), (Some("Jawa Timur"), None));
    assert_eq!(there.code, "BTU");
}

#[test]
fn the_room_for_more_is_neither_shown_nor_stored() {
    assert!(format!("{:?}", unit()).ends_with("rest: .. }"));
    assert_eq!(Rest, <Rest as Default>::default());
    #[cfg(feature = "serde")]
    {
        let json = serde_json::to_value(unit()).unwrap();
        assert!(json.get("rest").is_none());
        assert_eq!(serde_json::from_value::<Unit>(json).unwrap(), unit());
    }
}

#[test]
fn a_new_account_cannot_be_used_yet() {
    let id = SocialAccountId::from_uuid(Uuid::from_u128(3));
    let now = chrono::DateTime::UNIX_EPOCH;
    let account = SocialAccount::new(unit().workspace_id, id, Platform::Instagram, now);
    assert!(!account.capabilities.feed && account.lifecycle.status().to_string() == "needs_review");
    assert_eq!((account.created_at, account.updated_at), (now, now));
}
