//! Row-level security: what a scope is in the library, a session is in the database.
//!
//! PostgreSQL alone has it. Superusers and roles with `BYPASSRLS` (Supabase's `service_role`) are exempt.

use super::Dialect;
use crate::scope::Scope;
use crate::statement::Statement;
use crate::table::Table;
use crate::value::Value;
use hadir_core::workspace::AccessStatus;

hadir_core::text_enum! {
    /// How the policies of row-level security know whose rows a session may touch.
    pub enum RowSecurity {
        /// The workspace is the setting `hadir.workspace_id`, which [`Scope::enter`] sets. Where it is not set, no row is
        /// visible and none can be written. Tables that belong to nobody have no policies: grants say who may write them.
        /// The tables' owner is not exempt.
        Session = "session",
        /// The user is `auth.uid()`, as Supabase has it, and may do everything in the workspaces of which `members` says
        /// that they are a member, while their login may enter; a row that names its author is written by its author.
        ///
        /// Users see themselves and fellow members, and change themselves but not whether they may enter. Credentials and
        /// password resets are nobody's. What else belongs to no workspace, everybody reads and nobody writes. Who
        /// enters users, opens workspaces and stores what was observed is a role that the policies do not apply to, as
        /// are the tables' owners. Needs the table `members` and the function `auth.uid()`.
        Supabase = "supabase",
    }
}

/// The setting, as an id; null where it is not set.
const WORKSPACE: &str = "NULLIF(current_setting('hadir.workspace_id', true), '')::uuid";
/// Asked once per statement, not once per row.
const USER: &str = "(SELECT auth.uid())";

/// What a policy lets a verb do.
struct Policy {
    verb: &'static str,
    rule: String,
}

impl Policy {
    fn reading(verb: &'static str, which: &str) -> Self {
        Self { verb, rule: format!("USING ({which})") }
    }

    fn adding(what: &str) -> Self {
        Self { verb: "INSERT", rule: format!("WITH CHECK ({what})") }
    }

    fn changing(which: &str, into: &str) -> Self {
        Self { verb: "UPDATE", rule: format!("USING ({which}) WITH CHECK ({into})") }
    }
}

impl RowSecurity {
    /// The functions that the policies call, and what they give. They look past the policies, which would otherwise call
    /// themselves.
    fn functions(self) -> Vec<[String; 3]> {
        let function = |name: &str, returns: &str, body: String| [name.to_owned(), returns.to_owned(), body];
        let active = AccessStatus::Active.as_str();
        match self {
            Self::Session => Vec::new(),
            Self::Supabase => vec![
                function(
                    "hadir_own_workspaces",
                    "SETOF uuid",
                    format!(
                        "SELECT m.workspace_id FROM members m JOIN users u ON u.id = m.user_id\n    \
                         WHERE u.id = auth.uid() AND u.status = '{active}'"
                    ),
                ),
                function(
                    "hadir_fellows",
                    "SETOF uuid",
                    "SELECT m.user_id FROM members m WHERE m.workspace_id IN (SELECT hadir_own_workspaces())"
                        .into(),
                ),
                function(
                    "hadir_own_status",
                    "text",
                    "SELECT u.status FROM users u WHERE u.id = auth.uid()".into(),
                ),
            ],
        }
    }

    /// What the table's rows let a session do; none if the table has no row-level security.
    fn policies(self, table: &Table) -> Option<Vec<Policy>> {
        match (self, table.tenancy.owner()) {
            (Self::Session, owner) => owner.map(|owner| {
                let own = format!("\"{owner}\" = {WORKSPACE}");
                four(&own, &own)
            }),
            (Self::Supabase, Some(owner)) => {
                let own = format!("\"{owner}\" = ANY (ARRAY(SELECT hadir_own_workspaces()))");
                let added = match table.column("author_id") {
                    Some(author) => format!("{own} AND \"{}\" = {USER}", author.name),
                    None => own.clone(),
                };
                Some(four(&own, &added))
            }
            (Self::Supabase, None) => Some(shared(table)),
        }
    }
}

fn four(own: &str, added: &str) -> Vec<Policy> {
    vec![
        Policy::reading("SELECT", own),
        Policy::adding(added),
        Policy::changing(own, own),
        Policy::reading("DELETE", own),
    ]
}

