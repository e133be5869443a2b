//! What seals an entry: SHA-256 of its canonical encoding, which contains the seal of the entry before it.

use sha2::{Digest, Sha256};
use thiserror::Error;

/// What seals an entry: SHA-256 of its canonical encoding, which contains the seal of the entry before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChainHash([u8; 32]);

/// Text that is not a seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a chain hash has 64 hexadecimal digits in lower case")]
pub struct NotAChainHash;

impl ChainHash {
    /// What stands before the first entry.
    pub const ZERO: Self = Self([0; 32]);

    /// Takes 32 bytes for a seal.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// 64 hexadecimal digits.
impl core::fmt::Display for ChainHash {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl core::fmt::Debug for ChainHash {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{self}")
    }
}

impl core::str::FromStr for ChainHash {
    type Err = NotAChainHash;
    fn from_str(text: &str) -> Result<Self, NotAChainHash> {
        let digit = |c: u8| match c {
            b'0'..=b'9' => c.checked_sub(b'0'),
            b'a'..=b'f' => c.checked_sub(b'a')?.checked_add(10),
            _ => None,
        };
        let bytes: Option<Vec<u8>> = text
            .as_bytes()
            .chunks(2)
            .map(|pair| match pair {
                [high, low] => digit(*high)?.checked_mul(16)?.checked_add(digit(*low)?),
                _ => None,
            })
            .collect();
        let bytes = bytes.ok_or(NotAChainHash)?;
        bytes.try_into().map(Self).map_err(|_| NotAChainHash)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ChainHash {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ChainHash {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::__private::from_text(deserializer)
    }
}

/// Hashes a canonical encoding: fields in a fixed order, each with its length or of a fixed one, so that no two values
/// share an encoding.
pub(super) struct Seal(Sha256);

impl Seal {
    /// Begins an encoding of this `kind`.
    pub(super) fn of(kind: &str) -> Self {
        Self(Sha256::new()).text(kind)
    }

    pub(super) fn bytes(mut self, bytes: &[u8]) -> Self {
        self.0.update(bytes);
        self
    }

    pub(super) fn text(self, text: &str) -> Self {
        // A length beyond 64 bits exists on no machine.
        let length = u64::try_from(text.len()).unwrap_or(u64::MAX);
        self.bytes(&length.to_be_bytes()).bytes(text.as_bytes())
    }

    pub(super) fn maybe<T: ?Sized>(self, value: Option<&T>, encode: impl FnOnce(Self, &T) -> Self) -> Self {
        match value {
            None => self.bytes(&[0]),
            Some(value) => encode(self.bytes(&[1]), value),
        }
    }

    pub(super) fn finish(self) -> ChainHash {
        ChainHash(self.0.finalize().into())
    }
}
