//! Prints the database's schema as SQL that `psql`, `mariadb` or `sqlite3` runs as it is.
//!
//! ```text
//! cargo run --example ddl -- --dialect sqlite | sqlite3 hadir.db
//! cargo run --example ddl -- --dialect mysql --down | mariadb hadir
//! cargo run --example ddl -- --dialect postgres --context publishing --rls session | psql
//! cargo run --example ddl -- --dialect postgres --rls supabase --partitions --month 2026-03 --month 2026-04 | psql
//! cargo run --example ddl -- --dialect postgres --distributed citus | psql
//! cargo run --example ddl -- --dialect mysql --migrations migrations --tool dbmate --context roster --context inbox
//! cargo run --example ddl -- --diagram > docs/schema.md
//! ```
//!
//! For databases that another tool migrates; a program that uses the library calls its adapter's `migrate` instead.
//! `--migrations` writes the versioned steps as files that `sqlx migrate`, `refinery` or `dbmate` run; all other options are
//! variants of them.
//! `--down` takes what the same options created.
#![allow(clippy::print_stdout, reason = "it prints")]

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, ValueEnum};
use hadir::sql::Dialect;
use hadir::sql::migrate::{History, Tool};
use hadir::sql::schema::{Context, Month, RowSecurity, Schema};
use std::path::{Path, PathBuf};

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
    /// Without the triggers that hold each status to its lifecycle, `updated_at` to the truth, and what is append-only to it.
    #[arg(long)]
    without_guards: bool,
    /// With row-level security (PostgreSQL): `session` by the setting `hadir.workspace_id`, `supabase` by `auth.uid()`, which
    /// has to be there.
    #[arg(long, value_name = "session|supabase")]
    rls: Option<RowSecurity>,
    /// With the snapshots split by month (PostgreSQL).
    #[arg(long)]
    partitions: bool,
    /// With a part for this month, 2026-03; may be given again.
    #[arg(long, requires = "partitions", conflicts_with = "down")]
    month: Vec<Month>,
    /// For Citus, distributed by workspace, without triggers.
    #[arg(long, value_name = "citus", conflicts_with_all = ["rls", "partitions"])]
    distributed: Option<Distribution>,
    /// Writes the steps of migrations into this folder, as files, instead of printing.
    #[arg(long, value_name = "DIR", conflicts_with_all = ["down", "month", "diagram"])]
    migrations: Option<PathBuf>,
    /// Whose files: sqlx, refinery or dbmate.
    #[arg(long, default_value = "sqlx", requires = "migrations")]
    tool: Tool,
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
    let arguments = Arguments::parse();
    let schema = schema(&arguments);
    if let Some(folder) = &arguments.migrations {
        only_postgres(&arguments);
        if let Err(error) = write(folder, &arguments) {
            Arguments::command().error(ErrorKind::Io, format!("{}: {error}", folder.display())).exit();
        }
    } else if arguments.diagram {
        println!("# The schema\n\n```mermaid\n{}```", schema.diagram());
    } else {
        print!("{}", arguments.dialect.script(&statements(arguments, &schema)));
    }
}

/// Writes the steps of the history that the options describe.
fn write(folder: &Path, arguments: &Arguments) -> std::io::Result<()> {
    let Arguments { dialect, context, .. } = arguments;
    let history = if context.is_empty() {
        History::all(*dialect)
    } else {
        History::of(*dialect, context.iter().copied())
    };
    let history = if arguments.without_guards { history.without_guards() } else { history };
    let history = if arguments.partitions { history.partitioned() } else { history };
    let history = if arguments.distributed.is_some() { history.distributed() } else { history };
    let history = match arguments.rls {
        Some(security) => history.isolated(security),
        None => history,
    };
    std::fs::create_dir_all(folder)?;
    history
        .files_for(arguments.tool)
        .into_iter()
        .try_for_each(|(name, text)| std::fs::write(folder.join(name), text))
}

fn only_postgres(arguments: &Arguments) {
    let Arguments { dialect, rls, partitions, distributed, .. } = arguments;
    if *dialect != Dialect::Postgres && (rls.is_some() || *partitions || distributed.is_some()) {
        let only = "--rls, --partitions and --distributed are PostgreSQL's: give --dialect postgres";
        Arguments::command().error(ErrorKind::ArgumentConflict, only).exit();
    }
}

fn schema(arguments: &Arguments) -> Schema {
    let mut context = arguments.context.clone();
    if !context.is_empty() && arguments.rls == Some(RowSecurity::Supabase) {
        // Its policies ask who is a member.
        context.push(Context::Workspace);
    }
    let schema = if context.is_empty() { Schema::all() } else { Schema::of(context) };
    let schema = if arguments.partitions { schema.partitioned() } else { schema };
    if arguments.without_guards { schema.without_guards() } else { schema }
}

fn statements(arguments: Arguments, schema: &Schema) -> Vec<String> {
    only_postgres(&arguments);
    let Arguments { dialect, down, rls, month, distributed, .. } = arguments;
    if distributed.is_some() {
        if down { schema.drop_distributed() } else { schema.create_distributed() }
    } else if down {
        let unite = rls.map(|security| schema.unite(dialect, security));
        unite.into_iter().flatten().chain(schema.drop(dialect)).collect()
    } else {
        let isolate = rls.map(|security| schema.isolate(dialect, security));
        let create = schema.create(dialect).into_iter().chain(schema.create_partitions(month));
        create.chain(isolate.into_iter().flatten()).collect()
    }
}
