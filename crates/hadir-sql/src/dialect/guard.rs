//! Triggers that hold a status to its lifecycle, whoever writes it.

use super::Dialect;
use crate::table::{Column, Rule, Table};

/// The function that PostgreSQL's triggers call.
const REFUSE: &str = "hadir_refuse_move";

impl Dialect {
    /// What the guards of all tables share.
    pub(crate) fn create_guards(self) -> Option<String> {
        match self {
            Self::Postgres => Some(format!(
                "CREATE FUNCTION {REFUSE}() RETURNS trigger LANGUAGE plpgsql AS $$\n\
                 BEGIN\n  \
                   RAISE EXCEPTION '%.% cannot go from `%` to `%`', TG_TABLE_NAME, TG_ARGV[0],\n    \
                     to_jsonb(OLD) ->> TG_ARGV[0], to_jsonb(NEW) ->> TG_ARGV[0]\n    \
                     USING ERRCODE = 'check_violation';\n\
                 END\n\
                 $$"
            )),
            Self::Mysql | Self::Sqlite => None,
        }
    }

    /// Drops what the guards share; dropping a table drops its own.
    pub(crate) fn drop_guards(self) -> Option<String> {
        match self {
            Self::Postgres => Some(format!("DROP FUNCTION {REFUSE}()")),
            Self::Mysql | Self::Sqlite => None,
        }
    }

    /// Refuses every change of `column` that no event makes.
    pub(crate) fn create_guard(self, table: &Table, column: &Column) -> Option<String> {
        let Rule::Machine { words, moves } = &column.rule else { return None };
        let (name, on, status) =
            (self.guard_name(table, column), self.quote(table.name), self.quote(column.name));
        let legal = words.iter().filter_map(|from| {
            let to = moves.iter().filter(|(source, _)| source == from).map(|(_, to)| format!("'{to}'"));
            let to = to.collect::<Vec<_>>().join(", ");
            (!to.is_empty()).then(|| format!("(OLD.{status} = '{from}' AND NEW.{status} IN ({to}))"))
        });
        let legal = legal.chain(["1 = 2".to_owned()]).collect::<Vec<_>>().join("\n  OR ");
        let illegal = format!("NEW.{status} <> OLD.{status} AND NOT (\n  {legal})");
        let message = format!("{}.{}: no event makes this move", table.name, column.name);
        Some(match self {
            Self::Postgres => format!(
                "CREATE TRIGGER {name} BEFORE UPDATE OF {status} ON {on} FOR EACH ROW\n\
                 WHEN ({illegal})\nEXECUTE FUNCTION {REFUSE}('{}')",
                column.name
            ),
            Self::Mysql => format!(
                "CREATE TRIGGER {name} BEFORE UPDATE ON {on} FOR EACH ROW\n\
                 IF {illegal} THEN\n  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '{message}';\nEND IF"
            ),
            Self::Sqlite => format!(
                "CREATE TRIGGER {name} BEFORE UPDATE OF {status} ON {on} FOR EACH ROW\n\
                 WHEN {illegal}\nBEGIN\n  SELECT RAISE(ABORT, '{message}');\nEND"
            ),
        })
    }

    pub(crate) fn drop_guard(self, table: &Table, column: &Column) -> Option<String> {
        let Rule::Machine { .. } = &column.rule else { return None };
        let name = self.guard_name(table, column);
        Some(match self {
            Self::Postgres => format!("DROP TRIGGER {name} ON {}", self.quote(table.name)),
            Self::Mysql | Self::Sqlite => format!("DROP TRIGGER {name}"),
        })
    }

    fn guard_name(self, table: &Table, column: &Column) -> String {
        self.quote(&format!("tr_{}_{}", table.name, column.name))
    }
}
