//! What each network takes, and what any draft may hold.

use super::{Content, MediaAsset, MediaKind};
use crate::platform::Platform;
use crate::validation::{Findings, Rule, Violation, characters, count};

/// The longest text of a draft, in characters.
pub const MAX_TEXT: u64 = 5_000;
/// The most pictures and films of a draft.
pub const MAX_MEDIA: u64 = 10;
/// The most hashtags of a draft.
pub const MAX_HASHTAGS: u64 = 30;
/// The most mentions of a draft.
pub const MAX_MENTIONS: u64 = 20;
/// The longest first comment of a draft, in characters.
pub const MAX_FIRST_COMMENT: u64 = 2_000;

/// Whether a network has something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Support {
    /// It does not.
    No,
    /// It does.
    Yes,
    /// It does, and a post cannot be without it.
    Required,
}

/// What a network takes, as the agentic platform's validation knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlatformLimits {
    /// The longest caption, hashtags included, in Unicode scalar values.
    pub text: u64,
    /// The most hashtags.
    pub hashtags: u64,
    /// The most mentions.
    pub mentions: u64,
    /// The most pictures and films.
    pub media: u64,
    /// What they may be.
    pub kinds: &'static [MediaKind],
    /// The largest picture, in bytes.
    pub image_bytes: u64,
    /// The largest film, in bytes.
    pub video_bytes: u64,
    /// The longest film, in seconds.
    pub video_seconds: u64,
    /// The narrowest and widest shape: width to height, in ten-thousandths.
    pub aspect: (u64, u64),
    /// A link shown as a card.
    pub link: Support,
    /// A comment left at once.
    pub first_comment: Support,
    /// Whether the network itself can wait for a time.
    pub native_scheduling: Support,
    /// How many calls it takes.
    pub calls: u32,
    /// In how many seconds.
    pub calls_per: u32,
}

const MB: u64 = 1 << 20;
const GB: u64 = 1 << 30;
const ALL_KINDS: &[MediaKind] = MediaKind::ALL;
const STILL_AND_FILM: &[MediaKind] = &[MediaKind::Image, MediaKind::Video];
const FILM: &[MediaKind] = &[MediaKind::Video];
const HOUR: u32 = 3_600;
const DAY: u32 = 86_400;

/// What most networks have in common; each changes what it does otherwise.
const COMMON: PlatformLimits = PlatformLimits {
    text: 2_200,
    hashtags: 30,
    mentions: 20,
    media: 10,
    kinds: STILL_AND_FILM,
    image_bytes: 0,
    video_bytes: 0,
    video_seconds: 0,
    aspect: (5_000, 20_000),
    link: Support::No,
    first_comment: Support::No,
    native_scheduling: Support::No,
    calls: 200,
    calls_per: HOUR,
};

impl PlatformLimits {
    /// What a network takes; none for networks to which nothing can be published yet.
    ///
    /// ```
    /// use hadir_core::platform::Platform;
    /// use hadir_core::publishing::{Content, PlatformLimits};
    ///
    /// let x = PlatformLimits::of(Platform::X).expect("X takes posts");
    /// let long = Content::of_text("a".repeat(281));
    /// let violations = x.violations(&long, &[]);
    /// assert_eq!(violations[0].to_string(), "`text` is at most 280: it is 281");
    /// ```
    pub const fn of(platform: Platform) -> Option<Self> {
        Some(match platform {
            Platform::Facebook => Self {
                text: 63_206,
                hashtags: 50,
                mentions: 50,
                kinds: ALL_KINDS,
                image_bytes: 4 * MB,
                video_bytes: GB,
                video_seconds: 14_400,
                native_scheduling: Support::Yes,
                ..COMMON
            },
            Platform::Instagram => Self {
                image_bytes: 8 * MB,
                video_bytes: 100 * MB,
                video_seconds: 60,
                aspect: (8_000, 19_100),
                first_comment: Support::Yes,
                native_scheduling: Support::Yes,
                ..COMMON
            },
            Platform::Linkedin => Self {
                text: 3_000,
                media: 9,
                image_bytes: 10 * MB,
                video_bytes: 5 * GB,
                video_seconds: 600,
                calls: 100,
                calls_per: DAY,
                ..COMMON
            },
            Platform::Pinterest => Self {
                text: 500,
                hashtags: 20,
                mentions: 10,
                media: 1,
                image_bytes: 32 * MB,
                video_bytes: 2 * GB,
                video_seconds: 900,
                aspect: (5_000, 19_100),
                link: Support::Required,
                native_scheduling: Support::Yes,
                ..COMMON
            },
            Platform::Tiktok => Self {
                media: 1,
                kinds: FILM,
                video_bytes: 287 * MB,
                video_seconds: 600,
                aspect: (5_625, 17_778),
                calls: 100,
                calls_per: DAY,
                ..COMMON
            },
            Platform::X => Self {
                text: 280,
                hashtags: 10,
                mentions: 10,
                media: 4,
                kinds: ALL_KINDS,
                image_bytes: 5 * MB,
                video_bytes: 512 * MB,
                video_seconds: 140,
                calls: 300,
                calls_per: 900,
                ..COMMON
            },
            Platform::Youtube => Self {
                text: 5_000,
                hashtags: 15,
                mentions: 50,
                media: 1,
                kinds: FILM,
                video_bytes: 256 * GB,
                video_seconds: 43_200,
                aspect: (5_625, 17_778),
                native_scheduling: Support::Yes,
                calls: 10_000,
                calls_per: DAY,
                ..COMMON
            },
            Platform::Threads | Platform::Reddit => return None,
        })
    }

