//! Generated rows of the context `roster`.

use super::records;
use crate::strategy::value::{FIRST, ordered};
use crate::strategy::{
    date, handle, id, instant, key_text, membership, optional, optional_text, platform_user_id, text, word,
};
use chrono::{DateTime, Utc};
use hadir_core::record::Rest;
use hadir_core::roster::{Exemption, Person, PersonContact, PersonHandle, PersonRole, Posting, Unit};
use proptest::prelude::Just;

records! {
    /// Any unit.
    pub unit: Unit {
        workspace_id: id(),
        id: id(),
        code: key_text(),
        name: text(),
        kind: word(),
        parent_id: optional(id()),
        region: optional_text(),
        rest: Just(Rest),
    };

    /// Any person.
    pub person: Person {
        workspace_id: id(),
        id: id(),
        number: key_text(),
        name: text(),
        rank: optional_text(),
        unit_id: id(),
        division: optional_text(),
        position: optional_text(),
        status: word(),
        membership: membership(),
        rest: Just(Rest),
    };

    /// Any handle of a person. If it has both bounds, the first is not after the second; "since ever" is no bound, not
    /// the first instant that there is.
    pub person_handle: PersonHandle {
        workspace_id: id(),
        person_id: id(),
        handle: handle(),
        platform_user_id: optional(platform_user_id()),
        valid_from: optional(instant()),
        valid_until: optional(instant()),
        rest: Just(Rest),
    } then |row| {
        let bounds = [row.valid_from, row.valid_until].map(|bound| bound.map(after_the_first));
        let (valid_from, valid_until) = ordered(bounds[0], bounds[1]);
        PersonHandle { valid_from, valid_until, ..row }
    };

    /// Any exemption of a person. If it has both days, the first is not after the last.
    pub exemption: Exemption {
        workspace_id: id(),
        id: id(),
        person_id: id(),
        first_day: optional(date()),
        last_day: optional(date()),
        reason: optional_text(),
        rest: Just(Rest),
    } then |row| {
        let (first_day, last_day) = ordered(row.first_day, row.last_day);
        Exemption { first_day, last_day, ..row }
    };

    /// Any posting of a person. If it has both days, the first is not after the last.
    pub posting: Posting {
        workspace_id: id(),
        id: id(),
        person_id: id(),
        unit_id: id(),
        first_day: optional(date()),
        last_day: optional(date()),
    } then |row| {
        let (first_day, last_day) = ordered(row.first_day, row.last_day);
        Posting { first_day, last_day, ..row }
    };

    /// Any role of a person.
    pub person_role: PersonRole { workspace_id: id(), person_id: id(), role: key_text(),
        rest: Just(Rest),
    };

    /// Any way to reach a person.
    pub person_contact: PersonContact {
        workspace_id: id(),
        person_id: id(),
        phone: optional(key_text()),
        email: optional_text(),
        village: optional_text(),
        reminders: word(),
        user_id: optional(id()),
        rest: Just(Rest),
    };
}

/// The same instant, or the next if there is none before it.
fn after_the_first(instant: DateTime<Utc>) -> DateTime<Utc> {
    instant.max(DateTime::from_timestamp_micros(FIRST.saturating_add(1)).unwrap_or(instant))
}
