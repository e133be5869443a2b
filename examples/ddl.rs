//! Prints the database's schema as SQL that `psql`, `mariadb` or `sqlite3` runs as it is.
//!
//! ```text
//! cargo run --example ddl -- --dialect sqlite | sqlite3 hadir.db
//! cargo run --example ddl -- --dialect postgres --context roster --isolate | psql
//! cargo run --example ddl -- --dialect mysql --down | mariadb hadir
//! cargo run --example ddl -- --dialect postgres --distributed citus | psql
//! cargo run --example ddl -- --diagram > docs/schema.md
//! ```
//!
//! For databases that another tool migrates; a program that uses the library calls its adapter's `migrate` instead.
#![allow(clippy::print_stdout, reason = "it prints")]

use clap::{Parser, ValueEnum};
use hadir::sql::Dialect;
use hadir::sql::schema::{Context, Schema};

/// Prints the database's schema.
#[derive(Debug, Parser)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
struct Arguments {
    /// The engine: postgres, mysql (MariaDB too) or sqlite.
    #[arg(long, default_value = "sqlite")]
    dialect: Dialect,
    /// Only the tables of this context and what they refer to; may be given again.
    #[arg(long)]
    context: Vec<Context>,
    /// What drops it all, instead of what creates it.
    #[arg(long)]
    down: bool,
    /// Without the triggers that hold each status to its lifecycle.
    #[arg(long)]
    without_guards: bool,
    /// With row-level security by workspace (PostgreSQL).
    #[arg(long, visible_alias = "rls")]
    isolate: bool,
    /// For Citus, distributed by workspace, without triggers.
    #[arg(long, value_name = "citus", conflicts_with = "down")]
    distributed: Option<Distribution>,
    /// The tables as a diagram in Markdown, instead of SQL.
    #[arg(long)]
    diagram: bool,
}

/// A database on many machines.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Distribution {
    /// PostgreSQL with the extension Citus.
    Citus,
}

fn main() {
    let Arguments { dialect, context, down, without_guards, isolate, distributed, diagram } =
        Arguments::parse();
    let schema = if context.is_empty() { Schema::all() } else { Schema::of(context) };
    let schema = if without_guards { schema.without_guards() } else { schema };
    if diagram {
        println!("# The schema\n\n```mermaid\n{}```", schema.diagram());
        return;
    }
    let mut statements = match (down, distributed) {
        (true, _) => schema.drop(dialect),
        (false, Some(Distribution::Citus)) => schema.create_distributed(),
        (false, None) => schema.create(dialect),
    };
    if isolate && !down {
        statements.extend(schema.isolate(dialect));
    }
    print!("{}", dialect.script(&statements));
}
