//! Refusals as they are written down: by a code, and what they say as fields.

use super::{BrokenInvariant, IllegalTransition, Lifecycle, LifecycleEvent, Refused};
use crate::vocabulary::TextEnum;
use serde::{Serialize, Serializer};

/// The fields of every refusal; those that it does not have are left out.
#[derive(Serialize, Default)]
struct Written {
    code: &'static str,
    entity: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<&'static str>,
    /// The states in which the event may happen.
    #[serde(skip_serializing_if = "Option::is_none")]
    allowed: Option<Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    guard: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'static str>,
}

impl<S: Lifecycle> From<&IllegalTransition<S>> for Written {
    fn from(refused: &IllegalTransition<S>) -> Self {
        Self {
            code: "transition",
            entity: S::ENTITY,
            event: Some(refused.event.as_str()),
            state: Some(refused.from.as_str()),
            allowed: Some(refused.event.sources().iter().map(|state| state.as_str()).collect()),
            ..Self::default()
        }
    }
}

impl From<&BrokenInvariant> for Written {
    fn from(broken: &BrokenInvariant) -> Self {
        let (entity, state, field, rule) = match *broken {
            BrokenInvariant::Missing { entity, state, field }
            | BrokenInvariant::Unexpected { entity, state, field } => (entity, state, field, None),
            BrokenInvariant::Rule { entity, state, field, rule } => (entity, state, field, Some(rule)),
        };
        Self { code: broken.code(), entity, state: Some(state), field: Some(field), rule, ..Self::default() }
    }
}

impl<S: Lifecycle> From<&Refused<S>> for Written {
    fn from(refused: &Refused<S>) -> Self {
        match refused {
            Refused::Transition(transition) => transition.into(),
            Refused::Guard { event, guard } => Self {
                code: "guard",
                entity: S::ENTITY,
                event: Some(event.as_str()),
                guard: Some(guard.as_str()),
                ..Self::default()
            },
            Refused::Broken(broken) => broken.into(),
        }
    }
}

/// `{"code": "transition", "entity": "post", "event": "start", "state": "draft", "allowed": ["scheduled"]}`
impl<S: Lifecycle> Serialize for IllegalTransition<S> {
    fn serialize<W: Serializer>(&self, serializer: W) -> Result<W::Ok, W::Error> {
        Written::from(self).serialize(serializer)
    }
}

/// `{"code": "missing", "entity": "post", "state": "scheduled", "field": "scheduled_at"}`
impl Serialize for BrokenInvariant {
    fn serialize<W: Serializer>(&self, serializer: W) -> Result<W::Ok, W::Error> {
        Written::from(self).serialize(serializer)
    }
}

/// By its code, [`Refused::code`]: `{"code": "guard", "entity": "post", "event": "schedule", "guard": "has_target"}`
impl<S: Lifecycle> Serialize for Refused<S> {
    fn serialize<W: Serializer>(&self, serializer: W) -> Result<W::Ok, W::Error> {
        Written::from(self).serialize(serializer)
    }
}
