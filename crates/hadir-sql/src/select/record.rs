//! What one row of an answer is: an entity, entities side by side, or a record of one's own.

use crate::columns::{Column, Stored};
use crate::dialect::Dialect;
use crate::error::{DecodeError, DecodeProblem, EncodeError};
use crate::schema::{Row, Table, TenantRow};
use crate::statement::Cells;
use crate::value::{Kind, Value};
use sea_query::Expr;

/// What one row of an answer is: an entity, entities side by side, or a record of one's own.
///
/// A record of one's own says which of the tables here it begins at, what it selects, and how it is read; then
/// [`all`](crate::all()) asks for it within a scope, and whatever may be added to a question may be added to it.
///
/// ```
/// use hadir_core::ids::{PostId, WorkspaceId};
/// use hadir_core::publishing::Post;
/// use hadir_sql::columns::publishing::posts;
/// use hadir_sql::schema::{Row, Table};
/// use hadir_sql::{Cells, DecodeError, Dialect, EncodeError, Record, Scope, Selected, Value, all};
///
/// struct Title {
///     post: PostId,
///     title: Option<String>,
/// }
///
/// impl Record for Title {
///     fn root() -> &'static Table {
///         Post::table()
///     }
///     fn selected() -> Vec<Selected> {
///         vec![Selected::of(posts::ID), Selected::of(posts::TITLE)]
///     }
///     fn read(cells: &mut Cells<'_>) -> Result<Self, DecodeError> {
///         let at = |field| move |problem| DecodeError { table: "titles", field, problem };
///         Ok(Self {
///             post: cells.id().map_err(at("post"))?,
///             title: cells.optional(Cells::text).map_err(at("title"))?,
///         })
///     }
///     fn cells(&self) -> Result<Vec<Value>, EncodeError> {
///         let title = self.title.clone().map_or(Value::Null(hadir_sql::Kind::Text), Value::Text);
///         Ok(vec![Value::Uuid(self.post.as_uuid()), title])
///     }
/// }
///
/// let scope = Scope::of(WorkspaceId::from_uuid(uuid::Uuid::from_u128(7)));
/// let titles = all::<Title>(scope).limit(20).build(Dialect::Sqlite);
/// assert!(titles.statement().sql.starts_with(r#"SELECT "posts"."id", "posts"."title" FROM "posts" WHERE "posts"."workspace_id" = ?"#));
/// ```
pub trait Record: Sized + Send + Sync + 'static {
    /// The table that is asked first.
    fn root() -> &'static Table;

    /// What is selected, in order.
    fn selected() -> Vec<Selected>;

    /// Reads it from cells, one per column.
    ///
    /// # Errors
    /// [`DecodeError`] names the field that is not what the schema promises.
    fn read(cells: &mut Cells<'_>) -> Result<Self, DecodeError>;

    /// Its values, one per column.
    ///
    /// # Errors
    /// [`EncodeError`] names the field that cannot be stored.
    fn cells(&self) -> Result<Vec<Value>, EncodeError>;
}

/// A [`Record`] whose first table holds rows of workspaces.
pub trait TenantRecord: Record {}

/// A column of an answer.
///
/// ```
/// use hadir_sql::columns::publishing::posts;
/// use hadir_sql::{Kind, Selected};
/// let title = Selected::of(posts::TITLE);
/// let noted = Selected::column("notes", "text", Kind::Text); // of a table of one's own
/// let words = Selected::computed(r#"LENGTH("notes"."text")"#, Kind::Int);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Selected {
    /// Table and column, unless it is computed.
    pub(crate) column: Option<(&'static str, &'static str)>,
    computed: Option<Computed>,
    pub(crate) kind: Kind,
}

#[derive(Debug, Clone, PartialEq)]
enum Computed {
    Words(&'static str),
    Sea(Expr),
    /// The type of computed numbers differs.
    Int(Expr),
}

impl Selected {
    /// A column of one of the tables here.
    pub fn of<K: Stored>(column: Column<K>) -> Self {
        Self::column(column.table(), column.name(), K::KIND)
    }

    /// A column of something joined.
    pub const fn column(table: &'static str, name: &'static str, kind: Kind) -> Self {
        Self { column: Some((table, name)), computed: None, kind }
    }

