//! When it goes wrong, and fast.

use super::sentiment::SentimentScore;
use super::{part, sum};
use crate::{Quotient, Undefined};

crate::registry::definition::definitions! {
    [] "crisis_score" 1 Points Whole, "|min(s, 0)| x 30 + |min(ds, 0)| x 20 + min(volume % / 500, 1) x 20 + negative % / 100 x 15 + min(influencers / 5, 1) x 10 + min(n / 100, 1) x 5, rounded, at most 100", "fewer than 10 mentions in 60 minutes: undefined", "platform schema reference";
    [] "crisis" 1 Class Whole, "an anomaly (s < -0.5 and ds < -0.2, or volume above +200 %) and a score of 50 or more", "as crisis_score", "platform schema reference";
}

/// Mentions in the window below which there is nothing to say.
pub const MINIMUM_MENTIONS: u64 = 10;

/// The window, in minutes.
pub const WINDOW_MINUTES: u32 = 60;

/// What the last hour looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Hour {
    /// Mentions.
    pub mentions: u64,
    /// Those that sound bad.
    pub negative: u64,
    /// Authors with influence.
    pub influencers: u64,
    /// How it sounds.
    pub sentiment: SentimentScore,
    /// By how much that changed.
    pub sentiment_change: Quotient,
    /// By how much the volume changed, as a fraction: 2 is +200 %.
    pub volume_change: Quotient,
}

hadir_core::text_enum! {
    /// What is odd about an hour.
    pub enum Anomaly {
        /// It sounds worse, and there is more of it.
        SentimentSpike = "sentiment_spike",
        /// It sounds worse.
        NegativeTrend = "negative_trend",
        /// There is more of it.
        Volume = "volume_anomaly",
    }
}

/// What is odd about an hour, if anything.
///
/// # Errors
/// None in practice: the borders are quotients.
pub fn anomaly(hour: &Hour) -> Result<Option<Anomaly>, Undefined> {
    let worse =
        hour.sentiment.value() < Quotient::new(-1, 2)? && hour.sentiment_change < Quotient::new(-1, 5)?;
    let more = hour.volume_change > Quotient::from(2_u64);
    Ok(match (worse, more) {
        (true, true) => Some(Anomaly::SentimentSpike),
        (true, false) => Some(Anomaly::NegativeTrend),
        (false, true) => Some(Anomaly::Volume),
        (false, false) => None,
    })
}

/// How bad it is, 0 to 100.
///
/// # Errors
/// [`Undefined::TooFew`] below [`MINIMUM_MENTIONS`]; [`Undefined::Overflowed`] if the exact sum does not fit.
pub fn score(hour: &Hour) -> Result<u8, Undefined> {
    if hour.mentions < MINIMUM_MENTIONS {
        return Err(Undefined::TooFew);
    }
    let below = |value: Quotient, points: u64| value.min(Quotient::ZERO).abs().times(points.into());
    let negative = Quotient::of(hour.negative.into(), hour.mentions.into())?;
    let points = sum(&[
        below(hour.sentiment.value(), 30)?,
        below(hour.sentiment_change, 20)?,
        // A falling volume takes points away, as the source has it.
        part(hour.volume_change, 5, 20)?,
        negative.times(15_u64.into())?,
        part(hour.influencers.into(), 5, 10)?,
        part(hour.mentions.into(), 100, 5)?,
    ])?;
    u8::try_from(points.round()?.clamp(0, 100)).map_err(|_| Undefined::Overflowed)
}

/// The kind of crisis that an hour is, if it is one: odd, with a score of 50 at least.
///
/// # Errors
/// As [`score`].
pub fn crisis(hour: &Hour) -> Result<Option<Anomaly>, Undefined> {
    let score = score(hour)?;
    Ok(anomaly(hour)?.filter(|_| score >= 50))
}
