//! How figures are rounded, once, where they are shown.

use crate::Undefined;
use crate::fraction::Division;
use rust_decimal::Decimal;

hadir_core::text_enum! {
    /// What becomes of the digits after the last one that is kept. Applied once, at the edge.
    pub enum Rounding {
        /// To the nearest; a tie goes away from zero. What SQL's `ROUND` does with decimals, and the default here.
        HalfAwayFromZero = "half_away_from_zero",
        /// To the nearest; a tie goes to the even neighbour.
        HalfEven = "half_even",
        /// Cut off.
        TowardZero = "toward_zero",
        /// Up in magnitude as soon as anything is cut off.
        AwayFromZero = "away_from_zero",
    }
}

impl Rounding {
    /// Whether a magnitude with that quotient and remainder goes up.
    const fn goes_up(self, quotient: u128, tail: Tail) -> bool {
        match self {
            Self::HalfAwayFromZero => matches!(tail, Tail::Half | Tail::MoreThanHalf),
            Self::HalfEven => match tail {
                Tail::Half => quotient & 1 == 1,
                tail => matches!(tail, Tail::MoreThanHalf),
            },
            Self::TowardZero => false,
            Self::AwayFromZero => !matches!(tail, Tail::Nothing),
        }
    }

    /// The decimal of `quotient` units of the last place, and of what was left over.
    pub(crate) fn decimal(self, quotient: u128, tail: Tail, scale: u32) -> Result<Decimal, Undefined> {
        let up = u128::from(self.goes_up(quotient, tail));
        quotient
            .checked_add(up)
            .and_then(|mantissa| i128::try_from(mantissa).ok())
            .and_then(|mantissa| Decimal::try_from_i128_with_scale(mantissa, scale).ok())
            .ok_or(Undefined::OutOfRange)
    }
}

/// What is cut off, in units of the last place that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tail {
    Nothing,
    LessThanHalf,
    Half,
    MoreThanHalf,
}

impl Tail {
    /// Of a division's remainder.
    pub(crate) fn of(division: Division) -> Self {
        let rest = division.divisor.saturating_sub(division.remainder);
        match (division.remainder, division.remainder.cmp(&rest)) {
            (0, _) => Self::Nothing,
            (_, core::cmp::Ordering::Less) => Self::LessThanHalf,
            (_, core::cmp::Ordering::Equal) => Self::Half,
            (_, core::cmp::Ordering::Greater) => Self::MoreThanHalf,
        }
    }
}
