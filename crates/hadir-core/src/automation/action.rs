//! What an automation does.

use super::shape::{Keys, ShapeError, Typed, serde_by_json, text};
use crate::json::{Extra, Json};
use crate::vocabulary::{OpenEnum, Unlisted};

crate::open_enum! {
    /// What an automation does.
    pub enum ActionKind {
        /// It drafts a post.
        CreateDraft = "create_draft",
        /// It tells somebody.
        SendNotification = "send_notification",
        /// It asks for an approval.
        RequestApproval = "request_approval",
        /// It calls an address.
        Webhook = "webhook",
    }
}

/// The verb of a call that does not name one.
pub const WEBHOOK_METHOD: &str = "POST";
/// How long a call may take, in seconds.
pub const WEBHOOK_TIMEOUT_SECONDS: u64 = 10;

/// Something that an automation does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// It drafts a post.
    CreateDraft,
    /// It tells somebody.
    SendNotification {
        /// What it says, with `{placeholders}` for the trigger's data.
        message: String,
    },
    /// It asks for an approval.
    RequestApproval,
    /// It calls an address with the trigger's data.
    Webhook {
        /// The address.
        url: String,
        /// The verb; none: [`WEBHOOK_METHOD`].
        method: Option<String>,
    },
    /// Something that is not listed here.
    Other(Unlisted<ActionKind>),
}

impl Effect {
    /// What kind it is.
    pub fn kind(&self) -> ActionKind {
        match self {
            Self::CreateDraft => ActionKind::CreateDraft,
            Self::SendNotification { .. } => ActionKind::SendNotification,
            Self::RequestApproval => ActionKind::RequestApproval,
            Self::Webhook { .. } => ActionKind::Webhook,
            Self::Other(word) => ActionKind::Other(word.clone()),
        }
    }
}

/// Something that an automation does, as its column says it: `{"type": …, "params": {…}}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// What.
    pub effect: Effect,
    /// Parameters that the effect does not name.
    pub params: Extra,
    /// Keys beside `type` and `params`.
    pub extra: Extra,
}

impl From<Effect> for Action {
    fn from(effect: Effect) -> Self {
        Self { effect, params: Extra::new(), extra: Extra::new() }
    }
}

impl Action {
    /// Reads an element of the column.
    ///
    /// # Errors
    /// [`ShapeError`] names the part of a known action that does not fit.
    pub fn from_json(element: Json) -> Result<Self, ShapeError> {
        let Typed { kind, params, extra } = Typed::read(element)?;
        let mut keys = Keys::of("params.", params);
        let owned = |value: &Json| text(value).map(str::to_owned);
        let effect = match ActionKind::read(&kind) {
            ActionKind::CreateDraft => Effect::CreateDraft,
            ActionKind::SendNotification => {
                Effect::SendNotification { message: keys.need("message", "text", owned)? }
            }
            ActionKind::RequestApproval => Effect::RequestApproval,
            ActionKind::Webhook => Effect::Webhook {
                url: keys.need("url", "an address", owned)?,
                method: keys.maybe("method", "a verb", owned)?,
            },
            ActionKind::Other(word) => Effect::Other(word),
        };
        Ok(Self { effect, params: keys.left(), extra })
    }

    /// Writes the element.
    pub fn to_json(&self) -> Json {
        let mut typed = Vec::new();
        match &self.effect {
            Effect::SendNotification { message } => typed.push(("message", message.as_str().into())),
            Effect::Webhook { url, method } => {
                typed.push(("url", url.as_str().into()));
                typed.extend(method.as_deref().map(|method| ("method", method.into())));
            }
            Effect::CreateDraft | Effect::RequestApproval | Effect::Other(_) => {}
        }
        Typed::write(self.effect.kind().as_str(), typed, &self.params, &self.extra)
    }
}

serde_by_json!(Action);
