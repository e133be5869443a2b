//! What a table of a source is: read and written from the one declaration that `source!` takes.

use crate::cell::{Cell, Kind};
use crate::json;
use hadir_core::json::{Extra, Json};
use hadir_core::spelling::System;
use hadir_sql::Dialect;
use thiserror::Error;
use uuid::Uuid;

/// A column of a source's table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name there.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether it may be null, or missing.
    pub nullable: bool,
}

/// A row that cannot be read at all. Nothing else is lost with it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{table}{}: {reason}", .column.map(|column| format!(".{column}")).unwrap_or_default())]
pub struct RowError {
    /// The table.
    pub table: &'static str,
    /// The column, if one is to blame.
    pub column: Option<&'static str>,
    /// What is wrong, and what would be right.
    pub reason: String,
}

/// A row of a source, as the source has it.
pub trait Table: Clone + PartialEq + core::fmt::Debug + Sized + 'static {
    /// The system.
    const SYSTEM: System;
    /// The table or collection.
    const NAME: &'static str;
    /// Its columns.
    const COLUMNS: &'static [Column];
    /// The columns of its key.
    const KEY: &'static [&'static str];

    /// Reads a row from its columns. What no field names is kept, and so is a value that a nullable column cannot hold.
    ///
    /// # Errors
    /// [`RowError`] names a column that has to be there and is not, or is nothing of its kind.
    fn read(columns: Extra) -> Result<Self, RowError>;

    /// Its columns.
    fn write(&self) -> Extra;

    /// Its columns that no field names, and values that no field can hold.
    fn extra(&self) -> &Extra;

    /// One line of JSON.
    fn to_line(&self) -> String {
        Json::Object(self.write()).to_string()
    }

    /// Reads one line of JSON.
    ///
    /// # Errors
    /// [`RowError`] if it is no JSON object, or as [`read`](Self::read).
    fn from_line(line: &str) -> Result<Self, RowError> {
        match json::read(line) {
            Ok(Json::Object(columns)) => Self::read(columns),
            Ok(_) => Err(refused::<Self>("a row is an object".to_owned())),
            Err(error) => Err(refused::<Self>(error)),
        }
    }

    /// The columns whose cells were kept although they are nothing that the column can hold. Empty text, as some dumps write
    /// what is null, is none of them.
    fn misfits(&self) -> Vec<&'static str> {
        let names = Self::COLUMNS.iter().map(|column| column.name);
        names
            .filter(|name| {
                self.extra()
                    .get(*name)
                    .is_some_and(|value| *value != Json::Null && *value != Json::Text(String::new()))
            })
            .collect()
    }

    /// Its key in the source, as text; what is too long for a key is digested.
    fn external_id(&self) -> String {
        let columns = self.write();
        let plain = |name: &&str| match columns.get(*name) {
            Some(Json::Text(text)) => text.clone(),
            Some(Json::Object(object)) => match object.get("$oid") {
                Some(Json::Text(text)) => text.clone(),
                _ => Json::Object(object.clone()).to_string(),
            },
            Some(other) => other.to_string(),
            None => String::new(),
        };
        let mut key = Self::KEY.iter().map(plain).collect::<Vec<_>>().join("/");
        if Self::KEY.is_empty() {
            key = self.to_line();
        }
        let storable = key.chars().count() <= LONGEST_KEY
            && !key.ends_with(' ')
            && !key.contains('\0')
            && !key.is_empty();
        if storable { key } else { format!("#{}", Uuid::new_v5(&Uuid::NAMESPACE_OID, key.as_bytes())) }
    }

    /// What reads its rows as lines of JSON, in the order of the key, `limit` of them after the first `offset`.
    fn select(dialect: Dialect, limit: u64, offset: u64) -> String {
        let (open, close) = if dialect == Dialect::Mysql { ('`', '`') } else { ('"', '"') };
        let quoted = |name: &str| format!("{open}{name}{close}");
        let row = match dialect {
            Dialect::Postgres => "row_to_json(t)::text".to_owned(),
            Dialect::Sqlite | Dialect::Mysql => {
                let cell = |column: &Column| {
                    let name = quoted(column.name);
                    let structured =
                        matches!(column.kind, Kind::Json | Kind::Texts) && dialect == Dialect::Sqlite;
                    let value = if structured {
                        format!("CASE WHEN json_valid({name}) THEN json({name}) ELSE {name} END")
                    } else {
                        name
                    };
                    format!("'{}', {value}", column.name)
                };
                format!("json_object({})", Self::COLUMNS.iter().map(cell).collect::<Vec<_>>().join(", "))
            }
        };
        let key: Vec<String> = Self::KEY.iter().map(|name| quoted(name)).collect();
        let order = if key.is_empty() { String::new() } else { format!(" ORDER BY {}", key.join(", ")) };
        format!("SELECT {row} FROM {} AS t{order} LIMIT {limit} OFFSET {offset}", quoted(Self::NAME))
    }

    /// What writes one of its rows, given as one bound text of JSON; none on MySQL, on which none of the sources runs.
    fn insert(dialect: Dialect) -> Option<String> {
        let table = Self::NAME;
        match dialect {
            Dialect::Postgres => Some(format!(
                "INSERT INTO \"{table}\" SELECT * FROM json_populate_record(NULL::\"{table}\", CAST($1 AS text)::json)"
            )),
            Dialect::Sqlite => {
                let names: Vec<String> =
                    Self::COLUMNS.iter().map(|column| format!("\"{}\"", column.name)).collect();
                let cells: Vec<String> = Self::COLUMNS
                    .iter()
                    .map(|column| format!("json_extract(?1, '$.\"{}\"')", column.name))
                    .collect();
                Some(format!("INSERT INTO \"{table}\" ({}) SELECT {}", names.join(", "), cells.join(", ")))
            }
            Dialect::Mysql => None,
        }
    }
}

/// As long as a key may be where imported rows are recorded.
const LONGEST_KEY: usize = 180;

pub(crate) const fn refused<T: Table>(reason: String) -> RowError {
    RowError { table: T::NAME, column: None, reason }
}

/// Takes a column out; what a nullable column cannot hold stays where it was.
pub(crate) fn take<C: Cell>(
    columns: &mut Extra,
    table: &'static str,
    column: &'static str,
) -> Result<C, RowError> {
    let refused = |reason| RowError { table, column: Some(column), reason };
    match columns.remove(column) {
        None => C::absent().ok_or_else(|| refused("it is missing".to_owned())),
        Some(value) => C::read(value).or_else(|value| {
            if let Some(absent) = C::absent() {
                columns.insert(column.to_owned(), value);
                return Ok(absent);
            }
            let found: String = value.to_string().chars().take(60).collect();
            Err(refused(format!("{:?} is needed: it is {found}", C::KIND)))
        }),
    }
}
