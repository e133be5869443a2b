//! What a table is. Declared once per entity by [`table!`], one file per table; DDL, column lists, inserts, upserts,
//! selects and row mappings derive from it.

pub(crate) mod metrics;
pub(crate) mod observed;
pub(crate) mod roster;
pub(crate) mod workspace;

use crate::codec::Codec;
use crate::error::{DecodeError, EncodeError};
use crate::statement::Cells;
use crate::storage::Storage;
use crate::value::{Kind, Value};
use hadir_core::ids::WorkspaceId;

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
    /// What storing a row does that is there already.
    pub on_conflict: OnConflict,
    pub(crate) kinds: Vec<Kind>,
}

impl Table {
    pub(crate) fn new(
        name: &'static str,
        context: Context,
        tenancy: Tenancy,
        columns: Vec<Column>,
        keys: Keys,
        on_conflict: OnConflict,
    ) -> Self {
        let kinds = columns.iter().map(|column| column.storage.kind()).collect();
        Self { name, context, tenancy, columns, keys, on_conflict, kinds }
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
        /// The tenant.
        Workspace = "workspace",
        /// People, units, handles and exemptions.
        Roster = "roster",
        /// Posts and captures.
        Observed = "observed",
        /// Counters.
        Metrics = "metrics",
    }
}

/// Whose rows a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tenancy {
    /// Rows of workspaces: `workspace_id` is part of every key and reference.
    Tenant,
    /// Rows that belong to nobody, or the workspaces themselves.
    Shared,
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
    /// They are 0 or more.
    NotNegative,
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

/// Keys, indexes and rules across columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keys {
    /// The primary key.
    pub primary: &'static [&'static str],
    /// What is unique beside it.
    pub unique: &'static [&'static [&'static str]],
    /// What is indexed beside the keys.
    pub indexes: &'static [&'static [&'static str]],
    /// What rows refer to.
    pub foreign: &'static [ForeignKey],
    /// Pairs of columns whose values are in order.
    pub ordered: &'static [Ordered],
}

impl Keys {
    /// No keys: what a table fills in.
    pub(crate) const NONE: Self =
        Self { primary: &[], unique: &[], indexes: &[], foreign: &[], ordered: &[] };
}

/// A reference to rows of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ForeignKey {
    /// The referring columns.
    pub columns: &'static [&'static str],
    /// The table they refer to.
    pub table: &'static str,
    /// The columns they refer to: its primary key.
    pub references: &'static [&'static str],
    /// What becomes of this row when the other goes.
    pub on_delete: OnDelete,
}

impl ForeignKey {
    /// Every row of a tenant belongs to a workspace, which cannot go before its rows.
    pub(crate) const WORKSPACE: Self = Self {
        columns: &["workspace_id"],
        table: "workspaces",
        references: &["id"],
        on_delete: OnDelete::Restrict,
    };

    /// A reference to an entity of the same workspace.
    pub(crate) const fn to(
        table: &'static str,
        columns: &'static [&'static str],
        on_delete: OnDelete,
    ) -> Self {
        Self { columns, table, references: &["workspace_id", "id"], on_delete }
    }
}

/// What becomes of a row when the row goes that it refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OnDelete {
    /// It goes too: it is a part of the other.
    Cascade,
    /// It stays, and keeps the other from going.
    Restrict,
}

/// Two columns whose values are in order; where one is null, anything goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ordered {
    /// The first is before the second.
    Before(&'static str, &'static str),
    /// The first is not after the second.
    NotAfter(&'static str, &'static str),
}

/// What storing a row does that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnConflict {
    /// The new row replaces the old, but for its status.
    Replace,
    /// The old row stays: what was captured does not change.
    Keep,
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
}

impl Table {
    pub(crate) fn merge(&self, column: &Column) -> Merge {
        let key = self.keys.primary.contains(&column.name);
        match self.on_conflict {
            _ if key || matches!(column.rule, Rule::Machine { .. }) => Merge::Leave,
            OnConflict::Replace => Merge::Take,
            OnConflict::Widen { least, .. } if least == column.name => Merge::Least,
            OnConflict::Widen { greatest, .. } if greatest == column.name => Merge::Greatest,
            OnConflict::Keep | OnConflict::Widen { .. } => Merge::Leave,
        }
    }
}

