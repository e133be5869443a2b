//! What becomes of the columns of a table.

use super::hints::Hints;
use super::shape::{Part, Shape};

/// A column of the new schema, beside what it was.
pub(crate) struct Column<'a> {
    pub(crate) new: &'a Part,
    pub(crate) old: Option<&'a Part>,
    /// What rows get that lack it.
    pub(crate) fill: Option<String>,
}

impl Column<'_> {
    /// Whether what it gets is the same in every row.
    pub(crate) fn is_filled_alike(&self) -> bool {
        self.fill.as_deref().is_some_and(|fill| {
            let text = fill.len() > 1
                && fill.starts_with('\'')
                && fill.ends_with('\'')
                && fill.matches('\'').count() == 2;
            text || ["TRUE", "FALSE"].contains(&fill) || fill.parse::<i64>().is_ok()
        })
    }

    pub(crate) fn is_new(&self) -> bool {
        self.old.is_none()
    }

    pub(crate) fn is_changed(&self) -> bool {
        self.old.is_some_and(|old| old.text != self.new.text)
    }

    /// Whether rows may lack it that must not.
    pub(crate) fn must_be_filled(&self) -> bool {
        self.new.is_required() && self.old.is_none_or(|old| !old.is_required())
    }
}

/// The columns of the new shape beside those of the old.
pub(crate) fn columns<'a>(
    dialect: &str,
    table: &str,
    old: &'a Shape,
    new: &'a Shape,
    hints: &Hints,
) -> Result<Vec<Column<'a>>, String> {
    let column = |part: &'a Part| {
        let before = old.columns().find(|other| other.name == part.name);
        // A flag that nothing had said before is not set.
        let flag = part.typed() == "boolean"
            || new.parts.iter().any(|rule| rule.text == flag_rule(table, &part.name));
        let fill = hints.fill(dialect, table, &part.name).or_else(|| {
            let no = if dialect == "sqlite" { "0" } else { "FALSE" };
            flag.then(|| no.to_owned())
        });
        let column = Column { new: part, old: before, fill };
        if column.is_new() && column.new.is_required() && column.fill.is_none() {
            return Err(format!(
                "{table}.{}: say in migrations/hints.json what it is in the rows that are there: \
                 \"fill\": {{\"{table}.{}\": \"an SQL expression over the old row\"}}",
                part.name, part.name
            ));
        }
        Ok(column)
    };
    new.columns().map(column).collect()
}

/// How SQLite's tables say that a column is a flag.
fn flag_rule(table: &str, column: &str) -> String {
    format!("CONSTRAINT \"ck_{table}_{column}\" CHECK (\"{column}\" IN (TRUE, FALSE))")
}
