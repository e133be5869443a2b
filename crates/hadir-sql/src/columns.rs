//! Every table's columns by name and kind, for sea-query: a column that was renamed does not compile, and a value cannot
//! be bound in another form than the one that is stored.
//!
//! ```
//! use hadir_core::ids::WorkspaceId;
//! use hadir_sql::columns::publishing::posts;
//! use hadir_sql::{Dialect, Scope, publishing};
//! use sea_query::ExprTrait;
//!
//! # let now = chrono::DateTime::UNIX_EPOCH;
//! let scope = Scope::of(WorkspaceId::from_uuid(uuid::Uuid::from_u128(7)));
//! let untitled = publishing::posts(scope)
//!     .filter(posts::TITLE.is_null().or(posts::TITLE.is("")))
//!     .filter(posts::SCHEDULED_AT.at_least(now))
//!     .build(Dialect::Postgres)?;
//! let sql = &untitled.statement().sql;
//! assert!(sql.contains(r#"WHERE "posts"."workspace_id" = $1"#));
//! assert!(sql.contains(r#"("posts"."title" IS NULL OR "posts"."title" = $2)"#));
//! # Ok::<(), hadir_sql::OwnError>(())
//! ```
//!
//! The files are made from the registry of tables; a test fails when one of them is stale, and
//! `UPDATE_DOCS=1 cargo test -p hadir-sql --test it -- columns` makes them anew.

pub mod account;
pub mod audit;
pub mod automation;
pub mod billing;
pub mod editorial;
pub mod inbox;
pub mod listening;
pub mod metrics;
pub mod observed;
pub mod publishing;
pub mod review;
pub mod roster;
pub mod workspace;

use crate::sea::marked;
use crate::select::bind;
use crate::value::{self, Kind, Value};
use chrono::{DateTime, NaiveDate, Utc};
use core::fmt;
use core::marker::PhantomData;
use hadir_core::time::Window;
use hadir_core::vocabulary::TextEnum;
use rust_decimal::Decimal as Number;
use sea_query::{Expr, ExprTrait, Iden};

/// What a column stores.
pub trait Stored: Copy + fmt::Debug + Send + Sync + 'static {
    /// The kind of its values.
    const KIND: Kind;
}

/// A value of a column that stores `K`. What cannot be stored becomes null, which nothing is equal to.
pub trait Bind<K> {
    /// The value as it is stored.
    fn stored(&self) -> Value;
}

/// What columns store whose values have an order: the least and the greatest mean something.
pub trait Ordered: Stored {}

/// Of these, those that a bound is compared with as it is.
pub trait Compared: Ordered {}

macro_rules! kinds {
    ($($(#[$meta:meta])* $name:ident = $kind:ident;)+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {}

        impl Stored for $name {
            const KIND: Kind = Kind::$kind;
        }
    )+ };
}

kinds! {
    /// An id.
    Id = Uuid;
    /// A word of a closed vocabulary.
    Word = Text;
    /// Text.
    Text = Text;
    /// A count or another integer.
    Int = Int;
    /// True or false.
    Flag = Bool;
    /// An exact decimal.
    Decimal = Decimal;
    /// An instant.
    Instant = Instant;
    /// A day.
    Day = Day;
    /// A JSON document.
    Json = Json;
}

impl Ordered for Text {}
impl Ordered for Int {}
impl Ordered for Decimal {}
impl Ordered for Day {}
impl Ordered for Instant {}
impl Compared for Text {}
impl Compared for Int {}
impl Compared for Decimal {}
impl Compared for Day {}

impl<T: hadir_core::ids::Id> Bind<Id> for T {
    fn stored(&self) -> Value {
        Value::Uuid(self.as_uuid())
    }
}

impl<T: TextEnum> Bind<Word> for T {
    fn stored(&self) -> Value {
        bind::word(*self)
    }
}

impl Bind<Text> for &str {
    fn stored(&self) -> Value {
        bind::text(self)
    }
}

impl Bind<Text> for String {
    fn stored(&self) -> Value {
        bind::text(self)
    }
}

impl Bind<Text> for &String {
    fn stored(&self) -> Value {
        bind::text(self)
    }
}

macro_rules! integers {
    ($($integer:ty),+) => { $(
        impl Bind<Int> for $integer {
            fn stored(&self) -> Value {
                Value::Int(i64::from(*self))
            }
        }
    )+ };
}
integers!(i16, i32, i64, u8, u16, u32);

impl Bind<Int> for u64 {
    fn stored(&self) -> Value {
        i64::try_from(*self).map_or(Value::Null(Kind::Int), Value::Int)
    }
}

impl Bind<Int> for usize {
    fn stored(&self) -> Value {
        i64::try_from(*self).map_or(Value::Null(Kind::Int), Value::Int)
    }
}

impl Bind<Flag> for bool {
    fn stored(&self) -> Value {
        Value::Bool(*self)
    }
}

impl Bind<Decimal> for Number {
    fn stored(&self) -> Value {
        Value::Decimal(*self)
    }
}

impl Bind<Day> for NaiveDate {
    fn stored(&self) -> Value {
        bind::day(*self)
    }
}

impl Bind<Instant> for DateTime<Utc> {
    fn stored(&self) -> Value {
        // One that is finer than what is stored is equal to none.
        let whole = value::Instant::new(*self).ok().filter(|whole| whole.get() == *self);
        bind::instant(whole)
    }
}

/// A column of a table. As an [`Iden`] it is its name alone, as in a list of columns to insert; [`expr`](Column::expr) and
/// the comparisons name the table too.
#[derive(Clone, Copy)]
pub struct Column<K> {
    table: &'static str,
    name: &'static str,
    kind: PhantomData<fn() -> K>,
}

impl<K> fmt::Debug for Column<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.table, self.name)
    }
}

