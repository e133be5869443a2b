//! Who did what.

use crate::scope::Scope;
use crate::select::{Col, Select, Term, bind};
use hadir_core::audit::{AuditAction, AuditEntry, AuditSeverity, EntityRef};
use hadir_core::ids::UserId;
use hadir_core::time::Window;

mod append;
mod kept;
mod questions;
pub use append::{Append, AppendError, append};
pub use kept::{cached_answer, imported, origins_of};
pub(crate) use questions::questions;

const AT: &Col = &Col::of("audit_entries", "at");
const ACTION: &Col = &Col::of("audit_entries", "action");
const USER: &Col = &Col::of("audit_entries", "actor_user_id");
const ENTITY_KIND: &Col = &Col::of("audit_entries", "entity_kind");
const ENTITY: &Col = &Col::of("audit_entries", "entity_key");
const SEVERITY: &Col = &Col::of("audit_entries", "severity");

/// The log, the newest entry first: 50 unless [`limit`](Select::limit) asks for others, and at most 100.
pub fn entries(scope: Scope) -> Select<AuditEntry> {
    Select::of(scope)
        .order(const { &[Term::down("audit_entries", "at"), Term::down("audit_entries", "seq")] })
        .bounded(50, 100)
}

/// The chain in its order, to [`verify`](hadir_core::audit::verify) it.
pub fn chain(scope: Scope) -> Select<AuditEntry> {
    Select::of(scope).by(&["seq"])
}

/// The last entry of the chain; its [`head`](AuditEntry::head) is what the next one is appended to.
pub fn last_entry(scope: Scope) -> Select<AuditEntry> {
    Select::of(scope).order(const { &[Term::down("audit_entries", "seq")] }).bounded(1, 1)
}

impl Select<AuditEntry> {
    /// Only what this user did.
    #[must_use]
    pub fn by_user(self, user: UserId) -> Self {
        self.equal(USER, bind::id(user))
    }

    /// Only this action, in whatever spelling it came.
    #[must_use]
    pub fn of_action(self, action: &AuditAction) -> Self {
        self.equal(ACTION, bind::key(action.as_str(), 191))
    }

    /// Only what was done to things of this kind.
    #[must_use]
    pub fn of_kind(self, kind: &str) -> Self {
        self.equal(ENTITY_KIND, bind::key(kind, 64))
    }

    /// Only what was done to this.
    #[must_use]
    pub fn about(self, entity: &EntityRef) -> Self {
        self.of_kind(&entity.kind).equal(ENTITY, bind::key(&entity.id, 191))
    }

    /// Only entries so grave.
    #[must_use]
    pub fn in_severity(self, severity: AuditSeverity) -> Self {
        self.is(SEVERITY, severity.as_str())
    }

    /// Only what was done in this window.
    #[must_use]
    pub fn done_in(self, window: Window) -> Self {
        self.within(AT, window)
    }
}
