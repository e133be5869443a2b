//! Moves of entities: from how they were read to how their own events have left them.

use crate::storing::{SCOPE, WORKSPACE, person, prepared};
use crate::world::full;
use hadir_core::lifecycle::Lifecycle;
use hadir_core::publishing::Post;
use hadir_core::roster::{PersonEvent, PersonStatus};
use hadir_sql::{AdvanceError, Outcome, Scope, advance, publishing, roster, store};
use hadir_testkit::engine::Engine;
use hadir_testkit::strategy::tenant;
use proptest::test_runner::TestRunner;
use uuid::Uuid;

fn run(engine: &mut Engine, scope: Scope, before: &Post, after: &Post) -> Outcome {
    let dialect = engine.dialect();
    let step = advance(scope, before, after).unwrap();
    let affected = engine.run(&step.build(dialect)).unwrap();
    let standing = engine.fetch(&step.standing(dialect)).unwrap();
    step.outcome(affected, standing.first().map(String::as_str))
}

fn stored(engine: &mut Engine, scope: Scope, post: &Post) -> Option<Post> {
    engine.fetch(&publishing::post(scope, post.id).build(engine.dialect())).unwrap().pop()
}

/// A later time, so that the move can be told from the one before.
fn later(post: &Post) -> chrono::DateTime<chrono::Utc> {
    post.lifecycle.changed_at().max(hadir_core_now()) + chrono::TimeDelta::seconds(1)
}

fn hadir_core_now() -> chrono::DateTime<chrono::Utc> {
    crate::world::instant("2030-01-01T00:00:00Z")
}

/// Whatever state a post is in: its deletion is stored once; who comes second is told that it has moved; who comes after
/// the row is gone is told so; and every engine holds what Rust holds.
#[test]
fn a_move_is_stored_once() {
    let engines = std::cell::RefCell::new(Engine::all_migrated().unwrap());
    let moved = std::cell::Cell::new(0);
    let mut runner = hadir_testkit::runner(16);
    let checked = runner.run(&tenant(), |tenant| {
        let scope = tenant.scope();
        for engine in engines.borrow_mut().iter_mut() {
            tenant.store(engine).unwrap();
            for before in &tenant.posts {
                let mut after = before.clone();
                if after.lifecycle.delete(later(before)).is_err() {
                    continue;
                }
                moved.set(moved.get() + 1);
                assert_eq!(run(engine, scope, before, &after), Outcome::Moved);
                assert_eq!(stored(engine, scope, before).as_ref(), Some(&after));
                let again = run(engine, scope, before, &after);
                assert_eq!(again, Outcome::MovedMeanwhile { status: "deleted".into() });
                assert_eq!(stored(engine, scope, before).as_ref(), Some(&after));
            }
        }
        Ok(())
    });
    checked.unwrap();
    assert!(moved.get() > 10);
}

#[test]
fn a_row_that_is_gone_or_of_another_workspace_does_not_move() {
    let tenant = full(&mut TestRunner::deterministic());
    let other = Scope::of(hadir_core::ids::WorkspaceId::from_uuid(Uuid::from_u128(404)));
    let goes = |post: &&Post| post.lifecycle.clone().delete(later(post)).is_ok();
    let before = tenant.posts.iter().find(goes).unwrap();
    let mut after = before.clone();
    after.lifecycle.delete(later(before)).unwrap();
    assert!(matches!(advance(other, before, &after), Err(AdvanceError::Encode(_))));
    for mut engine in Engine::all_migrated().unwrap() {
        assert_eq!(run(&mut engine, tenant.scope(), before, &after), Outcome::Gone);
        tenant.store(&mut engine).unwrap();
        assert_eq!(run(&mut engine, tenant.scope(), before, &after), Outcome::Moved);
    }
}

#[test]
fn what_no_event_does_is_refused_before_it_is_sent() {
    let tenant = full(&mut TestRunner::deterministic());
    let (scope, post) = (tenant.scope(), &tenant.posts[0]);
    assert!(matches!(advance(scope, post, post), Err(AdvanceError::Nothing { table: "posts" })));
    let other = Post { id: hadir_core::ids::PostId::from_uuid(Uuid::from_u128(9)), ..post.clone() };
    assert!(matches!(advance(scope, post, &other), Err(AdvanceError::Other { column: "id", .. })));
    let unit = &tenant.units[0];
    assert!(matches!(advance(scope, unit, unit), Err(AdvanceError::Stateless { table: "units" })));
    let illegal = tenant.posts.iter().flat_map(|one| tenant.posts.iter().map(move |two| (one, two)));
    for (one, two) in illegal {
        let mixed = Post { lifecycle: two.lifecycle.clone(), ..one.clone() };
        let legal = one.status() == two.status() || one.status().can_become(two.status());
        let refused = matches!(advance(scope, one, &mixed), Err(AdvanceError::Illegal { .. }));
        assert_eq!(refused, !legal, "{} {}", one.status(), two.status());
    }
}

/// By an event alone: illegal and gone are told apart, and so is what has become legal since.
#[test]
fn an_event_that_moves_nothing_says_why() {
    for mut engine in prepared() {
        let dialect = engine.dialect();
        let budi = person(1, "1", "Budi");
        let reactivate = roster::transition(SCOPE, budi.id, PersonEvent::Reactivate);
        let outcome = |engine: &mut Engine| {
            let affected = engine.run(&reactivate.build(dialect)).unwrap();
            let standing = engine.fetch(&reactivate.standing(dialect)).unwrap();
            reactivate.outcome(affected, standing.first().map(String::as_str))
        };
        assert_eq!(outcome(&mut engine), Outcome::Gone);
        engine.store(store(SCOPE, [&budi]).build(dialect)).unwrap();
        assert_eq!(budi.status, PersonStatus::Active);
        assert_eq!(outcome(&mut engine), Outcome::Illegal { status: "active".into() });
        engine.run(&roster::transition(SCOPE, budi.id, PersonEvent::Deactivate).build(dialect)).unwrap();
        assert_eq!(
            reactivate.outcome(0, Some("inactive")),
            Outcome::MovedMeanwhile { status: "inactive".into() }
        );
        assert_eq!(outcome(&mut engine), Outcome::Moved);
        let elsewhere = Scope::of(hadir_core::ids::WorkspaceId::from_uuid(Uuid::from_u128(2)));
        assert_ne!(elsewhere.workspace_id(), WORKSPACE);
        let foreign = roster::transition(elsewhere, budi.id, PersonEvent::Deactivate);
        assert_eq!(engine.run(&foreign.build(dialect)).unwrap(), 0);
        assert_eq!(engine.fetch(&foreign.standing(dialect)).unwrap(), Vec::<String>::new());
    }
}
