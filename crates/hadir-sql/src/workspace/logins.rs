//! Questions about users and their logins.

use crate::scope::{Reach, Scope, Unscoped};
use crate::select::{Join, Select, Term, bind, col};
use hadir_core::ids::UserId;
use hadir_core::secret::TokenHash;
use hadir_core::workspace::{Member, PasswordReset, Realm, User, UserCredential, Workspace};

const WORKSPACE: &Join = &Join {
    left: false,
    table: "workspaces",
    tenant_of: None,
    on: &[(crate::select::Col::of("members", "workspace_id"), crate::select::Col::of("workspaces", "id"))],
    and: "",
};

const USER: &Join = &Join {
    left: false,
    table: "users",
    tenant_of: None,
    on: &[(crate::select::Col::of("members", "user_id"), crate::select::Col::of("users", "id"))],
    and: "",
};

/// The user with this id: users belong to no workspace.
pub fn user(unscoped: Unscoped, user: UserId) -> Select<User> {
    Select::beyond(unscoped).equal(col!("users", "id"), bind::id(user)).by(&["id"])
}

/// The user who logs in with this address: where a login begins, before it is known to which workspace.
pub fn user_by_email(unscoped: Unscoped, realm: Realm, email: &str) -> Select<User> {
    Select::beyond(unscoped)
        .is(col!("users", "realm"), realm.as_str())
        .equal(col!("users", "email"), bind::key(email, 255))
        .by(&["id"])
}

/// The user who logs in with this name.
pub fn user_by_name(unscoped: Unscoped, realm: Realm, username: &str) -> Select<User> {
    Select::beyond(unscoped)
        .is(col!("users", "realm"), realm.as_str())
        .equal(col!("users", "username"), bind::key(username, 255))
        .by(&["id"])
}

/// What a user proves with who they are.
pub fn credential_of(unscoped: Unscoped, user: UserId) -> Select<UserCredential> {
    Select::beyond(unscoped).equal(col!("user_credentials", "user_id"), bind::id(user)).by(&["user_id"])
}

/// Whom a service vouches for under this name.
pub fn credential_by_sign_on(unscoped: Unscoped, provider: &str, subject: &str) -> Select<UserCredential> {
    Select::beyond(unscoped)
        .equal(col!("user_credentials", "sso_provider"), bind::key(provider, 64))
        .equal(col!("user_credentials", "sso_subject"), bind::key(subject, 255))
        .by(&["user_id"])
}

/// The request for a new password that was sent with this token.
pub fn password_reset_by_token(unscoped: Unscoped, token: &TokenHash) -> Select<PasswordReset> {
    Select::beyond(unscoped)
        .equal(col!("password_resets", "token"), bind::secret(token.expose(), 191))
        .by(&["id"])
}

/// A user's requests for a new password, the newest first.
pub fn password_resets_of(unscoped: Unscoped, user: UserId) -> Select<PasswordReset> {
    Select::beyond(unscoped)
        .equal(col!("password_resets", "user_id"), bind::id(user))
        .order(const { &[Term::down("password_resets", "created_at"), Term::down("password_resets", "id")] })
}

/// The workspaces that a user is a member of, by the time of joining: what they may choose from after logging in.
pub fn memberships_of(unscoped: Unscoped, user: UserId) -> Select<(Member, Workspace)> {
    Select::beyond(unscoped)
        .join(WORKSPACE)
        .equal(col!("members", "user_id"), bind::id(user))
        .order(const { &[Term::up("members", "joined_at"), Term::up("members", "workspace_id")] })
}

/// The members of the workspace, by the time of joining and id.
pub fn members(scope: Scope) -> Select<(Member, User)> {
    Select::of(scope)
        .join(USER)
        .order(const { &[Term::up("members", "joined_at"), Term::up("members", "id")] })
}

/// What a user is in the workspace.
pub fn member_of(scope: Scope, user: UserId) -> Select<Member> {
    Select::of(scope).equal(col!("members", "user_id"), bind::id(user)).by(&["id"])
}

/// The invitation that was sent with this token: of one workspace, or of all for whoever follows a link.
pub fn invite_by_token(reach: impl Into<Reach>, token: &TokenHash) -> Select<hadir_core::workspace::Invite> {
    Select::reaching(reach.into())
        .equal(col!("invites", "token"), bind::secret(token.expose(), 191))
        .order(const { &[Term::up("invites", "workspace_id"), Term::up("invites", "id")] })
}
