//! Connected accounts.

use super::{SYSTEM, SocialMediaAccount};
use crate::context::Context;
use crate::entity::Entity;
use crate::lens::{Found, Mapped};
use crate::map::{first, handle, put, put_word, word};
use crate::table::Table as _;
use hadir_core::account::{
    AccountMetadata, Capabilities, ConnectionLifecycle, ConnectionParts, Page, SocialAccount,
};
use hadir_core::json::Extra;
use hadir_core::lifecycle::Governed;
use hadir_core::platform::{AccountType, Platform};
use hadir_core::vocabulary::OpenEnum;

impl Mapped for SocialMediaAccount {
    fn entities(&self, context: &Context, found: &mut Found) {
        let Some(platform) = word::<Platform>(found, "platform", SYSTEM, &self.platform) else { return };
        let Some(status) = word(found, "status", SYSTEM, &self.status) else { return };
        let lifecycle = ConnectionLifecycle::import_fitting(ConnectionParts {
            status,
            changed_at: self.updated_at,
            error_count: self
                .connection_error_count
                .and_then(|count| u32::try_from(count).ok())
                .unwrap_or_default(),
            connected_at: Some(self.connected_at),
            reason: self.error_message.as_deref().map(Into::into),
            disconnected_at: None,
            rest: hadir_core::record::Rest,
        });
        let Some(lifecycle) = found.ok("status", lifecycle) else { return };
        let handle = handle(found, "username", platform, self.username.as_deref());
        found.push(SocialAccount {
            workspace_id: context.workspace,
            id: context.id(SYSTEM, Self::NAME, &self.id.to_string()),
            platform,
            platform_account_id: Some(self.platform_account_id.clone()),
            handle,
            display_name: None,
            avatar_url: self.profile_picture_url.clone(),
            profile_url: None,
            account_type: self.account_type.as_deref().map(AccountType::read),
            page: self.page_id.clone().map(|id| Page { id, name: self.page_name.clone() }),
            sec_uid: None,
            verified: None,
            capabilities: Capabilities {
                feed: self.can_publish_feed.unwrap_or(true),
                stories: self.can_publish_stories.unwrap_or(false),
                reels: self.can_publish_reels.unwrap_or(false),
            },
            lifecycle,
            tracking: None,
            metadata: AccountMetadata::default(),
            last_synced_at: self.last_synced_at,
            created_at: self.created_at,
            updated_at: self.updated_at,
            rest: hadir_core::record::Rest,
        });
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        let Some(account) = first!(entities, SocialAccount) else { return };
        put_word(columns, "platform", SYSTEM, &account.platform);
        put_word(columns, "status", SYSTEM, &account.lifecycle.status());
        put(columns, "platform_account_id", &account.platform_account_id);
        put(columns, "username", &account.handle.as_ref().map(|handle| handle.as_str().to_owned()));
        put(columns, "profile_picture_url", &account.avatar_url);
        put(
            columns,
            "account_type",
            &account.account_type.as_ref().map(|kind| OpenEnum::as_str(kind).to_owned()),
        );
        put(columns, "page_id", &account.page.as_ref().map(|page| page.id.clone()));
        put(columns, "page_name", &account.page.as_ref().and_then(|page| page.name.clone()));
        let parts = account.lifecycle.parts();
        put(columns, "connection_error_count", &Some(i64::from(parts.error_count)));
        put(columns, "error_message", &parts.reason.as_deref().map(str::to_owned));
        put(columns, "connected_at", &parts.connected_at);
        put(columns, "can_publish_feed", &Some(account.capabilities.feed));
        put(columns, "can_publish_stories", &Some(account.capabilities.stories));
        put(columns, "can_publish_reels", &Some(account.capabilities.reels));
        put(columns, "last_synced_at", &account.last_synced_at);
        put(columns, "created_at", &account.created_at);
        put(columns, "updated_at", &account.updated_at);
    }
}
