//! The figure, with its reasons: in percent, or per post where the base is the post.

#[cfg(feature = "serde")]
mod written;

use super::{Explain, Explanation, Input, Missed};
use crate::registry::Unit;
use crate::{Base, DifferentFormula, Formula, Missing, Rate, Rounding, Total, Volume};
use hadir_core::metrics::{Absence, Counts, Metric};
use std::collections::BTreeMap;

/// Takes in posts as [`Formula::rate`] does, and remembers what it added up and why some were left out. It merges.
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
/// of likes = 5, comments = 1, shares = 0, reach = 97
/// by (likes + comments + shares) / reach: rate_by_reach v1
/// from 1 of 2
/// missing: reach in 1 (withheld)");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explainer {
    formula: Formula,
    rate: Rate,
    /// What the used posts had of each counter.
    used: [Total; Metric::ALL.len()],
    left_out: BTreeMap<(Metric, Absence), u64>,
    /// Posts with interactions and a base of zero.
    contradicting: u64,
}

impl Explainer {
    /// Of no posts.
    pub const fn new(formula: Formula) -> Self {
        Self {
            formula,
            rate: Rate::NOTHING,
            used: [Total::NOTHING; Metric::ALL.len()],
            left_out: BTreeMap::new(),
            contradicting: 0,
        }
    }

    /// Takes in one post.
    pub fn add(&mut self, counts: &Counts) {
        let rate = self.formula.rate(counts);
        self.rate = self.rate.plus(rate);
        if self.formula.contradicts(counts) {
            self.contradicting = self.contradicting.saturating_add(1);
        }
        if rate.coverage().used() > 0 {
            for (total, (_, count)) in self.used.iter_mut().zip(counts.iter()) {
                *total = total.plus(count.into());
            }
        }
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
    /// [`DifferentFormula`] if that had another formula.
    pub fn merge(&mut self, other: &Self) -> Result<(), DifferentFormula> {
        if self.formula != other.formula {
            return Err(DifferentFormula { expected: self.formula, found: other.formula });
        }
        self.rate = self.rate.plus(other.rate);
        for (total, more) in self.used.iter_mut().zip(other.used) {
            *total = total.plus(more);
        }
        for (missing, posts) in &other.left_out {
            let held = self.left_out.entry(*missing).or_default();
            *held = held.saturating_add(*posts);
        }
        self.contradicting = self.contradicting.saturating_add(other.contradicting);
        Ok(())
    }

    /// The rate so far.
    pub const fn rate(&self) -> Rate {
        self.rate
    }

    /// The sums that went in, of the posts that were used: what the interactions are made of, then the base. One that
    /// no used post reported is not there. A base that is chosen post by post is not the sum of any counter.
    fn inputs(&self) -> Vec<Input> {
        let parts = self.formula.interactions.parts().map(|(metric, _)| metric);
        let base = self
            .formula
            .base
            .metrics()
            .iter()
            .copied()
            .filter(|_| self.formula.base != Base::ReachOrImpressions);
        let sum = |metric: Metric| {
            let (_, total) = Metric::ALL.iter().zip(self.used).find(|(each, _)| **each == metric)?;
            let value = total.sum().ok()?.to_string().into();
            Some(Input { name: metric.as_str().into(), value })
        };
        parts.chain(base).filter_map(sum).collect()
    }

    /// The figure, with its reasons: in percent, or per post where the base is the post.
    pub fn explain(&self, scale: u32, rounding: Rounding) -> Explanation {
        let missing = self.left_out.iter();
        let unit = if self.formula.base == Base::Posts { Unit::Ratio } else { Unit::Percent };
        Explanation {
            value: self.rate.value(unit, scale, rounding),
            unit,
            exact: self.rate.exact(unit),
            inputs: self.inputs(),
            coverage: Some(self.rate.coverage()),
            missing: missing.map(|(&(metric, reason), &posts)| Missed { metric, reason, posts }).collect(),
            contradicting: self.contradicting,
            formula: match self.formula.interactions.missing {
                Missing::Strict => self.formula.to_string().into(),
                Missing::Available => format!("{}, of the parts that are there", self.formula).into(),
            },
            definition: self.formula.definition(),
            scale,
            rounding,
        }
    }
}
