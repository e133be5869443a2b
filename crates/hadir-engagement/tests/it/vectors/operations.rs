//! Vectors of operational metrics.

use super::{Vector, text, vector};
use crate::oracle::instant;
use chrono::{DateTime, Utc};
use hadir_core::metrics::Counts;
use hadir_core::publishing::{CampaignGoal, GoalMetric};
use hadir_core::time::Calendar;
use hadir_engagement::metrics::confidence::interval;
use hadir_engagement::metrics::forecast::{
    Forecast, anomaly, anomaly_by_mean, forecast, line, reach_forecast,
};
use hadir_engagement::metrics::operations::{
    advocacy_points, budget_state, compact, days_until_expiry, engagement_velocity, hours_since_published,
    whole_days_until_expiry,
};
use hadir_engagement::metrics::posts::{PostSums, PostsInterval, change_of_posts, interval_of_posts};
use hadir_engagement::publishing::best_time::{
    DEFAULT_SLOTS, best_times, next_slot, slot_rates, slot_scores, weekday_and_hour,
};
use hadir_engagement::publishing::utm::default_utm;
use hadir_engagement::publishing::{evergreen, goal};
use hadir_engagement::{Formula, Rate, Summary, Undefined, Volume};

/// Two posts on Tuesdays at nine, one on a Friday at noon, in UTC.
fn times() -> [DateTime<Utc>; 3] {
    ["2026-03-10T09:10:00Z", "2026-03-17T09:50:00Z", "2026-03-13T12:00:00Z"].map(instant)
}

fn next(calendar: Calendar, now: &str) -> String {
    next_slot(calendar, DEFAULT_SLOTS.map(|(slot, _)| slot), instant(now)).unwrap().to_string()
}

/// A goal of 50, and what two posts with five and three likes have of it.
fn goals(metric: &GoalMetric, current: Option<&str>) -> String {
    let post = |likes: u64| Counts {
        likes: likes.into(),
        comments: 0.into(),
        shares: 0.into(),
        ..Counts::default()
    };
    let mut posts = Summary::new(Formula::REACH);
    posts.extend([post(5), post(3)]);
    let current = current.map(|current| current.parse().unwrap());
    let stored = CampaignGoal { metric: metric.clone(), target: 50.into(), current };
    let now = goal::current(metric, &posts).map_or_else(|reason| reason.to_string(), |now| now.to_string());
    let progress = goal::progress_of(&stored).and_then(|progress| progress.percent(2));
    format!("current {now}, progress {}", text(progress))
}

