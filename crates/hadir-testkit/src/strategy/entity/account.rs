//! Generated rows of the context `account`.

use super::{lives, records};
use crate::strategy::{
    boxed_text, decimal, extra, handle, id, instant, key_text, open, optional, optional_text, secret,
    stored_count, text, word,
};
use hadir_core::account::{
    AccountMetadata, Capabilities, ConnectionLifecycle, ConnectionParts, ConsentRequest, Credential,
    FollowerTracking, Page, Profile, ProfileContact, ProfileLink, ProfileLocation, ProfilePicture,
    PublishingPace, Quota, Scopes, SocialAccount,
};
use hadir_core::platform::Handle;
use hadir_core::record::Rest;
use hadir_core::secret::{Ciphertext, TokenHash};
use proptest::collection::vec;
use proptest::prelude::{Just, any};

records! {
    /// Any account.
    pub social_account: SocialAccount {
        workspace_id: id(),
        id: id(),
        platform: word(),
        platform_account_id: optional(key_text()),
        handle: optional(handle()),
        display_name: optional_text(),
        avatar_url: optional_text(),
        profile_url: optional_text(),
        account_type: optional(open()),
        page: optional(page()),
        sec_uid: optional_text(),
        verified: any::<Option<bool>>(),
        capabilities: capabilities(),
        lifecycle: connection(),
        tracking: optional(tracking()),
        metadata: metadata(),
        last_synced_at: optional(instant()),
        created_at: instant(),
        updated_at: instant(),
        rest: Just(Rest),
    };

    /// The credential of an account.
    pub credential: Credential {
        workspace_id: id(),
        id: id(),
        account_id: id(),
        access: secret(Ciphertext::new),
        refresh: optional(secret(Ciphertext::new)),
        scopes: vec("[a-z_]{1,9}", 0..4).prop_map(|scopes| scopes.iter().map(String::as_str).collect::<Scopes>()),
        expires_at: optional(instant()),
        last_refresh_at: optional(instant()),
        refresh_failures: any::<u32>(),
        rest: Just(Rest),
    };

    /// Any request for consent.
    pub consent_request: ConsentRequest {
        workspace_id: id(),
        user_id: id(),
        platform: word(),
        state: secret(TokenHash::new),
        verifier: optional(secret(Ciphertext::new)),
        redirect_url: text(),
        expires_at: instant(),
        used_at: optional(instant()),
        rest: Just(Rest),
    };

    /// Any profile. Profiles belong to nobody: what is unique among them is made of their id.
    pub profile: Profile {
        id: id(),
        platform_user_id: optional(key_text()),
        handle: handle(),
        name: optional_text(),
        biography: optional_text(),
        category_id: any::<Option<i64>>(),
        category: optional_text(),
        account_type: optional(open()),
        contact: contact(),
        external_url: optional_text(),
        facebook_id: optional_text(),
        sec_uid: optional_text(),
        business: any::<Option<bool>>(),
        private: any::<Option<bool>>(),
        verified: any::<Option<bool>>(),
        picture_url: optional_text(),
        picture_url_hd: optional_text(),
        country: optional_text(),
        joined: optional_text(),
        joined_at: optional(instant()),
        former_handles: any::<Option<u32>>(),
        last_post_at: optional(instant()),
        checked_at: optional(instant()),
        fetched_at: instant(),
        rest: Just(Rest),
    } then |mut profile| {
        let digits = profile.id.as_uuid().simple().to_string();
        if let Some(known_as) = &mut profile.platform_user_id {
            *known_as = format!("{known_as}.{digits}");
        }
        let name = format!("u{}", digits.get(..12).unwrap_or_default());
        if let Ok(handle) = Handle::parse(profile.handle.platform(), &name) {
            profile.handle = handle;
        }
        profile
    };

    contact: ProfileContact {
        method: optional_text(),
        phone: optional_text(),
        public_email: optional_text(),
        public_phone_country_code: optional_text(),
        public_phone: optional_text(),
    };

    /// A link of a profile.
    pub profile_link: ProfileLink {
        profile_id: id(),
        link_id: any::<i64>(),
        kind: optional_text(),
        url: optional_text(),
        counted_url: optional_text(),
        title: optional_text(),
        open_in_app: any::<Option<bool>>(),
        pinned: any::<Option<bool>>(),
        rest: Just(Rest),
    };

    /// A picture of a profile.
    pub profile_picture: ProfilePicture {
        profile_id: id(),
        url: text(),
        width: any::<Option<u32>>(),
        height: any::<Option<u32>>(),
        rest: Just(Rest),
    };

    /// Where a profile says that it is.
    pub profile_location: ProfileLocation {
        profile_id: id(),
        location_id: optional_text(),
        street: optional_text(),
        city_id: optional_text(),
        city: optional_text(),
        postal_code: optional_text(),
        latitude: optional(decimal()),
        longitude: optional(decimal()),
        rest: Just(Rest),
    };

    /// Any pace.
    pub publishing_pace: PublishingPace {
        workspace_id: id(),
        account_id: id(),
        quota: optional(quota()),
        cooling_until: optional(instant()),
        paused_at: optional(instant()),
        updated_at: instant(),
        rest: Just(Rest),
    };

    quota: Quota { most: any::<u32>(), window_seconds: any::<u32>() };

    page: Page { id: key_text(), name: optional_text() };

    capabilities: Capabilities { feed: any::<bool>(), stories: any::<bool>(), reels: any::<bool>() };

    tracking: FollowerTracking {
        max_pages: any::<u32>(),
        page_size: any::<u32>(),
        last_run_at: optional(instant()),
        last_error: optional(text()),
    };

    metadata: AccountMetadata {
        followers: optional(any::<u64>()),
        following: optional(stored_count()),
        posts: optional(stored_count()),
        connections: optional(stored_count()),
        extra: extra(),
    };
}

lives! {
    connection: ConnectionLifecycle(ConnectionParts) {
        always { error_count: any::<u32>() }
        optional { connected_at: instant(), reason: boxed_text(), disconnected_at: instant() }
    };
}
