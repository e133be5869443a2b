//! Months of publication, each against the one before: how much more, and how sure that is.

use crate::figures::Figures;
use crate::posts::Post;
use hadir::core::metrics::Metric;
use hadir::core::platform::Platform;
use hadir::core::time::{Calendar, Period, Window};
use hadir::engagement::metrics::change::{
    Basis, Comparison, Evidenced, Incomparable, Measured, compare, previous_in,
};
use hadir::engagement::metrics::posts::{PostsChange, change_of_posts};
use hadir::engagement::{Quotient, Undefined};
use std::collections::BTreeMap;

/// What goes into the interactions.
const COUNTED: &[Metric] = &[Metric::Likes, Metric::Comments, Metric::Shares];

pub struct Month {
    pub figures: Figures,
    /// Against the month before, if that is there.
    pub change: Option<Change>,
}

pub struct Change {
    /// Of the rate, with the posts as what varies.
    pub rate: Result<PostsChange, Undefined>,
    /// Of all interactions on the posts of the month, per day: months differ in length.
    pub engagement: Result<Comparison, Incomparable>,
}

/// The months of a year that have posts, in their order.
pub fn months(posts: &[Post], year: i32) -> Vec<Month> {
    let mut by_month = BTreeMap::<u32, Vec<&Post>>::new();
    for post in posts {
        if let Some(month) = post.month {
            by_month.entry(month).or_default().push(post);
        }
    }
    let windows = by_month.iter().filter_map(|(month, posts)| {
        let first = chrono::NaiveDate::from_ymd_opt(year, *month, 1)?;
        let window = Period::Month(first).window(Calendar::UTC).ok()?;
        Some((window, Figures::of(&first.format("%Y-%m").to_string(), posts)))
    });
    let mut months = Vec::<(Window, Month)>::new();
    for (window, figures) in windows {
        let before = months.last().filter(|(before, _)| previous_in(Calendar::UTC, window) == Some(*before));
        let change = before.map(|(before, month)| Change {
            rate: change_of_posts(month.figures.summary.rates(), figures.summary.rates(), 4),
            engagement: engagement((*before, &month.figures), (window, &figures)),
        });
        months.push((window, Month { figures, change }));
    }
    months.into_iter().map(|(_, month)| month).collect()
}

fn engagement(previous: (Window, &Figures), current: (Window, &Figures)) -> Result<Comparison, Incomparable> {
    let evidenced = |(window, figures): (Window, &Figures)| -> Result<_, Incomparable> {
        let total = figures.summary.engagement();
        let value = Quotient::of(total.sum()?, 1)?;
        Ok(Evidenced {
            figure: Measured {
                definition: ("engagement", 1),
                basis: Basis::OnPostsPublishedIn,
                window,
                value,
            },
            coverage: total.coverage(),
            platform: Some(Platform::Facebook),
            metrics: COUNTED,
        })
    };
    compare(&evidenced(previous)?, &evidenced(current)?)
}
