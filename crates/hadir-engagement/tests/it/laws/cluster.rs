//! Laws of groups of similar posts.

use hadir_engagement::listening::cluster::clusters;
use hadir_engagement::listening::mention::similarity;
use hadir_engagement::{Quotient, listening::mention::CLUSTER_SIZE};
use proptest::prelude::{Just, Strategy, prop, prop_assert_eq, proptest};
use std::collections::BTreeSet;

type Text = (u8, BTreeSet<u8>);

fn texts() -> impl Strategy<Value = Vec<Text>> {
    prop::collection::btree_map(0..30_u8, prop::collection::btree_set(0..9_u8, 0..5), 0..30)
        .prop_map(|texts| texts.into_iter().collect())
}

/// Groups by repeated relabelling: whoever is similar takes the smaller label, until nothing changes.
fn oracle(texts: &[Text]) -> Vec<Vec<u8>> {
    let half = Quotient::new(1, 2).unwrap();
    let mut labels: Vec<usize> = (0..texts.len()).collect();
    loop {
        let before = labels.clone();
        for one in 0..texts.len() {
            for other in 0..texts.len() {
                if similarity(&texts[one].1, &texts[other].1).is_ok_and(|common| common >= half) {
                    let least = labels[one].min(labels[other]);
                    labels[one] = least;
                    labels[other] = least;
                }
            }
        }
        if labels == before {
            break;
        }
    }
    let distinct: BTreeSet<usize> = labels.iter().copied().collect();
    let members = |label: usize| -> Vec<u8> {
        labels.iter().zip(texts).filter(|(each, _)| **each == label).map(|(_, text)| text.0).collect()
    };
    distinct.into_iter().map(members).filter(|members| members.len() >= CLUSTER_SIZE).collect()
}

proptest! {
    #[test]
    fn clusters_are_those_of_repeated_relabelling(texts in texts()) {
        prop_assert_eq!(clusters(texts.iter().cloned()), oracle(&texts));
    }

    #[test]
    fn the_order_of_texts_does_not_matter((texts, shuffled) in texts().prop_flat_map(|texts| (Just(texts.clone()), Just(texts).prop_shuffle()))) {
        prop_assert_eq!(clusters(shuffled), clusters(texts));
    }
}
