//! From the spelling in which questions are written to the dialects': `"` around identifiers, `?` for values, and in braces
//! what the dialects call differently.

use super::Dialect;
use crate::select::NullOrder;
use sea_query::{Expr, Func, NullOrdering};
use std::fmt::Write;

impl Dialect {
    /// What stands for a word in braces, in the common spelling.
    fn called(self, word: &str) -> String {
        if let Some(list) = word.strip_prefix("holds ") {
            return self.holds(list);
        }
        if let Some(instant) = word.strip_prefix("micros ") {
            return self.micros(instant);
        }
        if let Some(column) = word.strip_prefix("document ") {
            // As documents, however they are written.
            return match self {
                Self::Postgres | Self::Sqlite => format!("{column} = ?"),
                Self::Mysql => format!("JSON_EXTRACT({column}, '$') = JSON_EXTRACT(?, '$')"),
            };
        }
        if let Some(column) = word.strip_prefix("decimal ") {
            return match self {
                Self::Postgres | Self::Sqlite => format!("{column} = ?"),
                // Compared with text, both would become floats.
                Self::Mysql => format!("{column} = CAST(? AS DECIMAL(57,28))"),
            };
        }
        let called = match (self, word) {
            // The types of computed numbers.
            (Self::Postgres, "int") => "bigint",
            (Self::Mysql, "int") => "SIGNED",
            (Self::Sqlite, "int") => "INTEGER",
            (Self::Postgres, "real") => "double precision",
            (Self::Mysql, "real") => "DOUBLE",
            (Self::Sqlite, "real") => "REAL",
            // Around a pattern in lower case: where the engine folds more than A to Z, it folds the pattern too.
            (Self::Mysql, "fold") => "LOWER(",
            (Self::Mysql, "dlof") => ")",
            (Self::Postgres | Self::Sqlite, "fold" | "dlof") => "",
            (_, other) => other,
        };
        called.to_owned()
    }

    /// The whole microseconds from 1970 to an instant.
    fn micros(self, instant: &str) -> String {
        match self {
            Self::Postgres => format!("CAST(EXTRACT(EPOCH FROM {instant}) * 1000000 AS bigint)"),
            Self::Mysql => format!("TIMESTAMPDIFF(MICROSECOND, '1970-01-01', {instant})"),
            Self::Sqlite => {
                format!(
                    "(CAST(strftime('%s', {instant}) AS INTEGER) * 1000000 + CAST(substr({instant}, 21, 6) AS INTEGER))"
                )
            }
        }
    }

    /// A JSON list of texts has all those of another, which is bound; nothing has what cannot be stored.
    fn holds(self, list: &str) -> String {
        match self {
            Self::Postgres => format!("{list} @> ?"),
            Self::Mysql => format!("JSON_CONTAINS({list}, ?)"),
            Self::Sqlite => format!(
                "NOT EXISTS (SELECT 1 FROM json_each(COALESCE(?, '[\"\\u0000\"]')) AS \"wanted\" WHERE \"wanted\".\"value\" NOT IN (SELECT \"held\".\"value\" FROM json_each({list}) AS \"held\"))"
            ),
        }
    }

    /// The text in this dialect.
    pub(crate) fn spell(self, text: &str) -> String {
        let mut common = String::with_capacity(text.len().saturating_add(16));
        let mut parts = text.split('{');
        common.extend(parts.next());
        for part in parts {
            let (word, rest) = part.split_once('}').unwrap_or((part, ""));
            common.push_str(&self.called(word));
            common.push_str(rest);
        }
        let mut spelled = String::with_capacity(common.len().saturating_add(16));
        let mut place = 0_usize;
        for c in common.chars() {
            match (self, c) {
                (Self::Mysql, '"') => spelled.push('`'),
                (Self::Postgres, '?') => {
                    place = place.saturating_add(1);
                    let _ = write!(spelled, "${place}");
                }
                _ => spelled.push(c),
            }
        }
        spelled
    }

    /// The text in this dialect, and how many values it has a place for.
    pub(crate) fn spell_places(self, text: &str) -> (String, usize) {
        let spelled = self.spell(text);
        let place = if matches!(self, Self::Postgres) { '$' } else { '?' };
        let places = spelled.chars().filter(|c| *c == place).count();
        (spelled, places)
    }

    /// A pattern in lower case, where the engine folds more than A to Z folded as it does.
    pub(crate) fn folded(self, pattern: Expr) -> Expr {
        match self {
            Self::Mysql => Func::lower(pattern).into(),
            Self::Postgres | Self::Sqlite => pattern,
        }
    }

    /// Where nulls go in an order, said only if the engine would put them elsewhere: so an index still serves.
    pub(crate) const fn unusual_nulls(self, descending: bool, nulls: NullOrder) -> Option<NullOrdering> {
        let large = matches!(self, Self::Postgres);
        match (nulls, large == descending) {
            (NullOrder::Never, _) | (NullOrder::First, true) | (NullOrder::Last, false) => None,
            (NullOrder::First, false) => Some(NullOrdering::First),
            (NullOrder::Last, true) => Some(NullOrdering::Last),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nulls_go_where_they_are_asked_to() {
        let said = |dialect: Dialect, descending, nulls| dialect.unusual_nulls(descending, nulls);
        assert_eq!(said(Dialect::Postgres, false, NullOrder::Last), None);
        assert_eq!(said(Dialect::Postgres, true, NullOrder::Last), Some(NullOrdering::Last));
        assert_eq!(said(Dialect::Postgres, true, NullOrder::First), None);
        assert_eq!(said(Dialect::Sqlite, true, NullOrder::Last), None);
        assert_eq!(said(Dialect::Sqlite, false, NullOrder::Last), Some(NullOrdering::Last));
        assert_eq!(said(Dialect::Mysql, false, NullOrder::Last), Some(NullOrdering::Last));
        assert_eq!(said(Dialect::Mysql, true, NullOrder::First), Some(NullOrdering::First));
        assert_eq!(said(Dialect::Mysql, true, NullOrder::Never), None);
    }
}
