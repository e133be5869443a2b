//! How it sounds.

pub use hadir_core::listening::Sentiment;

use crate::{Quotient, Undefined};
use core::cmp::Ordering;
use rust_decimal::Decimal;
use thiserror::Error;

crate::registry::definition::definitions! {
    [51] "sentiment_balance" 1 Percent Pooled, "(positive - negative) / (positive + negative + neutral)", "fewer than the minimum: undefined", "common";
    [] "sentiment_score" 1 Ratio Whole, "+confidence, -confidence or 0 by label; by words +-hits / (hits of both sides + 5)", "-", "platform schema reference";
    [] "sentiment_fallback" 1 Ratio Whole, "what no classifier has heard is neutral, with a confidence of 0.5", "-", "workspace data model";
    [] "conversation_sentiment" 1 Class Mean, "mean of the last 10 scored messages: > 0.2 positive, < -0.2 negative, else neutral", "no scored message: unchanged", "platform schema reference";
    [] "review_sentiment" 1 Class Whole, "stars r >= 4: positive, 0.5 + (r - 4) / 2; r >= 3: neutral, 0; else negative, -1 + (r - 1) / 2", "-", "platform schema reference";
    [] "dominant_sentiment" 1 Class Whole, "the label with strictly the most; a tie is neutral", "none: neutral", "platform schema reference";
    [] "sentiment_trend" 1 Class Whole, "mean of the later half - mean of the earlier one; below 0.1 either way stable", "fewer than two: undefined", "platform schema reference";
}

/// A score from -1 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "Quotient", into = "Quotient")
)]
pub struct SentimentScore(Quotient);

/// What the workspace data model takes for granted where no classifier has spoken: a label, and how sure it is.
pub const UNHEARD: (Sentiment, Decimal) = (Sentiment::Neutral, Decimal::from_parts(5, 0, 0, false, 1));

/// A score outside -1 to 1, or a confidence outside 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "{0} is out of range: a score lies between -1 and 1, a confidence between 0 and 1, stars between 1 and 5"
)]
pub struct OutOfScale(pub Decimal);

impl SentimentScore {
    /// Neither well nor badly.
    pub const NEUTRAL: Self = Self(Quotient::ZERO);

    /// A score.
    ///
    /// # Errors
    /// [`OutOfScale`] outside -1 to 1.
    pub fn new(score: Decimal) -> Result<Self, OutOfScale> {
        if score.abs() <= Decimal::ONE {
            Ok(Self(Quotient::from_decimal(score)))
        } else {
            Err(OutOfScale(score))
        }
    }

    /// Of a label and how sure the classifier is of it.
    ///
    /// # Errors
    /// [`OutOfScale`] for a confidence outside 0 to 1.
    pub fn of(label: Sentiment, confidence: Decimal) -> Result<Self, OutOfScale> {
        if confidence < Decimal::ZERO {
            return Err(OutOfScale(confidence));
        }
        let score = Self::new(confidence)?;
        Ok(match label {
            Sentiment::Positive => score,
            Sentiment::Neutral => Self::NEUTRAL,
            Sentiment::Negative => Self(Quotient::ZERO.minus(score.0).unwrap_or(Quotient::ZERO)),
        })
    }

    /// Of words: those of the side that has more by those of both sides and 5.
    pub fn of_words(positive: u32, negative: u32) -> Self {
        let all = u128::from(positive).saturating_add(negative.into()).saturating_add(5);
        let hits = match positive.cmp(&negative) {
            Ordering::Greater => i128::from(positive),
            Ordering::Equal => 0,
            Ordering::Less => i128::from(negative).saturating_neg(),
        };
        Self(Quotient::new(hits, all).unwrap_or(Quotient::ZERO))
    }

    /// Of a review with one to five stars.
    ///
    /// # Errors
    /// [`OutOfScale`] outside 1 to 5.
    pub fn of_stars(stars: Decimal) -> Result<(Sentiment, Self), OutOfScale> {
        if stars < Decimal::ONE || stars > Decimal::from(5) {
            return Err(OutOfScale(stars));
        }
        let stars = Quotient::from_decimal(stars);
        let half_above = |border: u64, base: Quotient| -> Result<Quotient, Undefined> {
            stars.minus(Quotient::from(border))?.over(Quotient::from(2_u64))?.plus(base)
        };
        // Decimals of up to 28 digits between 1 and 5, halved, fit.
        let score = |value: Result<Quotient, Undefined>| Self(value.unwrap_or(Quotient::ZERO));
        Ok(if stars >= Quotient::from(4_u64) {
            let half = Quotient::ONE.over(Quotient::from(2_u64)).unwrap_or(Quotient::ZERO);
            (Sentiment::Positive, score(half_above(4, half)))
        } else if stars >= Quotient::from(3_u64) {
            (Sentiment::Neutral, Self::NEUTRAL)
        } else {
            (Sentiment::Negative, score(half_above(1, Quotient::from(-1_i64))))
        })
    }

