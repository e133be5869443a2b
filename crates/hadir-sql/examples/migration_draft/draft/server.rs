//! PostgreSQL and MySQL: a table that changes is altered.
//!
//! PostgreSQL checks what is there already, and makes indexes, without locking anybody out, after everything else and
//! outside of the transaction. MySQL does all that it can in one statement per table, because each copies it.

use super::columns::{Column, columns};
use super::difference::{Changed, Difference, Wide, section};
use super::piece::Piece;
use super::section::Section;
use super::shape::{Kind, Part, Shape};
use hadir_sql::Dialect;

const BRIEF: &str = "Locks the table for a moment, and reads no row.";
const CHECKED: &str = "Reads the table; writers go on.";
const CHUNKS: &str = "A few thousand rows at a time, until none is left.";
const COPIES: &str = "May copy the table; writers wait.";

pub(crate) fn sections(difference: &Difference<'_>, changed: &[Changed<'_>]) -> Result<Wide, String> {
    let postgres = difference.dialect == Dialect::Postgres;
    let mut wide = Wide::default();
    let mut tables = Vec::new();
    for table in changed {
        let mut old = table.old.clone();
        for part in table.new.columns() {
            if let Some(before) = difference.hints.before(difference.way, &table.piece.name, &part.name) {
                old = old.renamed(&before, &part.name, difference.quote());
                let [before, after] = [&before, &part.name].map(|name| difference.quoted(name));
                wide.first.push(table.section(alter(
                    difference,
                    table,
                    &format!("RENAME COLUMN {before} TO {after}"),
                )));
            }
        }
        tables.push((table, old));
    }
    // References before the keys that they need, of all tables.
    for (table, old) in &tables {
        wide.first.extend(drop_rules(difference, table, old, |part| part.kind == Kind::Foreign));
    }
    for (table, old) in &tables {
        let rule = |part: &Part| match part.kind {
            Kind::Check => true,
            Kind::Primary | Kind::Unique | Kind::Key => postgres,
            Kind::Column | Kind::Foreign => false,
        };
        wide.first.extend(drop_rules(difference, table, old, rule));
    }
    for index in difference.indexes(difference.old, difference.new) {
        wide.first.extend(index.drop.iter().map(|sql| section(index, "change", &[], sql.clone())));
    }
    for (table, old) in &tables {
        let columns =
            columns(difference.dialect.as_str(), &table.piece.name, old, &table.new, difference.hints)?;
        wide.first.extend(add_columns(difference, table, old, &columns));
        wide.first.extend(fill(difference, table, &columns));
        wide.first.extend(alter_columns(difference, table, &columns));
        wide.first.extend(add_rules(difference, table, old, &mut wide.last));
    }
    wide.first.extend(difference.create_tables());
    for (table, old) in &tables {
        wide.first.extend(add_references(difference, table, old, &mut wide.last));
        let gone = old.columns().filter(|part| table.new.find(Kind::Column, &part.name).is_none());
        let gone = gone.filter(|part| !part.is_generated() || postgres);
        let drops: Vec<String> =
            gone.map(|part| format!("DROP COLUMN {}", difference.quoted(&part.name))).collect();
        if !drops.is_empty() {
            wide.then.push(table.section(alter(difference, table, &drops.join(", "))));
        }
    }
    for index in difference.indexes(difference.new, difference.old) {
        index_apart(difference, index, &mut wide.last);
    }
    Ok(wide)
}

fn alter(difference: &Difference<'_>, table: &Changed<'_>, what: &str) -> String {
    format!("ALTER TABLE {} {what}", difference.quoted(&table.piece.name))
}

/// An index that is made beside writers, where the engine can.
fn index_apart(difference: &Difference<'_>, index: &Piece, last: &mut Vec<Section>) {
    let split =
        difference.new.find("table", index.table()).is_some_and(|table| table.mark("split").is_some());
    for sql in &index.create {
        if difference.dialect != Dialect::Postgres || split {
            last.push(section(index, "change", &[], sql.clone()));
            continue;
        }
        // What an interrupted run left behind is no index.
        let name = difference.quoted(&index.name);
        last.push(section(index, "change", &["alone"], format!("DROP INDEX CONCURRENTLY IF EXISTS {name}")));
        let sql = sql.replacen(" INDEX ", " INDEX CONCURRENTLY ", 1);
        let mut made = section(index, "change", &["alone", "again"], sql);
        made.remark = Some(CHECKED);
        last.push(made);
    }
}

