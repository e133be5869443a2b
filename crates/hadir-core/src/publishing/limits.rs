//! What each network takes, and what any draft may hold.

use super::{Content, Measure, MediaAsset, MediaKind, PostKind, RuleBook, Rules, Subject};
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

/// What a network takes, by the rows of the [rule book](RuleBook); see [`under`](PlatformLimits::under) for what it takes at a
/// time, and for a kind of post.
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

/// What is no number: each network states its own.
struct Features {
    kinds: &'static [MediaKind],
    link: Support,
    first_comment: Support,
    native_scheduling: Support,
}

const STILL_AND_FILM: Features = Features {
    kinds: &[MediaKind::Image, MediaKind::Video],
    link: Support::No,
    first_comment: Support::No,
    native_scheduling: Support::No,
};

const fn features(platform: Platform) -> Option<Features> {
    use Support::{Required, Yes};
    const FILM: &[MediaKind] = &[MediaKind::Video];
    Some(match platform {
        Platform::Facebook => Features { kinds: MediaKind::ALL, native_scheduling: Yes, ..STILL_AND_FILM },
        Platform::Instagram => Features { first_comment: Yes, native_scheduling: Yes, ..STILL_AND_FILM },
        Platform::Linkedin => STILL_AND_FILM,
        Platform::Pinterest => Features { link: Required, native_scheduling: Yes, ..STILL_AND_FILM },
        Platform::Tiktok => Features { kinds: FILM, ..STILL_AND_FILM },
        Platform::X => Features { kinds: MediaKind::ALL, ..STILL_AND_FILM },
        Platform::Youtube => Features { kinds: FILM, native_scheduling: Yes, ..STILL_AND_FILM },
        Platform::Threads | Platform::Reddit => return None,
    })
}

impl PlatformLimits {
    /// What a network takes by the [newest](RuleBook::newest) rules of the crate; none for networks to which nothing can be
    /// published yet.
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
    pub fn of(platform: Platform) -> Option<Self> {
        Self::under(&RuleBook::standard().newest(), platform, None)
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
        let Features { kinds, link, first_comment, native_scheduling } = features(platform)?;
        let limit = |subject| rules.limit(platform, kind, subject).map(|rule| rule.value);
        let calls = rules.calls(platform);
        Some(Self {
            platform,
            measure: Measure::of(platform),
            text: limit(Subject::Text)?,
            hashtags: limit(Subject::Hashtags).unwrap_or(u64::MAX),
            mentions: limit(Subject::Mentions).unwrap_or(u64::MAX),
            media: limit(Subject::Media)?,
            kinds,
            image_bytes: limit(Subject::ImageBytes).unwrap_or(0),
            video_bytes: limit(Subject::VideoBytes).unwrap_or(0),
            video_seconds: limit(Subject::VideoSeconds).unwrap_or(0),
            least_video_seconds: limit(Subject::LeastVideoSeconds).unwrap_or(0),
            aspect: (
                limit(Subject::NarrowestImage).unwrap_or(0),
                limit(Subject::WidestImage).unwrap_or(u64::MAX),
            ),
            video_aspect: (
                limit(Subject::NarrowestVideo).unwrap_or(0),
                limit(Subject::WidestVideo).unwrap_or(u64::MAX),
            ),
            link,
            first_comment,
            native_scheduling,
            calls: calls.map_or(u32::MAX, |quota| quota.most),
            calls_per: calls.map_or(1, |quota| quota.window_seconds),
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
