//! Figures by the database equal those of the calculators.

use super::{ask, check, words};
use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::ids::{ObservedPostId, UnitId};
use hadir_core::metrics::{Granularity, Metric, Missing, PostSnapshot, Ratio};
use hadir_core::observed::{Collection, ObservedPost};
use hadir_core::platform::Platform;
use hadir_core::time::Window;
use hadir_engagement::rollup::{self, Rows};
use hadir_engagement::series::Net;
use hadir_engagement::{Base, Formula, Interactions, Rate};
use hadir_sql::pushdown::{self, Buckets, Gained, GroupBy};
use hadir_testkit::engine::Engine;
use hadir_testkit::strategy::{BUSY_HOURS, busy_tenant, busy_tenant_at_break};
use hadir_testkit::tenant::Tenant;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use std::cell::Cell;
use std::collections::BTreeMap;

#[derive(Debug, Clone)]
struct Question {
    formula: Formula,
    granularity: Granularity,
    window: Window,
    metric: Metric,
}

fn formulas() -> impl Strategy<Value = Formula> + Clone {
    let weight = || prop_oneof![2 => Just(0_u32), 3 => Just(1), 2 => 2..5_u32, 1 => Just(u32::MAX)];
    let interactions = (weight(), weight(), weight(), weight(), weight(), words::<Missing>()).prop_map(
        |(likes, comments, shares, saves, clicks, missing)| Interactions {
            likes,
            comments,
            shares,
            saves,
            clicks,
            missing,
        },
    );
    (interactions, words::<Base>()).prop_map(|(interactions, base)| Formula { interactions, base })
}

fn questions() -> impl Strategy<Value = (Tenant, Question)> {
    asked(busy_tenant(), words::<Metric>())
}

/// Around a change of definition, mostly of a counter that it is about.
fn questions_at_break() -> impl Strategy<Value = (Tenant, Question)> {
    let changed = proptest::sample::select(&[Metric::Views, Metric::Impressions, Metric::Plays][..]);
    asked(busy_tenant_at_break(), prop_oneof![4 => changed, 1 => words::<Metric>()])
}

fn asked(
    tenants: impl Strategy<Value = (Tenant, DateTime<Utc>)>,
    metrics: impl Strategy<Value = Metric>,
) -> impl Strategy<Value = (Tenant, Question)> {
    let hours = (-30..BUSY_HOURS, 1..BUSY_HOURS, any::<bool>());
    (tenants, formulas(), words::<Granularity>(), metrics, hours).prop_map(
        |((tenant, noon), formula, granularity, metric, (start, length, whole))| {
            let (start, length) = if whole { (-48, BUSY_HOURS + 96) } else { (start, length) };
            let start = noon + TimeDelta::hours(start);
            // Bounds between two microseconds, too.
            let end = start + TimeDelta::hours(length) + TimeDelta::nanoseconds(500);
            let window = Window::new(start, end).unwrap();
            (tenant, Question { formula, granularity, window, metric })
        },
    )
}

/// By key and bucket: bucket, rows, rate, sums.
type Figures<K> = BTreeMap<(K, DateTime<Utc>), (Window, u64, Rate, Vec<(u128, u64)>)>;

