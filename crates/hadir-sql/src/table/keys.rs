//! Keys, indexes and references of a table.

/// Keys, indexes and rules across columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keys {
    /// The primary key.
    pub primary: &'static [&'static str],
    /// What is unique beside it.
    pub unique: &'static [&'static [&'static str]],
    /// What is indexed beside the keys.
    pub indexes: &'static [&'static [&'static str]],
    /// What is indexed whichever the workspace: for whoever looks at all of them for a reason, and not at each in turn.
    pub across: &'static [&'static [&'static str]],
    /// What rows refer to.
    pub foreign: &'static [ForeignKey],
    /// What is unique among some of the rows.
    pub unique_where: &'static [UniqueWhere],
    /// Pairs of columns whose values are in order.
    pub ordered: &'static [Ordered],
    /// Whether rows stay as they were written: `UPDATE` and `DELETE` are refused.
    pub append_only: bool,
    /// The column by whose months rows can lie apart
    /// ([`Schema::partitioned`](crate::schema::Schema::partitioned)): an instant of the primary key.
    pub by_month: Option<&'static str>,
}

impl Keys {
    /// No keys: what a table fills in.
    pub const NONE: Self = Self {
        primary: &[],
        unique: &[],
        indexes: &[],
        across: &[],
        foreign: &[],
        unique_where: &[],
        ordered: &[],
        append_only: false,
        by_month: None,
    };

    /// Whether anything is unique beside the primary key.
    pub(crate) const fn has_other_unique(&self) -> bool {
        !self.unique.is_empty() || !self.unique_where.is_empty()
    }
}

/// A unique key among the rows whose `column` holds one of `words`: one live job per target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UniqueWhere {
    /// What such rows are: `live`. Part of the index's name, and the name of the generated column on engines without
    /// partial indexes.
    pub name: &'static str,
    /// What is unique among them.
    pub columns: &'static [&'static str],
    /// The column that tells them.
    pub column: &'static str,
    /// What it holds.
    pub words: &'static [&'static str],
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

    /// A reference to an entity that belongs to no workspace, which cannot go before its referrers.
    pub(crate) const fn to_shared(table: &'static str, columns: &'static [&'static str]) -> Self {
        Self { columns, table, references: &["id"], on_delete: OnDelete::Restrict }
    }

    /// The referring columns that are this reference's own, and what they refer to: the workspace is every reference's.
    pub fn own_columns(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let pairs = self.columns.iter().copied().zip(self.references.iter().copied());
        pairs.filter(|(column, _)| *column != "workspace_id")
    }
}

/// What becomes of a row when the row goes that it refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OnDelete {
    /// It goes too: it is a part of the other.
    Cascade,
    /// It stays, and keeps the other from going.
    Restrict,
    /// It stays, and forgets the other: the reference becomes null, the workspace stays.
    ///
    /// No engine but PostgreSQL 15 can say so in the key, since the workspace is part of it; a trigger on the other table
    /// does it everywhere. Without triggers ([`without_guards`](crate::schema::Schema::without_guards), Citus) it is
    /// [`Restrict`](Self::Restrict): whoever deletes the other, makes its referrers forget it first.
    SetNull,
}

/// Two columns whose values are in order; where one is null, anything goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ordered {
    /// The first is before the second.
    Before(&'static str, &'static str),
    /// The first is not after the second.
    NotAfter(&'static str, &'static str),
}
