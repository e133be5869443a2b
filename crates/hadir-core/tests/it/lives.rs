//! Laws that every governed value keeps under random events, and what the deserialiser refuses.

use chrono::{DateTime, TimeDelta, Utc};
use core::fmt::Debug;
use hadir_core::lifecycle::{Governed, Lifecycle, Presence, Refused};
use hadir_core::vocabulary::TextEnum;

use std::collections::BTreeSet;

mod agreed;
mod at_most_once;
mod delivery;
mod flows;
mod invite;
mod post;
mod rows;
mod small;

/// An event with arguments, some of them wrong on purpose.
type Command<V> = fn(&mut V, DateTime<Utc>) -> Result<(), Refused<<V as Governed>::Status>>;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn dawn() -> DateTime<Utc> {
    at("2026-03-09T00:00:00Z")
}

fn hours(count: i64) -> TimeDelta {
    TimeDelta::hours(count)
}

/// Walks `life` through `steps`: pairs of a command and of hours that pass before it.
fn walk<V>(mut life: V, commands: &[Command<V>], steps: &[(u8, u8)]) -> V
where
    V: Governed<Parts: Debug + PartialEq>
        + Debug
        + PartialEq
        + serde::Serialize
        + serde::de::DeserializeOwned,
{
    let mut now = dawn();
    for &(command, pause) in steps {
        now += hours(i64::from(pause % 48));
        let before = life.clone();
        let outcome = commands[usize::from(command) % commands.len()](&mut life, now);
        match outcome {
            Ok(()) => {
                let ways = crate::machines::closure([before.status()], |state| state.successors().collect());
                assert!(ways.contains(&life.status()), "{before:?} became {life:?}");
            }
            Err(refused) => {
                assert_eq!(before, life, "a refused event changed the value: {refused}");
                if let Refused::Transition(illegal) = refused {
                    assert_eq!(illegal.from, before.status());
                    assert_eq!(before.status().apply(illegal.event), Err(illegal));
                }
            }
        }
        assert_eq!(V::from_parts(life.to_parts()).as_ref(), Ok(&life));
        for rule in V::FIELDS {
            assert!(
                rule.required.iter().all(|state| rule.presence(*state) == Presence::Required),
                "`{}` is required and not",
                rule.field
            );
        }
        let json = serde_json::to_value(&life).unwrap();
        assert_eq!(serde_json::from_value::<V>(json.clone()).unwrap(), life);
        crate::drops::is_listed::<V>(&serde_json::to_value(&before).unwrap(), &json, life.status());
        fields_are_checked(&life, &json);
        may_be_imported(&life, &json, commands, now);
    }
    life
}

/// Taking a required field away, or moving the value to a state that its fields do not fit, is refused by name.
fn fields_are_checked<V>(life: &V, json: &serde_json::Value)
where
    V: Governed + Debug + serde::de::DeserializeOwned,
{
    let present = |field: &str| json.get(field).is_some();
    for rule in V::FIELDS {
        match rule.presence(life.status()) {
            Presence::Required => {
                assert!(present(rule.field), "{life:?} is without `{}`", rule.field);
                let mut without = json.clone();
                without.as_object_mut().unwrap().remove(rule.field);
                let error = serde_json::from_value::<V>(without).unwrap_err().to_string();
                assert!(error.contains(rule.field) && error.contains(life.status().as_str()), "{error}");
            }
            Presence::Forbidden => assert!(!present(rule.field), "{life:?} has `{}`", rule.field),
            Presence::Allowed => {}
        }
    }
    for &state in V::Status::ALL {
        let fits = V::FIELDS.iter().all(|rule| match rule.presence(state) {
            Presence::Required => present(rule.field),
            Presence::Forbidden => !present(rule.field),
            Presence::Allowed => true,
        });
        let mut moved = json.clone();
        moved["status"] = state.as_str().into();
        let parsed = serde_json::from_value::<V>(moved);
        assert!(fits || parsed.is_err(), "{parsed:?} was accepted");
        if let Ok(parsed) = parsed {
            assert_eq!(parsed.status(), state);
        }
    }
}

/// What another system did not write down may be missing: the value says so, and an event either supplies what the state
/// that it leads to requires, or is refused.
fn may_be_imported<V>(life: &V, json: &serde_json::Value, commands: &[Command<V>], now: DateTime<Utc>)
where
    V: Governed + Debug + PartialEq + serde::Serialize + serde::de::DeserializeOwned,
{
    assert!(!life.is_imported() && json.get("imported").is_none(), "{life:?}");
    for rule in V::FIELDS.iter().filter(|rule| rule.presence(life.status()) == Presence::Required) {
        let mut without = json.clone();
        without.as_object_mut().unwrap().remove(rule.field);
        without["imported"] = true.into();
        let imported = serde_json::from_value::<V>(without.clone());
        assert!(imported.is_ok(), "{life:?} cannot be imported without `{}`", rule.field);
        let imported = imported.unwrap();
        assert_eq!(imported.lacking(), [rule.field]);
        assert_eq!(serde_json::to_value(&imported).unwrap(), without);
        assert_eq!(V::import(imported.to_parts()).as_ref(), Ok(&imported));
        assert!(V::from_parts(imported.to_parts()).is_err());
        for command in commands {
            let mut next = imported.clone();
            match command(&mut next, now) {
                Ok(()) => assert!(!next.is_imported() || next == imported, "{imported:?} became {next:?}"),
                Err(_) => assert_eq!(next, imported),
            }
        }
    }
}

/// The states that six hundred fixed pseudo-random walks reach.
fn reached<V>(begin: &V, commands: &[Command<V>]) -> BTreeSet<V::Status>
where
    V: Governed<Parts: Debug + PartialEq>
        + Debug
        + PartialEq
        + serde::Serialize
        + serde::de::DeserializeOwned,
{
    let mut seed = 0x9e37_79b9_u32;
    let mut byte = move || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        seed.to_be_bytes()[0]
    };
    let mut states = BTreeSet::from([begin.status()]);
    for walk_length in 0..600 {
        let steps: Vec<(u8, u8)> = (0..walk_length % 12).map(|_| (byte(), byte())).collect();
        states.insert(walk(begin.clone(), commands, &steps).status());
    }
    states
}

macro_rules! laws_of_a_life {
    ($begin:expr, $commands:expr, $value:ty) => {
        proptest::prelude::proptest! {
            #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
            #[test]
            fn random_events_keep_the_invariants(
                steps in proptest::collection::vec(proptest::prelude::any::<(u8, u8)>(), 0..24)
            ) {
                crate::lives::walk($begin, $commands, &steps);
            }

            #[test]
            fn no_json_is_taken_for_an_invalid_value(
                status in "[a-z_]{1,12}", number in proptest::prelude::any::<i64>(), field in 0_usize..16
            ) {
                let mut json = serde_json::to_value($begin).unwrap();
                let key = json.as_object().unwrap().keys().nth(field).cloned();
                if let Some(key) = key { json[key] = number.into(); }
                let _ = serde_json::from_value::<$value>(json.clone());
                json["status"] = status.into();
                let _ = serde_json::from_value::<$value>(json);
            }
        }

        #[test]
        fn every_state_is_reached_by_the_events() {
            use hadir_core::lifecycle::Governed;
            use hadir_core::vocabulary::TextEnum;
            let all = <<$value as Governed>::Status as TextEnum>::ALL.iter().copied().collect();
            assert_eq!(crate::lives::reached(&$begin, $commands), all);
        }
    };
}
pub(crate) use laws_of_a_life;
