//! Users and connected accounts.

use super::{SYSTEM, SocialAccount, User};
use crate::context::Context;
use crate::entity::Entity;
use crate::lens::{Found, Mapped};
use crate::map::{first, handle, put, put_word, word};
use crate::table::Table as _;
use hadir_core::account::{self, Capabilities, ConnectionLifecycle, ConnectionParts, ConnectionStatus};
use hadir_core::json::Extra;
use hadir_core::lifecycle::Governed;
use hadir_core::platform::Platform;
use hadir_core::workspace::{self, AccessLifecycle, AccessParts, AccessStatus, Mfa, Realm};

impl Mapped for User {
    fn entities(&self, context: &Context, found: &mut Found) {
        let access = AccessLifecycle::import_fitting(AccessParts {
            status: if self.is_active { AccessStatus::Active } else { AccessStatus::Suspended },
            ..AccessLifecycle::pending(self.updated_at).to_parts()
        });
        let Some(lifecycle) = found.ok("isActive", access) else { return };
        let preferences = found.ok("preferences", serde_json::from_str(&self.preferences.to_string()));
        found.push(workspace::User {
            id: context.id(SYSTEM, Self::NAME, &self.id.to_string()),
            realm: Realm::Default,
            email: Some(self.email.clone()),
            username: None,
            name: Some(self.name.clone()),
            first_name: None,
            last_name: None,
            avatar_url: self.avatar.clone(),
            phone: None,
            mfa: Mfa::Off,
            lifecycle,
            preferences: preferences.unwrap_or_default(),
            last_login_at: None,
            created_at: self.created_at,
            updated_at: self.updated_at,
            rest: hadir_core::record::Rest,
        });
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        let Some(user) = first!(entities, User) else { return };
        put(columns, "email", &user.email);
        put(columns, "name", &user.name);
        put(columns, "avatar", &user.avatar_url);
        put(columns, "isActive", &(user.lifecycle.status() == AccessStatus::Active));
        put(columns, "createdAt", &user.created_at);
        put(columns, "updatedAt", &user.updated_at);
    }
}

impl Mapped for SocialAccount {
    fn entities(&self, context: &Context, found: &mut Found) {
        let Some(platform) = word::<Platform>(found, "platform", SYSTEM, &self.platform) else { return };
        let lifecycle = ConnectionLifecycle::import_fitting(ConnectionParts {
            status: if self.is_active { ConnectionStatus::Active } else { ConnectionStatus::Inactive },
            ..ConnectionLifecycle::new(self.updated_at).to_parts()
        });
        let Some(lifecycle) = found.ok("isActive", lifecycle) else { return };
        let handle = handle(found, "username", platform, Some(&self.username));
        let metadata = found.ok("metadata", serde_json::from_str(&self.metadata.to_string()));
        found.push(account::SocialAccount {
            workspace_id: context.workspace,
            id: context.id(SYSTEM, Self::NAME, &self.id.to_string()),
            platform,
            platform_account_id: Some(self.platform_account_id.clone()),
            handle,
            display_name: Some(self.display_name.clone()),
            avatar_url: self.avatar.clone(),
            profile_url: None,
            account_type: None,
            page: None,
            sec_uid: None,
            verified: None,
            capabilities: Capabilities::default(),
            lifecycle,
            tracking: None,
            metadata: metadata.unwrap_or_default(),
            last_synced_at: None,
            created_at: self.created_at,
            updated_at: self.updated_at,
            rest: hadir_core::record::Rest,
        });
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        let Some(account) = first!(entities, SocialAccount) else { return };
        put_word(columns, "platform", SYSTEM, &account.platform);
        put(columns, "platformAccountId", &account.platform_account_id);
        put(columns, "username", &account.handle.as_ref().map(|handle| handle.as_str().to_owned()));
        put(columns, "displayName", &account.display_name);
        put(columns, "avatar", &account.avatar_url);
        put(columns, "isActive", &(account.lifecycle.status() == ConnectionStatus::Active));
        put(columns, "createdAt", &account.created_at);
        put(columns, "updatedAt", &account.updated_at);
    }
}
