//! A message of a conversation.

use super::MessageDirection;
use crate::ids::{ConversationId, MessageId, UserId, WorkspaceId};
use crate::json::{Extra, Json};
use crate::validation::{MAX_BODY, Rule, Violation, characters};
use chrono::{DateTime, Utc};
use rust_decimal::Decimal;
use thiserror::Error;

/// What the network calls a message, or, until the network has answered, a name of our own that begins with `local-`.
///
/// ```
/// use hadir_core::inbox::PlatformMessageId;
/// assert!(PlatformMessageId::new("local-1773046800000-k3x")?.is_local());
/// assert!(!PlatformMessageId::new("17841400000000001")?.is_local());
/// assert_eq!(PlatformMessageId::new(" ").unwrap_err().to_string(), "a message id cannot be blank");
/// # Ok::<(), hadir_core::inbox::BlankMessageId>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlatformMessageId(Box<str>);

/// A message id without any text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a message id cannot be blank")]
pub struct BlankMessageId;

impl PlatformMessageId {
    const LOCAL: &'static str = "local-";

    /// Takes the network's name for a message.
    ///
    /// # Errors
    /// [`BlankMessageId`] if there is no text in it.
    pub fn new(text: &str) -> Result<Self, BlankMessageId> {
        if text.trim().is_empty() { Err(BlankMessageId) } else { Ok(Self(text.into())) }
    }

    /// The id of a message that the network has not named yet; `id` is ours.
    pub fn local(id: MessageId) -> Self {
        Self(format!("{}{id}", Self::LOCAL).into())
    }

    /// The text.
    pub const fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the network has not named the message yet.
    pub fn is_local(&self) -> bool {
        self.0.starts_with(Self::LOCAL)
    }
}

impl core::fmt::Display for PlatformMessageId {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(&self.0)
    }
}

impl core::str::FromStr for PlatformMessageId {
    type Err = BlankMessageId;
    fn from_str(text: &str) -> Result<Self, BlankMessageId> {
        Self::new(text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for PlatformMessageId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for PlatformMessageId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::__private::from_text(deserializer)
    }
}

/// Written as the management platform writes it: a number, where a float says it exactly; else as text.
#[cfg(feature = "serde")]
#[allow(clippy::ref_option, reason = "serde hands over the field")]
fn as_number<S: serde::Serializer>(score: &Option<Decimal>, serializer: S) -> Result<S::Ok, S::Error> {
    let Some(score) = score else { return serializer.serialize_none() };
    let text = score.to_string();
    match text.parse::<f64>() {
        Ok(float) if float.to_string() == text && float.abs() < EXACT => match text.parse::<i64>() {
            Ok(whole) => serializer.serialize_some(&whole),
            Err(_) => serializer.serialize_some(&float),
        },
        _ => serializer.serialize_some(&text),
    }
}

/// Below it, a float says every whole number.
#[cfg(feature = "serde")]
const EXACT: f64 = 9_007_199_254_740_992.0;

/// What else is known of a message. The keys are the management platform's own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "camelCase"))]
pub struct MessageMetadata {
    /// Files that came with it, as the network describes them.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
    pub attachments: Vec<Json>,
    /// What its author wants: `complaint`, `support`, `sales`, `spam`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub intent: Option<String>,
    /// What it is about: `urgent`, `customer_support`, `spam`.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub category: Option<String>,
    /// How much it matters, from 0 to 100.
    #[cfg_attr(
        feature = "serde",
        serde(
            default,
            deserialize_with = "crate::json::decimal::deserialize",
            serialize_with = "as_number",
            skip_serializing_if = "Option::is_none"
        )
    )]
    pub priority_score: Option<Decimal>,
    /// The saved reply that it was made of.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub template_id: Option<String>,
    /// Every other key.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// A message of a conversation. Keyed by workspace and [`PlatformMessageId`]: the same message is kept once.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Message {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: MessageId,
    /// The conversation.
    pub conversation_id: ConversationId,
    /// Which way it went.
    pub direction: MessageDirection,
    /// What was said.
    pub body: String,
    /// What the network calls it.
    pub platform_message_id: PlatformMessageId,
    /// Who of the team wrote it; none if it came from outside, or from a program.
    pub author_id: Option<UserId>,
    /// How it was meant, from -1 to 1; none if nobody judged.
    #[cfg_attr(feature = "serde", serde(default, with = "crate::json::decimal"))]
    pub sentiment_score: Option<Decimal>,
    /// Whether a model wrote it.
    pub ai_generated: bool,
    /// What else is known of it.
    pub metadata: MessageMetadata,
    /// When it was written.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub created_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Message {
    /// The worst that a message can be meant.
    pub const MIN_SENTIMENT: Decimal = Decimal::NEGATIVE_ONE;
    /// The best that a message can be meant.
    pub const MAX_SENTIMENT: Decimal = Decimal::ONE;
    /// How much a message can matter at most.
    pub const MAX_PRIORITY_SCORE: Decimal = Decimal::ONE_HUNDRED;

    /// A message by no member in particular, written by a person.
    pub fn new(
        workspace_id: WorkspaceId,
        id: MessageId,
        conversation_id: ConversationId,
        direction: MessageDirection,
        body: impl Into<String>,
        platform_message_id: PlatformMessageId,
        created_at: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            conversation_id,
            direction,
            body: body.into(),
            platform_message_id,
            author_id: None,
            sentiment_score: None,
            ai_generated: false,
            metadata: MessageMetadata::default(),
            created_at,
            rest: crate::record::Rest,
        }
    }

    /// Every rule that it breaks: it says something or brings something, and its scores are within their scales.
    pub fn violations(&self) -> Vec<Violation> {
        let score = self.metadata.priority_score.unwrap_or_default();
        let scale = Rule::Between { least: Decimal::ZERO, most: Self::MAX_PRIORITY_SCORE, found: score };
        let beyond = score < Decimal::ZERO || score > Self::MAX_PRIORITY_SCORE;
        let empty = self.body.trim().is_empty() && self.metadata.attachments.is_empty();
        let (least, most) = (Self::MIN_SENTIMENT, Self::MAX_SENTIMENT);
        let sentiment = self.sentiment_score.unwrap_or_default();
        let off = sentiment < least || sentiment > most;
        let length = characters(&self.body);
        [
            (empty, "body", Rule::Required),
            (length > MAX_BODY, "body", Rule::AtMost { limit: MAX_BODY, found: length }),
            (off, "sentiment_score", Rule::Between { least, most, found: sentiment }),
            (beyond, "metadata.priority_score", scale),
        ]
        .into_iter()
        .filter(|(broken, ..)| *broken)
        .map(|(_, field, rule)| Violation { field: field.to_owned(), rule })
        .collect()
    }
}
