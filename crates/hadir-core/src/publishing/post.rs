use super::content::Encoding;
use super::{Content, ContentHash, PostEvent, PostLifecycle, PostStatus, PostTarget};
use crate::ids::{CampaignId, PostId, UserId, WorkspaceId};
use crate::json::Extra;
use crate::lifecycle::Refused;
use chrono::{DateTime, Utc};
use rust_decimal::Decimal;

crate::text_enum! {
    /// What a post is, whatever the network.
    pub enum PostKind {
        /// Words alone.
        Text = "text",
        /// A picture.
        Image = "image",
        /// A film.
        Video = "video",
        /// Several pictures or films.
        Carousel = "carousel",
        /// A post that disappears after a day.
        Story = "story",
        /// A short upright film.
        Reel = "reel",
        /// An ordinary post, as opposed to a story or a reel.
        Feed = "feed",
        /// A question with answers.
        Poll = "poll",
        /// A prize draw.
        Giveaway = "giveaway",
    }
}

/// That a model wrote it, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct AiOrigin {
    /// Which model.
    pub model: Option<String>,
    /// What it was asked.
    pub prompt: Option<String>,
    /// What it cost, in US dollars.
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
    /// Where it is in its life.
    pub lifecycle: PostLifecycle,
    /// When it was written down.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub created_at: DateTime<Utc>,
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
            lifecycle: PostLifecycle::draft(now),
            created_at: now,
        }
    }

    /// Where it is in its life.
    pub const fn status(&self) -> PostStatus {
        self.lifecycle.status()
    }

    /// Gives it a time.
    ///
    /// # Errors
    /// [`Refused`] without a target of this post, and as [`PostLifecycle::schedule`].
    pub fn schedule(
        &mut self,
        targets: &[PostTarget],
        at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<(), Refused<PostStatus>> {
        self.has_targets(targets, PostEvent::Schedule)?;
        self.lifecycle.schedule(at, now)
    }

    /// Sends it without waiting for a time.
    ///
    /// # Errors
    /// [`Refused`] without a target of this post, and as [`PostLifecycle::publish_now`].
    pub fn publish_now(
        &mut self,
        targets: &[PostTarget],
        now: DateTime<Utc>,
    ) -> Result<(), Refused<PostStatus>> {
        self.has_targets(targets, PostEvent::PublishNow)?;
        self.lifecycle.publish_now(now)
    }

    /// What an approver is shown: what goes out on every target. The order of the targets is of no consequence.
    pub fn content_hash(&self, targets: &[PostTarget]) -> ContentHash {
        let mut shown: Vec<_> = targets.iter().filter(|target| self.owns(target)).collect();
        shown.sort_by_key(|target| target.id);
        let mut encoding = Encoding::default();
        encoding.content(&self.content);
        for target in shown {
            encoding.text(target.platform.as_str());
            encoding.text(&target.account_id.map(|id| id.to_string()).unwrap_or_default());
            encoding.text(target.kind.map_or("", PostKind::as_str));
            encoding.content(&target.content.resolve(&self.content));
        }
        encoding.finish()
    }

    fn owns(&self, target: &PostTarget) -> bool {
        target.workspace_id == self.workspace_id && target.post_id == self.id
    }

    fn has_targets(&self, targets: &[PostTarget], event: PostEvent) -> Result<(), Refused<PostStatus>> {
        Refused::unless(targets.iter().any(|target| self.owns(target)), event, "there is a target")
    }
}
