//! Vectors of engagement metrics.

use super::{Vector, text, vector};
use crate::oracle::instant;
use hadir_core::metrics::{Count, Counts, Metric};
use hadir_core::platform::Platform;
use hadir_core::time::{Calendar, Window};
use hadir_engagement::cohorts::{Age, Cohorts};
use hadir_engagement::metrics::audience::audience;
use hadir_engagement::metrics::change::{
    Basis, Measured, a_year_before, bucket_changes, period_change, period_difference, previous,
};
use hadir_engagement::metrics::cost::{Cost, PriceList};
use hadir_engagement::metrics::daily::{
    Stock, average_daily_rate, daily_rate, posting_frequency, posts_per_week,
};
use hadir_engagement::metrics::proportion::{adoption, frequency, reach_rate, view_through};
use hadir_engagement::metrics::video::Playback;
use hadir_engagement::preset::Preset;
use hadir_engagement::rollup::{Bucket, Granularity, Published, Rollup, Rows};
use hadir_engagement::{Formula, Quotient, Rate, Summary, Total, mean_of_rates, median_of_means};

fn sample() -> Counts {
    Counts {
        likes: 45.into(),
        comments: 12.into(),
        shares: 3.into(),
        saves: 0.into(),
        clicks: 30.into(),
        reach: 1_205.into(),
        impressions: 2_410.into(),
        views: 600.into(),
        plays: 500.into(),
        followers: 4_820.into(),
    }
}

fn small() -> Counts {
    Counts { likes: 5.into(), comments: 1.into(), shares: 0.into(), reach: 100.into(), ..Counts::default() }
}

fn percent(formula: Formula) -> String {
    text(formula.rate(&sample()).percent(2))
}

fn per_post(formula: Formula) -> String {
    let rate: Rate = [sample(), small()].iter().map(|counts| formula.rate(counts)).sum();
    text(rate.ratio(1))
}

fn rates() -> Vec<Vector> {
    let reach = |counts: &Counts| Formula::REACH.rate(counts);
    let mut page = Summary::new(Formula::REACH);
    page.extend([sample(), small(), Counts::default()]);
    let brands = [vec![Rate::of(1, 100)], vec![Rate::of(1, 10), Rate::of(3, 10)], vec![Rate::of(4, 100)]];
    vec![
        vector("rate_by_reach", percent(Formula::REACH), "4.98"),
        vector(
            "mean_rate_by_reach",
            text(mean_of_rates([reach(&sample()), reach(&small())]).percent(2)),
            "5.49",
        ),
        vector("rate_by_followers", percent(Formula::FOLLOWERS), "1.24"),
        vector("rate_by_impressions", percent(Formula::IMPRESSIONS), "2.49"),
        vector("rate_by_views", percent(Formula::VIEWS), "10.00"),
        vector("weighted_rate", percent(Formula::WEIGHTED), "1.56"), // 75 of 4 820
        vector("median_brand_rate", median_of_means(brands.map(mean_of_rates)), "4.00 % (3 of 3)"),
        vector("engagement", page.engagement(), "66 (2 of 3)"),
        vector("engagement_per_post", per_post(Formula::PER_POST), "33.0"),
        vector("applause", per_post(Formula::APPLAUSE), "25.0"),
        vector("conversation", per_post(Formula::CONVERSATION), "6.5"),
        vector("conversation_by_followers", percent(Formula::CONVERSATION_BY_FOLLOWERS), "0.25"),
        vector("amplification", per_post(Formula::AMPLIFICATION), "1.5"),
        vector("amplification_by_followers", percent(Formula::AMPLIFICATION_BY_FOLLOWERS), "0.06"),
        vector("rate_by_reach_with_saves", percent(Formula::REACH_WITH_SAVES), "4.98"),
        vector("virality", percent(Formula::VIRALITY), "0.12"),
        vector("click_through", percent(Formula::CLICK_THROUGH), "1.24"),
        vector("save_rate", percent(Formula::SAVE_RATE), "0.00"),
        vector("reach_rate", text(reach_rate(&sample()).percent(2)), "25.00"),
        vector("frequency", text(frequency(&sample()).ratio(2)), "2.00"),
        vector("view_through", text(view_through(&sample()).percent(2)), "24.90"),
        vector("adoption", text(adoption(30, 40).percent(1)), "75.0"),
        vector("adoption", text(adoption(0, 0).percent(1)), "the base is zero"),
    ]
}

fn presets() -> Vec<Vector> {
    let of = |preset: Preset, expected| vector(preset.as_str(), preset.percent(&sample()), expected);
    let digits = |preset: Preset, expected: &str| {
        let text = preset.percent(&sample()).to_string();
        vector(preset.as_str(), text.chars().take(8).collect::<String>(), expected)
    };
    vec![
        digits(Preset::Reach4Float, "4.979253"),
        digits(Preset::IgReach2, "4.730290"),
        digits(Preset::XImpressions, "2.489626"),
        of(Preset::Reach4Round2, "4.98"),
        digits(Preset::ReachOrImpressions, "4.979253"),
        of(Preset::SumRatioRound2, "4.98"),
        digits(Preset::Impressions3, "2.489626"),
        of(Preset::Followers, "1.24"),
    ]
}

