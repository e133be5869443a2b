//! Who the audience of an account was on a day, and when it was active.

use super::Count;
use crate::ids::{AudienceInsightId, SocialAccountId, WorkspaceId};
use chrono::NaiveDate;
use rust_decimal::Decimal;

crate::text_enum! {
    /// By what an audience is broken down.
    pub enum AudienceDimension {
        /// Age: `18-24`.
        Age = "age",
        /// Gender, as the network has it.
        Gender = "gender",
        /// Country: `ID`.
        Country = "country",
        /// City.
        City = "city",
        /// Language.
        Language = "language",
        /// Interest.
        Interest = "interest",
        /// Kind of device.
        Device = "device",
        /// Hour of the day in which it is active: `0` to `23`.
        ActiveHour = "active_hour",
        /// Day of the week on which it is active: `monday`.
        ActiveDay = "active_day",
    }
}

/// One line of a breakdown: so many of the audience are this.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct AudienceShare {
    /// By what it is broken down.
    pub dimension: AudienceDimension,
    /// The part: `18-24`, `female`, `Jakarta`, `14`.
    pub key: String,
    /// The part's code, where the source has name and code.
    pub code: Option<String>,
    /// How many.
    pub count: Count,
    /// What share, or how active: as the source scales it (1 or 100 for all).
    #[cfg_attr(feature = "serde", serde(default, with = "crate::json::decimal"))]
    pub share: Option<Decimal>,
}

/// Who the audience of an account was on a day, and when it was active. Keyed by account and day.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct AudienceInsight {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: AudienceInsightId,
    /// The account.
    pub account_id: SocialAccountId,
    /// The day.
    pub day: NaiveDate,
    /// The breakdowns, in the order of the source.
    pub shares: Vec<AudienceShare>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl AudienceInsight {
    /// The audience of a day, with no share of it known.
    pub fn new(
        workspace_id: WorkspaceId,
        id: AudienceInsightId,
        account_id: SocialAccountId,
        day: NaiveDate,
    ) -> Self {
        Self { workspace_id, id, account_id, day, shares: Vec::new(), rest: crate::record::Rest }
    }

    /// The lines of one breakdown, in the order of the source.
    pub fn by(&self, dimension: AudienceDimension) -> impl Iterator<Item = &AudienceShare> {
        self.shares.iter().filter(move |share| share.dimension == dimension)
    }
}
