//! What the roles of a workspace may do with the rows of each table: the matrix of [`Role::allows`], table by table.

use hadir_core::workspace::{Action, Resource, Role};

hadir_core::text_enum! {
    /// What is done with rows.
    pub enum Verb {
        /// They are read.
        Select = "select",
        /// They are added.
        Insert = "insert",
        /// They are changed.
        Update = "update",
        /// They are taken away.
        Delete = "delete",
    }
}

/// What somebody has to be allowed to do, to do it with a table's rows. Nobody does what is not there: it is the service's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Access {
    /// Of which thing the table's rows are a part.
    pub resource: Resource,
    /// By verb, in the order of [`Verb`].
    pub actions: [Option<Action>; 4],
    /// Words of `status` that need a permission of their own.
    pub states: &'static [(&'static str, Action)],
}

/// Which tables are how accessible: a resource, what reading, adding, changing and taking away ask for, and the tables.
macro_rules! access {
    ($($resource:ident $read:ident $insert:ident $update:ident $delete:ident: $($table:literal)+;)+) => {
        /// What the rows of a table ask for; none for a table that nobody has thought of.
        pub fn access(table: &str) -> Option<Access> {
            match table {
                $( $($table)|+ => Some(Access {
                    resource: Resource::$resource,
                    actions: [access!(@$read), access!(@$insert), access!(@$update), access!(@$delete)],
                    states: if table == "posts" { POST_STATES } else { &[] },
                }), )+
                _ => None,
            }
        }
    };
    (@None) => { None };
    (@$action:ident) => { Some(Action::$action) };
}

/// Whoever writes posts does not thereby agree to them, or send them out.
const POST_STATES: &[(&str, Action)] = &[
    ("approved", Action::Approve),
    ("scheduled", Action::Schedule),
    ("publishing", Action::Publish),
    ("published", Action::Publish),
    ("deleted", Action::Delete),
];

access! {
    Workspace Read None Update Delete: "workspaces";
    Workspace Read Update Update Update:
        "workspace_profiles" "workspace_settings" "units" "people" "person_handles" "exemptions" "postings" "person_roles"
        "person_contacts";
    Workspace Billing None None None: "subscriptions" "premium_requests";
    // What is in them is nobody's but the service's: ciphertexts, hashes of tokens and codes, what workers do.
    Workspace None None None None: "credentials" "consent_requests" "claims" "imported_rows" "ai_cache_entries" "user_credentials" "password_resets";
    Team Read Update Update Remove: "members";
    Team Read Update Update Update: "permission_grants";
    Team None Invite None Remove: "invites";
    SocialAccounts Read Create Update Delete: "social_accounts";
    SocialAccounts Read Update Update Update: "publishing_paces" "automation_consents";
    Posts Read Create Update Delete:
        "posts" "editorial_events" "press_releases" "content_briefs" "brief_variants";
    Posts Read Update Update Update: "post_holds" "post_targets" "post_media";
    Posts Read Update None None: "change_logs";
    Posts Read None None None: "publish_jobs" "publish_attempts";
    Posts Read Update Approve Delete: "approvals";
    Posts Read Approve Approve Approve: "delegations" "workflow_instances";
    Media Read Create Update Delete: "media_assets" "generated_videos";
    Campaigns Read Create Update Delete: "campaigns";
    Workflows Read Create Update Delete: "workflows" "automations";
    Workflows Read None None None: "automation_runs" "events";
    Inbox Read Reply Reply Manage: "conversations" "messages" "contacts" "sla_trackings";
    Inbox Read Reply None None: "conversation_changes";
    Inbox Read Manage Manage Manage: "sla_configs";
    Analytics Read None None None:
        "observed_posts" "observations" "participations" "observed_media" "observed_tags" "observed_comments"
        "post_audiences" "post_details" "link_reports" "post_snapshots" "account_snapshots" "follower_changes"
        "audience_insights" "metric_aggregates";
    Listening Read Create Update Delete: "mentions" "trends" "influencers";
    Audit Read None None None: "audit_entries";
}

impl Access {
    /// What a verb asks for.
    pub fn action(&self, verb: Verb) -> Option<Action> {
        let place = Verb::ALL.iter().position(|own| *own == verb)?;
        self.actions.get(place).copied().flatten()
    }

    /// Whether a role alone allows it.
    pub fn allows(&self, role: &Role, verb: Verb) -> bool {
        self.action(verb).is_some_and(|action| role.allows(self.resource, action))
    }

    /// The roles that allow an action on it.
    pub(crate) fn roles(&self, action: Action) -> Vec<&'static Role> {
        Role::KNOWN.iter().filter(|role| role.allows(self.resource, action)).collect()
    }
}
