//! What the exported macros expand to; not part of the public interface.

/// Serde for a vocabulary, or nothing: the feature is decided here, not in the crate that calls the macro.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __vocabulary_serde {
    ($name:ty) => {
        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::from_text(deserializer)
            }
        }
    };
}

/// Serde for a vocabulary, or nothing: the feature is decided here, not in the crate that calls the macro.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __vocabulary_serde {
    ($name:ty) => {};
}

#[cfg(feature = "serde")]
pub use serde;

/// Deserialises whatever parses from text, keeping the parser's own message.
#[cfg(feature = "serde")]
pub fn from_text<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: core::str::FromStr<Err: core::fmt::Display>,
    D: serde::Deserializer<'de>,
{
    struct Text<T>(core::marker::PhantomData<T>);
    impl<T: core::str::FromStr<Err: core::fmt::Display>> serde::de::Visitor<'_> for Text<T> {
        type Value = T;
        fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
            f.write_str("text")
        }
        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }
    }
    deserializer.deserialize_str(Text(core::marker::PhantomData))
}
