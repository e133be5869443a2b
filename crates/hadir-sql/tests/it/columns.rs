//! The lists of columns, made from the registry of tables.

use hadir_sql::schema::{Context, Storage, tables};
use std::fmt::Write;
use std::path::Path;

const fn kind(storage: Storage) -> &'static str {
    match storage {
        Storage::Id => "Id",
        Storage::Word => "Word",
        Storage::Key(_) | Storage::Text => "Text",
        Storage::Count | Storage::Int => "Int",
        Storage::Flag => "Flag",
        Storage::Decimal => "Decimal",
        Storage::Instant => "Instant",
        Storage::Day => "Day",
        Storage::Json => "Json",
    }
}

fn page(context: Context) -> String {
    let mut page = format!(
        "//! Columns of the tables of `{context}`. Made from the registry of tables; do not edit.\n\ncrate::columns::columns! {{\n"
    );
    for table in tables().into_iter().filter(|table| table.context == context) {
        let _ = writeln!(page, "    {} {{", table.name);
        for column in &table.columns {
            // The table's own name is called so.
            let constant = column.name.to_uppercase().replace("TABLE", "TABLE_COLUMN");
            let kind = kind(column.storage);
            let _ = writeln!(page, "        {constant} \"{}\" {kind},", column.name);
        }
        page.push_str("    }\n");
    }
    page.push_str("}\n");
    page
}

#[test]
fn the_lists_of_columns_are_those_of_the_tables() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/columns");
    let mut stale = Vec::new();
    for &context in Context::ALL {
        let (file, page) = (folder.join(format!("{context}.rs")), page(context));
        if std::fs::read_to_string(&file).unwrap_or_default() != page {
            if std::env::var_os("UPDATE_DOCS").is_some() {
                std::fs::write(&file, page).unwrap();
            } else {
                stale.push(context.to_string());
            }
        }
    }
    assert!(stale.is_empty(), "stale: {stale:?}; UPDATE_DOCS=1 makes them anew");
}
