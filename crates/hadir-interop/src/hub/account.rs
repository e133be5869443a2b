//! Users, connected accounts, their counters and who follows them.

use super::{FollowerChange, MetricsSnapshot, SYSTEM, SocialAccount, User};
use crate::context::Context;
use crate::entity::Entity;
use crate::lens::{Found, Mapped, Problem};
use crate::map::{count, first, handle, put, put_count, put_word, word};
use crate::table::Table as _;
use hadir_core::account::{self, AccountMetadata, Capabilities, ConnectionLifecycle, ConnectionParts};
use hadir_core::json::{Extra, Json};
use hadir_core::lifecycle::Governed;
use hadir_core::metrics::{self, AccountCounts, AccountSnapshot, SnapshotSubject};
use hadir_core::platform::Platform;
use hadir_core::workspace::{self, AccessLifecycle, AccessParts, AccessStatus, Mfa, Realm, UserPreferences};

impl Mapped for User {
    fn entities(&self, context: &Context, found: &mut Found) {
        let created_at = self.created_at.unwrap_or(context.imported_at);
        let access = AccessLifecycle::import_fitting(AccessParts {
            status: AccessStatus::Active,
            ..AccessLifecycle::pending(created_at).to_parts()
        });
        let Some(lifecycle) = found.ok("id", access) else { return };
        found.push(workspace::User {
            id: context.id(SYSTEM, Self::NAME, &self.id.to_string()),
            realm: Realm::Default,
            email: Some(self.email.clone()),
            username: None,
            name: None,
            first_name: None,
            last_name: None,
            avatar_url: None,
            phone: None,
            mfa: if self.mfa_enabled == Some(true) { Mfa::On } else { Mfa::Off },
            lifecycle,
            preferences: UserPreferences::default(),
            last_login_at: self.last_login,
            created_at,
            updated_at: created_at,
            rest: hadir_core::record::Rest,
        });
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        let Some(user) = first!(entities, User) else { return };
        put(columns, "email", &user.email);
        put(columns, "mfa_enabled", &Some(user.mfa == Mfa::On));
        put(columns, "last_login", &user.last_login_at);
        put(columns, "created_at", &Some(user.created_at));
    }
}

impl Mapped for SocialAccount {
    fn entities(&self, context: &Context, found: &mut Found) {
        let Some(platform) = word::<Platform>(found, "platform", SYSTEM, &self.platform) else { return };
        let Some(status) = word(found, "status", SYSTEM, self.status.as_deref().unwrap_or("needs_review"))
        else {
            return;
        };
        let at = self.connected_at.unwrap_or(context.imported_at);
        let lifecycle = ConnectionLifecycle::import_fitting(ConnectionParts {
            status,
            connected_at: self.connected_at,
            ..ConnectionLifecycle::new(at).to_parts()
        });
        let Some(lifecycle) = found.ok("status", lifecycle) else { return };
        let handle = handle(found, "handle", platform, Some(&self.handle));
        found.push(account::SocialAccount {
            workspace_id: context.workspace,
            id: context.id(SYSTEM, Self::NAME, &self.id.to_string()),
            platform,
            platform_account_id: Some(self.platform_user_id.clone()),
            handle,
            display_name: None,
            avatar_url: None,
            profile_url: None,
            account_type: None,
            page: None,
            sec_uid: None,
            verified: None,
            capabilities: Capabilities::default(),
            lifecycle,
            tracking: None,
            metadata: AccountMetadata::default(),
            last_synced_at: None,
            created_at: at,
            updated_at: at,
            rest: hadir_core::record::Rest,
        });
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        let Some(account) = first!(entities, SocialAccount) else { return };
        put_word(columns, "platform", SYSTEM, &account.platform);
        put_word(columns, "status", SYSTEM, &account.lifecycle.status());
        put(columns, "platform_user_id", &account.platform_account_id);
        put(columns, "handle", &account.handle.as_ref().map(|handle| handle.as_str().to_owned()));
        put(columns, "connected_at", &account.lifecycle.parts().connected_at);
    }
}

