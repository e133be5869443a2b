//! Tenants and who may enter them.

use super::Cell::{self, Absent, Is, Near};
use super::{Spelled, System};
use crate::workspace::{AccessStatus, Plan, Role, WorkspaceKind, WorkspaceLevel, WorkspaceStatus};

/// A flag in both systems, which hides who is refused among those who wait.
impl Spelled for AccessStatus {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Pending => [Absent, Near("false"), Absent, Absent, Absent, Is("false")],
            Self::Active => [Absent, Is("true"), Absent, Absent, Absent, Is("true")],
            Self::Rejected => [Absent, Near("false"), Absent, Absent, Absent, Near("false")],
            Self::Suspended => [Absent, Is("false"), Absent, Absent, Absent, Near("false")],
        }
    }
}

/// A flag in the roll-call system.
impl Spelled for WorkspaceStatus {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Active => [Absent, Absent, Absent, Absent, Is("active"), Is("true")],
            Self::Archived => [Absent, Absent, Absent, Absent, Is("archived"), Near("false")],
            Self::Disabled => [Absent, Absent, Absent, Absent, Near("archived"), Is("false")],
        }
    }
}

/// Logins alone: the roles of people are the organisation's own words.
impl Spelled for Role {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::SuperAdmin => [Absent, Absent, Absent, Absent, Is("super_admin"), Absent],
            Self::Owner => [Is("owner"), Is("OWNER"), Absent, Near("admin"), Near("admin"), Absent],
            Self::Admin => [Near("owner"), Is("ADMIN"), Absent, Is("admin"), Is("admin"), Is("admin")],
            Self::Manager => [Near("editor"), Is("MANAGER"), Absent, Is("manager"), Near("user"), Absent],
            Self::Editor => [Is("editor"), Is("EDITOR"), Absent, Is("editor"), Is("user"), Is("editor")],
            Self::Analyst => [Is("analyst"), Near("VIEWER"), Absent, Near("viewer"), Near("user"), Absent],
            Self::Viewer => [Near("analyst"), Is("VIEWER"), Absent, Is("viewer"), Near("user"), Absent],
            Self::Other(_) => [Absent, Absent, Absent, Absent, Absent, Absent],
        }
    }

    const VARIANTS: &'static [(System, &'static str, Self)] =
        &[(System::RollCall, "operator", Self::Editor), (System::RollCall, "penulis", Self::Editor)];
}

/// Stored in mixed case.
impl Spelled for WorkspaceKind {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Directorate => [Absent, Absent, Absent, Absent, Absent, Is("direktorat")],
            Self::Organisation => [Absent, Absent, Absent, Absent, Absent, Is("org")],
            Self::Other(_) => [Absent, Absent, Absent, Absent, Absent, Absent],
        }
    }

    const VARIANTS: &'static [(System, &'static str, Self)] = &[
        (System::RollCall, "Direktorat", Self::Directorate),
        (System::RollCall, "DIREKTORAT", Self::Directorate),
        (System::RollCall, "Org", Self::Organisation),
        (System::RollCall, "ORG", Self::Organisation),
    ];
}

impl Spelled for WorkspaceLevel {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Headquarters => [Absent, Absent, Absent, Absent, Absent, Is("mabes")],
            Self::Regional => [Absent, Absent, Absent, Absent, Absent, Is("polda")],
            Self::Directorate => [Absent, Absent, Absent, Absent, Absent, Is("direktorat")],
            Self::WorkUnit => [Absent, Absent, Absent, Absent, Absent, Is("satker")],
            Self::Other(_) => [Absent, Absent, Absent, Absent, Absent, Absent],
        }
    }
}

impl Spelled for Plan {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Free => [Absent, Is("FREE"), Absent, Is("free"), Absent, Absent],
            Self::Starter => [Absent, Is("STARTER"), Absent, Is("starter"), Absent, Absent],
            Self::Professional => [Absent, Is("PROFESSIONAL"), Absent, Is("professional"), Absent, Absent],
            Self::Business => [Absent, Near("PROFESSIONAL"), Absent, Is("business"), Absent, Absent],
            Self::Enterprise => [Absent, Is("ENTERPRISE"), Absent, Is("enterprise"), Absent, Absent],
            Self::Other(_) => [Absent, Absent, Absent, Absent, Absent, Absent],
        }
    }
}
