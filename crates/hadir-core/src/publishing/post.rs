//! A post that is planned, reviewed and published.

use super::content::Encoding;
use super::{
    ApprovalRule, Content, ContentHash, DeliveryTally, PartialPolicy, PostEvent, PostGuard, PostKind,
    PostLifecycle, PostStatus, PostTarget,
};
use crate::ids::{CampaignId, PostId, UserId, WorkspaceId};
use crate::json::Extra;
use crate::lifecycle::{Lifecycle, Refused};
use chrono::{DateTime, Utc};
use rust_decimal::Decimal;

/// That a model wrote it, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct AiOrigin {
    /// Which model.
    pub model: Option<String>,
    /// What it was asked.
    pub prompt: Option<String>,
    /// What it cost, in US dollars.
    #[cfg_attr(feature = "serde", serde(default, with = "crate::json::decimal"))]
    pub cost: Option<Decimal>,
    /// What else the source keeps.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// Something that a team publishes, on one or more targets.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Post {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: PostId,
    /// Who wrote it.
    pub author_id: UserId,
    /// What the team calls it.
    pub title: Option<String>,
    /// What it is, if all its targets are the same.
    pub kind: Option<PostKind>,
    /// What it says where a target says nothing of its own.
    pub content: Content,
    /// The campaign that it belongs to.
    pub campaign_id: Option<CampaignId>,
    /// The team's own labels.
    pub tags: Vec<String>,
    /// Set if a model wrote it.
    pub ai: Option<AiOrigin>,
    /// What else the source keeps with it.
    pub metadata: Extra,
    /// Until when it is worth publishing; none: however late. What was not announced by then does not go out.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub publish_by: Option<DateTime<Utc>>,
    /// Where it is in its life.
    pub lifecycle: PostLifecycle,
    /// When it was written down.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub created_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Post {
    /// A new draft.
    pub fn draft(
        workspace_id: WorkspaceId,
        id: PostId,
        author_id: UserId,
        content: Content,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            author_id,
            title: None,
            kind: None,
            content,
            campaign_id: None,
            tags: Vec::new(),
            ai: None,
            metadata: Extra::new(),
            publish_by: None,
            lifecycle: PostLifecycle::draft(now),
            created_at: now,
            rest: crate::record::Rest,
        }
    }

    /// Where it is in its life.
    pub const fn status(&self) -> PostStatus {
        self.lifecycle.status()
    }

    /// Gives it a time. If its content is no longer what was approved, the approval is void from here on.
    ///
    /// # Errors
    /// [`Refused`] without a target of this post, and as [`PostLifecycle::schedule`].
    pub fn schedule(
        &mut self,
        targets: &[PostTarget],
        at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<(), Refused<PostStatus>> {
        self.schedule_under(ApprovalRule::NotRequired, targets, at, now)
    }

    /// Gives it a time, if the rule lets it go out as it is.
    ///
    /// # Errors
    /// [`Refused`] without a target of this post, under [`ApprovalRule::Required`] unless exactly this content is approved,
    /// and as [`PostLifecycle::schedule`].
    pub fn schedule_under(
        &mut self,
        rule: ApprovalRule,
        targets: &[PostTarget],
        at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<(), Refused<PostStatus>> {
        let content = self.may_go_out(rule, targets, PostEvent::Schedule)?;
        self.lifecycle.schedule_as(content, at, now)
    }

    /// Sends it without waiting for a time. If its content is no longer what was approved, the approval is void from here
    /// on.
    ///
    /// # Errors
    /// [`Refused`] without a target of this post, and as [`PostLifecycle::publish_now`].
    pub fn publish_now(
        &mut self,
        targets: &[PostTarget],
        now: DateTime<Utc>,
    ) -> Result<(), Refused<PostStatus>> {
        self.publish_now_under(ApprovalRule::NotRequired, targets, now)
    }

    /// Sends it without waiting for a time, if the rule lets it go out as it is.
    ///
    /// # Errors
    /// [`Refused`] without a target of this post, under [`ApprovalRule::Required`] unless exactly this content is approved,
    /// and as [`PostLifecycle::publish_now`].
    pub fn publish_now_under(
        &mut self,
        rule: ApprovalRule,
        targets: &[PostTarget],
        now: DateTime<Utc>,
    ) -> Result<(), Refused<PostStatus>> {
        let content = self.may_go_out(rule, targets, PostEvent::PublishNow)?;
        self.lifecycle.publish_now_as(content, now)
    }

    /// Its time has come, and the rule lets it go out as it is.
    ///
    /// # Errors
    /// [`Refused`] without a target of this post, under [`ApprovalRule::Required`] unless exactly this content is approved,
    /// and as [`PostLifecycle::start`].
    pub fn start(
        &mut self,
        rule: ApprovalRule,
        targets: &[PostTarget],
        now: DateTime<Utc>,
    ) -> Result<(), Refused<PostStatus>> {
        self.may_go_out(rule, targets, PostEvent::Start)?;
        self.lifecycle.start(now)
    }

    /// The approval chain is complete for what it says and shows now.
    ///
    /// # Errors
    /// As [`PostLifecycle::approve`].
    pub fn approve(&mut self, targets: &[PostTarget], now: DateTime<Utc>) -> Result<(), Refused<PostStatus>> {
        self.lifecycle.approve(self.content_hash(targets), now)
    }

    /// The approval chain is complete for what is still to go out: after a correction of what failed, or of what is out
    /// elsewhere.
    ///
    /// # Errors
    /// As [`PostLifecycle::reapprove`].
    pub fn reapprove(
        &mut self,
        targets: &[PostTarget],
        now: DateTime<Utc>,
    ) -> Result<(), Refused<PostStatus>> {
        self.lifecycle.reapprove(self.content_hash(targets), now)
    }

    /// Follows its targets, of which those of other posts do not count.
    ///
    /// # Errors
    /// As [`PostLifecycle::settle`].
    pub fn settle(
        &mut self,
        targets: &[PostTarget],
        policy: PartialPolicy,
        next_run: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<(), Refused<PostStatus>> {
        let own = targets.iter().filter(|target| self.owns(target));
        let tally: DeliveryTally = own.map(|target| target.lifecycle.status()).collect();
        self.lifecycle.settle(&tally, policy, next_run, now)
    }

    /// What an approver is shown, and nothing else: all that reaches a network. The order of the targets is of no
    /// consequence.
    ///
    /// ```
    /// # use hadir_core::ids::{PostId, UserId, WorkspaceId};
    /// # use hadir_core::publishing::{Content, Post};
    /// # let id = uuid::Uuid::from_u128(1);
    /// # let (workspace, author) = (WorkspaceId::from_uuid(id), UserId::from_uuid(id));
    /// let mut post = Post::draft(workspace, PostId::from_uuid(id), author, Content::of_text("Selamat pagi"), chrono::DateTime::UNIX_EPOCH);
    /// let shown = post.content_hash(&[]);
    /// post.title = Some("Monday".to_owned());
    /// assert_eq!(post.content_hash(&[]), shown, "the team's own name for it goes nowhere");
    /// post.content.first_comment = Some("Halo".to_owned());
    /// assert_ne!(post.content_hash(&[]), shown);
    /// ```
    pub fn content_hash(&self, targets: &[PostTarget]) -> ContentHash {
        let mut shown: Vec<_> = targets.iter().filter(|target| self.owns(target)).collect();
        shown.sort_by_key(|target| target.id);
        let parts = shown.iter().map(|target| target.own_hash());
        ContentHash::of_parts(core::iter::once(self.own_hash()).chain(parts))
    }

    /// The digest of what it says where a target says nothing of its own: its part of the [whole](Self::content_hash).
    pub fn own_hash(&self) -> ContentHash {
        let mut encoding = Encoding::default();
        encoding.text("post");
        encoding.maybe(self.kind.map(PostKind::as_str));
        encoding.content(&self.content);
        encoding.finish()
    }

    fn owns(&self, target: &PostTarget) -> bool {
        target.workspace_id == self.workspace_id && target.post_id == self.id
    }

    fn may_go_out(
        &self,
        rule: ApprovalRule,
        targets: &[PostTarget],
        event: PostEvent,
    ) -> Result<ContentHash, Refused<PostStatus>> {
        // The state first, so that it is named where it forbids the event by itself.
        self.status().apply(event)?;
        Refused::unless(targets.iter().any(|target| self.owns(target)), event, PostGuard::HasTarget)?;
        let content = self.content_hash(targets);
        Refused::unless(rule.admits(&self.lifecycle, content), event, PostGuard::ContentIsApproved)?;
        Ok(content)
    }
}