fn equal<K: GroupBy + core::fmt::Debug + Ord + Clone>(
    engine: &mut Engine,
    tenant: &Tenant,
    question: &Question,
    key: impl Fn(&ObservedPost) -> K,
) -> Result<(), String> {
    let Question { formula, granularity, window, metric } = question;
    let posts: BTreeMap<ObservedPostId, &ObservedPost> =
        tenant.observed_posts.iter().map(|post| (post.id, post)).collect();
    let calendar = tenant.workspace.calendar;
    let mut rolled = rollup::Rollup::new(*formula, calendar, *granularity, Rows::LastPerPost);
    let readings = || tenant.post_snapshots.iter().filter(|reading| window.contains(reading.captured_at));
    for PostSnapshot { post_id, captured_at, counts, .. } in readings() {
        rolled.add(key(posts[post_id]), *post_id, *captured_at, counts).unwrap();
    }
    let expected: Figures<K> = rolled
        .aggregates()
        .map(|figure| {
            assert_eq!(figure.posts, figure.summary.pooled().coverage().total());
            let sums = Metric::ALL.iter().map(|&metric| {
                let total = figure.summary.total(metric);
                (total.sum().unwrap_or(0), total.coverage().used())
            });
            let key = (figure.key.clone(), figure.bucket.start());
            (key, (figure.bucket.window(), figure.rows, figure.summary.pooled(), sums.collect()))
        })
        .collect();

    let buckets = Buckets::new(calendar, *granularity, *window).map_err(|error| error.to_string())?;
    let ratio = Ratio::from(*formula);
    let query =
        pushdown::rollup::<K>(tenant.scope(), &ratio, &buckets).counters(Metric::ALL).build(engine.dialect());
    let rows = ask(engine, &query)?;
    let ordered: Vec<_> = rows.iter().map(|row| row.bucket.number).collect();
    let found: Figures<K> = rows
        .into_iter()
        .map(|row| {
            let sums = row.sums.iter().map(|sum| (sum.sum, sum.known)).collect();
            let rate = Rate::try_from(row.pool).unwrap();
            ((row.key, row.bucket.window.start()), (row.bucket.window, row.rows, rate, sums))
        })
        .collect();
    if found.len() != ordered.len() {
        return Err("a key and bucket came twice".into());
    }
    if found != expected {
        return Err(format!("rollup: found {found:#?}, expected {expected:#?}"));
    }

    let expected: BTreeMap<(K, DateTime<Utc>), Net> = rolled
        .gains(*metric, |_, post| posts.get(post).map_or(Platform::Instagram, |post| post.platform))
        .map(|gain| ((gain.key.clone(), gain.bucket.start()), gain.net))
        .collect();
    let query = pushdown::gains::<K>(tenant.scope(), *metric, &buckets).build(engine.dialect());
    let found: BTreeMap<(K, DateTime<Utc>), Net> = ask(engine, &query)?
        .into_iter()
        .map(|row| {
            let Gained { key, bucket, gained, corrected, refused, reason } = row;
            ((key, bucket.window.start()), Net { gained, corrected, refused, reason })
        })
        .collect();
    if found != expected {
        return Err(format!("gains of {metric}: found {found:#?}, expected {expected:#?}"));
    }

    let mut last = BTreeMap::new();
    for reading in readings() {
        let bucket = rollup::Bucket::of(calendar, *granularity, reading.captured_at).unwrap();
        let held = last.entry((bucket.start(), reading.post_id)).or_insert(reading);
        if held.captured_at < reading.captured_at {
            *held = reading;
        }
    }
    let query = pushdown::last_readings(tenant.scope(), &buckets).build(engine.dialect());
    let found = ask(engine, &query)?;
    let found: Vec<_> =
        found.iter().map(|(bucket, reading)| ((bucket.window.start(), reading.post_id), reading)).collect();
    if found != last.into_iter().collect::<Vec<_>>() {
        return Err(format!("last readings: found {found:#?}"));
    }
    Ok(())
}

fn equal_by_every_key(engine: &mut Engine, tenant: &Tenant, question: &Question) -> Result<(), String> {
    equal::<()>(engine, tenant, question, |_| ())?;
    equal::<ObservedPostId>(engine, tenant, question, |post| post.id)?;
    equal::<Option<UnitId>>(engine, tenant, question, |post| post.unit_id)?;
    equal::<Platform>(engine, tenant, question, |post| post.platform)?;
    equal::<Collection>(engine, tenant, question, |post| post.collection)
}

#[test]
fn rollups_and_gains_equal_the_calculators() {
    check(24, &questions(), equal_by_every_key);
}

#[test]
fn steps_over_a_change_of_definition_are_refused_as_the_calculators_refuse_them() {
    let refused = Cell::new(0);
    check(16, &questions_at_break(), |engine, tenant, question| {
        equal_by_every_key(engine, tenant, question)?;
        let Question { granularity, window, metric, .. } = question;
        let buckets = Buckets::new(tenant.workspace.calendar, *granularity, *window).unwrap();
        let query = pushdown::gains::<()>(tenant.scope(), *metric, &buckets).build(engine.dialect());
        let rows = ask(engine, &query)?;
        refused.set(refused.get() + rows.iter().map(|row| row.refused).sum::<u64>());
        Ok(())
    });
    assert!(refused.get() > 0, "nothing was refused");
}

#[test]
fn buckets_equal_those_of_the_calculators() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let checked = runner.run(&questions(), |(tenant, question)| {
        let calendar = tenant.workspace.calendar;
        let buckets = Buckets::new(calendar, question.granularity, question.window).unwrap();
        let mut next = question.window.start();
        for bucket in buckets.iter() {
            let other = rollup::Bucket::of(calendar, question.granularity, next).unwrap();
            assert_eq!(other.window(), bucket.window);
            next = other.end();
        }
        assert!(next >= question.window.end());
        Ok(())
    });
    checked.unwrap();
}
