//! What the database itself says about conversations, promises, events and notes of changes, whoever writes them.

use crate::world::{full, instant};
use hadir_core::automation::Event;
use hadir_core::ids::{ConversationId, EventId, SlaConfigId};
use hadir_core::inbox::{Conversation, ConversationLifecycle, Message, SlaConfig};
use hadir_sql::{all, store};
use hadir_testkit::engine::Engine;
use hadir_testkit::tenant::Tenant;
use proptest::test_runner::TestRunner;
use uuid::Uuid;

/// A tenant; every engine has it without its conversations, promises and events.
fn prepared() -> (Tenant, Vec<Engine>) {
    let own = full(&mut TestRunner::deterministic());
    let mut stored = own.clone();
    stored.conversations.clear();
    stored.messages.clear();
    stored.conversation_changes.clear();
    stored.sla_configs.clear();
    stored.sla_trackings.clear();
    stored.events.clear();
    let mut engines = Engine::all_migrated().unwrap();
    for engine in &mut engines {
        stored.store(engine).unwrap();
    }
    (own, engines)
}

/// Plain SQL of another program is refused.
fn refused(engine: &mut Engine, sql: &str) {
    assert!(engine.batch(sql).is_err(), "{}: {sql}", engine.dialect());
}

#[test]
fn a_participant_has_one_conversation_that_goes_on() {
    let (own, engines) = prepared();
    let open = ConversationLifecycle::open(None, instant("2026-03-10T17:00:00Z"));
    let [one, other] = [1, 2].map(|id| Conversation {
        id: ConversationId::from_uuid(Uuid::from_u128(id)),
        lifecycle: open.clone(),
        ..own.conversations[0].clone()
    });
    let mut somebody = Conversation { id: ConversationId::from_uuid(Uuid::from_u128(3)), ..one.clone() };
    somebody.participant.external_id.push('x');
    for mut engine in engines {
        let (dialect, scope) = (engine.dialect(), own.scope());
        engine.store(store(scope, [&one, &somebody]).build(dialect)).unwrap();
        for state in ["'open'", "'pending'", "'resolved', resolved_at = changed_at"] {
            engine
                .batch(&format!("UPDATE conversations SET status = {state} WHERE id = '{}'", one.id))
                .unwrap();
            engine.store(store(scope, [&other]).build(dialect)).unwrap_err();
        }
        let archive = "UPDATE conversations SET status = 'archived', archived_at = changed_at";
        engine.batch(&format!("{archive} WHERE id = '{}'", one.id)).unwrap();
        engine.store(store(scope, [&other]).build(dialect)).unwrap();
        // Two that were archived are as good as one.
        engine.batch(&format!("{archive} WHERE id = '{}'", other.id)).unwrap();
        assert_eq!(engine.fetch(&all::<Conversation>(scope).build(dialect)).unwrap().len(), 3);
    }
}

#[test]
fn a_conversation_keeps_its_account_and_takes_its_messages_along() {
    let (own, engines) = prepared();
    for mut engine in engines {
        let (dialect, scope) = (engine.dialect(), own.scope());
        engine.store(store(scope, &own.conversations).build(dialect)).unwrap();
        engine.store(store(scope, &own.messages).build(dialect)).unwrap();
        let account = own.conversations[0].account_id;
        refused(&mut engine, &format!("DELETE FROM social_accounts WHERE id = '{account}'"));
        engine.batch("DELETE FROM conversations").unwrap();
        assert_eq!(engine.fetch(&all::<Message>(scope).build(dialect)).unwrap(), []);
    }
}

#[test]
fn promises_for_the_same_conversations_are_made_once() {
    let (own, engines) = prepared();
    let config = SlaConfig { platform: None, kind: None, ..own.sla_configs[0].clone() };
    let other = SlaConfig { id: SlaConfigId::from_uuid(Uuid::from_u128(1)), ..config.clone() };
    for mut engine in engines {
        let (dialect, scope) = (engine.dialect(), own.scope());
        engine.store(store(scope, [&config]).build(dialect)).unwrap();
        engine.store(store(scope, [&other]).build(dialect)).unwrap_err();
        refused(&mut engine, "UPDATE sla_configs SET platform = 'all'");
        let found = engine.fetch(&all::<SlaConfig>(scope).build(dialect)).unwrap();
        assert_eq!(found, std::slice::from_ref(&config));
    }
}

#[test]
fn a_promise_has_the_times_of_its_status() {
    let (own, engines) = prepared();
    for mut engine in engines {
        let (dialect, scope) = (engine.dialect(), own.scope());
        engine.store(store(scope, &own.conversations).build(dialect)).unwrap();
        engine.store(store(scope, &own.sla_configs).build(dialect)).unwrap();
        engine.store(store(scope, &own.sla_trackings[..1]).build(dialect)).unwrap();
        for goal in ["first_response", "resolution"] {
            let mut set = |status: &str, since: &str, done_at: &str| {
                engine
                    .batch(&format!(
                        "UPDATE sla_trackings SET {goal}_status = '{status}', {goal}_since = {since}, \
                         {goal}_done_at = {done_at}"
                    ))
                    .is_ok()
            };
            for status in ["pending", "paused", "met", "breached"] {
                let (pending, breached) = (status == "pending", status == "breached");
                assert_eq!(set(status, "NULL", "NULL"), pending, "{dialect} {status}");
                assert_eq!(set(status, "started_at", "NULL"), !pending, "{dialect} {status}");
                assert_eq!(set(status, "started_at", "started_at"), breached, "{dialect} {status}");
                assert!(!set(status, "NULL", "started_at"), "{dialect} {status}");
            }
        }
    }
}

/// By the network's name for it; where it has none, by its bytes.
#[test]
fn a_second_delivery_of_an_event_is_refused() {
    let (own, engines) = prepared();
    let event = |id, external_id: Option<&str>, payload: &[u8]| Event {
        id: EventId::from_uuid(Uuid::from_u128(id)),
        external_id: external_id.map(str::to_owned),
        payload: payload.to_vec().into(),
        ..own.events[0].clone()
    };
    for mut engine in engines {
        let (dialect, scope) = (engine.dialect(), own.scope());
        let events = [
            event(1, Some("a"), b"body"),
            event(2, Some("b"), b"body"),
            event(3, None, b"body"),
            event(4, None, b"another"),
        ];
        engine.store(store(scope, &events).build(dialect)).unwrap();
        engine.store(store(scope, [event(5, Some("a"), b"third")]).build(dialect)).unwrap_err();
        engine.store(store(scope, [event(6, None, b"body")]).build(dialect)).unwrap_err();
        assert_eq!(engine.fetch(&all::<Event>(scope).build(dialect)).unwrap(), events);
        refused(&mut engine, "UPDATE events SET known_by = 'external_id'");
        refused(&mut engine, "UPDATE events SET external_id = 'c' WHERE known_by = 'payload'");
    }
}

#[test]
fn a_note_of_a_change_stays_and_so_does_its_piece() {
    let (own, engines) = prepared();
    let piece = own.change_logs[0].event_id;
    for mut engine in engines {
        refused(&mut engine, "UPDATE change_logs SET changes = 'nothing'");
        refused(&mut engine, "DELETE FROM change_logs");
        refused(&mut engine, &format!("DELETE FROM editorial_events WHERE id = '{piece}'"));
    }
}
