//! Citus: PostgreSQL on many machines.

use super::Dialect;
use crate::ddl;
use crate::table::{Table, Tenancy};

impl Dialect {
    /// A table's `CREATE TABLE`, then what spreads it by that column, or copies it to every node if there is none, then its
    /// references. In this order: a reference to a table that is on every node makes a table that is not spread yet one of
    /// the coordinator's own, and a table that another refers to can no longer be spread.
    pub(crate) fn spread(self, table: &str, create: &str, by: Option<&str>) -> Vec<String> {
        let (references, rest): (Vec<&str>, Vec<&str>) =
            create.lines().partition(|line| line.trim_start().starts_with("CONSTRAINT \"fk_"));
        let last = rest.len().saturating_sub(2);
        let line = |(place, line): (usize, &&str)| {
            // The last one may have stood before a reference.
            if place == last { line.trim_end_matches(',').to_owned() } else { (*line).to_owned() }
        };
        let bare = rest.iter().enumerate().map(line).collect::<Vec<_>>().join("\n");
        let spread = match by {
            Some(column) => format!("SELECT create_distributed_table('{table}', '{column}')"),
            None => format!("SELECT create_reference_table('{table}')"),
        };
        let name = self.quote(table);
        let refer = |line: &&str| format!("ALTER TABLE {name} ADD {}", line.trim().trim_end_matches(','));
        [bare, spread].into_iter().chain(references.iter().map(refer)).collect()
    }
}

/// The table, spread by workspace, or copied to every node if it belongs to nobody, and its indexes.
pub(crate) fn create_distributed(table: &Table) -> Vec<String> {
    let by = match table.tenancy {
        Tenancy::Tenant => Some("workspace_id"),
        Tenancy::Root | Tenancy::Shared | Tenancy::Operator | Tenancy::Mixed => None,
    };
    let dialect = Dialect::Postgres;
    let mut statements = ddl::create(table, dialect, None).into_iter();
    let create = statements.next().map(|create| dialect.spread(table.name, &create, by));
    create.into_iter().flatten().chain(statements).collect()
}

/// The functions over the table: they run where a client asks.
pub(crate) fn create_functions(table: &Table) -> Vec<String> {
    Dialect::Postgres.create_functions(table)
}

/// The functions over the table, then the table.
pub(crate) fn drop_distributed(table: &Table) -> Vec<String> {
    let dialect = Dialect::Postgres;
    dialect.drop_functions(table).into_iter().chain([ddl::drop(table, dialect)]).collect()
}
