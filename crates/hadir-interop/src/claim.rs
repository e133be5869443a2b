//! What an entity is known by, what it refers to and what nobody else may repeat, each as a digest.

use hadir_sql::schema::{Row, Table};
use hadir_sql::{EncodeError, Value};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// What an entity is known by, what it refers to and what nobody else may repeat, each as a digest.
pub(crate) struct Claim {
    pub(crate) primary: u128,
    /// By table and column.
    pub(crate) foreign: Vec<(&'static str, &'static str, u128)>,
    pub(crate) unique: Vec<(&'static str, u128)>,
    /// Whether rows of its table refer to one another.
    pub(crate) own: bool,
    /// What stands above it there.
    pub(crate) above: Option<u128>,
}

impl Claim {
    pub(crate) fn of<R: Row>(row: &R) -> Result<Self, EncodeError> {
        let table = R::table();
        let mut values = Vec::with_capacity(table.columns.len());
        row.encode(&mut values)?;
        let digest = |of: &str, columns: &[&str]| digest(table, &values, of, columns);
        let keys = &table.keys;
        let last = |columns: &[&'static str]| columns.last().copied().unwrap_or_default();
        let foreign: Vec<_> = keys
            .foreign
            .iter()
            .filter(|foreign| foreign.table != "workspaces")
            .filter_map(|foreign| {
                Some((foreign.table, last(foreign.columns), digest(foreign.table, foreign.columns)?))
            })
            .collect();
        let among = keys.unique_where.iter().filter(|unique| {
            let place = table.columns.iter().position(|column| column.name == unique.column);
            let value = place.and_then(|place| values.get(place));
            matches!(value, Some(Value::Text(word)) if unique.words.contains(&word.as_str()))
        });
        let unique = keys.unique.iter().copied().chain(among.map(|unique| unique.columns));
        let unique = unique.filter_map(|columns| {
            let of = format!("{}/{}", table.name, columns.join(","));
            Some((last(columns), digest(&of, columns)?))
        });
        let own = keys.foreign.iter().any(|foreign| foreign.table == table.name);
        let above = foreign.iter().find(|(of, ..)| *of == table.name).map(|(.., key)| *key);
        Ok(Self {
            primary: digest(table.name, keys.primary).unwrap_or_default(),
            unique: unique.collect(),
            own,
            above,
            foreign,
        })
    }
}

/// None if one of the columns is null.
fn digest(table: &Table, values: &[Value], of: &str, columns: &[&str]) -> Option<u128> {
    let half = |seed: u8| {
        let mut hasher = DefaultHasher::new();
        (seed, of).hash(&mut hasher);
        for name in columns {
            let place = table.columns.iter().position(|column| column.name == *name)?;
            values.get(place).filter(|value| !value.is_null())?.hash(&mut hasher);
        }
        Some(u128::from(hasher.finish()))
    };
    Some((half(0)? << 64) | half(1)?)
}
