//! `updated_at` and append-only tables, by plain SQL.

use crate::world::{full, key, values};
use hadir_sql::schema::{Column, Nulls, Row, Schema, Storage, Table, Tenancy, tables};
use hadir_sql::{Dialect, Value, all};
use hadir_testkit::engine::Engine;
use hadir_testkit::tenant::{RowsVisitor, Tenant};
use proptest::test_runner::TestRunner;

fn touched(table: &Table) -> bool {
    let column = table.column("updated_at");
    column.is_some_and(|column| column.nulls == Nulls::Refused) && !table.keys.append_only
}

/// The engine's clock, as it stores instants.
fn now(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Postgres => "clock_timestamp()",
        Dialect::Mysql => "UTC_TIMESTAMP(6)",
        Dialect::Sqlite => "strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')",
    }
}

fn literal(dialect: Dialect, instant: &str) -> String {
    match dialect {
        Dialect::Postgres => format!("'{instant}+00'"),
        Dialect::Mysql => format!("'{instant}'"),
        Dialect::Sqlite => format!("'{}Z'", instant.replace(' ', "T")),
    }
}

fn one(engine: &mut Engine, sql: &str) -> String {
    engine.texts(sql).unwrap()[0][0].clone().unwrap()
}

/// Sets a column to what no row of the table has, if the table lets it, together with what else is to be set.
fn change(engine: &mut Engine, table: &Table, column: &Column, also: &str) -> bool {
    let dialect = engine.dialect();
    let column_name = match dialect {
        Dialect::Mysql => format!("`{}`", column.name),
        Dialect::Postgres | Dialect::Sqlite => format!("\"{}\"", column.name),
    };
    let value = |n: u32| match column.storage {
        Storage::Text => format!("'other {n}'"),
        _ => literal(dialect, &format!("2003-02-03 04:05:06.{n:06}")),
    };
    let used = |value: &str| format!("SELECT count(*) FROM {} WHERE {column_name} = {value}", table.name);
    let other = (0..1_000).map(value).find(|value| one(engine, &used(value)) == "0").unwrap();
    engine.batch(&format!("UPDATE {} SET {column_name} = {other}{also}", table.name)).is_ok()
}

#[test]
fn an_update_that_does_not_say_when_moves_updated_at_to_now() {
    let tenant = full(&mut TestRunner::deterministic());
    for mut engine in Engine::all_migrated().unwrap() {
        tenant.store(&mut engine).unwrap();
        let dialect = engine.dialect();
        let (past, given) =
            (literal(dialect, "2001-02-03 04:05:06.000007"), literal(dialect, "2002-02-03 04:05:06.000008"));
        let tables: Vec<_> = tables().into_iter().filter(|table| touched(table)).collect();
        assert!(tables.len() > 5);
        for table in tables {
            let name = table.name;
            let total = one(&mut engine, &format!("SELECT count(*) FROM {name}"));
            let at = |engine: &mut Engine, which: &str| {
                one(engine, &format!("SELECT count(*) FROM {name} WHERE {which}"))
            };
            // What is said stays, also with something else.
            engine.batch(&format!("UPDATE {name} SET updated_at = {past}")).unwrap();
            assert_eq!(at(&mut engine, &format!("updated_at = {past}")), total, "{dialect} {name}");
            // Nothing changes: nothing was updated.
            engine.batch(&format!("UPDATE {name} SET updated_at = updated_at")).unwrap();
            assert_eq!(at(&mut engine, &format!("updated_at = {past}")), total, "{dialect} {name}");

            let before = one(&mut engine, &format!("SELECT CAST({} AS char(40))", now(dialect)));
            let plain = |column: &&Column| {
                matches!(column.storage, Storage::Text | Storage::Instant) && column.name != "updated_at"
            };
            let mut columns = table.columns.iter().filter(plain);
            let column = columns.find(|column| change(&mut engine, table, column, "")).unwrap();
            let moved = format!("updated_at >= '{}' AND updated_at <= {}", before.trim(), now(dialect));
            assert_eq!(at(&mut engine, &moved), total, "{dialect} {name}.{}", column.name);

            assert!(change(&mut engine, table, column, &format!(", updated_at = {given}")));
            assert_eq!(at(&mut engine, &format!("updated_at = {given}")), total, "{dialect} {name}");
        }
    }
}

#[test]
fn a_table_can_do_without_its_touch() {
    let tenant = full(&mut TestRunner::deterministic());
    for mut engine in Engine::all().unwrap() {
        let dialect = engine.dialect();
        for statement in Schema::all().without_guard("users").create(dialect) {
            engine.batch(&statement).unwrap();
        }
        tenant.store(&mut engine).unwrap();
        let given = literal(dialect, "2002-02-03 04:05:06.000008");
        engine.batch(&format!("UPDATE users SET updated_at = {given}")).unwrap();
        engine.batch("UPDATE users SET name = 'another'").unwrap();
        let moved = format!("SELECT count(*) FROM users WHERE updated_at <> {given}");
        assert_eq!(one(&mut engine, &moved), "0");
    }
}

/// Tries to change and to take away every row of append-only tables.
struct Kept<'a> {
    engine: &'a mut Engine,
    tenant: &'a Tenant,
    tables: Vec<&'static str>,
}

impl RowsVisitor for Kept<'_> {
    fn rows<R: Row>(&mut self, rows: &[R]) {
        let table = R::table();
        if !table.keys.append_only {
            return;
        }
        assert!(!rows.is_empty() && table.tenancy == Tenancy::Tenant);
        self.tables.push(table.name);
        let dialect = self.engine.dialect();
        let back = |engine: &mut Engine| {
            let mut back = engine.fetch(&all::<R>(self.tenant.scope()).build(dialect)).unwrap();
            back.sort_by_key(key);
            back
        };
        let before = back(self.engine);
        for row in rows {
            let which: Vec<String> = table
                .keys
                .primary
                .iter()
                .zip(key(row))
                .map(|(name, value)| match value {
                    Value::Uuid(id) => format!("{name} = '{id}'"),
                    Value::Int(number) => format!("{name} = {number}"),
                    other => panic!("{name} is {other:?}"),
                })
                .collect();
            let which = which.join(" AND ");
            for (column, value) in table.columns.iter().zip(values(row)) {
                let other =
                    if let Value::Int(number) = value { format!("{}", number ^ 1) } else { "NULL".into() };
                if value == Value::Null(column.storage.kind()) {
                    continue;
                }
                let update = format!("UPDATE {} SET {} = {other} WHERE {which}", table.name, column.name);
                let error = self.engine.batch(&update).unwrap_err();
                assert!(error.reason.contains("keeps what was written"), "{error}");
            }
            let delete = format!("DELETE FROM {} WHERE {which}", table.name);
            let error = self.engine.batch(&delete).unwrap_err();
            assert!(error.reason.contains("keeps what was written"), "{error}");
        }
        if dialect == Dialect::Postgres {
            self.engine.batch(&format!("TRUNCATE {}", table.name)).unwrap_err();
        }
        assert_eq!(back(self.engine), before);
    }
}

#[test]
fn what_the_audit_log_says_is_neither_changed_nor_taken_away() {
    let tenant = full(&mut TestRunner::deterministic());
    for mut engine in Engine::all_migrated().unwrap() {
        tenant.store(&mut engine).unwrap();
        let mut kept = Kept { engine: &mut engine, tenant: &tenant, tables: Vec::new() };
        tenant.each(&mut kept);
        assert!(kept.tables.contains(&"audit_entries"));
    }
}
