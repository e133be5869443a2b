//! Triggers that hold rows to their rules, whoever writes them: a status to its lifecycle, an append-only table to what it
//! says, a reference to what is there, `updated_at` to the truth.

use super::Dialect;
use crate::table::{Column, OnDelete, Rule, Table};

/// A trigger.
pub(crate) struct Guard {
    pub(crate) name: String,
    /// The table that it is on.
    pub(crate) on: &'static str,
    pub(crate) create: String,
}

impl Guard {
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

/// The functions that PostgreSQL's triggers call.
const FUNCTIONS: [(&str, &str); 4] = [
    (
        "hadir_refuse_move",
        "RAISE EXCEPTION '%.% cannot go from `%` to `%`', TG_TABLE_NAME, TG_ARGV[0],\n    \
           to_jsonb(OLD) ->> TG_ARGV[0], to_jsonb(NEW) ->> TG_ARGV[0]\n    \
           USING ERRCODE = 'check_violation';",
    ),
    (
        "hadir_refuse_change",
        "RAISE EXCEPTION '% keeps what was written: no %', TG_TABLE_NAME, TG_OP\n    \
           USING ERRCODE = 'check_violation';",
    ),
    ("hadir_touch", "NEW.updated_at := clock_timestamp();\n  RETURN NEW;"),
    (
        "hadir_forget",
        // In the schema of the table, whatever the path of the session is.
        "EXECUTE format('UPDATE %I.%I SET %I = NULL WHERE workspace_id = $1 AND %I = $2', TG_TABLE_SCHEMA, \
           TG_ARGV[0], TG_ARGV[1], TG_ARGV[1])\n    USING OLD.workspace_id, OLD.id;\n  RETURN OLD;",
    ),
];

impl Dialect {
    /// What the guards of all tables share.
    pub(crate) fn create_shared(self) -> Vec<String> {
        let create = |(name, body): &(&str, &str)| {
            format!(
                "CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  {body}\nEND\n$$"
            )
        };
        match self {
            Self::Postgres => FUNCTIONS.iter().map(create).collect(),
            Self::Mysql | Self::Sqlite => Vec::new(),
        }
    }

    /// Drops what the guards share.
    pub(crate) fn drop_shared(self) -> Vec<String> {
        match self {
            Self::Postgres => {
                FUNCTIONS.iter().rev().map(|(name, _)| format!("DROP FUNCTION {name}()")).collect()
            }
            Self::Mysql | Self::Sqlite => Vec::new(),
        }
    }

    /// The guards of a table.
    pub(crate) fn guards(self, table: &Table) -> Vec<Guard> {
        let moves = table.columns.iter().filter_map(|column| self.moves(table, column));
        // Where it may be missing, it says when something changed elsewhere.
        let touch = table.column("updated_at").filter(|at| at.is_required() && !table.keys.append_only);
        let touch = touch.map(|column| self.touch(table, column));
        moves.chain(self.keeps(table)).chain(touch).chain(self.forgets(table)).collect()
    }

    /// Drops a guard; dropping its table does too.
    pub(crate) fn drop_guard(self, guard: &Guard) -> String {
        let name = self.quote(&guard.name);
        match self {
            Self::Postgres => format!("DROP TRIGGER {name} ON {}", self.quote(guard.on)),
            Self::Mysql | Self::Sqlite => format!("DROP TRIGGER {name}"),
        }
    }

    /// A trigger that refuses an `event` (`UPDATE`, `UPDATE OF status`, `DELETE`) where the condition holds. PostgreSQL
    /// calls a function, the others say the message.
    fn refusing(
        self,
        table: &Table,
        guard: &str,
        event: &str,
        [condition, call, message]: [&str; 3],
    ) -> Guard {
        let name = format!("tr_{}_{guard}", table.name);
        let (trigger, on) = (self.quote(&name), self.quote(table.name));
        // MySQL knows no columns here.
        let verb = event.split(' ').next().unwrap_or(event);
        let create = match self {
            Self::Postgres => format!(
                "CREATE TRIGGER {trigger} BEFORE {event} ON {on} FOR EACH ROW\n\
                 WHEN ({condition})\nEXECUTE FUNCTION {call}"
            ),
            Self::Mysql => format!(
                "CREATE TRIGGER {trigger} BEFORE {verb} ON {on} FOR EACH ROW\n\
                 IF {condition} THEN\n  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '{message}';\nEND IF"
            ),
            Self::Sqlite => format!(
                "CREATE TRIGGER {trigger} BEFORE {event} ON {on} FOR EACH ROW\n\
                 WHEN {condition}\nBEGIN\n  SELECT RAISE(ABORT, '{message}');\nEND"
            ),
        };
        Guard { name, on: table.name, create }
    }

