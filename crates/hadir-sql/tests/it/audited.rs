//! Moves with their entries in the audit log, in one transaction.

use crate::storing::{SCOPE, WORKSPACE, person, prepared};
use crate::world::instant;
use hadir_core::audit::{Actor, AuditEntry, ChainHead, verify};
use hadir_core::lifecycle::{Lifecycle, LifecycleEvent};
use hadir_core::publishing::{PostEvent, PostStatus};
use hadir_core::roster::{Person, PersonEvent, PersonStatus};
use hadir_sql::{Audited, Outcome, advance, audit, publishing, roster, store};
use hadir_testkit::engine::{Engine, EngineError};
use proptest::test_runner::TestRunner;

fn moved(person: &Person, event: PersonEvent) -> Audited {
    let at = instant("2026-03-10T17:00:00.123456789Z");
    roster::transition(SCOPE, person.id, event).audited(Actor::SYSTEM, at)
}

/// The move: what came of it.
fn guarded(engine: &mut Engine, step: &Audited) -> Result<Outcome, EngineError> {
    let dialect = engine.dialect();
    let affected = engine.run(&step.build(dialect))?;
    let standing = engine.fetch(&step.standing(dialect))?;
    Ok(step.outcome(affected, standing.first().map(String::as_str)))
}

fn last(engine: &mut Engine, step: &Audited) -> Option<ChainHead> {
    engine.fetch(&step.last(engine.dialect())).unwrap().pop()
}

/// All of it, in one transaction.
fn carry_out(engine: &mut Engine, step: &Audited) -> Result<Outcome, EngineError> {
    engine.batch("BEGIN")?;
    let outcome = guarded(engine, step)?;
    let last = last(engine, step);
    if let Some(append) = step.append(&outcome, last).unwrap() {
        engine.run(&append.build(engine.dialect()))?;
    }
    engine.batch("COMMIT")?;
    Ok(outcome)
}

fn chain(engine: &mut Engine) -> Vec<AuditEntry> {
    engine.fetch(&audit::chain(SCOPE).build(engine.dialect())).unwrap()
}

fn status(engine: &mut Engine, person: &Person) -> PersonStatus {
    let people = engine.fetch(&roster::people(SCOPE).build(engine.dialect())).unwrap();
    people.iter().find(|other| other.id == person.id).unwrap().status
}

/// One entry per move, none for what did not move; what is stored verifies.
#[test]
fn what_moved_is_in_the_log_and_nothing_else() {
    let [budi, gone] = [person(1, "1", "Budi"), person(2, "2", "Siti")];
    for mut engine in prepared() {
        engine.store(store(SCOPE, [&budi]).build(engine.dialect())).unwrap();
        let deactivate = moved(&budi, PersonEvent::Deactivate).detail("why", "moved away");
        assert_eq!(carry_out(&mut engine, &deactivate).unwrap(), Outcome::Moved);
        let again = carry_out(&mut engine, &deactivate).unwrap();
        assert_eq!(again, Outcome::Illegal { status: "inactive".into() });
        let nobody = carry_out(&mut engine, &moved(&gone, PersonEvent::Deactivate)).unwrap();
        assert_eq!(nobody, Outcome::Gone);
        let reactivate = moved(&budi, PersonEvent::Reactivate);
        assert_eq!(carry_out(&mut engine, &reactivate).unwrap(), Outcome::Moved);
        let chain = chain(&mut engine);
        let said: Vec<_> = chain
            .iter()
            .map(|entry| (entry.seq, entry.record.action.as_str(), entry.record.entity.id.clone()))
            .collect();
        let id = budi.id.to_string();
        assert_eq!(said, [(1, "person.deactivate", id.clone()), (2, "person.reactivate", id)]);
        assert_eq!(chain[0].record.details["why"], "moved away".into());
        assert_eq!(verify(WORKSPACE, ChainHead::START, &chain), Ok(chain[1].head()));
    }
}

/// Of two writers who saw the same last entry, the second is refused, its move is undone with it, and trying again helps.
#[test]
fn the_second_of_two_writers_is_refused_and_tries_again() {
    let [budi, siti] = [person(1, "1", "Budi"), person(2, "2", "Siti")];
    for mut engine in prepared() {
        let dialect = engine.dialect();
        engine.store(store(SCOPE, [&budi, &siti]).build(dialect)).unwrap();
        carry_out(&mut engine, &moved(&budi, PersonEvent::Deactivate)).unwrap();
        let (first, second) = (moved(&budi, PersonEvent::Reactivate), moved(&siti, PersonEvent::Deactivate));
        let seen = last(&mut engine, &second);
        #[cfg(feature = "servers")]
        let other = engine.connect_again().unwrap();
        #[cfg(not(feature = "servers"))]
        let other: Option<Engine> = None;
        if let Some(mut other) = other {
            // Both transactions are open at once.
            engine.batch("BEGIN").unwrap();
            assert_eq!(guarded(&mut engine, &second).unwrap(), Outcome::Moved);
            assert_eq!(last(&mut engine, &second), seen);
            assert_eq!(carry_out(&mut other, &first).unwrap(), Outcome::Moved);
        } else {
            // One writer at a time: what was seen is out of date.
            carry_out(&mut engine, &first).unwrap();
            engine.batch("BEGIN").unwrap();
            assert_eq!(guarded(&mut engine, &second).unwrap(), Outcome::Moved);
        }
        let append = second.append(&Outcome::Moved, seen).unwrap().unwrap();
        assert_eq!(append.entry().seq, 2);
        engine.run(&append.build(dialect)).unwrap_err();
        engine.batch("ROLLBACK").unwrap();
        assert_eq!(status(&mut engine, &siti), PersonStatus::Active);
        assert_eq!(chain(&mut engine).len(), 2);
        assert_eq!(carry_out(&mut engine, &second).unwrap(), Outcome::Moved);
        let chain = chain(&mut engine);
        assert_eq!(verify(WORKSPACE, ChainHead::START, &chain).map(|head| head.seq), Ok(3));
    }
}

/// A whole entity, moved by its own event.
#[test]
fn an_entity_moves_with_its_entry() {
    let tenant = crate::world::full(&mut TestRunner::deterministic());
    let before = tenant.posts.iter().find(|post| post.status().can_become(PostStatus::Deleted)).unwrap();
    let at = instant("2030-01-01T00:00:00Z");
    let mut after = before.clone();
    after.lifecycle.delete(at).unwrap();
    let step = advance(tenant.scope(), before, &after).unwrap().audited(
        PostEvent::Delete.action(),
        Actor::SYSTEM,
        at,
    );
    for mut engine in Engine::all_migrated().unwrap() {
        let dialect = engine.dialect();
        tenant.store(&mut engine).unwrap();
        let entries =
            |engine: &mut Engine| engine.fetch(&audit::last_entry(tenant.scope()).build(dialect)).unwrap();
        let seq = entries(&mut engine)[0].seq;
        assert_eq!(carry_out(&mut engine, &step).unwrap(), Outcome::Moved);
        let entry = entries(&mut engine).remove(0);
        assert_eq!(entry.seq, seq + 1);
        let AuditEntry { record, .. } = entry;
        assert_eq!((record.entity.kind.as_str(), record.entity.id), ("post", before.id.to_string()));
        let stored = engine.fetch(&publishing::post(tenant.scope(), before.id).build(dialect)).unwrap();
        assert_eq!(stored, [after.clone()]);
        assert_eq!(stored[0].status(), PostStatus::Deleted);
    }
}
