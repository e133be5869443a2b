//! Formulas as data, and pooled parts as rates: what is computed elsewhere, in a database for example, comes back exact.

use crate::{Base, Coverage, Formula, ImpossibleCoverage, Rate, UnusedRows};
use hadir_core::metrics::{Denominator, Metric, Pool, Ratio};
use thiserror::Error;

impl From<Formula> for Ratio {
    fn from(Formula { interactions, base }: Formula) -> Self {
        let denominator = match base {
            Base::Reach => Denominator::Counter(Metric::Reach),
            Base::Impressions => Denominator::Counter(Metric::Impressions),
            Base::Views => Denominator::Counter(Metric::Views),
            Base::Plays => Denominator::Counter(Metric::Plays),
            Base::Followers => Denominator::Counter(Metric::Followers),
            Base::Posts => Denominator::Posts,
            Base::ReachOrImpressions => Denominator::Otherwise(Metric::Reach, Metric::Impressions),
        };
        Self { numerator: interactions.parts().collect(), missing: interactions.missing, denominator }
    }
}

/// Pooled parts that no rows add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ImpossiblePool {
    /// More rows were used than there are.
    #[error(transparent)]
    Coverage(#[from] ImpossibleCoverage),
    /// There are sums, and no row was used.
    #[error(transparent)]
    Rows(#[from] UnusedRows),
}

/// Parts do not say what they are parts of: [`Rate::said`] does.
///
/// ```
/// use hadir_core::metrics::Pool;
/// use hadir_engagement::{Formula, Rate};
/// let pool = Pool { numerator: 75, denominator: 2_005, used: 2, partial: 0, total: 3 };
/// assert_eq!(Rate::try_from(pool)?.to_string(), "3.74 % (2 of 3)");
/// let by_reach = Rate::try_from(pool)?.said(Formula::REACH);
/// # let _ = by_reach;
/// # Ok::<(), hadir_engagement::ImpossiblePool>(())
/// ```
impl TryFrom<Pool> for Rate {
    type Error = ImpossiblePool;
    fn try_from(Pool { numerator, denominator, partial, used, total }: Pool) -> Result<Self, ImpossiblePool> {
        Ok(Self::from_parts(numerator, denominator, Coverage::with_partial(partial, used, total)?)?)
    }
}
