//! What a user adds to a question: conditions, joins and columns of their own, inside its scope.

use super::record::Selected;
use super::write::{Source, Writer};
use super::{Cursor, CursorError, Record, Select, bind};
use crate::columns::{Column, Text};
use crate::dialect::Dialect;
use crate::queries::unscoped_tables;
use crate::schema::{Table, tables};
use crate::sea::ForeignValue;
use crate::statement::{Query, Statement};
use crate::value::Value;
use sea_query::{
    Condition, Expr, ExprTrait, Func, IntoCondition, IntoTableRef, JoinType, SelectStatement, TableRef,
};
use thiserror::Error;

/// A question with conditions, joins or columns of one's own. They can narrow what it answers and show more of it, but
/// not leave its workspace: the condition of the scope stands before them, and they are in parentheses.
///
/// Its text is written each time that it is built, and not kept. What the contexts offer is added first, what is one's
/// own afterwards.
///
/// A table of this crate that is joined is joined by the workspace too, by itself. One's own tables say in `on` how they
/// belong to it.
pub struct Own<T> {
    pub(super) select: Select<T>,
    joins: Vec<(JoinType, TableRef, Condition)>,
    filters: Vec<Filter>,
}

#[derive(Debug, Clone)]
enum Filter {
    Condition(Condition),
    Contains(Column<Text>, Value),
}

impl<T> Clone for Own<T> {
    fn clone(&self) -> Self {
        let Self { select, joins, filters } = self;
        Self { select: select.clone(), joins: joins.clone(), filters: filters.clone() }
    }
}

impl<T> core::fmt::Debug for Own<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let Self { select, joins, filters } = self;
        f.debug_struct("Own")
            .field("shape", &select.shape)
            .field("joins", joins)
            .field("filters", filters)
            .finish()
    }
}

/// Why a question with something of one's own is not asked.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum OwnError {
    /// A value that is stored in another form than sea-query binds it in.
    #[error(transparent)]
    Value(#[from] ForeignValue),
    /// It reads tables whose rows belong to workspaces without saying of which.
    #[error("it reads {} of every workspace: compare `workspace_id` of each with the question's, or with a value", .0.join(", "))]
    Unscoped(Vec<String>),
    /// Words of one's own that would close the parentheses around them, or hide what comes after.
    #[error("`{0}` does not stand for itself: parentheses in pairs, and no comment or semicolon")]
    Unbalanced(Box<str>),
    /// More values than the engine takes in one statement: a list of so many is cut, or put into a table of one's own.
    #[error("{values} values, and {dialect} takes at most {most} in one statement")]
    TooMany {
        /// The engine's dialect.
        dialect: Dialect,
        /// How many there are.
        values: usize,
        /// How many it takes.
        most: usize,
    },
}

impl<T: Record> Select<T> {
    /// With what is one's own.
    pub fn own(self) -> Own<T> {
        Own { select: self, joins: Vec::new(), filters: Vec::new() }
    }

    /// Only rows for which this holds, too.
    ///
    /// ```
    /// use hadir_core::ids::WorkspaceId;
    /// use hadir_sql::columns::publishing::posts;
    /// use hadir_sql::{Dialect, OwnError, Scope, publishing};
    /// use sea_query::{Expr, ExprTrait};
    ///
    /// let scope = Scope::of(WorkspaceId::from_uuid(uuid::Uuid::from_u128(7)));
    /// let any = publishing::posts(scope).filter(posts::TITLE.is("A").or(Expr::cust("1 = 1")));
    /// let sql = any.build(Dialect::Sqlite)?.statement().sql.to_string();
    /// assert!(sql.contains(r#"WHERE "posts"."workspace_id" = ? AND "#));
    /// assert!(sql.contains(r#"AND (("posts"."title" = ? OR (1 = 1)))"#));
    ///
    /// // A raw UUID would be bound as bytes on SQLite, and be equal to no id.
    /// let bytes = vec![0_u8; 16];
    /// let raw = publishing::posts(scope).filter(posts::ID.expr().eq(bytes));
    /// assert!(matches!(raw.build(Dialect::Sqlite), Err(OwnError::Value(_))));
    /// # Ok::<(), OwnError>(())
    /// ```
    pub fn filter(self, condition: impl IntoCondition) -> Own<T> {
        self.own().filter(condition)
    }

