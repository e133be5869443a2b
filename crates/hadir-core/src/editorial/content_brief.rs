//! What is to be written, for whom, and how: what an assistant is asked for.

use crate::ids::{BriefVariantId, ContentBriefId, UserId, WorkspaceId};
use crate::platform::{Hashtag, Platform};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// What is to be written, for whom, and how: what an assistant is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ContentBrief {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: ContentBriefId,
    /// What it is about.
    pub topic: String,
    /// What it is to achieve.
    pub goal: Option<String>,
    /// How it is to sound.
    pub tone: Option<String>,
    /// Who is to read it.
    pub audience: Option<String>,
    /// Words that belong into it.
    pub keywords: Vec<String>,
    /// The networks that it is written for; none: for no network in particular.
    pub platforms: BTreeSet<Platform>,
    /// Who asked; none if the system did.
    pub created_by: Option<UserId>,
    /// When it was written down.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub created_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl ContentBrief {
    /// A brief that says the topic alone.
    pub fn new(
        workspace_id: WorkspaceId,
        id: ContentBriefId,
        topic: impl Into<String>,
        created_at: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            topic: topic.into(),
            goal: None,
            tone: None,
            audience: None,
            keywords: Vec::new(),
            platforms: BTreeSet::new(),
            created_by: None,
            created_at,
            rest: crate::record::Rest,
        }
    }
}

/// A text that was written for a [`ContentBrief`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct BriefVariant {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: BriefVariantId,
    /// What it was written for.
    pub brief_id: ContentBriefId,
    /// The text.
    pub caption: String,
    /// Its hashtags.
    pub hashtags: Vec<Hashtag>,
    /// The model that wrote it; none: a person did, or the source does not say.
    pub model: Option<String>,
    /// How many tokens that took.
    pub tokens: Option<u64>,
    /// Whether somebody has approved it.
    pub approved: bool,
    /// Whether it has gone out, according to the source.
    pub published: bool,
    /// When it was written.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub created_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl BriefVariant {
    /// A variant that was neither approved nor published, by no model in particular.
    pub fn new(
        workspace_id: WorkspaceId,
        id: BriefVariantId,
        brief_id: ContentBriefId,
        caption: impl Into<String>,
        created_at: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            brief_id,
            caption: caption.into(),
            hashtags: Vec::new(),
            model: None,
            tokens: None,
            approved: false,
            published: false,
            created_at,
            rest: crate::record::Rest,
        }
    }
}
