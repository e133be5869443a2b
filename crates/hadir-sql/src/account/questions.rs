use super::{
    account, account_by_platform_id, accounts, accounts_by_handle, active_accounts, tokens_to_refresh,
};
use chrono::TimeDelta;

crate::queries::questions! {
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
    fixed "account::tokens_to_refresh" ["Q9"] ("credentials") either "Credentials of active accounts that expire soon, with their accounts, the next one first", |s| {
        tokens_to_refresh(s.scope, s.now, TimeDelta::days(7))
    };
    free "account::tokens_to_refresh, still good" ["R7"] ("credentials") either "Credentials that can be renewed and expire within the hour, with their accounts", |s| {
        tokens_to_refresh(s.scope, s.now, TimeDelta::hours(1)).refreshable().not_expired(s.now)
    };
}
