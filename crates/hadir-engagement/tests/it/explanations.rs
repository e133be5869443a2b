use crate::oracle::posts;
use hadir_core::metrics::{Absence, Counts};
use hadir_engagement::explain::Explainer;
use hadir_engagement::{Base, Formula, Interactions, Rounding};
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
        let unused = found.coverage.total() - found.coverage.used();
        // Whoever was left out lacks something, and nobody else is said to.
        prop_assert_eq!(unused > 0, !found.missing.is_empty());
        prop_assert_eq!(found.percent, whole.rate().percent_with(3, Rounding::HalfEven));
    }
}

#[test]
fn nothing_is_explained_as_nothing() {
    let text = Explainer::new(Formula::REACH).explain(2, Rounding::HalfAwayFromZero).to_string();
    assert_eq!(
        text,
        "undefined: no rows\nby (likes + comments + shares) / reach: rate_by_reach v1\nfrom 0 of 0 posts"
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
            "from 1 of 1, 1 partial posts\nmissing: comments in 1 (not_reported), shares in 1 (not_supported)"
        ),
        "{text}"
    );
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
    assert_eq!(json["percent"]["value"], "33.33");
    assert_eq!((&json["numerator"], &json["rounding"]), (&"1".into(), &"half_away_from_zero".into()));
    assert_eq!(json["definition"]["id"], "rate_by_reach");
    let none = Explainer::new(Formula::REACH).explain(2, Rounding::HalfAwayFromZero);
    assert_eq!(serde_json::to_value(&none).unwrap()["percent"]["undefined"], "no_rows");
}
