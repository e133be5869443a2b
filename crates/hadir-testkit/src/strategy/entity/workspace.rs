//! Generated rows of the context `workspace`.

use super::{lives, records};
use crate::strategy::{
    calendar, decimal, extra, id, instant, key_text, open, optional, optional_text, secret, text, word,
};
use hadir_core::record::Rest;
use hadir_core::secret::{OneTimeCodeHash, PasswordHash, TokenHash};
use hadir_core::workspace::{
    AccessLifecycle, AccessParts, AiBudget, Archival, Branding, Claim, ClaimLifecycle, ClaimParts,
    CollectionIds, Contact, DisplaySettings, FeatureFlag, FeatureFlags, GrantConditions, Invite,
    InviteLifecycle, InviteParts, Limit, LimitOverrides, MAX_WRONG_CODES, Member, NotificationPreferences,
    PasswordReset, PermissionGrant, Region, SingleSignOn, User, UserCredential, UserPreferences, Workspace,
    WorkspaceProfile, WorkspaceSettings,
};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::prelude::{Just, Strategy, any};

records! {
    /// Any workspace.
    pub workspace: Workspace { id: id(), key: key_text(), name: text(), calendar: calendar(), status: word(),
        rest: Just(Rest),
    };

    /// Any user. Users belong to nobody: what is unique among them contains their id.
    pub user: User {
        id: id(),
        realm: word(),
        email: optional(key_text()),
        username: optional(key_text()),
        name: optional_text(),
        first_name: optional_text(),
        last_name: optional_text(),
        avatar_url: optional_text(),
        phone: optional_text(),
        mfa: word(),
        lifecycle: access(),
        preferences: preferences(),
        last_login_at: optional(instant()),
        created_at: instant(),
        updated_at: instant(),
        rest: Just(Rest),
    } then |mut user| {
        for name in [&mut user.email, &mut user.username].into_iter().flatten() {
            *name = shared(name, &user.id);
        }
        user
    };

    /// Any region.
    pub region: Region { id: id(), parent_id: optional(id()), code: optional(key_text()), name: text(),
        rest: Just(Rest),
    }
    then |mut region| {
        region.code = region.code.map(|code| shared(&code, &region.id));
        region
    };

    /// Anything by which a user proves who they are.
    pub user_credential: UserCredential {
        user_id: id(),
        password: optional(secret(PasswordHash::new)),
        single_sign_on: optional(single_sign_on()),
        updated_at: instant(),
        rest: Just(Rest),
    };

    single_sign_on: SingleSignOn { provider: "[a-z]{1,16}", subject: any::<u128>().prop_map(|id| id.to_string()) };

    /// Any reset of a password.
    pub password_reset: PasswordReset {
        id: id(),
        user_id: id(),
        delivery_target: text(),
        token: secret(TokenHash::new),
        expires_at: instant(),
        used_at: optional(instant()),
        created_at: instant(),
        rest: Just(Rest),
    };

    /// Anything that a workspace is besides.
    pub workspace_profile: WorkspaceProfile {
        workspace_id: id(),
        slug: optional(key_text()),
        parent_id: optional(id()),
        kind: optional(open()),
        level: optional(open()),
        region_id: optional(id()),
        group: optional_text(),
        owner_id: optional(id()),
        operator_phone: optional_text(),
        supervisor_phone: optional_text(),
        amplification: optional(word()),
        plan: optional(open()),
        billing: optional(open()),
        collection: optional(collection()),
        archival: optional(archival()),
        created_at: instant(),
        updated_at: instant(),
        rest: Just(Rest),
    };

    collection: CollectionIds { customer_id: optional_text(), subscription_id: optional_text() };

    archival: Archival { at: instant(), by: optional(id()) };

    /// Any settings.
    pub workspace_settings: WorkspaceSettings {
        workspace_id: id(),
        display: display(),
        branding: branding(),
        limits: limits(),
        features: btree_map(text(), feature(), 0..3).prop_map(FeatureFlags),
        rates: btree_map(text(), decimal(), 0..3),
        ai_budget: optional(ai_budget()),
        publishing_paused_at: optional(instant()),
        rest: Just(Rest),
    };

    display: DisplaySettings { language: optional_text(), date_format: optional_text(), extra: extra() };

    feature: FeatureFlag { enabled: any::<bool>(), rate_per_item: optional(decimal()), extra: extra() };

    ai_budget: AiBudget { limit_usd: decimal(), used_usd: decimal() };

    /// Any member.
    pub member: Member { workspace_id: id(), id: id(), user_id: id(), role: open(), joined_at: instant(),
        rest: Just(Rest),
    };

    /// Any grant.
    pub permission_grant: PermissionGrant {
        workspace_id: id(),
        id: id(),
        user_id: id(),
        resource: word(),
        action: word(),
        conditions: conditions(),
        rest: Just(Rest),
    };

    conditions: GrantConditions {
        own_only: any::<Option<bool>>(),
        account_ids: optional(btree_set(id(), 0..3)),
        campaign_ids: optional(btree_set(id(), 0..3)),
        extra: extra(),
    };

    /// Any invitation.
    pub invite: Invite {
        workspace_id: id(),
        id: id(),
        email: key_text(),
        role: open(),
        invited_by: id(),
        token: secret(TokenHash::new),
        lifecycle: invitation(),
        rest: Just(Rest),
    };

    /// Any claim.
    pub claim: Claim {
        workspace_id: id(),
        id: id(),
        person_id: id(),
        email: text(),
        code: secret(OneTimeCodeHash::new),
        lifecycle: verification(),
        rest: Just(Rest),
    };

    /// Anybody of the address book.
    pub contact: Contact {
        workspace_id: id(),
        phone: key_text(),
        resource_name: optional_text(),
        created_at: instant(),
        rest: Just(Rest),
    };

    preferences: UserPreferences {
        theme: optional(open()),
        language: optional_text(),
        timezone: optional(calendar()),
        notifications: optional(notifications()),
        dashboard: optional(extra()),
        extra: extra(),
    };

    notifications: NotificationPreferences {
        email: any::<Option<bool>>(),
        push: any::<Option<bool>>(),
        in_app: any::<Option<bool>>(),
        digest: optional(open()),
        types: vec(text(), 0..3),
        extra: extra(),
    };
}