fn periods() -> Vec<Vector> {
    let week = |from: &str, until: &str, value: u64| Measured {
        definition: ("engagement", 1),
        basis: Basis::OccurredIn,
        window: Window::new(instant(from), instant(until)).unwrap(),
        value: Quotient::from(value),
    };
    let before = week("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z", 80);
    let now = week("2026-03-09T00:00:00Z", "2026-03-16T00:00:00Z", 100);
    let longer = week("2026-03-09T00:00:00Z", "2026-03-17T00:00:00Z", 100);
    let older = Measured { definition: ("engagement", 2), ..before };
    let change = |one: &Measured, other: &Measured| match period_change(one, other) {
        Ok(change) => text(change.percent(1)),
        Err(reason) => reason.to_string(),
    };
    let engagement: Total = [Count::from(700)].into_iter().sum();
    vec![
        vector("daily_rate", text(daily_rate(engagement, 10_000.into()).percent(2)), "7.00"),
        vector(
            "average_daily_rate",
            text(average_daily_rate(engagement, 7, Stock::AtEnd(2_000)).percent(2)),
            "5.00",
        ),
        vector(
            "average_daily_rate_at_start",
            text(average_daily_rate(engagement, 7, Stock::AtStart(1_000)).percent(2)),
            "10.00",
        ),
        vector(
            "average_daily_rate_by_mean",
            text(average_daily_rate(engagement, 7, Stock::Mean { sum: 1_600, readings: 2 }).percent(2)),
            "12.50",
        ),
        vector("posts_per_week", text(posts_per_week(20, 30).ratio(2)), "4.67"),
        vector("posting_frequency", text(posting_frequency(10, 4).ratio(1)), "2.5"),
        vector("period_change", change(&before, &now), "25.0"),
        vector(
            "bucket_change",
            bucket_changes(&[20, 30, 0, 7])
                .into_iter()
                .map(|change| text(change.and_then(|c| c.percent(0))))
                .collect::<Vec<_>>()
                .join("; "),
            "no rows; 50; -100; the base is zero",
        ),
        vector("previous_period", previous(now.window).unwrap() == before.window, "true"),
        vector(
            "period_change",
            change(&before, &longer),
            "9.4", // 80 in 7 days, 100 in 8
        ),
        vector(
            "period_change",
            change(&Measured { value: Quotient::from(-10_i64), ..before }, &now),
            "the base is negative",
        ),
        vector(
            "period_difference",
            text(period_difference(&before, &now).and_then(|d| Ok(d.decimal(0)?))),
            "20",
        ),
        vector(
            "year_before",
            a_year_before(Calendar::UTC, now.window).unwrap().start().date_naive(),
            "2025-03-09",
        ),
        vector("period_change", change(&older, &now), "engagement v1 does not compare with engagement v2"),
        vector(
            "period_change",
            change(&now, &before),
            "the previous period ends after the current one has begun",
        ),
        vector(
            "period_change",
            change(&Measured { basis: Basis::Lifetime, ..before }, &now),
            "occurred_in does not compare with lifetime",
        ),
        vector(
            "period_change",
            change(&Measured { value: Quotient::ZERO, ..before }, &now),
            "the base is zero",
        ),
    ]
}

fn videos() -> Vec<Vector> {
    let video = Playback {
        quartiles: [400, 300, 200, 150, 100].map(Count::from),
        watch_seconds: 6_000.into(),
        duration_seconds: 30.into(),
        three_second_views: 250.into(),
        skips: 40.into(),
        impressions: 1_000.into(),
    };
    let broken = Playback { quartiles: [400, 300, 310, 150, 100].map(Count::from), ..video };
    let retention = |video: &Playback| match video.retention() {
        Ok(rates) => rates.map(|rate| text(rate.percent(0))).join(" "),
        Err(reason) => reason.to_string(),
    };
    vec![
        vector("video_completion", text(video.completion().percent(1)), "25.0"),
        vector("quartile_retention", retention(&video), "100 75 50 38 25"),
        vector(
            "quartile_retention",
            retention(&broken),
            "310 plays reached a later quartile, and only 300 an earlier one",
        ),
        vector("average_watch_time", text(video.average_watch_time().ratio(1)), "15.0"),
        vector("average_share_viewed", text(video.average_share_viewed().percent(1)), "50.0"),
        vector("hook_rate", text(video.hook_rate().percent(1)), "25.0"),
        vector("skip_rate", text(video.skip_rate().percent(1)), "10.0"),
        vector("skip_rate", text(Playback::default().skip_rate().percent(1)), "nothing reported"),
    ]
}

