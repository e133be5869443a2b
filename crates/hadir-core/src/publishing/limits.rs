//! What each network takes, and what any draft may hold.

use super::{Content, Measure, MediaAsset, MediaKind, PostKind, Rules, Subject};
use crate::platform::{Platform, hashtags, mentions};
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

/// What a network takes, as the agentic platform's validation knows it; see [`under`](PlatformLimits::under) for what it
/// takes at a time, and for a kind of post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlatformLimits {
    /// The network.
    pub platform: Platform,
    /// What the network counts in a text.
    pub measure: Measure,
    /// The longest caption, hashtags included, in what the network counts.
    pub text: u64,
    /// The most hashtags, those in the text included.
    pub hashtags: u64,
    /// The most mentions, those in the text included.
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
    /// The shortest film, in seconds.
    pub least_video_seconds: u64,
    /// The narrowest and widest picture: width to height, in ten-thousandths.
    pub aspect: (u64, u64),
    /// The narrowest and widest film.
    pub video_aspect: (u64, u64),
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
const fn common(platform: Platform) -> PlatformLimits {
    PlatformLimits { platform, measure: Measure::of(platform), ..COMMON }
}

const COMMON: PlatformLimits = PlatformLimits {
    platform: Platform::Instagram,
    measure: Measure::Characters,
    text: 2_200,
    hashtags: 30,
    mentions: 20,
    media: 10,
    kinds: STILL_AND_FILM,
    image_bytes: 0,
    video_bytes: 0,
    video_seconds: 0,
    least_video_seconds: 0,
    aspect: (5_000, 20_000),
    video_aspect: (5_000, 20_000),
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
                ..common(platform)
            },
            Platform::Instagram => Self {
                image_bytes: 8 * MB,
                // The source has 100 MB, 60 s and the shapes of pictures: every film is a reel since November 2023.
                video_bytes: 300_000_000,
                video_seconds: 900,
                least_video_seconds: 3,
                aspect: (8_000, 19_100),
                video_aspect: (100, 100_000),
                first_comment: Support::Yes,
                native_scheduling: Support::Yes,
                ..common(platform)
            },
            Platform::Linkedin => Self {
                text: 3_000,
                media: 9,
                image_bytes: 10 * MB,
                video_bytes: 5 * GB,
                video_seconds: 600,
                calls: 100,
                calls_per: DAY,
                ..common(platform)
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
                video_aspect: (5_000, 19_100),
                link: Support::Required,
                native_scheduling: Support::Yes,
                ..common(platform)
            },
            Platform::Tiktok => Self {
                media: 1,
                kinds: FILM,
                video_bytes: 287 * MB,
                video_seconds: 600,
                aspect: (5_625, 17_778),
                video_aspect: (5_625, 17_778),
                calls: 100,
                calls_per: DAY,
                ..common(platform)
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
                ..common(platform)
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
                video_aspect: (5_625, 17_778),
                native_scheduling: Support::Yes,
                calls: 10_000,
                calls_per: DAY,
                ..common(platform)
            },
            Platform::Threads | Platform::Reddit => return None,
        })
    }

    /// What a network takes under the rules of a day, for a kind of post; none for networks to which nothing can be
    /// published yet.
    ///
    /// ```
    /// use hadir_core::platform::Platform;
    /// use hadir_core::publishing::{PlatformLimits, PostKind, RuleBook};
    /// let book = RuleBook::standard();
    /// let rules = book.at("2026-11-30T00:00:00Z".parse()?);
    /// let seconds = |kind| {
    ///     PlatformLimits::under(&rules, Platform::Instagram, Some(kind)).map(|limits| limits.video_seconds)
    /// };
    /// assert_eq!((seconds(PostKind::Reel), seconds(PostKind::Story)), (Some(900), Some(60)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn under(rules: &Rules<'_>, platform: Platform, kind: Option<PostKind>) -> Option<Self> {
        let base = Self::of(platform)?;
        let limit =
            |subject, otherwise| rules.limit(platform, kind, subject).map_or(otherwise, |rule| rule.value);
        Some(Self {
            text: limit(Subject::Text, base.text),
            hashtags: limit(Subject::Hashtags, base.hashtags),
            mentions: limit(Subject::Mentions, base.mentions),
            media: limit(Subject::Media, base.media),
            image_bytes: limit(Subject::ImageBytes, base.image_bytes),
            video_bytes: limit(Subject::VideoBytes, base.video_bytes),
            video_seconds: limit(Subject::VideoSeconds, base.video_seconds),
            least_video_seconds: limit(Subject::LeastVideoSeconds, base.least_video_seconds),
            aspect: (
                limit(Subject::NarrowestImage, base.aspect.0),
                limit(Subject::WidestImage, base.aspect.1),
            ),
            video_aspect: (
                limit(Subject::NarrowestVideo, base.video_aspect.0),
                limit(Subject::WidestVideo, base.video_aspect.1),
            ),
            ..base
        })
    }

    /// Every rule that the content breaks, in the order of its fields. `media` are the files that it shows, as far as they
    /// are known; what is not known of a file is not held against it.
    pub fn violations(&self, content: &Content, media: &[&MediaAsset]) -> Vec<Violation> {
        let mut found = Findings::default();
        found.at_most("text", self.text, self.measure.length(&content.caption()));
        let beside =
            |others: usize, in_text: usize| u64::try_from(others.saturating_add(in_text)).unwrap_or(u64::MAX);
        let tags = beside(content.hashtags.len(), hashtags(&content.text).count());
        found.at_most("hashtags", self.hashtags, tags);
        let names = beside(content.mentions.len(), mentions(self.platform, &content.text).count());
        found.at_most("mentions", self.mentions, names);
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
            let limit = self.least_video_seconds.saturating_mul(1_000);
            found.unless(millis >= limit, &path("duration_ms"), Rule::AtLeast { limit, found: millis });
        }
        if let Some(size) = asset.dimensions {
            let (width, height) = (u64::from(size.width), u64::from(size.height));
            let field = path("dimensions");
            let (narrowest, widest) = if film { self.video_aspect } else { self.aspect };
            match width.saturating_mul(10_000).checked_div(height) {
                Some(shape) if shape < narrowest => {
                    found.add(field, Rule::AtLeast { limit: narrowest, found: shape });
                }
                Some(shape) => found.at_most(&field, widest, shape),
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
