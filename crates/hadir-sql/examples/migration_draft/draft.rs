//! The difference between the schema that the frozen steps lead to and the one of the registry, as a step.

#[path = "draft/columns.rs"]
mod columns;
#[path = "draft/difference.rs"]
mod difference;
#[path = "draft/hints.rs"]
mod hints;
#[path = "draft/piece.rs"]
mod piece;
#[path = "draft/rebuild.rs"]
mod rebuild;
#[path = "draft/section.rs"]
mod section;
#[path = "draft/server.rs"]
mod server;
#[path = "draft/shape.rs"]
mod shape;
#[path = "draft/whole.rs"]
mod whole;

pub(crate) use hints::{Hints, hints};
pub(crate) use piece::Pieces;
pub(crate) use section::Section;

use difference::Difference;
use hadir_sql::Dialect;
use std::path::Path;

/// The names of the draft's files, and what they should be. None where there is neither draft nor difference.
pub(crate) fn files(root: &Path, dialect: Dialect, hints: &Hints) -> Result<Vec<(String, String)>, String> {
    let frozen = Pieces::frozen(&root.join(dialect.as_str()).join("frozen.json"))?;
    let live = Pieces::live(dialect);
    let step = |old, new, way| Difference::of(dialect, old, new, hints, way).sections();
    let (up, down) = (step(&frozen, &live, "up")?, step(&live, &frozen, "down")?);
    let Some(name) = &hints.draft else {
        let tables: Vec<String> = up.iter().map(|section| section.table.clone()).collect();
        return if up.is_empty() {
            Ok(Vec::new())
        } else {
            Err(format!(
                "the registry has moved on without a step, at {}: name a draft in migrations/hints.json and in \
                 src/migrate/files.rs, then cargo run -p hadir-sql --all-features --example migration_draft",
                tables.join(", ")
            ))
        };
    };
    let on = match dialect {
        Dialect::Postgres => "PostgreSQL",
        Dialect::Mysql => "MySQL and MariaDB",
        Dialect::Sqlite => "SQLite",
    };
    let text = |way: &str, sections: &[Section]| {
        let mut text = format!(
            "-- {name}, {way}, on {on}. A draft: `cargo run -p hadir-sql --all-features --example migration_draft` writes it.\n"
        );
        for section in sections {
            let Section { context, kind, table, marks, remark, sql } = section;
            let remark = remark.map_or(String::new(), |remark| format!("-- {remark}\n"));
            let head =
                [context.as_str(), kind, table.as_str()].into_iter().chain(marks.iter().map(String::as_str));
            let head = head.collect::<Vec<_>>().join(" ");
            text.extend(["\n", &remark, "--@ ", &head, "\n", sql, ";\n"]);
        }
        text
    };
    let file = |way: &str, sections: &[Section]| (format!("{name}.{way}.sql"), text(way, sections));
    Ok(vec![file("up", &up), file("down", &down)])
}

/// What leads from one schema to another.
#[allow(dead_code, reason = "the tests ask for it")]
pub(crate) fn between(
    dialect: Dialect,
    old: &Pieces,
    new: &Pieces,
    hints: &Hints,
) -> Result<Vec<Section>, String> {
    Difference::of(dialect, old, new, hints, "up").sections()
}