impl<K> Iden for Column<K> {
    fn unquoted(&self) -> &str {
        self.name
    }
}

impl<K: Stored> From<Column<K>> for Expr {
    fn from(column: Column<K>) -> Self {
        column.expr()
    }
}

impl<K> Column<K> {
    /// A column; of a table of one's own, too.
    pub const fn of(table: &'static str, name: &'static str) -> Self {
        Self { table, name, kind: PhantomData }
    }

    /// The table.
    pub const fn table(self) -> &'static str {
        self.table
    }

    /// The name.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// The same column of the table under another name.
    #[must_use]
    pub const fn in_table(self, alias: &'static str) -> Self {
        Self { table: alias, ..self }
    }
}

#[allow(
    clippy::needless_pass_by_value,
    reason = "ids and words are small, and `is(id)` reads as it is meant"
)]
impl<K: Stored> Column<K> {
    /// The column with its table.
    pub fn expr(self) -> Expr {
        Expr::col((self.table, self.name))
    }

    /// A value as the column stores it.
    #[allow(clippy::unused_self, reason = "the column says of which kind it is")]
    pub fn value(self, value: impl Bind<K>) -> Expr {
        bound(&value.stored())
    }

    /// It is this.
    pub fn is(self, value: impl Bind<K>) -> Expr {
        self.expr().eq(bound(&value.stored()))
    }

    /// It is something else. Where there is nothing, it is neither.
    pub fn is_not(self, value: impl Bind<K>) -> Expr {
        self.expr().ne(bound(&value.stored()))
    }

    /// It is one of these.
    pub fn is_any<V: Bind<K>>(self, values: impl IntoIterator<Item = V>) -> Expr {
        self.expr().is_in(values.into_iter().map(|value| bound(&value.stored())))
    }

    /// There is nothing.
    pub fn is_null(self) -> Expr {
        self.expr().is_null()
    }

    /// There is something.
    pub fn is_not_null(self) -> Expr {
        self.expr().is_not_null()
    }

    /// It is the same as in another column.
    pub fn same(self, other: Self) -> Expr {
        self.expr().equals((other.table, other.name))
    }
}

fn bound(value: &Value) -> Expr {
    Expr::val(marked(value))
}

#[allow(clippy::needless_pass_by_value, reason = "as above")]
impl<K: Compared> Column<K> {
    /// It is this or more.
    pub fn at_least(self, value: impl Bind<K>) -> Expr {
        self.expr().gte(bound(&value.stored()))
    }

    /// It is this or less.
    pub fn at_most(self, value: impl Bind<K>) -> Expr {
        self.expr().lte(bound(&value.stored()))
    }

    /// It is more than this.
    pub fn above(self, value: impl Bind<K>) -> Expr {
        self.expr().gt(bound(&value.stored()))
    }

    /// It is less than this.
    pub fn below(self, value: impl Bind<K>) -> Expr {
        self.expr().lt(bound(&value.stored()))
    }
}

/// Bounds may lie between two instants that can be stored, or outside of all.
impl Column<Instant> {
    /// It is then or later.
    pub fn at_least(self, from: DateTime<Utc>) -> Expr {
        self.expr().gte(bound(&bind::instant(value::Instant::first_from(from))))
    }

    /// It is then or earlier.
    pub fn at_most(self, until: DateTime<Utc>) -> Expr {
        self.expr().lte(bound(&bind::instant(value::Instant::last_until(until))))
    }

    /// It is later.
    pub fn after(self, instant: DateTime<Utc>) -> Expr {
        self.expr().gte(bound(&bind::instant(value::Instant::first_after(instant))))
    }

    /// It is earlier.
    pub fn before(self, instant: DateTime<Utc>) -> Expr {
        self.expr().lte(bound(&bind::instant(value::Instant::last_before(instant))))
    }

    /// It lies in the window.
    pub fn within(self, window: Window) -> Expr {
        let [start, end] = bind::bounds(window);
        self.expr().gte(bound(&start)).and(self.expr().lte(bound(&end)))
    }
}

/// Declares the columns of tables.
macro_rules! columns {
    ($($table:ident { $($constant:ident $name:literal $kind:ident,)+ })+) => { $(
        #[doc = concat!("The columns of `", stringify!($table), "`.")]
        pub mod $table {
            use crate::columns::Column;

            /// The table.
            pub const TABLE: &str = stringify!($table);
            $(
                #[doc = concat!("`", stringify!($table), ".", $name, "`.")]
                pub const $constant: Column<crate::columns::$kind> = Column::of(TABLE, $name);
            )+
        }
    )+ };
}
pub(crate) use columns;
