//! Resources, actions, and what may be done with what.

use super::Role;

/// Declares the matrix: what there is to act on, what can be done with it, and which roles may.
macro_rules! matrix {
    (
        $( $(#[doc = $doc:literal])+ $resource:ident = $word:literal {
            $( $action:ident: $($role:ident)* ; )+
        } )+
    ) => {
        crate::text_enum! {
            /// Something in a workspace that is acted on.
            pub enum Resource { $( $(#[doc = $doc])+ $resource = $word ),+ }
        }

        /// Who may do what below owners and administrators, who may do everything that there is to do.
        const MATRIX: &[(Resource, Action, &[Role])] = &[
            $( $( (Resource::$resource, Action::$action, &[$( Role::$role ),*]), )+ )+
        ];
    };
}

crate::text_enum! {
    /// What is done with a [`Resource`].
    pub enum Action {
        /// Make one.
        Create = "create",
        /// Look at it.
        Read = "read",
        /// Change it.
        Update = "update",
        /// Take it away.
        Delete = "delete",
        /// Send it out at once.
        Publish = "publish",
        /// Give it a time.
        Schedule = "schedule",
        /// Agree to it.
        Approve = "approve",
        /// Take it out of the program.
        Export = "export",
        /// Answer it.
        Reply = "reply",
        /// Hand it to somebody.
        Assign = "assign",
        /// Set it up.
        Manage = "manage",
        /// Ask somebody in.
        Invite = "invite",
        /// Put somebody out.
        Remove = "remove",
        /// See and change what is paid for it.
        Billing = "billing",
        /// Have it write.
        Generate = "generate",
        /// Teach it.
        Train = "train",
    }
}

// The management platform's guard table, with two repairs: it had no row for the owner, and no analyst.
matrix! {
    /// Posts.
    Posts = "posts" {
        Create: Manager Editor;
        Read: Manager Editor Analyst Viewer;
        Update: Manager Editor;
        Delete: Manager;
        Publish: Manager;
        Schedule: Manager Editor;
        Approve: Manager;
    }
    /// Figures and reports.
    Analytics = "analytics" {
        Read: Manager Editor Analyst Viewer;
        Export: Manager Analyst;
    }
    /// Connected accounts.
    SocialAccounts = "social_accounts" {
        Create: ;
        Read: Manager Editor Analyst Viewer;
        Update: ;
        Delete: ;
    }
    /// The media library.
    Media = "media" {
        Create: Manager Editor;
        Read: Manager Editor Analyst Viewer;
        Update: Manager Editor;
        Delete: Manager;
    }
    /// Campaigns.
    Campaigns = "campaigns" {
        Create: Manager;
        Read: Manager Editor Analyst Viewer;
        Update: Manager;
        Delete: Manager;
    }
    /// Conversations.
    Inbox = "inbox" {
        Read: Manager Editor Analyst Viewer;
        Reply: Manager Editor;
        Assign: Manager;
        Manage: Manager;
    }
    /// What others say.
    Listening = "listening" {
        Read: Manager Editor Analyst Viewer;
        Create: Manager;
        Update: Manager;
        Delete: ;
    }
    /// The members.
    Team = "team" {
        Read: Manager Editor Analyst Viewer;
        Invite: Manager;
        Update: ;
        Remove: ;
    }
    /// The workspace itself.
    Workspace = "workspace" {
        Read: Manager Editor Analyst Viewer;
        Update: ;
        Delete: ;
        Billing: ;
    }
    /// Approval workflows.
    Workflows = "workflows" {
        Create: Manager;
        Read: Manager Editor Analyst Viewer;
        Update: Manager;
        Delete: ;
    }
    /// Language models.
    Ai = "ai" {
        Generate: Manager Editor;
        Train: ;
    }
    /// The audit log.
    Audit = "audit" {
        Read: ;
    }
}

impl Resource {
    /// What can be done with it, in the order of the matrix.
    pub fn actions(self) -> impl Iterator<Item = Action> {
        MATRIX.iter().filter(move |(resource, ..)| *resource == self).map(|&(_, action, _)| action)
    }
}

impl Role {
    /// Whether the role alone allows `action` on `resource`. What cannot be done with a resource is allowed to nobody.
    ///
    /// ```
    /// use hadir_core::workspace::{Action, Resource, Role};
    /// assert!(Role::Editor.allows(Resource::Posts, Action::Schedule));
    /// assert!(!Role::Editor.allows(Resource::Posts, Action::Publish));
    /// assert!(!Role::Owner.allows(Resource::Audit, Action::Delete), "nobody deletes what is audited");
    /// ```
    pub fn allows(&self, resource: Resource, action: Action) -> bool {
        let entry = MATRIX.iter().find(|&&(on, what, _)| (on, what) == (resource, action));
        entry.is_some_and(|(.., roles)| match self {
            Self::SuperAdmin | Self::Owner | Self::Admin => true,
            Self::Manager | Self::Editor | Self::Analyst | Self::Viewer => roles.contains(self),
            Self::Other(_) => false,
        })
    }
}
