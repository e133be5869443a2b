//! Questions about posts.

use super::{CAMPAIGN, POST_STATUS, SCHEDULED_AT};
use crate::scope::{Reach, Scope};
use crate::select::{Col, Select, Term, bind};
use chrono::{DateTime, Utc};
use hadir_core::ids::{CampaignId, PostId, UserId};
use hadir_core::platform::Platform;
use hadir_core::publishing::{Campaign, CampaignStatus, Post, PostStatus};
use hadir_core::time::Window;

const ID: &Col = &Col::of("posts", "id");
const AUTHOR: &Col = &Col::of("posts", "author_id");
const CREATED_AT: &Col = &Col::of("posts", "created_at");
const PUBLISHED_AT: &Col = &Col::of("posts", "published_at");
const CAMPAIGN_STATUS: &Col = &Col::of("campaigns", "status");

const BY_PLAN: &[&str] = &["scheduled_at", "id"];

/// One post.
pub fn post(scope: Scope, id: PostId) -> Select<Post> {
    Select::of(scope).equal(ID, bind::id(id)).by(&["id"])
}

/// A list of posts, the newest first: 20 unless [`limit`](Select::limit) asks for others, and at most 100.
pub fn posts(scope: Scope) -> Select<Post> {
    Select::of(scope)
        .order(const { &[Term::down("posts", "created_at"), Term::down("posts", "id")] })
        .bounded(20, 100)
}

impl Select<Post> {
    /// Only posts in this status.
    #[must_use]
    pub fn in_status(self, status: PostStatus) -> Self {
        self.is(POST_STATUS, status.as_str())
    }

    /// Only posts with a target on this network.
    #[must_use]
    pub fn on_platform(self, platform: Platform) -> Self {
        self.sql(
            r#"EXISTS (SELECT 1 FROM "post_targets" WHERE "post_targets"."workspace_id" = "posts"."workspace_id" AND "post_targets"."post_id" = "posts"."id" AND "post_targets"."platform" = ?)"#,
            [bind::word(platform)],
        )
    }

    /// Only posts that were written down in the window.
    #[must_use]
    pub fn created_in(self, window: Window) -> Self {
        self.within(CREATED_AT, window)
    }

    /// Only posts that went out in the window.
    #[must_use]
    pub fn published_in(self, window: Window) -> Self {
        self.within(PUBLISHED_AT, window)
    }

    /// Only posts of this campaign.
    #[must_use]
    pub fn in_campaign(self, campaign: CampaignId) -> Self {
        self.equal(CAMPAIGN, bind::id(campaign))
    }

    /// Only posts of this author.
    #[must_use]
    pub fn by_author(self, author: UserId) -> Self {
        self.equal(AUTHOR, bind::id(author))
    }

    /// Only posts that have all of these tags.
    #[must_use]
    pub fn tagged<'a>(self, tags: impl IntoIterator<Item = &'a str>) -> Self {
        self.sql(r#"{holds "posts"."tags"}"#, [bind::texts(tags)])
    }
}

/// Posts whose time is still to come after `now`, the next one first.
pub fn scheduled(scope: Scope, now: DateTime<Utc>) -> Select<Post> {
    Select::of(scope).is(POST_STATUS, PostStatus::Scheduled.as_str()).past(SCHEDULED_AT, now).by(BY_PLAN)
}

/// Posts whose time lies in the window, the first one first.
pub fn scheduled_in(scope: Scope, window: Window) -> Select<Post> {
    Select::of(scope).is(POST_STATUS, PostStatus::Scheduled.as_str()).within(SCHEDULED_AT, window).by(BY_PLAN)
}

/// What a calendar shows: posts that are to go out, or have gone out, and were planned for the window, by that time.
pub fn calendar(scope: Scope, window: Window) -> Select<Post> {
    const SHOWN: &[&str] = &[PostStatus::Scheduled.as_str(), PostStatus::Published.as_str()];
    Select::of(scope).words(POST_STATUS, SHOWN).within(SCHEDULED_AT, window).by(BY_PLAN)
}

/// Posts whose time has come, the longest overdue first: of one workspace, or of all for a reason.
pub fn due_posts(reach: impl Into<Reach>, now: DateTime<Utc>) -> Select<Post> {
    let due = Select::reaching(reach.into())
        .is(POST_STATUS, PostStatus::Scheduled.as_str())
        .until(SCHEDULED_AT, now);
    due.order(const {
        &[Term::up("posts", "scheduled_at"), Term::up("posts", "workspace_id"), Term::up("posts", "id")]
    })
}

/// All campaigns, the one that begins last first.
pub fn campaigns(scope: Scope) -> Select<Campaign> {
    Select::of(scope).order(const { &[Term::down("campaigns", "starts_at"), Term::down("campaigns", "id")] })
}

impl Select<Campaign> {
    /// Only campaigns in this status.
    #[must_use]
    pub fn in_status(self, status: CampaignStatus) -> Self {
        self.is(CAMPAIGN_STATUS, status.as_str())
    }
}
