//! The list of the questions of `workspace`, by which they are documented and tested.

use super::{
    all, by_key, claims_of, contact_by_phone, contacts, credential_by_sign_on, credential_of, grants_of,
    invite_by_token, invites, member_of, members, memberships_of, of, password_reset_by_token,
    password_resets_of, profile, region_by_code, regions_below, settings, user, user_by_email, user_by_name,
};
use crate::scope::Unscoped;
use hadir_core::ids::RegionId;
use hadir_core::secret::TokenHash;
use hadir_core::workspace::{InviteStatus, Realm, WorkspaceStatus};

const EVERYBODY: Unscoped = Unscoped::because("the registry asks every question");

crate::queries::question::questions! {
    Workspace:
    fixed "workspace::by_key" [] ("workspaces") unscoped "The workspace that other systems know by this key", |s| by_key(&s.key);
    fixed "workspace::of" [] ("workspaces") unscoped "The workspace of a scope", |s| of(s.scope);
    free "workspace::all" [] (whole) unscoped "All workspaces, by id", |_s| {
        all(EVERYBODY).in_status(WorkspaceStatus::Active).limit(20)
    };
    fixed "workspace::user" [] ("users") unscoped "The user with this id", |s| user(EVERYBODY, s.user);
    fixed "workspace::user_by_email" [] ("users") unscoped "The user who logs in with this address", |s| {
        user_by_email(EVERYBODY, Realm::Default, &s.key)
    };
    fixed "workspace::user_by_name" [] ("users") unscoped "The user who logs in with this name", |s| {
        user_by_name(EVERYBODY, Realm::Default, &s.key)
    };
    fixed "workspace::credential_of" [] ("user_credentials") unscoped "What a user proves with who they are", |s| {
        credential_of(EVERYBODY, s.user)
    };
    fixed "workspace::credential_by_sign_on" [] ("user_credentials") unscoped "Whom a service vouches for under a name", |s| {
        credential_by_sign_on(EVERYBODY, &s.key, &s.key)
    };
    fixed "workspace::password_reset_by_token" [] ("password_resets") unscoped "The request for a new password that was sent with a token", |s| {
        password_reset_by_token(EVERYBODY, &TokenHash::new(s.key.as_str()))
    };
    fixed "workspace::password_resets_of" [] ("password_resets") unscoped "A user's requests for a new password, the newest first", |s| {
        password_resets_of(EVERYBODY, s.user)
    };
    fixed "workspace::memberships_of" [] ("members") unscoped "The workspaces that a user is a member of, by the time of joining", |s| {
        memberships_of(EVERYBODY, s.user)
    };
    fixed "workspace::members" [] (whole) scoped "The members of the workspace, with their users, by the time of joining and id", |s| members(s.scope);
    fixed "workspace::member_of" [] ("members") scoped "What a user is in the workspace", |s| member_of(s.scope, s.user);
    fixed "workspace::invite_by_token" [] ("invites") either "The invitation that was sent with a token", |s| {
        invite_by_token(s.scope, &TokenHash::new(s.key.as_str()))
    };
    free "workspace::invites" [] (whole) scoped "Pending invitations of an address, the newest first", |s| {
        invites(s.scope).in_status(InviteStatus::Pending).of_email(&s.key)
    };
    fixed "workspace::grants_of" [] ("permission_grants") scoped "What a user may do beyond their role, by resource and action", |s| {
        grants_of(s.scope, s.user)
    };
    free "workspace::contacts" [] (whole) scoped "Who has written to the workspace, by number", |s| contacts(s.scope);
    fixed "workspace::contact_by_phone" [] ("contacts") scoped "Who has this number", |s| contact_by_phone(s.scope, &s.key);
    fixed "workspace::profile" [] ("workspace_profiles") scoped "What is known of the workspace beyond its name", |s| profile(s.scope);
    fixed "workspace::settings" [] ("workspace_settings") scoped "How the workspace is set up", |s| settings(s.scope);
    fixed "workspace::claims_of" [] ("claims") scoped "A person's one-time codes, the newest first", |s| claims_of(s.scope, s.person);
    fixed "workspace::region_by_code" [] ("regions") unscoped "The region with this code", |s| region_by_code(&s.key);
    fixed "workspace::regions_below" [] ("regions") unscoped "The regions right below one, by id", |s| {
        regions_below(RegionId::from_uuid(s.unit.as_uuid()))
    };
}
