//! An account on a network that a workspace owns, connected or not.

use super::ConnectionLifecycle;
use crate::ids::{SocialAccountId, WorkspaceId};
use crate::json::Extra;
use crate::platform::{AccountType, Handle, Platform};
use chrono::{DateTime, Utc};

/// An account on a network that a workspace owns, connected or not.
///
/// Its credential is a [`Credential`](super::Credential) of its own, so that a disconnected account keeps its history.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct SocialAccount {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: SocialAccountId,
    /// The network.
    pub platform: Platform,
    /// The number or name under which the network knows it. Renames do not touch it.
    pub platform_account_id: Option<String>,
    /// Its handle now, on that network.
    pub handle: Option<Handle>,
    /// The name as it is shown.
    pub display_name: Option<String>,
    /// Where its picture is.
    pub avatar_url: Option<String>,
    /// The address of its profile.
    pub profile_url: Option<String>,
    /// What kind of account it is.
    pub account_type: Option<AccountType>,
    /// The page that it acts through, as Instagram's business accounts need one on Facebook.
    pub page: Option<Page>,
    /// `TikTok`'s second id, which its private interface asks for.
    pub sec_uid: Option<String>,
    /// Whether the network vouches for it; none if unknown.
    pub verified: Option<bool>,
    /// What may be published through it.
    pub capabilities: Capabilities,
    /// Whether it can be used.
    pub lifecycle: ConnectionLifecycle,
    /// How its followers are tracked; none: not at all.
    pub tracking: Option<FollowerTracking>,
    /// What the network tells about it beside.
    pub metadata: AccountMetadata,
    /// When it was last read.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub last_synced_at: Option<DateTime<Utc>>,
    /// When it was entered.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub created_at: DateTime<Utc>,
    /// When any of this last changed.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub updated_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl SocialAccount {
    /// An account that is not connected yet and of which the network alone is known: nothing may be published through it, and its
    /// followers are not tracked.
    pub fn new(
        workspace_id: WorkspaceId,
        id: SocialAccountId,
        platform: Platform,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            platform,
            platform_account_id: None,
            handle: None,
            display_name: None,
            avatar_url: None,
            profile_url: None,
            account_type: None,
            page: None,
            sec_uid: None,
            verified: None,
            capabilities: Capabilities::default(),
            lifecycle: ConnectionLifecycle::new(now),
            tracking: None,
            metadata: AccountMetadata::default(),
            last_synced_at: None,
            created_at: now,
            updated_at: now,
            rest: crate::record::Rest,
        }
    }

    /// What makes two rows of a workspace the same account: what the network calls it, and while that is unknown, its
    /// handle. None if neither is known.
    ///
    /// The handle is no key while there is a better one: accounts take over the names of others.
    pub fn key(&self) -> Option<AccountKey<'_>> {
        match (&self.platform_account_id, &self.handle) {
            (Some(id), _) => Some(AccountKey::Id(self.platform, id)),
            (None, Some(handle)) => Some(AccountKey::Handle(handle)),
            (None, None) => None,
        }
    }
}

/// What makes two rows of a workspace the same account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountKey<'a> {
    /// What the network calls it.
    Id(Platform, &'a str),
    /// Its handle, which says its network.
    Handle(&'a Handle),
}

/// A page on Facebook.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Page {
    /// Its number there.
    pub id: String,
    /// Its name.
    pub name: Option<String>,
}

/// What may be published through an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Capabilities {
    /// Posts in the feed.
    pub feed: bool,
    /// Stories.
    pub stories: bool,
    /// Reels.
    pub reels: bool,
}

impl Capabilities {
    /// What an Instagram business or creator account may publish once it is connected.
    pub const INSTAGRAM: Self = Self { feed: true, stories: true, reels: true };
    /// What a Facebook page may publish once it is connected.
    pub const FACEBOOK_PAGE: Self = Self { feed: true, stories: false, reels: false };
}

/// How the followers of an account are listed, to notice who came and who left.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct FollowerTracking {
    /// How many pages of the list are read at most.
    pub max_pages: u32,
    /// How many followers are on a page.
    pub page_size: u32,
    /// When they were last listed.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub last_run_at: Option<DateTime<Utc>>,
    /// Why the last listing failed.
    pub last_error: Option<String>,
}

impl FollowerTracking {
    /// 50 pages of 1 000.
    pub const DEFAULT: Self = Self { max_pages: 50, page_size: 1_000, last_run_at: None, last_error: None };
}

/// What a network tells about an account when it is connected, as it was then.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct AccountMetadata {
    /// How many follow it.
    #[cfg_attr(feature = "serde", serde(alias = "followersCount", skip_serializing_if = "Option::is_none"))]
    pub followers: Option<u64>,
    /// How many it follows.
    #[cfg_attr(feature = "serde", serde(alias = "followingCount", skip_serializing_if = "Option::is_none"))]
    pub following: Option<u64>,
    /// How many posts it has.
    #[cfg_attr(
        feature = "serde",
        serde(alias = "postsCount", alias = "tweetsCount", skip_serializing_if = "Option::is_none")
    )]
    pub posts: Option<u64>,
    /// How many are connected with it, as `LinkedIn` counts.
    #[cfg_attr(
        feature = "serde",
        serde(alias = "connectionsCount", skip_serializing_if = "Option::is_none")
    )]
    pub connections: Option<u64>,
    /// Keys that no field names.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}