    /// What the engine computes, with `"` around identifiers in every dialect.
    pub const fn computed(sql: &'static str, kind: Kind) -> Self {
        Self { column: None, computed: Some(Computed::Words(sql)), kind }
    }

    /// What the engine computes, as sea-query says it: a sum, a count, a case.
    pub fn expr(expr: impl Into<Expr>, kind: Kind) -> Self {
        Self { column: None, computed: Some(Computed::Sea(expr.into())), kind }
    }

    pub(super) const fn cast_to_int(expr: Expr) -> Self {
        Self { column: None, computed: Some(Computed::Int(expr)), kind: Kind::Int }
    }

    /// The kind of its values.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Every column of a table.
    pub(crate) fn all(table: &Table) -> impl Iterator<Item = Self> {
        table.columns.iter().map(|column| Self::column(table.name, column.name, column.storage.kind()))
    }

    pub(super) fn expression(&self, dialect: Dialect) -> Expr {
        match (&self.computed, self.column) {
            (Some(Computed::Words(sql)), _) => Expr::cust(dialect.spell(sql)),
            (Some(Computed::Sea(expr)), _) => expr.clone(),
            (Some(Computed::Int(expr)), _) => {
                Expr::cust_with_expr(dialect.spell("CAST(? AS {int})"), expr.clone())
            }
            (None, Some(column)) => Expr::col(column),
            (None, None) => Expr::null(),
        }
    }

    /// What a user has brought, to be looked at.
    pub(super) const fn brought(&self) -> Option<&Expr> {
        match &self.computed {
            Some(Computed::Sea(expr)) => Some(expr),
            _ => None,
        }
    }
}

impl<R: Row> Record for R {
    fn root() -> &'static Table {
        R::table()
    }
    fn selected() -> Vec<Selected> {
        Selected::all(R::table()).collect()
    }
    fn read(cells: &mut Cells<'_>) -> Result<Self, DecodeError> {
        R::decode(cells)
    }
    fn cells(&self) -> Result<Vec<Value>, EncodeError> {
        let mut values = Vec::new();
        self.encode(&mut values)?;
        Ok(values)
    }
}

impl<R: TenantRow> TenantRecord for R {}

/// Both, joined.
impl<A: Record, B: Row> Record for (A, B) {
    fn root() -> &'static Table {
        A::root()
    }
    fn selected() -> Vec<Selected> {
        A::selected().into_iter().chain(B::selected()).collect()
    }
    fn read(cells: &mut Cells<'_>) -> Result<Self, DecodeError> {
        Ok((A::read(cells)?, B::decode(cells)?))
    }
    fn cells(&self) -> Result<Vec<Value>, EncodeError> {
        Ok([self.0.cells()?, self.1.cells()?].concat())
    }
}

impl<A: TenantRecord, B: Row> TenantRecord for (A, B) {}

/// The first, and the second if there is one: its first column, part of its key, is null where there is none.
impl<A: Record, B: Row> Record for (A, Option<B>) {
    fn root() -> &'static Table {
        A::root()
    }
    fn selected() -> Vec<Selected> {
        A::selected().into_iter().chain(B::selected()).collect()
    }
    fn read(cells: &mut Cells<'_>) -> Result<Self, DecodeError> {
        let first = A::read(cells)?;
        if cells.is_null() {
            cells.skip(B::table().columns.len());
            return Ok((first, None));
        }
        Ok((first, Some(B::decode(cells)?)))
    }
    fn cells(&self) -> Result<Vec<Value>, EncodeError> {
        let mut values = self.0.cells()?;
        match &self.1 {
            Some(row) => values.extend(row.cells()?),
            None => values.extend(B::selected().iter().map(|column| Value::Null(column.kind))),
        }
        Ok(values)
    }
}

impl<A: TenantRecord, B: Row> TenantRecord for (A, Option<B>) {}

/// Reads a number of rows.
pub(crate) fn count(cells: &mut Cells<'_>) -> Result<u64, DecodeError> {
    let wrong = |problem| DecodeError { table: "answer", field: "count", problem };
    match cells.take().map_err(wrong)? {
        Value::Int(number) => u64::try_from(number).map_err(|_| wrong(DecodeProblem::Count(number))),
        other => Err(wrong(DecodeProblem::Kind { expected: Kind::Int, found: format!("{other:?}").into() })),
    }
}
