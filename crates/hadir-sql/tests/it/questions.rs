//! What the questions answer, against the same asked of the rows in Rust.

mod editorial;
mod publishing;

use crate::queries::sample;
use hadir_core::roster::{Person, PersonStatus};
use hadir_core::time::Window;
use hadir_sql::queries::Sample;
use hadir_sql::{metrics, observed, roster};
use hadir_testkit::engine::Engine;
use hadir_testkit::strategy::{tenant, text};
use hadir_testkit::tenant::Tenant;
use proptest::prelude::{any, prop_assert_eq};
use proptest::sample::Index;
use proptest::test_runner::TestCaseError;
use std::collections::BTreeSet;

/// Generated tenants, each on every engine, with a number to choose parameters by.
fn on_every_engine(check: impl Fn(&mut Engine, &Tenant, Index, &str) -> Result<(), TestCaseError>) {
    let engines = std::cell::RefCell::new(Engine::all_migrated().unwrap());
    let mut runner = hadir_testkit::runner(10);
    let cases = (tenant(), any::<Index>(), text());
    let checked = runner.run(&cases, |(tenant, index, text)| {
        for engine in engines.borrow_mut().iter_mut() {
            tenant.store(engine).unwrap();
            check(engine, &tenant, index, &text)?;
        }
        Ok(())
    });
    checked.unwrap();
}

/// The rows that pass, in the order of the key.
fn kept<T: Clone, K: Ord>(rows: &[T], pass: impl Fn(&T) -> bool, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut rows: Vec<T> = rows.iter().filter(|row| pass(row)).cloned().collect();
    rows.sort_by_key(key);
    rows
}

/// By id: names of every kind sort as the engine sorts control characters against the end of a text.
fn by_id(person: &Person) -> hadir_core::ids::PersonId {
    person.id
}

#[allow(clippy::as_conversions, clippy::cast_precision_loss, reason = "what the engines do with a count")]
fn real(count: u64) -> f64 {
    count as f64
}

fn people(engine: &mut Engine, question: hadir_sql::Select<Person>) -> Vec<Person> {
    let mut people = engine.fetch(&question.build(engine.dialect())).unwrap();
    people.sort_by_key(by_id);
    people
}

#[test]
fn people_and_units_by_what_they_are() {
    on_every_engine(|engine, tenant, index, text| {
        let (scope, dialect) = (tenant.scope(), engine.dialect());
        let one = index.get(&tenant.people);
        let asked = roster::people_by_name(scope).of_unit(one.unit_id).in_status(one.status);
        let expected =
            kept(&tenant.people, |row| row.unit_id == one.unit_id && row.status == one.status, by_id);
        prop_assert_eq!(people(engine, asked), expected);
        let found = engine.fetch(&roster::person_by_number(scope, &one.number).build(dialect)).unwrap();
        prop_assert_eq!(found, std::slice::from_ref(one));
        // Wildcards in what is looked for stand for themselves.
        let parts = [text.chars().take(1).collect::<String>(), one.name.chars().skip(1).take(2).collect()];
        let plain = tenant.people.iter().all(|person| person.name.is_ascii());
        for part in parts.iter().filter(|part| plain && part.is_ascii()) {
            let pass = |row: &Person| row.name.to_ascii_lowercase().contains(&part.to_ascii_lowercase());
            let found = people(engine, roster::people_by_name(scope).named_like(part));
            prop_assert_eq!(found, kept(&tenant.people, pass, by_id), "{}", part);
        }
        // MySQL takes no account of spaces at the end.
        if let Some(division) = one.division.as_ref().filter(|text| !text.ends_with(' ')) {
            let found = people(engine, roster::people_by_name(scope).of_division(division));
            let pass = |row: &Person| row.division.as_ref() == Some(division);
            prop_assert_eq!(found, kept(&tenant.people, pass, by_id));
        }
        let unit = index.get(&tenant.units);
        let found = engine.fetch(&roster::unit_by_code(scope, &unit.code).build(dialect)).unwrap();
        prop_assert_eq!(found, std::slice::from_ref(unit));
        let found = engine.fetch(&roster::units(scope).below(unit.id).of_kind(unit.kind).build(dialect));
        let pass = |row: &hadir_core::roster::Unit| row.parent_id == Some(unit.id) && row.kind == unit.kind;
        prop_assert_eq!(found.unwrap(), kept(&tenant.units, pass, |row| row.id));
        Ok(())
    });
}

