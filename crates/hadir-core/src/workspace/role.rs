//! What somebody is in a workspace.

crate::open_enum! {
    /// What somebody is in a workspace. A role that is not listed is kept by its name and may do nothing by itself.
    pub enum Role {
        /// Runs the platform: everything, in every workspace, even in the archive.
        SuperAdmin = "super_admin",
        /// Owns the workspace: everything.
        Owner = "owner",
        /// Runs the workspace: everything.
        Admin = "admin",
        /// Leads a team.
        Manager = "manager",
        /// Writes.
        Editor = "editor",
        /// Reads, and takes figures away.
        Analyst = "analyst",
        /// Reads.
        Viewer = "viewer",
    }
}

impl Role {
    /// What somebody becomes who is invited without a word about it.
    pub const DEFAULT: Self = Self::Editor;

    /// Whether whoever has this role may give `other` to somebody, or take it away.
    ///
    /// Administrators and owners manage every role of the workspace; managers those that write or read. Nobody but a
    /// platform administrator makes another.
    ///
    /// ```
    /// use hadir_core::workspace::Role;
    /// assert!(Role::Manager.manages(&Role::Editor) && !Role::Manager.manages(&Role::Admin));
    /// assert!(!Role::Owner.manages(&Role::SuperAdmin));
    /// ```
    pub const fn manages(&self, other: &Self) -> bool {
        match self {
            Self::SuperAdmin => true,
            Self::Owner | Self::Admin => !matches!(other, Self::SuperAdmin),
            Self::Manager => matches!(other, Self::Editor | Self::Analyst | Self::Viewer),
            Self::Editor | Self::Analyst | Self::Viewer | Self::Other(_) => false,
        }
    }
}
