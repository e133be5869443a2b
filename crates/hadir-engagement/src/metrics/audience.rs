//! What may be added up.

use hadir_core::metrics::Metric;

crate::registry::definition::definitions! {
    [] "audience_bounds" 1 Count Whole, "people reached by several posts or days: at least the greatest reach of one, at most the sum of all", "one without reach: no upper bound; none with reach: no bound at all", "this library";
}

hadir_core::text_enum! {
    /// How figures of a counter go together.
    pub enum Additivity {
        /// What came: it adds up over posts and over time.
        Flow = "flow",
        /// What there is: it does not add up over time.
        Stock = "stock",
        /// People: they may be the same ones, so that it adds up over nothing.
        Unique = "unique",
    }
}

/// How figures of a counter go together.
pub const fn additivity(metric: Metric) -> Additivity {
    match metric {
        Metric::Likes
        | Metric::Comments
        | Metric::Shares
        | Metric::Saves
        | Metric::Clicks
        | Metric::Impressions
        | Metric::Views
        | Metric::Plays => Additivity::Flow,
        Metric::Reach => Additivity::Unique,
        Metric::Followers => Additivity::Stock,
    }
}

/// How many people several posts or days reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Audience {
    /// The greatest reach of one: so many, if all the others reached the same people.
    pub at_least: u64,
    /// The sum: so many, if each reached others. None if one of them did not say, or the sum does not fit.
    pub at_most: Option<u64>,
}

/// The bounds of an audience; nothing if none of the parts said what it reached.
///
/// ```
/// use hadir_core::metrics::Count;
/// use hadir_engagement::metrics::audience::{Audience, audience};
/// let days = [Count::from(700), 900.into()];
/// assert_eq!(audience(days), Some(Audience { at_least: 900, at_most: Some(1_600) }));
/// assert_eq!(audience([900.into(), Count::default()]), Some(Audience { at_least: 900, at_most: None }));
/// ```
pub fn audience(reaches: impl IntoIterator<Item = hadir_core::metrics::Count>) -> Option<Audience> {
    let (mut at_least, mut at_most) = (None, Some(0_u64));
    for reach in reaches {
        at_least = at_least.max(reach.known());
        at_most = at_most.zip(reach.known()).and_then(|(sum, reach)| sum.checked_add(reach));
    }
    at_least.map(|at_least| Audience { at_least, at_most })
}
