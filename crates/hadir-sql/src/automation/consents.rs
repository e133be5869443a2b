//! Questions about what owners let automations do.

use crate::scope::Scope;
use crate::select::{Select, bind, col};
use hadir_core::automation::AutomationConsent;
use hadir_core::ids::{AutomationId, SocialAccountId};

/// Whether an automation may act for an account, and since when.
pub fn consent(
    scope: Scope,
    account: SocialAccountId,
    automation: AutomationId,
) -> Select<AutomationConsent> {
    consents_of(scope, automation).equal(col!("automation_consents", "account_id"), bind::id(account))
}

/// For which accounts an automation may act, or might, by account.
pub fn consents_of(scope: Scope, automation: AutomationId) -> Select<AutomationConsent> {
    Select::of(scope)
        .equal(col!("automation_consents", "automation_id"), bind::id(automation))
        .by(&["account_id", "id"])
}
