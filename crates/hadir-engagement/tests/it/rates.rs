//! Rates, worked out by hand.

use crate::oracle::{counts, percent, posts, rational};
use hadir_core::metrics::{Count, Counts, Metric};
use hadir_engagement::metrics::{proportion, video::Playback};
use hadir_engagement::{
    Base, Coverage, Formula, Interactions, Kind, Rate, Rounding, Total, Undefined, mean_of_rates,
    median_rate, top_by_rate,
};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::{Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};

fn formula() -> impl Strategy<Value = Formula> {
    let weight = || prop_oneof![Just(0_u32), Just(1), 0..9_u32, Just(u32::MAX)];
    let set = (weight(), weight(), weight(), weight(), weight());
    (set, prop::sample::select(Base::ALL), any::<bool>()).prop_map(|(weights, base, lenient)| {
        let (likes, comments, shares, saves, clicks) = weights;
        let strict = Interactions { likes, comments, shares, saves, clicks, ..Interactions::NONE };
        Formula { interactions: if lenient { strict.available() } else { strict }, base }
    })
}

fn kinds() -> impl Strategy<Value = Kind> {
    prop::sample::select(vec![
        Kind::Unsaid,
        Kind::of(Formula::REACH),
        Kind::of(Formula::FOLLOWERS),
        Kind::Metric("response_rate"),
        Kind::Mixed,
    ])
}

fn any_rate() -> impl Strategy<Value = Rate> {
    (rate_of_any_sums(), kinds()).prop_map(|(rate, kind)| rate.said(kind))
}

fn rate_of_any_sums() -> impl Strategy<Value = Rate> {
    let part = || prop_oneof![any::<u128>(), 0..100_u128, Just(u128::MAX)];
    let rows = prop_oneof![0..9_u64, any::<u64>()];
    (part(), part(), rows.clone(), rows.clone(), rows).prop_map(|(numerator, denominator, a, b, c)| {
        let mut rows = [a, b, c];
        rows.sort_unstable();
        let [partial, used, total] = rows;
        let coverage = Coverage::with_partial(partial, used, total).unwrap();
        Rate::from_parts(numerator, denominator, coverage)
            .unwrap_or_else(|_| Rate::from_parts(0, 0, coverage).unwrap())
    })
}

