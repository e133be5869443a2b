//! Row-level security: what a scope is in the library, a session is in the database.
//!
//! PostgreSQL alone has it. Superusers and roles with `BYPASSRLS` (Supabase's `service_role`) are exempt.

use super::Dialect;
use crate::schema::{Verb, access};
use crate::scope::Scope;
use crate::statement::Statement;
use crate::table::{Table, Tenancy};
use crate::value::Value;
use hadir_core::vocabulary::OpenEnum;
use hadir_core::workspace::{AccessStatus, Role};

hadir_core::text_enum! {
    /// How the policies of row-level security know whose rows a session may touch.
    pub enum RowSecurity {
        /// The workspace is the setting `hadir.workspace_id`, which [`Scope::enter`] sets. Where it is not set, every
        /// statement on rows of workspaces is an error: a question that forgot its scope is not answered with nothing. Users'
        /// secrets are nobody's. Other tables that belong to nobody have no policies: grants say who may write them. The
        /// tables' owner is not exempt.
        Session = "session",
        /// The user is `auth.uid()`, as Supabase has it, and may do in each workspace what their role there allows
        /// ([`access`](crate::schema::access())), while their login may enter: a viewer reads, nobody gives themselves another
        /// role, and ciphertexts and hashes are not selected. A row that names its author is added by its author.
        ///
        /// Users see themselves and fellow members, and change themselves but not whether they may enter. What else
        /// belongs to no workspace, whoever has logged in reads and nobody writes. Who enters users, opens workspaces and
        /// stores what was observed is a role that the policies do not apply to, as are the tables' owners. Needs the table
        /// `members` and the function `auth.uid()`.
        Supabase = "supabase",
    }
}

