//! Columns of one's own of a question, grouped and ordered as one likes.

use super::Select;
use super::own::{Own, OwnError, stands_for_itself};
use super::record::{Record, Selected};
use crate::columns::{Column, Int, Ordered, Stored};
use crate::dialect::Dialect;
use crate::error::DecodeError;
use crate::statement::{Cells, Query};
use crate::value::Kind;
use core::fmt;
use sea_query::{Expr, Func, Order, SelectStatement};

/// Columns of one's own of a question, grouped and ordered as one likes.
pub struct Pick<T, U> {
    own: Own<T>,
    columns: Vec<Selected>,
    groups: Vec<Expr>,
    orders: Vec<(Expr, Order)>,
    read: fn(&mut Cells<'_>) -> Result<U, DecodeError>,
}

impl<T, U> Clone for Pick<T, U> {
    fn clone(&self) -> Self {
        let Self { own, columns, groups, orders, read } = self;
        let (own, columns) = (own.clone(), columns.clone());
        Self { own, columns, groups: groups.clone(), orders: orders.clone(), read: *read }
    }
}

impl<T, U> fmt::Debug for Pick<T, U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pick").field("own", &self.own).field("columns", &self.columns).finish_non_exhaustive()
    }
}

impl<T: Record> Select<T> {
    /// With columns of one's own instead of the record: see [`Own::pick`].
    pub fn pick<U>(
        self,
        columns: impl IntoIterator<Item = Selected>,
        read: fn(&mut Cells<'_>) -> Result<U, DecodeError>,
    ) -> Pick<T, U> {
        self.own().pick(columns, read)
    }
}

impl<T: Record> Own<T> {
    /// With columns of one's own instead of the record, which `read` reads.
    ///
    /// ```
    /// use hadir_core::ids::WorkspaceId;
    /// use hadir_sql::columns::publishing::{post_targets, posts};
    /// use hadir_sql::{Dialect, Scope, Selected, publishing};
    ///
    /// let scope = Scope::of(WorkspaceId::from_uuid(uuid::Uuid::from_u128(7)));
    /// let targets_of_titles = publishing::posts(scope)
    ///     .left_join(post_targets::TABLE, post_targets::POST_ID.same(posts::ID))
    ///     .pick([Selected::of(posts::TITLE), Selected::count()], |cells| {
    ///         let wrong = |problem: hadir_sql::DecodeProblem| problem.at("titles", "targets");
    ///         Ok((cells.optional(|cells| cells.text()).map_err(wrong)?, cells.count().map_err(wrong)?))
    ///     })
    ///     .group_by([posts::TITLE])
    ///     .build(Dialect::Postgres)?;
    /// let sql = &targets_of_titles.statement().sql;
    /// assert!(sql.contains(r#"ON "posts"."workspace_id" = "post_targets"."workspace_id" AND ("#));
    /// # Ok::<(), hadir_sql::OwnError>(())
    /// ```
    pub fn pick<U>(
        self,
        columns: impl IntoIterator<Item = Selected>,
        read: fn(&mut Cells<'_>) -> Result<U, DecodeError>,
    ) -> Pick<T, U> {
        Pick::new(self, columns.into_iter().collect(), read)
    }
}

impl<T: Record, U> Pick<T, U> {
    fn new(own: Own<T>, columns: Vec<Selected>, read: fn(&mut Cells<'_>) -> Result<U, DecodeError>) -> Self {
        Self { own, columns, groups: Vec::new(), orders: Vec::new(), read }
    }

    /// One row for each group of rows that are the same in these. The order of the question itself is given up: it need not
    /// be among them.
    #[must_use]
    pub fn group_by<G: Into<Expr>>(mut self, groups: impl IntoIterator<Item = G>) -> Self {
        self.own.select = self.own.select.by(&[]);
        self.groups.extend(groups.into_iter().map(Into::into));
        self
    }

    /// One row in all: what is picked counts, sums or compares the rows.
    #[must_use]
    pub fn in_all(mut self) -> Self {
        self.own.select = self.own.select.by(&[]);
        self
    }

    /// In this order, instead of the question's own.
    #[must_use]
    pub fn order_by(mut self, expression: impl Into<Expr>, order: Order) -> Self {
        self.own.select = self.own.select.by(&[]);
        self.orders.push((expression.into(), order));
        self
    }

    /// At most so many rows; a question that has a bound of its own keeps it.
    #[must_use]
    pub fn limit(mut self, rows: u64) -> Self {
        self.own = self.own.limit(rows);
        self
    }

    /// The query in a dialect.
    ///
    /// # Errors
    /// [`OwnError`] if it would read other workspaces' rows, or compare what is never equal.
    pub fn build(&self, dialect: Dialect) -> Result<Query<U>, OwnError> {
        let statement = self.statement(dialect)?;
        let kinds = self.columns.iter().map(|column| column.kind).collect();
        Ok(Query::shared(self.own.checked(&statement, dialect)?, kinds, self.read))
    }

    /// The statement, to be put into another one: see [`Own::into_sea`].
    ///
    /// # Errors
    /// As of [`build`](Self::build).
    pub fn into_sea(self, dialect: Dialect) -> Result<SelectStatement, OwnError> {
        let statement = self.statement(dialect)?;
        self.own.checked(&statement, dialect)?;
        Ok(statement)
    }

    fn statement(&self, dialect: Dialect) -> Result<SelectStatement, OwnError> {
        let mut statement = self.own.statement(dialect, &self.columns)?;
        for group in &self.groups {
            stands_for_itself(group, dialect)?;
            statement.add_group_by([group.clone()]);
        }
        for (expression, order) in &self.orders {
            stands_for_itself(expression, dialect)?;
            statement.order_by_expr(expression.clone(), order.clone());
        }
        Ok(statement)
    }
}

impl Selected {
    /// How many rows.
    pub const fn count() -> Self {
        Self::computed("COUNT(*)", Kind::Int)
    }

    /// The sum of a column; null if there is nothing to add. What does not fit into 64 bits is the engine's error.
    pub fn sum(column: Column<Int>) -> Self {
        let sum = Func::sum(column.expr());
        // PostgreSQL adds integers up to a decimal, MySQL too.
        Self::cast_to_int(sum.into())
    }

    /// The smallest value of a column; null if there is none.
    pub fn least<K: Ordered>(column: Column<K>) -> Self {
        Self::expr(Func::min(column.expr()), K::KIND)
    }

    /// The largest value of a column; null if there is none.
    pub fn greatest<K: Ordered>(column: Column<K>) -> Self {
        Self::expr(Func::max(column.expr()), K::KIND)
    }

    /// A column under the name that its table goes by in a join.
    pub fn of_alias<K: Stored>(alias: &'static str, column: Column<K>) -> Self {
        Self::column(alias, column.name(), K::KIND)
    }
}
