//! Engagement of a period's posts, and as it grew from day to day.

use crate::store::Stored;
use chrono::{DateTime, NaiveDate, Utc};
use hadir::core::ids::ObservedPostId;
use hadir::core::metrics::{Counts, PostSnapshot};
use hadir::core::observed::ObservedPost;
use hadir::core::platform::Platform;
use hadir::core::time::Calendar;
use hadir::engagement::{Base, Formula, Interactions, Rate, Total, group};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What a platform's figures allow. Rates under different definitions are never pooled nor compared.
pub const fn formula(platform: Platform) -> Formula {
    match platform {
        // Its counters of other people's accounts have no shares.
        Platform::Instagram => Formula {
            interactions: Interactions { likes: 1, comments: 1, saves: 1, ..Interactions::NONE },
            base: Base::Reach,
        },
        // It reports no reach.
        Platform::Tiktok => Formula::VIEWS,
        _ => Formula::REACH,
    }
}

/// Rates of a period: per post, per platform, per unit and platform.
#[derive(Serialize)]
pub struct Engagement {
    pub formulas: BTreeMap<Platform, String>,
    pub posts: Vec<Line>,
    pub platforms: Vec<Line>,
    pub units: Vec<Line>,
    /// Per platform and day: the pooled rate of the posts so far, as it stood at the end of the day.
    pub days: BTreeMap<Platform, Vec<(NaiveDate, Rate)>>,
}

/// A row of a table.
#[derive(Serialize)]
pub struct Line {
    pub platform: Platform,
    pub name: String,
    pub interactions: Total,
    pub rate: Rate,
}

pub fn compute(
    stored: &Stored,
    (first, last): (NaiveDate, NaiveDate),
    shown: (NaiveDate, NaiveDate),
    calendar: Calendar,
) -> Engagement {
    let newest = newest(&stored.snapshots, None);
    let counts =
        |post: &ObservedPost| newest.get(&post.id).map_or_else(Counts::default, |snapshot| snapshot.counts);
    let of_the_period = || {
        stored.posts.iter().filter(|post| {
            let day = calendar.day_of(post.posted_at);
            first <= day && day <= last
        })
    };
    let platforms: BTreeSet<Platform> = of_the_period().map(|post| post.platform).collect();
    let lines = |name: &dyn Fn(&ObservedPost) -> String| {
        let of_platform = |&platform: &Platform| {
            let posts = of_the_period().filter(move |post| post.platform == platform);
            let groups = group(formula(platform), posts.map(|post| (name(post), counts(post))));
            groups.into_iter().map(move |(name, summary)| Line {
                platform,
                name,
                interactions: summary.engagement(),
                rate: summary.pooled(),
            })
        };
        platforms.iter().flat_map(of_platform).collect()
    };
    let unit = |post: &ObservedPost| {
        let unit = stored.units.iter().find(|unit| Some(unit.id) == post.unit_id);
        unit.map_or_else(|| stored.workspace.name.clone(), |unit| unit.name.clone())
    };
    Engagement {
        formulas: platforms.iter().map(|&platform| (platform, formula(platform).to_string())).collect(),
        posts: lines(&|post| post.code.clone()),
        platforms: lines(&|_| String::new()),
        units: lines(&unit),
        days: over_time(stored, shown, calendar),
    }
}

/// The last snapshot of each post, or the last before an instant. Counters are cumulative: it says it all.
fn newest(
    snapshots: &[PostSnapshot],
    before: Option<DateTime<Utc>>,
) -> BTreeMap<ObservedPostId, &PostSnapshot> {
    let mut newest = BTreeMap::new();
    let in_time = snapshots.iter().filter(|snapshot| before.is_none_or(|end| snapshot.captured_at < end));
    for snapshot in in_time {
        let known = newest.entry(snapshot.post_id).or_insert(snapshot);
        if known.captured_at < snapshot.captured_at {
            *known = snapshot;
        }
    }
    newest
}

fn over_time(
    stored: &Stored,
    (first, last): (NaiveDate, NaiveDate),
    calendar: Calendar,
) -> BTreeMap<Platform, Vec<(NaiveDate, Rate)>> {
    let mut lines: BTreeMap<Platform, Vec<(NaiveDate, Rate)>> = BTreeMap::new();
    for day in first.iter_days().take_while(|day| *day <= last) {
        let Ok(window) = calendar.day(day) else { continue };
        let newest = newest(&stored.snapshots, Some(window.end()));
        let mut rates: BTreeMap<Platform, Rate> = BTreeMap::new();
        for post in &stored.posts {
            if let Some(snapshot) = newest.get(&post.id) {
                let so_far = rates.entry(post.platform).or_default();
                *so_far = [*so_far, formula(post.platform).rate(&snapshot.counts)].iter().sum();
            }
        }
        for (platform, rate) in rates {
            lines.entry(platform).or_default().push((day, rate));
        }
    }
    lines
}
