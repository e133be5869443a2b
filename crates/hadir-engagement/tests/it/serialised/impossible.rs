//! What no calculator makes is not read either.

use hadir_engagement::inbox::response::Quantile;
use hadir_engagement::listening::sentiment::SentimentScore;
use hadir_engagement::publishing::best_time::Slot;
use hadir_engagement::rollup::Rollup;
use hadir_engagement::series::{Cumulative, Delta, Net, Series};
use hadir_engagement::{Average, Coverage, Groups, Growth, Quotient, Rate, Total};
use serde::de::DeserializeOwned;

fn refused<T: DeserializeOwned + std::fmt::Debug>(json: &str) -> String {
    serde_json::from_str::<T>(json).unwrap_err().to_string()
}

#[test]
fn impossible_figures_are_refused_with_a_reason() {
    let none = r#""coverage":{"used":0,"partial":0,"total":2}"#;
    for (found, reason) in [
        (
            refused::<Coverage>(r#"{"used":3,"total":2}"#),
            "impossible coverage: 0 partial of 3 used of 2 rows",
        ),
        (
            refused::<Rate>(&format!(r#"{{"numerator":"1","denominator":"2",{none}}}"#)),
            "a sum without a used row: none of 2 rows was used",
        ),
        (refused::<Total>(&format!(r#"{{"sum":"1",{none}}}"#)), "a sum without a used row"),
        (refused::<Growth>(&format!(r#"{{"first":"1","last":"1",{none}}}"#)), "a sum without a used row"),
        (
            refused::<Average>(&format!(r#"{{"numerator":"1","denominator":"0",{none}}}"#)),
            "an impossible average: 1 / 0 of 0 of 2 rates",
        ),
        (refused::<Quotient>(r#"{"numerator":"1","denominator":"0"}"#), "the base is zero"),
        (refused::<Quotient>(r#"{"numerator":"1.5","denominator":"2"}"#), "expected a whole number"),
        (refused::<SentimentScore>(r#"{"numerator":"3","denominator":"2"}"#), "3/2 is out of range"),
        (refused::<Quantile>("100"), "no quantile at 100 %"),
        (refused::<Slot>(r#"{"weekday":"Mon","hour":24}"#), "no hour 24"),
    ] {
        assert!(found.contains(reason), "{found}");
    }
}

#[test]
fn impossible_series_and_rollups_are_refused_with_a_reason() {
    let subject = r#""subject":{"platform":"instagram","metric":"likes"}"#;
    let at = r#""at":"2026-03-10T08:00:00Z""#;
    let twice = format!(r#"{{{subject},"points":[{{{at},"count":1}},{{{at},"count":2}}]}}"#);
    assert!(
        refused::<Series<Cumulative>>(&twice).contains("two readings at 2026-03-10 08:00:00 UTC: 1 and 2")
    );
    let step =
        r#"{"window":{"start":"2026-03-10T08:00:00Z","end":"2026-03-10T09:00:00Z"},"change":{"gain":1}}"#;
    let overlapping = format!(r#"{{{subject},"points":[{step},{step}]}}"#);
    assert!(refused::<Series<Delta>>(&overlapping).contains("steps overlap"));
    let unknown = r#"{"gained":"0","corrected":"0","refused":1,"reason":{"platform":"x","metric":"likes","from":"2026-01-01"}}"#;
    assert!(refused::<Net>(unknown).contains("no known change of definition: x likes from 2026-01-01"));

    let formula = r#"{"interactions":{"likes":1,"comments":0,"shares":0,"saves":0,"clicks":0,"missing":"strict"},"base":"reach"}"#;
    let rollup = |cell: &str| {
        format!(
            r#"{{"formula":{formula},"calendar":"UTC","granularity":"day","rows":"last_per_post","cells":[["page",{cell}]]}}"#
        )
    };
    let cell = |start: &str, at: &str| {
        format!(
            r#"{{"bucket":{{"window":{{"start":"{start}","end":"2026-03-11T00:00:00Z"}},"granularity":"day"}},"last":[[1,["{at}",{{"likes":1}}]]],"every":[],"rows":1,"followers":null}}"#
        )
    };
    let inside = rollup(&cell("2026-03-10T00:00:00Z", "2026-03-10T08:00:00Z"));
    assert!(serde_json::from_str::<Rollup<String, u8>>(&inside).is_ok());
    let outside = rollup(&cell("2026-03-10T00:00:00Z", "2026-03-12T08:00:00Z"));
    assert!(refused::<Rollup<String, u8>>(&outside).contains("lies outside"));
    let odd = rollup(&cell("2026-03-10T01:00:00Z", "2026-03-10T08:00:00Z"));
    assert!(refused::<Rollup<String, u8>>(&odd).contains("there is no day bucket in UTC"));
    let other = formula.replace("reach", "views");
    let groups = format!(
        r#"{{"formula":{formula},"groups":[["a",{}]]}}"#,
        serde_json::to_string(&hadir_engagement::Summary::new(serde_json::from_str(&other).unwrap()))
            .unwrap()
    );
    assert!(refused::<Groups<String>>(&groups).contains("cannot take in"));
}

#[test]
fn undefined_and_missing_stay_so_in_json() {
    let unused = serde_json::to_value(Rate::UNUSED).unwrap();
    assert_eq!(unused["coverage"]["used"], 0);
    assert_eq!(serde_json::from_value::<Rate>(unused).unwrap().percent(2), Rate::UNUSED.percent(2));
    let reason = serde_json::to_value(Rate::UNUSED.percent(2).map(|rate| rate.to_string())).unwrap();
    assert_eq!(reason, serde_json::json!({ "Err": "nothing_reported" }));
    let missing = serde_json::to_value(hadir_engagement::metrics::video::Playback::default()).unwrap();
    assert!(missing["skips"] != serde_json::json!(0), "{missing}");
}

#[test]
fn large_numbers_keep_their_digits() {
    let rate = Rate::of(u128::MAX, 7) + Rate::UNUSED;
    let json = serde_json::to_string(&rate).unwrap();
    assert_eq!(
        json,
        r#"{"numerator":"340282366920938463463374607431768211455","denominator":"7","coverage":{"used":1,"partial":0,"total":2},"overflowed":false}"#
    );
    assert_eq!(serde_json::from_str::<Rate>(&json).unwrap(), rate);
}

#[test]
fn sums_are_stored_by_name_and_the_form_before_is_still_read() {
    use hadir_core::metrics::{Counts, Metric};
    use hadir_engagement::explain::Explainer;
    use hadir_engagement::{Formula, Summary};
    let post = Counts {
        likes: 5.into(),
        comments: 0.into(),
        shares: 0.into(),
        reach: 1_000.into(),
        ..Counts::default()
    };
    let (mut summary, mut explainer) = (Summary::new(Formula::REACH), Explainer::new(Formula::REACH));
    summary.add(&post);
    explainer.add(&post);
    let written = serde_json::to_value(&summary).unwrap();
    assert_eq!((&written["version"], &written["totals"]["likes"]["sum"]), (&2.into(), &"5".into()));
    // A counter that the form does not know is one of which no post told.
    let mut older = written.clone();
    older["totals"].as_object_mut().unwrap().remove("clicks");
    let read: Summary = serde_json::from_value(older).unwrap();
    assert_eq!(read.total(Metric::Clicks).coverage().to_string(), "0 of 1");
    assert_eq!(read, summary);
    // The form before: no version, sums in a row; or a shorter row, from before there was a last counter.
    let row = |value: &serde_json::Value, name: &str| {
        let mut first = value.clone();
        let sums = &value[name];
        first[name] = Metric::ALL.iter().map(|metric| sums[metric.as_str()].clone()).collect();
        first.as_object_mut().unwrap().remove("version");
        first
    };
    let mut first = row(&written, "totals");
    assert_eq!(serde_json::from_value::<Summary>(first.clone()).unwrap(), summary);
    first["totals"].as_array_mut().unwrap().pop();
    assert_eq!(serde_json::from_value::<Summary>(first.clone()).unwrap().total(Metric::Likes).sum(), Ok(5));
    let more = first["totals"].as_array_mut().unwrap();
    more.extend([more[0].clone(), more[0].clone()]);
    assert!(serde_json::from_value::<Summary>(first).unwrap_err().to_string().contains("11 sums in a row"));
    let mut later = written;
    later["version"] = 3.into();
    assert!(serde_json::from_value::<Summary>(later).unwrap_err().to_string().contains("version 3"));
    let written = serde_json::to_value(&explainer).unwrap();
    assert_eq!(written["used"]["reach"]["sum"], "1000");
    assert_eq!(serde_json::from_value::<Explainer>(row(&written, "used")).unwrap(), explainer);
}

#[test]
fn a_stored_rate_says_what_it_is_a_rate_of() {
    use hadir_engagement::{Formula, Kind};
    let post = hadir_core::metrics::Counts {
        likes: 5.into(),
        comments: 0.into(),
        shares: 0.into(),
        reach: 100.into(),
        ..Default::default()
    };
    let rate = Formula::REACH.rate(&post);
    let text = serde_json::to_string(&rate).unwrap();
    assert!(text.contains(r#""base":"reach""#), "{text}");
    assert_eq!(serde_json::from_str::<Rate>(&text).unwrap().kind(), Kind::of(Formula::REACH));
    let before = r#"{"numerator":"5","denominator":"100","coverage":{"used":1,"total":1}}"#;
    let before: Rate = serde_json::from_str(before).unwrap();
    assert_eq!((before, before.kind()), (rate, Kind::Unsaid));
    let unknown =
        r#"{"of":{"metric":"nobody"},"numerator":"5","denominator":"100","coverage":{"used":1,"total":1}}"#;
    assert!(refused::<Rate>(unknown).contains("no metric `nobody` is registered"));
}