fn best() -> Vec<Vector> {
    let utc = Calendar::UTC;
    let rates = || times().into_iter().zip([Rate::of(2, 100), Rate::of(6, 100), Rate::of(8, 100)]);
    let honest: Vec<_> = best_times(utc, rates(), 2, 2)
        .unwrap()
        .iter()
        .map(|slot| format!("{} {} {}", slot.slot, text(slot.shrunk.percent(2)), slot.evidence))
        .collect();
    let marginal = weekday_and_hour(utc, rates()).unwrap();
    let habitual = weekday_and_hour(utc, []).unwrap();
    let scores = |engagement: [u128; 3]| -> Vec<String> {
        let posts = times().into_iter().zip(engagement.map(Volume::Exactly));
        slot_scores(utc, posts).iter().map(|(slot, score)| format!("{slot} {score}")).collect()
    };
    let counts = |likes: u64| Counts {
        likes: likes.into(),
        comments: 0.into(),
        shares: 0.into(),
        reach: 100.into(),
        ..Counts::default()
    };
    let slots: Vec<_> = slot_rates(utc, times().into_iter().zip([2, 6, 3].map(counts)))
        .iter()
        .map(|slot| format!("{} {} {}", slot.slot, slot.rate, slot.confidence))
        .collect();
    vec![
        // All: 16 of 300. Tuesday: (2 x 4 % + 2 x 5.333 %) / 4. Friday: (8 % + 2 x 5.333 %) / 3.
        vector("best_time", honest.join("; "), "Tue 09:00 4.67 sufficient; Fri 12:00 6.22 insufficient"),
        vector(
            "best_time_marginal",
            format!("{:?} {:?} {}", marginal.weekdays, marginal.hours, marginal.confidence),
            "[Fri, Tue] [12, 9] 3/50",
        ),
        vector(
            "best_time_marginal",
            format!("{:?} {:?} {}", habitual.weekdays, habitual.hours, habitual.confidence),
            "[Mon, Wed, Fri] [9, 12, 18] 3/10",
        ),
        vector("best_time_scores", scores([10, 20, 40]).join("; "), "Fri 12:00 100; Tue 09:00 38"), // 37.5
        vector("best_time_scores", scores([0, 0, 0]).join("; "), "Tue 09:00 20; Fri 12:00 10"),
        vector(
            "best_time_rates",
            slots.join("; "),
            "Tue 09:00 4.00 % (2 of 2) 1/5; Fri 12:00 3.00 % (1 of 1) 1/10",
        ),
        vector(
            "evergreen_priority",
            [(60, 0), (10, 5), (0, 20)]
                .map(|(days, times)| evergreen::priority(days, times).to_string())
                .join(" "),
            "100 45 20",
        ),
        vector(
            "goal_progress",
            [100, 75, 50, 49]
                .map(|done| goal::status(goal::progress(done, 100).unwrap()).unwrap().to_string())
                .join(" "),
            "achieved on-track at-risk missed",
        ),
        vector("goal_progress", goal::progress(1, 0).unwrap_err(), "the base is zero"),
        vector("goal_progress", goals(&GoalMetric::Engagement, Some("45")), "current 8, progress 90.00"),
        vector(
            "goal_progress",
            goals(&GoalMetric::Clicks, None),
            "current nothing reported, progress nothing reported",
        ),
        vector(
            "evergreen_rotation",
            [(None, 0), (Some(29), 0), (Some(30), 2), (Some(30), 3)]
                .map(|(days, times)| evergreen::rotation(days, times).to_string())
                .join(" "),
            "due resting due worn_out",
        ),
        vector(
            "best_time_defaults",
            DEFAULT_SLOTS.map(|(slot, points)| format!("{slot} {points}")).join(", "),
            "Tue 10:00 100, Wed 10:00 90, Thu 10:00 80, Tue 14:00 70, Wed 14:00 60, Thu 14:00 50, Mon 10:00 40, Fri 10:00 30",
        ),
        // A Tuesday. Exactly an hour ahead is not more than an hour.
        vector("next_slot", next(utc, "2026-03-10T08:59:59Z"), "2026-03-10 10:00:00 UTC"),
        vector("next_slot", next(utc, "2026-03-10T09:00:00Z"), "2026-03-10 14:00:00 UTC"),
        vector("next_slot", next(utc, "2026-03-13T12:00:00Z"), "2026-03-16 10:00:00 UTC"),
        vector(
            "next_slot",
            next("Asia/Jakarta".parse().unwrap(), "2026-03-10T04:00:00Z"),
            "2026-03-10 07:00:00 UTC",
        ),
        vector(
            "default_utm",
            ["Hari Bhayangkara, 2026!", "  Été à Paris  ", "!?"]
                .map(|name| default_utm(name).campaign.unwrap_or_else(|| "-".to_owned()))
                .join(" "),
            "hari-bhayangkara-2026 été-à-paris -",
        ),
        vector(
            "default_utm",
            format!("{:?} {:?}", default_utm("a").source, default_utm("a").medium),
            "Some(\"social\") Some(\"organic\")",
        ),
    ]
}

