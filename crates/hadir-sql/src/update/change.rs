//! An edit: some columns of one row, if they still hold what they held when the row was read.

use super::advance::{AdvanceError, key_of, pairs};
use crate::dialect::Dialect;
use crate::error::EncodeError;
use crate::schema::{Row, Table};
use crate::scope::Scope;
use crate::select::Select;
use crate::statement::{Query, Statement};
use crate::value::Value;
use core::marker::PhantomData;
use thiserror::Error;

/// An edit: some columns of one row, if they still hold what they held when the row was read. Of two who edit one thing at
/// once, the second is told of which columns the first has taken.
#[derive(Debug, Clone)]
pub struct Change<R> {
    table: &'static Table,
    sets: Vec<(&'static str, Value)>,
    guards: Vec<(&'static str, Value)>,
    key: Vec<(&'static str, Value)>,
    row: PhantomData<fn() -> R>,
}

/// Why an edit changed nothing.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Overtaken {
    /// There is no such row in the workspace any more.
    #[error("{table}: it is gone")]
    Gone {
        /// The table.
        table: &'static str,
    },
    /// Somebody else has changed what was to be changed.
    #[error("{table}: somebody else has changed {} meanwhile: read it again", .columns.join(", "))]
    Changed {
        /// The table.
        table: &'static str,
        /// The columns that no longer hold what was read.
        columns: Vec<&'static str>,
    },
}

/// Changes what differs between `before`, as it was read, and `after`, of a row of the workspace, or of one that belongs to
/// nobody. What a lifecycle governs is changed by its events: see [`advance`](super::advance()).
///
/// ```
/// # use hadir_core::publishing::{Content, Post};
/// # use hadir_core::ids::{PostId, UserId, WorkspaceId};
/// use hadir_sql::{Dialect, Overtaken, Scope, change};
/// # let id = uuid::Uuid::from_u128(1);
/// # let now = chrono::DateTime::UNIX_EPOCH;
/// # let scope = Scope::of(WorkspaceId::from_uuid(id));
/// # let read = Post::draft(WorkspaceId::from_uuid(id), PostId::from_uuid(id), UserId::from_uuid(id), Content::default(), now);
/// let mut post = read.clone();
/// post.title = Some("A title".into());
/// let edit = change(scope, &read, &post)?;
/// let sql = edit.build(Dialect::Sqlite).sql;
/// assert_eq!(&*sql, r#"UPDATE "posts" SET "title" = ? WHERE "workspace_id" = ? AND "id" = ? AND "title" IS NULL"#);
///
/// // It changed no row: what is there now says why.
/// let mut theirs = read.clone();
/// theirs.title = Some("Another".into());
/// let error = edit.outcome(0, Some(&theirs))?.unwrap_err();
/// assert_eq!(error, Overtaken::Changed { table: "posts", columns: vec!["title"] });
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`AdvanceError`] if the two are not one row, nothing differs, or a governed column does.
pub fn change<R: Row>(scope: Scope, before: &R, after: &R) -> Result<Change<R>, AdvanceError> {
    let table = R::table();
    let pairs = pairs(scope, before, after)?;
    let (mut sets, mut guards) = (Vec::new(), Vec::new());
    for (column, was, is) in &pairs {
        if was == is || table.keys.primary.contains(&column.name) {
            continue;
        }
        if column.governed {
            return Err(AdvanceError::Governed { table: table.name, column: column.name });
        }
        sets.push((column.name, is.clone()));
        guards.push((column.name, was.clone()));
    }
    if sets.is_empty() {
        return Err(AdvanceError::Nothing { table: table.name });
    }
    Ok(Change { table, sets, guards, key: key_of(table, &pairs), row: PhantomData })
}

impl<R: Row> Change<R> {
    /// The statement in a dialect. One row affected: it is changed. None: ask what is there [`now`](Self::now) in the same
    /// transaction, and take it to [`outcome`](Self::outcome).
    pub fn build(&self, dialect: Dialect) -> Statement {
        super::guarded(self.table, [&self.sets, &self.key, &self.guards], dialect)
    }

    /// Asks what is there now.
    pub fn now(&self, dialect: Dialect) -> Query<R> {
        Select::by_key(self.key.clone()).build(dialect)
    }

    /// Which columns it changes.
    pub fn columns(&self) -> impl Iterator<Item = &'static str> {
        self.sets.iter().map(|(column, _)| *column)
    }

    /// What came of it: from the number of rows affected and, if that is none, what is there now.
    ///
    /// # Errors
    /// [`EncodeError`] if the row cannot have come from the database.
    pub fn outcome(&self, affected: u64, now: Option<&R>) -> Result<Result<(), Overtaken>, EncodeError> {
        let table = self.table.name;
        let Some(now) = now.filter(|_| affected == 0) else {
            return Ok(if affected == 0 { Err(Overtaken::Gone { table }) } else { Ok(()) });
        };
        let mut values = Vec::with_capacity(self.table.columns.len());
        now.encode(&mut values)?;
        let held = |name: &str| self.table.column_names().zip(&values).find(|(own, _)| *own == name);
        let other = self.guards.iter().filter(|(name, was)| held(name).is_some_and(|(_, held)| held != was));
        Ok(Err(Overtaken::Changed { table, columns: other.map(|(name, _)| *name).collect() }))
    }
}
