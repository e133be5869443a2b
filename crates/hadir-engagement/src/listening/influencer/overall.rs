//! The overall points, rounded half up.

use crate::{Quotient, Undefined};

hadir_core::text_enum! {
    /// How large a following is.
    pub enum Tier {
        /// From 1 000 000.
        Mega = "mega",
        /// From 100 000.
        Macro = "macro",
        /// From 10 000.
        Micro = "micro",
        /// From 1 000.
        Nano = "nano",
        /// Below.
        Emerging = "emerging",
    }
}

/// The tier of so many followers.
pub const fn tier(followers: u64) -> Tier {
    match followers {
        1_000_000.. => Tier::Mega,
        100_000.. => Tier::Macro,
        10_000.. => Tier::Micro,
        1_000.. => Tier::Nano,
        _ => Tier::Emerging,
    }
}

/// The points of so many followers.
pub const fn reach_score(followers: u64) -> u8 {
    match followers {
        1_000_000.. => 100,
        500_000.. => 95,
        100_000.. => 90,
        50_000.. => 85,
        10_000.. => 80,
        5_000.. => 70,
        1_000.. => 60,
        500.. => 50,
        _ => 40,
    }
}

/// The points of niches that a campaign and a person share: of `wanted` niches, `shared`; the person has `own`.
pub fn relevance(wanted: u32, own: u32, shared: u32) -> u8 {
    if wanted == 0 {
        return 70;
    }
    if own == 0 {
        return 50;
    }
    let (shared, wanted) = (u64::from(shared), u64::from(wanted));
    let at_least = |percent: u64| shared.saturating_mul(100) >= wanted.saturating_mul(percent);
    [(80, 100), (60, 90), (40, 80), (20, 70)]
        .into_iter()
        .find(|(percent, _)| at_least(*percent))
        .map_or(60, |(_, points)| points)
}

/// What a person's overall points are made of, each 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Parts {
    /// See [`reach_score`].
    pub reach: u8,
    /// Of the engagement.
    pub engagement: u8,
    /// See [`authenticity`](super::authenticity()).
    pub authenticity: u8,
    /// See [`relevance`].
    pub relevance: u8,
    /// Of even engagement.
    pub consistency: u8,
}

/// The overall points, rounded half up.
///
/// ```
/// use hadir_engagement::listening::influencer::{Parts, overall};
/// let parts = Parts { reach: 80, engagement: 90, authenticity: 70, relevance: 100, consistency: 85 };
/// assert_eq!(overall(parts), 84); // 83.75
/// ```
pub fn overall(parts: Parts) -> u64 {
    let Parts { reach, engagement, authenticity, relevance, consistency } = parts;
    let weighted = [(reach, 25_u64), (engagement, 30), (authenticity, 25), (relevance, 15), (consistency, 5)];
    let hundredths = weighted
        .into_iter()
        .fold(50_u64, |sum, (points, weight)| sum.saturating_add(u64::from(points).saturating_mul(weight)));
    hundredths / 100
}

/// The return on what was spent, both in minor units: (revenue - spend) / spend. The platform schema reference takes a
/// conversion for 50 US dollars.
///
/// # Errors
/// [`Undefined::ZeroBase`] unless something was spent, [`Undefined::NothingReported`] unless something came of it,
/// [`Undefined::Overflowed`] if the revenue does not fit.
pub fn roi(spend: u64, conversions: u64, revenue_per_conversion: u64) -> Result<Quotient, Undefined> {
    if conversions == 0 {
        return Err(Undefined::NothingReported);
    }
    let revenue = i128::from(conversions).checked_mul(revenue_per_conversion.into());
    let gained = revenue.and_then(|revenue| revenue.checked_sub(spend.into()));
    Quotient::new(gained.ok_or(Undefined::Overflowed)?, spend.into())
}
