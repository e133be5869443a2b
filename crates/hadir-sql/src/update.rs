use crate::dialect::{Bound, Dialect};
use crate::schema::{Row, Tenancy};
use crate::scope::Scope;
use crate::statement::Statement;
use crate::value::Value;
use hadir_core::lifecycle::LifecycleEvent;
use hadir_core::vocabulary::TextEnum;
use sea_query::{Expr, ExprTrait, UpdateStatement};
use uuid::Uuid;

/// A guarded move. It changes one row if the move is legal at that moment, and none otherwise: two who try the same
/// move at once cannot both succeed.
#[derive(Debug, Clone)]
pub struct Update {
    update: UpdateStatement,
    bound: Bound,
}

impl Update {
    /// Compare and set: from one of the event's sources to its target.
    pub(crate) fn transition<R: Row, E: LifecycleEvent>(scope: Scope, id: Uuid, event: E) -> Self {
        let mut bound = Bound::default();
        let mut text = |word: &'static str| bound.bind(Value::Text(word.into()));
        let target = text(event.target().as_str());
        let sources: Vec<Expr> = event.sources().iter().map(|from| text(from.as_str())).collect();
        let table = R::table();
        let mut update = sea_query::Query::update();
        update.table(table.name).value("status", target).and_where(Expr::col("status").is_in(sources));
        if table.tenancy == Tenancy::Tenant {
            let workspace = bound.bind(Value::Uuid(scope.workspace_id().as_uuid()));
            update.and_where(Expr::col("workspace_id").eq(workspace));
        }
        let id = bound.bind(Value::Uuid(id));
        update.and_where(Expr::col("id").eq(id));
        Self { update, bound }
    }

    /// The statement in a dialect. One row affected: it moved. None: it is not there, or not in a source state.
    pub fn build(&self, dialect: Dialect) -> Statement {
        dialect.write(&self.update, &self.bound)
    }
}
