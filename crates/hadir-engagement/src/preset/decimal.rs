//! The rate of the Instagram/Facebook studio's schema, in decimals.

use crate::Rate;
use hadir_core::metrics::{Count, Counts};
use rust_decimal::Decimal;

/// The Instagram/Facebook schema's `calculate_engagement_rate`: likes, comments, shares and saves by reach, in decimals,
/// rounded to two, half away from zero. A missing part is 0; no reach gives 0.
///
/// ```
/// use hadir_core::metrics::Counts;
/// use hadir_engagement::preset::reach_4_round_2;
/// let counts = Counts {
///     likes: 45.into(), comments: 12.into(), shares: 3.into(), saves: 0.into(), reach: 1_205.into(), ..Counts::default()
/// };
/// assert_eq!(reach_4_round_2(&counts).to_string(), "4.98");
/// ```
pub fn reach_4_round_2(counts: &Counts) -> Decimal {
    let number = |count: Count| u128::from(count.known().unwrap_or(0));
    let sum = [counts.likes, counts.comments, counts.shares, counts.saves].map(number).into_iter().sum();
    // Four 64-bit counters times 10^4 have 80 bits, so that only a reach of zero leaves no value.
    Rate::of(sum, number(counts.reach)).percent(2).unwrap_or(Decimal::new(0, 2))
}

/// A percentage in that schema's column, a `DECIMAL(5,2)`, which ends at 999.99.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Stored {
    /// It fits.
    Exactly(#[cfg_attr(feature = "serde", serde(with = "hadir_core::json::decimal"))] Decimal),
    /// It does not; 999.99 is stored in its place.
    Saturated {
        /// What should have been stored.
        #[cfg_attr(feature = "serde", serde(with = "hadir_core::json::decimal"))]
        exact: Decimal,
    },
}

impl Stored {
    /// The largest value of the column.
    pub const MAX: Decimal = Decimal::from_parts(99_999, 0, 0, false, 2);

    /// What the column holds.
    pub const fn value(self) -> Decimal {
        match self {
            Self::Exactly(value) => value,
            Self::Saturated { .. } => Self::MAX,
        }
    }
}

impl From<Decimal> for Stored {
    fn from(exact: Decimal) -> Self {
        if exact > Self::MAX { Self::Saturated { exact } } else { Self::Exactly(exact) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_beyond_the_column_saturates_and_says_so() {
        let rate = |likes: u64, reach: u64| {
            let counts = Counts { likes: likes.into(), reach: reach.into(), ..Counts::default() };
            Stored::from(reach_4_round_2(&counts))
        };
        assert_eq!(rate(99_999, 10_000).value().to_string(), "999.99");
        assert_eq!(rate(99_999, 10_000), Stored::Exactly(Stored::MAX));
        assert_eq!(rate(10, 1), Stored::Saturated { exact: Decimal::new(100_000, 2) });
        assert_eq!(rate(10, 1).value(), Stored::MAX);
        assert_eq!(rate(u64::MAX, 0), Stored::Exactly(Decimal::ZERO));
    }
}
