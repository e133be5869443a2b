//! How long the tokens of each network live, and how they are renewed.

use super::{Confidence, RuleBook};
use crate::account::{RefreshRule, RenewedWith};
use crate::platform::Platform;
use chrono::{DateTime, TimeDelta, Utc};

/// How a token is renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Renewal {
    /// The token itself is sent, while it is valid, and a new one comes back.
    Itself,
    /// A second token is sent.
    RefreshToken {
        /// How many days it lives; none: as long as it is used.
        days: Option<u32>,
        /// Whether the answer has another one, which replaces it.
        rotates: bool,
        /// Whether using it makes it live longer. Where it does not, somebody has to log in again when it ends.
        extends: bool,
    },
}

/// The rule on the tokens of a network's accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TokenRule {
    /// The network.
    pub platform: Platform,
    /// How many seconds a token lives.
    pub lives_seconds: u32,
    /// How many seconds old it has to be before it can be renewed.
    pub youngest_seconds: u32,
    /// How it is renewed.
    pub renewal: Renewal,
    /// Who says so.
    pub source: &'static str,
    /// How well it is known.
    pub confidence: Confidence,
}

const HOUR: u32 = 3_600;
const DAY: u32 = 86_400;

const ROWS: [TokenRule; 9] = [
    row(Platform::Instagram, 60 * DAY, Renewal::Itself, "Meta, ig_refresh_token", Confidence::Official)
        .after(DAY),
    row(Platform::Facebook, 60 * DAY, Renewal::Itself, "Meta, fb_exchange_token", Confidence::Quoted),
    row(Platform::Threads, 60 * DAY, Renewal::Itself, "Meta, th_refresh_token", Confidence::Official)
        .after(DAY),
    row(
        Platform::Tiktok,
        DAY,
        second(Some(365), true, true),
        "TikTok, manage user access tokens",
        Confidence::Quoted,
    ),
    row(
        Platform::Youtube,
        HOUR,
        second(None, false, true),
        "Google, OAuth 2.0: ends after six months unused",
        Confidence::Quoted,
    ),
    row(
        Platform::X,
        2 * HOUR,
        second(None, true, true),
        "docs.x.com, OAuth 2.0 with offline.access",
        Confidence::Several,
    ),
    row(
        Platform::Linkedin,
        60 * DAY,
        second(Some(365), false, false),
        "LinkedIn, programmatic refresh tokens",
        Confidence::Official,
    ),
    row(
        Platform::Pinterest,
        30 * DAY,
        second(Some(60), true, true),
        "Pinterest, continuous refresh",
        Confidence::Official,
    ),
    row(
        Platform::Reddit,
        HOUR,
        second(None, true, true),
        "reddit.com, OAuth with duration=permanent",
        Confidence::Several,
    ),
];

const fn second(days: Option<u32>, rotates: bool, extends: bool) -> Renewal {
    Renewal::RefreshToken { days, rotates, extends }
}

const fn row(
    platform: Platform,
    lives_seconds: u32,
    renewal: Renewal,
    source: &'static str,
    confidence: Confidence,
) -> TokenRule {
    TokenRule { platform, lives_seconds, youngest_seconds: 0, renewal, source, confidence }
}

impl TokenRule {
    const fn after(self, youngest_seconds: u32) -> Self {
        Self { youngest_seconds, ..self }
    }

    /// When a worker renews such tokens: within their last week, or the last hour of short ones.
    pub fn refresh(&self) -> RefreshRule {
        match self.renewal {
            Renewal::Itself => RefreshRule::LONG_LIVED,
            Renewal::RefreshToken { .. } if self.lives_seconds > DAY => {
                RefreshRule { with: RenewedWith::RefreshToken, ..RefreshRule::LONG_LIVED }
            }
            Renewal::RefreshToken { .. } => RefreshRule::SHORT_LIVED,
        }
    }

    /// From when to when a token that was issued at an instant can be renewed; with no end where a second token does it.
    /// What the network said of the token's own end stands above the rule.
    ///
    /// ```
    /// use hadir_core::platform::Platform;
    /// use hadir_core::publishing::RuleBook;
    /// let rule = RuleBook::token(Platform::Instagram).expect("it has one");
    /// let (from, until) = rule.renewable("2026-12-01T00:00:00Z".parse()?, None);
    /// assert_eq!(from.to_string(), "2026-12-02 00:00:00 UTC");
    /// assert_eq!(until.unwrap().to_string(), "2027-01-30 00:00:00 UTC");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn renewable(
        &self,
        issued_at: DateTime<Utc>,
        expires_at: Option<DateTime<Utc>>,
    ) -> (DateTime<Utc>, Option<DateTime<Utc>>) {
        let later = |seconds: u32| {
            issued_at
                .checked_add_signed(TimeDelta::seconds(seconds.into()))
                .unwrap_or(DateTime::<Utc>::MAX_UTC)
        };
        let until = match self.renewal {
            Renewal::Itself => Some(expires_at.unwrap_or_else(|| later(self.lives_seconds))),
            Renewal::RefreshToken { .. } => None,
        };
        (later(self.youngest_seconds), until)
    }
}

impl RuleBook {
    /// The rule on the tokens of a network.
    pub fn token(platform: Platform) -> Option<&'static TokenRule> {
        static TABLE: [TokenRule; 9] = ROWS;
        TABLE.iter().find(|rule| rule.platform == platform)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_network_has_a_rule_with_a_source() {
        for &platform in Platform::ALL {
            let rule = RuleBook::token(platform).unwrap();
            assert!(
                rule.refresh().window < TimeDelta::seconds(rule.lives_seconds.into())
                    || rule.lives_seconds == HOUR
            );
            assert!(!rule.source.is_empty() && rule.lives_seconds > rule.youngest_seconds, "{platform}");
        }
    }

    #[test]
    fn what_the_network_said_stands_above_the_rule() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let rule = RuleBook::token(Platform::Facebook).unwrap();
        let (from, until) = rule.renewable(at("2026-12-01T00:00:00Z"), Some(at("2026-12-05T00:00:00Z")));
        assert_eq!((from, until), (at("2026-12-01T00:00:00Z"), Some(at("2026-12-05T00:00:00Z"))));
        let linkedin = RuleBook::token(Platform::Linkedin).unwrap();
        assert_eq!(linkedin.renewable(at("2026-12-01T00:00:00Z"), None).1, None);
        assert!(matches!(linkedin.renewal, Renewal::RefreshToken { extends: false, .. }));
        assert_eq!(rule.renewable(DateTime::<Utc>::MAX_UTC, None).1, Some(DateTime::<Utc>::MAX_UTC));
    }
}
