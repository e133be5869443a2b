//! Tables in monthly parts, so that the old can be dropped at once and a question about a week reads a month.
//!
//! PostgreSQL alone has them here. What lies in no month that is there goes into the part `…_default`: nothing is lost when
//! nobody made the next month in time, and making it later moves the rows.

use super::Dialect;
use crate::schema::Month;
use crate::table::Table;

/// A part is reached through its table only: who asks for it by name is bound by no policy of the table.
fn close(part: &str) -> String {
    format!("ALTER TABLE {part} ENABLE ROW LEVEL SECURITY")
}

impl Dialect {
    /// The column by whose months the table is split; none where the engine or the table has none.
    pub(crate) fn split_by(self, table: &Table) -> Option<&'static str> {
        table.keys.by_month.filter(|_| matches!(self, Self::Postgres))
    }

    /// A table's `CREATE TABLE`, split by the months of a column, with the part for what lies in none.
    pub(crate) fn split(self, table: &str, create: &str, column: &str) -> Vec<String> {
        let create = format!("{create}{}", self.split_clause(column));
        [create].into_iter().chain(self.create_rest(table)).collect()
    }

    /// What a split table's `CREATE TABLE` ends with.
    pub(crate) fn split_clause(self, column: &str) -> String {
        format!("\nPARTITION BY RANGE ({})", self.quote(column))
    }

    /// The part for what lies in no month that is there.
    pub(crate) fn create_default_part(self, table: &Table) -> Vec<String> {
        self.create_rest(table.name)
    }

    fn create_rest(self, table: &str) -> Vec<String> {
        let part = self.quote(&format!("{table}_default"));
        vec![format!("CREATE TABLE {part} PARTITION OF {} DEFAULT", self.quote(table)), close(&part)]
    }

    fn default_part(self, table: &Table) -> String {
        self.quote(&format!("{}_default", table.name))
    }
}

/// The table, the column by whose months it is split, and the part for what lies in none, quoted.
fn quoted(table: &Table) -> Option<[String; 3]> {
    const DIALECT: Dialect = Dialect::Postgres;
    let column = DIALECT.split_by(table)?;
    Some([DIALECT.quote(table.name), DIALECT.quote(column), DIALECT.default_part(table)])
}

/// Makes a month's part of the table, unless it is there. None if the table is not split.
pub(crate) fn create_part(table: &Table, month: Month) -> Option<String> {
    let [name, column, rest] = quoted(table)?;
    let part = Dialect::Postgres.quote(&part_name(table, month));
    let (start, end) = (month.start(), month.end());
    Some(format!(
        "DO $$ BEGIN\n  \
               LOCK TABLE {rest} IN ACCESS EXCLUSIVE MODE;\n  \
               IF to_regclass('{part}') IS NULL THEN\n    \
                 CREATE TABLE {part} (LIKE {name} INCLUDING CONSTRAINTS INCLUDING DEFAULTS);\n    \
                 WITH moved AS (DELETE FROM {rest} WHERE {column} >= '{start}' AND {column} < '{end}' RETURNING *)\n      \
                   INSERT INTO {part} SELECT * FROM moved;\n    \
                 ALTER TABLE {name} ATTACH PARTITION {part} FOR VALUES FROM ('{start}') TO ('{end}');\n    \
                 {};\n  \
               END IF;\nEND $$",
        close(&part)
    ))
}

/// Drops every part before `first`, and what else lies before it. None if the table is not split.
pub(crate) fn drop_parts_before(table: &Table, first: Month) -> Option<String> {
    let [name, column, rest] = quoted(table)?;
    Some(format!(
        "DO $$ DECLARE old regclass; BEGIN\n  \
               FOR old IN SELECT c.oid::regclass FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid\n    \
                 WHERE i.inhparent = '{name}'::regclass AND c.relname ~ '^{}_[0-9]{{4}}_[0-9]{{2}}$'\n      \
                   AND c.relname < '{}' ORDER BY c.relname\n  \
               LOOP EXECUTE format('DROP TABLE %s', old); END LOOP;\n  \
               DELETE FROM {rest} WHERE {column} < '{}';\nEND $$",
        table.name,
        part_name(table, first),
        first.start()
    ))
}

/// `post_snapshots_2026_03`: in text order as in time.
fn part_name(table: &Table, month: Month) -> String {
    format!("{}_{:04}_{:02}", table.name, month.year(), month.number())
}
