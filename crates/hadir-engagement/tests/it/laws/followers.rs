//! Laws of gained and lost followers.

use crate::oracle::count;
use chrono::{DateTime, Utc};
use hadir_core::metrics::Count;
use hadir_core::observed::Completeness;
use hadir_engagement::followers::changes::{Changes, Listing, follower_changes};
use hadir_engagement::followers::watch::newest_delta;
use hadir_engagement::metrics::audience::audience;
use proptest::prelude::{Just, Strategy, any, prop, prop_assert, prop_assert_eq, proptest};
use std::collections::BTreeSet;

fn readings() -> impl Strategy<Value = Vec<(DateTime<Utc>, Count)>> {
    prop::collection::btree_map(0..9_999_i64, count(), 0..12).prop_map(|readings| {
        readings.into_iter().map(|(at, count)| (DateTime::from_timestamp(at, 0).unwrap(), count)).collect()
    })
}

proptest! {
    /// Nobody is both, and what was there, less the lost, with the new, is what is there.
    #[test]
    fn changes_lead_from_one_listing_to_the_next(
        before in prop::collection::btree_set(0..20_u8, 0..20), now in prop::collection::btree_set(0..20_u8, 0..20),
        cut in any::<(bool, bool)>()
    ) {
        let listing = |users: &BTreeSet<u8>, cut| Listing {
            users: users.clone(),
            completeness: if cut { Completeness::Truncated } else { Completeness::Complete },
        };
        let (first, second) = (listing(&before, cut.0), listing(&now, cut.1));
        prop_assert_eq!(follower_changes(None, &second), Changes::Baseline);
        let Changes::Compared { new, lost } = follower_changes(Some(&first), &second) else {
            return Err(proptest::test_runner::TestCaseError::fail("two listings compare"));
        };
        prop_assert_eq!((new.is_none(), lost.is_none()), cut);
        if let (Some(new), Some(lost)) = (new, lost) {
            prop_assert!(new.iter().all(|user| !lost.contains(user)));
            let mut users: BTreeSet<u8> = before.into_iter().filter(|user| !lost.contains(user)).collect();
            users.extend(new);
            prop_assert_eq!(users, now);
        }
    }

    #[test]
    fn the_newest_delta_does_not_depend_on_order((readings, shuffled) in readings().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle()))) {
        let known: Vec<i128> = readings.iter().filter_map(|(_, count)| count.known()).map(i128::from).collect();
        let expected = known.len().checked_sub(2).map(|place| known[place + 1] - known[place]);
        prop_assert_eq!(newest_delta(readings), expected);
        prop_assert_eq!(newest_delta(shuffled), expected);
    }

    /// However the reached overlap, their number lies within the bounds.
    #[test]
    fn the_people_reached_lie_within_the_bounds(days in prop::collection::vec(prop::collection::btree_set(0..30_u8, 0..20), 1..9)) {
        let people: BTreeSet<u8> = days.iter().flatten().copied().collect();
        let bounds = audience(days.iter().map(|day| Count::from(day.len() as u64))).unwrap();
        prop_assert!(bounds.at_least <= people.len() as u64 && people.len() as u64 <= bounds.at_most.unwrap());
    }

    #[test]
    fn a_part_that_does_not_say_takes_the_upper_bound_away(reaches in prop::collection::vec(count(), 0..9)) {
        let known: Vec<u64> = reaches.iter().filter_map(|reach| reach.known()).collect();
        let found = audience(reaches.iter().copied());
        prop_assert_eq!(found.map(|found| found.at_least), known.iter().max().copied());
        let sum: u128 = known.iter().copied().map(u128::from).sum();
        let expected = if known.len() == reaches.len() { u64::try_from(sum).ok() } else { None };
        prop_assert_eq!(found.and_then(|found| found.at_most), expected.filter(|_| !known.is_empty()));
    }
}
