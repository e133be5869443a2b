use super::{Codec, Count, Scalar};
use crate::error::{DecodeProblem, EncodeProblem};
use crate::statement::Cells;
use crate::storage::Storage;
use crate::table::{Column, Nulls};
use crate::value::{Kind, Value};
use hadir_core::metrics::{self, Absence, Counts, Metric};
use std::collections::BTreeMap;

/// Counters: a column per metric, null where there is no number, and `absences` with every reason but
/// `not_reported`: a JSON object from metric to reason, null where there is none.
pub(crate) struct Counters;

impl Codec<Counts> for Counters {
    fn columns(_field: &'static str) -> Vec<Column> {
        let counter = |metric: &Metric| Column {
            name: metric.as_str(),
            storage: Storage::Count,
            nulls: Nulls::Allowed,
            rule: <Count as Scalar<u64>>::rule(),
        };
        let absences = Column {
            name: "absences",
            storage: Storage::Json,
            nulls: Nulls::Allowed,
            rule: crate::table::Rule::Free,
        };
        Metric::ALL.iter().map(counter).chain([absences]).collect()
    }

    fn encode(counts: &Counts, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
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

    fn decode(cells: &mut Cells<'_>) -> Result<Counts, DecodeProblem> {
        let mut counts = Counts::default();
        for &metric in Metric::ALL {
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
            let metric = metric.parse::<Metric>().map_err(|error| wrong(&error))?;
            let reason = reason.parse::<Absence>().map_err(|error| wrong(&error))?;
            // A number beats a reason for having none.
            if counts.get(metric).known().is_none() {
                counts.set(metric, reason.into());
            }
        }
        Ok(counts)
    }
}
