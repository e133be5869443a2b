//! The diagram shows every table.

use hadir_sql::schema::{Schema, tables};
use std::path::Path;

#[test]
fn the_kept_diagram_is_the_schema() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema.md");
    let kept = std::fs::read_to_string(&path).unwrap();
    let drawn = format!("```mermaid\n{}```", Schema::all().diagram());
    if std::env::var_os("UPDATE_DOCS").is_some() {
        let (before, rest) = kept.split_once("```mermaid").unwrap();
        let (_, after) = rest.split_once("```").unwrap();
        std::fs::write(&path, format!("{before}{drawn}{after}")).unwrap();
        return;
    }
    assert!(kept.contains(&drawn), "run: UPDATE_DOCS=1 cargo test -p hadir-sql diagram");
}

#[test]
fn the_diagram_has_every_table_column_and_reference() {
    let diagram = Schema::all().diagram();
    for table in tables() {
        assert!(diagram.contains(&format!("    {} {{\n", table.name)));
        let references = diagram.lines().filter(|line| line.contains(&format!("--o{{ {} :", table.name)));
        assert_eq!(references.count(), table.keys.foreign.len(), "{}", table.name);
    }
    let columns: usize = tables().iter().map(|table| table.columns.len()).sum();
    assert_eq!(diagram.lines().filter(|line| line.starts_with("        ")).count(), columns);
}
