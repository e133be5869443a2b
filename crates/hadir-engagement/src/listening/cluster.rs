//! Texts that speak of the same.

use super::mention::{CLUSTER_SIZE, belong_together, similarity};
use std::collections::{BTreeMap, BTreeSet};

crate::registry::definition::definitions! {
    [] "trend_clusters" 1 Class Whole, "texts of which each shares half of the terms with another one of the cluster (Jaccard from 0.5), five at least", "a text without terms is in none", "platform schema reference";
}

/// The clusters of some texts, told apart by their keys: who is similar to a member is a member. In order of their
/// smallest keys, and each in order of its keys, so that the order of the texts is of no consequence; of two texts with
/// one key the terms are taken together. Time grows with the square of the texts.
///
/// ```
/// use hadir_engagement::listening::cluster::clusters;
/// let texts = (1..=5).map(|text| (text, ["flood", "road", "rain"].into()));
/// let other = (6, ["match", "goal"].into());
/// assert_eq!(clusters(texts.chain([other])), [[1, 2, 3, 4, 5]]);
/// ```
pub fn clusters<K: Ord + Clone, T: Ord>(texts: impl IntoIterator<Item = (K, BTreeSet<T>)>) -> Vec<Vec<K>> {
    let mut left = BTreeMap::<K, BTreeSet<T>>::new();
    for (key, terms) in texts {
        left.entry(key).or_default().extend(terms);
    }
    let mut found = Vec::new();
    while let Some(first) = left.pop_first() {
        // Whoever has been reached and not yet looked around, then whoever has.
        let (mut reached, mut members) = (vec![first], Vec::new());
        while let Some((key, terms)) = reached.pop() {
            let near = |other: &BTreeSet<T>| similarity(&terms, other).is_ok_and(belong_together);
            reached.extend(left.extract_if(.., |_, other| near(other)));
            members.push(key);
        }
        if members.len() >= CLUSTER_SIZE {
            members.sort_unstable();
            found.push(members);
        }
    }
    found
}
