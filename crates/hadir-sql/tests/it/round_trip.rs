//! Every row comes back as it went in, on every engine.

use crate::world::{key, participations, sorted};
use chrono::TimeDelta;
use hadir_core::time::Window;
use hadir_sql::schema::{Row, Tenancy};
use hadir_sql::{Dialect, Scope, Unscoped, all, all_beyond, metrics, observed, roster, workspace};
use hadir_testkit::engine::Engine;
use hadir_testkit::sample;
use hadir_testkit::strategy::tenant;
use hadir_testkit::tenant::{RowsVisitor, Tenant};

/// What `all` gives of every table.
struct Back<'a> {
    engine: &'a mut Engine,
    scope: Scope,
}

impl RowsVisitor for Back<'_> {
    fn rows<R: Row>(&mut self, rows: &[R]) {
        let asked = match R::table().tenancy {
            Tenancy::Operator => all_beyond::<R>(Unscoped::because("a test looks at what no scope sees")),
            _ => all::<R>(self.scope),
        };
        let mut found = self.engine.fetch(&asked.build(self.engine.dialect())).unwrap();
        if R::table().tenancy.owner().is_none() {
            // Other tenants' rows are there too.
            found.retain(|row| rows.iter().any(|other| key(row) == key(other)));
        }
        if self.engine.dialect() == Dialect::Mysql {
            // To it, a key that ends goes on with spaces, which come after some characters.
            found = sorted(&found, key);
        }
        assert_eq!(found, sorted(rows, key), "{} {}", self.engine.dialect(), R::table().name);
    }
}

/// Everything that was stored comes back equal, in the promised order, and nothing else.
fn check(engine: &mut Engine, world: &Tenant) {
    world.each(&mut Back { scope: world.scope(), engine });
    let (scope, dialect) = (world.scope(), engine.dialect());
    let key = &world.workspace.key;
    assert_eq!(
        engine.fetch(&workspace::by_key(key).build(dialect)).unwrap(),
        std::slice::from_ref(&world.workspace)
    );
    assert_eq!(
        engine.fetch(&workspace::of(scope).build(dialect)).unwrap(),
        std::slice::from_ref(&world.workspace)
    );
    assert_eq!(
        engine.fetch(&roster::units(scope).build(dialect)).unwrap(),
        sorted(&world.units, |unit| unit.id)
    );
    assert_eq!(
        engine.fetch(&roster::people(scope).build(dialect)).unwrap(),
        sorted(&world.people, |person| person.id)
    );
    let handles = sorted(&world.person_handles, |row| {
        (row.person_id, row.handle.platform().as_str(), row.handle.as_str().to_owned(), row.valid_from)
    });
    assert_eq!(engine.fetch(&roster::person_handles(scope).build(dialect)).unwrap(), handles);
    let seen = participations(world);
    let snapshots = sorted(&world.post_snapshots, |row| (row.post_id, row.captured_at));
    assert_eq!(engine.fetch(&observed::participations_in(scope, Window::ALL).build(dialect)).unwrap(), seen);
    assert_eq!(engine.fetch(&metrics::snapshots_in(scope, Window::ALL).build(dialect)).unwrap(), snapshots);
    assert_eq!(
        engine.fetch(&roster::exemptions(scope).build(dialect)).unwrap(),
        sorted(&world.exemptions, |exemption| exemption.id)
    );
    assert_eq!(
        engine.fetch(&observed::posts_in(scope, Window::ALL).build(dialect)).unwrap(),
        sorted(&world.observed_posts, |post| (post.posted_at, post.id))
    );
    let observations =
        sorted(&world.observations, |row| (row.post_id, row.action.as_str(), row.captured_at, row.id));
    assert_eq!(
        engine.fetch(&observed::observations_in(scope, Window::ALL).build(dialect)).unwrap(),
        observations
    );
    let posts = || world.observed_posts.iter().map(|post| post.id);
    let mut of_posts = Vec::new();
    for query in observed::observations_of(scope, posts()).build(dialect) {
        of_posts.extend(engine.fetch(&query).unwrap());
    }
    assert_eq!(of_posts, observations);
    let mut of_posts = Vec::new();
    for query in observed::participations_of(scope, posts()).build(dialect) {
        of_posts.extend(engine.fetch(&query).unwrap());
    }
    assert_eq!(of_posts, seen);
    let mut of_posts = Vec::new();
    for query in metrics::snapshots_of(scope, posts()).build(dialect) {
        of_posts.extend(engine.fetch(&query).unwrap());
    }
    assert_eq!(of_posts, snapshots);
}

