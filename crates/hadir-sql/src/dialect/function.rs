//! What one of the sources computes inside the database. PostgreSQL has it under the source's names.

use super::Dialect;
use crate::table::Table;

/// A function over the rows of one table.
pub(crate) struct Function {
    table: &'static str,
    pub(crate) name: &'static str,
    arguments: &'static [(&'static str, &'static str)],
    rest: &'static str,
}

const ROW: &[(&str, &str)] = &[
    ("p_likes", "bigint"),
    ("p_comments", "bigint"),
    ("p_shares", "bigint"),
    ("p_saves", "bigint"),
    ("p_reach", "bigint"),
];

/// In an order in which they can be created.
pub(crate) const FUNCTIONS: [Function; 3] = [
    // Half away from zero at two decimals, by integers: a quotient that is rounded twice can be wrong in the last digit.
    Function {
        table: "post_snapshots",
        name: "calculate_engagement_rate",
        arguments: ROW,
        rest: "RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$\n  \
               SELECT CASE WHEN p_reach > 0 THEN div(20000 * (coalesce(p_likes, 0)::numeric + coalesce(p_comments, 0)\n    \
               + coalesce(p_shares, 0) + coalesce(p_saves, 0)) + p_reach, 2 * p_reach::numeric) * 0.01 ELSE 0 END\n$$",
    },
    // Of the newest capture; 0 for a post that was never captured.
    Function {
        table: "post_snapshots",
        name: "calculate_engagement_rate",
        arguments: &[("p_workspace_id", "uuid"), ("p_post_id", "uuid")],
        rest: "RETURNS numeric LANGUAGE sql STABLE AS $$\n  \
               SELECT coalesce((SELECT {schema}.calculate_engagement_rate(s.likes, s.comments, s.shares, s.saves, s.reach)\n    \
               FROM {schema}.post_snapshots s WHERE s.workspace_id = p_workspace_id AND s.post_id = p_post_id\n    \
               ORDER BY s.captured_at DESC LIMIT 1), 0)\n$$",
    },
    Function {
        table: "social_accounts",
        name: "get_account_capabilities",
        arguments: &[("p_workspace_id", "uuid"), ("p_account_id", "uuid")],
        rest: "RETURNS TABLE (can_post_feed boolean, can_post_stories boolean, can_post_reels boolean, is_active boolean)\n  \
               LANGUAGE sql STABLE AS $$\n  \
               SELECT a.can_publish_feed, a.can_publish_stories, a.can_publish_reels, a.status = 'active'\n    \
               FROM {schema}.social_accounts a WHERE a.workspace_id = p_workspace_id AND a.id = p_account_id\n$$",
    },
];

/// What stands for the schema in a body that reads tables: their path may be another than the caller's.
const SCHEMA: &str = "{schema}";

/// Creates a function with its schema's name written out. A path set at the function would keep it from being inlined.
fn in_this_schema(create: &str) -> String {
    let create = create.replace(SCHEMA, "%1$I");
    format!("DO $do$ BEGIN EXECUTE format($function$\n{create}\n$function$, current_schema()); END $do$")
}

impl Dialect {
    /// The functions over a table, once it is there.
    pub(crate) fn create_functions(self, table: &Table) -> Vec<String> {
        let create = |function: &Function| {
            let arguments = function.arguments.iter().map(|(name, kind)| format!("{name} {kind}"));
            let arguments = arguments.collect::<Vec<_>>().join(", ");
            let create = format!("CREATE FUNCTION {}({arguments})\n  {}", function.name, function.rest);
            if create.contains(SCHEMA) { in_this_schema(&create) } else { create }
        };
        self.functions(table).map(create).collect()
    }

    /// Takes back [`create_functions`](Self::create_functions).
    pub(crate) fn drop_functions(self, table: &Table) -> Vec<String> {
        let drop = |function: &Function| {
            let kinds: Vec<_> = function.arguments.iter().map(|(_, kind)| *kind).collect();
            format!("DROP FUNCTION {}({})", function.name, kinds.join(", "))
        };
        let mut statements: Vec<_> = self.functions(table).map(drop).collect();
        statements.reverse();
        statements
    }

    fn functions(self, table: &Table) -> impl Iterator<Item = &'static Function> {
        let has_functions = matches!(self, Self::Postgres);
        FUNCTIONS.iter().filter(move |function| has_functions && function.table == table.name)
    }
}
