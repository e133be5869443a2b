//! A vocabulary that a network owns, and may extend any day: an unknown word is kept and written back as it came.

use core::cmp::Ordering;
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;

/// A vocabulary that a network owns, and may extend any day: an unknown word is kept and written back as it came.
///
/// Implemented by [`open_enum!`](crate::open_enum).
pub trait OpenEnum: Clone + Ord + core::fmt::Debug + Send + Sync + 'static {
    /// The type's name, for messages: `MediaType`.
    const NAME: &'static str;
    /// The stored words of the values that are known, in declaration order.
    const WORDS: &'static [&'static str];
    /// The word as it is stored.
    fn as_str(&self) -> &str;
    /// The known value of a word, if there is one.
    fn known(word: &str) -> Option<Self>;
    /// The value of a word that is not known.
    fn other(word: Unlisted<Self>) -> Self;
    /// The value of any word.
    fn read(word: &str) -> Self {
        Self::known(word)
            .unwrap_or_else(|| Self::other(Unlisted { word: word.into(), vocabulary: PhantomData }))
    }
}

/// A word that its vocabulary does not know. It cannot be made of a known word, so that one thing has one value.
pub struct Unlisted<V> {
    word: Box<str>,
    vocabulary: PhantomData<fn() -> V>,
}

impl<V: OpenEnum> Unlisted<V> {
    /// The word, unless the vocabulary knows it.
    pub fn new(word: &str) -> Option<Self> {
        V::known(word).is_none().then(|| Self { word: word.into(), vocabulary: PhantomData })
    }
}

impl<V> Unlisted<V> {
    /// The word as it came.
    pub const fn as_str(&self) -> &str {
        &self.word
    }
}

// By hand, since derived impls would ask the same of `V`, which contains this type.
impl<V> Clone for Unlisted<V> {
    fn clone(&self) -> Self {
        Self { word: self.word.clone(), vocabulary: PhantomData }
    }
}

impl<V> PartialEq for Unlisted<V> {
    fn eq(&self, other: &Self) -> bool {
        self.word == other.word
    }
}

impl<V> Eq for Unlisted<V> {}

impl<V> PartialOrd for Unlisted<V> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<V> Ord for Unlisted<V> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.word.cmp(&other.word)
    }
}

impl<V> Hash for Unlisted<V> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.word.hash(state);
    }
}

impl<V> core::fmt::Debug for Unlisted<V> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.word.fmt(f)
    }
}

/// Declares an open vocabulary: the known values, and `Other` for every word that a network adds later.
///
/// Words after `|` are read but never written.
///
/// ```
/// hadir_core::open_enum! {
///     /// What a thing is made of.
///     pub enum Material {
///         /// Wood.
///         Wood = "wood" | "timber",
///         /// Stone.
///         Stone = "stone",
///     }
/// }
/// assert_eq!(Material::from("timber"), Material::Wood);
///
/// let new = Material::from("aerogel");
/// assert_eq!(new.as_str(), "aerogel");
/// assert!(matches!(new, Material::Other(_)));
/// // Nobody can make an `Other` of a known word.
/// assert!(hadir_core::vocabulary::Unlisted::<Material>::new("wood").is_none());
/// ```
#[macro_export]
macro_rules! open_enum {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $( $(#[$variant_meta:meta])* $variant:ident = $word:literal $(| $alias:literal)* ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name {
            $( $(#[$variant_meta])* $variant, )+
            /// A word that is not listed here, kept as it came.
            Other($crate::vocabulary::Unlisted<$name>),
        }

        impl $name {
            /// The known values, in declaration order.
            pub const KNOWN: &'static [Self] = &[$( Self::$variant ),+];

            /// The stored word.
            #[must_use]
            pub const fn as_str(&self) -> &str {
                match self {
                    $( Self::$variant => $word, )+
                    Self::Other(word) => word.as_str(),
                }
            }
        }

        impl $crate::vocabulary::OpenEnum for $name {
            const NAME: &'static str = ::core::stringify!($name);
            const WORDS: &'static [&'static str] = &[$( $word ),+];
            fn as_str(&self) -> &str { Self::as_str(self) }
            fn known(word: &str) -> ::core::option::Option<Self> {
                match word {
                    $( $word $(| $alias)* => ::core::option::Option::Some(Self::$variant), )+
                    _ => ::core::option::Option::None,
                }
            }
            fn other(word: $crate::vocabulary::Unlisted<Self>) -> Self { Self::Other(word) }
        }

        impl $crate::vocabulary::Vocabulary for $name {
            const NAME: &'static str = ::core::stringify!($name);
            const KNOWN: &'static [Self] = Self::KNOWN;
            fn word(&self) -> &str { Self::as_str(self) }
            fn of_word(word: &str) -> ::core::option::Option<Self> {
                <Self as $crate::vocabulary::OpenEnum>::known(word)
            }
        }

        impl ::core::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str { Self::as_str(self) }
        }

        impl ::core::convert::From<&str> for $name {
            fn from(word: &str) -> Self {
                <Self as $crate::vocabulary::OpenEnum>::read(word)
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ::core::convert::Infallible;
            fn from_str(word: &str) -> ::core::result::Result<Self, Self::Err> {
                ::core::result::Result::Ok(Self::from(word))
            }
        }

        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { f.pad(self.as_str()) }
        }

        $crate::__vocabulary_serde!($name);
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::{AccountType, EventType, MediaType};
    use proptest::prelude::{prop_assert_eq, prop_oneof, proptest};
    use std::collections::BTreeSet;

    fn holds<V: OpenEnum>(word: &str) {
        let value = V::read(word);
        match V::known(word) {
            Some(known) => assert_eq!(value, known),
            None => assert_eq!(value.as_str(), word),
        }
        assert_eq!(V::read(value.as_str()), value, "{} {word}", V::NAME);
        assert_eq!(Unlisted::<V>::new(value.as_str()).is_none(), V::known(value.as_str()).is_some());
    }

    proptest! {
        #[test]
        fn every_word_round_trips(word in prop_oneof![".*", "[a-z_]{4,12}", "photo|reel|business|page|new_comment|IMAGE"]) {
            holds::<MediaType>(&word);
            holds::<AccountType>(&word);
            holds::<EventType>(&word);
            #[cfg(feature = "serde")]
            {
                let value = MediaType::from(word.as_str());
                let json = serde_json::to_string(&value).unwrap();
                prop_assert_eq!(json, serde_json::to_string(value.as_str()).unwrap());
            }
            prop_assert_eq!(MediaType::from(word.as_str()), word.parse().unwrap());
        }
    }

    #[test]
    fn known_words_are_distinct_and_read_as_themselves() {
        fn check<V: OpenEnum>() {
            assert_eq!(V::WORDS.iter().collect::<BTreeSet<_>>().len(), V::WORDS.len(), "{}", V::NAME);
            for word in V::WORDS {
                assert_eq!(V::known(word).unwrap().as_str(), *word);
                holds::<V>(word);
            }
        }
        check::<MediaType>();
        check::<AccountType>();
        check::<EventType>();
    }
}