fn money() -> Vec<Vector> {
    let idr = "IDR".parse().unwrap();
    let spent = Cost::new(50_000, idr, 8_000);
    let list = PriceList {
        version: "2026".into(),
        currency: idr,
        per_mille: vec![(Metric::Likes, 2_000), (Metric::Shares, 10_000)],
    };
    let usd = Cost::new(1, "USD".parse().unwrap(), 1);
    vec![
        vector("cost_per_mille", text(spent.per_mille().unwrap().decimal(2)), "6250.00"),
        vector(
            "cost_per_engagement",
            text(Cost::new(50_000, idr, 60).per_unit().unwrap().decimal(2)),
            "833.33",
        ),
        vector("cost_per_engagement", Cost::new(5, idr, 0).per_unit().unwrap_err(), "the base is zero"),
        vector("cost_per_unit", text(spent.plus(spent).unwrap().per_unit().unwrap().decimal(2)), "6.25"),
        vector("cost_per_unit", spent.plus(usd).unwrap_err(), "IDR and USD do not add up"),
        vector(
            "earned_media_value",
            text(list.earned_media_value(&sample()).unwrap().value.decimal(0)),
            "120",
        ),
    ]
}

fn rollups() -> Vec<Vector> {
    let of = |rows| {
        let mut rollup = Rollup::new(Formula::REACH, Calendar::UTC, Granularity::Day, rows);
        for (at, likes) in
            [("2026-03-10T08:00:00Z", 10_u64), ("2026-03-10T20:00:00Z", 30), ("2026-03-11T08:00:00Z", 45)]
        {
            rollup.add("page", 1, instant(at), &Counts { likes: likes.into(), ..sample() }).unwrap();
        }
        rollup
    };
    let likes = |rows| -> Vec<String> {
        of(rows).aggregates().map(|day| day.summary.total(Metric::Likes).to_string()).collect()
    };
    let gained: Vec<_> = of(Rows::LastPerPost)
        .gains(Metric::Likes, |_, _| Platform::Facebook)
        .map(|gain| gain.net.gained.to_string())
        .collect();
    // A Monday, at half past midnight.
    let monday = instant("2026-03-16T00:30:00Z");
    let over =
        |granularity| Bucket::last_complete(Calendar::UTC, granularity, monday).unwrap().label(Calendar::UTC);
    vec![
        vector("aggregation_window", over(Granularity::Hour), "2026-03-15 23:00"),
        vector("aggregation_window", over(Granularity::Day), "2026-03-15"),
        vector("aggregation_window", over(Granularity::Week), "2026-W11"),
        vector("aggregation_window", over(Granularity::Month), "2026-02"),
        vector(
            "audience_bounds",
            format!("{:?}", audience([700.into(), 900.into()]).unwrap()),
            "Audience { at_least: 900, at_most: Some(1600) }",
        ),
        vector(
            "audience_bounds",
            format!("{:?}", audience([900.into(), Count::default()]).unwrap()),
            "Audience { at_least: 900, at_most: None }",
        ),
        vector("metric_aggregate", likes(Rows::LastPerPost).join("; "), "30 (1 of 1); 45 (1 of 1)"),
        vector("metric_aggregate_every_row", likes(Rows::Every).join("; "), "40 (2 of 2); 45 (1 of 1)"),
        vector("gained_in_bucket", gained.join("; "), "0; 15"),
        vector("by_publication", of_published().join("; "), "45 (1 of 1)"),
        vector("cohort", cohort(), "30; 45"),
    ]
}

fn of_published() -> Vec<String> {
    let mut days = Published::new(Formula::REACH, Calendar::UTC, Granularity::Day);
    for (at, likes) in [("2026-03-10T20:00:00Z", 30_u64), ("2026-03-11T08:00:00Z", 45)] {
        let counts = Counts { likes: likes.into(), ..sample() };
        days.add("page", 1, instant("2026-03-09T21:00:00Z"), instant(at), &counts).unwrap();
    }
    days.aggregates().map(|day| day.summary.total(Metric::Likes).to_string()).collect()
}

fn cohort() -> String {
    let mut posts = Cohorts::new(Formula::REACH, [Age::DAY, Age::LIFETIME]);
    for (at, likes) in [("2026-03-10T20:00:00Z", 30_u64), ("2026-03-13T08:00:00Z", 45)] {
        let counts = Counts { likes: likes.into(), ..sample() };
        posts.add("page", 1, instant("2026-03-09T21:00:00Z"), instant(at), &counts);
    }
    let likes = |(_, summary): (Age, Summary)| summary.total(Metric::Likes).sum().unwrap().to_string();
    posts.of(&"page").map(likes).collect::<Vec<_>>().join("; ")
}

pub(super) fn all() -> Vec<Vector> {
    [rates(), presets(), periods(), videos(), money(), rollups()].concat()
}
