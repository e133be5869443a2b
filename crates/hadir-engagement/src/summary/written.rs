//! A summary as it is written down: sums by the names of their counters, rates without the formula that all of them have.

use super::Summary;
use crate::written::counters::{Counters, NotCounters};
use crate::{Coverage, Formula, Rate, Total};
use thiserror::Error;

/// What is written: version 2.
#[derive(serde::Serialize)]
pub(crate) struct Parts {
    version: u16,
    formula: Formula,
    totals: Counters<Total>,
    engagement: Total,
    rates: Vec<Rate>,
}

/// What is read: this version, or the one before, which had no number and its sums in a row.
#[derive(serde::Deserialize)]
pub(crate) struct Read {
    #[serde(default = "crate::written::version::first")]
    version: u16,
    formula: Formula,
    totals: Counters<Total>,
    engagement: Total,
    rates: Vec<Rate>,
}

/// A summary that nothing adds up to.
#[derive(Debug, Error)]
pub(crate) enum Impossible {
    #[error(transparent)]
    Version(#[from] crate::written::version::Unknown),
    #[error(transparent)]
    Counters(#[from] NotCounters),
    #[error("a rate of {found} in a summary of {formula}")]
    Rate { formula: Formula, found: crate::Kind },
}

const VERSION: u16 = 2;

impl serde::Serialize for Summary {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Parts::from(self.clone()).serialize(serializer)
    }
}

impl<'de> serde::Deserialize<'de> for Summary {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_from(Read::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl From<Summary> for Parts {
    fn from(Summary { formula, totals, engagement, rates }: Summary) -> Self {
        let rates = rates.into_iter().map(Rate::unsaid).collect();
        Self { version: VERSION, formula, totals: Counters::of(totals), engagement, rates }
    }
}

impl TryFrom<Read> for Summary {
    type Error = Impossible;
    fn try_from(read: Read) -> Result<Self, Impossible> {
        let Read { version, formula, totals, engagement, rates } = read;
        crate::written::version::check("summary", version, VERSION)?;
        let posts = u64::try_from(rates.len()).unwrap_or(u64::MAX);
        let totals = totals.into_array(Total::of_sum(0, Coverage::unused(posts)))?;
        let said = |rate: Rate| match rate.said(formula) {
            said if said.kind() == crate::Kind::Mixed => {
                Err(Impossible::Rate { formula, found: rate.kind() })
            }
            said => Ok(said),
        };
        let rates = rates.into_iter().map(said).collect::<Result<_, _>>()?;
        Ok(Self { formula, totals, engagement, rates })
    }
}
