//! Every metric, declared: what it is called, how it is computed, what missing and zero mean, how it adds up, and who
//! says so. `docs/metrics.md` is printed from here.

pub(crate) mod definition;
mod elsewhere;
mod formula;
mod kind;
mod markdown;

pub use definition::{Aggregation, Definition, Unit};
pub use elsewhere::{ELSEWHERE, Elsewhere};
pub use markdown::markdown;

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
    crate::metrics::change::definitions::DEFINITIONS,
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
