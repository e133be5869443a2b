//! The id that a network gives an account for good.

use core::fmt;
use core::str::FromStr;
use thiserror::Error;

/// The longest id that is accepted, in bytes. The longest in use (`TikTok`'s second id) has 76.
const LONGEST: usize = 128;

/// The number or name under which a network knows an account for good: it outlives every handle.
///
/// It is compared as it is written. It is one or more visible ASCII characters, at most 128.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "String", into = "String")
)]
pub struct PlatformUserId(Box<str>);

/// Text that is no platform user id.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PlatformUserIdError {
    /// Nothing is there.
    #[error("a platform user id must not be empty")]
    Empty,
    /// It is longer than any id.
    #[error("a platform user id has at most {LONGEST} characters: this has {length}")]
    TooLong {
        /// How long it is, in bytes.
        length: usize,
    },
    /// A blank, a control character or one beyond ASCII.
    #[error("a platform user id has visible ASCII characters only: {found:?} is none")]
    Character {
        /// The first of them.
        found: char,
    },
}

impl PlatformUserId {
    /// Reads an id. Blanks around it are dropped.
    ///
    /// # Errors
    /// [`PlatformUserIdError`] says what it has that no id has.
    pub fn parse(raw: &str) -> Result<Self, PlatformUserIdError> {
        let id = raw.trim();
        if id.is_empty() {
            return Err(PlatformUserIdError::Empty);
        }
        if let Some(found) = id.chars().find(|character| !character.is_ascii_graphic()) {
            return Err(PlatformUserIdError::Character { found });
        }
        if id.len() > LONGEST {
            return Err(PlatformUserIdError::TooLong { length: id.len() });
        }
        Ok(Self(id.into()))
    }

    /// The id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PlatformUserId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for PlatformUserId {
    type Err = PlatformUserIdError;
    fn from_str(raw: &str) -> Result<Self, PlatformUserIdError> {
        Self::parse(raw)
    }
}

impl AsRef<str> for PlatformUserId {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl TryFrom<&str> for PlatformUserId {
    type Error = PlatformUserIdError;
    fn try_from(raw: &str) -> Result<Self, PlatformUserIdError> {
        raw.parse()
    }
}

impl TryFrom<String> for PlatformUserId {
    type Error = PlatformUserIdError;
    fn try_from(raw: String) -> Result<Self, PlatformUserIdError> {
        Self::parse(&raw)
    }
}

impl From<PlatformUserId> for String {
    fn from(id: PlatformUserId) -> Self {
        id.0.into()
    }
}

impl From<u64> for PlatformUserId {
    fn from(number: u64) -> Self {
        Self(number.to_string().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop_assert_eq, proptest};

    #[test]
    fn an_error_says_what_was_wrong() {
        let error = |raw: &str| PlatformUserId::parse(raw).unwrap_err();
        assert_eq!(error("  "), PlatformUserIdError::Empty);
        assert_eq!(error("1 2"), PlatformUserIdError::Character { found: ' ' });
        assert_eq!(error(&"1".repeat(129)), PlatformUserIdError::TooLong { length: 129 });
        assert_eq!(PlatformUserId::parse(" 25025320 ").unwrap(), PlatformUserId::from(25_025_320));
    }

    proptest! {
        #[test]
        fn what_is_read_is_read_again_as_itself(raw in any::<String>()) {
            if let Ok(id) = PlatformUserId::parse(&raw) {
                prop_assert_eq!(PlatformUserId::parse(id.as_str()), Ok(id.clone()));
                prop_assert_eq!(id.as_str(), raw.trim());
            }
        }

        #[test]
        fn every_number_is_an_id(number in any::<u64>()) {
            let id = PlatformUserId::from(number);
            prop_assert_eq!(PlatformUserId::parse(id.as_str()), Ok(id));
        }
    }
}
