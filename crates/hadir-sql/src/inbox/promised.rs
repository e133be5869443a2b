//! Questions about what is promised.

use crate::scope::Scope;
use crate::select::{Select, Term, bind, col};
use hadir_core::ids::ConversationId;
use hadir_core::inbox::{SlaConfig, SlaTracking};

/// What is promised, by id.
pub fn promises(scope: Scope) -> Select<SlaConfig> {
    Select::all(scope)
}

impl Select<SlaConfig> {
    /// Only what is in force.
    #[must_use]
    pub fn in_force(self) -> Self {
        self.equal(col!("sla_configs", "is_active"), crate::Value::Bool(true))
    }
}

/// How a conversation stands with what was promised, the newest promise first.
pub fn promises_of(scope: Scope, conversation: ConversationId) -> Select<SlaTracking> {
    Select::of(scope)
        .equal(col!("sla_trackings", "conversation_id"), bind::id(conversation))
        .order(const { &[Term::down("sla_trackings", "started_at"), Term::down("sla_trackings", "id")] })
}
