//! What an automation waits for.

use super::shape::{Keys, ShapeError, Typed, number, parsed, serde_by_json, whole};
use crate::ids::SocialAccountId;
use crate::json::{Extra, Json, Number};
use crate::vocabulary::{OpenEnum, Unlisted};
use rust_decimal::Decimal;

crate::open_enum! {
    /// What an automation waits for.
    pub enum TriggerKind {
        /// A post appeared.
        NewPost = "new_post",
        /// Followers came.
        NewFollower = "new_follower",
        /// Followers left.
        Unfollower = "unfollower",
        /// A figure passed a threshold.
        KpiThreshold = "kpi_threshold",
        /// The clock.
        Schedule = "schedule",
    }
}

crate::text_enum! {
    /// A figure of an account that an automation can watch.
    pub enum KpiMetric {
        /// How many were reached.
        Reach = "reach",
        /// How often it was shown.
        Impressions = "impressions",
        /// Interactions.
        Engagement = "engagement",
        /// Followers.
        Followers = "followers",
        /// Views of the profile.
        ProfileViews = "profile_views",
    }
}

crate::text_enum! {
    /// How a figure is compared with its threshold.
    pub enum KpiOperator {
        /// More.
        Above = ">",
        /// Less.
        Below = "<",
        /// As much or more.
        AtLeast = ">=",
        /// As much or less.
        AtMost = "<=",
        /// Exactly as much.
        Exactly = "==",
    }
}

impl KpiOperator {
    /// Whether `value` stands so to `threshold`.
    pub fn holds<T: Ord + ?Sized>(self, value: &T, threshold: &T) -> bool {
        match self {
            Self::Above => value > threshold,
            Self::Below => value < threshold,
            Self::AtLeast => value >= threshold,
            Self::AtMost => value <= threshold,
            Self::Exactly => value == threshold,
        }
    }
}

/// How far back an automation looks if it does not say, in minutes.
pub const SINCE_MINUTES: u32 = 15;
/// How many followers have to come if an automation does not say.
pub const NEW_FOLLOWERS: u64 = 10;
/// How many followers have to leave if an automation does not say.
pub const UNFOLLOWERS: u64 = 5;

/// When an automation acts. What the source leaves out stays left out; [`Condition::since_minutes`] and
/// [`Condition::threshold`] know the defaults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// A post appeared.
    NewPost {
        /// On which account.
        account_id: SocialAccountId,
        /// How many minutes to look back.
        since_minutes: Option<u32>,
    },
    /// Followers came.
    NewFollower {
        /// To which account.
        account_id: SocialAccountId,
        /// How many at least.
        threshold: Option<u64>,
        /// Within how many minutes.
        since_minutes: Option<u32>,
    },
    /// Followers left.
    Unfollower {
        /// Which account.
        account_id: SocialAccountId,
        /// How many at least.
        threshold: Option<u64>,
        /// Within how many minutes.
        since_minutes: Option<u32>,
    },
    /// A figure passed a threshold. A threshold of zero is one.
    KpiThreshold {
        /// Of which account.
        account_id: SocialAccountId,
        /// Which figure.
        metric: KpiMetric,
        /// How it is compared.
        operator: KpiOperator,
        /// With what.
        threshold: Number,
    },
    /// The clock; the source does not say how a time is written.
    Schedule,
    /// Something that is not listed here.
    Other(Unlisted<TriggerKind>),
}

impl Condition {
    /// What kind it is.
    pub fn kind(&self) -> TriggerKind {
        match self {
            Self::NewPost { .. } => TriggerKind::NewPost,
            Self::NewFollower { .. } => TriggerKind::NewFollower,
            Self::Unfollower { .. } => TriggerKind::Unfollower,
            Self::KpiThreshold { .. } => TriggerKind::KpiThreshold,
            Self::Schedule => TriggerKind::Schedule,
            Self::Other(word) => TriggerKind::Other(word.clone()),
        }
    }

    /// How many minutes to look back; none if it does not look back.
    pub fn since_minutes(&self) -> Option<u32> {
        match self {
            Self::NewPost { since_minutes, .. }
            | Self::NewFollower { since_minutes, .. }
            | Self::Unfollower { since_minutes, .. } => Some(since_minutes.unwrap_or(SINCE_MINUTES)),
            Self::KpiThreshold { .. } | Self::Schedule | Self::Other(_) => None,
        }
    }

    /// What has to be reached, exactly; none if nothing has, or if it has more digits than a decimal holds.
    pub fn threshold(&self) -> Option<Decimal> {
        match self {
            Self::NewFollower { threshold, .. } => Some(threshold.unwrap_or(NEW_FOLLOWERS).into()),
            Self::Unfollower { threshold, .. } => Some(threshold.unwrap_or(UNFOLLOWERS).into()),
            Self::KpiThreshold { threshold, .. } => decimal(threshold),
            Self::NewPost { .. } | Self::Schedule | Self::Other(_) => None,
        }
    }
}

