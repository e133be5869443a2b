//! A rule of a network: what it limits, where, since when, and who says so.

use crate::platform::Platform;
use crate::publishing::PostKind;
use chrono::NaiveDate;
use std::borrow::Cow;

/// What a rule limits. Each has one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Subject {
    /// The longest text, in what the network counts: [`Measure`](crate::publishing::Measure).
    Text,
    /// The most hashtags.
    Hashtags,
    /// The most mentions.
    Mentions,
    /// The most pictures and films.
    Media,
    /// The largest picture, in bytes.
    ImageBytes,
    /// The largest film, in bytes.
    VideoBytes,
    /// The longest film, in seconds.
    VideoSeconds,
    /// The shortest film, in seconds.
    LeastVideoSeconds,
    /// The narrowest picture: width to height, in ten-thousandths.
    NarrowestImage,
    /// The widest picture: width to height, in ten-thousandths.
    WidestImage,
    /// The narrowest film: width to height, in ten-thousandths.
    NarrowestVideo,
    /// The widest film: width to height, in ten-thousandths.
    WidestVideo,
    /// The most posts in any 24 hours.
    PostsPerDay,
    /// The most posts in any 15 minutes.
    PostsPerQuarterHour,
    /// The most posts in any minute.
    PostsPerMinute,
    /// The most calls in any 24 hours.
    CallsPerDay,
    /// The most calls in any hour.
    CallsPerHour,
    /// The most calls in any 15 minutes.
    CallsPerQuarterHour,
}

impl Subject {
    /// What its values count.
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Text => "units of the network's own count",
            Self::Hashtags | Self::Mentions | Self::Media => "pieces",
            Self::ImageBytes | Self::VideoBytes => "bytes",
            Self::VideoSeconds | Self::LeastVideoSeconds => "seconds",
            Self::NarrowestImage | Self::WidestImage | Self::NarrowestVideo | Self::WidestVideo => {
                "ten-thousandths of the height"
            }
            Self::PostsPerDay => "posts in 24 hours",
            Self::PostsPerQuarterHour => "posts in 15 minutes",
            Self::PostsPerMinute => "posts in a minute",
            Self::CallsPerDay => "calls in 24 hours",
            Self::CallsPerHour => "calls in an hour",
            Self::CallsPerQuarterHour => "calls in 15 minutes",
        }
    }

    /// The span of time that it counts in, in seconds, if it does.
    pub const fn window_seconds(self) -> Option<u32> {
        match self {
            Self::PostsPerDay | Self::CallsPerDay => Some(86_400),
            Self::CallsPerHour => Some(3_600),
            Self::PostsPerQuarterHour | Self::CallsPerQuarterHour => Some(900),
            Self::PostsPerMinute => Some(60),
            _ => None,
        }
    }
}

/// Where a rule holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Surface {
    /// For what is posted through the network's interface.
    Interface,
    /// For what is posted in its app.
    App,
    /// For what the Instagram/Facebook studio takes: its own limits, whatever the network takes.
    Studio,
    /// For what the analytics hub's assistant writes: shorter than the networks ask, and not of one mind.
    Assistant,
}

/// How well a rule is known; the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Confidence {
    /// The network's own page was read.
    Official,
    /// Somebody who quotes the network's page was read.
    Quoted,
    /// Several others say so.
    Several,
    /// One other says so.
    Single,
}

/// A rule of a network.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct NetworkRule {
    /// The network.
    pub platform: Platform,
    /// Where it holds.
    pub surface: Surface,
    /// For which kind of post; none: for all that have no rule of their own.
    pub kind: Option<PostKind>,
    /// What it limits.
    pub subject: Subject,
    /// The limit.
    pub value: u64,
    /// From which day on; none: as long as anyone knows.
    pub valid_from: Option<NaiveDate>,
    /// When the source was read.
    pub read_on: NaiveDate,
    /// Who says so.
    pub source: Cow<'static, str>,
    /// How well it is known.
    pub confidence: Confidence,
}