    /// Every rule that the content breaks, in the order of its fields. `media` are the files that it shows, as far as they
    /// are known; what is not known of a file is not held against it.
    pub fn violations(&self, content: &Content, media: &[&MediaAsset]) -> Vec<Violation> {
        let mut found = Findings::default();
        found.at_most("text", self.text, characters(&content.caption()));
        found.at_most("hashtags", self.hashtags, count(&content.hashtags));
        found.at_most("mentions", self.mentions, count(&content.mentions));
        support(&mut found, "link", self.link, content.link.is_some());
        support(&mut found, "first_comment", self.first_comment, content.first_comment.is_some());
        found.at_most("media", self.media, count(&content.media));
        for (position, asset) in media.iter().enumerate() {
            self.file(position, asset, &mut found);
        }
        found.0
    }

    fn file(&self, position: usize, asset: &MediaAsset, found: &mut Findings) {
        let path = |field: &str| format!("media[{position}].{field}");
        if !self.kinds.contains(&asset.kind) {
            found.add(path("kind"), Rule::Unsupported);
            return;
        }
        let film = asset.kind == MediaKind::Video;
        if let Some(bytes) = asset.size_bytes {
            found.at_most(&path("size_bytes"), if film { self.video_bytes } else { self.image_bytes }, bytes);
        }
        if let Some(millis) = asset.duration_ms.filter(|_| film) {
            found.at_most(&path("duration_ms"), self.video_seconds.saturating_mul(1_000), millis);
        }
        if let Some(size) = asset.dimensions {
            let (width, height) = (u64::from(size.width), u64::from(size.height));
            let field = path("dimensions");
            match width.saturating_mul(10_000).checked_div(height) {
                Some(shape) if shape < self.aspect.0 => {
                    found.add(field, Rule::AtLeast { limit: self.aspect.0, found: shape });
                }
                Some(shape) => found.at_most(&field, self.aspect.1, shape),
                None => found.add(field, Rule::AtLeast { limit: 1, found: height }),
            }
        }
    }
}

/// Every rule that a draft breaks whatever the network.
pub fn draft_violations(content: &Content) -> Vec<Violation> {
    let mut found = Findings::default();
    found.at_most("text", MAX_TEXT, characters(&content.text));
    found.at_most("hashtags", MAX_HASHTAGS, count(&content.hashtags));
    found.at_most("mentions", MAX_MENTIONS, count(&content.mentions));
    let comment = content.first_comment.as_deref().map_or(0, characters);
    found.at_most("first_comment", MAX_FIRST_COMMENT, comment);
    found.at_most("media", MAX_MEDIA, count(&content.media));
    found.0
}

fn support(found: &mut Findings, field: &str, support: Support, present: bool) {
    match (support, present) {
        (Support::No, true) => found.add(field, Rule::Unsupported),
        (Support::Required, false) => found.add(field, Rule::Required),
        _ => {}
    }
}