    /// Only rows in whose column the text is, whatever the case of the letters A to Z; beyond them as the engine folds.
    pub fn containing(self, column: Column<Text>, text: &str) -> Own<T> {
        self.own().containing(column, text)
    }

    /// Joined with a table: rows without a partner there are left out.
    pub fn inner_join(self, table: impl IntoTableRef, on: impl IntoCondition) -> Own<T> {
        self.own().inner_join(table, on)
    }

    /// Joined with a table; rows without a partner there stay.
    pub fn left_join(self, table: impl IntoTableRef, on: impl IntoCondition) -> Own<T> {
        self.own().left_join(table, on)
    }
}

impl<T: Record> Own<T> {
    /// Only rows for which this holds, too.
    #[must_use]
    pub fn filter(mut self, condition: impl IntoCondition) -> Self {
        self.filters.push(Filter::Condition(condition.into_condition()));
        self
    }

    /// Only rows in whose column the text is, whatever the case of the letters A to Z; beyond them as the engine folds.
    #[must_use]
    pub fn containing(mut self, column: Column<Text>, text: &str) -> Self {
        self.filters.push(Filter::Contains(column, bind::containing(text)));
        self
    }

    /// Joined with a table: rows without a partner there are left out.
    #[must_use]
    pub fn inner_join(mut self, table: impl IntoTableRef, on: impl IntoCondition) -> Self {
        self.joins.push((JoinType::InnerJoin, table.into_table_ref(), on.into_condition()));
        self
    }

    /// Joined with a table; rows without a partner there stay.
    #[must_use]
    pub fn left_join(mut self, table: impl IntoTableRef, on: impl IntoCondition) -> Self {
        self.joins.push((JoinType::LeftJoin, table.into_table_ref(), on.into_condition()));
        self
    }

    /// At most so many rows; a question that has a bound of its own keeps it.
    #[must_use]
    pub fn limit(mut self, rows: u64) -> Self {
        self.select = self.select.limit(rows);
        self
    }

    /// Leaves out so many rows from the beginning.
    #[must_use]
    pub fn offset(mut self, rows: u64) -> Self {
        self.select = self.select.offset(rows);
        self
    }

    /// Goes on behind the row that the cursor was made from.
    ///
    /// # Errors
    /// [`CursorError::Foreign`] if it comes from a question in another order or about another workspace.
    pub fn after(mut self, cursor: &Cursor<T>) -> Result<Self, CursorError> {
        self.select = self.select.after(cursor)?;
        Ok(self)
    }

    /// The place behind `row`, for the next page.
    ///
    /// # Errors
    /// As of [`Select::cursor`].
    pub fn cursor(&self, row: &T) -> Result<Cursor<T>, CursorError> {
        self.select.cursor(row)
    }

    /// The query in a dialect.
    ///
    /// # Errors
    /// [`OwnError`] if it would read other workspaces' rows, or compare what is never equal.
    pub fn build(&self, dialect: Dialect) -> Result<Query<T>, OwnError> {
        let selected = T::selected();
        let statement = self.statement(dialect, &selected)?;
        let kinds = selected.iter().map(|column| column.kind).collect();
        Ok(Query::shared(self.checked(&statement, dialect)?, kinds, T::read))
    }

    /// How many rows there are in all, whatever the page.
    ///
    /// # Errors
    /// As of [`build`](Self::build).
    pub fn total(&self, dialect: Dialect) -> Result<Query<u64>, OwnError> {
        let asked = self.select.shape.asked();
        let mut statement = self.writer(dialect, &asked).total();
        self.add(T::root(), &mut statement, dialect)?;
        let statement = self.checked(&statement, dialect)?;
        Ok(Query::shared(statement, [crate::Kind::Int].into(), super::count))
    }

