//! Every metric, declared: what it is called, how it is computed, what missing and zero mean, how it adds up, and who
//! says so. `docs/metrics.md` is printed from here.

mod elsewhere;
mod markdown;

pub use elsewhere::{ELSEWHERE, Elsewhere};
pub use markdown::markdown;

hadir_core::text_enum! {
    /// What a figure is measured in.
    pub enum Unit {
        /// Hundredths of the base.
        Percent = "percent",
        /// A plain quotient.
        Ratio = "ratio",
        /// A number of things.
        Count = "count",
        /// Seconds.
        Seconds = "seconds",
        /// Money, in minor units of its currency.
        Money = "money",
        /// Points of a score.
        Points = "points",
        /// A word or a choice.
        Class = "class",
    }
}

hadir_core::text_enum! {
    /// How figures of parts make the figure of the whole.
    pub enum Aggregation {
        /// Numerators with numerators, denominators with denominators.
        Pooled = "pooled",
        /// Added up.
        Sum = "sum",
        /// The mean of the parts' figures, by definition.
        Mean = "mean",
        /// The median, or another quantile.
        Median = "median",
        /// The greatest.
        Greatest = "greatest",
        /// It is computed from the whole input again.
        Whole = "whole",
    }
}

/// A metric's definition. A change of formula is a new version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Definition {
    /// Its name in data: `snake_case`, and a contract.
    pub id: &'static str,
    /// The version of its definition.
    pub version: u16,
    /// Its number in the catalogue of general metrics; none for a formula of one of the source systems.
    pub number: Option<u8>,
    /// What it is measured in.
    pub unit: Unit,
    /// How it adds up.
    pub aggregation: Aggregation,
    /// The formula, in words.
    pub formula: &'static str,
    /// What missing and zero mean.
    pub missing: &'static str,
    /// Who defined it.
    pub source: &'static str,
}

/// Declares `DEFINITIONS`: `[number?] "id" version Unit Aggregation, "formula", "missing", "source";`.
macro_rules! definitions {
    ($( [$($number:literal)?] $id:literal $version:literal $unit:ident $aggregation:ident,
        $formula:literal, $missing:literal, $source:literal; )+) => {
        pub(crate) const DEFINITIONS: &[$crate::registry::Definition] = &[$( $crate::registry::Definition {
            id: $id,
            version: $version,
            number: $crate::registry::definitions!(@number $($number)?),
            unit: $crate::registry::Unit::$unit,
            aggregation: $crate::registry::Aggregation::$aggregation,
            formula: $formula,
            missing: $missing,
            source: $source,
        } ),+];
    };
    (@number) => { None };
    (@number $number:literal) => { Some($number) };
}
pub(crate) use definitions;

/// One line per file of metrics.
const FILES: &[&[Definition]] = &[
    crate::cohorts::DEFINITIONS,
    crate::followers::changes::DEFINITIONS,
    crate::followers::DEFINITIONS,
    crate::followers::watch::DEFINITIONS,
    crate::inbox::hours::DEFINITIONS,
    crate::inbox::priority::DEFINITIONS,
    crate::inbox::response::DEFINITIONS,
    crate::inbox::routing::DEFINITIONS,
    crate::inbox::sla::DEFINITIONS,
    crate::listening::cluster::DEFINITIONS,
    crate::listening::crisis::DEFINITIONS,
    crate::listening::influencer::DEFINITIONS,
    crate::listening::mention::DEFINITIONS,
    crate::listening::reputation::DEFINITIONS,
    crate::listening::sentiment::DEFINITIONS,
    crate::listening::share::DEFINITIONS,
    crate::listening::trend::DEFINITIONS,
    crate::metrics::change::DEFINITIONS,
    crate::metrics::audience::DEFINITIONS,
    crate::metrics::confidence::DEFINITIONS,
    crate::metrics::cost::DEFINITIONS,
    crate::metrics::daily::DEFINITIONS,
    crate::metrics::forecast::DEFINITIONS,
    crate::metrics::formulas::DEFINITIONS,
    crate::metrics::operations::DEFINITIONS,
    crate::metrics::posts::DEFINITIONS,
    crate::metrics::proportion::DEFINITIONS,
    crate::metrics::video::DEFINITIONS,
    crate::preset::DEFINITIONS,
    crate::publishing::best_time::DEFINITIONS,
    crate::publishing::evergreen::DEFINITIONS,
    crate::publishing::goal::DEFINITIONS,
    crate::publishing::utm::DEFINITIONS,
    crate::rollup::DEFINITIONS,
];

/// Every definition, file by file.
///
/// ```
/// use hadir_engagement::registry;
/// let reach = registry::find("rate_by_reach").ok_or("not there")?;
/// assert_eq!(reach.formula, "(likes + comments + shares) / reach");
/// # Ok::<(), &str>(())
/// ```
pub fn all() -> impl Iterator<Item = &'static Definition> {
    FILES.iter().flat_map(|file| file.iter())
}

/// The definition of an id.
pub fn find(id: &str) -> Option<&'static Definition> {
    all().find(|definition| definition.id == id)
}

/// Read by id and version; one that is not registered is refused.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for &'static Definition {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        struct Named {
            id: String,
            version: u16,
        }
        let Named { id, version } = Named::deserialize(deserializer)?;
        find(&id).filter(|definition| definition.version == version).ok_or_else(|| {
            serde::de::Error::custom(format_args!("no metric `{id}` v{version} is registered"))
        })
    }
}
