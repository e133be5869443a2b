//! What differs between the engines in how statements are written, here and in the files below. How values are stored is in
//! [`storage`](crate::storage); nothing else asks for the dialect.

mod catalogue;
mod distribution;
mod function;
mod guard;
mod isolation;
mod partition;
mod push_down;
mod queue;
mod record;
mod script;
mod spelling;
mod write;

pub(crate) use distribution::{create_distributed, create_functions, drop_distributed};
pub(crate) use guard::Guard;
pub use isolation::RowSecurity;
pub(crate) use partition::{create_part, drop_parts_before};

use crate::value::Value;
use sea_query::{
    Expr, ExprTrait, Func, FunctionCall, MysqlQueryBuilder, PostgresQueryBuilder, QueryBuilder,
    SchemaStatementBuilder, SqlWriterValues, SqliteQueryBuilder, TableCreateStatement, Values,
};

hadir_core::text_enum! {
    /// The SQL of an engine.
    pub enum Dialect {
        /// PostgreSQL 13 or later.
        Postgres = "postgres" | "postgresql",
        /// What MySQL 8 and MariaDB 10.6 or later have in common, in strict mode (see [`session`](Dialect::session)).
        /// Everything written for it has been run on MariaDB 10.11 and MySQL 9.7.
        Mysql = "mysql" | "mariadb",
        /// SQLite 3.37 or later.
        Sqlite = "sqlite",
    }
}

