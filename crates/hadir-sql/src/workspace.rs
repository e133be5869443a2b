//! The tenant itself: the only table without a scope.

use crate::codec::key_text;
use crate::schema::AsRow;
use crate::scope::Scope;
use crate::select::Select;
use crate::store::Store;
use crate::update::Update;
use crate::value::Value;
use hadir_core::workspace::{Workspace, WorkspaceEvent};

/// The workspace that other systems know as `key`.
pub fn by_key(key: &str) -> Select<Workspace> {
    let select = Select::shared();
    match key_text(key, 128) {
        Ok(key) => select.equal("key", key),
        // What cannot be stored is not there.
        Err(_) => select.nothing(),
    }
}

/// The workspace of a scope.
pub fn of(scope: Scope) -> Select<Workspace> {
    Select::shared().equal("id", Value::Uuid(scope.workspace_id().as_uuid()))
}

/// Creates workspaces, or replaces all but the status of those that are there.
pub fn store<I>(workspaces: I) -> Store<I::IntoIter>
where
    I: IntoIterator<Item: AsRow<Row = Workspace>>,
{
    Store::shared(workspaces)
}

/// Moves the scope's workspace.
pub fn transition(scope: Scope, event: WorkspaceEvent) -> Update {
    Update::transition::<Workspace, _>(scope, scope.workspace_id().as_uuid(), event)
}
