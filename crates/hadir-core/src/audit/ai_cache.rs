//! An answer of a language model, kept so that the same question is not paid for twice.

use crate::ids::WorkspaceId;
use crate::json::Json;
use chrono::{DateTime, TimeDelta, Utc};
use rust_decimal::Decimal;

/// An answer of a language model, kept so that the same question is not paid for twice. Keyed by workspace and key.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct AiCacheEntry {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// What the question comes to: a digest of model and prompt.
    pub key: String,
    /// The kind of agent that asked: `content`, `hashtag`.
    pub agent: String,
    /// The question.
    pub prompt: String,
    /// The answer.
    pub response: Json,
    /// The model that gave it.
    pub model: String,
    /// What it cost, in US dollars.
    #[cfg_attr(feature = "serde", serde(default, with = "crate::json::decimal"))]
    pub cost_usd: Option<Decimal>,
    /// When it was given.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub created_at: DateTime<Utc>,
    /// From when on it is not to be used any more.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub expires_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl AiCacheEntry {
    /// How long an answer is used, unless the workspace says otherwise: 24 hours, as the source has it.
    pub const LIFETIME: TimeDelta = TimeDelta::hours(24);

    /// An answer that is used for [`LIFETIME`](Self::LIFETIME), of unknown cost.
    pub fn new(
        workspace_id: WorkspaceId,
        key: impl Into<String>,
        agent: impl Into<String>,
        prompt: impl Into<String>,
        response: Json,
        model: impl Into<String>,
        created_at: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            key: key.into(),
            agent: agent.into(),
            prompt: prompt.into(),
            response,
            model: model.into(),
            cost_usd: None,
            created_at,
            expires_at: created_at.checked_add_signed(Self::LIFETIME).unwrap_or(created_at),
            rest: crate::record::Rest,
        }
    }

    /// Whether it may still be used.
    pub fn is_fresh(&self, now: DateTime<Utc>) -> bool {
        self.created_at <= now && now < self.expires_at
    }
}
