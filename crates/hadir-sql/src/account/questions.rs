//! The list of the questions of `account`, by which they are documented and tested.

use super::{
    account, account_by_platform_id, accounts, accounts_by_handle, active_accounts, consent_request,
    credential_of, links_of, location_of, pictures_of, profile_by_handle, profile_by_platform_id,
    tokens_to_refresh,
};
use chrono::TimeDelta;
use hadir_core::ids::ProfileId;
use hadir_core::secret::TokenHash;

crate::queries::question::questions! {
    Account:
    free "account::accounts" [] (whole) scoped "A page of the accounts on a network, by network, time of creation and id", |s| {
        accounts(s.scope).on_platform(s.platform).limit(20)
    };
    fixed "account::active_accounts" ["Q6"] (whole) scoped "Accounts that can be used now, by network, time of creation and id", |s| {
        active_accounts(s.scope)
    };
    fixed "account::account" ["Q11"] ("social_accounts") scoped "One account, what may be published through it and whether it is active", |s| {
        account(s.scope, s.account)
    };
    fixed "account::account_by_platform_id" [] ("social_accounts") scoped "The account that the network knows by this id", |s| {
        account_by_platform_id(s.scope, s.platform, &s.key)
    };
    fixed "account::accounts_by_handle" [] ("social_accounts") scoped "Accounts that go by this handle, by id", |s| {
        accounts_by_handle(s.scope, &s.handle)
    };
    fixed "account::tokens_to_refresh" ["Q9"] ("credentials") either "Credentials that are to be renewed, with their accounts, the next one first", |s| {
        tokens_to_refresh(s.scope, s.now, TimeDelta::days(7))
    };
    free "account::tokens_to_refresh, still good" ["R7"] ("credentials") either "Credentials that can be renewed and expire within the hour, with their accounts", |s| {
        tokens_to_refresh(s.scope, s.now, TimeDelta::hours(1)).refreshable().not_expired(s.now)
    };
    fixed "account::credential_of" [] ("credentials") scoped "What lets the team act for an account", |s| credential_of(s.scope, s.account);
    fixed "account::consent_request" [] ("consent_requests") scoped "The request for consent that was sent out with a state", |s| {
        consent_request(s.scope, &TokenHash::new(s.key.as_str()))
    };
    fixed "account::profile_by_handle" [] ("profiles") unscoped "The public profile that goes by a handle", |s| profile_by_handle(&s.handle);
    fixed "account::profile_by_platform_id" [] ("profiles") unscoped "The public profile that the network knows by an id", |s| {
        profile_by_platform_id(s.platform, &s.key)
    };
    fixed "account::links_of" [] ("profile_links") unscoped "The links of a profile", |s| links_of(ProfileId::from_uuid(s.unit.as_uuid()));
    fixed "account::pictures_of" [] ("profile_pictures") unscoped "The pictures of a profile, by address", |s| {
        pictures_of(ProfileId::from_uuid(s.unit.as_uuid()))
    };
    fixed "account::location_of" [] ("profile_locations") unscoped "Where a profile says that it is", |s| {
        location_of(ProfileId::from_uuid(s.unit.as_uuid()))
    };
}