/// The exact value of a number, if a decimal can hold it.
pub(crate) fn decimal(number: &Number) -> Option<Decimal> {
    crate::json::decimal::exact(number.as_str()).ok()
}

/// When an automation acts, as its column says it: `{"type": …, "params": {…}}`.
///
/// ```
/// use hadir_core::automation::{Condition, Trigger};
/// use hadir_core::json::Json;
/// let params = [("at".to_owned(), Json::from("09:00"))].into();
/// let trigger = Trigger { condition: Condition::Schedule, params, extra: Default::default() };
/// let column = trigger.to_json();
/// assert_eq!(column.to_string(), r#"{"params":{"at":"09:00"},"type":"schedule"}"#);
/// assert_eq!(Trigger::from_json(column)?, trigger);
/// # Ok::<(), hadir_core::automation::ShapeError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trigger {
    /// When.
    pub condition: Condition,
    /// Parameters that the condition does not name.
    pub params: Extra,
    /// Keys beside `type` and `params`.
    pub extra: Extra,
}

impl From<Condition> for Trigger {
    fn from(condition: Condition) -> Self {
        Self { condition, params: Extra::new(), extra: Extra::new() }
    }
}

const ACCOUNT: &str = "the id of an account";
const MINUTES: &str = "a whole number of minutes";
const COUNT: &str = "a whole number that is not negative";

impl Trigger {
    /// Reads a column.
    ///
    /// # Errors
    /// [`ShapeError`] names the part of a known trigger that does not fit.
    pub fn from_json(column: Json) -> Result<Self, ShapeError> {
        let Typed { kind, params, extra } = Typed::read(column)?;
        let mut keys = Keys::of("params.", params);
        let condition = match TriggerKind::read(&kind) {
            TriggerKind::NewPost => Condition::NewPost {
                account_id: keys.need("account_id", ACCOUNT, parsed)?,
                since_minutes: keys.maybe("since_minutes", MINUTES, whole)?,
            },
            TriggerKind::NewFollower => Condition::NewFollower {
                account_id: keys.need("account_id", ACCOUNT, parsed)?,
                threshold: keys.maybe("threshold", COUNT, whole)?,
                since_minutes: keys.maybe("since_minutes", MINUTES, whole)?,
            },
            TriggerKind::Unfollower => Condition::Unfollower {
                account_id: keys.need("account_id", ACCOUNT, parsed)?,
                threshold: keys.maybe("threshold", COUNT, whole)?,
                since_minutes: keys.maybe("since_minutes", MINUTES, whole)?,
            },
            TriggerKind::KpiThreshold => Condition::KpiThreshold {
                account_id: keys.need("account_id", ACCOUNT, parsed)?,
                metric: keys.need("metric", "a figure of an account", parsed)?,
                operator: keys.need("operator", "one of `>`, `<`, `>=`, `<=`, `==`", parsed)?,
                threshold: keys.need("threshold", "a number", |value| number(value).cloned())?,
            },
            TriggerKind::Schedule => Condition::Schedule,
            TriggerKind::Other(word) => Condition::Other(word),
        };
        Ok(Self { condition, params: keys.left(), extra })
    }

    /// Writes the column.
    pub fn to_json(&self) -> Json {
        let mut typed = Vec::new();
        match &self.condition {
            Condition::NewPost { account_id, since_minutes } => {
                typed.push(("account_id", account_id.to_string().into()));
                typed.extend(since_minutes.map(|minutes| ("since_minutes", u64::from(minutes).into())));
            }
            Condition::NewFollower { account_id, threshold, since_minutes }
            | Condition::Unfollower { account_id, threshold, since_minutes } => {
                typed.push(("account_id", account_id.to_string().into()));
                typed.extend(threshold.map(|threshold| ("threshold", threshold.into())));
                typed.extend(since_minutes.map(|minutes| ("since_minutes", u64::from(minutes).into())));
            }
            Condition::KpiThreshold { account_id, metric, operator, threshold } => {
                typed.push(("account_id", account_id.to_string().into()));
                typed.push(("metric", metric.as_str().into()));
                typed.push(("operator", operator.as_str().into()));
                typed.push(("threshold", Json::Number(threshold.clone())));
            }
            Condition::Schedule | Condition::Other(_) => {}
        }
        Typed::write(self.condition.kind().as_str(), typed, &self.params, &self.extra)
    }
}

serde_by_json!(Trigger);
