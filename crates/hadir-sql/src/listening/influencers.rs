//! Questions about influencers.

use crate::scope::Scope;
use crate::select::{Col, Op, Select, Term, bind};
use crate::value::Value;
use core::ops::RangeInclusive;
use hadir_core::listening::Influencer;
use hadir_core::platform::Platform;
use rust_decimal::Decimal;

const PLATFORM: &Col = &Col::of("influencers", "platform");
const FOLLOWERS: &Col = &Col::of("influencers", "followers");
const ENGAGEMENT: &Col = &Col::of("influencers", "engagement_rate");
const AUTHENTICITY: &Col = &Col::of("influencers", "authenticity_score");

/// All influencers, the one with the most followers first; who has no number of followers comes last.
pub fn influencers(scope: Scope) -> Select<Influencer> {
    Select::of(scope).order(
        const { &[Term::down("influencers", "followers").nulls_last(), Term::up("influencers", "id")] },
    )
}

fn count(number: u64) -> Value {
    Value::Int(i64::try_from(number).unwrap_or(i64::MAX))
}

impl Select<Influencer> {
    /// Only influencers on this network.
    #[must_use]
    pub fn on_platform(self, platform: Platform) -> Self {
        self.is(PLATFORM, platform.as_str())
    }

    /// Only influencers with so many followers, both bounds included.
    #[must_use]
    pub fn with_followers(self, range: RangeInclusive<u64>) -> Self {
        self.compare(FOLLOWERS, Op::AtLeast, count(*range.start())).compare(
            FOLLOWERS,
            Op::AtMost,
            count(*range.end()),
        )
    }

    /// Only influencers with this engagement rate in percent, both bounds included.
    #[must_use]
    pub fn with_engagement(self, range: RangeInclusive<Decimal>) -> Self {
        self.compare(ENGAGEMENT, Op::AtLeast, Value::Decimal(*range.start())).compare(
            ENGAGEMENT,
            Op::AtMost,
            Value::Decimal(*range.end()),
        )
    }

    /// Only influencers whose audience seems at least so genuine, from 0 to 100.
    #[must_use]
    pub fn at_least_authentic(self, score: Decimal) -> Self {
        self.compare(AUTHENTICITY, Op::AtLeast, Value::Decimal(score))
    }

    /// Only influencers who post about all of this.
    #[must_use]
    pub fn about<'a>(self, niches: impl IntoIterator<Item = &'a str>) -> Self {
        self.sql(r#"{holds "influencers"."niches"}"#, [bind::texts(niches)])
    }

    /// Only influencers with this text in their handle or name; the case of A to Z is of no account.
    #[must_use]
    pub fn named_like(self, text: &str) -> Self {
        self.sql(
            r#"(LOWER("influencers"."handle") LIKE {fold}?{dlof} ESCAPE '!' OR LOWER("influencers"."display_name") LIKE {fold}?{dlof} ESCAPE '!')"#,
            [bind::containing(text), bind::containing(text)],
        )
    }

    /// The one with the highest engagement rate first; who has none comes last.
    #[must_use]
    pub fn most_engaging_first(self) -> Self {
        self.order(
            const {
                &[
                    Term::down("influencers", "engagement_rate").nulls_last(),
                    Term::up("influencers", "id"),
                ]
            },
        )
    }

    /// The one with the most genuine audience first; who was not judged comes last.
    #[must_use]
    pub fn most_authentic_first(self) -> Self {
        self.order(
            const {
                &[Term::down("influencers", "authenticity_score").nulls_last(), Term::up("influencers", "id")]
            },
        )
    }
}
