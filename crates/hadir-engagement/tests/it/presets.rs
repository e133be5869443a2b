//! The rates of the source systems, worked out by hand.

use crate::oracle::counts;
use hadir_core::metrics::Counts;
use hadir_engagement::preset::{Figure, Preset, sum_ratio_round_2};
use proptest::prelude::{prop, prop_assert, prop_assert_eq, proptest};

fn row(likes: u64, comments: u64, shares: u64, saves: u64, reach: u64) -> Counts {
    Counts {
        likes: likes.into(),
        comments: comments.into(),
        shares: shares.into(),
        saves: saves.into(),
        reach: reach.into(),
        impressions: (reach * 2).into(),
        followers: (reach * 4).into(),
        ..Counts::default()
    }
}

fn text(preset: Preset, counts: &Counts) -> String {
    preset.percent(counts).to_string()
}

#[test]
fn the_vectors_which_separate_decimal_from_binary_rounding() {
    for (likes, reach, decimal, binary) in [
        (7, 20_000, "0.04", "0.03"),
        (9, 4_000, "0.23", "0.22"),
        (29, 800, "3.63", "3.62"),
        (201, 20_000, "1.01", "1"), // a float prints no trailing zeros
    ] {
        let counts = row(likes, 0, 0, 0, reach);
        assert_eq!(text(Preset::Reach4Round2, &counts), decimal);
        assert_eq!(text(Preset::SumRatioRound2, &counts), binary);
        let by_followers = Counts { followers: reach.into(), ..counts };
        assert_eq!(text(Preset::Followers, &by_followers), binary);
    }
}

#[test]
fn the_worked_vectors_of_the_sources() {
    let sample = row(45, 12, 3, 0, 1_205);
    assert_eq!(text(Preset::Reach4Round2, &sample), "4.98");
    assert_eq!(text(Preset::SumRatioRound2, &sample), "4.98");
    assert!(text(Preset::Reach4Float, &sample).starts_with("4.979253"));
    assert!(text(Preset::IgReach2, &sample).starts_with("4.730290")); // 57 of 1 205
    assert!(text(Preset::XImpressions, &sample).starts_with("2.489626")); // 60 of 2 410
    assert!(text(Preset::Impressions3, &sample).starts_with("2.489626"));
    assert!(text(Preset::ReachOrImpressions, &sample).starts_with("4.979253"));
    assert_eq!(text(Preset::Followers, &sample), "1.24"); // 60 of 4 820
    assert_eq!(text(Preset::Reach4Round2, &row(1, 0, 0, 0, 3)), "33.33");
    assert_eq!(text(Preset::Reach4Round2, &row(2, 0, 0, 0, 3)), "66.67");
}

#[test]
fn missing_and_zero_are_as_each_system_has_them() {
    let nothing = Counts::default();
    let likes = Counts { likes: 5.into(), ..nothing };
    let zero = Counts { reach: 0.into(), impressions: 0.into(), followers: 0.into(), ..likes };
    for (preset, if_missing, if_zero) in [
        (Preset::Reach4Float, "0", "0"),
        (Preset::IgReach2, "500", "0"),
        (Preset::XImpressions, "500", "0"),
        (Preset::Reach4Round2, "0.00", "0.00"),
        (Preset::ReachOrImpressions, "500", "500"),
        (Preset::SumRatioRound2, "0", "0"),
        (Preset::Impressions3, "0", "0"),
        (Preset::Followers, "0", "0"),
    ] {
        assert_eq!(text(preset, &likes), if_missing, "{preset}, missing");
        assert_eq!(text(preset, &zero), if_zero, "{preset}, zero");
        assert!(["0", "0.00"].contains(&text(preset, &nothing).as_str()), "{preset}, nothing");
    }
    let impressions = Counts { reach: 0.into(), impressions: 50.into(), ..likes };
    assert_eq!(text(Preset::ReachOrImpressions, &impressions), "10");
}

#[test]
fn the_dashboard_divides_sums() {
    assert_eq!(sum_ratio_round_2(&[row(1, 0, 0, 0, 10), row(1, 0, 0, 0, 990)]), 0.2);
    assert_eq!(sum_ratio_round_2(&[]), 0.0);
}

proptest! {
    #[test]
    fn no_counters_give_anything_but_a_finite_percentage(counts in counts(), preset in prop::sample::select(Preset::ALL)) {
        match preset.percent(&counts) {
            Figure::Binary(value) => prop_assert!(value.is_finite() && value >= 0.0),
            Figure::Decimal(value) => prop_assert!(!value.is_sign_negative()),
        }
    }

    #[test]
    fn where_nothing_is_missing_the_decimal_preset_is_the_exact_rate(likes in 0..10_000_u64, saves in 0..99_u64, reach in 1..99_999_u64) {
        let counts = row(likes, 1, 2, saves, reach);
        let exact = hadir_engagement::Formula::REACH_WITH_SAVES.rate(&counts).percent(2).unwrap();
        prop_assert_eq!(Preset::Reach4Round2.percent(&counts), Figure::Decimal(exact));
    }
}
