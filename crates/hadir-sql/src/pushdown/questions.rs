//! The push-down questions, as `docs/queries.md` lists them.

use super::{Attendance, Buckets, Days, gains, last_readings, rollup};
use crate::queries::question::writes;
use crate::queries::sample::Sample;
use core::time::Duration;
use hadir_core::ids::UnitId;
use hadir_core::metrics::{Denominator, Granularity, Metric, Missing, Ratio};
use hadir_core::observed::Action;
use hadir_core::roster::policy::StandingRule;
use hadir_core::time::{Calendar, Window};

crate::queries::question::questions! {
    Metrics:
    written "pushdown::rollup" [] (whole) scoped
        "Engagement by reach per unit and day: pooled, with what it covers, and with views", |s| {
        let ratio = Ratio {
            numerator: vec![(Metric::Likes, 1), (Metric::Comments, 1)],
            missing: Missing::Available,
            denominator: Denominator::Counter(Metric::Reach),
        };
        let rollup = days(s).map(|days| rollup::<Option<UnitId>>(s.scope, &ratio, &days).counters(&[Metric::Views]));
        writes(move |dialect| rollup.as_ref().map(|rollup| rollup.build(dialect)))
    };
    written "pushdown::gains" [] (whole) scoped "What came in per day", |s| {
        let gains = days(s).map(|days| gains::<()>(s.scope, Metric::Views, &days));
        writes(move |dialect| gains.as_ref().map(|gains| gains.build(dialect)))
    };
    written "pushdown::last_readings" [] (whole) scoped "The last reading of each post per day", |s| {
        let last = days(s).map(|days| last_readings(s.scope, &days));
        writes(move |dialect| last.as_ref().map(|last| last.build(dialect)))
    };
    written "pushdown::Attendance::people" [] (whole) scoped "Standings of everybody who counts, by person", |s| {
        let attendance = attendance(s);
        writes(move |dialect| attendance.as_ref().and_then(|asked| asked.people(dialect).ok()))
    };
    written "pushdown::Attendance::units" [] (whole) scoped "People per unit and class", |s| {
        let attendance = attendance(s);
        writes(move |dialect| attendance.as_ref().and_then(|asked| asked.units(dialect).ok()))
    };
    written "pushdown::Attendance::obligations" [] (whole) scoped "People per verdict of every obligation", |s| {
        let attendance = attendance(s);
        writes(move |dialect| attendance.as_ref().and_then(|asked| asked.obligations(dialect).ok()))
    };
}

/// The days around the sample's own.
fn days(sample: &Sample) -> Option<Buckets> {
    let start = sample.day.pred_opt()?.and_time(chrono::NaiveTime::MIN).and_utc();
    let end = sample.day.succ_opt()?.and_time(chrono::NaiveTime::MIN).and_utc();
    Buckets::new(Calendar::UTC, Granularity::Day, Window::new(start, end).ok()?).ok()
}

fn attendance(sample: &Sample) -> Option<Attendance> {
    let days = Days::new(Calendar::UTC, sample.day.pred_opt()?, sample.day, Duration::from_hours(1)).ok()?;
    let attendance = Attendance::new(sample.scope, StandingRule::AT_LEAST_HALF, days);
    Some(attendance.on(sample.platform, Action::Like).on(sample.platform, Action::Comment))
}
