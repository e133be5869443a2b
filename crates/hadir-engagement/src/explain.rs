//! Where a figure comes from: its definition, what went in, what was left out and why, and how it was rounded. As text,
//! and with the `serde` feature as JSON.
//!
//! [`explain`] takes any figure of the crate with its [`Definition`]; an [`Explainer`] takes in posts as
//! [`Formula::rate`](crate::Formula::rate) does, and remembers in addition what it added up and why posts were left out.

mod explainer;
mod figure;
mod text;

pub use explainer::Explainer;
pub use figure::{Exact, Explain, Value};

use crate::registry::{Definition, Unit};
use crate::{Coverage, Rounding};
use hadir_core::metrics::{Absence, Metric};

/// A figure with its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Explanation {
    /// The figure, or why there is none.
    pub value: Value,
    /// What it is measured in.
    pub unit: Unit,
    /// The fraction that was rounded.
    pub exact: Option<Exact>,
    /// What went in.
    pub inputs: Vec<Input>,
    /// How many rows were seen, and how many of them used; nothing where rows are not counted.
    pub coverage: Option<Coverage>,
    /// Which counters were missing from rows that were left out or are partial, why, and how often. One row may lack
    /// several.
    pub missing: Vec<Missed>,
    /// Posts that were left out because they contradict themselves: interactions, and a base of zero.
    #[cfg_attr(feature = "serde", serde(default))]
    pub contradicting: u64,
    /// The formula in words.
    pub formula: Box<str>,
    /// The registered definition, if the formula is one.
    pub definition: Option<&'static Definition>,
    /// Decimals kept.
    pub scale: u32,
    /// What became of the others.
    pub rounding: Rounding,
}

/// Something that went in.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Input {
    /// Its name.
    pub name: Box<str>,
    /// Its value, exactly.
    pub value: Box<str>,
}

/// A counter that was missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Missed {
    /// The counter.
    pub metric: Metric,
    /// Why.
    pub reason: Absence,
    /// In how many posts.
    pub posts: u64,
}

/// Explains a figure of a registered metric, rounded half away from zero in the unit of its definition. Add what went
/// in with [`Explanation::input`].
///
/// ```
/// use hadir_engagement::{Growth, explain::explain, registry};
/// let growth = Growth::of(980.into(), 1_029.into());
/// let definition = registry::find("follower_growth").ok_or("not registered")?;
/// assert_eq!(explain(definition, &growth, 1).input("followers at the start", 980).to_string(), "\
/// 5.0 %
/// = 49 / 980 x 100, rounded to 1 decimals, half_away_from_zero
/// of followers at the start = 980
/// by sum of changes / sum of followers at the start: follower_growth v1
/// from 1 of 1");
/// # Ok::<(), &str>(())
/// ```
pub fn explain(definition: &'static Definition, figure: &impl Explain, scale: u32) -> Explanation {
    let rounding = Rounding::HalfAwayFromZero;
    Explanation {
        value: figure.value(definition.unit, scale, rounding),
        unit: definition.unit,
        exact: figure.exact(definition.unit),
        inputs: Vec::new(),
        coverage: figure.coverage(),
        missing: Vec::new(),
        contradicting: 0,
        formula: definition.formula.into(),
        definition: Some(definition),
        scale,
        rounding,
    }
}

/// Explains a figure that is a word: a status, a priority, a choice.
///
/// ```
/// use hadir_engagement::{explain::explain_word, inbox::sla::{SlaState, state}, registry};
/// let definition = registry::find("sla_state").ok_or("not registered")?;
/// let word = explain_word(definition, state(chrono::TimeDelta::minutes(61), 60)).input("minutes", 61);
/// assert!(word.to_string().starts_with("breached\nof minutes = 61\nby breached if elapsed"));
/// # Ok::<(), &str>(())
/// ```
pub fn explain_word(definition: &'static Definition, word: impl core::fmt::Display) -> Explanation {
    Explanation {
        value: Value::Word(word.to_string().into()),
        unit: definition.unit,
        exact: None,
        inputs: Vec::new(),
        coverage: None,
        missing: Vec::new(),
        contradicting: 0,
        formula: definition.formula.into(),
        definition: Some(definition),
        scale: 0,
        rounding: Rounding::HalfAwayFromZero,
    }
}

impl Explanation {
    /// With something that went in.
    #[must_use]
    pub fn input(mut self, name: impl Into<Box<str>>, value: impl core::fmt::Display) -> Self {
        self.inputs.push(Input { name: name.into(), value: value.to_string().into() });
        self
    }

    /// With posts that contradict themselves.
    #[must_use]
    pub fn contradicting(mut self, posts: u64) -> Self {
        self.contradicting = posts;
        self
    }

    /// With a counter that was missing from some rows.
    #[must_use]
    pub fn without(mut self, metric: Metric, reason: Absence, posts: u64) -> Self {
        self.missing.push(Missed { metric, reason, posts });
        self
    }
}
