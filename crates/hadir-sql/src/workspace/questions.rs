use super::{all, by_key, of};
use crate::scope::Unscoped;
use hadir_core::workspace::WorkspaceStatus;

crate::queries::questions! {
    Workspace:
    fixed "workspace::by_key" [] ("workspaces") unscoped "The workspace that other systems know by this key", |s| by_key(&s.key);
    fixed "workspace::of" [] ("workspaces") unscoped "The workspace of a scope", |s| of(s.scope);
    free "workspace::all" [] (whole) unscoped "All workspaces, by id", |_s| {
        all(Unscoped::because("the registry asks every question")).in_status(WorkspaceStatus::Active).limit(20)
    };
}
