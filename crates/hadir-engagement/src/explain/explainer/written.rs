//! An explainer as it is written down: sums by the names of their counters.

use super::Explainer;
use crate::written::counters::{Counters, NotCounters};
use crate::{Coverage, Formula, Rate, Total};
use hadir_core::metrics::{Absence, Metric};
use std::collections::BTreeMap;
use thiserror::Error;

/// What is written: version 2.
#[derive(serde::Serialize)]
pub(crate) struct Parts {
    version: u16,
    formula: Formula,
    rate: Rate,
    used: Counters<Total>,
    #[serde(with = "crate::written::map")]
    left_out: BTreeMap<(Metric, Absence), u64>,
    contradicting: u64,
}

/// What is read: this version, or the one before, which had no number and its sums in a row.
#[derive(serde::Deserialize)]
pub(crate) struct Read {
    #[serde(default = "crate::written::version::first")]
    version: u16,
    formula: Formula,
    rate: Rate,
    used: Counters<Total>,
    #[serde(with = "crate::written::map")]
    left_out: BTreeMap<(Metric, Absence), u64>,
    #[serde(default)]
    contradicting: u64,
}

/// An explainer that nothing adds up to.
#[derive(Debug, Error)]
pub(crate) enum Impossible {
    #[error(transparent)]
    Version(#[from] crate::written::version::Unknown),
    #[error(transparent)]
    Counters(#[from] NotCounters),
}

const VERSION: u16 = 2;

impl serde::Serialize for Explainer {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Parts::from(self.clone()).serialize(serializer)
    }
}

impl<'de> serde::Deserialize<'de> for Explainer {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_from(Read::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl From<Explainer> for Parts {
    fn from(explainer: Explainer) -> Self {
        let Explainer { formula, rate, used, left_out, contradicting } = explainer;
        Self { version: VERSION, formula, rate, used: Counters::of(used), left_out, contradicting }
    }
}

impl TryFrom<Read> for Explainer {
    type Error = Impossible;
    fn try_from(read: Read) -> Result<Self, Impossible> {
        let Read { version, formula, rate, used, left_out, contradicting } = read;
        crate::written::version::check("explainer", version, VERSION)?;
        let unused = Total::of_sum(0, Coverage::unused(rate.coverage().used()));
        Ok(Self {
            formula,
            rate: rate.said(formula),
            used: used.into_array(unused)?,
            left_out,
            contradicting,
        })
    }
}