    /// Refuses every change of `column` that no event makes.
    fn moves(self, table: &Table, column: &Column) -> Option<Guard> {
        let Rule::Machine { words, moves } = &column.rule else { return None };
        let status = self.quote(column.name);
        let legal = words.iter().filter_map(|from| {
            let to = moves.iter().filter(|(source, _)| source == from).map(|(_, to)| format!("'{to}'"));
            let to = to.collect::<Vec<_>>().join(", ");
            (!to.is_empty()).then(|| format!("(OLD.{status} = '{from}' AND NEW.{status} IN ({to}))"))
        });
        let legal = legal.chain(["1 = 2".to_owned()]).collect::<Vec<_>>().join("\n  OR ");
        let illegal = format!("NEW.{status} <> OLD.{status} AND NOT (\n  {legal})");
        let call = format!("hadir_refuse_move('{}')", column.name);
        let message = format!("{}.{}: no event makes this move", table.name, column.name);
        let event = format!("UPDATE OF {status}");
        Some(self.refusing(table, column.name, &event, [&illegal, &call, &message]))
    }

    /// Refuses what changes or takes away a row of an append-only table.
    fn keeps(self, table: &Table) -> Vec<Guard> {
        if !table.keys.append_only {
            return Vec::new();
        }
        let message = format!("{} keeps what was written", table.name);
        let changed = match self {
            Self::Postgres | Self::Sqlite => "1 = 1".to_owned(),
            // Storing a row that is there is an update to MySQL: one that changes nothing.
            Self::Mysql => self.differs(table),
        };
        let call = "hadir_refuse_change()";
        let mut guards = vec![
            self.refusing(table, "no_update", "UPDATE", [&changed, call, &message]),
            self.refusing(table, "no_delete", "DELETE", ["1 = 1", call, &message]),
        ];
        if matches!(self, Self::Sqlite) {
            guards.push(self.keeps_from_replacement(table, &message));
        }
        if matches!(self, Self::Postgres) {
            let name = format!("tr_{}_no_truncate", table.name);
            let (trigger, on) = (self.quote(&name), self.quote(table.name));
            let create = format!("CREATE TRIGGER {trigger} BEFORE TRUNCATE ON {on} EXECUTE FUNCTION {call}");
            guards.push(Guard { name, on: table.name, create });
        }
        guards
    }

    /// `INSERT OR REPLACE` takes a row away without a word to the triggers of deletions, unless the connection asks for it:
    /// so the insertion is refused. What is there already, as it is, is passed over.
    fn keeps_from_replacement(self, table: &Table, message: &str) -> Guard {
        let name = format!("tr_{}_no_replace", table.name);
        let (trigger, on) = (self.quote(&name), self.quote(table.name));
        let same = |columns: &mut dyn Iterator<Item = &'static str>| {
            let each = columns.map(|column| format!("{on}.{0} IS NEW.{0}", self.quote(column)));
            each.collect::<Vec<_>>().join(" AND ")
        };
        let taken = same(&mut table.keys.primary.iter().copied());
        let itself = same(&mut table.column_names());
        let create = format!(
            "CREATE TRIGGER {trigger} BEFORE INSERT ON {on} FOR EACH ROW\n\
             WHEN EXISTS (SELECT 1 FROM {on} WHERE {taken})\nBEGIN\n  \
             SELECT CASE WHEN EXISTS (SELECT 1 FROM {on} WHERE {itself}) THEN RAISE(IGNORE) \
             ELSE RAISE(ABORT, '{message}') END;\nEND"
        );
        Guard { name, on: table.name, create }
    }

    /// Sets `updated_at` where an update changes something and says nothing of the time.
    fn touch(self, table: &Table, column: &Column) -> Guard {
        let name = format!("tr_{}_touch", table.name);
        let (trigger, on, at) = (self.quote(&name), self.quote(table.name), self.quote(column.name));
        let differs = self.differs(table);
        let create = match self {
            Self::Postgres => format!(
                "CREATE TRIGGER {trigger} BEFORE UPDATE ON {on} FOR EACH ROW\n\
                 WHEN (NEW.{at} IS NOT DISTINCT FROM OLD.{at} AND {differs})\nEXECUTE FUNCTION hadir_touch()"
            ),
            Self::Mysql => format!(
                "CREATE TRIGGER {trigger} BEFORE UPDATE ON {on} FOR EACH ROW\n\
                 IF NEW.{at} <=> OLD.{at} AND {differs} THEN\n  SET NEW.{at} = UTC_TIMESTAMP(6);\nEND IF"
            ),
            Self::Sqlite => {
                let key = table.keys.primary.iter().map(|name| format!("{0} = NEW.{0}", self.quote(name)));
                format!(
                    "CREATE TRIGGER {trigger} AFTER UPDATE ON {on} FOR EACH ROW\n\
                     WHEN NEW.{at} IS OLD.{at} AND {differs}\nBEGIN\n  \
                     UPDATE {on} SET {at} = strftime('%Y-%m-%dT%H:%M:%f000Z', 'now') WHERE {};\nEND",
                    key.collect::<Vec<_>>().join(" AND ")
                )
            }
        };
        Guard { name, on: table.name, create }
    }