fn figures() -> Vec<Vector> {
    let wilson = |k, n, minimum| match interval(Rate::of(k, n), minimum, 6) {
        Ok(found) => format!("{} {}", found.low, found.high),
        Err(reason) => reason.to_string(),
    };
    let fit = line(&[3, 7, 8, 12, 14]).unwrap();
    let quiet = [10, 12, 11, 13, 12, 11, 10];
    let odd = |value| format!("{:?}", anomaly(&quiet, value).unwrap());
    let by_mean = |value| format!("{:?}", anomaly_by_mean(&quiet, value).unwrap());
    let climbing: Vec<u64> = (0..30).map(|day| 100 + 10 * day).collect();
    let falling: Vec<u64> = (0..30).map(|day| 290 - 10 * day).collect();
    let shown = |found: Result<Forecast, Undefined>| match found {
        Ok(found) => format!(
            "{} +-{} ({} to {})",
            found.expected.decimal(0).unwrap(),
            found.margin,
            found.low.decimal(3).unwrap(),
            found.high.decimal(3).unwrap()
        ),
        Err(reason) => reason.to_string(),
    };
    let ahead = |days: &[u64], ahead| shown(reach_forecast(days, ahead, 3));
    let now = instant("2026-03-10T12:00:00Z");
    let later = instant("2026-03-12T00:00:00Z");
    vec![
        // Bounds by floating point: 0.3865779 and 0.7811960; 0.0093705 and 0.0106713.
        // By floating point: 0.012756 to 0.015335, 0.010451 to 0.015320.
        vector("posts_interval", of_posts(PostSums::interval), "0.0127 0.0154 ordinary"),
        vector("posts_interval_jackknife", jackknife(), "0.0104 0.0154 ordinary"),
        // Widths by floating point 0.19124 each, so 0.27045: 1.5 x exp(-+0.27045) - 1 is 0.14455 and 0.96584.
        vector("posts_change", change(), "1/2 0.14 0.97 ordinary"),
        vector("wilson_interval", wilson(12, 20, 1), "0.386577 0.781197"),
        vector("wilson_interval", wilson(900, 90_000, 1), "0.009370 0.010672"),
        vector("wilson_interval", wilson(0, 10, 1), "0.000000 0.277541"),
        vector("wilson_interval", wilson(10, 10, 1), "0.722459 1.000000"),
        vector("wilson_interval", wilson(12, 20, 30), "too few to tell"),
        vector("wilson_interval", wilson(21, 20, 1), "the numerator exceeds the base"),
        vector(
            "least_squares",
            format!("{} {} {}", fit.slope, fit.intercept, fit.r_squared),
            "27/10 17/5 729/748",
        ),
        vector(
            "least_squares",
            format!("{} {} {}", fit.at(5).unwrap(), fit.direction().unwrap(), fit.confidence().unwrap()),
            "169/10 rising 19/20",
        ),
        vector("least_squares", line(&[100, 100, 101]).unwrap().direction().unwrap(), "stable"),
        // Mean 11.29, deviation 1.03: limits at 13.86, 15.15 and 16.44.
        vector(
            "anomaly_by_mean",
            [13, 14, 15, 16, 17].map(by_mean).join(" "),
            "None Some(Low) Some(Low) Some(Medium) Some(High)",
        ),
        vector("anomaly_by_mean", anomaly_by_mean(&quiet[1..], 99).unwrap_err(), "too few to tell"),
        // Median 11, whose root is 3.317 and more than the deviation: limits at 19.29, 23.44 and 27.58.
        vector(
            "anomaly",
            [19, 20, 23, 24, 28].map(odd).join(" "),
            "None Some(Low) Some(Low) Some(Medium) Some(High)",
        ),
        // Of 100 to 390 by tens: the next is 400; deviation 10 x sqrt((30^2 - 1) / 12) = 86.5544...
        vector("reach_forecast", ahead(&climbing, 1), "400 +-169.647 (230.353 to 569.647)"),
        vector("reach_forecast", ahead(&climbing, 7), "460 +-169.647 (290.353 to 629.647)"),
        vector("reach_forecast", ahead(&[500; 30], 1), "500 +-0.000 (500.000 to 500.000)"),
        vector("reach_forecast", ahead(&falling, 1), "0 +-169.647 (0.000 to 159.647)"),
        vector("reach_forecast", ahead(&climbing[1..], 1), "too few to tell"),
        vector("forecast", shown(forecast(&climbing, 7, 3)), "460 +-0.000 (460.000 to 460.000)"),
        // The line falls below nothing.
        vector("forecast", shown(forecast(&falling, 1, 3)), "0 +-0.000 (0.000 to 0.000)"),
        vector("anomaly", anomaly(&quiet[2..], 99).unwrap_err(), "too few to tell"),
        vector("days_until_expiry", text(days_until_expiry(now, later).decimal(1)), "1.5"),
        vector("days_until_expiry", text(days_until_expiry(later, now).decimal(1)), "-1.5"),
        vector("days_until_expiry", whole_days_until_expiry(later, now), "-2"),
        vector(
            "hours_since_published",
            [later, now, now - chrono::TimeDelta::seconds(1)]
                .map(|at| format!("{:?}", hours_since_published(now, at)))
                .join(" "),
            "Some(36) Some(0) None",
        ),
        vector("advocacy_points", advocacy_points(3, 250, 7).unwrap(), "166/5"), // 30 + 2.5 + 0.7
        vector(
            "ai_budget",
            [79, 80, 100].map(|spent| budget_state(spent, 100).to_string()).join(" "),
            "free alert throttled",
        ),
        vector("compact_number", compact(999_999), "1.0M"),
        vector("compact_number", [999, 1_000, 1_250, 2_345_678].map(compact).join(" "), "999 1.0K 1.3K 2.3M"),
        vector(
            "engagement_velocity",
            text(engagement_velocity((now, 64), (later, 100)).unwrap().decimal(2)),
            "1.00",
        ),
        vector(
            "engagement_velocity",
            engagement_velocity((now, 100), (later, 64)).unwrap_err(),
            "the counter went down",
        ),
        vector(
            "engagement_velocity",
            engagement_velocity((now, 1), (now, 2)).unwrap_err(),
            "the base is zero",
        ),
    ]
}

fn of_posts(interval: fn(&PostSums, u32) -> Result<PostsInterval, Undefined>) -> String {
    let mut sums = PostSums::default();
    sums.extend((1..9).map(|n| Rate::of(10 + n, 1_000)));
    sums.extend((1..9).map(|n| Rate::of(20 - n, 1_100 + 10 * n)));
    shown(interval(&sums, 4))
}

fn jackknife() -> String {
    let posts: Vec<Rate> = (1..=12).map(|n| Rate::of(10 + n * 7 % 12, 900 + 50 * n)).collect();
    shown(interval_of_posts(&posts, 4))
}

fn change() -> String {
    let posts = |times: u128| -> Vec<Rate> {
        (1..=12).map(|n| Rate::of(times * (10 + n * 7 % 12), 900 + 50 * n)).collect()
    };
    let found = change_of_posts(&posts(2), &posts(3), 2).unwrap();
    format!("{} {} {} {}", found.change, found.low, found.high, found.tails)
}

fn shown(found: Result<PostsInterval, Undefined>) -> String {
    let found = found.unwrap();
    format!("{} {} {}", found.low, found.high, found.tails)
}

pub(super) fn all() -> Vec<Vector> {
    [best(), figures()].concat()
}
