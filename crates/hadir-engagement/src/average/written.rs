//! An average as it is written down.

use super::Average;
use crate::{Coverage, Kind};
use num_bigint::BigUint;
use thiserror::Error;

#[derive(serde::Serialize, serde::Deserialize)]
pub(crate) struct Parts {
    #[serde(default, skip_serializing_if = "Kind::is_unsaid")]
    of: Kind,
    #[serde(with = "crate::written::number")]
    numerator: BigUint,
    #[serde(with = "crate::written::number")]
    denominator: BigUint,
    coverage: Coverage,
    #[serde(default)]
    overflowed: bool,
}

/// Parts that no average has.
#[derive(Debug, Error)]
#[error("an impossible average: {numerator} / {denominator} of {coverage} rates")]
pub(crate) struct Impossible {
    numerator: BigUint,
    denominator: BigUint,
    coverage: Coverage,
}

impl serde::Serialize for Average {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Parts::from(self.clone()).serialize(serializer)
    }
}

impl<'de> serde::Deserialize<'de> for Average {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_from(Parts::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl From<Average> for Parts {
    fn from(Average { kind, numerator, denominator, coverage, overflowed }: Average) -> Self {
        Self { of: kind, numerator, denominator, coverage, overflowed }
    }
}

impl TryFrom<Parts> for Average {
    type Error = Impossible;
    fn try_from(parts: Parts) -> Result<Self, Impossible> {
        let Parts { of: kind, numerator, denominator, coverage, overflowed } = parts;
        let nothing = numerator == BigUint::ZERO && denominator == BigUint::ZERO;
        if nothing == (coverage.used() == 0) && nothing == (denominator == BigUint::ZERO) {
            Ok(Self { kind, numerator, denominator, coverage, overflowed })
        } else {
            Err(Impossible { numerator, denominator, coverage })
        }
    }
}
