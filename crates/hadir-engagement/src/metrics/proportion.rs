//! One counter by another, where neither is an interaction.

use crate::{Base, Kind, Rate};
use hadir_core::metrics::Counts;

crate::registry::definition::definitions! {
    [16] "reach_rate" 1 Percent Pooled, "reach / followers", "may exceed 100 %; pooled over posts it is no share of an audience", "common";
    [17] "frequency" 1 Ratio Pooled, "impressions / reach", "impressions below reach contradict each other: counted, not used", "common";
    [35] "view_through" 1 Percent Pooled, "views / impressions", "as rate_by_views", "common";
    [45] "adoption" 1 Percent Pooled, "enrolled / invited", "nobody invited: undefined", "advocacy vendors";
}

/// A counter of a post by another one of it. Something by nothing contradicts itself: it is counted, not used.
fn of(id: &'static str, counts: &Counts, part: Base, whole: Base) -> Rate {
    match (part.of(counts), whole.of(counts)) {
        (Some(1..), Some(0)) | (None, _) | (_, None) => Rate::UNUSED,
        (Some(part), Some(whole)) => Rate::of(part.into(), whole.into()).said(Kind::Metric(id)),
    }
}

/// Reach by followers. Pooled over posts, people count once per post.
pub fn reach_rate(counts: &Counts) -> Rate {
    of("reach_rate", counts, Base::Reach, Base::Followers)
}

/// How often a person saw the post: impressions by reach. A post that was shown less often than it was seen contradicts
/// itself, and is counted, not used.
///
/// ```
/// use hadir_core::metrics::Counts;
/// use hadir_engagement::metrics::proportion::frequency;
/// let counts = |impressions: u64| Counts { reach: 40.into(), impressions: impressions.into(), ..Counts::default() };
/// assert_eq!(frequency(&counts(90)).ratio(2)?.to_string(), "2.25");
/// assert_eq!(frequency(&counts(39)).coverage().used(), 0);
/// # Ok::<(), hadir_engagement::Undefined>(())
/// ```
pub fn frequency(counts: &Counts) -> Rate {
    let rate = of("frequency", counts, Base::Impressions, Base::Reach);
    if rate.numerator() < rate.denominator() { Rate::UNUSED } else { rate }
}

/// Views by impressions.
pub fn view_through(counts: &Counts) -> Rate {
    of("view_through", counts, Base::Views, Base::Impressions)
}

/// Of those invited to an advocacy programme, those who enrolled.
pub fn adoption(enrolled: u64, invited: u64) -> Rate {
    Rate::of(enrolled.into(), invited.into()).said(Kind::Metric("adoption"))
}
