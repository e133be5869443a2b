//! The tables of the context `workspace`, a file each.

mod claims;
mod contacts;
mod invites;
mod members;
mod password_resets;
mod permission_grants;
mod regions;
mod user_credentials;
mod users;
mod workspace_profiles;
mod workspace_settings;
mod workspaces;
