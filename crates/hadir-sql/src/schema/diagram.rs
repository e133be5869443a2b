//! The tables as a Mermaid entity-relationship diagram.

use super::{ForeignKey, Nulls, Storage, Table};

/// The tables as a Mermaid entity-relationship diagram.
pub(super) fn mermaid(tables: &[&Table]) -> String {
    let entities = tables.iter().flat_map(|table| entity(table));
    let references =
        tables.iter().flat_map(|table| table.keys.foreign.iter().map(|foreign| reference(table, foreign)));
    let lines = ["erDiagram".to_owned()].into_iter().chain(entities).chain(references);
    lines.map(|line| line + "\n").collect()
}

fn entity(table: &Table) -> Vec<String> {
    let column = |column: &super::Column| {
        let foreign = table.keys.foreign.iter().any(|foreign| foreign.columns.contains(&column.name));
        let keys = match (table.keys.primary.contains(&column.name), foreign) {
            (true, true) => " PK, FK",
            (true, false) => " PK",
            (false, true) => " FK",
            (false, false) => "",
        };
        let note = match column.nulls {
            Nulls::Allowed => " \"or none\"",
            Nulls::Refused => "",
        };
        format!("        {} {}{keys}{note}", kind(column.storage), column.name)
    };
    let begin = [format!("    {} {{", table.name)];
    begin.into_iter().chain(table.columns.iter().map(column)).chain(["    }".to_owned()]).collect()
}

fn reference(table: &Table, foreign: &ForeignKey) -> String {
    let nullable = |name: &&str| table.column(name).is_some_and(|column| column.nulls == Nulls::Allowed);
    let one = if foreign.columns.iter().any(nullable) { "|o" } else { "||" };
    // The tenant is part of every reference; the last column tells which one it is.
    let by = foreign.columns.last().copied().unwrap_or_default();
    format!("    {} {one}--o{{ {} : {by}", foreign.table, table.name)
}

const fn kind(storage: Storage) -> &'static str {
    match storage {
        Storage::Id => "id",
        Storage::Word => "word",
        Storage::Key(_) => "key",
        Storage::Text => "text",
        Storage::Count => "count",
        Storage::Int => "integer",
        Storage::Flag => "flag",
        Storage::Decimal => "decimal",
        Storage::Instant => "instant",
        Storage::Day => "day",
        Storage::Json => "json",
    }
}
