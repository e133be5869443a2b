//! What a workspace or somebody pays for.

crate::open_enum! {
    /// What a workspace or somebody pays for. A tier that is not listed is kept by its name.
    pub enum Plan {
        /// Nothing.
        Free = "free",
        /// The smallest.
        Starter = "starter",
        /// The usual.
        Professional = "professional",
        /// Between the usual and the largest.
        Business = "business",
        /// The largest, at a price of its own.
        Enterprise = "enterprise",
    }
}

/// How much of something may be used.
///
/// ```
/// use hadir_core::workspace::Limit;
/// assert_eq!(Limit::AtMost(3).room(2), Some(1));
/// assert_eq!(Limit::AtMost(3).room(9), Some(0));
/// assert!(Limit::Unlimited.admits(u64::MAX, 1));
/// assert!(!Limit::AtMost(3).admits(3, 1));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Limit {
    /// So much.
    AtMost(u64),
    /// As much as one likes.
    Unlimited,
}

impl Limit {
    /// The number; none if there is none.
    pub const fn get(self) -> Option<u64> {
        match self {
            Self::AtMost(limit) => Some(limit),
            Self::Unlimited => None,
        }
    }

    /// How much more may be used after `used`; none if there is no limit.
    pub const fn room(self, used: u64) -> Option<u64> {
        match self {
            Self::AtMost(limit) => Some(limit.saturating_sub(used)),
            Self::Unlimited => None,
        }
    }

    /// Whether `more` may be used after `used`.
    pub const fn admits(self, used: u64, more: u64) -> bool {
        match self.room(used) {
            Some(room) => more <= room,
            None => true,
        }
    }
}

/// None: as much as one likes.
impl From<Option<u64>> for Limit {
    fn from(limit: Option<u64>) -> Self {
        limit.map_or(Self::Unlimited, Self::AtMost)
    }
}

/// A number, or the word `unlimited`; never `null`, which in an override means the plan's own limit.
#[cfg(feature = "serde")]
impl serde::Serialize for Limit {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::AtMost(limit) => serializer.serialize_u64(*limit),
            Self::Unlimited => serializer.serialize_str("unlimited"),
        }
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Limit {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct LimitVisitor;
        impl serde::de::Visitor<'_> for LimitVisitor {
            type Value = Limit;
            fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str("a number that is not negative, or `unlimited`")
            }
            fn visit_u64<E>(self, limit: u64) -> Result<Limit, E> {
                Ok(Limit::AtMost(limit))
            }
            fn visit_i64<E: serde::de::Error>(self, limit: i64) -> Result<Limit, E> {
                u64::try_from(limit)
                    .map(Limit::AtMost)
                    .map_err(|_| E::invalid_value(serde::de::Unexpected::Signed(limit), &self))
            }
            fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<Limit, E> {
                match word {
                    "unlimited" => Ok(Limit::Unlimited),
                    _ => Err(E::invalid_value(serde::de::Unexpected::Str(word), &self)),
                }
            }
        }
        deserializer.deserialize_any(LimitVisitor)
    }
}

