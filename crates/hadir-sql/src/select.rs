//! Questions: what is asked is data, its text is written once per shape and dialect, and afterwards values are bound.

mod asked;
pub(crate) mod bind;
mod by_post;
mod cursor;
mod own;
mod part;
mod pick;
mod record;
mod shape;
mod sorted;
mod write;

pub use by_post::SelectByPost;
pub use cursor::{Cursor, CursorError};
pub use own::{Own, OwnError};
pub(crate) use part::{Col, Counted, Join, NullOrder, Op, Term, col};
pub use pick::Pick;
pub(crate) use record::count;
pub use record::{Record, Selected, TenantRecord};

use crate::dialect::Dialect;
use crate::error::EncodeError;
use crate::schema::{Row, Tenancy, TenantRow};
use crate::scope::{Reach, Scope, Unscoped};
use crate::statement::{Cells, Query, Statement};
use crate::value::{Instant, Value};
use chrono::{DateTime, Utc};
use core::any::TypeId;
use core::marker::PhantomData;
use hadir_core::ids::Id;
use hadir_core::time::Window;
use part::{Order, Part};
use shape::Shape;

/// A question whose answer is rows of `T`. Filters compose, each may be left out; [`build`](Select::build) makes the
/// query.
///
/// The text of a shape (which filters in which order, which order of rows, whether a limit) is written once per dialect and
/// process; building the same shape again only binds.
///
/// # Pages
/// [`limit`](Select::limit) with [`after`](Select::after) goes on behind a row that was seen: no row is skipped or
/// repeated when others are inserted meanwhile. [`offset`](Select::offset) counts rows instead, and is not stable.
/// [`total`](Select::total) counts what there is beyond the page.
///
/// ```
/// use hadir_core::ids::WorkspaceId;
/// use hadir_sql::{Cursor, Dialect, Scope, roster};
/// use hadir_core::roster::Person;
///
/// # let scope = Scope::of(WorkspaceId::from_uuid(uuid::Uuid::from_u128(7)));
/// # let last_seen = hadir_testkit::sample::tenant().people.remove(0);
/// let question = roster::people(scope).limit(20);
/// let first_page = question.clone().build(Dialect::Postgres);
/// let text = question.cursor(&last_seen)?.to_string(); // goes to the client, and comes back
/// let next_page = question.after(&text.parse::<Cursor<Person>>()?)?.build(Dialect::Postgres);
/// assert_ne!(first_page.statement().sql, next_page.statement().sql);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Select<T> {
    shape: Shape,
    /// Of the joins, of the filters, and of the row to go on behind. One list keeps this small enough to be moved at each
    /// step.
    values: Vec<Value>,
    joined: u32,
    behind: u32,
    limit: Option<u64>,
    most: u64,
    offset: u64,
    unscoped: Option<Unscoped>,
    record: PhantomData<fn() -> T>,
}

impl<T> Clone for Select<T> {
    fn clone(&self) -> Self {
        Self {
            shape: self.shape.clone(),
            values: self.values.clone(),
            joined: self.joined,
            behind: self.behind,
            limit: self.limit,
            most: self.most,
            offset: self.offset,
            unscoped: self.unscoped,
            record: PhantomData,
        }
    }
}

/// So many values fit before the list grows.
const USUAL_VALUES: usize = 8;

impl<T: Record> Select<T> {
    /// All rows of a table that belongs to no workspace, in no order.
    pub(crate) fn shared() -> Self {
        Self {
            shape: Shape::new(TypeId::of::<T>()),
            values: Vec::with_capacity(USUAL_VALUES),
            joined: 0,
            behind: 0,
            limit: None,
            most: u64::MAX,
            offset: 0,
            unscoped: None,
            record: PhantomData,
        }
    }

    /// All rows, whosever they are, in no order.
    pub(crate) fn beyond(unscoped: Unscoped) -> Self {
        Self { unscoped: Some(unscoped), ..Self::shared() }
    }

    fn part(mut self, part: Part) -> Self {
        self.shape = self.shape.with(part);
        self
    }

    fn with(mut self, part: Part, value: Value) -> Self {
        self.take_in(value);
        self.part(part)
    }