    /// The score.
    pub const fn value(self) -> Quotient {
        self.0
    }
}

/// A fraction that is no score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{0} is out of range: a score lies between -1 and 1")]
pub struct NoScore(pub Quotient);

impl TryFrom<Quotient> for SentimentScore {
    type Error = NoScore;
    fn try_from(score: Quotient) -> Result<Self, NoScore> {
        if score.abs() <= Quotient::ONE { Ok(Self(score)) } else { Err(NoScore(score)) }
    }
}

impl From<SentimentScore> for Quotient {
    fn from(score: SentimentScore) -> Self {
        score.0
    }
}

fn mean(scores: &[SentimentScore]) -> Result<Quotient, Undefined> {
    let count = u64::try_from(scores.len()).map_err(|_| Undefined::Overflowed)?;
    let sum = scores.iter().try_fold(Quotient::ZERO, |sum, score| sum.plus(score.0))?;
    sum.over(Quotient::from(count))
}

/// How a conversation sounds, by the last ten of its scored messages (oldest first); nothing without any.
///
/// # Errors
/// [`Undefined::Overflowed`] if the scores have too many digits to be added exactly.
pub fn conversation(scores: &[SentimentScore]) -> Result<Option<Sentiment>, Undefined> {
    let last = scores.len().saturating_sub(10);
    let last = scores.get(last..).unwrap_or_default();
    if last.is_empty() {
        return Ok(None);
    }
    let (mean, border) = (mean(last)?, Quotient::new(1, 5)?);
    Ok(Some(if mean > border {
        Sentiment::Positive
    } else if mean < Quotient::ZERO.minus(border)? {
        Sentiment::Negative
    } else {
        Sentiment::Neutral
    }))
}

/// How many messages sound how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Tally {
    /// Well.
    pub positive: u64,
    /// Neither.
    pub neutral: u64,
    /// Badly.
    pub negative: u64,
}

impl Tally {
    /// Both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            positive: self.positive.saturating_add(other.positive),
            neutral: self.neutral.saturating_add(other.neutral),
            negative: self.negative.saturating_add(other.negative),
        }
    }

    /// All of them.
    pub fn total(&self) -> u128 {
        [self.positive, self.neutral, self.negative].map(u128::from).into_iter().fold(0, u128::saturating_add)
    }

    /// Positive less negative ones, by all.
    ///
    /// # Errors
    /// [`Undefined::NoRows`] of none, [`Undefined::TooFew`] of fewer than `minimum`.
    pub fn balance(&self, minimum: u128) -> Result<Quotient, Undefined> {
        let total = self.total();
        if total == 0 {
            return Err(Undefined::NoRows);
        }
        if total < minimum {
            return Err(Undefined::TooFew);
        }
        Quotient::new(i128::from(self.positive).saturating_sub(self.negative.into()), total)
    }

    /// The label with strictly the most; a tie is neutral.
    pub const fn dominant(&self) -> Sentiment {
        if self.positive > self.neutral && self.positive > self.negative {
            Sentiment::Positive
        } else if self.negative > self.neutral && self.negative > self.positive {
            Sentiment::Negative
        } else {
            Sentiment::Neutral
        }
    }
}

hadir_core::text_enum! {
    /// Where the mood goes.
    pub enum Mood {
        /// Up.
        Improving = "improving",
        /// By less than 0.1.
        Stable = "stable",
        /// Down.
        Declining = "declining",
    }
}

/// The later half of a timeline (the longer one, of an odd number) against the earlier.
///
/// # Errors
/// [`Undefined::TooFew`] of fewer than two.
pub fn trend(timeline: &[SentimentScore]) -> Result<Mood, Undefined> {
    let Some((earlier, later)) =
        timeline.split_at_checked(timeline.len() / 2).filter(|(one, _)| !one.is_empty())
    else {
        return Err(Undefined::TooFew);
    };
    let difference = mean(later)?.minus(mean(earlier)?)?;
    Ok(if difference.abs() < Quotient::new(1, 10)? {
        Mood::Stable
    } else if difference > Quotient::ZERO {
        Mood::Improving
    } else {
        Mood::Declining
    })
}
