//! The steps as files for tools that migrate databases.

use super::{Change, History, Migration, Run};
use crate::dialect::Dialect;

hadir_core::text_enum! {
    /// A tool that runs files of SQL in the order of their names.
    pub enum Tool {
        /// `sqlx migrate`: `0001_workspace.up.sql`, `0001_workspace.down.sql`.
        Sqlx = "sqlx",
        /// `refinery`: `V1__workspace.sql`; it knows no way back.
        Refinery = "refinery",
        /// `dbmate`: `0001_workspace.sql` with both ways.
        Dbmate = "dbmate",
    }
}

/// What keeps a table's children where it is written anew: fails where foreign keys are on.
const WITHOUT_FOREIGN_KEYS: &str = "CREATE TEMP TABLE hadir_foreign_keys_are_off (foreign_keys INTEGER CHECK (foreign_keys = 0));\n\
     INSERT INTO temp.hadir_foreign_keys_are_off SELECT foreign_keys FROM pragma_foreign_keys;\n\
     DROP TABLE temp.hadir_foreign_keys_are_off;\n";

impl History {
    /// The names and texts of files that the tool runs, which then keeps the record instead of `hadir_migrations`.
    ///
    /// Each is run in one transaction, so that what [`Run::Alone`] keeps apart locks as long as the rest: on large tables
    /// the adapters' `migrate` is kinder. On SQLite, a step that writes tables anew switches foreign keys off, outside of a
    /// transaction; `refinery` gives it no place to do so, and fails there unless the connection has them off.
    pub fn files_for(&self, tool: Tool) -> Vec<(String, String)> {
        let steps = self.steps();
        let steps = steps.iter().filter(|step| !step.up.is_empty());
        steps.flat_map(|step| files(step, tool, self.dialect())).collect()
    }
}

fn files(step: &Migration, tool: Tool, dialect: Dialect) -> Vec<(String, String)> {
    let Migration { version, name, up, down, .. } = step;
    let apart = dialect.writes_tables_anew() && up.iter().chain(down).any(is_rebuild);
    let [up, down] = [up, down].map(|changes| text(changes, dialect, apart && tool != Tool::Refinery));
    match tool {
        Tool::Sqlx => {
            let first = if apart { "-- no-transaction\n" } else { "" };
            let file =
                |way: &str, text: &str| (format!("{version:04}_{name}.{way}.sql"), format!("{first}{text}"));
            vec![file("up", &up), file("down", &down)]
        }
        Tool::Refinery => {
            let first = if apart { WITHOUT_FOREIGN_KEYS } else { "" };
            vec![(format!("V{version}__{name}.sql"), format!("{first}{up}"))]
        }
        Tool::Dbmate => {
            let how = if apart { " transaction:false" } else { "" };
            let text = format!("-- migrate:up{how}\n{up}\n-- migrate:down{how}\n{down}");
            vec![(format!("{version:04}_{name}.sql"), text)]
        }
    }
}

fn is_rebuild(change: &Change) -> bool {
    change.sql.contains(" RENAME TO ")
}

fn text(changes: &[Change], dialect: Dialect, apart: bool) -> String {
    let statements: Vec<String> =
        changes.iter().map(|change| format!("{};\n", within(change, dialect))).collect();
    let statements = statements.join("\n");
    if apart {
        format!(
            "PRAGMA foreign_keys = OFF;\nPRAGMA legacy_alter_table = ON;\n{WITHOUT_FOREIGN_KEYS}BEGIN IMMEDIATE;\n\n\
             {statements}\nCOMMIT;\nPRAGMA legacy_alter_table = OFF;\nPRAGMA foreign_keys = ON;\n"
        )
    } else {
        statements
    }
}

/// The statement as it runs in a transaction, once.
fn within(change: &Change, dialect: Dialect) -> String {
    match change.run {
        Run::Repeatedly => dialect.at_once(&change.sql),
        Run::Together | Run::Alone => change.sql.replacen(" CONCURRENTLY", "", 1),
    }
}
