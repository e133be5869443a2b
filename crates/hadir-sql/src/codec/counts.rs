//! The codec of counters.

use super::{Codec, Count, Scalar};
use crate::error::{DecodeProblem, EncodeProblem};
use crate::statement::Cells;
use crate::storage::Storage;
use crate::table::{Column, Nulls, Rule};
use crate::value::{Kind, Value};
use hadir_core::metrics::{self, Absence, AccountCounts, AccountMetric, Counts, Metric};
use std::collections::BTreeMap;

/// Declares the codec of a set of counters: a column per metric, null where there is no number, and `absences` with every
/// reason but `not_reported`: a JSON object from metric to reason, null where there is none.
macro_rules! counters {
    ($(#[$meta:meta])* $name:ident: $counts:ident by $metric:ident) => {
        $(#[$meta])*
        pub(crate) struct $name;

        impl Codec<$counts> for $name {
            const WIDTH: usize = $metric::ALL.len() + 1;

            fn columns(_field: &'static str) -> Vec<Column> {
                let rule = <Count as Scalar<u64>>::rule;
                let counter = |metric: &$metric| Column::new(metric.as_str(), Storage::Count, Nulls::Allowed, rule());
                let absences = Column::new("absences", Storage::Json, Nulls::Allowed, Rule::Free);
                $metric::ALL.iter().map(counter).chain([absences]).collect()
            }

            fn encode(counts: &$counts, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
                let mut absences = BTreeMap::new();
                for (metric, count) in counts.iter() {
                    row.push(match count {
                        metrics::Count::Known(number) => Count::to_value(&number)?,
                        metrics::Count::Absent(reason) => {
                            if reason != Absence::NotReported {
                                absences.insert(metric.as_str(), reason.as_str());
                            }
                            Value::Null(Kind::Int)
                        }
                    });
                }
                row.push(if absences.is_empty() {
                    Value::Null(Kind::Json)
                } else {
                    Value::Json(serde_json::Value::from_iter(absences).to_string())
                });
                Ok(())
            }

            fn decode(cells: &mut Cells<'_>) -> Result<$counts, DecodeProblem> {
                let mut counts = $counts::default();
                for &metric in $metric::ALL {
                    let value = cells.take()?;
                    if !value.is_null() {
                        counts.set(metric, <Count as Scalar<u64>>::from_value(value)?.into());
                    }
                }
                let wrong = |error: &dyn core::fmt::Display| DecodeProblem::Text(error.to_string().into());
                let absences: BTreeMap<String, String> = match cells.take()? {
                    Value::Json(json) => serde_json::from_str(&json).map_err(|error| wrong(&error))?,
                    Value::Null(_) => BTreeMap::new(),
                    other => return Err(super::not(Storage::Json, &other)),
                };
                for (metric, reason) in absences {
                    let metric = metric.parse::<$metric>().map_err(|error| wrong(&error))?;
                    let reason = reason.parse::<Absence>().map_err(|error| wrong(&error))?;
                    // A number beats a reason for having none.
                    if counts.get(metric).known().is_none() {
                        counts.set(metric, reason.into());
                    }
                }
                Ok(counts)
            }
        }
    };
}
counters! {
    /// What is reported for a post.
    Counters: Counts by Metric
}
counters! {
    /// What is reported for an account.
    AccountCounters: AccountCounts by AccountMetric
}

/// Declares the codec of one counter: its number, null where there is none, and beside it why there is none. The number's
/// column has its field's name, or the one after `as`.
macro_rules! counter {
    (@column $field:ident) => { $field };
    (@column $field:ident $column:literal) => {{
        let _ = $field;
        $column
    }};
    ($(#[$meta:meta])* $name:ident $(as $column:literal)?: $absence:literal) => {
        $(#[$meta])*
        pub(crate) struct $name;

        impl $crate::codec::Codec<hadir_core::metrics::Count> for $name {
            const WIDTH: usize = 2;

            fn columns(field: &'static str) -> Vec<$crate::table::Column> {
                use $crate::codec::{Codec, Opt, Word};
                let field = $crate::codec::counter!(@column field $($column)?);
                let mut columns = <Opt<$crate::codec::Count> as Codec<Option<u64>>>::columns(field);
                columns.extend(<Opt<Word> as Codec<Option<hadir_core::metrics::Absence>>>::columns($absence));
                columns
            }

            fn checks(field: &'static str) -> Vec<$crate::table::Check> {
                vec![$crate::table::Check::Either($crate::codec::counter!(@column field $($column)?), $absence)]
            }

            fn encode(
                count: &hadir_core::metrics::Count,
                row: &mut Vec<$crate::Value>,
            ) -> Result<(), $crate::EncodeProblem> {
                use $crate::codec::{Codec, Count, Opt, Word};
                <Opt<Count> as Codec<_>>::encode(&count.known(), row)?;
                <Opt<Word> as Codec<_>>::encode(&count.absence(), row)
            }

            fn decode(cells: &mut $crate::Cells<'_>) -> Result<hadir_core::metrics::Count, $crate::DecodeProblem> {
                use $crate::codec::{Codec, Count, Opt, Word};
                let known = <Opt<Count> as Codec<Option<u64>>>::decode(cells)?;
                let absence = <Opt<Word> as Codec<Option<hadir_core::metrics::Absence>>>::decode(cells)?;
                match (known, absence) {
                    (Some(number), None) => Ok(number.into()),
                    (None, Some(reason)) => Ok(reason.into()),
                    _ => Err($crate::DecodeProblem::Text("a counter is a number or a reason for having none".into())),
                }
            }
        }
    };
}
pub(crate) use counter;
