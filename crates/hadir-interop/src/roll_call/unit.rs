//! Clients, which are units of the tenant with their official accounts; and saved contacts.

use super::tables::{Client, SavedContact};
use crate::context::Context;
use crate::entity::Entity;
use crate::lens::{Found, Mapped};
use crate::map::{first, handle, put, word};
use crate::table::Table as _;
use hadir_core::account::{
    AccountMetadata, Capabilities, ConnectionLifecycle, ConnectionParts, ConnectionStatus, SocialAccount,
};
use hadir_core::ids::UnitId;
use hadir_core::json::Extra;
use hadir_core::lifecycle::Governed;
use hadir_core::platform::Platform;
use hadir_core::roster::{Unit, UnitKind};
use hadir_core::spelling::System;
use hadir_core::workspace::Contact;

const SYSTEM: System = System::RollCall;

/// The unit that a client became.
pub(super) fn unit(context: &Context, client_id: &str) -> UnitId {
    context.id(SYSTEM, Client::NAME, client_id)
}

impl Client {
    fn account(&self, platform: Platform, context: &Context, found: &mut Found) {
        let (column, name, on) = match platform {
            Platform::Instagram => ("client_insta", &self.client_insta, self.client_insta_status),
            _ => ("client_tiktok", &self.client_tiktok, self.client_tiktok_status),
        };
        let Some(handle) = handle(found, column, platform, name.as_deref()) else { return };
        let status = if on == Some(false) { ConnectionStatus::Inactive } else { ConnectionStatus::Active };
        let lifecycle = ConnectionLifecycle::import_fitting(ConnectionParts {
            status,
            ..ConnectionLifecycle::new(context.imported_at).to_parts()
        });
        let Some(lifecycle) = found.ok(column, lifecycle) else { return };
        found.push(SocialAccount {
            workspace_id: context.workspace,
            id: context.id(SYSTEM, column, &self.client_id),
            platform,
            platform_account_id: None,
            handle: Some(handle),
            display_name: None,
            avatar_url: None,
            profile_url: None,
            account_type: None,
            page: None,
            sec_uid: self.tiktok_secuid.clone().filter(|_| platform == Platform::Tiktok),
            verified: None,
            capabilities: Capabilities::default(),
            lifecycle,
            tracking: None,
            metadata: AccountMetadata::default(),
            last_synced_at: None,
            created_at: context.imported_at,
            updated_at: context.imported_at,
            rest: hadir_core::record::Rest,
        });
    }
}

impl Mapped for Client {
    fn entities(&self, context: &Context, found: &mut Found) {
        // Types that are neither of the two are the words of one client: they stay in the row's residue.
        let kind = self.client_type.as_deref().filter(|kind| !kind.is_empty());
        let kind = kind.and_then(|kind| word(found, "client_type", SYSTEM, kind));
        found.push(Unit {
            workspace_id: context.workspace,
            id: unit(context, &self.client_id),
            code: self.client_id.clone(),
            name: self.nama.clone().unwrap_or_default(),
            kind: kind.unwrap_or(UnitKind::WorkUnit),
            parent_id: self
                .parent_client_id
                .as_deref()
                .filter(|id| !id.is_empty())
                .map(|id| unit(context, id)),
            region: self.regional_id.clone(),
            rest: hadir_core::record::Rest,
        });
        self.account(Platform::Instagram, context, found);
        self.account(Platform::Tiktok, context, found);
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        if let Some(unit) = first!(entities, Unit) {
            put(columns, "client_id", &unit.code);
            put(columns, "nama", &Some(unit.name.clone()));
            put(columns, "regional_id", &unit.region);
        }
        for entity in entities {
            if let Entity::SocialAccount(account) = entity {
                let (name, on) = match account.platform {
                    Platform::Instagram => ("client_insta", "client_insta_status"),
                    _ => ("client_tiktok", "client_tiktok_status"),
                };
                put(columns, name, &account.handle.as_ref().map(|handle| handle.as_str().to_owned()));
                put(columns, on, &Some(account.lifecycle.status() == ConnectionStatus::Active));
            }
        }
    }
}

impl Mapped for SavedContact {
    fn entities(&self, context: &Context, found: &mut Found) {
        found.push(Contact {
            workspace_id: context.workspace,
            phone: self.phone_number.clone(),
            resource_name: self.resource_name.clone(),
            created_at: self.created_at.map_or(context.imported_at, |at| context.instant(at)),
            rest: hadir_core::record::Rest,
        });
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        let Some(contact) = first!(entities, Contact) else { return };
        put(columns, "phone_number", &contact.phone);
        put(columns, "resource_name", &contact.resource_name);
    }
}
