//! Every figure of the registry is explained.

use crate::oracle::posts;
use hadir_core::metrics::{Absence, Counts};
use hadir_engagement::explain::{Explainer, Explanation, Value, explain, explain_word};
use hadir_engagement::registry::{self, Unit};
use hadir_engagement::{
    Average, Base, Formula, Growth, Interactions, Quotient, Rate, Rounding, Total, Undefined, mean_of_rates,
};
use proptest::prelude::{any, prop, prop_assert_eq, proptest};

fn of(formula: Formula, posts: &[Counts]) -> Explainer {
    let mut explainer = Explainer::new(formula);
    for post in posts {
        explainer.add(post);
    }
    explainer
}

proptest! {
    #[test]
    fn an_explanation_explains_the_rate(posts in posts(), at in any::<prop::sample::Index>()) {
        let whole = of(Formula::REACH, &posts);
        prop_assert_eq!(whole.rate(), posts.iter().map(|post| Formula::REACH.rate(post)).sum());
        let (left, right) = posts.split_at(at.index(posts.len() + 1));
        let mut merged = of(Formula::REACH, left);
        merged.merge(&of(Formula::REACH, right)).unwrap();
        prop_assert_eq!(&merged, &whole);
        let found = whole.explain(3, Rounding::HalfEven);
        let unused = whole.rate().coverage().total() - whole.rate().coverage().used();
        // Whoever was left out lacks something, and nobody else is said to.
        prop_assert_eq!(unused > 0, !found.missing.is_empty());
        let expected = whole.rate().percent_with(3, Rounding::HalfEven);
        prop_assert_eq!(found.value, expected.map_or_else(Value::Undefined, Value::Number));
        // What is said to have gone in makes the fraction.
        let sum = |names: &[&str]| -> u128 {
            found.inputs.iter().filter(|input| names.contains(&&*input.name)).map(|input| input.value.parse::<u128>().unwrap()).sum()
        };
        if let Some(exact) = found.exact {
            prop_assert_eq!(sum(&["likes", "comments", "shares"]).to_string(), &*exact.numerator);
            prop_assert_eq!(sum(&["reach"]).to_string(), &*exact.denominator);
        }
    }
}

#[test]
fn nothing_is_explained_as_nothing() {
    let text = Explainer::new(Formula::REACH).explain(2, Rounding::HalfAwayFromZero).to_string();
    assert_eq!(
        text,
        "undefined: no rows\nby (likes + comments + shares) / reach: rate_by_reach v1\nfrom 0 of 0"
    );
}

#[test]
fn a_lenient_formula_says_what_it_did_without() {
    let formula = Formula { interactions: Interactions::PUBLIC.available(), base: Base::Reach };
    let counts = Counts {
        likes: 5.into(),
        shares: Absence::NotSupported.into(),
        reach: 10.into(),
        ..Counts::default()
    };
    let text = of(formula, &[counts]).explain(0, Rounding::HalfAwayFromZero).to_string();
    assert!(
        text.ends_with(
            "of the parts that are there: rate_by_reach v1\nfrom 1 of 1, 1 partial\nmissing: comments in 1 (not_reported), shares in 1 (not_supported)"
        ),
        "{text}"
    );
}

/// Every figure of the registry is explained alike, whatever it is made of.
fn every() -> Vec<Explanation> {
    let mean: Average = mean_of_rates([Rate::of(1, 3), Rate::UNUSED]);
    let third = Quotient::new(-1, 3).unwrap();
    let mut all = Vec::new();
    for definition in registry::all() {
        all.push(explain(definition, &Rate::of(1, 3), 2).input("reach", 3));
        all.push(explain(definition, &Total::from(hadir_core::metrics::Count::Known(7)), 0));
        all.push(explain(definition, &Growth::of(3.into(), 4.into()), 1));
        all.push(explain(definition, &mean, 2).without(
            hadir_core::metrics::Metric::Reach,
            Absence::Withheld,
            1,
        ));
        all.push(explain(definition, &third, 3));
        all.push(explain(definition, &Err::<u64, _>(Undefined::TooFew), 0));
        all.push(explain_word(definition, "a word"));
    }
    all
}

#[test]
fn any_figure_gives_its_definition_inputs_exclusions_and_rounding() {
    for explained in every() {
        let (text, definition) = (explained.to_string(), explained.definition.unwrap());
        assert!(
            text.contains(&format!("{}: {} v{}", definition.formula, definition.id, definition.version)),
            "{text}"
        );
        for input in &explained.inputs {
            assert!(text.contains(&format!("{} = {}", input.name, input.value)), "{text}");
        }
        assert_eq!(text.contains("missing: reach in 1 (withheld)"), !explained.missing.is_empty());
        assert_eq!(
            text.contains("half_away_from_zero"),
            matches!(explained.value, Value::Number(_)),
            "{text}"
        );
        assert_eq!(text.contains("\nfrom "), explained.coverage.is_some(), "{text}");
    }
}

/// Each kind of figure, in percent and not, by hand.
#[test]
fn each_kind_of_figure_is_rounded_once() {
    let find = |unit| registry::all().find(|each| each.unit == unit).unwrap();
    let number = |explained: Explanation| match explained.value {
        Value::Number(value) => value.to_string(),
        other => format!("{other:?}"),
    };
    let both = |of: &dyn Fn(Unit) -> Explanation| (number(of(Unit::Percent)), number(of(Unit::Ratio)));
    let growth = Growth::of(3.into(), 4.into());
    assert_eq!(both(&|unit| explain(find(unit), &Rate::of(1, 3), 2)), ("33.33".into(), "0.33".into()));
    assert_eq!(both(&|unit| explain(find(unit), &growth, 1)), ("33.3".into(), "1.0".into()));
    let third = Quotient::new(-1, 3).unwrap();
    assert_eq!(both(&|unit| explain(find(unit), &third, 3)), ("-33.333".into(), "-0.333".into()));
    let mean = mean_of_rates([Rate::of(1, 2), Rate::of(1, 3)]);
    assert_eq!(both(&|unit| explain(find(unit), &mean, 2)), ("41.67".into(), "0.42".into()));
    let undefined = explain(find(Unit::Percent), &Rate::of(1, 0), 2);
    assert_eq!((undefined.value, undefined.exact), (Value::Undefined(Undefined::ZeroBase), None));
}

#[cfg(feature = "serde")]
#[test]
fn every_explanation_is_read_as_it_is_written() {
    for explained in every() {
        let json = serde_json::to_string(&explained).unwrap();
        assert_eq!(serde_json::from_str::<Explanation>(&json).unwrap(), explained, "{json}");
    }
}

#[cfg(feature = "serde")]
#[test]
fn as_json() {
    let counts = Counts {
        likes: 1.into(),
        comments: 0.into(),
        shares: 0.into(),
        reach: 3.into(),
        ..Counts::default()
    };
    let explained = of(Formula::REACH, &[counts]).explain(2, Rounding::HalfAwayFromZero);
    let json = serde_json::to_value(&explained).unwrap();
    assert_eq!(json["value"]["number"], "33.33");
    assert_eq!(
        (&json["exact"]["numerator"], &json["rounding"]),
        (&"1".into(), &"half_away_from_zero".into())
    );
    assert_eq!(json["definition"]["id"], "rate_by_reach");
    let none = Explainer::new(Formula::REACH).explain(2, Rounding::HalfAwayFromZero);
    assert_eq!(serde_json::to_value(&none).unwrap()["value"]["undefined"], "no_rows");
}
