//! The registry: every table, each after those it refers to.

mod access;
mod diagram;
mod month;
mod registry;
mod things;

pub use access::{Access, Verb, access};
pub use month::{Month, NoSuchMonth};
pub use registry::{Visitor, tables, visit};
pub use things::Thing;

pub use crate::dialect::RowSecurity;
pub use crate::storage::Storage;
pub use crate::table::{
    AsRow, Check, Column, Context, ForeignKey, Keys, Nulls, OnConflict, OnDelete, Ordered, Row, Rule, Table,
    Tenancy, TenantRow, UniqueWhere,
};

use crate::ddl;
use crate::dialect::{
    Dialect, Guard, create_distributed, create_functions, create_part, drop_distributed, drop_parts_before,
};

/// Tables that a database is made of, in dependency order.
///
/// ```
/// use hadir_sql::Dialect;
/// use hadir_sql::schema::{Context, Schema};
///
/// let roster = Schema::of([Context::Roster]);
/// let names: Vec<_> = roster.tables().iter().map(|table| table.name).collect();
/// assert_eq!(names[..4], ["workspaces", "users", "units", "people"]);
/// assert!(roster.create(Dialect::Sqlite)[0].starts_with("CREATE TABLE \"workspaces\""));
/// ```
#[derive(Debug, Clone)]
pub struct Schema {
    tables: Vec<&'static Table>,
    unguarded: Vec<&'static str>,
    partitioned: bool,
}

impl Schema {
    /// Every table.
    pub fn all() -> Self {
        Self { tables: tables(), unguarded: Vec::new(), partitioned: false }
    }

    /// The tables of these contexts, and what they refer to.
    pub fn of(contexts: impl IntoIterator<Item = Context>) -> Self {
        let contexts: Vec<Context> = contexts.into_iter().collect();
        let mut needed: Vec<&'static str> = Vec::new();
        // Backwards: whoever refers comes before what it refers to.
        for table in tables().into_iter().rev() {
            if contexts.contains(&table.context) || needed.contains(&table.name) {
                needed.push(table.name);
                needed.extend(table.keys.foreign.iter().map(|foreign| foreign.table));
            }
        }
        let tables = tables().into_iter().filter(|table| needed.contains(&table.name)).collect();
        Self { tables, unguarded: Vec::new(), partitioned: false }
    }

    /// The tables of these contexts and of those that they refer to, all of each: what
    /// [`History::of`](crate::migrate::History::of) leads to.
    pub fn whole(contexts: impl IntoIterator<Item = Context>) -> Self {
        let contexts = Self::contexts_for(contexts);
        let tables = tables().into_iter().filter(|table| contexts.contains(&table.context)).collect();
        Self { tables, unguarded: Vec::new(), partitioned: false }
    }

    /// These contexts and those that their tables refer to, in the order of [`Context::ALL`].
    pub fn contexts_for(contexts: impl IntoIterator<Item = Context>) -> Vec<Context> {
        let mut needed: Vec<Context> = contexts.into_iter().collect();
        let all = tables();
        let context_of = |name: &str| all.iter().find(|table| table.name == name).map(|table| table.context);
        let mut at = 0;
        while let Some(&context) = needed.get(at) {
            for table in all.iter().filter(|table| table.context == context) {
                for referred in table.keys.foreign.iter().filter_map(|foreign| context_of(foreign.table)) {
                    if !needed.contains(&referred) {
                        needed.push(referred);
                    }
                }
            }
            at = at.saturating_add(1);
        }
        Context::ALL.iter().copied().filter(|context| needed.contains(context)).collect()
    }

    /// Leaves out these tables: others stand in for them.
    #[must_use]
    pub(crate) fn without_tables(mut self, names: &[&str]) -> Self {
        self.tables.retain(|table| !names.contains(&table.name));
        self
    }

    /// Leaves out the triggers of the table, which hold its status to its lifecycle and what else it promises: for distributed engines, which have no
    /// triggers, and for bulk repairs. The compare-and-set of [`Update`](crate::Update) still holds.
    #[must_use]
    pub fn without_guard(mut self, table: &'static str) -> Self {
        self.unguarded.push(table);
        self
    }

    /// [`without_guard`](Self::without_guard) for every table.
    #[must_use]
    pub fn without_guards(mut self) -> Self {
        self.unguarded = self.tables.iter().map(|table| table.name).collect();
        self
    }

