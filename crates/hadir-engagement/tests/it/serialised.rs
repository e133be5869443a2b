//! With the `serde` feature: what is written is read again, and what is impossible is not.
use hadir_engagement::{Coverage, Formula, Rate, Summary};

#[test]
fn rates_round_trip_beyond_64_bits() {
    let rate = Rate::of(u128::MAX, 7) + Rate::UNUSED;
    let json = serde_json::to_string(&rate).unwrap();
    assert_eq!(
        json,
        r#"{"numerator":"340282366920938463463374607431768211455","denominator":"7","coverage":{"used":1,"partial":0,"total":2},"overflowed":false}"#
    );
    assert_eq!(serde_json::from_str::<Rate>(&json).unwrap(), rate);
}

#[test]
fn an_impossible_coverage_is_refused() {
    let error = serde_json::from_str::<Coverage>(r#"{"used":3,"total":2}"#).unwrap_err();
    assert!(error.to_string().starts_with("impossible coverage: 0 partial of 3 used of 2 rows"), "{error}");
}

#[test]
fn a_summary_round_trips_with_its_formula() {
    let mut summary = Summary::new(Formula::REACH);
    summary.add(&hadir_core::metrics::Counts { likes: 4.into(), ..Default::default() });
    let json = serde_json::to_string(&summary).unwrap();
    assert_eq!(serde_json::from_str::<Summary>(&json).unwrap(), summary);
}
