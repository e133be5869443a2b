//! What the registry says of a kind of rate: its unit, and whether its metric is there.

use super::{Unit, find};
use crate::{Base, Formula, Kind};

impl Kind {
    /// What it is measured in; nothing where nobody said.
    pub fn unit(self) -> Option<Unit> {
        match self {
            Self::Unsaid | Self::Mixed => None,
            Self::Formula(Formula { base: Base::Posts, .. }) => Some(Unit::Ratio),
            Self::Formula(_) => Some(Unit::Percent),
            Self::Metric(id) => find(id).map(|definition| definition.unit),
        }
    }
}

/// A metric is read by its id; one that is not registered is refused.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Kind {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        enum Written {
            Unsaid,
            Formula(Formula),
            Metric(String),
            Mixed,
        }
        Ok(match <Written as serde::Deserialize>::deserialize(deserializer)? {
            Written::Unsaid => Self::Unsaid,
            Written::Formula(formula) => Self::of(formula),
            Written::Metric(id) => {
                let unknown = || serde::de::Error::custom(format_args!("no metric `{id}` is registered"));
                Self::Metric(find(&id).ok_or_else(unknown)?.id)
            }
            Written::Mixed => Self::Mixed,
        })
    }
}