/// Declares what is limited: the limits of a plan, and what a workspace has of its own.
macro_rules! limits {
    ($( $(#[doc = $doc:literal])+ $resource:ident $field:ident = $word:literal / $alias:literal ),+ $(,)?) => {
        crate::text_enum! {
            /// Something of which a plan limits the use.
            pub enum Limited { $( $(#[doc = $doc])+ $resource = $word ),+ }
        }

        /// How much of everything a plan allows.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        pub struct PlanLimits { $( $(#[doc = $doc])+ pub $field: Limit ),+ }

        /// Limits of a workspace's own, field by field; none: as the plan says.
        #[derive(Debug, Clone, PartialEq, Eq, Default)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
        pub struct LimitOverrides {
            $(
                $(#[doc = $doc])+
                #[cfg_attr(feature = "serde", serde(alias = $alias, skip_serializing_if = "Option::is_none"))]
                pub $field: Option<Limit>,
            )+
            /// Keys that no field names.
            #[cfg_attr(feature = "serde", serde(flatten))]
            pub extra: crate::json::Extra,
        }

        impl PlanLimits {
            /// No limits at all.
            pub const UNLIMITED: Self = Self { $( $field: Limit::Unlimited ),+ };

            /// The limit of `resource`.
            pub const fn get(&self, resource: Limited) -> Limit {
                match resource { $( Limited::$resource => self.$field ),+ }
            }
        }

        impl LimitOverrides {
            /// The workspace's own limit of `resource`, if it has one.
            pub const fn get(&self, resource: Limited) -> Option<Limit> {
                match resource { $( Limited::$resource => self.$field ),+ }
            }

            /// `plan` with the workspace's own limits in place of its.
            #[must_use]
            pub fn over(&self, plan: &PlanLimits) -> PlanLimits {
                PlanLimits { $( $field: self.$field.unwrap_or(plan.$field) ),+ }
            }
        }
    };
}

limits! {
    /// Members.
    Users users = "users" / "maxUsers",
    /// Connected accounts.
    SocialAccounts social_accounts = "social_accounts" / "maxSocialAccounts",
    /// Posts in a month.
    PostsPerMonth posts_per_month = "posts_per_month" / "maxPostsPerMonth",
    /// Posts that wait for their time.
    ScheduledPosts scheduled_posts = "scheduled_posts" / "maxScheduledPosts",
    /// Gigabytes of media.
    StorageGigabytes storage_gigabytes = "storage_gigabytes" / "storageGB",
    /// Days for which figures are kept.
    AnalyticsDays analytics_days = "analytics_days" / "analyticsDays",
    /// Calls of the interface in an hour.
    ApiCallsPerHour api_calls_per_hour = "api_calls_per_hour" / "apiCallsPerHour",
    /// Calls of the interface in a minute.
    ApiCallsPerMinute api_calls_per_minute = "api_calls_per_minute" / "apiCallsPerMinute",
    /// Answers of language models in a month.
    AiRequestsPerMonth ai_requests_per_month = "ai_requests_per_month" / "aiRequestsPerMonth",
}

impl Plan {
    /// How long a new workspace may try [`Plan::Professional`].
    pub const TRIAL: chrono::TimeDelta = chrono::TimeDelta::days(14);

    /// What the management platform's price list allows; none for a tier that it does not list.
    ///
    /// Its list, its user interface and its seed data contradict each other; this is the list. What it does not limit is
    /// unlimited.
    pub const fn listed_limits(&self) -> Option<PlanLimits> {
        use Limit::AtMost;
        let all = PlanLimits::UNLIMITED;
        match self {
            Self::Free => Some(PlanLimits {
                users: AtMost(1),
                social_accounts: AtMost(3),
                posts_per_month: AtMost(30),
                analytics_days: AtMost(30),
                api_calls_per_hour: AtMost(100),
                api_calls_per_minute: AtMost(10),
                ai_requests_per_month: AtMost(0),
                ..all
            }),
            Self::Starter => Some(PlanLimits {
                users: AtMost(3),
                social_accounts: AtMost(10),
                analytics_days: AtMost(90),
                api_calls_per_hour: AtMost(1_000),
                api_calls_per_minute: AtMost(50),
                ai_requests_per_month: AtMost(100),
                ..all
            }),
            Self::Professional => Some(PlanLimits {
                users: AtMost(10),
                social_accounts: AtMost(25),
                analytics_days: AtMost(365),
                api_calls_per_hour: AtMost(10_000),
                api_calls_per_minute: AtMost(200),
                ai_requests_per_month: AtMost(500),
                ..all
            }),
            Self::Business => Some(PlanLimits { social_accounts: AtMost(50), ..all }),
            Self::Enterprise => Some(PlanLimits { api_calls_per_minute: AtMost(1_000), ..all }),
            Self::Other(_) => None,
        }
    }
}