fn no_account(found: &mut Found, column: &'static str) {
    found.problems.push(Problem { column, reason: "it says neither whose nor when; kept whole".to_owned() });
}

impl Mapped for MetricsSnapshot {
    fn entities(&self, context: &Context, found: &mut Found) {
        let (Some(account), Some(captured_at)) = (self.social_account_id, self.timestamp) else {
            return no_account(found, "timestamp");
        };
        let extra = match &self.extra_data {
            Some(Json::Object(extra)) => extra.clone(),
            _ => Extra::new(),
        };
        let counts = AccountCounts {
            followers: count(self.followers_count),
            following: count(self.following_count),
            posts: count(self.posts_count),
            reach: count(self.reach),
            impressions: count(self.impressions),
            engagement: count(self.engagement_count),
            profile_views: count(self.profile_views),
            ..AccountCounts::default()
        };
        let subject = SnapshotSubject::Account(context.id(SYSTEM, SocialAccount::NAME, &account.to_string()));
        found.push(AccountSnapshot {
            extra,
            ..AccountSnapshot::new(context.workspace, subject, captured_at, counts)
        });
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        let Some(AccountSnapshot { captured_at, counts, extra, .. }) = first!(entities, AccountSnapshot)
        else {
            return;
        };
        put(columns, "timestamp", &Some(*captured_at));
        put(columns, "extra_data", &Json::Object(extra.clone()));
        let carried = [
            ("followers_count", counts.followers),
            ("following_count", counts.following),
            ("posts_count", counts.posts),
            ("reach", counts.reach),
            ("impressions", counts.impressions),
            ("engagement_count", counts.engagement),
            ("profile_views", counts.profile_views),
        ];
        for (column, count) in carried {
            put_count(columns, column, count);
        }
    }
}

impl Mapped for FollowerChange {
    fn entities(&self, context: &Context, found: &mut Found) {
        let (Some(account), Some(noticed_at)) = (self.social_account_id, self.timestamp) else {
            return no_account(found, "timestamp");
        };
        let Some(kind) = word(found, "change_type", SYSTEM, &self.change_type) else { return };
        let extra = match &self.extra_data {
            Some(Json::Object(extra)) => extra.clone(),
            _ => Extra::new(),
        };
        // The row does not say its network; some rows say it beside.
        let platform = match extra.get("platform") {
            Some(Json::Text(text)) => word::<Platform>(&mut Found::default(), "extra_data", SYSTEM, text),
            _ => None,
        };
        let name = platform.and_then(|platform| handle(found, "username", platform, Some(&self.username)));
        found.push(metrics::FollowerChange {
            workspace_id: context.workspace,
            id: context.id(SYSTEM, Self::NAME, &self.id.to_string()),
            account_id: context.id(SYSTEM, SocialAccount::NAME, &account.to_string()),
            kind,
            external_user_id: self.user_id.clone(),
            handle: name,
            noticed_at,
            avatar_url: self.profile_pic_url.clone(),
            verified: self.verified,
            followers: count(self.follower_count),
            extra,
            rest: hadir_core::record::Rest,
        });
    }

    fn carried(entities: &[Entity], columns: &mut Extra) {
        let Some(change) = first!(entities, FollowerChange) else { return };
        put_word(columns, "change_type", SYSTEM, &change.kind);
        put(columns, "user_id", &change.external_user_id);
        if let Some(handle) = &change.handle {
            put(columns, "username", &handle.as_str().to_owned());
        }
        put(columns, "timestamp", &Some(change.noticed_at));
        put(columns, "profile_pic_url", &change.avatar_url);
        put(columns, "verified", &change.verified);
        put_count(columns, "follower_count", change.followers);
        put(columns, "extra_data", &Json::Object(change.extra.clone()));
    }
}
