//! The figures of the source systems, to the digit: for showing what a migrated user saw before.
//!
//! These are the systems' own formulas, with their zeros for what is missing and, where they compute so, their binary
//! floats in their order of operations. For anything else use [`Formula`](crate::Formula), which tells missing from
//! zero and is exact.
//!
//! | preset | system | numerator | denominator | rounding |
//! |---|---|---|---|---|
//! | [`Reach4Float`](Preset::Reach4Float) | workspace data model, document | likes + comments + shares + saves | reach | none (binary) |
//! | [`IgReach2`](Preset::IgReach2) | workspace data model, Instagram | likes + comments | reach, 1 if missing | none (binary) |
//! | [`XImpressions`](Preset::XImpressions) | workspace data model, X | likes + shares + comments | impressions, 1 if missing | none (binary) |
//! | [`Reach4Round2`](Preset::Reach4Round2) | Instagram/Facebook schema | likes + comments + shares + saves | reach | 2, decimal half away from zero |
//! | [`ReachOrImpressions`](Preset::ReachOrImpressions) | platform schema reference, fetchers | likes + comments + shares + saves | first non-zero of reach, impressions, 1 | none (binary) |
//! | [`SumRatioRound2`](Preset::SumRatioRound2) | platform schema reference, dashboard | sum of the same | sum of reach | 2, binary half up |
//! | [`Impressions3`](Preset::Impressions3) | platform schema reference, first generation | likes + comments + shares | impressions | none (binary) |
//! | [`Followers`](Preset::Followers) | platform schema reference, influencers | likes + comments + shares (averages) | followers | 2, binary half up |

mod binary;
mod decimal;

pub use binary::{
    followers, ig_reach_2, impressions_3, reach_4_float, reach_or_impressions, sum_ratio_round_2,
    x_impressions,
};
pub use decimal::{Stored, reach_4_round_2};

use core::fmt;
use hadir_core::metrics::Counts;
use rust_decimal::Decimal;

crate::registry::definition::definitions! {
    [] "reach_4_float" 1 Percent Whole, "(likes + comments + shares + saves) / reach x 100, binary", "missing is 0; no reach: 0", "workspace data model, document";
    [] "ig_reach_2" 1 Percent Whole, "(likes + comments) / reach x 100, binary", "missing reach is 1; reach 0: 0", "workspace data model, Instagram";
    [] "x_impressions" 1 Percent Whole, "(likes + shares + comments) / impressions x 100, binary", "missing impressions are 1; impressions 0: 0", "workspace data model, X";
    [] "reach_4_round_2" 1 Percent Whole, "(likes + comments + shares + saves) / reach x 100, decimal, 2 places, half away from zero", "missing is 0; no reach: 0; a column ends at 999.99", "Instagram/Facebook schema";
    [] "reach_or_impressions" 1 Percent Whole, "(likes + comments + shares + saves) / first non-zero of reach, impressions, 1, x 100, binary", "missing is 0; neither: a hundred times the interactions", "platform schema reference, fetchers";
    [] "sum_ratio_round_2" 1 Percent Pooled, "sum of the same / sum of reach x 100, binary, 2 places, half up", "missing is 0; no reach: 0", "platform schema reference, dashboard";
    [] "impressions_3" 1 Percent Whole, "(likes + comments + shares) / impressions x 100, binary", "missing is 0; no impressions: 0", "platform schema reference, first generation";
    [] "followers" 1 Percent Whole, "(mean likes + comments + shares) / followers x 100, binary, 2 places, half up", "missing is 0; no followers: 0", "platform schema reference, influencers";
}

hadir_core::text_enum! {
    /// An engagement rate of one of the source systems.
    pub enum Preset {
        /// [`reach_4_float`].
        Reach4Float = "reach_4_float",
        /// [`ig_reach_2`].
        IgReach2 = "ig_reach_2",
        /// [`x_impressions`].
        XImpressions = "x_impressions",
        /// [`reach_4_round_2`].
        Reach4Round2 = "reach_4_round_2",
        /// [`reach_or_impressions`].
        ReachOrImpressions = "reach_or_impressions",
        /// [`sum_ratio_round_2`], of one row.
        SumRatioRound2 = "sum_ratio_round_2",
        /// [`impressions_3`].
        Impressions3 = "impressions_3",
        /// [`followers`].
        Followers = "followers",
    }
}

/// A percentage as its system holds it.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Figure {
    /// In a binary float.
    Binary(f64),
    /// In a decimal.
    Decimal(#[cfg_attr(feature = "serde", serde(with = "hadir_core::json::decimal"))] Decimal),
}

impl Preset {
    /// The percentage that the system shows for one row.
    ///
    /// ```
    /// use hadir_core::metrics::Counts;
    /// use hadir_engagement::preset::Preset;
    /// let counts = Counts {
    ///     likes: 7.into(), comments: 0.into(), shares: 0.into(), saves: 0.into(), reach: 20_000.into(), ..Counts::default()
    /// };
    /// // 0.035 has no exact binary form, and the one nearest to it is below.
    /// assert_eq!(Preset::Reach4Round2.percent(&counts).to_string(), "0.04");
    /// assert_eq!(Preset::SumRatioRound2.percent(&counts).to_string(), "0.03");
    /// ```
    pub fn percent(self, counts: &Counts) -> Figure {
        match self {
            Self::Reach4Float => Figure::Binary(reach_4_float(counts)),
            Self::IgReach2 => Figure::Binary(ig_reach_2(counts)),
            Self::XImpressions => Figure::Binary(x_impressions(counts)),
            Self::Reach4Round2 => Figure::Decimal(reach_4_round_2(counts)),
            Self::ReachOrImpressions => Figure::Binary(reach_or_impressions(counts)),
            Self::SumRatioRound2 => Figure::Binary(sum_ratio_round_2([counts])),
            Self::Impressions3 => Figure::Binary(impressions_3(counts)),
            Self::Followers => Figure::Binary(followers(counts)),
        }
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Binary(value) => value.fmt(f),
            Self::Decimal(value) => value.fmt(f),
        }
    }
}
