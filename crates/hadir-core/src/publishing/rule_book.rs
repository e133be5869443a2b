//! What networks allow, as rows with dates and sources.

mod rows;
mod rule;
mod sources;
mod token;

pub use rule::{Confidence, NetworkRule, Subject, Surface};
pub use token::{Renewal, TokenRule};

use super::PostKind;
use crate::account::Quota;
use crate::platform::Platform;
use chrono::{DateTime, Days, NaiveDate, Utc};
use rows::ROWS;
use sources::SOURCES;

/// Rules of networks, and what is otherwise for an account. Written down it is the list of what was added to the standard
/// ones, which come with the crate.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
pub struct RuleBook {
    own: Vec<NetworkRule>,
}

/// The rules at an instant.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'a> {
    book: &'a RuleBook,
    on: NaiveDate,
}

impl RuleBook {
    /// How long a rule is taken for true after its source was read.
    pub const FRESH_DAYS: u64 = 180;

    /// The rules that come with the crate.
    pub const fn standard() -> Self {
        Self { own: Vec::new() }
    }

    /// With a rule that stands above all others on the same subject: an account whose limits differ, or a change that the
    /// crate does not know yet.
    #[must_use]
    pub fn with(mut self, rule: NetworkRule) -> Self {
        self.own.push(rule);
        self
    }

    /// The rules as the sources of the crate had them when they were read last.
    pub fn newest(&self) -> Rules<'_> {
        let read = self.iter().map(|rule| rule.read_on.max(rule.valid_from.unwrap_or(rule.read_on))).max();
        Rules { book: self, on: read.unwrap_or(NaiveDate::MAX) }
    }

    /// The rules in force at an instant.
    ///
    /// ```
    /// use hadir_core::platform::Platform;
    /// use hadir_core::publishing::{PostKind, RuleBook, Subject};
    /// let book = RuleBook::standard();
    /// let rules = book.at("2026-11-30T00:00:00Z".parse()?);
    /// let longest = rules.limit(Platform::Instagram, Some(PostKind::Reel), Subject::VideoSeconds);
    /// assert_eq!(longest.map(|rule| rule.value), Some(900));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn at(&self, instant: DateTime<Utc>) -> Rules<'_> {
        Rules { book: self, on: instant.date_naive() }
    }

    /// Every rule, those of the crate first.
    pub fn iter(&self) -> impl Iterator<Item = &NetworkRule> {
        SOURCES.iter().chain(ROWS).chain(&self.own)
    }

    /// The rules whose source was read more than [`FRESH_DAYS`](Self::FRESH_DAYS) ago: somebody should look again.
    pub fn stale(&self, today: NaiveDate) -> impl Iterator<Item = &NetworkRule> {
        let fresh_from = today.checked_sub_days(Days::new(Self::FRESH_DAYS));
        self.iter().filter(move |rule| fresh_from.is_some_and(|from| rule.read_on < from))
    }
}

impl<'a> Rules<'a> {
    /// How many posts of a kind go out at most, in every span of time that the network counts; see
    /// [`earliest_slot`](crate::account::earliest_slot).
    pub fn quotas(&self, platform: Platform, kind: Option<PostKind>) -> Vec<Quota> {
        [Subject::PostsPerMinute, Subject::PostsPerQuarterHour, Subject::PostsPerDay]
            .into_iter()
            .filter_map(|subject| {
                let most = u32::try_from(self.limit(platform, kind, subject)?.value).unwrap_or(u32::MAX);
                Some(Quota { most, window_seconds: subject.window_seconds()? })
            })
            .collect()
    }

    /// How many calls an account has at most, and in how many seconds.
    pub fn calls(&self, platform: Platform) -> Option<Quota> {
        [Subject::CallsPerQuarterHour, Subject::CallsPerHour, Subject::CallsPerDay].into_iter().find_map(
            |subject| {
                let most = u32::try_from(self.limit(platform, None, subject)?.value).unwrap_or(u32::MAX);
                Some(Quota { most, window_seconds: subject.window_seconds()? })
            },
        )
    }

