//! Questions about targets.

use super::{CAMPAIGN, POST_OF_TARGET, POST_STATUS, SCHEDULED_AT};
use crate::scope::{Reach, Scope};
use crate::select::{Col, Join, Op, Select, Term, bind};
use crate::value::Instant;
use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::account::SocialAccount;
use hadir_core::ids::{CampaignId, PostId};
use hadir_core::platform::Platform;
use hadir_core::publishing::{DeliveryStatus, Post, PostStatus, PostTarget};

const POST: &Col = &Col::of("post_targets", "post_id");
const PLATFORM: &Col = &Col::of("post_targets", "platform");
const STATUS: &Col = &Col::of("post_targets", "status");

const TARGETS_OF_POST: &Join = &Join {
    left: true,
    table: "post_targets",
    tenant_of: Some("posts"),
    on: &[(Col::of("posts", "id"), Col::of("post_targets", "post_id"))],
    and: "",
};

const ACCOUNT_OF_TARGET: &Join = &Join {
    left: true,
    table: "social_accounts",
    tenant_of: Some("post_targets"),
    on: &[(Col::of("post_targets", "account_id"), Col::of("social_accounts", "id"))],
    and: "",
};

/// All targets, by post and id.
pub fn targets(scope: Scope) -> Select<PostTarget> {
    Select::of(scope).by(&["post_id", "id"])
}

/// The targets of a post, by id.
pub fn targets_of(scope: Scope, post: PostId) -> Select<PostTarget> {
    Select::of(scope).equal(POST, bind::id(post)).by(&["id"])
}

impl Select<PostTarget> {
    /// Only targets on this network.
    #[must_use]
    pub fn on_platform(self, platform: Platform) -> Self {
        self.is(PLATFORM, platform.as_str())
    }

    /// Only targets in this status.
    #[must_use]
    pub fn in_status(self, status: DeliveryStatus) -> Self {
        self.is(STATUS, status.as_str())
    }
}

/// Targets that the network knows by an id that another target has too, by network and that id: sent twice, or imported
/// twice.
pub fn duplicate_targets(scope: Scope) -> Select<PostTarget> {
    Select::of(scope)
        .sql(
            r#"EXISTS (SELECT 1 FROM "post_targets" AS "other" WHERE "other"."workspace_id" = "post_targets"."workspace_id" AND "other"."platform" = "post_targets"."platform" AND "other"."platform_post_id" = "post_targets"."platform_post_id" AND "other"."id" <> "post_targets"."id")"#,
            [],
        )
        .order(const {
            &[
                Term::up("post_targets", "platform"),
                Term::up("post_targets", "platform_post_id"),
                Term::up("post_targets", "id"),
            ]
        })
}

/// The posts of a campaign, each with its targets, the newest publication first. What is not published yet comes before,
/// as it does in the sources; [`unpublished_last`](Select::unpublished_last) puts it at the end.
pub fn campaign_posts(scope: Scope, campaign: CampaignId) -> Select<(Post, Option<PostTarget>)> {
    Select::of(scope).join(TARGETS_OF_POST).equal(CAMPAIGN, bind::id(campaign)).order(
        const {
            &[
                Term::down("posts", "published_at").nulls_first(),
                Term::up("posts", "id"),
                Term::up("post_targets", "id").nulls_last(),
            ]
        },
    )
}

impl Select<(Post, Option<PostTarget>)> {
    /// What is not published yet, at the end.
    #[must_use]
    pub fn unpublished_last(self) -> Self {
        self.order(
            const {
                &[
                    Term::down("posts", "published_at").nulls_last(),
                    Term::up("posts", "id"),
                    Term::up("post_targets", "id").nulls_last(),
                ]
            },
        )
    }
}

/// A target, its post, and the account that it goes to if that is known.
pub type PlannedPost = ((PostTarget, Post), Option<SocialAccount>);

/// What is planned for the time from `now` until `ahead` later, both included, by that time: each target of a post with
/// its account. Posts that are not written or approved yet are shown too.
pub fn planned_posts(scope: Scope, now: DateTime<Utc>, ahead: TimeDelta) -> Select<PlannedPost> {
    const PLANNED: &[&str] = &[
        PostStatus::Draft.as_str(),
        PostStatus::PendingApproval.as_str(),
        PostStatus::Approved.as_str(),
        PostStatus::Scheduled.as_str(),
    ];
    let end = now.checked_add_signed(ahead).unwrap_or(DateTime::<Utc>::MAX_UTC);
    Select::of(scope)
        .join(POST_OF_TARGET)
        .join(ACCOUNT_OF_TARGET)
        .words(POST_STATUS, PLANNED)
        .compare(SCHEDULED_AT, Op::AtLeast, bind::instant(Instant::first_from(now)))
        .until(SCHEDULED_AT, end)
        .order(const { &[Term::up("posts", "scheduled_at"), Term::up("post_targets", "id")] })
}

/// Targets of posts whose time has come, or that are being published, without a job that would send them, with their posts, the
/// longest overdue first: of one workspace, or of all for a reason.
pub fn targets_to_queue(reach: impl Into<Reach>, now: DateTime<Utc>) -> Select<(PostTarget, Post)> {
    Select::reaching(reach.into())
        .join(POST_OF_TARGET)
        .words(POST_STATUS, const { &[PostStatus::Scheduled.as_str(), PostStatus::Publishing.as_str()] })
        .until(SCHEDULED_AT, now)
        .is(STATUS, DeliveryStatus::Pending.as_str())
        .sql(
            r#"NOT EXISTS (SELECT 1 FROM "publish_jobs" WHERE "publish_jobs"."workspace_id" = "post_targets"."workspace_id" AND "publish_jobs"."target_id" = "post_targets"."id" AND "publish_jobs"."status" IN ('pending', 'running', 'unconfirmed'))"#,
            [],
        )
        .order(const {
            &[
                Term::up("posts", "scheduled_at"),
                Term::up("post_targets", "workspace_id"),
                Term::up("post_targets", "id"),
            ]
        })
}
