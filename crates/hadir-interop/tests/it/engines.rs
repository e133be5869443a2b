//! Rows on real engines, in tables of the sources' own columns: in and out through the statements of the crate.

use crate::generate::{Dice, everywhere, polite};
use hadir_core::json::Json;
use hadir_core::spelling::System;
use hadir_interop::{Column, Kind, Mapped, Visitor};
use hadir_sql::{Dialect, Statement, Value};
use hadir_testkit::engine::Engine;
use std::collections::BTreeMap;

struct Through {
    engine: Engine,
    dialect: Dialect,
    dice: Dice,
    rows: usize,
}

fn column(column: &Column, dialect: Dialect) -> String {
    let of_postgres = match column.kind {
        Kind::Text => "text",
        Kind::Int => "bigint",
        Kind::Number => "numeric",
        Kind::Flag => "boolean",
        Kind::Time => "timestamptz",
        Kind::LocalTime => "timestamp",
        Kind::Day => "date",
        Kind::Uuid => "uuid",
        Kind::Json => "jsonb",
        Kind::Texts => "text[]",
    };
    let kind = if dialect == Dialect::Postgres { of_postgres } else { "" };
    format!("\"{}\" {kind}{}", column.name, if column.nullable { "" } else { " NOT NULL" })
}

impl Visitor for Through {
    fn visit<T: Mapped>(&mut self) {
        if T::SYSTEM == System::SuiteDocuments {
            return;
        }
        let columns: Vec<String> = T::COLUMNS.iter().map(|one| column(one, self.dialect)).collect();
        let table = T::NAME;
        // The hub and the management platform have tables of the same names.
        self.engine
            .batch(&format!(
                "DROP TABLE IF EXISTS \"{table}\"; CREATE TABLE \"{table}\" ({})",
                columns.join(", ")
            ))
            .unwrap();
        let mut given: BTreeMap<String, T> = BTreeMap::new();
        for _ in 0..12 {
            let row = polite::<T>(&mut self.dice);
            // SQLite has no truth values: one that stands bare in a JSON column becomes a number there.
            let bare = row.write().iter().any(|(name, value)| {
                matches!(value, Json::Bool(_))
                    && T::COLUMNS.iter().any(|one| one.name == name && one.kind == Kind::Json)
            });
            if !bare {
                given.insert(row.external_id(), row);
            }
        }
        for row in given.values() {
            let sql = T::insert(self.dialect).unwrap();
            let statement = Statement { sql: sql.into(), values: vec![Value::Text(row.to_line())] };
            assert_eq!(self.engine.run(&statement).unwrap(), 1, "{table}");
        }
        let (mut read, mut offset) = (BTreeMap::new(), 0);
        loop {
            let page = self.engine.texts(&T::select(self.dialect, 5, offset)).unwrap();
            if page.is_empty() {
                break;
            }
            offset += 5;
            for line in page {
                let row = T::from_line(line[0].as_deref().unwrap()).unwrap();
                read.insert(row.external_id(), row);
            }
        }
        self.rows += read.len();
        assert_eq!(read, given, "{table}");
    }
}

fn through(engine: Engine, dialect: Dialect) {
    let mut through = Through { engine, dialect, dice: Dice(7), rows: 0 };
    everywhere(&mut through);
    assert!(through.rows > 500, "{}", through.rows);
}

#[test]
fn rows_go_through_sqlite() {
    through(Engine::sqlite().unwrap(), Dialect::Sqlite);
}

#[cfg(feature = "servers")]
#[test]
fn rows_go_through_postgres() {
    through(Engine::postgres().unwrap(), Dialect::Postgres);
}
