//! Row-level security: what a scope is in the library, a session setting is in the database.
//!
//! PostgreSQL alone has it. Every policy compares with the setting `hadir.workspace_id`; where it is not set, no row
//! is visible and none can be written. Tables that belong to nobody have no policies: grants say who may write them. Superusers and roles with `BYPASSRLS` are exempt, the tables' owner is not.

use super::Dialect;
use crate::scope::Scope;
use crate::statement::Statement;
use crate::table::Table;
use crate::value::Value;

/// The setting, as an id; null where it is not set.
const WORKSPACE: &str = "NULLIF(current_setting('hadir.workspace_id', true), '')::uuid";

impl Dialect {
    /// A policy per verb. Nothing where the engine has no such thing.
    pub(crate) fn isolate(self, table: &Table) -> Vec<String> {
        let (Self::Postgres, Some(owner)) = (self, table.tenancy.owner()) else { return Vec::new() };
        let name = self.quote(table.name);
        let own = format!("{} = {WORKSPACE}", self.quote(owner));
        let policy = |verb: &str, rule: &str| {
            let policy = self.quote(&format!("{}_{}", table.name, verb.to_lowercase()));
            format!("CREATE POLICY {policy} ON {name} FOR {verb} {rule}")
        };
        vec![
            format!("ALTER TABLE {name} ENABLE ROW LEVEL SECURITY"),
            format!("ALTER TABLE {name} FORCE ROW LEVEL SECURITY"),
            policy("SELECT", &format!("USING ({own})")),
            policy("INSERT", &format!("WITH CHECK ({own})")),
            policy("UPDATE", &format!("USING ({own}) WITH CHECK ({own})")),
            policy("DELETE", &format!("USING ({own})")),
        ]
    }

    /// Takes back [`isolate`](Self::isolate).
    pub(crate) fn unite(self, table: &Table) -> Vec<String> {
        let (Self::Postgres, Some(_)) = (self, table.tenancy.owner()) else { return Vec::new() };
        let name = self.quote(table.name);
        let drop =
            |verb: &str| format!("DROP POLICY {} ON {name}", self.quote(&format!("{}_{verb}", table.name)));
        ["select", "insert", "update", "delete"]
            .map(drop)
            .into_iter()
            .chain([
                format!("ALTER TABLE {name} NO FORCE ROW LEVEL SECURITY"),
                format!("ALTER TABLE {name} DISABLE ROW LEVEL SECURITY"),
            ])
            .collect()
    }
}

impl Scope {
    /// Sets the workspace for the rest of the transaction, for the policies of
    /// [`Schema::isolate`](crate::schema::Schema::isolate). PostgreSQL only.
    pub fn enter(self) -> Statement {
        let workspace = Value::Text(self.workspace_id().to_string());
        Statement { sql: "SELECT set_config('hadir.workspace_id', $1, true)".into(), values: vec![workspace] }
    }
}
