//! Vocabularies: enums whose stored words are a contract.
//!
//! What we own is closed ([`text_enum!`](crate::text_enum)): another word is an error. What a network owns is open
//! ([`open_enum!`](crate::open_enum)): another word is kept and written back.

use thiserror::Error;

mod open;

pub use open::{OpenEnum, Unlisted};

/// A closed set of words that is stored in a column, sent over the wire and shown to people.
///
/// Implemented by [`text_enum!`](crate::text_enum) and [`lifecycle!`](crate::lifecycle!); one declaration gives the
/// Rust enum, the parser, serde and, in `hadir-sql`, the column's `CHECK`.
pub trait TextEnum: Copy + Ord + core::fmt::Debug + Send + Sync + 'static {
    /// The type's name, for messages: `Platform`.
    const NAME: &'static str;
    /// Every value, in declaration order.
    const ALL: &'static [Self];
    /// The stored word: `snake_case`, and a contract.
    fn as_str(self) -> &'static str;
    /// The value of a stored word, if there is one.
    fn from_word(word: &str) -> Option<Self>;
}

/// What closed and open vocabularies have in common: the values that are known, each with its word.
///
/// Implemented by both macros.
pub trait Vocabulary: Clone + Ord + core::fmt::Debug + Send + Sync + 'static {
    /// The type's name, for messages: `Platform`.
    const NAME: &'static str;
    /// Every known value, in declaration order.
    const KNOWN: &'static [Self];
    /// The stored word.
    fn word(&self) -> &str;
    /// The known value of a word, if there is one.
    fn of_word(word: &str) -> Option<Self>;
}

/// A word outside its vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("unknown {vocabulary} `{value}`: expected one of {}", Words(.expected))]
pub struct UnknownWord {
    /// The vocabulary's type name.
    pub vocabulary: &'static str,
    /// The word as it came.
    pub value: Box<str>,
    /// The words that would have been right.
    pub expected: &'static [&'static str],
}

struct Words<'a>(&'a [&'static str]);
impl core::fmt::Display for Words<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        for (position, word) in self.0.iter().enumerate() {
            write!(f, "{}`{word}`", if position == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

/// Declares a closed vocabulary: variants, `ALL`, `as_str`, `Display`, `FromStr` and, with the feature, serde.
///
/// Words after `|` are read but never written.
///
/// ```
/// hadir_core::text_enum! {
///     /// How much a thing matters.
///     pub enum Priority {
///         /// It can wait.
///         Low = "low",
///         /// It cannot.
///         Urgent = "urgent" | "asap",
///     }
/// }
/// assert_eq!("asap".parse(), Ok(Priority::Urgent));
/// assert_eq!(Priority::Urgent.to_string(), "urgent");
/// assert_eq!(
///     "soon".parse::<Priority>().unwrap_err().to_string(),
///     "unknown Priority `soon`: expected one of `low`, `urgent`"
/// );
/// ```
#[macro_export]
macro_rules! text_enum {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $( $(#[$variant_meta:meta])* $variant:ident = $word:literal $(| $alias:literal)* ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $( $(#[$variant_meta])* $variant ),+ }

        impl $name {
            /// Every value, in declaration order.
            pub const ALL: &'static [Self] = &[$( Self::$variant ),+];
            const WORDS: &'static [&'static str] = &[$( $word ),+];

            /// The stored word.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant => $word ),+ }
            }
        }

        impl $crate::vocabulary::TextEnum for $name {
            const NAME: &'static str = ::core::stringify!($name);
            const ALL: &'static [Self] = Self::ALL;
            fn as_str(self) -> &'static str { Self::as_str(self) }
            fn from_word(word: &str) -> ::core::option::Option<Self> {
                match word {
                    $( $word $(| $alias)* => ::core::option::Option::Some(Self::$variant), )+
                    _ => ::core::option::Option::None,
                }
            }
        }

        impl $crate::vocabulary::Vocabulary for $name {
            const NAME: &'static str = ::core::stringify!($name);
            const KNOWN: &'static [Self] = Self::ALL;
            fn word(&self) -> &str { Self::as_str(*self) }
            fn of_word(word: &str) -> ::core::option::Option<Self> {
                <Self as $crate::vocabulary::TextEnum>::from_word(word)
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { f.pad(self.as_str()) }
        }

        impl ::core::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str { Self::as_str(*self) }
        }

        impl ::core::convert::TryFrom<&str> for $name {
            type Error = $crate::vocabulary::UnknownWord;
            fn try_from(word: &str) -> ::core::result::Result<Self, $crate::vocabulary::UnknownWord> {
                word.parse()
            }
        }

        impl ::core::convert::TryFrom<::std::string::String> for $name {
            type Error = $crate::vocabulary::UnknownWord;
            fn try_from(word: ::std::string::String) -> ::core::result::Result<Self, $crate::vocabulary::UnknownWord> {
                word.parse()
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = $crate::vocabulary::UnknownWord;
            fn from_str(word: &str) -> ::core::result::Result<Self, Self::Err> {
                <Self as $crate::vocabulary::TextEnum>::from_word(word).ok_or_else(|| {
                    $crate::vocabulary::UnknownWord {
                        vocabulary: ::core::stringify!($name),
                        value: word.into(),
                        expected: Self::WORDS,
                    }
                })
            }
        }

        $crate::__vocabulary_serde!($name);
    };
}