/// Drops the rules that are no more or are others.
fn drop_rules(
    difference: &Difference<'_>,
    table: &Changed<'_>,
    old: &Shape,
    which: impl Fn(&Part) -> bool,
) -> Option<Section> {
    let drop = |part: &Part| {
        let name = difference.quoted(&part.name);
        match (difference.dialect, part.kind) {
            (Dialect::Mysql, Kind::Foreign) => format!("DROP FOREIGN KEY {name}"),
            (_, Kind::Primary) => {
                format!("DROP CONSTRAINT {}", difference.quoted(&format!("{}_pkey", table.piece.name)))
            }
            _ => format!("DROP CONSTRAINT {name}"),
        }
    };
    let gone =
        old.parts.iter().filter(|part| part.kind != Kind::Column && which(part) && !table.new.has(part));
    let drops: Vec<String> = gone.map(drop).collect();
    let mut dropped = table.section(alter(difference, table, &drops.join(", ")));
    dropped.remark = Some(BRIEF);
    (!drops.is_empty()).then_some(dropped)
}

/// Adds the columns that are new, with what they are in the rows that are there; on MySQL its keys too, in one copy.
fn add_columns(
    difference: &Difference<'_>,
    table: &Changed<'_>,
    old: &Shape,
    columns: &[Column<'_>],
) -> Vec<Section> {
    let (mut adds, mut defaults) = (Vec::new(), Vec::new());
    let mysql = difference.dialect == Dialect::Mysql;
    // One whose definition is another is made anew: with its key, which is made after it.
    let remade = |column: &Column<'_>| column.new.is_generated() && column.is_changed();
    if mysql {
        for part in old.columns().filter(|part| part.is_generated()) {
            if !table.new.has(part) {
                adds.push(format!("DROP COLUMN {}", difference.quoted(&part.name)));
            }
        }
        let key = |part: &&Part| matches!(part.kind, Kind::Unique | Kind::Key | Kind::Primary);
        for part in
            old.parts.iter().filter(key).filter(|part| !table.new.has(part) || uses_remade(part, columns))
        {
            let name = difference.quoted(&part.name);
            adds.push(if part.kind == Kind::Primary {
                "DROP PRIMARY KEY".to_owned()
            } else {
                format!("DROP KEY {name}")
            });
        }
    }
    for column in columns.iter().filter(|column| column.is_new() || (mysql && remade(column))) {
        let name = difference.quoted(&column.new.name);
        match &column.fill {
            Some(fill) if column.is_filled_alike() => {
                adds.push(format!("ADD COLUMN {} DEFAULT ({fill})", column.new.text));
                defaults.push(format!("ALTER COLUMN {name} DROP DEFAULT"));
            }
            Some(_) => adds.push(format!("ADD COLUMN {name} {} NULL", column.new.typed())),
            None => adds.push(format!("ADD COLUMN {}", column.new.text)),
        }
    }
    let statement = |parts: Vec<String>, remark| {
        let mut section = table.section(alter(difference, table, &parts.join(", ")));
        section.remark = Some(remark);
        (!parts.is_empty()).then_some(section)
    };
    let copies = if mysql { COPIES } else { BRIEF };
    statement(adds, copies).into_iter().chain(statement(defaults, BRIEF)).collect()
}

/// Whether a key covers a generated column that is made anew.
fn uses_remade(part: &Part, columns: &[Column<'_>]) -> bool {
    columns.iter().any(|column| {
        column.new.is_generated()
            && column.is_changed()
            && part.text.contains(&format!("`{}`", column.new.name))
    })
}

/// Fills columns row by row, in portions.
fn fill(difference: &Difference<'_>, table: &Changed<'_>, columns: &[Column<'_>]) -> Vec<Section> {
    let portion = |column: &Column<'_>| {
        let fill = column.fill.as_ref()?;
        let of_old = !column.is_new() && column.must_be_filled();
        if (!column.is_new() && !of_old) || (column.is_new() && column.is_filled_alike()) {
            return None;
        }
        let (name, of) = (difference.quoted(&column.new.name), difference.quoted(&table.piece.name));
        let lacking = format!("{name} IS NULL AND ({fill}) IS NOT NULL");
        let sql = match difference.dialect {
            Dialect::Mysql => format!("UPDATE {of} SET {name} = {fill} WHERE {lacking} LIMIT 5000"),
            _ => format!(
                "UPDATE {of} SET {name} = {fill}\nWHERE ctid = ANY (ARRAY(SELECT ctid FROM {of} WHERE {lacking} LIMIT 5000))"
            ),
        };
        let mut filled = section(table.piece, "change", &["repeatedly"], sql);
        filled.remark = Some(CHUNKS);
        Some(filled)
    };
    columns.iter().filter_map(portion).collect()
}

/// Changes types and whether columns may be null.
fn alter_columns(
    difference: &Difference<'_>,
    table: &Changed<'_>,
    columns: &[Column<'_>],
) -> Option<Section> {
    let mut alters = Vec::new();
    for column in columns {
        let name = difference.quoted(&column.new.name);
        let waited = column.is_new() && column.new.is_required() && !column.is_filled_alike();
        let changed = column.is_changed() && !column.new.is_generated();
        if difference.dialect == Dialect::Mysql {
            if waited || changed {
                alters.push(format!("MODIFY COLUMN {}", column.new.text));
            }
            continue;
        }
        if waited {
            alters.push(format!("ALTER COLUMN {name} SET NOT NULL"));
        }
        let Some(old) = column.old.filter(|_| changed) else { continue };
        let typed = column.new.typed();
        if old.typed() != typed {
            let bare = typed.split(" COLLATE ").next().unwrap_or(typed);
            alters.push(format!("ALTER COLUMN {name} TYPE {typed} USING {name}::{bare}"));
        }
        match (old.is_required(), column.new.is_required()) {
            (true, false) => alters.push(format!("ALTER COLUMN {name} DROP NOT NULL")),
            (false, true) => alters.push(format!("ALTER COLUMN {name} SET NOT NULL")),
            _ => {}
        }
    }
    let mut section = table.section(alter(difference, table, &alters.join(", ")));
    section.remark = (difference.dialect == Dialect::Mysql).then_some(COPIES);
    (!alters.is_empty()).then_some(section)
}

/// Adds keys and checks that are new or others.
fn add_rules(
    difference: &Difference<'_>,
    table: &Changed<'_>,
    old: &Shape,
    last: &mut Vec<Section>,
) -> Vec<Section> {
    let remade = |part: &Part| {
        difference.dialect == Dialect::Mysql
            && table.new.columns().any(|column| {
                column.is_generated()
                    && old.find(Kind::Column, &column.name).is_some_and(|before| before.text != column.text)
                    && part.text.contains(&format!("`{}`", column.name))
            })
    };
    let mut adds = Vec::new();
    for part in &table.new.parts {
        let key = matches!(part.kind, Kind::Unique | Kind::Key | Kind::Primary);
        let comes = !old.has(part) || (key && remade(part));
        if !comes || matches!(part.kind, Kind::Column | Kind::Foreign) {
            continue;
        }
        if difference.dialect == Dialect::Postgres && part.kind == Kind::Check {
            adds.push(format!("ADD {} NOT VALID", part.text));
            let validate =
                alter(difference, table, &format!("VALIDATE CONSTRAINT {}", difference.quoted(&part.name)));
            last.push(checked(table, validate));
        } else {
            adds.push(format!("ADD {}", part.text));
        }
    }
    let mut added = table.section(alter(difference, table, &adds.join(", ")));
    added.remark = Some(if difference.dialect == Dialect::Mysql { COPIES } else { BRIEF });
    if adds.is_empty() { Vec::new() } else { vec![added] }
}

fn checked(table: &Changed<'_>, sql: String) -> Section {
    let mut checked = section(table.piece, "change", &["alone"], sql);
    checked.remark = Some(CHECKED);
    checked
}

/// Adds references that are new or others.
fn add_references(
    difference: &Difference<'_>,
    table: &Changed<'_>,
    old: &Shape,
    last: &mut Vec<Section>,
) -> Option<Section> {
    let apart = difference.dialect == Dialect::Postgres && table.piece.mark("split").is_none();
    let mut adds = Vec::new();
    for part in table.new.parts.iter().filter(|part| part.kind == Kind::Foreign && !old.has(part)) {
        if apart {
            adds.push(format!("ADD {} NOT VALID", part.text));
            let validate = format!("VALIDATE CONSTRAINT {}", difference.quoted(&part.name));
            last.push(checked(table, alter(difference, table, &validate)));
        } else {
            adds.push(format!("ADD {}", part.text));
        }
    }
    let mut added = table.section(alter(difference, table, &adds.join(", ")));
    added.remark = Some(if apart { BRIEF } else { COPIES });
    (!adds.is_empty()).then_some(added)
}