lives! {
    access: AccessLifecycle(AccessParts) {
        always {}
        optional { answered_at: instant(), suspended_at: instant() }
    };
    invitation: InviteLifecycle(InviteParts) {
        always { sent_at: instant(), expires_at: instant() }
        optional { accepted_at: instant() }
    } then |mut parts: InviteParts| {
        (parts.sent_at, parts.expires_at) =
            (parts.sent_at.min(parts.expires_at), parts.sent_at.max(parts.expires_at));
        parts
    };
    verification: ClaimLifecycle(ClaimParts) {
        always { issued_at: instant(), expires_at: instant(), misses: 0..=MAX_WRONG_CODES }
        optional { verified_at: instant() }
    };
}

/// Text that no other tenant's row has.
fn shared(text: &str, id: &impl core::fmt::Display) -> String {
    format!("{text}.{id}")
}

fn branding() -> impl Strategy<Value = Branding> + Clone {
    (any::<Option<bool>>(), optional_text(), optional_text(), extra()).prop_map(
        |(enabled, company_name, logo_url, extra)| Branding {
            enabled,
            company_name,
            logo_url,
            extra,
            ..Branding::default()
        },
    )
}

fn limits() -> impl Strategy<Value = LimitOverrides> + Clone {
    let limit = || optional(optional(0..1_000_000_u64).prop_map(Limit::from));
    (limit(), extra()).prop_map(|(posts_per_month, extra)| LimitOverrides {
        posts_per_month,
        extra,
        ..LimitOverrides::default()
    })
}
