//! What a post says and shows, and what differs on single networks.

use super::ContentHash;
use crate::ids::{GeneratedVideoId, MediaAssetId};
use crate::json::Extra;
use crate::platform::Hashtag;
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// What a post says and shows.
///
/// It is read as sources keep it, too: media as a list of ids and addresses, `firstComment`, lists that are null. A
/// hashtag that is none on any network does not cost the others: it is kept in `extra` under `unreadable_hashtags`.
///
/// ```
/// # #[cfg(feature = "serde")] {
/// use hadir_core::publishing::{Content, MediaRef};
/// let content: Content = serde_json::from_str(
///     r#"{"text": "Apel", "media": ["https://cdn.example/1.jpg"], "firstComment": "Hadir", "hashtags": ["polri", "2026"]}"#,
/// )?;
/// assert_eq!(content.media, [MediaRef::Url("https://cdn.example/1.jpg".into())]);
/// assert_eq!(content.first_comment.as_deref(), Some("Hadir"));
/// assert_eq!(content.hashtags.len(), 1);
/// assert_eq!(content.extra["unreadable_hashtags"].to_string(), r#"["2026"]"#);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Content {
    /// The text, or caption.
    pub text: String,
    /// Hashtags beside those in the text.
    pub hashtags: Vec<Hashtag>,
    /// Names mentioned beside those in the text, without `@`; which accounts they are depends on the network.
    pub mentions: Vec<String>,
    /// A link that is shown as a card.
    pub link: Option<String>,
    /// A comment to be left under the post at once.
    pub first_comment: Option<String>,
    /// The network's id of the place.
    pub location_id: Option<String>,
    /// What is shown, in order.
    pub media: Vec<MediaRef>,
    /// What else the source keeps with it.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// Where a picture or film is. Bare text is read as well: the id of an asset, or else an address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
pub enum MediaRef {
    /// In the workspace's library.
    Asset(MediaAssetId),
    /// Among the generated videos.
    Video(GeneratedVideoId),
    /// At an address.
    Url(String),
}

impl Content {
    /// Text alone.
    pub fn of_text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// The text as a network gets it: the hashtags are put after it, each after a space.
    pub fn caption(&self) -> Cow<'_, str> {
        if self.hashtags.is_empty() {
            return Cow::Borrowed(&self.text);
        }
        let mut caption = self.text.clone();
        for hashtag in &self.hashtags {
            let space = if caption.is_empty() { "" } else { " " };
            caption.extend([space, "#", hashtag.as_str()]);
        }
        Cow::Owned(caption)
    }

    /// The digest that an approval covers: SHA-256 over the fields in declaration order, each with its length, so that
    /// no two contents share an encoding.
    ///
    /// ```
    /// use hadir_core::publishing::Content;
    /// let shown = Content::of_text("Selamat pagi");
    /// assert_eq!(shown.hash(), Content::of_text("Selamat pagi").hash());
    /// assert_ne!(shown.hash(), Content::of_text("Selamat pagi!").hash());
    /// ```
    pub fn hash(&self) -> ContentHash {
        let mut encoding = Encoding::default();
        encoding.content(self);
        encoding.finish()
    }
}

/// A field of an override: the base's value, or one of its own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Override<T> {
    /// The base's value.
    #[default]
    Inherit,
    /// This one instead, wholly.
    Set(T),
}

impl<T> Override<T> {
    /// Whether it is the base's value.
    pub const fn is_inherited(&self) -> bool {
        matches!(self, Self::Inherit)
    }

    /// This value, or the base's.
    pub const fn or<'a>(&'a self, base: &'a T) -> &'a T {
        match self {
            Self::Inherit => base,
            Self::Set(own) => own,
        }
    }
}

/// Absent is [`Inherit`](Override::Inherit): the field is skipped. Whatever is there is [`Set`](Override::Set), `null`
/// included.
#[cfg(feature = "serde")]
impl<T: serde::Serialize> serde::Serialize for Override<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Inherit => serializer.serialize_none(),
            Self::Set(own) => own.serialize(serializer),
        }
    }
}

#[cfg(feature = "serde")]
impl<'de, T: serde::Deserialize<'de>> serde::Deserialize<'de> for Override<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::Set)
    }
}