    /// Splits the tables of snapshots by month (PostgreSQL): [`create_partitions`](Self::create_partitions) makes months
    /// ahead, [`drop_partitions_before`](Self::drop_partitions_before) drops old ones. What lies in no month that was made
    /// goes into a part of its own, and moves when its month is made.
    #[must_use]
    pub const fn partitioned(mut self) -> Self {
        self.partitioned = true;
        self
    }

    /// The tables, in dependency order.
    pub fn tables(&self) -> &[&'static Table] {
        &self.tables
    }

    /// What creates everything in an empty database, in order: what guards share, tables, indexes,
    /// functions, guards.
    pub fn create(&self, dialect: Dialect) -> Vec<String> {
        dialect.create_shared().into_iter().chain(self.create_tables(dialect)).collect()
    }

    /// What drops everything that [`create`](Self::create) creates, in order.
    pub fn drop(&self, dialect: Dialect) -> Vec<String> {
        self.drop_tables(dialect).into_iter().chain(dialect.drop_shared()).collect()
    }

    /// What hides the rows of every workspace but the session's own: a policy per verb and table. Empty on engines
    /// without row-level security.
    pub fn isolate(&self, dialect: Dialect, security: RowSecurity) -> Vec<String> {
        let policies = self.tables.iter().flat_map(|table| dialect.isolate(table, security));
        dialect.create_own(security).into_iter().chain(policies).collect()
    }

    /// What takes [`isolate`](Self::isolate) back.
    pub fn unite(&self, dialect: Dialect, security: RowSecurity) -> Vec<String> {
        let policies = self.tables.iter().flat_map(|table| dialect.unite(table, security));
        policies.chain(dialect.drop_own(security)).collect()
    }

    /// What makes the parts for these months, where they are not there yet, in a database that was created
    /// [`partitioned`](Self::partitioned): one statement each, which can be run again. PostgreSQL only.
    pub fn create_partitions(&self, months: impl IntoIterator<Item = Month>) -> Vec<String> {
        let create = |month| self.tables.iter().filter_map(move |table| create_part(table, month));
        months.into_iter().flat_map(create).collect()
    }

    /// What drops every snapshot from before `first`, month by month, in a database that was created
    /// [`partitioned`](Self::partitioned). PostgreSQL only.
    pub fn drop_partitions_before(&self, first: Month) -> Vec<String> {
        self.tables.iter().filter_map(|table| drop_parts_before(table, first)).collect()
    }

    /// What creates everything in an empty Citus database, distributed by workspace: every tenant's rows lie together,
    /// what belongs to no tenant is on every node. Without guards: Citus has no triggers.
    pub fn create_distributed(&self) -> Vec<String> {
        let functions = self.tables.iter().flat_map(|table| create_functions(table));
        self.tables.iter().flat_map(|table| create_distributed(table)).chain(functions).collect()
    }

    /// What drops everything that [`create_distributed`](Self::create_distributed) creates, in order.
    pub fn drop_distributed(&self) -> Vec<String> {
        self.tables.iter().rev().flat_map(|table| drop_distributed(table)).collect()
    }

    /// The tables as a Mermaid entity-relationship diagram.
    pub fn diagram(&self) -> String {
        diagram::mermaid(&self.tables)
    }

    pub(crate) fn create_tables(&self, dialect: Dialect) -> Vec<String> {
        let split = |table| dialect.split_by(table).filter(|_| self.partitioned);
        let tables = self.tables.iter().flat_map(|table| ddl::create(table, dialect, split(table)));
        let functions = self.tables.iter().flat_map(|table| dialect.create_functions(table));
        tables.chain(functions).chain(self.guards(dialect).map(|guard| guard.create)).collect()
    }

    pub(crate) fn drop_tables(&self, dialect: Dialect) -> Vec<String> {
        let guards = self.guards(dialect).map(|guard| dialect.drop_guard(&guard));
        let functions = self.tables.iter().rev().flat_map(|table| dialect.drop_functions(table));
        let tables = self.tables.iter().rev().map(|table| ddl::drop(table, dialect));
        guards.chain(functions).chain(tables).collect()
    }

    fn guards(&self, dialect: Dialect) -> impl Iterator<Item = Guard> {
        let tables = self.tables.iter().filter(|table| !self.unguarded.contains(&table.name));
        tables.flat_map(move |table| dialect.guards(table))
    }
}
