use hadir_sql::schema::{Schema, tables};

#[test]
fn the_kept_diagram_is_the_schema() {
    let kept = include_str!("../../../../docs/schema.md");
    let drawn = format!("```mermaid\n{}```", Schema::all().diagram());
    assert!(kept.contains(&drawn), "run: cargo run --example ddl -- --diagram > docs/schema.md");
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
