//! The tenant itself: the only table without a scope.

use crate::schema::AsRow;
use crate::scope::{Scope, Unscoped};
use crate::select::{Col, Select, bind};
use crate::store::Store;
use crate::update::Update;
use hadir_core::workspace::{Workspace, WorkspaceEvent, WorkspaceStatus};

mod logins;
mod questions;
mod team;
pub use logins::{
    credential_by_sign_on, credential_of, invite_by_token, member_of, members, memberships_of,
    password_reset_by_token, password_resets_of, user, user_by_email, user_by_name,
};
pub(crate) use questions::questions;
pub use team::{
    claims_of, contact_by_phone, contacts, grants_of, invites, profile, region_by_code, regions_below,
    settings,
};

const ID: &Col = &Col::of("workspaces", "id");
const KEY: &Col = &Col::of("workspaces", "key");
const STATUS: &Col = &Col::of("workspaces", "status");

/// The workspace that other systems know as `key`.
pub fn by_key(key: &str) -> Select<Workspace> {
    Select::shared().equal(KEY, bind::key(key, 128)).by(&["id"])
}

/// The workspace of a scope.
pub fn of(scope: Scope) -> Select<Workspace> {
    Select::shared().equal(ID, scope.value())
}

/// All workspaces, by id: where a sweep begins.
///
/// ```
/// use hadir_sql::{Dialect, Unscoped, workspace};
/// let all = workspace::all(Unscoped::because("the nightly sweep goes through every workspace"));
/// assert_eq!(all.unscoped().unwrap().reason(), "the nightly sweep goes through every workspace");
/// ```
///
/// Without the reason it does not compile:
///
/// ```compile_fail,E0061
/// let all = hadir_sql::workspace::all();
/// ```
pub fn all(unscoped: Unscoped) -> Select<Workspace> {
    Select::beyond(unscoped).by(&["id"])
}

impl Select<Workspace> {
    /// Only workspaces in this status.
    #[must_use]
    pub fn in_status(self, status: WorkspaceStatus) -> Self {
        self.is(STATUS, status.as_str())
    }
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
