//! Questions about members and invitations.

use crate::scope::Scope;
use crate::select::{Select, Term, bind, col};
use hadir_core::ids::{PersonId, RegionId, UserId};
use hadir_core::workspace::{
    Claim, Contact, Invite, InviteStatus, PermissionGrant, Region, WorkspaceProfile, WorkspaceSettings,
};

/// Invitations, the newest first.
pub fn invites(scope: Scope) -> Select<Invite> {
    Select::of(scope).order(const { &[Term::down("invites", "sent_at"), Term::down("invites", "id")] })
}

impl Select<Invite> {
    /// Only invitations in this status.
    #[must_use]
    pub fn in_status(self, status: InviteStatus) -> Self {
        self.is(col!("invites", "status"), status.as_str())
    }

    /// Only invitations of this address.
    #[must_use]
    pub fn of_email(self, email: &str) -> Self {
        self.equal(col!("invites", "email"), bind::key(email, 255))
    }
}

/// What a user may do beyond their role, by resource and action.
pub fn grants_of(scope: Scope, user: UserId) -> Select<PermissionGrant> {
    Select::of(scope).equal(col!("permission_grants", "user_id"), bind::id(user)).by(&["resource", "action"])
}

/// Who has written to the workspace, by number.
pub fn contacts(scope: Scope) -> Select<Contact> {
    Select::all(scope)
}

/// Who has this number.
pub fn contact_by_phone(scope: Scope, phone: &str) -> Select<Contact> {
    Select::of(scope).equal(col!("contacts", "phone"), bind::key(phone, 64)).by(&["phone"])
}

/// What is known of the workspace beyond its name.
pub fn profile(scope: Scope) -> Select<WorkspaceProfile> {
    Select::of(scope)
}

/// How the workspace is set up.
pub fn settings(scope: Scope) -> Select<WorkspaceSettings> {
    Select::of(scope)
}

/// A person's one-time codes, the newest first.
pub fn claims_of(scope: Scope, person: PersonId) -> Select<Claim> {
    Select::of(scope)
        .equal(col!("claims", "person_id"), bind::id(person))
        .order(const { &[Term::down("claims", "issued_at"), Term::down("claims", "id")] })
}

/// The region with this code.
pub fn region_by_code(code: &str) -> Select<Region> {
    Select::shared().equal(col!("regions", "code"), bind::key(code, 64)).by(&["id"])
}

/// The regions right below one, by id.
pub fn regions_below(parent: RegionId) -> Select<Region> {
    Select::shared().equal(col!("regions", "parent_id"), bind::id(parent)).by(&["id"])
}