/// An entity that is a row of a table. Implemented by the table's declaration.
pub trait Row: Sized + Send + Sync + 'static {
    /// Its table.
    fn table() -> &'static Table;

    /// Appends its values, one per column.
    ///
    /// # Errors
    /// [`EncodeError`] names the field that cannot be stored.
    fn encode(&self, row: &mut Vec<Value>) -> Result<(), EncodeError>;

    /// Reads it from cells, one per column.
    ///
    /// # Errors
    /// [`DecodeError`] names the field that is not what the schema promises.
    fn decode(cells: &mut Cells<'_>) -> Result<Self, DecodeError>;
}

/// A [`Row`], or a reference to one: what can be stored.
pub trait AsRow {
    /// The entity.
    type Row: Row;
    /// The entity.
    fn as_row(&self) -> &Self::Row;
}

/// A [`Row`] that belongs to a workspace.
pub trait TenantRow: Row {
    /// The workspace it belongs to.
    fn workspace_id(&self) -> WorkspaceId;
}

/// The columns of the field that `_field` reads: only its type matters.
pub(crate) fn columns_of<E, T, C: Codec<T>>(_field: fn(&E) -> &T, name: &'static str) -> Vec<Column> {
    C::columns(name)
}

/// Declares the table of an entity.
///
/// The entity is taken apart and put together without `..`: a field that the declaration forgot does not compile.
macro_rules! table {
    (
        $context:ident $tenancy:ident $entity:ident = $name:literal {
            $( $field:ident: $codec:ty ),+ $(,)?
        }
        $keys:expr,
        $on_conflict:expr
    ) => {
        impl $crate::table::Row for $entity {
            fn table() -> &'static $crate::table::Table {
                const KEYS: $crate::table::Keys = $keys;
                static TABLE: std::sync::LazyLock<$crate::table::Table> = std::sync::LazyLock::new(|| {
                    let columns = [
                        $( $crate::table::columns_of::<$entity, _, $codec>(|row| &row.$field, stringify!($field)) ),+
                    ];
                    let context = $crate::table::Context::$context;
                    let tenancy = $crate::table::table!(@tenancy $tenancy);
                    $crate::table::Table::new($name, context, tenancy, columns.concat(), KEYS, $on_conflict)
                });
                &TABLE
            }

            fn encode(&self, row: &mut Vec<$crate::Value>) -> Result<(), $crate::EncodeError> {
                let Self { $( $field ),+ } = self;
                $(
                    <$codec as $crate::codec::Codec<_>>::encode($field, row).map_err(|problem| {
                        $crate::EncodeError { table: $name, field: stringify!($field), problem }
                    })?;
                )+
                Ok(())
            }

            fn decode(cells: &mut $crate::Cells<'_>) -> Result<Self, $crate::DecodeError> {
                Ok(Self {
                    $(
                        $field: <$codec as $crate::codec::Codec<_>>::decode(cells).map_err(|problem| {
                            $crate::DecodeError { table: $name, field: stringify!($field), problem }
                        })?
                    ),+
                })
            }
        }

        impl $crate::table::AsRow for $entity {
            type Row = Self;
            fn as_row(&self) -> &Self {
                self
            }
        }

        impl $crate::table::AsRow for &$entity {
            type Row = $entity;
            fn as_row(&self) -> &$entity {
                self
            }
        }

        $crate::table::table!(@scope $tenancy $entity);
    };
    (@tenancy tenant) => { $crate::table::Tenancy::Tenant };
    (@tenancy shared) => { $crate::table::Tenancy::Shared };
    (@scope tenant $entity:ident) => {
        impl $crate::table::TenantRow for $entity {
            fn workspace_id(&self) -> hadir_core::ids::WorkspaceId {
                self.workspace_id
            }
        }
    };
    (@scope shared $entity:ident) => {};
}
pub(crate) use table;
