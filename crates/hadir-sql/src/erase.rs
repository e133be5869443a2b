//! Takes everything away that belongs to a workspace, or that is a person's, in an order in which nothing refers to what has
//! gone: from the registry of tables, so that a new table is not forgotten.

use crate::dialect::Dialect;
use crate::schema::{Column, Table, tables};
use crate::scope::{Scope, Unscoped};
use crate::statement::Statement;
use crate::value::Value;
use hadir_core::ids::{PersonId, UserId, WorkspaceId};

/// Everything of a workspace, and the workspace: statements for one transaction, in order (MySQL cannot take back those that
/// lift the guards of its logs: run them when nobody writes). For whoever owns the tables.
///
/// Users stay: they belong to no workspace. So does what is public, such as profiles.
///
/// ```
/// use hadir_core::ids::WorkspaceId;
/// use hadir_sql::{Dialect, Unscoped, erase};
/// let operator = Unscoped::because("the contract has ended");
/// let id = WorkspaceId::from_uuid(uuid::Uuid::from_u128(7));
/// let statements = erase::workspace(operator, id, Dialect::Sqlite);
/// assert_eq!(&*statements.last().unwrap().sql, r#"DELETE FROM "workspaces" WHERE "id" = ?"#);
/// ```
pub fn workspace(_unscoped: Unscoped, workspace: WorkspaceId, dialect: Dialect) -> Vec<Statement> {
    let whose = || Value::Uuid(workspace.as_uuid());
    let one = |sql: String| Statement::new(dialect.spell(&sql), [whose()]);
    let mut statements = Vec::new();
    for table in tables() {
        let (Some(owner), name) = (table.tenancy.owner(), table.name) else { continue };
        // A log refuses every change; nothing in it refers to itself, or to other workspaces.
        let foreign = table.keys.foreign.iter().filter(|_| !table.keys.append_only);
        for (column, whose) in foreign.flat_map(|foreign| {
            let other = foreign.table == "workspaces" && !foreign.columns.contains(&owner);
            let itself = foreign.table == name;
            let found = if other { None } else { Some(owner) };
            let own = foreign.columns.iter().filter(move |column| other || (itself && **column != owner));
            own.map(move |column| (*column, found.unwrap_or(*column)))
        }) {
            if !table.column(column).is_some_and(Column::is_required) {
                statements.push(one(format!(
                    "UPDATE \"{name}\" SET \"{column}\" = NULL WHERE \"{whose}\" = ? AND \"{column}\" IS NOT NULL"
                )));
            }
        }
    }
    for table in tables().into_iter().rev() {
        let Some(owner) = table.tenancy.owner() else { continue };
        let delete = one(format!("DELETE FROM \"{}\" WHERE \"{owner}\" = ?", table.name));
        if table.keys.append_only {
            let (lift, put_back) = guards(table, dialect);
            statements.extend(lift.into_iter().map(Statement::from));
            statements.push(delete);
            statements.extend(put_back.into_iter().map(Statement::from));
        } else {
            statements.push(delete);
        }
    }
    statements
}

/// What lifts the guard against deletions, and puts it back.
fn guards(table: &Table, dialect: Dialect) -> (Option<String>, Option<String>) {
    let name = format!("tr_{}_no_delete", table.name);
    let guard = dialect.guards(table).into_iter().find(|guard| guard.name() == name);
    let lift = guard.as_ref().map(|guard| dialect.drop_guard(guard));
    (lift, guard.map(|guard| guard.create))
}

/// A person of the workspace, with everything that is theirs and every mark that their handles have left in what was
/// observed: statements for one transaction, in order. What was counted without names stays.
pub fn person(scope: Scope, person: PersonId, dialect: Dialect) -> Vec<Statement> {
    let values = || [scope.value(), Value::Uuid(person.as_uuid())];
    let marks = [("participations", "handle"), ("observed_comments", "author")].map(|(table, handle)| {
        format!(
            "DELETE FROM \"{table}\" WHERE \"{table}\".\"workspace_id\" = ? AND EXISTS (SELECT 1 FROM \"person_handles\" \
             WHERE \"person_handles\".\"workspace_id\" = \"{table}\".\"workspace_id\" AND \
             \"person_handles\".\"person_id\" = ? AND \"person_handles\".\"platform\" = \"{table}\".\"platform\" AND \
             \"person_handles\".\"handle\" = \"{table}\".\"{handle}\")"
        )
    });
    // What is a part of the person goes with them; what is not, is taken away first.
    let own = tables().into_iter().rev().flat_map(|table| {
        let theirs = table.keys.foreign.iter().filter(|foreign| foreign.table == "people");
        theirs.map(move |foreign| {
            let column = foreign.columns.last().copied().unwrap_or_default();
            format!("DELETE FROM \"{}\" WHERE \"workspace_id\" = ? AND \"{column}\" = ?", table.name)
        })
    });
    let last = "DELETE FROM \"people\" WHERE \"workspace_id\" = ? AND \"id\" = ?".to_owned();
    let all = marks.into_iter().chain(own).chain([last]);
    all.map(|sql| Statement::new(dialect.spell(&sql), values())).collect()
}

/// What a user has by being one, and nobody else sees: it goes with them.
const OWN: &[&str] =
    &["password_resets", "user_credentials", "permission_grants", "members", "consent_requests"];

/// A user, in all workspaces: who they are, how they log in, what they are members of, and the invitations to their address.
/// Statements for one transaction, in order.
///
/// The row stays, without a name: what they wrote, answered and planned belongs to the workspaces, and goes on referring to
/// somebody. What the logs say of them stays too, because a log commits to it; it goes with its [`workspace`].
///
/// ```
/// use hadir_core::ids::UserId;
/// use hadir_sql::{Dialect, Unscoped, erase};
/// let operator = Unscoped::because("the user asks for it");
/// let id = UserId::from_uuid(uuid::Uuid::from_u128(7));
/// let statements = erase::user(operator, id, Dialect::Sqlite);
/// assert!(statements.last().unwrap().sql.starts_with(r#"UPDATE "users" SET "email" = NULL, "#));
/// ```
pub fn user(_unscoped: Unscoped, user: UserId, dialect: Dialect) -> Vec<Statement> {
    let one = |sql: String| Statement::new(dialect.spell(&sql), [Value::Uuid(user.as_uuid())]);
    let invited =
        "DELETE FROM \"invites\" WHERE \"email\" = (SELECT \"email\" FROM \"users\" WHERE \"id\" = ?)";
    let own = OWN.iter().map(|table| one(format!("DELETE FROM \"{table}\" WHERE \"user_id\" = ?")));
    let mut statements: Vec<_> = core::iter::once(one(invited.to_owned())).chain(own).collect();
    for table in tables().into_iter().filter(|table| table.name == "users") {
        // Whatever may be empty says who they are, or when they were here; what a lifecycle governs says whether they may enter.
        let emptied = table.columns.iter().filter(|column| !column.is_required() && !column.governed);
        let emptied: Vec<_> = emptied.map(|column| format!("\"{}\" = NULL", column.name)).collect();
        let sets = emptied.join(", ");
        let empty = format!("UPDATE \"users\" SET {sets}, \"preferences\" = ? WHERE \"id\" = ?");
        let values = [Value::Json("{}".to_owned()), Value::Uuid(user.as_uuid())];
        statements.push(Statement::new(dialect.spell(&empty), values));
    }
    statements
}
