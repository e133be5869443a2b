//! What has to hold before a delivery begins: of each obstacle, the condition under which it is not there. The questions
//! what is due and what is in the way, and the guards of the steps, are all made of these.

use super::queued::{word, workspace};
use super::{ACCOUNTS, CAMPAIGNS, HOLDS, JOBS, PACES, POSTS, SETTINGS, TARGETS, WORKSPACE, WORKSPACES};
use crate::dialect::{Bound, Dialect, same};
use crate::scope::Scope;
use crate::value::{Instant, Value};
use hadir_core::account::{ConnectionStatus, ERROR_REST};
use hadir_core::platform::Platform;
use hadir_core::publishing::{
    ApprovalRule, CampaignStatus, ContentHash, DeliveryStatus, Obstacle, PostKind, PostStatus,
};
use hadir_core::vocabulary::TextEnum;
use hadir_core::workspace::WorkspaceStatus;
use sea_query::{Expr, ExprTrait, Func, JoinType, SelectStatement};

/// Who asks, under which rule, and when.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rules {
    pub(super) scope: Scope,
    pub(super) approval: ApprovalRule,
    pub(super) now: Instant,
    pub(super) dialect: Dialect,
}

/// What still has to hold when a call is announced that was claimed before: every stop.
pub(super) const STOPS: &[Obstacle] = &[
    Obstacle::PostNotPublishing,
    Obstacle::NotApproved,
    Obstacle::TooLate,
    Obstacle::OnHold,
    Obstacle::WorkspaceClosed,
    Obstacle::QueuePaused,
    Obstacle::CampaignPaused,
    Obstacle::CampaignOver,
    Obstacle::NoAccount,
    Obstacle::AccountUnusable,
    Obstacle::AccountPaused,
];

pub(super) fn is_in(table: &'static str, status: impl TextEnum, bound: &mut Bound) -> Expr {
    Expr::col((table, "status")).eq(word(status.as_str(), bound))
}

impl Rules {
    /// The condition under which the obstacle is not there. Null is not.
    pub(super) fn holds(&self, obstacle: Obstacle, bound: &mut Bound) -> Expr {
        let now = |bound: &mut Bound| bound.bind(Value::Instant(self.now));
        let col = |table, column: &'static str| Expr::col((table, column));
        match obstacle {
            Obstacle::NotWaiting => is_in(JOBS, DeliveryStatus::Pending, bound),
            Obstacle::NotDue => col(JOBS, "run_at").lte(now(bound)),
            Obstacle::NoAttemptLeft => col(JOBS, "attempt").lt(col(JOBS, "max_attempts")),
            Obstacle::TargetNotWaiting => is_in(TARGETS, DeliveryStatus::Pending, bound),
            Obstacle::PostNotPublishing => is_in(POSTS, PostStatus::Publishing, bound),
            Obstacle::NotApproved => match self.approval {
                ApprovalRule::Required => Self::agreed(),
                ApprovalRule::NotRequired => Expr::cust("1 = 1"),
            },
            Obstacle::TooLate => {
                let by = col(POSTS, "publish_by");
                by.clone().is_null().or(by.gt(now(bound)))
            }
            Obstacle::OnHold => {
                let mut held = SelectStatement::new();
                held.expr(Expr::cust("1")).from(HOLDS).and_where(same(
                    HOLDS,
                    POSTS,
                    [WORKSPACE, ("post_id", "id")],
                ));
                Expr::not_exists(held)
            }
            Obstacle::WorkspaceClosed => is_in(WORKSPACES, WorkspaceStatus::Active, bound),
            Obstacle::QueuePaused => col(SETTINGS, "publishing_paused_at").is_null(),
            Obstacle::CampaignPaused => {
                let paused = is_in(CAMPAIGNS, CampaignStatus::Paused, bound);
                col(CAMPAIGNS, "id").is_null().or(paused.not())
            }
            Obstacle::CampaignOver => {
                let completed = is_in(CAMPAIGNS, CampaignStatus::Completed, bound);
                let going_on = completed.not().and(col(CAMPAIGNS, "ends_at").gt(now(bound)));
                col(CAMPAIGNS, "id").is_null().or(going_on)
            }
            Obstacle::NoAccount => col(ACCOUNTS, "id").is_not_null(),
            Obstacle::AccountUnusable => {
                let active = is_in(ACCOUNTS, ConnectionStatus::Active, bound);
                let failed = is_in(ACCOUNTS, ConnectionStatus::Error, bound);
                let usable = match self.now.get().checked_sub_signed(ERROR_REST).map(Instant::new) {
                    Some(Ok(rested)) => {
                        let rested = bound.bind(Value::Instant(rested));
                        active.or(failed.and(col(ACCOUNTS, "changed_at").lte(rested)))
                    }
                    _ => active,
                };
                col(ACCOUNTS, "id").is_null().or(usable)
            }
            Obstacle::AccountPaused => col(PACES, "paused_at").is_null(),
            Obstacle::KindNotSupported => supported(bound),
            Obstacle::AccountBusy => none_taken("running").eq(Expr::cust("0")),
            Obstacle::AccountResting => {
                let cooling = col(PACES, "cooling_until");
                cooling.clone().is_null().or(cooling.lte(now(bound)))
            }
            Obstacle::QuotaUsedUp => {
                let most = col(PACES, "quota_most");
                most.clone().is_null().or(none_taken("used").lt(most))
            }
        }
    }

