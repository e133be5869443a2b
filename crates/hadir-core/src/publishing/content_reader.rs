//! Content as others keep it: bare ids and addresses, other names for a field, nulls, hashtags that are none.

use super::{Content, ContentOverride, MediaRef, Override};
use crate::ids::{GeneratedVideoId, MediaAssetId};
use crate::json::{Extra, Json};
use crate::platform::Hashtag;
use serde::{Deserialize, Deserializer};

/// Under this key of `extra`, hashtags that no network would take.
const UNREADABLE: &str = "unreadable_hashtags";

/// A [`MediaRef`], or bare text.
#[derive(Deserialize)]
#[serde(untagged)]
enum ReadMedia {
    Asset { asset: MediaAssetId },
    Video { video: GeneratedVideoId },
    Url { url: String },
    Id(MediaAssetId),
    Address(String),
}

impl<'de> Deserialize<'de> for MediaRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ReadMedia::deserialize(deserializer).map(Self::from)
    }
}

impl From<ReadMedia> for MediaRef {
    fn from(read: ReadMedia) -> Self {
        match read {
            ReadMedia::Asset { asset: id } | ReadMedia::Id(id) => Self::Asset(id),
            ReadMedia::Video { video } => Self::Video(video),
            ReadMedia::Url { url } | ReadMedia::Address(url) => Self::Url(url),
        }
    }
}

/// Hashtags, and what stood among them and is none.
#[derive(Default)]
struct Tags {
    readable: Vec<Hashtag>,
    unreadable: Vec<Json>,
}

impl<'de> Deserialize<'de> for Tags {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut tags = Self::default();
        for item in Vec::<Json>::deserialize(deserializer)? {
            match &item {
                Json::Text(text) => match text.parse() {
                    Ok(tag) => tags.readable.push(tag),
                    Err(_) => tags.unreadable.push(item),
                },
                _ => tags.unreadable.push(item),
            }
        }
        Ok(tags)
    }
}

impl Tags {
    /// The hashtags; what is none joins those that were found before.
    fn into_readable(self, extra: &mut Extra) -> Vec<Hashtag> {
        if !self.unreadable.is_empty() {
            match extra.entry(UNREADABLE.to_owned()).or_insert_with(|| Json::List(Vec::new())) {
                Json::List(known) => known.extend(self.unreadable),
                other => *other = Json::List(self.unreadable),
            }
        }
        self.readable
    }
}

/// Null is as good as nothing.
fn or_nothing<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(
    deserializer: D,
) -> Result<T, D::Error> {
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

/// [`Content`] as it comes.
#[derive(Deserialize, Default)]
#[serde(default)]
struct ReadContent {
    #[serde(deserialize_with = "or_nothing")]
    text: String,
    #[serde(deserialize_with = "or_nothing")]
    hashtags: Tags,
    #[serde(deserialize_with = "or_nothing")]
    mentions: Vec<String>,
    link: Option<String>,
    #[serde(alias = "firstComment")]
    first_comment: Option<String>,
    #[serde(alias = "locationId")]
    location_id: Option<String>,
    #[serde(deserialize_with = "or_nothing", alias = "media_refs", alias = "mediaIds", alias = "mediaUrls")]
    media: Vec<MediaRef>,
    #[serde(flatten)]
    extra: Extra,
}

impl<'de> Deserialize<'de> for Content {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ReadContent::deserialize(deserializer).map(Self::from)
    }
}

impl From<ReadContent> for Content {
    fn from(read: ReadContent) -> Self {
        let ReadContent { text, hashtags, mentions, link, first_comment, location_id, media, mut extra } =
            read;
        let hashtags = hashtags.into_readable(&mut extra);
        Self { text, hashtags, mentions, link, first_comment, location_id, media, extra }
    }
}

/// [`ContentOverride`] as it comes.
#[derive(Deserialize, Default)]
#[serde(default)]
struct ReadOverride {
    text: Override<String>,
    hashtags: Override<Tags>,
    mentions: Override<Vec<String>>,
    link: Override<Option<String>>,
    #[serde(alias = "firstComment")]
    first_comment: Override<Option<String>>,
    #[serde(alias = "locationId")]
    location_id: Override<Option<String>>,
    #[serde(alias = "media_refs", alias = "mediaIds", alias = "mediaUrls")]
    media: Override<Vec<MediaRef>>,
    #[serde(flatten)]
    extra: Extra,
}

impl<'de> Deserialize<'de> for ContentOverride {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ReadOverride::deserialize(deserializer).map(Self::from)
    }
}

impl From<ReadOverride> for ContentOverride {
    fn from(read: ReadOverride) -> Self {
        let ReadOverride { text, hashtags, mentions, link, first_comment, location_id, media, mut extra } =
            read;
        let hashtags = match hashtags {
            Override::Inherit => Override::Inherit,
            Override::Set(tags) => Override::Set(tags.into_readable(&mut extra)),
        };
        Self { text, hashtags, mentions, link, first_comment, location_id, media, extra }
    }
}
