//! Accounts on the networks.

use crate::scope::Scope;
use crate::select::{Col, Select, bind};
use hadir_core::account::{ConnectionStatus, SocialAccount};
use hadir_core::ids::SocialAccountId;
use hadir_core::platform::{Handle, Platform};

mod profiles;
mod questions;
mod tokens;
pub use profiles::{
    consent_request, credential_of, links_of, location_of, pictures_of, profile_by_handle,
    profile_by_platform_id,
};
pub(crate) use questions::questions;
pub use tokens::tokens_to_refresh;

const ID: &Col = &Col::of("social_accounts", "id");
const STATUS: &Col = &Col::of("social_accounts", "status");
const PLATFORM: &Col = &Col::of("social_accounts", "platform");
const PLATFORM_ID: &Col = &Col::of("social_accounts", "platform_account_id");
const HANDLE: &Col = &Col::of("social_accounts", "handle");
const HANDLE_PLATFORM: &Col = &Col::of("social_accounts", "handle_platform");

/// All accounts, by network, time of creation and id.
pub fn accounts(scope: Scope) -> Select<SocialAccount> {
    Select::of(scope).by(&["platform", "created_at", "id"])
}

/// Accounts that can be used now, by network, time of creation and id.
pub fn active_accounts(scope: Scope) -> Select<SocialAccount> {
    accounts(scope).in_status(ConnectionStatus::Active)
}

impl Select<SocialAccount> {
    /// Only accounts in this status.
    #[must_use]
    pub fn in_status(self, status: ConnectionStatus) -> Self {
        self.is(STATUS, status.as_str())
    }

    /// Only accounts on this network.
    #[must_use]
    pub fn on_platform(self, platform: Platform) -> Self {
        self.is(PLATFORM, platform.as_str())
    }
}

/// One account, with what may be published through it and whether it is active.
pub fn account(scope: Scope, id: SocialAccountId) -> Select<SocialAccount> {
    Select::of(scope).equal(ID, bind::id(id)).by(&["id"])
}

/// The account that the network knows by this id.
pub fn account_by_platform_id(scope: Scope, platform: Platform, id: &str) -> Select<SocialAccount> {
    Select::of(scope).equal(PLATFORM, bind::word(platform)).equal(PLATFORM_ID, bind::key(id, 191)).by(&["id"])
}

/// Accounts that go by this handle, by id: more than one if an old one was kept.
pub fn accounts_by_handle(scope: Scope, handle: &Handle) -> Select<SocialAccount> {
    let [platform, name] = bind::handle(handle);
    Select::of(scope)
        .equal(PLATFORM, platform.clone())
        .equal(HANDLE, name)
        .equal(HANDLE_PLATFORM, platform)
        .by(&["id"])
}