#[test]
fn the_sample_comes_back_and_storing_it_twice_is_storing_it_once() {
    let sample = sample::tenant();
    for mut engine in Engine::all_migrated().unwrap() {
        sample.store(&mut engine).unwrap();
        check(&mut engine, &sample);
        sample.store(&mut engine).unwrap();
        check(&mut engine, &sample);
    }
}

#[test]
fn what_is_stored_comes_back_and_storing_twice_is_storing_once() {
    let mut runner = hadir_testkit::runner(6);
    let engines = std::cell::RefCell::new(Engine::all_migrated().unwrap());
    let checked = runner.run(&tenant(), |world| {
        for engine in engines.borrow_mut().iter_mut() {
            world.store(engine).unwrap();
            check(engine, &world);
            world.store(engine).unwrap();
            check(engine, &world);
        }
        Ok(())
    });
    checked.unwrap();
}

#[test]
fn a_window_holds_its_start_and_not_its_end() {
    use crate::world::instant;
    let mut runner = hadir_testkit::runner(6);
    let engines = std::cell::RefCell::new(Engine::all_migrated().unwrap());
    let start = instant("2023-11-14T22:13:20.000002Z");
    let end = instant("2026-03-10T17:00:00Z");
    let beyond = Window::ALL;
    let nanosecond = TimeDelta::nanoseconds(1);
    // Bounds on an instant, between two, and outside of all that can be stored.
    let windows = [
        Window::new(start, end),
        Window::new(start - nanosecond, end - nanosecond),
        Window::new(start + nanosecond, end + nanosecond),
        Window::new(beyond.start(), instant("0000-01-01T00:00:00Z")),
        Window::new(instant("+10000-01-01T00:00:00Z"), beyond.end()),
        Window::new(start, beyond.end()),
    ]
    .map(Result::unwrap);
    let windows = proptest::sample::select(windows.to_vec());
    let checked = runner.run(&(tenant(), windows), |(world, window)| {
        for engine in engines.borrow_mut().iter_mut() {
            world.store(engine).unwrap();
            let (scope, dialect) = (world.scope(), engine.dialect());
            let inside =
                |id| world.observed_posts.iter().any(|post| post.id == id && window.contains(post.posted_at));
            let found = engine.fetch(&observed::posts_in(scope, window).build(dialect)).unwrap();
            assert_eq!(found.len(), world.observed_posts.iter().filter(|post| inside(post.id)).count());
            assert!(found.iter().all(|post| inside(post.id)));
            let found = engine.fetch(&observed::participations_in(scope, window).build(dialect)).unwrap();
            let expected: Vec<_> =
                participations(&world).into_iter().filter(|row| inside(row.post_id)).collect();
            assert_eq!(found, expected);
            let found = engine.fetch(&metrics::snapshots_in(scope, window).build(dialect)).unwrap();
            let mut expected: Vec<_> =
                world.post_snapshots.iter().filter(|row| inside(row.post_id)).copied().collect();
            expected.sort_by_key(|row| (row.post_id, row.captured_at));
            assert_eq!(found, expected);
            let found = engine.fetch(&observed::observations_in(scope, window).build(dialect)).unwrap();
            assert_eq!(found.len(), world.observations.iter().filter(|row| inside(row.post_id)).count());
        }
        Ok(())
    });
    checked.unwrap();
}