    /// The statement, to be put into another one: as a subquery, a common table expression, a part of a union. Its values are
    /// marked with their kinds: [`Statement::of_sea`] makes a statement of the whole, and nothing else reads them.
    ///
    /// # Errors
    /// As of [`build`](Self::build).
    pub fn into_sea(self, dialect: Dialect) -> Result<SelectStatement, OwnError> {
        let statement = self.statement(dialect, &T::selected())?;
        self.checked(&statement, dialect)?;
        Ok(statement)
    }

    fn writer<'a>(&'a self, dialect: Dialect, asked: &'a super::asked::Asked) -> Writer<'a> {
        Writer { dialect, root: T::root(), asked, source: Source::Given(self.select.values.iter()) }
    }

    /// With its page, and what was added.
    pub(super) fn statement(
        &self,
        dialect: Dialect,
        selected: &[Selected],
    ) -> Result<SelectStatement, OwnError> {
        let (shape, page) = self.select.paged();
        let page = page.map(|rows| rows.and_then(|rows| u64::try_from(rows).ok()).unwrap_or_default());
        let asked = shape.asked();
        for expression in selected.iter().filter_map(Selected::brought) {
            stands_for_itself(expression, dialect)?;
        }
        let mut statement = self.writer(dialect, &asked).rows(selected, page);
        self.add(T::root(), &mut statement, dialect)?;
        Ok(statement)
    }

    fn add(
        &self,
        root: &'static Table,
        select: &mut SelectStatement,
        dialect: Dialect,
    ) -> Result<(), OwnError> {
        for (kind, table, on) in &self.joins {
            let on = in_parentheses(on.clone().into(), dialect)?;
            let mut all = Condition::all();
            if let Some(tenant) = joined_by_workspace(root, table) {
                all = all.add(tenant);
            }
            select.join(*kind, table.clone(), all.add(on));
        }
        for filter in &self.filters {
            select.and_where(match filter {
                Filter::Condition(condition) => in_parentheses(condition.clone().into(), dialect)?,
                Filter::Contains(column, pattern) => {
                    let pattern = dialect.folded(Expr::val(crate::sea::marked(pattern)));
                    let holes = dialect.spell("? LIKE ? ESCAPE '!'");
                    Expr::cust_with_exprs(holes, [Func::lower(column.expr()).into(), pattern])
                }
            });
        }
        Ok(())
    }

    /// The text and values, if they stay in the scope.
    pub(super) fn checked(
        &self,
        statement: &SelectStatement,
        dialect: Dialect,
    ) -> Result<Statement, OwnError> {
        let statement = Statement::of_sea(statement, dialect)?;
        let (values, most) = (statement.values.len(), dialect.bind_limit());
        if values > most {
            return Err(OwnError::TooMany { dialect, values, most });
        }
        if self.select.unscoped.is_none() {
            let unscoped = unscoped_tables(&statement.sql);
            if !unscoped.is_empty() {
                return Err(OwnError::Unscoped(unscoped));
            }
        }
        Ok(statement)
    }
}

/// That both belong to one workspace, where both belong to any.
fn joined_by_workspace(root: &'static Table, joined: &TableRef) -> Option<Expr> {
    let TableRef::Table(name, alias) = joined else { return None };
    let sea_query::TableName(None, name) = name else { return None };
    let table = tables().into_iter().find(|table| table.name.eq_ignore_ascii_case(&name.inner()))?;
    let (mine, theirs) = (root.tenancy.owner()?, table.tenancy.owner()?);
    let called = alias.clone().unwrap_or_else(|| name.clone());
    Some(Expr::col((root.name, mine)).equals((called, theirs)))
}

/// Somebody else's expression, so that nothing in it reaches what is around it.
pub(super) fn in_parentheses(expression: Expr, dialect: Dialect) -> Result<Expr, OwnError> {
    stands_for_itself(&expression, dialect)?;
    Ok(Expr::cust_with_expr(dialect.spell("(?)"), expression))
}

/// Refuses what closes more than it opens, or hides what comes after it.
pub(super) fn stands_for_itself(expression: &Expr, dialect: Dialect) -> Result<(), OwnError> {
    let text = dialect.words_of(expression);
    if crate::queries::is_whole(&text) { Ok(()) } else { Err(OwnError::Unbalanced(text.into())) }
}