macro_rules! content_override {
    ($( $(#[$meta:meta])* $field:ident: $ty:ty, )+) => {
        /// What a target says differently from its post. A field that is set replaces the post's completely.
        #[derive(Debug, Clone, PartialEq, Eq, Default)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize))]
        pub struct ContentOverride {
            $(
                $(#[$meta])*
                #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Override::is_inherited"))]
                pub $field: Override<$ty>,
            )+
            /// What else the source keeps with it; it is added to the post's own.
            #[cfg_attr(feature = "serde", serde(flatten))]
            pub extra: Extra,
        }

        impl ContentOverride {
            /// The post's content with these changes.
            pub fn over(&self, base: &Content) -> Content {
                let mut extra = base.extra.clone();
                extra.extend(self.extra.iter().map(|(key, value)| (key.clone(), value.clone())));
                Content { $( $field: self.$field.or(&base.$field).clone(), )+ extra }
            }
        }
    };
}

content_override! {
    /// The text.
    text: String,
    /// The hashtags.
    hashtags: Vec<Hashtag>,
    /// The mentions.
    mentions: Vec<String>,
    /// The link.
    link: Option<String>,
    /// The first comment.
    first_comment: Option<String>,
    /// The place.
    location_id: Option<String>,
    /// What is shown.
    media: Vec<MediaRef>,
}

/// What one target says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum TargetContent {
    /// A text of its own, complete.
    Full(Content),
    /// The post's, with changes; without any, the post's own.
    Override(ContentOverride),
}

impl TargetContent {
    /// What goes out, given what the post says.
    pub fn resolve<'a>(&'a self, post: &'a Content) -> Cow<'a, Content> {
        match self {
            Self::Full(own) => Cow::Borrowed(own),
            Self::Override(none) if *none == ContentOverride::default() => Cow::Borrowed(post),
            Self::Override(changes) => Cow::Owned(changes.over(post)),
        }
    }
}

/// A canonical encoding under way.
#[derive(Default)]
pub(super) struct Encoding(Sha256);

impl Encoding {
    fn number(&mut self, number: usize) {
        self.0.update(u64::try_from(number).unwrap_or(u64::MAX).to_be_bytes());
    }

    pub(super) fn text(&mut self, text: &str) {
        self.number(text.len());
        self.0.update(text.as_bytes());
    }

    pub(super) fn maybe(&mut self, text: Option<&str>) {
        self.number(usize::from(text.is_some()));
        self.text(text.unwrap_or_default());
    }

    /// A place in an enumeration: what is there, or that nothing is.
    pub(super) fn mark(&mut self, number: u8) {
        self.number(usize::from(number));
    }

    fn texts<'a>(&mut self, texts: impl ExactSizeIterator<Item = &'a str>) {
        self.number(texts.len());
        for text in texts {
            self.text(text);
        }
    }

    fn media(&mut self, media: &[MediaRef]) {
        self.number(media.len());
        for item in media {
            let (kind, place) = match item {
                MediaRef::Asset(id) => ("asset", id.to_string()),
                MediaRef::Video(id) => ("video", id.to_string()),
                MediaRef::Url(url) => ("url", url.clone()),
            };
            self.text(kind);
            self.text(&place);
        }
    }

    pub(super) fn extra(&mut self, extra: &Extra) {
        self.number(extra.len());
        for (key, value) in extra {
            self.text(key);
            self.text(&value.to_string());
        }
    }

    pub(super) fn content(&mut self, content: &Content) {
        let Content { text, hashtags, mentions, link, first_comment, location_id, media, extra } = content;
        self.text(text);
        self.texts(hashtags.iter().map(Hashtag::as_str));
        self.texts(mentions.iter().map(String::as_str));
        self.maybe(link.as_deref());
        self.maybe(first_comment.as_deref());
        self.maybe(location_id.as_deref());
        self.media(media);
        self.extra(extra);
    }

    fn overridden<T>(&mut self, change: &Override<T>, write: impl FnOnce(&mut Self, &T)) {
        match change {
            Override::Inherit => self.mark(0),
            Override::Set(value) => {
                self.mark(1);
                write(self, value);
            }
        }
    }

    pub(super) fn target(&mut self, content: &TargetContent) {
        let changes = match content {
            TargetContent::Full(own) => {
                self.mark(0);
                return self.content(own);
            }
            TargetContent::Override(changes) => changes,
        };
        let ContentOverride { text, hashtags, mentions, link, first_comment, location_id, media, extra } =
            changes;
        self.mark(1);
        self.overridden(text, |it, text| it.text(text));
        self.overridden(hashtags, |it, tags| it.texts(tags.iter().map(Hashtag::as_str)));
        self.overridden(mentions, |it, names| it.texts(names.iter().map(String::as_str)));
        for change in [link, first_comment, location_id] {
            self.overridden(change, |it, text| it.maybe(text.as_deref()));
        }
        self.overridden(media, |it, media| it.media(media));
        self.extra(extra);
    }

    pub(super) fn finish(self) -> ContentHash {
        ContentHash::from_bytes(self.0.finalize().into())
    }
}

#[cfg(test)]
mod tests {
    use super::{Content, ContentOverride, Override, TargetContent};

    #[test]
    fn a_field_that_is_set_replaces_and_the_others_are_inherited() {
        let post =
            Content { text: "both".into(), link: Some("https://example.org".into()), ..Content::default() };
        let changes = ContentOverride { link: Override::Set(None), ..ContentOverride::default() };
        let resolved = TargetContent::Override(changes).resolve(&post).into_owned();
        assert_eq!((resolved.text.as_str(), resolved.link), ("both", None));
        let unchanged = TargetContent::Override(ContentOverride::default());
        assert_eq!(unchanged.resolve(&post).as_ref(), &post);
    }

    #[test]
    fn moving_a_word_from_one_field_to_the_next_changes_the_hash() {
        let one = Content { mentions: vec!["ab".into()], ..Content::default() };
        let two = Content { mentions: vec!["a".into(), "b".into()], ..Content::default() };
        let link = Content { link: Some("x".into()), ..Content::default() };
        let comment = Content { first_comment: Some("x".into()), ..Content::default() };
        let empty = Content { link: Some(String::new()), ..Content::default() };
        let hashes = [one, two, link, comment, empty, Content::default()].map(|content| content.hash());
        let distinct: std::collections::BTreeSet<_> = hashes.into_iter().collect();
        assert_eq!(distinct.len(), 6);
    }

    #[cfg(feature = "serde")]
    #[test]
    fn media_is_read_as_ids_addresses_and_as_it_is_written() {
        use super::{Content, MediaRef};
        let id = "00000000-0000-0000-0000-000000000005";
        let read: Content = serde_json::from_str(&format!(
            r#"{{"text":"x","media":["{id}","https://x.test/1.jpg",{{"video":"{id}"}}]}}"#
        ))
        .unwrap();
        let written = serde_json::to_string(&read).unwrap();
        assert!(matches!(read.media[..], [MediaRef::Asset(_), MediaRef::Url(_), MediaRef::Video(_)]));
        assert_eq!(serde_json::from_str::<Content>(&written).unwrap(), read);
    }

    #[cfg(feature = "serde")]
    #[test]
    fn lists_that_are_null_are_empty_and_bad_hashtags_cost_themselves_alone() {
        use super::Content;
        let read: Content = serde_json::from_str(
            r#"{"text":null,"media":null,"mentions":null,"hashtags":["polri",7,"a b",null]}"#,
        )
        .unwrap();
        assert_eq!((read.text.as_str(), read.media.len(), read.mentions.len()), ("", 0, 0));
        assert_eq!(
            (read.hashtags.len(), read.extra["unreadable_hashtags"].to_string()),
            (1, r#"[7,"a b",null]"#.into())
        );
        let changes: ContentOverride =
            serde_json::from_str(r##"{"hashtags":["#polri","2026"],"firstComment":"ya"}"##).unwrap();
        assert!(matches!(&changes.hashtags, Override::Set(tags) if tags.len() == 1));
        assert_eq!(changes.first_comment, Override::Set(Some("ya".into())));
        let written = serde_json::to_string(&changes).unwrap();
        assert_eq!(serde_json::from_str::<ContentOverride>(&written).unwrap(), changes);
    }

    #[cfg(feature = "serde")]
    #[test]
    fn null_is_not_absence_and_unknown_keys_survive() {
        let changes: ContentOverride = serde_json::from_str(r#"{"link":null,"board":"b1"}"#).unwrap();
        assert_eq!(changes.link, Override::Set(None));
        assert_eq!(changes.text, Override::Inherit);
        assert_eq!(serde_json::to_string(&changes).unwrap(), r#"{"link":null,"board":"b1"}"#);
    }
}
