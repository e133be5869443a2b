//! What the posts come to, per type and all together.

use crate::months::Month;
use crate::posts::{COLUMNS, Post};
use crate::readings::Cohort;
use hadir::core::metrics::Counts;
use hadir::engagement::explain::{Explainer, Explanation};
use hadir::engagement::metrics::confidence::LowerBound;
use hadir::engagement::metrics::posts::{PostsInterval, Tails};
use hadir::engagement::{Average, Formula, Rate, Rounding, Summary, Top, Undefined};
use rust_decimal::Decimal;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What is computed here.
pub const FORMULA: Formula = Formula::REACH;

/// People reached below which a rate says too little.
const MINIMUM: u128 = 100;

/// How many of the best posts are shown.
const BEST: usize = 5;

/// The figures of some posts.
pub struct Figures {
    pub name: String,
    pub summary: Summary,
    pub explained: Explanation,
    /// The best posts by what their rate is at least: line and counters.
    pub best: Vec<(u64, Counts, LowerBound)>,
}

impl Figures {
    pub fn of(name: &str, posts: &[&Post]) -> Self {
        let (mut summary, mut reasons) = (Summary::new(FORMULA), Explainer::new(FORMULA));
        let mut top = Top::new(BEST);
        for post in posts {
            summary.add(&post.counts);
            reasons.add(&post.counts);
            top.push(post.line, LowerBound::of(FORMULA.rate(&post.counts), MINIMUM));
        }
        let counts = |line| posts.iter().find(|post| post.line == line).map(|post| post.counts);
        let ranked = top.into_vec().into_iter().filter(|(_, bound)| bound.low().is_some());
        let best = ranked.filter_map(|(line, bound)| Some((line, counts(line)?, bound))).collect();
        let explained = reasons.explain(2, Rounding::HalfAwayFromZero);
        Self { name: name.to_owned(), summary, explained, best }
    }

    pub fn pooled(&self) -> Rate {
        self.summary.pooled()
    }

    pub fn mean(&self) -> Average {
        self.summary.mean_of_rates()
    }

    pub fn median(&self) -> Average {
        self.summary.median_rate()
    }

    /// In which range the pooled rate lies, in percent: with the posts as what varies.
    pub fn interval(&self) -> Result<(Decimal, Decimal), Undefined> {
        percent(self.summary.interval(4)?)
    }

    /// Whether that range is to be believed: not where the posts' rates are spread too widely.
    pub fn tails(&self) -> Option<Tails> {
        self.summary.interval(4).ok().map(|interval| interval.tails)
    }

    /// Which counters were missing, in how many posts.
    pub fn missing(&self) -> impl Iterator<Item = (&'static str, u64)> {
        COLUMNS
            .iter()
            .map(|&(_, metric)| (metric.as_str(), self.summary.total(metric).missing()))
            .filter(|(_, missing)| *missing > 0)
    }
}

/// The figures of each type, in the order of their names.
pub fn per_type(posts: &[Post]) -> Vec<Figures> {
    let mut types = BTreeMap::<&str, Vec<&Post>>::new();
    for post in posts {
        types.entry(&post.kind).or_default().push(post);
    }
    types.into_iter().map(|(name, posts)| Figures::of(name, &posts)).collect()
}

/// A range of fractions as one of percentages.
fn percent(interval: PostsInterval) -> Result<(Decimal, Decimal), Undefined> {
    let hundredfold = |bound: Decimal| bound.checked_mul(Decimal::ONE_HUNDRED).ok_or(Undefined::OutOfRange);
    Ok((hundredfold(interval.low)?.normalize(), hundredfold(interval.high)?.normalize()))
}

/// By what a post is ranked, in percent: its rate, the less the fewer people it reached.
pub fn at_least(bound: &LowerBound) -> Result<Decimal, Undefined> {
    let low = bound.low().ok_or(Undefined::TooFew)?;
    Ok(low.checked_mul(Decimal::ONE_HUNDRED).ok_or(Undefined::OutOfRange)?.trunc_with_scale(2))
}

/// Everything as JSON. What is undefined says why; what is missing is counted.
pub fn json(all: &Figures, types: &[Figures], months: &[Month], cohorts: &[Cohort]) -> Value {
    let figure = |figures: &Figures| {
        let best = figures.best.iter().map(|(line, _, bound)| {
            json!({ "line": line, "percent": bound.rate().percent(2).ok(), "at_least": bound.low() })
        });
        let interval = figures.interval();
        json!({
            "posts": figures.summary.posts(),
            "missing": figures.missing().collect::<BTreeMap<_, _>>(),
            "pooled": figures.pooled(),
            "pooled_percent": figures.pooled().percent(2).ok(),
            "interval_percent": interval.ok().map(|(low, high)| [low, high]),
            "tails": figures.tails(),
            "mean_of_rates_percent": figures.mean().percent(2).ok(),
            "median_rate_percent": figures.median().percent(2).ok(),
            "best": best.collect::<Vec<_>>(),
            "explained": figures.explained,
        })
    };
    let by_type: BTreeMap<_, _> = types.iter().map(|each| (each.name.as_str(), figure(each))).collect();
    let by_month: BTreeMap<_, _> = months
        .iter()
        .map(|month| {
            let change = month.change.as_ref();
            let rate = change.map(|change| change.rate);
            let engagement = change.and_then(|change| change.engagement.ok());
            let value = json!({ "figures": figure(&month.figures), "rate": rate, "engagement": engagement });
            (month.figures.name.as_str(), value)
        })
        .collect();
    let by_age: Vec<_> = cohorts
        .iter()
        .map(|cohort| json!({ "type": cohort.kind, "age": cohort.age, "rate": cohort.summary.pooled() }))
        .collect();
    json!({
        "formula": FORMULA.to_string(),
        "all": figure(all),
        "types": by_type,
        "months": by_month,
        "cohorts": by_age,
    })
}
