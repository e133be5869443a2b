//! A condition of a workflow: a field, a comparison, a value.

use super::EngineRules;
use crate::json::{Extra, Json};
use rust_decimal::Decimal;

crate::text_enum! {
    /// How a value is compared.
    pub enum ConditionOperator {
        /// The same.
        Equals = "equals" | "EQUALS",
        /// Not the same.
        NotEquals = "not_equals" | "NOT_EQUALS",
        /// A text with this part, or a list with this element.
        Contains = "contains" | "CONTAINS",
        /// Without it.
        NotContains = "not_contains" | "NOT_CONTAINS",
        /// More.
        GreaterThan = "greater_than" | "GREATER_THAN",
        /// Less.
        LessThan = "less_than" | "LESS_THAN",
        /// One of a list.
        In = "in" | "IN",
        /// None of a list.
        NotIn = "not_in" | "NOT_IN",
    }
}

crate::text_enum! {
    /// How a condition is joined to the one before it. `and` binds tighter than `or`.
    pub enum Connective {
        /// Both.
        And = "and" | "AND",
        /// One of them at least.
        Or = "or" | "OR",
    }
}

/// A condition on what a workflow is about.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct StepCondition {
    /// How it is joined to the one before it.
    pub join: Connective,
    /// Where the value is: keys and positions, with dots between.
    pub field: String,
    /// How it is compared.
    pub operator: ConditionOperator,
    /// With what.
    pub value: Json,
}

/// What conditions are asked about: the subject, and where it says nothing, what the passage was begun with.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The subject.
    pub entity: &'a Json,
    /// What the passage was begun with.
    pub metadata: &'a Extra,
}

impl Facts<'_> {
    /// The value at `path`.
    pub fn at(&self, path: &str) -> Option<&Json> {
        walk(Some(self.entity), path.split('.')).or_else(|| {
            let (first, rest) =
                path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
            let value = self.metadata.get(first);
            match rest {
                None => value,
                Some(rest) => walk(value, rest.split('.')),
            }
        })
    }

    /// Whether `conditions` hold: groups joined by `or`, of which in one all have to. None at all hold.
    ///
    /// The management platform's own rules take every `or` for an `and`.
    pub fn satisfy(&self, conditions: &[StepCondition], rules: EngineRules) -> bool {
        let holds = |condition: &StepCondition| condition.holds(self.at(&condition.field));
        if rules == EngineRules::Agentic {
            return conditions.iter().all(holds);
        }
        conditions.chunk_by(|_, next| next.join == Connective::And).any(|group| group.iter().all(holds))
            || conditions.is_empty()
    }
}

fn walk<'j, 'p>(from: Option<&'j Json>, path: impl Iterator<Item = &'p str>) -> Option<&'j Json> {
    path.fold(from, |value, key| match value? {
        Json::Object(object) => object.get(key),
        Json::List(items) => items.get(key.parse::<usize>().ok()?),
        _ => None,
    })
}

impl StepCondition {
    /// Whether it holds for `found`. What is not there equals nothing, contains nothing and is in no list.
    pub fn holds(&self, found: Option<&Json>) -> bool {
        let wanted = &self.value;
        match self.operator {
            ConditionOperator::Equals => found.is_some_and(|found| same(found, wanted)),
            ConditionOperator::NotEquals => !found.is_some_and(|found| same(found, wanted)),
            ConditionOperator::Contains => found.is_some_and(|found| has(found, wanted)),
            ConditionOperator::NotContains => !found.is_some_and(|found| has(found, wanted)),
            ConditionOperator::GreaterThan => found.is_some_and(|found| above(found, wanted)),
            ConditionOperator::LessThan => found.is_some_and(|found| above(wanted, found)),
            ConditionOperator::In => found.is_some_and(|found| listed(wanted, found)),
            ConditionOperator::NotIn => !found.is_some_and(|found| listed(wanted, found)),
        }
    }
}

fn decimal(value: &Json) -> Option<Decimal> {
    match value {
        Json::Number(number) => crate::automation::decimal(number),
        _ => None,
    }
}

/// Numbers by their value, everything else as it is written.
fn same(left: &Json, right: &Json) -> bool {
    match (decimal(left), decimal(right)) {
        (Some(left), Some(right)) => left == right,
        _ => left == right,
    }
}

fn has(whole: &Json, part: &Json) -> bool {
    match (whole, part) {
        (Json::Text(whole), Json::Text(part)) => whole.contains(part.as_str()),
        _ => listed(whole, part),
    }
}

fn listed(list: &Json, item: &Json) -> bool {
    matches!(list, Json::List(items) if items.iter().any(|known| same(known, item)))
}

/// Numbers by value, texts (dates among them) by their letters; nothing else has an order.
fn above(left: &Json, right: &Json) -> bool {
    match (left, right) {
        (Json::Text(left), Json::Text(right)) => left > right,
        _ => matches!((decimal(left), decimal(right)), (Some(left), Some(right)) if left > right),
    }
}
