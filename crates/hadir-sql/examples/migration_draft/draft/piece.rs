//! What a schema is made of, live or as it was kept.

use hadir_sql::Dialect;
use hadir_sql::schema::{Schema, Thing};
use serde_json::{Value, json};
use std::path::Path;

/// A [`Thing`], wherever it is from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) context: String,
    pub(crate) kind: String,
    pub(crate) table: Option<String>,
    pub(crate) name: String,
    pub(crate) marks: Vec<String>,
    pub(crate) create: Vec<String>,
    pub(crate) drop: Vec<String>,
}

impl Piece {
    pub(crate) fn table(&self) -> &str {
        self.table.as_deref().unwrap_or("-")
    }

    pub(crate) fn mark(&self, name: &str) -> Option<&str> {
        self.marks.iter().find_map(|mark| mark.strip_prefix(name)?.strip_prefix('='))
    }
}

/// Everything that a schema is made of, in an order in which it can be made.
#[derive(Debug, Clone)]
pub(crate) struct Pieces(pub(crate) Vec<Piece>);

impl Pieces {
    pub(crate) fn live(dialect: Dialect) -> Self {
        let piece = |thing: Thing| Piece {
            context: thing.context.as_str().to_owned(),
            kind: thing.kind.to_owned(),
            table: thing.table.map(str::to_owned),
            name: thing.name,
            marks: thing.marks,
            create: thing.create,
            drop: thing.drop,
        };
        Self(Schema::all().things(dialect).into_iter().map(piece).collect())
    }

    /// What the frozen steps lead to.
    pub(crate) fn frozen(path: &Path) -> Result<Self, String> {
        let wrong = |error: &dyn core::fmt::Display| format!("{}: {error}", path.display());
        let text = std::fs::read_to_string(path).map_err(|error| wrong(&error))?;
        let pieces: Vec<Value> = serde_json::from_str(&text).map_err(|error| wrong(&error))?;
        Ok(Self(pieces.iter().map(read).collect::<Option<_>>().ok_or_else(|| wrong(&"not of its form"))?))
    }

    #[allow(dead_code, reason = "the program that freezes asks for it")]
    pub(crate) fn to_json(&self) -> String {
        let piece = |piece: &Piece| {
            let Piece { context, kind, table, name, marks, create, drop } = piece;
            json!({ "context": context, "kind": kind, "table": table, "name": name, "marks": marks,
                    "create": create, "drop": drop })
        };
        let pieces: Vec<Value> = self.0.iter().map(piece).collect();
        serde_json::to_string_pretty(&pieces).unwrap_or_default() + "\n"
    }

    pub(crate) fn of_kind<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Piece> {
        self.0.iter().filter(move |piece| piece.kind == kind)
    }

    pub(crate) fn find(&self, kind: &str, name: &str) -> Option<&Piece> {
        self.0.iter().find(|piece| piece.kind == kind && piece.name == name)
    }
}

fn read(value: &Value) -> Option<Piece> {
    let text = |key: &str| value.get(key)?.as_str().map(str::to_owned);
    let list = |key: &str| -> Option<Vec<String>> {
        value.get(key)?.as_array()?.iter().map(|item| item.as_str().map(str::to_owned)).collect()
    };
    Some(Piece {
        context: text("context")?,
        kind: text("kind")?,
        table: text("table"),
        name: text("name")?,
        marks: list("marks")?,
        create: list("create")?,
        drop: list("drop")?,
    })
}
