//! What the difference between two schemas does not say: `migrations/hints.json`.

use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// What a person has to say about the draft.
#[derive(Debug, Clone, Default)]
pub(crate) struct Hints {
    /// The draft's name, `0015_name`; none between releases.
    pub(crate) draft: Option<String>,
    /// `table.column`: what a column that must not be null gets in the rows that lack it, as SQL over the old row. Either one
    /// text for all dialects, or one per dialect.
    fill: BTreeMap<String, Value>,
    /// `table.column`: what it was called before.
    rename: BTreeMap<String, String>,
    /// Statements of a person's own.
    pub(crate) also: Vec<Also>,
}

/// A statement of a person's own.
#[derive(Debug, Clone)]
pub(crate) struct Also {
    pub(crate) context: String,
    pub(crate) table: String,
    /// `up` or `down`.
    pub(crate) way: String,
    /// `before` columns are added, or `after` they and their rules are there.
    pub(crate) at: String,
    sql: Value,
}

impl Hints {
    pub(crate) fn fill(&self, dialect: &str, table: &str, column: &str) -> Option<String> {
        text_for(self.fill.get(&format!("{table}.{column}"))?, dialect)
    }

    /// What the column of the new schema is called in the old one.
    pub(crate) fn before(&self, way: &str, table: &str, column: &str) -> Option<String> {
        let pair = |(new, old): (&String, &String)| {
            let (of, new) = new.split_once('.')?;
            let (new, old) = if way == "up" { (new, old.as_str()) } else { (old.as_str(), new) };
            (of == table && new == column).then(|| old.to_owned())
        };
        self.rename.iter().find_map(pair)
    }
}

impl Also {
    pub(crate) fn text(&self, dialect: &str) -> Option<String> {
        text_for(&self.sql, dialect)
    }
}

fn text_for(value: &Value, dialect: &str) -> Option<String> {
    value.as_str().or_else(|| value.get(dialect)?.as_str()).map(str::to_owned)
}

/// Reads the hints.
pub(crate) fn hints(root: &Path) -> Result<Hints, String> {
    let path = root.join("hints.json");
    let wrong = |error: &dyn core::fmt::Display| format!("{}: {error}", path.display());
    let text = std::fs::read_to_string(&path).map_err(|error| wrong(&error))?;
    let value: Value = serde_json::from_str(&text).map_err(|error| wrong(&error))?;
    let map = |key: &str| value.get(key).and_then(Value::as_object).cloned().unwrap_or_default();
    let rename = map("rename").into_iter().filter_map(|(new, old)| Some((new, old.as_str()?.to_owned())));
    let also = value.get("also").and_then(Value::as_array).cloned().unwrap_or_default();
    let also = also.iter().map(|one| {
        let text = |key: &str| one.get(key).and_then(Value::as_str).map(str::to_owned);
        let sql = one.get("sql").cloned()?;
        Some(Also {
            context: text("context")?,
            table: text("table")?,
            way: text("way")?,
            at: text("at")?,
            sql,
        })
    });
    Ok(Hints {
        draft: value.get("draft").and_then(Value::as_str).map(str::to_owned),
        fill: map("fill").into_iter().collect(),
        rename: rename.collect(),
        also: also
            .collect::<Option<_>>()
            .ok_or_else(|| wrong(&"`also` lacks a context, table, way, at or sql"))?,
    })
}
