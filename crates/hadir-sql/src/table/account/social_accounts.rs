//! The table `social_accounts`: its columns, keys and indexes.

use crate::codec::{Count, Flag, Id, Instant, Json, Key, Open, Opt, OwnHandle, Rest, Text, Word, flat, life};
use crate::table::{ForeignKey, Keys, OnConflict, table};
use hadir_core::account::{
    Capabilities, ConnectionLifecycle, ConnectionParts, FollowerTracking, Page, SocialAccount,
};

table! {
    Account tenant SocialAccount = "social_accounts" {
        workspace_id: Id,
        id: Id,
        platform: Word,
        platform_account_id: Opt<Key<191>>,
        handle: Opt<OwnHandle>,
        display_name: Opt<Text>,
        avatar_url: Opt<Text>,
        profile_url: Opt<Text>,
        account_type: Opt<Open>,
        page: Opt<FacebookPage>,
        sec_uid: Opt<Text>,
        verified: Opt<Flag>,
        capabilities: CanPublish,
        lifecycle: Connection,
        tracking: Opt<Tracking>,
        metadata: Json,
        last_synced_at: Opt<Instant>,
        created_at: Instant,
        updated_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "id"],
        unique: &[&["workspace_id", "platform", "platform_account_id"]],
        indexes: &[&["workspace_id", "platform", "handle"], &["workspace_id", "status"]],
        foreign: &[ForeignKey::WORKSPACE],
        ..Keys::NONE
    },
    OnConflict::Replace
}

flat! {
    /// The page that an account acts through.
    FacebookPage: Page { id as "page_id": Key<191>, name as "page_name": Opt<Text> }
}

flat! {
    /// What may be published through it.
    CanPublish: Capabilities {
        feed as "can_publish_feed": Flag,
        stories as "can_publish_stories": Flag,
        reels as "can_publish_reels": Flag,
    }
}

flat! {
    /// How its followers are listed.
    Tracking: FollowerTracking {
        max_pages as "tracking_max_pages": Count,
        page_size as "tracking_page_size": Count,
        last_run_at as "tracking_last_run_at": Opt<Instant>,
        last_error as "tracking_last_error": Opt<Text>,
    }
}

life! {
    /// Whether it can be used.
    Connection: ConnectionLifecycle(ConnectionParts) {
        error_count: Count,
        connected_at: Opt<Instant>,
        reason: Opt<Text>,
        disconnected_at: Opt<Instant>,
        rest: Rest,
    }
}