#[test]
fn handles_and_exemptions_at_a_time() {
    on_every_engine(|engine, tenant, index, _| {
        let (scope, dialect) = (tenant.scope(), engine.dialect());
        // A time at which something begins or ends, where the tenant has any.
        let bounds = tenant.person_handles.iter().flat_map(|row| [row.valid_from, row.valid_until]).flatten();
        let times: Vec<_> = bounds.chain([sample().now]).collect();
        let at = *index.get(&times);
        let holds = |row: &hadir_core::roster::PersonHandle| {
            row.valid_from.is_none_or(|from| from <= at) && row.valid_until.is_none_or(|until| at < until)
        };
        if !tenant.person_handles.is_empty() {
            let one = index.get(&tenant.person_handles);
            let found = engine.fetch(&roster::holders(scope, &one.handle, at).build(dialect)).unwrap();
            let expected = kept(
                &tenant.person_handles,
                |row| row.handle == one.handle && holds(row),
                |row| (row.person_id, row.valid_from),
            );
            let found: Vec<_> = found
                .into_iter()
                .map(|(person, handle)| {
                    assert_eq!(person.id, handle.person_id);
                    handle
                })
                .collect();
            prop_assert_eq!(found, expected);
            let platform = one.handle.platform();
            let asked = roster::people_without_handle(scope, platform, at);
            let without = |row: &Person| {
                let mine = |held: &&hadir_core::roster::PersonHandle| {
                    held.person_id == row.id && held.handle.platform() == platform && holds(held)
                };
                row.status == PersonStatus::Active && !tenant.person_handles.iter().any(|held| mine(&held))
            };
            prop_assert_eq!(people(engine, asked), kept(&tenant.people, without, by_id));
        }
        if !tenant.exemptions.is_empty() {
            let one = index.get(&tenant.exemptions);
            for day in [one.first_day, one.last_day].into_iter().flatten() {
                let holds = |row: &hadir_core::roster::Exemption| {
                    row.first_day.is_none_or(|first| first <= day)
                        && row.last_day.is_none_or(|last| day <= last)
                };
                let found = engine.fetch(&roster::exemptions(scope).on_day(day).build(dialect)).unwrap();
                prop_assert_eq!(found, kept(&tenant.exemptions, holds, |row| row.id));
            }
        }
        Ok(())
    });
}

#[test]
fn posts_captures_and_counters() {
    on_every_engine(|engine, tenant, index, _| {
        let (scope, dialect) = (tenant.scope(), engine.dialect());
        let one = index.get(&tenant.observed_posts);
        let asked =
            observed::posts_in(scope, Window::ALL).on_platform(one.platform).in_collection(one.collection);
        let pass = |row: &hadir_core::observed::ObservedPost| {
            row.platform == one.platform && row.collection == one.collection
        };
        let found = engine.fetch(&asked.build(dialect)).unwrap();
        prop_assert_eq!(found, kept(&tenant.observed_posts, pass, |row| (row.posted_at, row.id)));
        let found = engine.fetch(&observed::post_by_code(scope, one.platform, &one.code).build(dialect));
        prop_assert_eq!(found.unwrap(), std::slice::from_ref(one));
        if !tenant.observations.is_empty() {
            let capture = index.get(&tenant.observations);
            let asked = observed::newest_observations(scope, capture.post_id, capture.action);
            let expected = kept(
                &tenant.observations,
                |row| (row.post_id, row.action) == (capture.post_id, capture.action),
                |row| std::cmp::Reverse((row.captured_at, row.id)),
            );
            prop_assert_eq!(engine.fetch(&asked.build(dialect)).unwrap(), expected);
        }
        let asked = metrics::newest_snapshots(scope, one.id);
        let expected = kept(
            &tenant.post_snapshots,
            |row| row.post_id == one.id,
            |row| std::cmp::Reverse(row.captured_at),
        );
        prop_assert_eq!(engine.fetch(&asked.build(dialect)).unwrap(), expected);
        let rate = |row: &hadir_core::metrics::PostSnapshot| {
            let counts = [row.counts.likes, row.counts.comments, row.counts.shares, row.counts.saves];
            let known: Vec<u64> = counts.iter().filter_map(|count| count.known()).collect();
            let reach = row.counts.reach.known().filter(|reach| *reach > 0)?;
            let sum: f64 = counts.iter().fold(0.0, |sum, count| sum + real(count.known().unwrap_or(0)));
            (!known.is_empty()).then(|| sum / real(reach))
        };
        let found = engine.fetch(&metrics::top_rates(scope, Window::ALL).build(dialect)).unwrap();
        let newest = |row: &hadir_core::metrics::PostSnapshot| {
            !tenant
                .post_snapshots
                .iter()
                .any(|other| other.post_id == row.post_id && other.captured_at > row.captured_at)
        };
        let mut expected = kept(&tenant.post_snapshots, newest, |row| row.post_id);
        expected.sort_by(|one, other| match (rate(one), rate(other)) {
            (Some(one), Some(other)) => other.total_cmp(&one),
            (one, other) => one.is_none().cmp(&other.is_none()),
        });
        let found: Vec<_> = found.into_iter().map(|(snapshot, _)| snapshot).collect();
        prop_assert_eq!(found, expected);
        for &metric in <hadir_core::metrics::Metric as hadir_core::vocabulary::TextEnum>::ALL {
            let asked = metrics::top_posts(scope, Window::ALL, metric);
            let newest = |row: &hadir_core::metrics::PostSnapshot| {
                !tenant
                    .post_snapshots
                    .iter()
                    .any(|other| other.post_id == row.post_id && other.captured_at > row.captured_at)
            };
            let expected = kept(&tenant.post_snapshots, newest, |row| {
                let count = row.counts.get(metric).known();
                (count.is_none(), std::cmp::Reverse(count), row.post_id)
            });
            let found: Vec<_> = engine
                .fetch(&asked.build(dialect))
                .unwrap()
                .into_iter()
                .map(|(snapshot, _)| snapshot)
                .collect();
            prop_assert_eq!(found, expected);
        }
        Ok(())
    });
}

