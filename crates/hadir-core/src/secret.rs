//! What must not be printed: ciphertexts and hashes.
//!
//! `Debug` of a secret prints its type alone, and it is not serialised unless it is wrapped in [`Exposed`]. Nothing here
//! encrypts: [`Cipher`] is the seam at which a service brings its own.

use core::fmt;

mod ciphertext;
pub use ciphertext::{Cipher, CipherFormat, Ciphertext, TextEncoding};

/// A secret, shown on request: it serialises as the bare text.
#[derive(Clone, Copy)]
pub struct Exposed<'a>(pub &'a str);

impl fmt::Debug for Exposed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Exposed")
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Exposed<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

macro_rules! secret_text {
    ($( $(#[$meta:meta])* $name:ident; )+) => {$(
        $(#[$meta])*
        #[derive(Clone)]
        pub struct $name(Box<str>);

        impl $name {
            /// Takes a stored text for a secret.
            pub fn new(text: impl Into<Box<str>>) -> Self {
                Self(text.into())
            }

            /// The secret itself.
            pub fn expose(&self) -> $crate::secret::Exposed<'_> {
                $crate::secret::Exposed(&self.0)
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                $crate::secret::same(self.0.as_bytes(), other.0.as_bytes())
            }
        }
        impl Eq for $name {}

        impl core::fmt::Debug for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(stringify!($name))
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(Self::new)
            }
        }
    )+};
}
use secret_text;

secret_text! {
    /// The hash of a password, in the format of whatever made it.
    PasswordHash;
    /// The hash of a one-time code.
    OneTimeCodeHash;
    /// The hash of a token that opens a door once: an invitation, a password reset.
    TokenHash;
}

/// Whether two texts are equal, in a time that depends on their lengths alone.
pub(crate) fn same(left: &[u8], right: &[u8]) -> bool {
    let differences = left.iter().zip(right).fold(0_u8, |seen, (a, b)| seen | (a ^ b));
    core::hint::black_box(differences) == 0 && left.len() == right.len()
}

#[cfg(test)]
mod tests {
    use super::{Ciphertext, OneTimeCodeHash, PasswordHash, same};
    use proptest::prelude::{any, prop_assert_eq, proptest};

    #[test]
    fn debug_prints_the_type_alone() {
        let secret = "$2b$10$abcdefghijklmnopqrstuv";
        assert_eq!(format!("{:?}", PasswordHash::new(secret)), "PasswordHash");
        assert_eq!(format!("{:?}", OneTimeCodeHash::new(secret)), "OneTimeCodeHash");
        assert_eq!(format!("{:?}", Ciphertext::new(secret)), "Ciphertext");
        assert_eq!(format!("{:?}", PasswordHash::new(secret).expose()), "Exposed");
    }

    proptest! {
        #[test]
        fn sameness_is_equality(left in any::<Vec<u8>>(), right in any::<Vec<u8>>()) {
            prop_assert_eq!(same(&left, &right), left == right);
            prop_assert_eq!(same(&left, &left), true);
        }
    }
}
