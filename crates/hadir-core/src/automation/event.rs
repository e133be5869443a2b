//! Something that a network sent, as it came.

use crate::ids::{EventId, WorkspaceId};
use crate::json::Json;
use crate::platform::{EventType, Platform};
use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use thiserror::Error;

/// The body of a webhook, byte for byte: its signature can be checked again. Written as hexadecimal digits.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Payload(Vec<u8>);

/// Text that is no payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a payload is written as pairs of hexadecimal digits")]
pub struct NotAPayload;

impl Payload {
    /// The bytes.
    pub const fn as_bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// SHA-256 of the bytes.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(&self.0).into()
    }
}

impl From<Vec<u8>> for Payload {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

/// The length alone: a payload may hold what nobody should print.
impl core::fmt::Debug for Payload {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Payload({} bytes)", self.0.len())
    }
}

impl core::fmt::Display for Payload {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl core::str::FromStr for Payload {
    type Err = NotAPayload;
    fn from_str(text: &str) -> Result<Self, NotAPayload> {
        let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let byte = |pair: &[u8]| match pair {
            [high, low] => digit(high)?.checked_mul(16)?.checked_add(digit(low)?),
            _ => None,
        };
        text.as_bytes().chunks(2).map(byte).collect::<Option<_>>().map(Self).ok_or(NotAPayload)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Payload {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Payload {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::__private::from_text(deserializer)
    }
}

/// Something that a network sent, as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Event {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: EventId,
    /// The network.
    pub platform: Platform,
    /// What it is about.
    pub kind: EventType,
    /// What the network calls it.
    pub external_id: Option<String>,
    /// The headers that checking needs, by their names in lower case.
    pub headers: BTreeMap<String, String>,
    /// The body, byte for byte.
    pub payload: Payload,
    /// What the body says; none if it is not JSON.
    pub parsed: Option<Json>,
    /// When it came in.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub received_at: DateTime<Utc>,
    /// When it was dealt with.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub processed_at: Option<DateTime<Utc>>,
    /// Why it could not be dealt with.
    pub error: Option<String>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

/// What makes two deliveries the same event: the network's own id, else the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventKey<'a> {
    /// What the network calls it.
    External(Platform, &'a str),
    /// SHA-256 of the body.
    Payload(Platform, [u8; 32]),
}

impl Event {
    /// Something that came in and was not looked at yet, without headers.
    pub fn new(
        workspace_id: WorkspaceId,
        id: EventId,
        platform: Platform,
        kind: EventType,
        payload: Payload,
        received_at: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            platform,
            kind,
            external_id: None,
            headers: BTreeMap::new(),
            payload,
            parsed: None,
            received_at,
            processed_at: None,
            error: None,
            rest: crate::record::Rest,
        }
    }

    /// What a second delivery of it shares with it.
    pub fn key(&self) -> EventKey<'_> {
        match &self.external_id {
            Some(id) => EventKey::External(self.platform, id),
            None => EventKey::Payload(self.platform, self.payload.digest()),
        }
    }
}
