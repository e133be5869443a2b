//! Changes some columns of one row, if it is still what was read.

use crate::dialect::{Bound, Dialect};
use crate::error::{EncodeError, EncodeProblem};
use crate::schema::{Column, TenantRow};
use crate::scope::Scope;
use crate::statement::Statement;
use crate::value::Value;
use sea_query::{Expr, ExprTrait, UpdateStatement};

/// An `UPDATE` of one row.
#[derive(Debug)]
pub(crate) struct Replace {
    update: UpdateStatement,
    pub(crate) bound: Bound,
}

/// The values of a row of the scope's workspace, one per column.
fn values<R: TenantRow>(scope: Scope, row: &R) -> Result<Vec<Value>, EncodeError> {
    let (table, owner, mine) = (R::table().name, row.workspace_id(), scope.workspace_id());
    if owner != mine {
        let problem = EncodeProblem::Foreign { row: owner, scope: mine };
        return Err(EncodeError { table, field: "workspace_id", problem });
    }
    let mut values = Vec::with_capacity(R::table().columns.len());
    row.encode(&mut values)?;
    Ok(values)
}

/// What a lifecycle governs.
pub(crate) const fn governed(column: &Column) -> bool {
    column.governed
}

impl Replace {
    /// Gives the columns that `which` names the values of `row`.
    pub(crate) fn of<R: TenantRow>(
        scope: Scope,
        row: &R,
        which: impl Fn(&Column) -> bool,
    ) -> Result<Self, EncodeError> {
        let (table, mut bound, mut update) = (R::table(), Bound::default(), UpdateStatement::new());
        update.table(table.name);
        for (column, value) in table.columns.iter().zip(values(scope, row)?) {
            if table.keys.primary.contains(&column.name) {
                update.and_where(Expr::col((table.name, column.name)).eq(bound.bind(value)));
            } else if which(column) {
                update.value(column.name, bound.bind(value));
            }
        }
        Ok(Self { update, bound })
    }

    /// Only if the columns that `which` names still hold what `row` says.
    pub(crate) fn unless_changed<R: TenantRow>(
        mut self,
        scope: Scope,
        row: &R,
        which: impl Fn(&Column) -> bool,
    ) -> Result<Self, EncodeError> {
        let table = R::table();
        for (column, value) in table.columns.iter().zip(values(scope, row)?) {
            let stored = Expr::col((table.name, column.name));
            if which(column) && !table.keys.primary.contains(&column.name) {
                let same = if value.is_null() { stored.is_null() } else { stored.eq(self.bound.bind(value)) };
                self.update.and_where(same);
            }
        }
        Ok(self)
    }

    /// Only if this holds, too.
    pub(crate) fn and_where(mut self, condition: Expr) -> Self {
        self.update.and_where(condition);
        self
    }

    pub(crate) fn build(&self, dialect: Dialect) -> Statement {
        dialect.write(&self.update, &self.bound)
    }
}
