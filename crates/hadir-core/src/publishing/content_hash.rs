//! What an approval covers: a digest of the content as it was shown to the approver.

use sha2::{Digest, Sha256};

/// What an approval covers: a digest of the content as it was shown to the approver.
///
/// Equal content gives equal digests, and different content different ones. The digest of a post and its targets is made of
/// the digests of the single rows, so that a database, which cannot compute a digest, can still tell whether any of the rows
/// is another one: the [`stamp`](Self::stamp) of the whole is the sum of the stamps of its parts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentHash([u8; 32]);

impl ContentHash {
    /// Takes a digest.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its first 48 bits: few enough for an engine to add up those of many rows without running over.
    pub const fn stamp(&self) -> u64 {
        let [first, ..] = self.0.as_chunks::<8>().0 else { return 0 };
        u64::from_be_bytes(*first) >> 16
    }

    /// How many stamps there are: sums of stamps are taken modulo this.
    pub const STAMPS: u64 = 1 << 48;

    /// The digest of a whole from those of its parts: their stamps are added, whatever their order; the rest is a digest of
    /// them all in theirs.
    pub(super) fn of_parts(parts: impl IntoIterator<Item = Self>) -> Self {
        let (mut stamp, mut all) = (0_u64, Sha256::new());
        for part in parts {
            stamp = stamp.wrapping_add(part.stamp());
            all.update(part.0);
        }
        let mut bytes: [u8; 32] = all.finalize().into();
        let [_, _, sum @ ..] = stamp.to_be_bytes();
        for (byte, of_sum) in bytes.iter_mut().zip(sum) {
            *byte = of_sum;
        }
        Self(bytes)
    }

    /// The digest.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl core::fmt::Display for ContentHash {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl core::fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "ContentHash({self})")
    }
}

/// Text that is not 64 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a content hash is 64 hexadecimal digits")]
pub struct NotAContentHash;

impl core::str::FromStr for ContentHash {
    type Err = NotAContentHash;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (digits, rest) = text.as_bytes().as_chunks::<2>();
        let mut bytes = [0; 32];
        if digits.len() != bytes.len()
            || !rest.is_empty()
            || !text.bytes().all(|byte| byte.is_ascii_hexdigit())
        {
            return Err(NotAContentHash);
        }
        for (byte, pair) in bytes.iter_mut().zip(digits) {
            let pair = core::str::from_utf8(pair).map_err(|_| NotAContentHash)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| NotAContentHash)?;
        }
        Ok(Self(bytes))
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for ContentHash {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for ContentHash {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::__private::from_text(deserializer)
    }
}

#[cfg(test)]
mod tests {
    use super::ContentHash;
    use proptest::prelude::{any, prop_assert_eq, proptest};

    proptest! {
        #[test]
        fn text_round_trips(bytes in any::<[u8; 32]>()) {
            let hash = ContentHash::from_bytes(bytes);
            prop_assert_eq!(hash.to_string().parse(), Ok(hash));
        }

        #[test]
        fn no_text_panics(text in "\\PC*") {
            let parsed = text.parse::<ContentHash>();
            if let Ok(hash) = parsed {
                prop_assert_eq!(hash.to_string(), text.to_lowercase());
            }
        }
    }
}
