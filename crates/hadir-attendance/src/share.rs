//! An exact share: so many of so many.

use core::cmp::Ordering;

/// An exact share: so many of so many. Rounded once, when it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Share {
    /// How many.
    pub part: u64,
    /// Of how many. A share of nothing is undefined, not zero.
    pub of: u64,
}

impl Share {
    /// `part` of `of`.
    pub const fn new(part: u64, of: u64) -> Self {
        Self { part, of }
    }

    /// As an integer scaled by `10^decimals`, halves rounded up; none if it is undefined.
    pub fn scaled(self, decimals: u32) -> Option<u64> {
        let scale = 10_u128.checked_pow(decimals)?;
        let scaled = u128::from(self.part).checked_mul(scale)?;
        let of = u128::from(self.of);
        let half_up = scaled.checked_mul(2)?.checked_add(of)?.checked_div(of.checked_mul(2)?)?;
        u64::try_from(half_up).ok()
    }

    /// In percent, as an integer scaled by `10^decimals`, halves rounded up; none if it is undefined.
    ///
    /// ```
    /// use hadir_attendance::Share;
    /// assert_eq!(Share::new(5, 9).percent(1), Some(556)); // 55.6 %
    /// assert_eq!(Share::new(0, 0).percent(1), None);
    /// ```
    pub fn percent(self, decimals: u32) -> Option<u64> {
        self.scaled(decimals.checked_add(2)?)
    }

    /// The mean of some shares, each with the same weight; none of none, where one is undefined, or where it
    /// exceeds exact arithmetic.
    pub(crate) fn mean(shares: impl IntoIterator<Item = Self>) -> Option<Self> {
        let (mut sum, mut count) = ((0_u128, 1_u128), 0_u64);
        for share in shares {
            let (part, of) = (u128::from(share.part), u128::from(share.of));
            let numerator = sum.0.checked_mul(of)?.checked_add(part.checked_mul(sum.1)?)?;
            sum = reduced(numerator, sum.1.checked_mul(of).filter(|&of| of > 0)?);
            count = count.saturating_add(1);
        }
        Self::exact(sum.0, sum.1.checked_mul(u128::from(count))?)
    }

    /// A fraction, if it can be said exactly.
    pub(crate) fn exact(part: u128, of: u128) -> Option<Self> {
        let (part, of) = reduced(part, of);
        (of > 0).then_some(Self { part: part.try_into().ok()?, of: of.try_into().ok()? })
    }

    /// Whether it is at least so many percent, unrounded. A share of nothing is not.
    pub fn is_at_least(self, percent: u32) -> bool {
        self.of > 0
            && u128::from(self.part).saturating_mul(100)
                >= u128::from(self.of).saturating_mul(u128::from(percent))
    }

    /// Compares exactly. A share of nothing is below every other.
    pub fn compare(self, other: Self) -> Ordering {
        let defined = (self.of > 0).cmp(&(other.of > 0));
        let left = u128::from(self.part).saturating_mul(u128::from(other.of));
        let right = u128::from(other.part).saturating_mul(u128::from(self.of));
        defined.then(left.cmp(&right))
    }
}

/// A share of which a part cannot be told: it is no less than the one and no more than the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Bounds {
    /// If nothing of what cannot be told were so.
    pub at_least: Share,
    /// If all of it were.
    pub at_most: Share,
}

impl Bounds {
    /// Whether nothing is open.
    pub fn is_exact(&self) -> bool {
        self.at_least == self.at_most
    }

    /// Whether one is below another whatever is true of what cannot be told.
    pub fn is_below(&self, other: &Self) -> bool {
        self.at_most.compare(other.at_least) == Ordering::Less
    }
}

/// A fraction in lowest terms.
pub(crate) fn reduced(part: u128, of: u128) -> (u128, u128) {
    let (mut a, mut b) = (part, of);
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    let divide = |value: u128| value.checked_div(a).unwrap_or(value);
    (divide(part), divide(of))
}
