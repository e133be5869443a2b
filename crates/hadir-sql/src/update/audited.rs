//! A guarded move that is written to the audit log.

use super::{Advance, Outcome, Update};
use crate::audit::{Append, AppendError, append, last_entry};
use crate::dialect::Dialect;
use crate::schema::Row;
use crate::scope::Scope;
use crate::statement::{Query, Statement};
use crate::value::Value;
use chrono::{DateTime, Utc};
use core::net::IpAddr;
use hadir_core::audit::{
    Actor, AuditAction, AuditEntry, AuditOutcome, AuditRecord, AuditSeverity, ChainHead, EntityRef,
};
use hadir_core::json::Json;

/// A guarded move that is written to the audit log.
///
/// In one transaction:
/// 1. run [`lock`](Self::lock), so that nobody else is writing to the log, and [`build`](Self::build);
/// 2. if no row was affected, ask for [`standing`](Self::standing); either way, [`outcome`](Self::outcome) says what came
///    of it;
/// 3. ask for [`last`](Self::last), and run what [`append`](Self::append) gives: an entry if it moved, else nothing;
/// 4. commit. If the database refused the entry because its key is taken, another writer was first: roll back, which undoes
///    the move too, and begin again at 1.
///
/// Whoever stops in between leaves neither the move nor the entry.
#[derive(Debug, Clone)]
pub struct Audited {
    guarded: Guarded,
    scope: Scope,
    record: AuditRecord,
}

#[derive(Debug, Clone)]
enum Guarded {
    Update(Box<Update>),
    Advance(Advance),
}

impl Update {
    /// With an entry of the audit log, under the name of its event.
    #[must_use]
    pub fn audited(self, actor: Actor, at: DateTime<Utc>) -> Audited {
        let (scope, action, key) = (self.scope, self.action, id_of(&self.standing.key));
        Audited::new(Guarded::Update(Box::new(self)), scope, action.into(), key, actor, at)
    }
}

impl Advance {
    /// With an entry of the audit log: what was done, such as the [`action`](hadir_core::lifecycle::LifecycleEvent::action)
    /// of the event, by whom and when.
    #[must_use]
    pub fn audited(self, action: impl Into<AuditAction>, actor: Actor, at: DateTime<Utc>) -> Audited {
        let (scope, key) = (self.scope, id_of(&self.standing.key));
        Audited::new(Guarded::Advance(self), scope, action.into(), key, actor, at)
    }
}

/// The key without the workspace, as text.
fn id_of(key: &[(&'static str, Value)]) -> String {
    let part = |(column, value): &(&'static str, Value)| match value {
        Value::Uuid(_) if *column == "workspace_id" => None,
        Value::Uuid(id) => Some(id.to_string()),
        Value::Text(text) => Some(text.clone()),
        Value::Secret(_) => None,
        other => Some(format!("{other:?}")),
    };
    key.iter().filter_map(part).collect::<Vec<_>>().join("/")
}

impl Audited {
    fn new(
        guarded: Guarded,
        scope: Scope,
        action: AuditAction,
        id: String,
        actor: Actor,
        at: DateTime<Utc>,
    ) -> Self {
        let entity = EntityRef { kind: action.resource().to_owned(), id };
        let record = AuditRecord {
            severity: Some(AuditSeverity::Info),
            outcome: Some(AuditOutcome::Success),
            ..AuditRecord::new(scope.workspace_id(), at, actor, action, entity)
        };
        Self { guarded, scope, record }
    }

    /// With a particular.
    #[must_use]
    pub fn detail(mut self, key: impl Into<String>, value: impl Into<Json>) -> Self {
        self.record.details.insert(key.into(), value.into());
        self
    }

    /// With the address that it was asked for from.
    #[must_use]
    pub fn at_address(mut self, ip: IpAddr) -> Self {
        self.record.ip = Some(ip);
        self
    }

    /// With the program that it was asked for with.
    #[must_use]
    pub fn by_program(mut self, user_agent: impl Into<String>) -> Self {
        self.record.user_agent = Some(user_agent.into());
        self
    }

    /// What the entry will say.
    pub const fn record(&self) -> &AuditRecord {
        &self.record
    }

    /// The move, in a dialect.
    pub fn build(&self, dialect: Dialect) -> Statement {
        match &self.guarded {
            Guarded::Update(update) => update.build(dialect),
            Guarded::Advance(advance) => advance.build(dialect),
        }
    }

    /// Asks for the state that it is in: no row if it is gone.
    pub fn standing(&self, dialect: Dialect) -> Query<String> {
        match &self.guarded {
            Guarded::Update(update) => update.standing(dialect),
            Guarded::Advance(advance) => advance.standing(dialect),
        }
    }

    /// What came of it: from the number of rows affected and, if that is none, the state that was found.
    pub fn outcome(&self, affected: u64, standing: Option<&str>) -> Outcome {
        match &self.guarded {
            Guarded::Update(update) => update.outcome(affected, standing),
            Guarded::Advance(advance) => advance.outcome(affected, standing),
        }
    }

    /// Waits for whoever else writes to the log of the workspace, until the transaction ends: to be run before the move. None on
    /// SQLite, where there is one writer (begin with `BEGIN IMMEDIATE`). Without it, of two who write at once one is refused,
    /// and begins again.
    pub fn lock(&self, dialect: Dialect) -> Option<Query<String>> {
        let lock = dialect.lock_row()?;
        let sql = dialect.spell(&format!("SELECT \"key\" FROM \"workspaces\" WHERE \"id\" = ? {lock}"));
        Some(Query::lines(Statement { sql: sql.into(), values: vec![self.scope.value()] }))
    }

    /// Asks for the last entry of the chain: no row if there is none. To be asked behind the move, in its transaction.
    pub fn last(&self, dialect: Dialect) -> Query<ChainHead> {
        last_entry(self.scope)
            .build_with(dialect, |cells| AuditEntry::decode(cells).map(|entry| entry.head()))
    }

    /// The entry behind the last one: none unless it moved.
    ///
    /// # Errors
    /// [`AppendError`] if it cannot be stored, or the chain is full: roll back.
    pub fn append(&self, outcome: &Outcome, last: Option<ChainHead>) -> Result<Option<Append>, AppendError> {
        match outcome {
            Outcome::Moved => append(self.scope, last, self.record.clone()).map(Some),
            _ => Ok(None),
        }
    }
}
