use super::{Vector, text, vector};
use crate::oracle::instant;
use chrono::{DateTime, Utc};
use hadir_core::metrics::Counts;
use hadir_core::time::Calendar;
use hadir_engagement::metrics::confidence::interval;
use hadir_engagement::metrics::forecast::{anomaly, line};
use hadir_engagement::metrics::operations::{
    advocacy_points, budget_state, compact, days_until_expiry, engagement_velocity, whole_days_until_expiry,
};
use hadir_engagement::publishing::best_time::{best_times, slot_rates, slot_scores, weekday_and_hour};
use hadir_engagement::publishing::{evergreen, goal};
use hadir_engagement::{Rate, Volume};

/// Two posts on Tuesdays at nine, one on a Friday at noon, in UTC.
fn times() -> [DateTime<Utc>; 3] {
    ["2026-03-10T09:10:00Z", "2026-03-17T09:50:00Z", "2026-03-13T12:00:00Z"].map(instant)
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
    let now = instant("2026-03-10T12:00:00Z");
    let later = instant("2026-03-12T00:00:00Z");
    vec![
        // Bounds by floating point: 0.3865779 and 0.7811960; 0.0093705 and 0.0106713.
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
            "anomaly",
            [13, 14, 15, 16, 17].map(odd).join(" "),
            "None Some(Low) Some(Low) Some(Medium) Some(High)",
        ),
        vector("anomaly", anomaly(&quiet[1..], 99).unwrap_err(), "too few to tell"),
        vector("days_until_expiry", text(days_until_expiry(now, later).decimal(1)), "1.5"),
        vector("days_until_expiry", text(days_until_expiry(later, now).decimal(1)), "-1.5"),
        vector("days_until_expiry", whole_days_until_expiry(later, now), "-2"),
        vector("advocacy_points", advocacy_points(3, 250, 7).unwrap(), "166/5"), // 30 + 2.5 + 0.7
        vector(
            "ai_budget",
            [79, 80, 100].map(|spent| budget_state(spent, 100).to_string()).join(" "),
            "free alert throttled",
        ),
        vector("compact_number", [999, 1_000, 1_250, 2_345_678].map(compact).join(" "), "999 1.0K 1.3K 2.3M"),
        vector(
            "engagement_velocity",
            text(engagement_velocity((now, 100), (later, 64)).unwrap().decimal(2)),
            "-1.00",
        ),
        vector(
            "engagement_velocity",
            engagement_velocity((now, 1), (now, 2)).unwrap_err(),
            "the base is zero",
        ),
    ]
}

pub(super) fn all() -> Vec<Vector> {
    [best(), figures()].concat()
}