/// What users may do with what belongs to no workspace.
fn shared(table: &Table) -> Vec<Policy> {
    if table.name == "users" {
        let own = format!("\"id\" = {USER}");
        let fellows = format!("{own} OR \"id\" = ANY (ARRAY(SELECT hadir_fellows()))");
        let into = format!("{own} AND \"status\" = hadir_own_status()");
        vec![Policy::reading("SELECT", &fellows), Policy::changing(&own, &into)]
    } else if table.keys.foreign.iter().any(|foreign| foreign.table == "users") {
        // A user's secrets.
        Vec::new()
    } else {
        vec![Policy::reading("SELECT", "true")]
    }
}

impl Dialect {
    /// What the policies of all tables share.
    pub(crate) fn create_own(self, security: RowSecurity) -> Vec<String> {
        let create = |[name, returns, body]: [String; 3]| {
            // The path is the schema that this runs in, so that nobody can put another table before it.
            format!(
                "DO $do$ BEGIN EXECUTE format($function$\nCREATE OR REPLACE FUNCTION {name}() RETURNS {returns}\n  \
                 LANGUAGE sql STABLE SECURITY DEFINER SET search_path = %I, pg_temp AS $$\n    {body}\n  $$\n\
                 $function$, current_schema()); END $do$"
            )
        };
        match self {
            Self::Postgres => security.functions().into_iter().map(create).collect(),
            Self::Mysql | Self::Sqlite => Vec::new(),
        }
    }

    /// Takes back [`create_own`](Self::create_own).
    pub(crate) fn drop_own(self, security: RowSecurity) -> Vec<String> {
        match self {
            Self::Postgres => {
                let drop = |[name, ..]: [String; 3]| format!("DROP FUNCTION {name}()");
                security.functions().into_iter().rev().map(drop).collect()
            }
            Self::Mysql | Self::Sqlite => Vec::new(),
        }
    }

    /// A policy per verb. Nothing where the engine has no such thing.
    pub(crate) fn isolate(self, table: &Table, security: RowSecurity) -> Vec<String> {
        let (Self::Postgres, Some(policies)) = (self, security.policies(table)) else { return Vec::new() };
        let name = self.quote(table.name);
        let mut statements = vec![format!("ALTER TABLE {name} ENABLE ROW LEVEL SECURITY")];
        if security.binds_owners() {
            statements.push(format!("ALTER TABLE {name} FORCE ROW LEVEL SECURITY"));
        }
        let policy = |policy: Policy| {
            let title = self.quote(&policy.name(table));
            format!("CREATE POLICY {title} ON {name} FOR {} {}", policy.verb, policy.rule)
        };
        statements.extend(policies.into_iter().map(policy));
        statements
    }

    /// Takes back [`isolate`](Self::isolate).
    pub(crate) fn unite(self, table: &Table, security: RowSecurity) -> Vec<String> {
        let (Self::Postgres, Some(policies)) = (self, security.policies(table)) else { return Vec::new() };
        let name = self.quote(table.name);
        let drop = |policy: Policy| format!("DROP POLICY {} ON {name}", self.quote(&policy.name(table)));
        let mut statements: Vec<_> = policies.into_iter().map(drop).collect();
        if security.binds_owners() {
            statements.push(format!("ALTER TABLE {name} NO FORCE ROW LEVEL SECURITY"));
        }
        statements.push(format!("ALTER TABLE {name} DISABLE ROW LEVEL SECURITY"));
        statements
    }
}

impl Policy {
    fn name(&self, table: &Table) -> String {
        format!("{}_{}", table.name, self.verb.to_lowercase())
    }
}

impl RowSecurity {
    /// Whether the tables' owner is bound too: not where functions of the owner have to look past the policies.
    const fn binds_owners(self) -> bool {
        matches!(self, Self::Session)
    }
}

impl Scope {
    /// Sets the workspace for the rest of the transaction, for the policies of [`RowSecurity::Session`]. PostgreSQL only.
    pub fn enter(self) -> Statement {
        let workspace = Value::Text(self.workspace_id().to_string());
        Statement { sql: "SELECT set_config('hadir.workspace_id', $1, true)".into(), values: vec![workspace] }
    }
}