/// The workspace that was entered; an error where none was. Asked once per statement, not once per row.
const WORKSPACE: &str = "(SELECT hadir_workspace())";
/// Left from an earlier transaction, the setting is there and empty.
const ENTERED: &str = "DECLARE entered text := NULLIF(current_setting('hadir.workspace_id', true), '');
    BEGIN
      IF entered IS NULL THEN
        RAISE EXCEPTION 'no workspace was entered in this transaction'
          USING ERRCODE = 'insufficient_privilege', HINT = 'Set hadir.workspace_id first, as Scope::enter does.';
      END IF;
      RETURN entered::uuid;
    END";
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
    /// The functions that the policies call, and what they give.
    fn functions(self) -> Vec<[String; 3]> {
        let function = |name: &str, returns: &str, body: String| [name.to_owned(), returns.to_owned(), body];
        let active = AccessStatus::Active.as_str();
        match self {
            Self::Session => vec![function("hadir_workspace", "uuid", ENTERED.into())],
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
                    "hadir_workspaces_as",
                    "SETOF uuid",
                    format!(
                        "SELECT m.workspace_id FROM members m JOIN users u ON u.id = m.user_id\n    \
                         WHERE u.id = auth.uid() AND u.status = '{active}' AND m.role = ANY (roles)"
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

    /// How they run: those that ask tables look past the policies, which would otherwise call themselves.
    const fn runs_as(self) -> &'static str {
        match self {
            Self::Session => "plpgsql STABLE PARALLEL SAFE",
            Self::Supabase => "sql STABLE SECURITY DEFINER",
        }
    }

    /// What the table's rows let a session do; none if the table has no row-level security.
    fn policies(self, table: &Table) -> Option<Vec<Policy>> {
        match (self, table.tenancy, table.tenancy.owner()) {
            (_, Tenancy::Operator, _) => Some(Vec::new()),
            (Self::Session, _, owner) => owner.map(|owner| {
                let own = format!("\"{owner}\" = {WORKSPACE}");
                vec![
                    Policy::reading("SELECT", &own),
                    Policy::adding(&own),
                    Policy::changing(&own, &own),
                    Policy::reading("DELETE", &own),
                ]
            }),
            (Self::Supabase, _, Some(owner)) => Some(by_role(table, owner)),
            (Self::Supabase, _, None) => Some(shared(table)),
        }
    }
}

/// That the row is of a workspace in which the user has one of these roles.
fn own_as(owner: &str, roles: &[&Role]) -> String {
    let roles: Vec<String> = roles.iter().map(|role| format!("'{role}'")).collect();
    format!("\"{owner}\" = ANY (ARRAY(SELECT hadir_workspaces_as(ARRAY[{}])))", roles.join(", "))
}

/// What each role may do with a table's rows. A table that nobody has thought of is nobody's.
fn by_role(table: &Table, owner: &str) -> Vec<Policy> {
    let Some(access) = access(table.name) else { return Vec::new() };
    let rule = |verb: Verb| {
        let action = access.action(verb)?;
        let roles = access.roles(action);
        // Whoever gives roles gives those that are theirs to give.
        if table.column("role").is_some()
            && table.name != "person_roles"
            && table.name != "post_audiences"
            && verb != Verb::Select
        {
            let each =
                roles.iter().map(|role| format!("({} AND {})", own_as(owner, &[*role]), given_by(role)));
            return Some(each.collect::<Vec<_>>().join(" OR "));
        }
        Some(own_as(owner, &roles))
    };
    let mut policies = Vec::new();
    // What needs a permission beyond the verb's.
    let states = access.states.iter().map(|(state, action)| {
        format!(" AND (\"status\" <> '{state}' OR {})", own_as(owner, &access.roles(*action)))
    });
    let states: String = states.collect();
    if let Some(own) = rule(Verb::Select) {
        policies.push(Policy::reading("SELECT", &own));
    }
    if let Some(own) = rule(Verb::Insert) {
        let author = table.column("author_id").map(|author| format!(" AND \"{}\" = {USER}", author.name));
        policies.push(Policy::adding(&format!("({own}){}{states}", author.unwrap_or_default())));
    }
    if let Some(own) = rule(Verb::Update) {
        policies.push(Policy::changing(&own, &format!("({own}){states}")));
    }
    if let Some(own) = rule(Verb::Delete) {
        policies.push(Policy::reading("DELETE", &own));
    }
    policies
}

/// That a role is one that whoever has `role` may give and take.
fn given_by(role: &Role) -> String {
    let words = |manages: bool| {
        let words = Role::KNOWN.iter().filter(|other| role.manages(other) == manages);
        words.map(|other| format!("'{other}'")).collect::<Vec<_>>().join(", ")
    };
    // Whether it gives names that are not listed, too.
    if role.manages(&Role::read("")) {
        let kept = words(false);
        if kept.is_empty() { "true".to_owned() } else { format!("\"role\" NOT IN ({kept})") }
    } else {
        let given = words(true);
        if given.is_empty() { "false".to_owned() } else { format!("\"role\" IN ({given})") }
    }
}

/// What users may do with what belongs to no workspace.
fn shared(table: &Table) -> Vec<Policy> {
    if table.name == "users" {
        let own = format!("\"id\" = {USER}");
        let fellows = format!("{own} OR \"id\" = ANY (ARRAY(SELECT hadir_fellows()))");
        let into = format!("{own} AND \"status\" = hadir_own_status()");
        vec![Policy::reading("SELECT", &fellows), Policy::changing(&own, &into)]
    } else {
        vec![Policy::reading("SELECT", &format!("{USER} IS NOT NULL"))]
    }
}

impl Dialect {
    /// What the policies of all tables share.
    pub(crate) fn create_own(self, security: RowSecurity) -> Vec<String> {
        let create = |[name, returns, body]: [String; 3]| {
            let (arguments, runs_as) = (arguments(&name), security.runs_as());
            // The path is the schema that this runs in, so that nobody can put another table before it.
            format!(
                "DO $do$ BEGIN EXECUTE format($function$\nCREATE OR REPLACE FUNCTION {name}({arguments}) RETURNS {returns}\n  \
                 LANGUAGE {runs_as} SET search_path = %I, pg_temp AS $$\n    {body}\n  $$\n\
                 $function$, current_schema()); END $do$"
            )
        };
        match self {
            // Nobody but the owner touches what was migrated: without it, whoever may write tables stops every start.
            Self::Postgres => {
                let applied = "ALTER TABLE IF EXISTS hadir_migrations ENABLE ROW LEVEL SECURITY".to_owned();
                [applied].into_iter().chain(security.functions().into_iter().map(create)).collect()
            }
            Self::Mysql | Self::Sqlite => Vec::new(),
        }
    }

    /// Takes back [`create_own`](Self::create_own), and the policies of tables that go with their tables later.
    pub(crate) fn drop_own(self, security: RowSecurity) -> Vec<String> {
        match self {
            Self::Postgres => {
                let drop =
                    |[name, ..]: [String; 3]| format!("DROP FUNCTION {name}({}) CASCADE", arguments(&name));
                let applied = "ALTER TABLE IF EXISTS hadir_migrations DISABLE ROW LEVEL SECURITY".to_owned();
                security.functions().into_iter().rev().map(drop).chain([applied]).collect()
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
        // Again, if it was done before with what was declared then.
        for verb in Verb::ALL {
            let title = self.quote(&format!("{}_{}", table.name, verb));
            statements.push(format!("DROP POLICY IF EXISTS {title} ON {name}"));
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
        let drop =
            |policy: Policy| format!("DROP POLICY IF EXISTS {} ON {name}", self.quote(&policy.name(table)));
        let mut statements: Vec<_> = policies.into_iter().map(drop).collect();
        if security.binds_owners() {
            statements.push(format!("ALTER TABLE {name} NO FORCE ROW LEVEL SECURITY"));
        }
        statements.push(format!("ALTER TABLE {name} DISABLE ROW LEVEL SECURITY"));
        statements
    }
}

/// What a function of the policies is called with.
fn arguments(name: &str) -> &'static str {
    if name == "hadir_workspaces_as" { "roles text[]" } else { "" }
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
