//! The list of the questions of `audit`, by which they are documented and tested.

use super::{cached_answer, chain, entries, imported, last_entry, origins_of};
use hadir_core::audit::AuditSeverity;
use hadir_core::audit::EntityRef;
use hadir_core::spelling::System;

crate::queries::question::questions! {
    Audit:
    free "audit::entries" ["R11"] ("audit_entries") scoped "The log, the newest entry first", |s| entries(s.scope);
    free "audit::entries, filtered" ["R11"] ("audit_entries") scoped
        "What a user did to things of a kind in a time, as grave as asked, the newest entry first", |s| {
        entries(s.scope)
            .by_user(s.user)
            .of_action(&s.deed)
            .of_kind(&s.key)
            .in_severity(AuditSeverity::Info)
            .done_in(s.window)
    };
    free "audit::entries, of an action" ["Q12"] ("audit_entries") scoped "The log of an action, the newest entry first", |s| {
        entries(s.scope).of_action(&s.deed)
    };
    free "audit::entries, of a user" ["Q12"] ("audit_entries") scoped "The log of a user, the newest entry first", |s| {
        entries(s.scope).by_user(s.user)
    };
    free "audit::chain" [] (whole) scoped "The chain in its order", |s| chain(s.scope);
    fixed "audit::last_entry" [] ("audit_entries") scoped "The last entry of the chain", |s| last_entry(s.scope);
    fixed "audit::cached_answer" [] ("ai_cache_entries") scoped "The answer that a model gave to what has a key, if it is still good", |s| {
        cached_answer(s.scope, &s.key, s.now)
    };
    fixed "audit::imported" [] ("imported_rows") scoped "What became of a row of another system", |s| {
        imported(s.scope, System::RollCall, &s.key, &s.key)
    };
    fixed "audit::origins_of" [] ("imported_rows") scoped "Which rows of other systems something was made of", |s| {
        origins_of(s.scope, &EntityRef { kind: s.key.clone(), id: s.key.clone() })
    };
}
