//! What a table is. Declared once per entity by [`table!`], one file per table; DDL, column lists, inserts, upserts,
//! selects and row mappings derive from it.

pub(crate) mod account;
pub(crate) mod audit;
pub(crate) mod automation;
pub(crate) mod billing;
mod check;
pub(crate) mod editorial;
pub(crate) mod inbox;
mod keys;
pub(crate) mod listening;
pub(crate) mod metrics;
pub(crate) mod observed;
pub(crate) mod publishing;
pub(crate) mod review;
pub(crate) mod roster;
mod row;
pub(crate) mod workspace;

pub use check::Check;
pub use keys::{ForeignKey, Keys, OnDelete, Ordered, UniqueWhere};
pub use row::{AsRow, Row, TenantRow};
pub(crate) use row::{checks_of, columns_of, table};

use crate::storage::Storage;
use crate::value::Kind;

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name: the plural of the entity in `snake_case`.
    pub name: &'static str,
    /// The context that it belongs to.
    pub context: Context,
    /// Whose rows it holds.
    pub tenancy: Tenancy,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Its keys, indexes and rules across columns.
    pub keys: Keys,
    /// What its codecs ask of columns together.
    pub checks: Vec<Check>,
    /// What storing a row does that is there already.
    pub on_conflict: OnConflict,
    pub(crate) kinds: Vec<Kind>,
}

impl Table {
    /// A table, of one's own too. [`Row`] is what its rows implement.
    pub fn new(
        name: &'static str,
        context: Context,
        tenancy: Tenancy,
        columns: Vec<Column>,
        checks: Vec<Check>,
        keys: Keys,
        on_conflict: OnConflict,
    ) -> Self {
        let kinds = columns.iter().map(|column| column.storage.kind()).collect();
        Self { name, context, tenancy, columns, keys, checks, on_conflict, kinds }
    }

    /// The column of that name.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    pub(crate) fn column_names(&self) -> impl Iterator<Item = &'static str> {
        self.columns.iter().map(|column| column.name)
    }
}

hadir_core::text_enum! {
    /// A part of the model; the modules have the same names.
    pub enum Context {
        /// The tenant, its users and what they may do.
        Workspace = "workspace",
        /// Accounts on networks, and what lets one act for them.
        Account = "account",
        /// People, units, handles and exemptions.
        Roster = "roster",
        /// What a team plans and publishes.
        Publishing = "publishing",
        /// Who has to agree before something goes out.
        Review = "review",
        /// What happens by itself.
        Automation = "automation",
        /// Conversations.
        Inbox = "inbox",
        /// Posts seen from outside, and captures of them.
        Observed = "observed",
        /// Counters.
        Metrics = "metrics",
        /// What others say.
        Listening = "listening",
        /// Press releases and the events they are about.
        Editorial = "editorial",
        /// What is paid for.
        Billing = "billing",
        /// What was done.
        Audit = "audit",
    }
}

impl Tenancy {
    /// The column that says whose a row is.
    pub const fn owner(self) -> Option<&'static str> {
        match self {
            Self::Tenant | Self::Mixed => Some("workspace_id"),
            Self::Root => Some("id"),
            Self::Shared | Self::Operator => None,
        }
    }
}

/// Whose rows a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tenancy {
    /// Rows of workspaces: `workspace_id` is part of every key and reference.
    Tenant,
    /// The workspaces themselves: `id` is the workspace.
    Root,
    /// Rows that belong to nobody, and that everybody may read.
    Shared,
    /// Rows that belong to no workspace, and that nobody but the operator may see: users' secrets. A scope adds to them, but
    /// sees and replaces none.
    Operator,
    /// Rows of workspaces, and rows without one that nobody but the operator sees.
    Mixed,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What it stores.
    pub storage: Storage,
    /// Whether it may be null.
    pub nulls: Nulls,
    /// What its values obey.
    pub rule: Rule,
    /// Whether only the events of a lifecycle change it: an upsert leaves it alone.
    pub governed: bool,
}

impl Column {
    /// A column.
    pub fn new(name: &'static str, storage: Storage, nulls: Nulls, rule: Rule) -> Self {
        let governed = matches!(rule, Rule::Machine { .. });
        Self { name, storage, nulls, rule, governed }
    }

    /// What the column says by itself: its place, where it may not be null.
    pub(crate) const fn is_required(&self) -> bool {
        matches!(self.nulls, Nulls::Refused)
    }
}

/// Whether a column may be null.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nulls {
    /// It may.
    Allowed,
    /// It may not.
    Refused,
}

/// What the values of a column obey, beyond their type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// Nothing.
    Free,
    /// They are from the first to the second, both included.
    Between(i64, i64),
    /// They are 0 or more.
    NotNegative,
    /// They are true or false.
    Flag,
    /// They are words of a closed vocabulary.
    Words(Vec<&'static str>),
    /// They are states, and change along the moves only. An upsert leaves them alone.
    Machine {
        /// The states.
        words: Vec<&'static str>,
        /// From which state to which.
        moves: Vec<(&'static str, &'static str)>,
    },
}

/// What storing a row does that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnConflict {
    /// The new row replaces the old, but for its status.
    Replace,
    /// The old row stays: what was captured does not change.
    Keep,
    /// Of both, the one that was captured later; of two that were captured at once, the new one.
    Newest {
        /// When a row was captured.
        column: &'static str,
    },
    /// The old row's span grows to include the new one's.
    Widen {
        /// The column that becomes the smaller of the two.
        least: &'static str,
        /// The column that becomes the larger of the two.
        greatest: &'static str,
    },
}

/// What happens to one column when a row is stored that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Merge {
    Take,
    Leave,
    Least,
    Greatest,
    /// The one whose value in this column is later.
    Newest(&'static str),
}

impl Table {
    pub(crate) fn merge(&self, column: &Column) -> Merge {
        let key = self.keys.primary.contains(&column.name);
        match self.on_conflict {
            _ if key || column.governed => Merge::Leave,
            OnConflict::Replace => Merge::Take,
            OnConflict::Newest { column } => Merge::Newest(column),
            OnConflict::Widen { least, .. } if least == column.name => Merge::Least,
            OnConflict::Widen { greatest, .. } if greatest == column.name => Merge::Greatest,
            OnConflict::Keep | OnConflict::Widen { .. } => Merge::Leave,
        }
    }
}