proptest! {
    #[test]
    fn addition_is_associative_commutative_and_has_an_identity(a in any_rate(), b in any_rate(), c in any_rate()) {
        prop_assert_eq!((a + b) + c, a + (b + c));
        prop_assert_eq!(((a + b) + c).kind(), (a + (b + c)).kind());
        prop_assert_eq!(a + b, b + a);
        prop_assert_eq!((a + b).kind(), (b + a).kind());
        prop_assert_eq!((a + Rate::NOTHING).kind(), a.kind());
        prop_assert_eq!(a + Rate::NOTHING, a);
    }

    #[test]
    fn splitting_anywhere_and_merging_equals_the_whole(
        posts in posts(), formula in formula(), at in any::<prop::sample::Index>()
    ) {
        let (left, right) = posts.split_at(at.index(posts.len() + 1));
        let pooled = |posts: &[Counts]| posts.iter().map(|post| formula.rate(post)).sum::<Rate>();
        prop_assert_eq!(pooled(left) + pooled(right), pooled(&posts));
    }

    #[test]
    fn a_pooled_rate_is_that_of_big_rationals(posts in posts(), formula in formula(), scale in 0..6_u32) {
        let weight: std::collections::BTreeMap<Metric, u32> = formula.interactions.parts().collect();
        let mut sums = (BigInt::ZERO, BigInt::ZERO);
        let mut used = 0_u64;
        for post in &posts {
            let known: Vec<_> = weight.iter().map(|(&metric, &weight)| (post.get(metric).known(), weight)).collect();
            let lenient = formula.interactions != Interactions { missing: hadir_engagement::Missing::Strict, ..formula.interactions };
            let missing = known.iter().filter(|(count, _)| count.is_none()).count();
            let unusable = if lenient { missing == known.len() && missing > 0 } else { missing > 0 };
            let base = match formula.base {
                Base::Reach => post.reach.known(),
                Base::Impressions => post.impressions.known(),
                Base::Views => post.views.known(),
                Base::Plays => post.plays.known(),
                Base::Followers => post.followers.known(),
                Base::Posts => Some(1),
                Base::ReachOrImpressions => post.reach.known().filter(|&reach| reach > 0)
                    .or(post.impressions.known()).or(post.reach.known()),
            };
            let interactions = known.iter().map(|&(count, weight)| BigInt::from(count.unwrap_or(0)) * weight).sum::<BigInt>();
            // Interactions by nothing contradict themselves.
            if let (false, Some(base)) = (unusable, base) && (base > 0 || interactions == BigInt::ZERO) {
                used += 1;
                sums.1 += base;
                sums.0 += interactions;
            }
        }
        let rate: Rate = posts.iter().map(|post| formula.rate(post)).sum();
        prop_assert_eq!(rate.coverage().total(), posts.len() as u64);
        prop_assert_eq!(rate.coverage().used(), used);
        let expected = if posts.is_empty() { Err(Undefined::NoRows) }
            else if used == 0 { Err(Undefined::NothingReported) }
            else if sums.1 == BigInt::ZERO { Err(Undefined::ZeroBase) }
            else { Ok(percent(&BigRational::new(sums.0, sums.1), scale)) };
        let found = rate.percent(scale).map(|percent| percent.to_string());
        if found == Err(Undefined::OutOfRange) {
            // Only beyond what a decimal holds.
            prop_assert!(expected.unwrap().len() > 28);
        } else {
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn any_fraction_is_rounded_as_named(numerator in any::<u64>(), denominator in 1..10_000_u64, scale in 0..4_u32) {
        let rate = Rate::of(numerator.into(), denominator.into());
        let value = rational(numerator.into(), denominator.into());
        prop_assert_eq!(rate.percent(scale).unwrap().to_string(), percent(&value, scale));
        let by = |rounding| rate.percent_with(scale, rounding).unwrap();
        let (down, up) = (by(Rounding::TowardZero), by(Rounding::AwayFromZero));
        prop_assert!(down <= by(Rounding::HalfEven) && by(Rounding::HalfEven) <= up);
        let one = rust_decimal::Decimal::new(1, scale);
        let exact = down.mantissa().unsigned_abs() * u128::from(denominator)
            == u128::from(numerator) * 10_u128.pow(scale + 2);
        prop_assert_eq!(up - down, if exact { rust_decimal::Decimal::ZERO } else { one });
    }

    #[test]
    fn a_missing_value_changes_a_rate_only_through_coverage(post in counts(), posts in posts(), formula in formula()) {
        let strict = Interactions { missing: hadir_engagement::Missing::Strict, ..formula.interactions };
        let formula = Formula { interactions: strict, ..formula };
        let whole: Rate = posts.iter().map(|post| formula.rate(post)).sum();
        let mut hole = post;
        for (metric, _) in formula.interactions.parts() { hole.set(metric, Count::default()); }
        let with = whole + formula.rate(&hole);
        if formula.interactions.parts().next().is_some() {
            prop_assert_eq!((with.numerator(), with.denominator()), (whole.numerator(), whole.denominator()));
            prop_assert_eq!(with.coverage().used(), whole.coverage().used());
            prop_assert_eq!(with.coverage().total(), whole.coverage().total() + 1);
        }
    }

    #[test]
    fn monotone_in_the_numerator(n in any::<u128>(), more in any::<u128>(), d in any::<u128>()) {
        let (low, high) = (n.min(more), n.max(more));
        prop_assert!(Rate::of(low, d).cmp_value(&Rate::of(high, d)).is_le());
        if let (Ok(low), Ok(high)) = (Rate::of(low, d).percent(2), Rate::of(high, d).percent(2)) {
            prop_assert!(low <= high);
        }
    }

    #[test]
    fn no_input_panics(rate in any_rate(), other in any_rate(), scale in any::<u32>(), rounding in prop::sample::select(Rounding::ALL)) {
        let sum = rate + other;
        let percent = sum.percent_with(scale, rounding);
        prop_assert_eq!(percent.is_err(), sum.undefined().is_some() || percent == Err(Undefined::OutOfRange));
        let _ = (sum.ratio_with(scale, rounding), sum.to_string());
    }
}

#[test]
fn a_sum_that_overflows_says_so_for_ever() {
    let large = Rate::of(u128::MAX, 1);
    assert!(large.undefined().is_none());
    assert_eq!((large + Rate::of(1, 1)).percent(2), Err(Undefined::Overflowed));
    assert_eq!((large + Rate::of(1, 1) + Rate::NOTHING).undefined(), Some(Undefined::Overflowed));
    let many = Rate::from_parts(1, 1, Coverage::new(1, u64::MAX).unwrap()).unwrap();
    assert_eq!((many + Rate::UNUSED).undefined(), Some(Undefined::Overflowed));
}

#[test]
fn sums_without_a_used_row_are_refused() {
    let none = Coverage::new(0, 3).unwrap();
    for (numerator, denominator) in [(1, 0), (0, 1), (5, 9)] {
        let error = Rate::from_parts(numerator, denominator, none).unwrap_err();
        assert_eq!(
            error.to_string(),
            "a sum without a used row: none of 3 rows was used, so that sums have to be 0"
        );
    }
    assert_eq!(Rate::from_parts(0, 0, none), Ok(Rate::UNUSED + Rate::UNUSED + Rate::UNUSED));
    assert_eq!(Rate::from_parts(0, 0, Coverage::default()), Ok(Rate::NOTHING));
    assert!(Total::from_parts(1, none).is_err());
    assert_eq!(Total::from_parts(0, none).unwrap().sum(), Err(Undefined::NothingReported));
    assert_eq!(
        Total::from_parts(9, Coverage::new(2, 3).unwrap()).unwrap().mean().ratio(1).unwrap().to_string(),
        "4.5"
    );
}

#[test]
fn each_way_to_have_no_value_has_its_reason() {
    assert_eq!(Rate::NOTHING.percent(2), Err(Undefined::NoRows));
    assert_eq!(Rate::UNUSED.percent(2), Err(Undefined::NothingReported));
    assert_eq!(Rate::of(5, 0).percent(2), Err(Undefined::ZeroBase));
    assert_eq!(Rate::of(1, 3).percent(29), Err(Undefined::OutOfRange));
    assert_eq!(Rate::of(0, 3).percent(2).unwrap().to_string(), "0.00");
}

#[test]
fn ties_go_where_the_rounding_says() {
    let half = Rate::of(1, 8); // 12.5 %
    let by = |rounding| half.percent_with(0, rounding).unwrap().to_string();
    assert_eq!(by(Rounding::HalfAwayFromZero), "13");
    assert_eq!(by(Rounding::HalfEven), "12");
    assert_eq!(by(Rounding::TowardZero), "12");
    assert_eq!(by(Rounding::AwayFromZero), "13");
    assert_eq!(Rate::of(3, 8).percent_with(0, Rounding::HalfEven).unwrap().to_string(), "38");
}

#[test]
fn a_formula_reads_as_it_computes() {
    assert_eq!(Formula::REACH.to_string(), "(likes + comments + shares) / reach");
    let weighted = Interactions { likes: 1, comments: 2, ..Interactions::NONE };
    assert_eq!(
        Formula { interactions: weighted, base: Base::Posts }.to_string(),
        "(likes + 2 comments) / posts"
    );
}

#[test]
fn lenient_is_said_to_be_partial() {
    let counts = Counts { likes: 10.into(), reach: 100.into(), ..Counts::default() };
    assert_eq!(Formula::REACH.rate(&counts), Rate::UNUSED);
    let lenient = Formula { interactions: Interactions::PUBLIC.available(), base: Base::Reach };
    assert_eq!(lenient.rate(&counts).to_string(), "10.00 % (1 of 1, 1 partial)");
    assert!(!lenient.rate(&counts).coverage().is_complete());
    assert_eq!(lenient.rate(&Counts { reach: 9.into(), ..Counts::default() }), Rate::UNUSED);
}

#[test]
fn rates_of_different_things_neither_add_nor_compare_nor_rank() {
    let counts = Counts {
        likes: 10.into(),
        comments: 0.into(),
        shares: 0.into(),
        reach: 100.into(),
        followers: 1_000.into(),
        ..Counts::default()
    };
    let (reach, followers) = (Formula::REACH.rate(&counts), Formula::FOLLOWERS.rate(&counts));
    let mixed = reach + followers;
    assert_eq!(mixed.percent(2), Err(Undefined::Mixed));
    assert_eq!((mixed + reach + Rate::UNUSED).undefined(), Some(Undefined::Mixed), "for good");
    assert_eq!(mixed.kind(), Kind::Mixed);
    assert!(
        reach.compare(&followers).is_err() && reach.compare(&reach).is_ok_and(core::cmp::Ordering::is_eq)
    );
    // What nothing was used for fits every kind.
    let unused = Formula::FOLLOWERS.rate(&Counts::default());
    assert_eq!((reach + unused + Rate::NOTHING).percent(0).unwrap().to_string(), "10");
    assert_eq!((unused + reach).kind(), Kind::of(Formula::REACH));
    // Making do with what is there is the same kind.
    let lenient = Formula { interactions: Formula::REACH.interactions.available(), ..Formula::REACH };
    assert_eq!((lenient.rate(&counts) + reach).percent(0).unwrap().to_string(), "10");
    // Averages and rankings refuse as sums do.
    assert_eq!(mean_of_rates([reach, followers]).percent(2), Err(Undefined::Mixed));
    assert_eq!(median_rate([reach, followers]).percent(2), Err(Undefined::Mixed));
    let ranked = top_by_rate(2, [("b", followers), ("a", reach)]);
    assert_eq!(ranked.iter().map(|(key, _)| *key).collect::<Vec<_>>(), ["a", "b"]);
    assert!(ranked.iter().all(|(_, rate)| rate.undefined() == Some(Undefined::Mixed)));
    // A rate that was summed up elsewhere says what it is.
    let elsewhere = Rate::of(1, 10).said(Formula::FOLLOWERS);
    assert_eq!((elsewhere + reach).undefined(), Some(Undefined::Mixed));
    assert_eq!(Formula::PER_POST.rate(&counts).to_string(), "10.00 (1 of 1)");
}

#[test]
fn interactions_without_anybody_who_saw_them_are_counted_and_not_used() {
    let post = |likes: u64, reach: u64| Counts {
        likes: likes.into(),
        comments: 0.into(),
        shares: 0.into(),
        reach: reach.into(),
        impressions: 0.into(),
        ..Counts::default()
    };
    let page: Rate = [post(10, 100), post(50, 0)].iter().map(|post| Formula::REACH.rate(post)).sum();
    assert_eq!(page.to_string(), "10.00 % (1 of 2)");
    for base in [Base::Reach, Base::Impressions, Base::ReachOrImpressions] {
        let formula = Formula { base, ..Formula::REACH };
        assert_eq!(formula.rate(&post(50, 0)), Rate::UNUSED, "{base}");
        assert_eq!(formula.rate(&post(0, 0)).undefined(), Some(Undefined::ZeroBase), "{base}");
        assert!(formula.contradicts(&post(50, 0)) && !formula.contradicts(&post(0, 0)));
    }
    // Those who were interested cannot be more than nobody, whatever they are called.
    let seen = Counts { views: 5.into(), ..post(0, 7) };
    assert_eq!(proportion::view_through(&seen), Rate::UNUSED);
    assert_eq!(proportion::reach_rate(&Counts { followers: 0.into(), ..seen }), Rate::UNUSED);
    let playback = Playback { three_second_views: 5.into(), impressions: 0.into(), ..Playback::default() };
    assert_eq!(playback.hook_rate(), Rate::UNUSED);
}