    /// The stamps of what is stored add up to that of what was approved.
    fn agreed() -> Expr {
        // A post that an older version stored without a stamp is not known to be what was approved.
        Expr::col((POSTS, "approved_stamp")).eq(Self::stored(Expr::col((POSTS, "content_stamp"))))
    }

    /// The stamp of what is stored: of the post with all its targets.
    pub(super) fn stored(own: Expr) -> Expr {
        let mut parts = SelectStatement::new();
        parts.expr(Func::sum(Expr::col(("part", "content_stamp")))).from_as(TARGETS, "part").and_where(same(
            "part",
            POSTS,
            [WORKSPACE, ("post_id", "id")],
        ));
        let parts =
            Expr::from(Func::coalesce([Expr::SubQuery(None, Box::new(parts.into())), Expr::cust("0")]));
        own.add(parts).modulo(Expr::cust(ContentHash::STAMPS.to_string()))
    }

    /// The jobs of the workspace with all that decides over them, and no columns yet. What an account has taken is joined as
    /// `taken`.
    pub(super) fn joined(&self, taken: Option<SelectStatement>, bound: &mut Bound) -> SelectStatement {
        let mut select = SelectStatement::new();
        select
            .from(JOBS)
            .inner_join(TARGETS, same(JOBS, TARGETS, [WORKSPACE, ("target_id", "id")]))
            .inner_join(POSTS, same(TARGETS, POSTS, [WORKSPACE, ("post_id", "id")]))
            .inner_join(WORKSPACES, Expr::col((WORKSPACES, "id")).eq(Expr::col((JOBS, "workspace_id"))))
            .left_join(SETTINGS, Expr::col((SETTINGS, "workspace_id")).eq(Expr::col((JOBS, "workspace_id"))))
            .left_join(CAMPAIGNS, same(POSTS, CAMPAIGNS, [WORKSPACE, ("campaign_id", "id")]))
            .left_join(ACCOUNTS, same(TARGETS, ACCOUNTS, [WORKSPACE, ("account_id", "id")]))
            .left_join(PACES, same(TARGETS, PACES, [WORKSPACE, ("account_id", "account_id")]))
            .and_where(Expr::col((JOBS, "workspace_id")).eq(workspace(self.scope, bound)));
        if let Some(taken) = taken {
            select.join_subquery(
                JoinType::LeftJoin,
                taken,
                "taken",
                Expr::col(("taken", "account_id")).eq(Expr::col((TARGETS, "account_id"))),
            );
        }
        select
    }
}

fn none_taken(column: &'static str) -> Expr {
    Func::coalesce([Expr::col(("taken", column)), Expr::cust("0")]).into()
}

/// As [`Capabilities::allow`](hadir_core::account::Capabilities::allow).
fn supported(bound: &mut Bound) -> Expr {
    let can = |column: &'static str| Expr::col((ACCOUNTS, column));
    let (feed, stories, reels) =
        (can("can_publish_feed"), can("can_publish_stories"), can("can_publish_reels"));
    let kind = || Expr::from(Func::coalesce([Expr::col((TARGETS, "kind")), Expr::col((POSTS, "kind"))]));
    let platform = Expr::col((TARGETS, "platform"));
    let kept_apart = [Platform::Instagram, Platform::Facebook].map(|platform| word(platform.as_str(), bound));
    let is = |of: PostKind, bound: &mut Bound| kind().eq(word(of.as_str(), bound));
    let (story, reel) = (is(PostKind::Story, bound), is(PostKind::Reel, bound));
    let other = kind().is_null().or(story.clone().or(reel.clone()).not());
    let by_kind = story.and(stories.clone()).or(reel.and(reels.clone())).or(other.and(feed.clone()));
    let stated = feed.or(stories).or(reels);
    let free = platform.is_not_in(kept_apart);
    Expr::col((ACCOUNTS, "id")).is_null().or(free).or(stated.not()).or(by_kind)
}
