//! Personnel: the people of the roster, their handles, exemptions and contacts.

use super::tables::Personnel;
use super::unit::unit;
use crate::context::Context;
use crate::entity::Entity;
use crate::lens::{Found, Mapped, Problem};
use crate::map::{first, handle, put};
use crate::table::Table as _;
use hadir_core::ids::PersonId;
use hadir_core::json::Extra;
use hadir_core::platform::Platform;
use hadir_core::roster::{
    Exemption, Membership, Person, PersonContact, PersonHandle, PersonStatus, Reminders,
};
use hadir_core::spelling::System;

const SYSTEM: System = System::RollCall;

/// The person that a row of personnel became.
pub(super) fn person(context: &Context, user_id: &str) -> PersonId {
    context.id(SYSTEM, Personnel::NAME, user_id)
}

impl Mapped for Personnel {
    fn entities(&self, context: &Context, found: &mut Found) {
        let Some(client) = self.client_id.as_deref().filter(|id| !id.is_empty()) else {
            let reason = "nobody's: a person of the roster belongs to a unit; kept whole".to_owned();
            found.problems.push(Problem { column: "client_id", reason });
            return;
        };
        let (workspace_id, person_id) = (context.workspace, person(context, &self.user_id));
        found.push(Person {
            workspace_id,
            id: person_id,
            number: self.user_id.clone(),
            name: self.nama.clone().unwrap_or_default(),
            rank: self.title.clone(),
            unit_id: unit(context, client),
            division: self.divisi.clone(),
            position: self.jabatan.clone(),
            status: if self.status == Some(false) { PersonStatus::Inactive } else { PersonStatus::Active },
            membership: Membership::ALWAYS,
            rest: hadir_core::record::Rest,
        });
        for (column, platform, name) in
            [("insta", Platform::Instagram, &self.insta), ("tiktok", Platform::Tiktok, &self.tiktok)]
        {
            if let Some(handle) = handle(found, column, platform, name.as_deref()) {
                found.push(PersonHandle {
                    workspace_id,
                    person_id,
                    handle,
                    platform_user_id: None,
                    valid_from: None,
                    valid_until: None,
                    rest: hadir_core::record::Rest,
                });
            }
        }
        if self.exception == Some(true) {
            found.push(Exemption {
                workspace_id,
                id: context.id(SYSTEM, "user.exception", &self.user_id),
                person_id,
                first_day: None,
                last_day: None,
                reason: None,
                rest: hadir_core::record::Rest,
            });
        }
        found.push(PersonContact {
            workspace_id,
            person_id,
            phone: self.whatsapp.clone(),
            email: self.email.clone(),
            village: self.desa.clone(),
            reminders: if self.wa_notification_opt_in == Some(true) {
                Reminders::OptedIn
            } else {
                Reminders::OptedOut
            },
            user_id: None,
            rest: hadir_core::record::Rest,
        });
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        let Some(person) = first!(entities, Person) else { return };
        put(columns, "user_id", &person.number);
        put(columns, "nama", &Some(person.name.clone()));
        put(columns, "title", &person.rank);
        put(columns, "divisi", &person.division);
        put(columns, "jabatan", &person.position);
        put(columns, "status", &Some(person.status == PersonStatus::Active));
        put(columns, "exception", &Some(first!(entities, Exemption).is_some()));
        for entity in entities {
            if let Entity::PersonHandle(owned) = entity {
                let column = if owned.handle.platform() == Platform::Instagram { "insta" } else { "tiktok" };
                put(columns, column, &Some(owned.handle.as_str().to_owned()));
            }
        }
        if let Some(contact) = first!(entities, PersonContact) {
            put(columns, "whatsapp", &contact.phone);
            put(columns, "email", &contact.email);
            put(columns, "desa", &contact.village);
            put(columns, "wa_notification_opt_in", &Some(contact.reminders == Reminders::OptedIn));
        }
    }
}
