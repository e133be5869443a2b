//! A network began to count something else under the same name.

use super::Metric;
use crate::platform::Platform;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

/// A network began to count something else under the same name. Figures of the two sides do not compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Break {
    /// The network.
    pub platform: Platform,
    /// The counter.
    pub metric: Metric,
    /// The first day (UTC) of the new definition.
    pub from: NaiveDate,
    /// What changed.
    pub what: &'static str,
}

impl Break {
    /// When the new definition began.
    pub const fn at(&self) -> DateTime<Utc> {
        self.from.and_time(NaiveTime::MIN).and_utc()
    }

    /// The earlier of two, whichever way they come.
    pub fn first(one: Option<&'static Self>, other: Option<&'static Self>) -> Option<&'static Self> {
        one.into_iter().chain(other).min_by_key(|each| (each.from, each.platform, each.metric))
    }
}

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

const INSTAGRAM: &str = "impressions and plays were replaced by views (Graph API v22)";
const FACEBOOK: &str = "Page impressions and fans were replaced by views and followers";
const FACEBOOK_REACH: &str = "reach was replaced by unique media viewers";

/// Every known change of definition, by network, counter and day.
pub const BREAKS: &[Break] = &[
    Break {
        platform: Platform::Instagram,
        metric: Metric::Impressions,
        from: day(2025, 4, 21),
        what: INSTAGRAM,
    },
    Break { platform: Platform::Instagram, metric: Metric::Views, from: day(2025, 4, 21), what: INSTAGRAM },
    Break { platform: Platform::Instagram, metric: Metric::Plays, from: day(2025, 4, 21), what: INSTAGRAM },
    Break {
        platform: Platform::Facebook,
        metric: Metric::Reach,
        from: day(2026, 6, 15),
        what: FACEBOOK_REACH,
    },
    Break {
        platform: Platform::Facebook,
        metric: Metric::Impressions,
        from: day(2025, 11, 15),
        what: FACEBOOK,
    },
    Break { platform: Platform::Facebook, metric: Metric::Views, from: day(2025, 11, 15), what: FACEBOOK },
    Break {
        platform: Platform::Facebook,
        metric: Metric::Followers,
        from: day(2025, 11, 15),
        what: FACEBOOK,
    },
];

/// The first change of definition after `after`, and not after `until`.
pub fn break_between(
    platform: Platform,
    metric: Metric,
    after: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Option<&'static Break> {
    BREAKS
        .iter()
        .filter(|each| each.platform == platform && each.metric == metric)
        .filter(|each| {
            let at = each.at();
            after < at && at <= until
        })
        .min_by_key(|each| each.from)
}

impl core::fmt::Display for Break {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} {} from {}: {}", self.platform, self.metric, self.from, self.what)
    }
}

/// Read by network, counter and day; one that is not known is refused.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for &'static Break {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        struct Named {
            platform: Platform,
            metric: Metric,
            from: NaiveDate,
        }
        let Named { platform, metric, from } = Named::deserialize(deserializer)?;
        let known =
            BREAKS.iter().find(|each| (each.platform, each.metric, each.from) == (platform, metric, from));
        known.ok_or_else(|| {
            serde::de::Error::custom(format_args!(
                "no known change of definition: {platform} {metric} from {from}"
            ))
        })
    }
}