/// Who took part, against the roster: a handle counts for whoever had it at some time while it was seen.
#[test]
fn tallies_and_strangers_partition_what_was_seen() {
    on_every_engine(|engine, tenant, index, _| {
        let (scope, dialect) = (tenant.scope(), engine.dialect());
        let Sample { action, .. } = sample();
        let action = tenant.participations.first().map_or(action, |seen| seen.action);
        let credits = |held: &hadir_core::roster::PersonHandle,
                       seen: &hadir_core::observed::Participation| {
            held.handle == seen.handle
                && held.valid_from.is_none_or(|from| from <= seen.last_seen)
                && held.valid_until.is_none_or(|until| until > seen.first_seen)
        };
        let asked = observed::tallies(scope, action, Window::ALL);
        let found = engine.fetch(&asked.build(dialect)).unwrap();
        let expected: Vec<_> = kept(&tenant.people, |row| row.status == PersonStatus::Active, by_id)
            .into_iter()
            .map(|person| {
                let posts: BTreeSet<_> = tenant
                    .participations
                    .iter()
                    .filter(|seen| seen.action == action)
                    .filter(|seen| {
                        tenant
                            .person_handles
                            .iter()
                            .any(|held| held.person_id == person.id && credits(held, seen))
                    })
                    .map(|seen| seen.post_id)
                    .collect();
                (person, u64::try_from(posts.len()).unwrap())
            })
            .collect();
        let mut found: Vec<_> = found.into_iter().map(|tally| (tally.person, tally.posts)).collect();
        found.sort_by_key(|(person, _)| person.id);
        prop_assert_eq!(found, expected);
        let strangers = engine.fetch(&observed::strangers_in(scope, Window::ALL).build(dialect)).unwrap();
        let expected: Vec<_> = crate::world::participations(tenant)
            .into_iter()
            .filter(|seen| !tenant.person_handles.iter().any(|held| credits(held, seen)))
            .collect();
        prop_assert_eq!(strangers, expected);
        if !tenant.participations.is_empty() {
            let one = index.get(&tenant.participations);
            let found =
                engine.fetch(&observed::participations_by(scope, &one.handle).build(dialect)).unwrap();
            prop_assert_eq!(
                found.len(),
                tenant.participations.iter().filter(|row| row.handle == one.handle).count()
            );
            for (seen, post) in &found {
                assert_eq!((&seen.handle, seen.post_id), (&one.handle, post.id));
            }
            assert!(found.windows(2).all(|pair| pair[0].1.posted_at >= pair[1].1.posted_at));
        }
        Ok(())
    });
}