    /// The rule on a subject for a kind of post that is published through the interface: the account's own before the
    /// network's, the kind's before that of all, the newest before older ones.
    pub fn limit(
        &self,
        platform: Platform,
        kind: Option<PostKind>,
        subject: Subject,
    ) -> Option<&'a NetworkRule> {
        self.on_surface(Surface::Interface, platform, kind, subject)
    }

    /// The same on one of the network's surfaces.
    pub fn on_surface(
        &self,
        surface: Surface,
        platform: Platform,
        kind: Option<PostKind>,
        subject: Subject,
    ) -> Option<&'a NetworkRule> {
        let applies = |rule: &&NetworkRule| {
            (rule.platform, rule.subject, rule.surface) == (platform, subject, surface)
                && (rule.kind.is_none() || rule.kind == kind)
                && rule.valid_from.is_none_or(|from| from <= self.on)
        };
        let rank =
            |rule: &&NetworkRule| (rule.kind.is_some(), rule.valid_from, core::cmp::Reverse(rule.confidence));
        let own = self.book.own.iter().filter(applies).max_by_key(rank);
        own.or_else(|| SOURCES.iter().chain(ROWS).filter(applies).max_by_key(rank))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(at: &str, platform: Platform, kind: PostKind, subject: Subject) -> Option<u64> {
        let book = RuleBook::standard();
        book.at(at.parse().unwrap()).limit(platform, Some(kind), subject).map(|rule| rule.value)
    }

    #[test]
    fn the_rule_of_the_day_counts() {
        let film = |at| value(at, Platform::Linkedin, PostKind::Video, Subject::VideoSeconds);
        assert_eq!(film("2026-11-30T00:00:00Z"), Some(1_800));
        let text = |at| value(at, Platform::Pinterest, PostKind::Image, Subject::Text);
        assert_eq!((text("2025-01-01T00:00:00Z"), text("2026-01-01T00:00:00Z")), (Some(500), Some(800)));
        assert_eq!(
            value("2026-01-01T00:00:00Z", Platform::Instagram, PostKind::Story, Subject::VideoSeconds),
            Some(60)
        );
    }

    #[test]
    fn every_row_has_a_source_and_a_use() {
        for rule in RuleBook::standard().iter() {
            assert!(!rule.source.is_empty() && rule.value > 0 && !rule.subject.unit().is_empty(), "{rule:?}");
        }
        let book = RuleBook::standard();
        assert_eq!(book.stale("2026-12-01".parse().unwrap()).count(), 0);
        assert!(book.stale("2028-12-01".parse().unwrap()).count() == book.iter().count());
    }

    #[test]
    fn limits_of_the_four_sources_are_rows() {
        let book = RuleBook::standard();
        let today = book.at("2026-12-01T00:00:00Z".parse().unwrap());
        let on = |surface, platform, kind, subject| {
            today.on_surface(surface, platform, kind, subject).map(|rule| rule.value)
        };
        let studio = |kind, subject| on(Surface::Studio, Platform::Instagram, kind, subject);
        assert_eq!(studio(None, Subject::Text), Some(2_200));
        assert_eq!(studio(Some(PostKind::Reel), Subject::VideoSeconds), Some(90));
        assert_eq!(studio(Some(PostKind::Feed), Subject::VideoSeconds), Some(60));
        assert_eq!(studio(Some(PostKind::Story), Subject::VideoSeconds), Some(15));
        assert_eq!(
            (studio(None, Subject::PostsPerDay), studio(None, Subject::CallsPerHour)),
            (Some(50), Some(200))
        );
        // The network itself takes more: what a source asks is no rule of the network's.
        let reel = on(Surface::Interface, Platform::Instagram, Some(PostKind::Reel), Subject::VideoSeconds);
        assert_eq!(reel, Some(900));
        let written = |platform, subject| {
            let rows = book.iter().filter(|rule| rule.surface == Surface::Assistant);
            let rows = rows.filter(|rule| (rule.platform, rule.subject) == (platform, subject));
            rows.map(|rule| rule.value).collect::<Vec<_>>()
        };
        assert_eq!(written(Platform::Tiktok, Subject::Text), [150, 2_200]);
        assert_eq!(written(Platform::X, Subject::Hashtags), [3, 2]);
        assert_eq!(written(Platform::Linkedin, Subject::Hashtags), [5, 3]);
        assert_eq!(written(Platform::Instagram, Subject::Hashtags), [30, 10]);
        let agentic = |rule: &&NetworkRule| rule.source.starts_with("the agentic platform");
        let of = |platform| book.iter().filter(agentic).filter(|rule| rule.platform == platform).count();
        for platform in [
            Platform::Facebook,
            Platform::Instagram,
            Platform::Linkedin,
            Platform::Pinterest,
            Platform::Tiktok,
            Platform::X,
            Platform::Youtube,
        ] {
            assert!(of(platform) >= 9, "{platform}: {}", of(platform));
        }
    }

    #[test]
    fn what_is_known_of_an_account_stands_above() {
        let premium = NetworkRule {
            platform: Platform::X,
            surface: Surface::Interface,
            kind: None,
            subject: Subject::Text,
            value: 25_000,
            valid_from: None,
            read_on: "2026-11-30".parse().unwrap(),
            source: "the account is premium".into(),
            confidence: Confidence::Official,
        };
        let book = RuleBook::standard().with(premium);
        let text = book.at(DateTime::UNIX_EPOCH).limit(Platform::X, None, Subject::Text);
        assert_eq!(text.map(|rule| rule.value), Some(25_000));
    }
}
