//! The rows of the rule book that the source systems bring: what they take for the networks' limits, and what they ask beside.

use super::rows::rule;
use super::rule::{Confidence, NetworkRule, Subject, Surface};
use crate::platform::Platform;
use crate::publishing::PostKind;

/// A limit of the agentic platform's validation, which takes it for the network's.
const fn source(platform: Platform, subject: Subject, value: u64) -> NetworkRule {
    rule(platform, None, subject, value, None, "the agentic platform's validation", Confidence::Single)
}

/// What the studio refuses, whatever the network takes.
const fn studio(kind: Option<PostKind>, subject: Subject, value: u64) -> NetworkRule {
    let mut rule = rule(
        Platform::Instagram,
        kind,
        subject,
        value,
        None,
        "the Instagram/Facebook studio",
        Confidence::Single,
    );
    rule.surface = Surface::Studio;
    rule
}

/// How much the hub's assistant writes; its two generators do not agree.
const fn assistant(platform: Platform, subject: Subject, value: u64, source: &'static str) -> NetworkRule {
    let mut rule = rule(platform, None, subject, value, None, source, Confidence::Single);
    rule.surface = Surface::Assistant;
    rule
}

const GENERATOR: &str = "the analytics hub, caption generator";
const SECOND: &str = "the analytics hub, second generator";

