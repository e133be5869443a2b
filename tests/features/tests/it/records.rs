//! Records as a user writes them: a field more in any of them breaks none of these.

use chrono::DateTime;
use hadir_core::account::SocialAccount;
use hadir_core::ids::{Id, PostTargetId, UnitId, WorkspaceId};
use hadir_core::platform::Platform;
use hadir_core::publishing::{Content, Post, PostParts, PostStatus, PostTarget};
use hadir_core::roster::{Unit, UnitKind};
use uuid::Uuid;

fn id<I: Id>(number: u128) -> I {
    I::from_uuid(Uuid::from_u128(number))
}

#[test]
fn a_literal_names_what_differs_from_the_defaults() {
    let (workspace, now) = (id::<WorkspaceId>(1), DateTime::UNIX_EPOCH);
    let unit = Unit {
        region: Some("Jawa Timur".to_owned()),
        ..Unit::new(workspace, id::<UnitId>(2), "BTU", "Polres Batu", UnitKind::WorkUnit)
    };
    let Unit { region, parent_id, .. } = unit;
    assert_eq!((region.as_deref(), parent_id), (Some("Jawa Timur"), None));

    let post = Post {
        content: Content { text: "Halo".to_owned(), ..Content::default() },
        ..Post::draft(workspace, id(3), id(4), Content::default(), now)
    };
    let target = PostTarget {
        account_id: Some(id(5)),
        ..PostTarget::new(workspace, id::<PostTargetId>(6), post.id, Platform::Tiktok, now)
    };
    assert_eq!((post.content.text.as_str(), target.post_id), ("Halo", post.id));
    let account =
        SocialAccount { handle: None, ..SocialAccount::new(workspace, id(5), Platform::Tiktok, now) };
    assert_eq!(account.created_at, now);
    let parts = PostParts { scheduled_at: Some(now), ..PostParts::new(PostStatus::Scheduled, now) };
    assert_eq!(parts.published_at, None);
}
