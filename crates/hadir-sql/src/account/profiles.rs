//! Questions about public profiles.

use crate::scope::Scope;
use crate::select::{Select, bind, col};
use hadir_core::account::{
    ConsentRequest, Credential, Profile, ProfileLink, ProfileLocation, ProfilePicture,
};
use hadir_core::ids::{ProfileId, SocialAccountId};
use hadir_core::platform::{Handle, Platform};
use hadir_core::secret::TokenHash;

/// The public profile that goes by this handle.
pub fn profile_by_handle(handle: &Handle) -> Select<Profile> {
    let [platform, name] = bind::handle(handle);
    Select::shared()
        .equal(col!("profiles", "platform"), platform)
        .equal(col!("profiles", "handle"), name)
        .by(&["id"])
}

/// The public profile that the network knows by this id.
pub fn profile_by_platform_id(platform: Platform, id: &str) -> Select<Profile> {
    Select::shared()
        .equal(col!("profiles", "platform"), bind::word(platform))
        .equal(col!("profiles", "platform_user_id"), bind::key(id, 191))
        .by(&["id"])
}

/// The links of a profile, in the network's order of ids.
pub fn links_of(profile: ProfileId) -> Select<ProfileLink> {
    Select::shared().equal(col!("profile_links", "profile_id"), bind::id(profile)).by(&["link_id"])
}

/// The pictures of a profile, by address.
pub fn pictures_of(profile: ProfileId) -> Select<ProfilePicture> {
    Select::shared().equal(col!("profile_pictures", "profile_id"), bind::id(profile)).by(&["url_key"])
}

/// Where a profile says that it is.
pub fn location_of(profile: ProfileId) -> Select<ProfileLocation> {
    Select::shared().equal(col!("profile_locations", "profile_id"), bind::id(profile)).by(&["profile_id"])
}

/// What lets the team act for an account.
pub fn credential_of(scope: Scope, account: SocialAccountId) -> Select<Credential> {
    Select::of(scope).equal(col!("credentials", "account_id"), bind::id(account)).by(&["id"])
}

/// The request for consent that was sent out with this state, when the network comes back with it.
pub fn consent_request(scope: Scope, state: &TokenHash) -> Select<ConsentRequest> {
    Select::of(scope)
        .equal(col!("consent_requests", "state"), bind::secret(state.expose(), 191))
        .by(&["state"])
}