    /// The row of this key.
    pub(crate) fn by_key(key: impl IntoIterator<Item = (&'static str, Value)>) -> Self {
        key.into_iter().fold(Self::shared(), |select, (column, value)| select.with(Part::Root(column), value))
    }

    /// The workspace's rows of a table that holds others' too.
    pub(crate) fn within_owner(scope: Scope) -> Self {
        Self::shared().with(Part::Workspace, scope.value())
    }

    /// Where the values of the row begin that it goes on behind.
    fn before_behind(&self) -> usize {
        self.values.len().saturating_sub(usize::try_from(self.behind).unwrap_or(usize::MAX))
    }

    fn take_in(&mut self, value: Value) {
        if self.behind == 0 {
            self.values.push(value);
        } else {
            self.values.insert(self.before_behind(), value);
        }
    }

    /// Joins another table; a tenant's by the workspace too.
    pub(crate) fn join(self, join: &'static Join) -> Self {
        self.part(Part::Join(join))
    }

    /// Joins what is counted apart, with its values.
    pub(crate) fn counted(
        mut self,
        counted: &'static Counted,
        values: impl IntoIterator<Item = Value>,
    ) -> Self {
        for value in values {
            let place = usize::try_from(self.joined).unwrap_or(usize::MAX).min(self.values.len());
            self.values.insert(place, value);
            self.joined = self.joined.saturating_add(1);
        }
        self.part(Part::Counted(counted))
    }

    /// Column and word are equal.
    pub(crate) fn is(self, col: &'static Col, word: &'static str) -> Self {
        self.part(Part::Is(col, word))
    }

    /// The column holds one of the words.
    pub(crate) fn words(self, col: &'static Col, words: &'static [&'static str]) -> Self {
        self.part(Part::IsAny(col, words))
    }

    /// Column and value are equal; nothing is equal to null.
    pub(crate) fn equal(self, col: &'static Col, value: Value) -> Self {
        self.with(Part::Compare(col, Op::Equal), value)
    }

    pub(crate) fn compare(self, col: &'static Col, op: Op, value: Value) -> Self {
        self.with(Part::Compare(col, op), value)
    }

    /// The column holds one of the values.
    pub(crate) fn any(mut self, col: &'static Col, values: impl IntoIterator<Item = Value>) -> Self {
        let before = self.values.len();
        values.into_iter().for_each(|value| self.take_in(value));
        let many = self.values.len().saturating_sub(before);
        self.part(if many == 0 { Part::Nothing } else { Part::Any(col, many) })
    }

    pub(crate) fn not_null(self, col: &'static Col) -> Self {
        self.part(Part::NotNull(col))
    }

    /// A condition in words of our own: `"` around identifiers, `?` for each value.
    pub(crate) fn sql(mut self, sql: &'static str, values: impl IntoIterator<Item = Value>) -> Self {
        values.into_iter().for_each(|value| self.take_in(value));
        self.part(Part::Sql(sql))
    }

    /// The instant in the column is not after `instant`.
    pub(crate) fn until(self, col: &'static Col, instant: DateTime<Utc>) -> Self {
        self.compare(col, Op::AtMost, bind::instant(Instant::last_until(instant)))
    }

    /// The instant in the column is after `instant`.
    pub(crate) fn past(self, col: &'static Col, instant: DateTime<Utc>) -> Self {
        self.compare(col, Op::AtLeast, bind::instant(Instant::first_after(instant)))
    }

    /// The instant in the column lies in the window.
    pub(crate) fn within(self, col: &'static Col, window: Window) -> Self {
        let [start, end] = bind::bounds(window);
        self.compare(col, Op::AtLeast, start).compare(col, Op::AtMost, end)
    }

    /// By these columns of the table, none of which is ever null, upwards.
    pub(crate) fn by(self, columns: &'static [&'static str]) -> Self {
        self.part(Part::Order(Order::Columns(columns)))
    }

    /// By these terms; the last is unique.
    pub(crate) fn order(self, terms: &'static [Term]) -> Self {
        self.part(Part::Order(Order::Terms(terms)))
    }

    /// So many rows unless [`limit`](Select::limit) asks for another number, and never more than `most`.
    pub(crate) fn bounded(mut self, usual: u64, most: u64) -> Self {
        (self.limit, self.most) = (Some(usual), most);
        self
    }

    /// At most so many rows; a question that has a bound of its own keeps it.
    #[must_use]
    pub fn limit(mut self, rows: u64) -> Self {
        self.limit = Some(rows.min(self.most));
        self
    }

    /// Leaves out so many rows from the beginning. Rows that are inserted meanwhile shift the pages:
    /// [`after`](Select::after) is not moved by them.
    #[must_use]
    pub fn offset(mut self, rows: u64) -> Self {
        self.offset = rows;
        self
    }

    /// Goes on behind the row that the cursor was made from.
    ///
    /// # Errors
    /// [`CursorError::Foreign`] if it comes from a question in another order or about another workspace.
    pub fn after(mut self, cursor: &Cursor<T>) -> Result<Self, CursorError> {
        let terms = sorted::terms(T::root(), self.shape.asked().order);
        let values = cursor.values_for(&self.identity(&terms), terms.len())?;
        let selected = T::selected();
        // Whoever makes up a cursor may make up its checksum too: no value of another kind comes to the driver.
        if terms
            .iter()
            .zip(values)
            .any(|(term, value)| term.kind(&selected).is_some_and(|kind| kind != value.kind()))
        {
            return Err(CursorError::Foreign);
        }
        let (nulls, behind) = sorted::behind(&terms, values);
        self.values.truncate(self.before_behind());
        self.behind = u32::try_from(behind.len()).unwrap_or(u32::MAX);
        self.values.extend(behind);
        Ok(self.part(Part::After(nulls)))
    }

    /// The place behind `row`, for the next page.
    ///
    /// # Errors
    /// [`CursorError::Unordered`] if the question has no order that tells its rows apart, or [`CursorError::Row`] for a
    /// row that cannot have come from the database.
    pub fn cursor(&self, row: &T) -> Result<Cursor<T>, CursorError> {
        let terms = sorted::terms(T::root(), self.shape.asked().order);
        if terms.is_empty() {
            return Err(CursorError::Unordered);
        }
        let wrong = |error: EncodeError| CursorError::Row(error);
        let cells = row.cells().map_err(wrong)?;
        let columns = T::selected();
        let find = |term: &sorted::Sorted| {
            let place = columns.iter().position(|column| column.column == Some((term.table, term.column)));
            let cell = place.and_then(|place| cells.get(place)).ok_or(CursorError::Unordered)?;
            Ok(term.rank(cell))
        };
        let values = terms.iter().map(find).collect::<Result<Vec<_>, _>>()?;
        Ok(Cursor::new(&self.identity(&terms), values))
    }

    /// What a cursor of this question is bound to: the order, and whose rows they are.
    fn identity(&self, terms: &[sorted::Sorted]) -> String {
        let first = usize::try_from(self.joined).unwrap_or(usize::MAX);
        let whose = match (&self.unscoped, self.values.get(first)) {
            (None, Some(Value::Uuid(workspace))) => workspace.to_string(),
            _ => String::new(),
        };
        terms.iter().fold(whose, |identity, term| format!("{identity};{}", term.identity()))
    }

    /// The reason for which it looks beyond one workspace; none for a scoped one.
    pub const fn unscoped(&self) -> Option<Unscoped> {
        self.unscoped
    }

    /// The query in a dialect.
    pub fn build(self, dialect: Dialect) -> Query<T> {
        self.build_with(dialect, T::read)
    }

    /// With its page: the limit, and how many rows are left out.
    fn paged(&self) -> (Shape, [Option<i64>; 2]) {
        let mut shape = self.shape.clone();
        let number = |rows: u64| i64::try_from(rows).unwrap_or(i64::MAX);
        let offset = Some(self.offset).filter(|rows| *rows > 0).map(number);
        let limit = self.limit.or(offset.and(Some(u64::MAX))).map(number);
        if limit.is_some() {
            shape = shape.with(Part::Limit);
        }
        if offset.is_some() {
            shape = shape.with(Part::Offset);
        }
        (shape, [limit, offset])
    }

    pub(crate) fn build_with<A>(
        self,
        dialect: Dialect,
        read: fn(&mut Cells<'_>) -> Result<A, crate::DecodeError>,
    ) -> Query<A> {
        let (shape, [limit, offset]) = self.paged();
        let mut values = self.values;
        values.extend(limit.map(Value::Int));
        values.extend(offset.map(Value::Int));
        let written = shape.written(T::root(), T::selected, dialect);
        Query::shared(Statement { sql: written.sql, values }, written.kinds, read)
    }

    /// How many rows there are in all, whatever the page.
    pub fn total(&self, dialect: Dialect) -> Query<u64> {
        let written = self.shape.clone().with(Part::Total).written(T::root(), T::selected, dialect);
        let values = self.values.get(..self.before_behind()).unwrap_or_default().to_vec();
        Query::shared(Statement { sql: written.sql, values }, written.kinds, count)
    }
}

impl<T: TenantRecord> Select<T> {
    /// All rows of the workspace, in no order.
    pub(crate) fn of(scope: Scope) -> Self {
        Self::shared().with(Part::Workspace, scope.value())
    }

    /// All rows of the workspace, or of all workspaces, in no order.
    pub(crate) fn reaching(reach: Reach) -> Self {
        match reach {
            Reach::Scope(scope) => Self::of(scope),
            Reach::Unscoped(unscoped) => Self::beyond(unscoped),
        }
    }

    /// All rows of the workspace, by primary key.
    pub(crate) fn all(scope: Scope) -> Self {
        Self::of(scope).by(T::root().keys.primary)
    }
}

/// All rows of a table that the scope may see, by primary key: its workspace's, or everybody's where they belong to
/// nobody. What is the operator's alone, such as users' secrets, no scope sees: [`all_beyond`] does.
///
/// ```
/// use hadir_core::publishing::Post;
/// use hadir_sql::{Dialect, Scope, all};
/// let scope = Scope::of(hadir_core::ids::WorkspaceId::from_uuid(uuid::Uuid::from_u128(7)));
/// assert!(all::<Post>(scope).build(Dialect::Sqlite).statement().sql.contains(r#""posts"."workspace_id" = ?"#));
/// ```
pub fn all<R: Record>(scope: Scope) -> Select<R> {
    let table = R::root();
    let select = match table.tenancy {
        Tenancy::Tenant | Tenancy::Root | Tenancy::Mixed => {
            Select::shared().with(Part::Workspace, scope.value())
        }
        Tenancy::Shared => Select::shared(),
        Tenancy::Operator => Select::shared().part(Part::Nothing),
    };
    select.by(table.keys.primary)
}

/// All rows of a table, whosever they are, by primary key: for operators.
///
/// ```
/// use hadir_core::workspace::UserCredential;
/// use hadir_sql::{Unscoped, all_beyond};
/// let secrets = all_beyond::<UserCredential>(Unscoped::because("hashes move to another algorithm"));
/// ```
pub fn all_beyond<R: Record>(unscoped: Unscoped) -> Select<R> {
    Select::beyond(unscoped).by(R::root().keys.primary)
}

/// The row of a workspace with this id. A table whose rows are known by something else has none.
///
/// ```
/// use hadir_core::ids::{PostId, WorkspaceId};
/// use hadir_core::publishing::Post;
/// use hadir_sql::{Dialect, Scope, find};
/// let id = uuid::Uuid::from_u128(7);
/// let post = find::<Post>(Scope::of(WorkspaceId::from_uuid(id)), PostId::from_uuid(id)).build(Dialect::Sqlite);
/// assert!(post.statement().sql.ends_with(r#"WHERE "posts"."workspace_id" = ? AND "posts"."id" = ?"#));
/// ```
pub fn find<R: TenantRow>(scope: Scope, id: impl Id) -> Select<R> {
    let select = Select::of(scope);
    if R::table().column("id").is_some() {
        select.with(Part::Root("id"), bind::id(id))
    } else {
        select.part(Part::Nothing)
    }
}

/// The row that was read, as it is now, by its primary key.
///
/// # Errors
/// [`EncodeError`] for a row of another workspace, or one that cannot have come from the database.
pub fn again<R: Row>(scope: Scope, row: &R) -> Result<Select<R>, EncodeError> {
    Ok(Select::by_key(crate::update::key(row, Some(scope))?))
}
