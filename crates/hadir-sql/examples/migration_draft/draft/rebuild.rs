//! SQLite: a table that changes is written anew.

use super::columns::columns;
use super::difference::{Changed, Difference, Wide, section};
use super::piece::Piece;
use super::section::Section;

pub(crate) fn sections(difference: &Difference<'_>, changed: &[Changed<'_>]) -> Result<Wide, String> {
    let mut wide = Wide::default();
    let rebuilt = |table: &str| changed.iter().any(|changed| changed.piece.name == table);
    for index in difference.indexes(difference.old, difference.new) {
        if !rebuilt(index.table()) {
            wide.first.extend(index.drop.iter().map(|sql| section(index, "change", &[], sql.clone())));
        }
    }
    wide.first.extend(difference.create_tables());
    for table in changed {
        wide.first.extend(rebuild(difference, table)?);
        let indexes = difference.new.of_kind("index");
        for index in indexes.filter(|index| index.table() == table.piece.name) {
            wide.first.extend(create(index));
        }
    }
    for index in difference.indexes(difference.new, difference.old) {
        if !rebuilt(index.table()) {
            wide.then.extend(create(index));
        }
    }
    Ok(wide)
}

fn create(index: &Piece) -> Vec<Section> {
    index.create.iter().map(|sql| section(index, "change", &[], sql.clone())).collect()
}

fn rebuild(difference: &Difference<'_>, table: &Changed<'_>) -> Result<Vec<Section>, String> {
    let name = &table.piece.name;
    let hints = difference.hints;
    // By the new names, each is beside its old one.
    let renamed = table.new.columns().filter_map(|part| {
        hints.before(difference.way, name, &part.name).map(|old| (part.name.clone(), old))
    });
    let renamed: Vec<(String, String)> = renamed.collect();
    let mut old = table.old.clone();
    for (new, before) in &renamed {
        old = old.renamed(before, new, '"');
    }
    let columns = columns("sqlite", name, &old, &table.new, hints)?;
    let mut taken = Vec::new();
    for column in &columns {
        let new = &column.new.name;
        let before = renamed.iter().find(|(name, _)| name == new).map_or(new, |(_, before)| before);
        let fill = column.fill.as_deref();
        taken.push(match column.old {
            None => fill.unwrap_or("NULL").to_owned(),
            Some(old) => {
                let value = if old.typed() == column.new.typed() {
                    format!("\"{before}\"")
                } else {
                    format!("CAST(\"{before}\" AS {})", column.new.typed())
                };
                match fill.filter(|_| column.must_be_filled()) {
                    Some(fill) => format!("coalesce({value}, {fill})"),
                    None => value,
                }
            }
        });
    }
    let names: Vec<String> = columns.iter().map(|column| format!("\"{}\"", column.new.name)).collect();
    let create = table.piece.create.first().map_or("", String::as_str);
    let create =
        create.replacen(&format!("CREATE TABLE \"{name}\""), &format!("CREATE TABLE \"{name}_new\""), 1);
    let mut first = table.section(create);
    first.remark = Some("The table is written anew; without foreign keys, or its children would go with it.");
    Ok(vec![
        first,
        table.section(format!(
            "INSERT INTO \"{name}_new\" ({})\nSELECT {}\nFROM \"{name}\"",
            names.join(", "),
            taken.join(", ")
        )),
        table.section(format!("DROP TABLE \"{name}\"")),
        table.section(format!("ALTER TABLE \"{name}_new\" RENAME TO \"{name}\"")),
    ])
}