pub(super) const SOURCES: &[NetworkRule] = &[
    source(Platform::Facebook, Subject::Text, 63_206),
    source(Platform::Facebook, Subject::Hashtags, 50),
    source(Platform::Facebook, Subject::Mentions, 50),
    source(Platform::Facebook, Subject::Media, 10),
    source(Platform::Facebook, Subject::ImageBytes, 4_194_304),
    source(Platform::Facebook, Subject::VideoBytes, 1_073_741_824),
    source(Platform::Facebook, Subject::VideoSeconds, 14_400),
    source(Platform::Facebook, Subject::NarrowestImage, 5_000),
    source(Platform::Facebook, Subject::WidestImage, 20_000),
    source(Platform::Facebook, Subject::NarrowestVideo, 5_000),
    source(Platform::Facebook, Subject::WidestVideo, 20_000),
    source(Platform::Instagram, Subject::Text, 2_200),
    source(Platform::Instagram, Subject::Hashtags, 30),
    source(Platform::Instagram, Subject::Mentions, 20),
    source(Platform::Instagram, Subject::Media, 10),
    source(Platform::Instagram, Subject::ImageBytes, 8_388_608),
    source(Platform::Instagram, Subject::NarrowestImage, 8_000),
    source(Platform::Instagram, Subject::WidestImage, 19_100),
    source(Platform::Linkedin, Subject::Text, 3_000),
    source(Platform::Linkedin, Subject::Hashtags, 30),
    source(Platform::Linkedin, Subject::Mentions, 20),
    source(Platform::Linkedin, Subject::Media, 9),
    source(Platform::Linkedin, Subject::ImageBytes, 10_485_760),
    source(Platform::Linkedin, Subject::VideoBytes, 5_368_709_120),
    source(Platform::Linkedin, Subject::VideoSeconds, 600),
    source(Platform::Linkedin, Subject::NarrowestImage, 5_000),
    source(Platform::Linkedin, Subject::WidestImage, 20_000),
    source(Platform::Linkedin, Subject::NarrowestVideo, 5_000),
    source(Platform::Linkedin, Subject::WidestVideo, 20_000),
    source(Platform::Pinterest, Subject::Text, 500),
    source(Platform::Pinterest, Subject::Hashtags, 20),
    source(Platform::Pinterest, Subject::Mentions, 10),
    source(Platform::Pinterest, Subject::Media, 1),
    source(Platform::Pinterest, Subject::ImageBytes, 33_554_432),
    source(Platform::Pinterest, Subject::VideoBytes, 2_147_483_648),
    source(Platform::Pinterest, Subject::VideoSeconds, 900),
    source(Platform::Pinterest, Subject::NarrowestImage, 5_000),
    source(Platform::Pinterest, Subject::WidestImage, 19_100),
    source(Platform::Pinterest, Subject::NarrowestVideo, 5_000),
    source(Platform::Pinterest, Subject::WidestVideo, 19_100),
    source(Platform::Tiktok, Subject::Text, 2_200),
    source(Platform::Tiktok, Subject::Hashtags, 30),
    source(Platform::Tiktok, Subject::Mentions, 20),
    source(Platform::Tiktok, Subject::Media, 1),
    source(Platform::Tiktok, Subject::VideoBytes, 300_941_312),
    source(Platform::Tiktok, Subject::VideoSeconds, 600),
    source(Platform::Tiktok, Subject::NarrowestVideo, 5_625),
    source(Platform::Tiktok, Subject::WidestVideo, 17_778),
    source(Platform::X, Subject::Text, 280),
    source(Platform::X, Subject::Hashtags, 10),
    source(Platform::X, Subject::Mentions, 10),
    source(Platform::X, Subject::Media, 4),
    source(Platform::X, Subject::ImageBytes, 5_242_880),
    source(Platform::X, Subject::VideoBytes, 536_870_912),
    source(Platform::X, Subject::VideoSeconds, 140),
    source(Platform::X, Subject::NarrowestImage, 5_000),
    source(Platform::X, Subject::WidestImage, 20_000),
    source(Platform::X, Subject::NarrowestVideo, 5_000),
    source(Platform::X, Subject::WidestVideo, 20_000),
    source(Platform::Youtube, Subject::Text, 5_000),
    source(Platform::Youtube, Subject::Hashtags, 15),
    source(Platform::Youtube, Subject::Mentions, 50),
    source(Platform::Youtube, Subject::Media, 1),
    source(Platform::Youtube, Subject::VideoBytes, 274_877_906_944),
    source(Platform::Youtube, Subject::VideoSeconds, 43_200),
    source(Platform::Youtube, Subject::NarrowestVideo, 5_625),
    source(Platform::Youtube, Subject::WidestVideo, 17_778),
    source(Platform::Facebook, Subject::CallsPerHour, 200),
    source(Platform::Instagram, Subject::CallsPerHour, 200),
    source(Platform::Linkedin, Subject::CallsPerDay, 100),
    source(Platform::Pinterest, Subject::CallsPerHour, 200),
    source(Platform::Tiktok, Subject::CallsPerDay, 100),
    source(Platform::X, Subject::CallsPerQuarterHour, 300),
    source(Platform::Youtube, Subject::CallsPerDay, 10_000),
    studio(None, Subject::Text, 2_200),
    studio(None, Subject::PostsPerDay, 50),
    studio(None, Subject::CallsPerHour, 200),
    studio(Some(PostKind::Reel), Subject::LeastVideoSeconds, 3),
    studio(Some(PostKind::Reel), Subject::VideoSeconds, 90),
    studio(Some(PostKind::Story), Subject::VideoSeconds, 15),
    studio(Some(PostKind::Feed), Subject::LeastVideoSeconds, 3),
    studio(Some(PostKind::Feed), Subject::VideoSeconds, 60),
    assistant(Platform::Instagram, Subject::Text, 2_200, GENERATOR),
    assistant(Platform::Instagram, Subject::Hashtags, 30, GENERATOR),
    assistant(Platform::Tiktok, Subject::Text, 150, GENERATOR),
    assistant(Platform::Tiktok, Subject::Hashtags, 5, GENERATOR),
    assistant(Platform::Linkedin, Subject::Text, 3_000, GENERATOR),
    assistant(Platform::Linkedin, Subject::Hashtags, 5, GENERATOR),
    assistant(Platform::X, Subject::Text, 280, GENERATOR),
    assistant(Platform::X, Subject::Hashtags, 3, GENERATOR),
    assistant(Platform::Instagram, Subject::Text, 2_200, SECOND),
    assistant(Platform::Instagram, Subject::Hashtags, 10, SECOND),
    assistant(Platform::Tiktok, Subject::Text, 2_200, SECOND),
    assistant(Platform::Tiktok, Subject::Hashtags, 5, SECOND),
    assistant(Platform::Linkedin, Subject::Text, 3_000, SECOND),
    assistant(Platform::Linkedin, Subject::Hashtags, 3, SECOND),
    assistant(Platform::X, Subject::Text, 280, SECOND),
    assistant(Platform::X, Subject::Hashtags, 2, SECOND),
];