impl Dialect {
    /// What a new connection has to run before anything else: it switches on the checks that the statements count on.
    pub const fn session(self) -> &'static [&'static str] {
        match self {
            Self::Postgres => &[],
            // The default of both; without it, what does not fit is cut or replaced in silence.
            Self::Mysql => &["SET SESSION sql_mode = CONCAT(@@sql_mode, ',STRICT_ALL_TABLES')"],
            // Off by default, for every connection anew.
            // The second makes `REPLACE` a deletion to the triggers, too.
            Self::Sqlite => &["PRAGMA foreign_keys = ON", "PRAGMA recursive_triggers = ON"],
        }
    }

    /// How many values one statement can bind.
    pub const fn bind_limit(self) -> usize {
        match self {
            Self::Postgres | Self::Mysql => 65_535,
            Self::Sqlite => 32_766,
        }
    }

    pub(crate) const fn migration_lock(self) -> Option<&'static str> {
        match self {
            // Tried, not waited for: who waits in a statement keeps an index from being made beside it.
            Self::Postgres => Some(
                "SELECT CASE WHEN pg_try_advisory_lock(hashtextextended('hadir_migrations.' || current_schema(), 0)) \
                 THEN 1::bigint ELSE 0 END",
            ),
            // The name is the server's, not the database's, and has at most 64 characters.
            Self::Mysql => Some("SELECT GET_LOCK(CONCAT('hadir.', SHA2(DATABASE(), 224)), 0)"),
            Self::Sqlite => None,
        }
    }

    pub(crate) const fn migration_unlock(self) -> Option<&'static str> {
        match self {
            Self::Postgres => Some(
                "SELECT pg_advisory_unlock(hashtextextended('hadir_migrations.' || current_schema(), 0))",
            ),
            Self::Mysql => Some("DO RELEASE_LOCK(CONCAT('hadir.', SHA2(DATABASE(), 224)))"),
            Self::Sqlite => None,
        }
    }

    /// Waits a tenth of a second, between two tries to get the lock.
    #[cfg(any(feature = "sqlx-mysql", feature = "sqlx-postgres"))]
    pub(crate) const fn migration_pause(self) -> Option<&'static str> {
        match self {
            Self::Postgres => Some("SELECT pg_sleep(0.1)"),
            Self::Mysql => Some("DO SLEEP(0.1)"),
            Self::Sqlite => None,
        }
    }

    /// Whether a transaction takes back changes of tables.
    pub(crate) const fn takes_back_tables(self) -> bool {
        !matches!(self, Self::Mysql)
    }

    pub(crate) fn write_schema<S: SchemaStatementBuilder>(self, statement: &S) -> String {
        match self {
            Self::Postgres => SchemaStatementBuilder::to_string(statement, PostgresQueryBuilder),
            Self::Mysql => SchemaStatementBuilder::to_string(statement, MysqlQueryBuilder),
            Self::Sqlite => SchemaStatementBuilder::to_string(statement, SqliteQueryBuilder),
        }
    }

    /// The words of an expression, without its values.
    pub(crate) fn words_of(self, expression: &Expr) -> String {
        let mut writer = SqlWriterValues::new("?", false);
        match self {
            Self::Postgres => PostgresQueryBuilder.prepare_expr(expression, &mut writer),
            Self::Mysql => MysqlQueryBuilder.prepare_expr(expression, &mut writer),
            Self::Sqlite => SqliteQueryBuilder.prepare_expr(expression, &mut writer),
        }
        writer.into_parts().0
    }

    /// Table options that make text compare by code point and dates, numbers and text be what they are declared.
    pub(crate) fn finish_table(self, table: &mut TableCreateStatement) {
        match self {
            Self::Postgres => {}
            Self::Mysql => {
                table.engine("InnoDB").character_set("utf8mb4").collate("utf8mb4_bin");
            }
            Self::Sqlite => {
                table.extra("STRICT, WITHOUT ROWID");
            }
        }
    }

    /// The value that an upsert wanted to insert into `column`.
    pub(crate) fn incoming(self, column: &'static str) -> Expr {
        match self {
            Self::Postgres | Self::Sqlite => Expr::col(("excluded", column)),
            // `AS new` is unknown to MariaDB.
            Self::Mysql => Func::cust("VALUES").arg(Expr::col(column)).into(),
        }
    }

    /// Whether a table is created with its indexes. Where each is created by itself, MySQL would change the table as often.
    pub(crate) const fn has_indexes_in_tables(self) -> bool {
        matches!(self, Self::Mysql)
    }

    /// Whether an index can cover some of the rows. Where it cannot, a generated column marks them.
    pub(crate) const fn has_partial_indexes(self) -> bool {
        !matches!(self, Self::Mysql)
    }

    /// Whether a deletion can be told how many rows to take at most.
    pub(crate) const fn limits_deletions(self) -> bool {
        matches!(self, Self::Mysql)
    }

    /// Whether an upsert reacts to every unique key instead of the one it names.
    pub(crate) const fn upserts_on_any_key(self) -> bool {
        matches!(self, Self::Mysql)
    }

    /// Whether a reference to the same table has to name its columns backwards, and to be given an index that does.
    /// MySQL 9 (seen in 9.7), which checks references above the storage engine, takes an inserted row for its own parent as soon
    /// as the first column of the reference is its own, and the first column is the workspace.
    pub(crate) const fn turns_references_to_itself(self) -> bool {
        matches!(self, Self::Mysql)
    }

    /// The smaller of two values that are not null.
    pub(crate) fn least(self, one: Expr, other: Expr) -> Expr {
        self.scalar("LEAST", "MIN").args([one, other]).into()
    }

    /// The larger of two values that are not null.
    pub(crate) fn greatest(self, one: Expr, other: Expr) -> Expr {
        self.scalar("GREATEST", "MAX").args([one, other]).into()
    }

    fn scalar(self, usual: &'static str, sqlite: &'static str) -> FunctionCall {
        Func::cust(if matches!(self, Self::Sqlite) { sqlite } else { usual })
    }
}

/// The values of a statement under construction. The builder carries their positions, so that it need not know our
/// kinds of value, and may use one twice or in another order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Bound {
    values: Vec<Value>,
}

impl Bound {
    /// A placeholder for `value`.
    pub(crate) fn bind(&mut self, value: Value) -> Expr {
        Expr::val(self.slot(value))
    }

    /// What stands for `value` where the builder takes a number instead of an expression: in a limit.
    pub(crate) fn slot(&mut self, value: Value) -> u64 {
        let slot = u64::try_from(self.values.len()).unwrap_or(u64::MAX);
        self.values.push(value);
        slot
    }

    fn in_order(&self, slots: &Values) -> Vec<Value> {
        let find = |slot: &sea_query::Value| match slot {
            sea_query::Value::BigUnsigned(Some(slot)) => {
                usize::try_from(*slot).ok().and_then(|slot| self.values.get(slot)).cloned()
            }
            _ => None,
        };
        slots.0.iter().filter_map(find).collect()
    }
}

/// Both sides of a comparison by columns of one name: a tenant's join.
pub(crate) fn same(
    left: &'static str,
    right: &'static str,
    columns: [(&'static str, &'static str); 2],
) -> Expr {
    let [first, second] = columns.map(|(one, other)| Expr::col((left, one)).eq(Expr::col((right, other))));
    first.and(second)
}
