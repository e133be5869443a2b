//! Citus: PostgreSQL on many machines.

use super::Dialect;
use crate::ddl;
use crate::table::{Table, Tenancy};

/// The table, spread by workspace, or copied to every node if it belongs to nobody. At once: a table that another
/// refers to can no longer be spread.
pub(crate) fn create_distributed(table: &Table) -> Vec<String> {
    let spread = match table.tenancy {
        Tenancy::Tenant => format!("SELECT create_distributed_table('{}', 'workspace_id')", table.name),
        Tenancy::Root | Tenancy::Shared | Tenancy::Operator | Tenancy::Mixed => {
            format!("SELECT create_reference_table('{}')", table.name)
        }
    };
    ddl::create(table, Dialect::Postgres, None).into_iter().chain([spread]).collect()
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
