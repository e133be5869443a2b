//! Where a figure comes from: its definition, what went in, what was left out and why, and how it was rounded. As text,
//! and with the `serde` feature as JSON.

use crate::registry::Definition;
use crate::{Coverage, Formula, Rate, Rounding, Undefined, Volume};
use hadir_core::metrics::{Absence, Counts, Metric};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Takes in posts as [`Formula::rate`] does, and remembers why some were left out. It merges.
///
/// ```
/// use hadir_core::metrics::{Absence, Counts};
/// use hadir_engagement::{Formula, Rounding, explain::Explainer};
/// let post = Counts { likes: 5.into(), comments: 1.into(), shares: 0.into(), reach: 97.into(), ..Counts::default() };
/// let mut page = Explainer::new(Formula::REACH);
/// page.add(&post);
/// page.add(&Counts { reach: Absence::Withheld.into(), ..post });
/// assert_eq!(page.explain(2, Rounding::HalfAwayFromZero).to_string(), "\
/// 6.19 %
/// = 6 / 97 x 100, rounded to 2 decimals, half_away_from_zero
/// by (likes + comments + shares) / reach: rate_by_reach v1
/// from 1 of 2 posts
/// missing: reach in 1 (withheld)");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explainer {
    formula: Formula,
    rate: Rate,
    left_out: BTreeMap<(Metric, Absence), u64>,
}

/// A figure with its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Explanation {
    /// The percentage, or why there is none.
    #[cfg_attr(feature = "serde", serde(serialize_with = "value"))]
    pub percent: Result<Decimal, Undefined>,
    /// The numerator, exactly.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::rate::text::serialize"))]
    pub numerator: u128,
    /// The denominator, exactly.
    #[cfg_attr(feature = "serde", serde(serialize_with = "crate::rate::text::serialize"))]
    pub denominator: u128,
    /// How many posts were seen, and how many of them used.
    pub coverage: Coverage,
    /// Which counters were missing from posts that were left out or are partial, why, and how often. One post may lack
    /// several.
    pub missing: Vec<Missed>,
    /// The formula in words.
    pub formula: Box<str>,
    /// The registered definition, if the formula is one.
    pub definition: Option<&'static Definition>,
    /// Decimals kept.
    pub scale: u32,
    /// What became of the others.
    pub rounding: Rounding,
}

/// A counter that was missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Missed {
    /// The counter.
    pub metric: Metric,
    /// Why.
    pub reason: Absence,
    /// In how many posts.
    pub posts: u64,
}

#[cfg(feature = "serde")]
fn value<S: serde::Serializer>(
    percent: &Result<Decimal, Undefined>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    use serde::ser::SerializeMap;
    let mut map = serializer.serialize_map(Some(1))?;
    match percent {
        Ok(value) => map.serialize_entry("value", value)?,
        Err(reason) => map.serialize_entry("undefined", reason)?,
    }
    map.end()
}

impl Explainer {
    /// Of no posts.
    pub const fn new(formula: Formula) -> Self {
        Self { formula, rate: Rate::NOTHING, left_out: BTreeMap::new() }
    }

    /// Takes in one post.
    pub fn add(&mut self, counts: &Counts) {
        self.rate = self.rate.plus(self.formula.rate(counts));
        let parts = self.formula.interactions.parts().map(|(metric, _)| metric);
        let partial = !matches!(self.formula.interactions.of(counts), Volume::Exactly(_));
        let base = match self.formula.base.of(counts) {
            Some(_) => &[],
            None => self.formula.base.metrics(),
        };
        for metric in parts.filter(|_| partial).chain(base.iter().copied()) {
            if let Some(reason) = counts.get(metric).absence() {
                let posts = self.left_out.entry((metric, reason)).or_default();
                *posts = posts.saturating_add(1);
            }
        }
    }

    /// Takes in what another one saw.
    ///
    /// # Errors
    /// [`DifferentFormula`](crate::DifferentFormula) if that had another formula.
    pub fn merge(&mut self, other: &Self) -> Result<(), crate::DifferentFormula> {
        if self.formula != other.formula {
            return Err(crate::DifferentFormula { expected: self.formula, found: other.formula });
        }
        self.rate = self.rate.plus(other.rate);
        for (missing, posts) in &other.left_out {
            let held = self.left_out.entry(*missing).or_default();
            *held = held.saturating_add(*posts);
        }
        Ok(())
    }

    /// The rate so far.
    pub const fn rate(&self) -> Rate {
        self.rate
    }

    /// The figure, with its reasons.
    pub fn explain(&self, scale: u32, rounding: Rounding) -> Explanation {
        let missing = self.left_out.iter();
        Explanation {
            percent: self.rate.percent_with(scale, rounding),
            numerator: self.rate.numerator(),
            denominator: self.rate.denominator(),
            coverage: self.rate.coverage(),
            missing: missing.map(|(&(metric, reason), &posts)| Missed { metric, reason, posts }).collect(),
            formula: self.formula.to_string().into(),
            definition: self.formula.definition(),
            scale,
            rounding,
        }
    }
}

impl core::fmt::Display for Explanation {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match &self.percent {
            Ok(percent) => writeln!(
                f,
                "{percent} %\n= {} / {} x 100, rounded to {} decimals, {}",
                self.numerator, self.denominator, self.scale, self.rounding
            )?,
            Err(reason) => writeln!(f, "undefined: {reason}")?,
        }
        write!(f, "by {}", self.formula)?;
        if let Some(definition) = self.definition {
            write!(f, ": {} v{}", definition.id, definition.version)?;
        }
        write!(f, "\nfrom {} posts", self.coverage)?;
        for (position, missed) in self.missing.iter().enumerate() {
            f.write_str(if position == 0 { "\nmissing: " } else { ", " })?;
            write!(f, "{} in {} ({})", missed.metric, missed.posts, missed.reason)?;
        }
        Ok(())
    }
}
