//! What a database really has, and how that differs from what it should have.
//!
//! Read the [`Catalogue`] of a database that has just been created, and of the one in question:
//!
//! ```
//! # #[cfg(feature = "rusqlite")] {
//! use hadir_sql::adapter::rusqlite::fetch;
//! use hadir_sql::catalogue::{self, Catalogue};
//! use hadir_sql::schema::Schema;
//! use hadir_sql::Dialect;
//!
//! let read = |change: &str| {
//!     let connection = rusqlite::Connection::open_in_memory().unwrap();
//!     connection.execute_batch(&Dialect::Sqlite.script(&Schema::all().create(Dialect::Sqlite))).unwrap();
//!     connection.execute_batch(change).unwrap();
//!     fetch(&connection, &catalogue::query(Dialect::Sqlite)).unwrap().into_iter().collect::<Catalogue>()
//! };
//! let drift = read("").drift(&read("DROP INDEX ix_people_unit_id; ALTER TABLE units ADD COLUMN colour TEXT"));
//! let drift: Vec<String> = drift.iter().map(ToString::to_string).collect();
//! assert_eq!(drift, ["people: index `ix_people_unit_id` is missing", "units: column `colour` is not ours"]);
//! # }
//! ```

mod item;
mod sqlite;

pub use item::Item;

use crate::dialect::Dialect;
use crate::error::{DecodeError, DecodeProblem};
use crate::statement::{Cells, Query, Statement};
use crate::value::{Kind, Value};
use std::collections::BTreeMap;

/// Asks a database for what it has, but for the record of migrations.
pub fn query(dialect: Dialect) -> Query<Item> {
    Query::new(Statement::from(dialect.catalogue().into_owned()), &[Kind::Text; 4], |cells| {
        let [kind, table, name, definition] =
            [text(cells, "kind")?, text(cells, "table")?, text(cells, "name")?, text(cells, "definition")?];
        Ok(Item { table, kind, name, definition })
    })
}

fn text(cells: &mut Cells<'_>, field: &'static str) -> Result<String, DecodeError> {
    let problem = match cells.take() {
        Ok(Value::Text(text)) => return Ok(text),
        Ok(other) => DecodeProblem::Kind { expected: Kind::Text, found: format!("{other:?}").into() },
        Err(problem) => problem,
    };
    Err(DecodeError { table: "catalogue", field, problem })
}

/// Everything that a database has. Columns are told apart by name: their order is not part of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Catalogue {
    items: BTreeMap<(String, String, String), String>,
}

impl FromIterator<Item> for Catalogue {
    fn from_iter<I: IntoIterator<Item = Item>>(items: I) -> Self {
        let items = items.into_iter().flat_map(sqlite::parts);
        Self { items: items.map(|item| ((item.table, item.kind, item.name), item.definition)).collect() }
    }
}

impl Catalogue {
    /// Whether the database has none of our tables, nor anyone's.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// How the `live` database differs from this one in what is this one's: what else it has, tables, columns, indexes,
    /// is its host's own, and no drift. Policies and triggers on our tables that are not ours are told, since they decide
    /// over our rows.
    pub fn drift_of_ours(&self, live: &Self) -> Vec<Difference> {
        let ours = |table: &str| self.items.keys().any(|(of, ..)| of == table);
        let told = |difference: &Difference| {
            difference.how != How::Foreign
                || (ours(&difference.table) && ["policy", "trigger"].contains(&difference.kind.as_str()))
        };
        self.drift(live).into_iter().filter(told).collect()
    }

    /// How the `live` database differs from this one, by table, kind and name.
    pub fn drift(&self, live: &Self) -> Vec<Difference> {
        let mut differences = Vec::new();
        for ((table, kind, name), expected) in &self.items {
            let difference =
                |how| Difference { table: table.clone(), kind: kind.clone(), name: name.clone(), how };
            match live.items.get(&(table.clone(), kind.clone(), name.clone())) {
                None => differences.push(difference(How::Missing)),
                Some(found) if found != expected => {
                    let (expected, found) = (expected.clone(), found.clone());
                    differences.push(difference(How::Changed { expected, found }));
                }
                Some(_) => {}
            }
        }
        for key in live.items.keys().filter(|key| !self.items.contains_key(*key)) {
            let (table, kind, name) = key.clone();
            differences.push(Difference { table, kind, name, how: How::Foreign });
        }
        differences.sort();
        differences
    }
}

/// One thing that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The table.
    pub table: String,
    /// What it is: see [`Item::kind`].
    pub kind: String,
    /// Its name.
    pub name: String,
    /// How it differs.
    pub how: How,
}

/// How a thing differs from what it should be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It is not there.
    Missing,
    /// It is there, and should not be.
    Foreign,
    /// It is another.
    Changed {
        /// What it should be.
        expected: String,
        /// What it is.
        found: String,
    },
}

impl core::fmt::Display for Difference {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}: {} `{}` ", self.table, self.kind, self.name)?;
        match &self.how {
            How::Missing => f.write_str("is missing"),
            How::Foreign => f.write_str("is not ours"),
            How::Changed { expected, found } => write!(f, "should be `{expected}`, and is `{found}`"),
        }
    }
}
