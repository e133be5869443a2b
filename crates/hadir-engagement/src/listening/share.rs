//! Shares of a panel.

use crate::{Kind, Rate};
use std::collections::BTreeMap;

crate::registry::definition::definitions! {
    [21] "share_of_voice" 1 Percent Pooled, "own mentions / mentions of all that are tracked", "the set of competitors and the query are part of the figure", "common";
    [22] "share_of_engagement" 1 Percent Pooled, "own E / E of the panel", "as share_of_voice", "common";
}

/// Shares of mentions and of engagement are computed alike; which one it is, the panel knows.
const SHARE: Kind = Kind::Metric("share_of_voice");

/// Each member's share of the whole panel: of mentions, or of engagement. Shares of panels that track the same members
/// pool by member. A whole beyond `u128` leaves every share undefined.
///
/// ```
/// use hadir_engagement::listening::share::shares;
/// let voice = shares([("us", 30), ("them", 50), ("others", 20), ("us", 10)]);
/// assert_eq!(voice["us"].percent(1)?.to_string(), "36.4");
/// # Ok::<(), hadir_engagement::Undefined>(())
/// ```
pub fn shares<K: Ord>(panel: impl IntoIterator<Item = (K, u64)>) -> BTreeMap<K, Rate> {
    let mut members = BTreeMap::<K, u128>::new();
    for (member, count) in panel {
        let held = members.entry(member).or_default();
        *held = held.saturating_add(count.into());
    }
    let whole = members.values().try_fold(0_u128, |whole, count| whole.checked_add(*count));
    members
        .into_iter()
        .map(|(member, count)| {
            (member, whole.map_or(Rate::UNUSED, |whole| Rate::of(count, whole).said(SHARE)))
        })
        .collect()
}
