//! What the statements that compute figures need beyond what the engines have in common.

use super::{Bound, Dialect};
use crate::statement::Statement;
use crate::value::{Kind, Value};
use core::fmt::Write;

/// Stands around the position of a value in text under construction. No identifier and no word of ours contains it.
const MARK: char = '\u{1}';

impl Bound {
    /// A place for `value`, to be written into text. It may be used more than once and anywhere.
    pub(crate) fn place(&mut self, value: Value) -> String {
        let at = self.values.len();
        self.values.push(value);
        format!("{MARK}{at}{MARK}")
    }
}

impl Dialect {
    /// Writes text whose values were placed by [`Bound::place`].
    pub(crate) fn finish(self, text: &str, bound: &Bound) -> Statement {
        let mut sql = String::with_capacity(text.len());
        let mut values: Vec<Value> = Vec::new();
        let mut numbers: Vec<Option<usize>> = vec![None; bound.values.len()];
        for (position, part) in text.split(MARK).enumerate() {
            let at = if position % 2 == 1 { part.parse::<usize>().ok() } else { None };
            let Some((at, value)) = at.and_then(|at| Some((at, bound.values.get(at)?))) else {
                sql.push_str(part);
                continue;
            };
            let known = numbers.get(at).copied().flatten().filter(|_| matches!(self, Self::Postgres));
            let number = known.unwrap_or_else(|| {
                values.push(value.clone());
                values.len()
            });
            if let Some(place) = numbers.get_mut(at) {
                *place = Some(number);
            }
            match self {
                // Writing to a string does not fail.
                Self::Postgres => _ = write!(sql, "${number}"),
                Self::Mysql | Self::Sqlite => sql.push('?'),
            }
        }
        Statement { sql: sql.into(), values }
    }

    /// A placed value where nothing else says its type.
    pub(crate) fn typed(self, place: &str, kind: Kind) -> String {
        match (self, kind) {
            (Self::Sqlite, _) => place.to_owned(),
            (Self::Postgres, Kind::Uuid) => format!("CAST({place} AS uuid)"),
            (Self::Postgres, Kind::Text | Kind::Json) => format!("CAST({place} AS varchar) COLLATE \"C\""),
            (Self::Postgres, Kind::Int) => format!("CAST({place} AS bigint)"),
            (Self::Postgres, Kind::Bool) => format!("CAST({place} AS boolean)"),
            (Self::Postgres, Kind::Decimal) => format!("CAST({place} AS numeric)"),
            (Self::Postgres, Kind::Instant) => format!("CAST({place} AS timestamptz)"),
            (Self::Postgres | Self::Mysql, Kind::Day) => format!("CAST({place} AS date)"),
            (Self::Mysql, Kind::Uuid | Kind::Text | Kind::Json) => {
                format!("CAST({place} AS char(36) CHARACTER SET ascii) COLLATE ascii_bin")
            }
            (Self::Mysql, Kind::Decimal) => format!("CAST({place} AS decimal(57,28))"),
            (Self::Mysql, Kind::Bool | Kind::Int) => format!("CAST({place} AS signed)"),
            (Self::Mysql, Kind::Instant) => format!("CAST({place} AS datetime(6))"),
        }
    }

    /// A row source of these rows, each a list of expressions.
    pub(crate) fn rows(self, rows: impl IntoIterator<Item = Vec<String>>) -> String {
        let rows = rows.into_iter().map(|row| row.join(", "));
        match self {
            Self::Postgres | Self::Sqlite => {
                let rows: Vec<String> = rows.map(|row| format!("({row})")).collect();
                format!("VALUES {}", rows.join(", "))
            }
            // `VALUES ROW(…)` is MySQL's alone, `VALUES (…)` MariaDB's.
            Self::Mysql => {
                let rows: Vec<String> = rows.map(|row| format!("SELECT {row}")).collect();
                rows.join(" UNION ALL ")
            }
        }
    }

    /// As `alias`, the rows of `source` that fulfil `condition`, to be joined to a large table. `source` is made
    /// [once](Self::once).
    ///
    /// PostgreSQL's parallel workers cannot read what was computed on the way, but they are given arrays; and it takes an
    /// array for a few rows, so that it reads the large table once, by the way.
    pub(crate) fn joinable(self, source: &str, columns: &[&str], condition: &str, alias: &str) -> String {
        match self {
            Self::Postgres => {
                let array =
                    |column: &&str| format!("(SELECT array_agg({column}) FROM {source} WHERE {condition})");
                let arrays: Vec<String> = columns.iter().map(array).collect();
                format!("unnest({}) AS {alias}({})", arrays.join(", "), columns.join(", "))
            }
            Self::Mysql | Self::Sqlite => {
                format!("(SELECT {} FROM {source} WHERE {condition}) {alias}", columns.join(", "))
            }
        }
    }

    /// A whole number that fits into 64 bits, in the engine's 64-bit type: sums have wider ones.
    pub(crate) fn whole(self, number: &str) -> String {
        match self {
            Self::Postgres => format!("CAST({number} AS bigint)"),
            Self::Mysql => format!("CAST({number} AS signed)"),
            Self::Sqlite => number.to_owned(),
        }
    }

    /// Division of whole numbers of 0 or more, rounded down.
    pub(crate) const fn divide(self) -> &'static str {
        match self {
            Self::Postgres | Self::Sqlite => "/",
            Self::Mysql => "DIV",
        }
    }

    /// Whether a long statement cannot be trusted when what was prepared is executed again: MariaDB 10.11 loses conditions
    /// and groupings that it has once found to be constant.
    pub(crate) const fn mistakes_repetitions(self) -> bool {
        matches!(self, Self::Mysql)
    }

    /// `AS`, and that the rows are to be made once: what is computed is not computed again for each column that uses it.
    pub(crate) const fn once(self) -> &'static str {
        match self {
            Self::Postgres | Self::Sqlite => "AS MATERIALIZED",
            Self::Mysql => "AS",
        }
    }
}