    /// Makes rows forget what is deleted.
    fn forgets(self, table: &Table) -> Vec<Guard> {
        let forgetting = table.keys.foreign.iter().filter(|foreign| foreign.on_delete == OnDelete::SetNull);
        let own = forgetting.flat_map(|foreign| foreign.own_columns().map(move |pair| (foreign.table, pair)));
        let guard = |(other, (column, referenced)): (&'static str, (&'static str, &'static str))| {
            let name = format!("tr_{}_{column}_forget", table.name);
            let (trigger, on) = (self.quote(&name), self.quote(other));
            let (mine, workspace) = (self.quote(column), self.quote("workspace_id"));
            let forget = format!(
                "UPDATE {} SET {mine} = NULL WHERE {workspace} = OLD.{workspace} AND {mine} = OLD.{}",
                self.quote(table.name),
                self.quote(referenced)
            );
            let before = format!("CREATE TRIGGER {trigger} BEFORE DELETE ON {on} FOR EACH ROW");
            let create = match self {
                Self::Postgres => {
                    format!("{before}\nEXECUTE FUNCTION hadir_forget('{}', '{column}')", table.name)
                }
                Self::Mysql => format!("{before}\n{forget}"),
                Self::Sqlite => format!("{before}\nBEGIN\n  {forget};\nEND"),
            };
            Guard { name, on: other, create }
        };
        own.map(guard).collect()
    }

    /// That an update changes something.
    fn differs(self, table: &Table) -> String {
        let each = |operator: &str| {
            let same =
                table.column_names().map(|name| format!("NEW.{0} {operator} OLD.{0}", self.quote(name)));
            format!("NOT ({})", same.collect::<Vec<_>>().join(" AND "))
        };
        match self {
            Self::Postgres => "NEW.* IS DISTINCT FROM OLD.*".to_owned(),
            Self::Mysql => each("<=>"),
            Self::Sqlite => each("IS"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Dialect;
    use crate::codec::{Key, Text};
    use crate::schema::{Keys, OnConflict, Row};
    use crate::store::store;
    use crate::table::table;
    use crate::{Scope, Value, ddl};
    use hadir_core::ids::WorkspaceId;
    use hadir_testkit::engine::Engine;
    use uuid::Uuid;

    /// Something that is only ever added to.
    #[derive(Debug, Clone, PartialEq)]
    struct Note {
        key: String,
        said: String,
    }

    table! {
        Audit shared Note = "notes" { key: Key<8>, said: Text }
        Keys { primary: &["key"], append_only: true, ..Keys::NONE },
        OnConflict::Keep
    }

    /// The texts of what stores a note, with its values written out.
    fn storing(dialect: Dialect, key: &str, said: &str) -> String {
        let note = Note { key: key.into(), said: said.into() };
        let scope = Scope::of(WorkspaceId::from_uuid(Uuid::nil()));
        let statement = store(scope, [note]).build(dialect).next().unwrap().unwrap();
        statement.values.iter().zip(1..).fold(statement.sql.to_string(), |sql, (value, at): (&Value, u32)| {
            let Value::Text(text) = value else { panic!("{value:?}") };
            let literal = format!("'{text}'");
            if sql.contains('?') {
                sql.replacen('?', &literal, 1)
            } else {
                sql.replacen(&format!("${at}"), &literal, 1)
            }
        })
    }

    #[test]
    fn an_append_only_table_keeps_what_was_written() {
        for mut engine in Engine::all().unwrap() {
            let dialect: Dialect = engine.dialect().as_str().parse().unwrap();
            let guards = dialect.guards(Note::table()).into_iter().map(|guard| guard.create);
            for statement in dialect
                .create_shared()
                .into_iter()
                .chain(ddl::create(Note::table(), dialect, None))
                .chain(guards)
            {
                engine.batch(&statement).unwrap();
            }
            for (key, said) in [("a", "first"), ("b", "second"), ("a", "first")] {
                engine.batch(&storing(dialect, key, said)).unwrap();
            }
            // SQLite cannot tell it from a replacement, and refuses.
            let other = engine.batch(&storing(dialect, "a", "other"));
            assert_eq!(other.is_err(), dialect == Dialect::Sqlite);
            let replace = match dialect {
                Dialect::Postgres => "SELECT no_such_statement",
                Dialect::Mysql => "REPLACE INTO notes VALUES ('a', 'forged')",
                Dialect::Sqlite => "INSERT OR REPLACE INTO notes VALUES ('a', 'forged')",
            };
            assert!(engine.batch(replace).is_err(), "{dialect}");
            for change in [
                "UPDATE notes SET said = 'other'",
                "UPDATE notes SET said = 'other' WHERE said = 'second'",
                "DELETE FROM notes WHERE said = 'first'",
                "DELETE FROM notes",
            ] {
                assert!(engine.batch(change).is_err(), "{dialect}: {change}");
            }
            assert!(dialect != Dialect::Postgres || engine.batch("TRUNCATE notes").is_err());
            let found = engine.texts("SELECT said FROM notes ORDER BY said").unwrap();
            assert_eq!(found, [[Some("first".to_owned())], [Some("second".to_owned())]]);
        }
    }
}
