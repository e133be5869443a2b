//! What it cost, and what it would have cost.

use crate::{Quotient, Undefined};
use hadir_core::metrics::{Counts, Metric};
use hadir_core::money::Currency;
use thiserror::Error;

crate::registry::definition::definitions! {
    [41] "cost_per_mille" 1 Money Pooled, "cost x 1000 / impressions", "no impressions: undefined", "advertising";
    [42] "cost_per_engagement" 1 Money Pooled, "cost / E", "no engagement: undefined, and not infinite", "advertising";
    [43] "cost_per_unit" 1 Money Pooled, "cost / clicks, views or followers gained", "none: undefined", "advertising";
    [44] "earned_media_value" 1 Money Sum, "sum of counter x its price in a dated price list; always an estimate", "a priced counter that is missing: undefined", "advocacy vendors";
}

/// Money spent, and the units it bought. Pools over campaigns of one currency.
///
/// ```
/// use hadir_engagement::metrics::cost::Cost;
/// let spent = Cost::new(150_000, "IDR".parse()?, 40_000);
/// let more = Cost::new(50_000, "IDR".parse()?, 10_000);
/// assert_eq!(spent.plus(more)?.per_mille()?.decimal(2)?.to_string(), "4000.00");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Cost {
    #[cfg_attr(feature = "serde", serde(with = "crate::written::number"))]
    minor_units: u128,
    currency: Currency,
    #[cfg_attr(feature = "serde", serde(with = "crate::written::number"))]
    bought: u128,
}

/// Money that cannot be put together, or divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CostError {
    /// Two currencies.
    #[error("{expected} and {found} do not add up")]
    Currency {
        /// Of the one.
        expected: Currency,
        /// Of the other.
        found: Currency,
    },
    /// There is no such figure.
    #[error(transparent)]
    Undefined(#[from] Undefined),
}

impl Cost {
    /// So many minor units (cents) for so many impressions, interactions, clicks, views, followers.
    pub fn new(minor_units: u64, currency: Currency, bought: u64) -> Self {
        Self { minor_units: minor_units.into(), currency, bought: bought.into() }
    }

    /// Both together.
    ///
    /// # Errors
    /// [`CostError::Currency`] if they are in different currencies, or a sum overflows.
    pub fn plus(self, other: Self) -> Result<Self, CostError> {
        if self.currency != other.currency {
            return Err(CostError::Currency { expected: self.currency, found: other.currency });
        }
        let sum = |one: u128, other: u128| one.checked_add(other).ok_or(Undefined::Overflowed);
        Ok(Self {
            minor_units: sum(self.minor_units, other.minor_units)?,
            currency: self.currency,
            bought: sum(self.bought, other.bought)?,
        })
    }

    /// Its currency.
    pub const fn currency(&self) -> Currency {
        self.currency
    }

    /// Minor units per unit bought.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] if nothing was bought.
    pub fn per_unit(&self) -> Result<Quotient, Undefined> {
        Quotient::of(self.minor_units, self.bought)
    }

    /// Minor units per thousand bought.
    ///
    /// # Errors
    /// [`Undefined::ZeroBase`] if nothing was bought.
    pub fn per_mille(&self) -> Result<Quotient, Undefined> {
        Quotient::of(self.minor_units.checked_mul(1_000).ok_or(Undefined::Overflowed)?, self.bought)
    }
}

/// What one of each counter is taken to be worth.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PriceList {
    /// Whose list, and of when.
    pub version: Box<str>,
    /// The currency of its prices.
    pub currency: Currency,
    /// Minor units per thousand of a counter.
    pub per_mille: Vec<(Metric, u64)>,
}

/// An estimate; it is never a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Estimated {
    /// Minor units.
    pub value: Quotient,
    /// Their currency.
    pub currency: Currency,
    /// The price list that it rests on.
    pub version: Box<str>,
}

impl PriceList {
    /// What these counters would have cost.
    ///
    /// # Errors
    /// [`Undefined::NothingReported`] if a priced counter is missing.
    pub fn earned_media_value(&self, counts: &Counts) -> Result<Estimated, Undefined> {
        let mut sum = 0_u128;
        for (metric, price) in &self.per_mille {
            let count = counts.get(*metric).known().ok_or(Undefined::NothingReported)?;
            let value = u128::from(count).saturating_mul((*price).into());
            sum = sum.checked_add(value).ok_or(Undefined::Overflowed)?;
        }
        let value = Quotient::of(sum, 1_000)?;
        Ok(Estimated { value, currency: self.currency, version: self.version.clone() })
    }
}
