//! The best posts, worked out by hand.

use hadir_engagement::{Rate, Top, Volume, top_by_rate};
use num_rational::Ratio;
use proptest::prelude::{Just, Strategy, any, prop, prop_assert_eq, prop_oneof, proptest};

fn rows() -> impl Strategy<Value = Vec<(usize, Option<(u128, u128)>)>> {
    let row = prop_oneof![4 => (0..6_u128, 1..6_u128).prop_map(Some), 1 => Just(None)];
    prop::collection::vec(row, 0..30)
        .prop_map(|rows| rows.into_iter().enumerate().collect::<Vec<_>>())
        .prop_shuffle()
}

fn rate(row: Option<(u128, u128)>) -> Rate {
    row.map_or(Rate::UNUSED, |(numerator, denominator)| Rate::of(numerator, denominator))
}

proptest! {
    #[test]
    fn the_best_are_the_front_of_a_sorted_list(rows in rows(), limit in 0..9_usize) {
        let mut sorted = rows.clone();
        sorted.sort_by_key(|&(key, row)| {
            let value = row.map(|(numerator, denominator)| (Ratio::new(numerator, denominator), denominator));
            (std::cmp::Reverse(value), key)
        });
        let expected: Vec<_> = sorted.into_iter().take(limit).map(|(key, row)| (key, rate(row))).collect();
        prop_assert_eq!(top_by_rate(limit, rows.into_iter().map(|(key, row)| (key, rate(row)))), expected);
    }

    #[test]
    fn merging_parts_equals_the_whole(rows in rows(), limit in 0..9_usize, at in any::<prop::sample::Index>()) {
        let of = |rows: &[(usize, Option<(u128, u128)>)]| {
            let mut top = Top::new(limit);
            top.extend(rows.iter().map(|&(key, row)| (key, rate(row))));
            top
        };
        let (left, right) = rows.split_at(at.index(rows.len() + 1));
        let mut merged = of(right);
        merged.merge(of(left));
        prop_assert_eq!(merged.into_vec(), of(&rows).into_vec());
    }
}

#[test]
fn unknown_is_below_zero_and_a_bound_below_its_number() {
    let mut top = Top::new(9);
    top.extend([
        (1, Volume::Unknown),
        (2, Volume::Exactly(0)),
        (3, Volume::AtLeast(5)),
        (4, Volume::Exactly(5)),
    ]);
    let keys: Vec<_> = top.into_vec().into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, [4, 3, 2, 1]);
}

#[test]
fn a_ranking_knows_no_more_than_the_shorter_of_two() {
    let mut long = Top::new(3);
    long.extend([("a", Rate::of(1, 100)), ("b", Rate::of(2, 100))]);
    let mut short = Top::new(1);
    short.extend([("c", Rate::of(9, 100)), ("d", Rate::of(8, 100))]);
    long.merge(short);
    // `d` was let go, and is better than `b`: only the first place is known.
    assert_eq!(long.into_vec().into_iter().map(|(key, _)| key).collect::<Vec<_>>(), ["c"]);
}
