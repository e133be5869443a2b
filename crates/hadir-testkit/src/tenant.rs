//! Everything that one workspace stores, as one value.

use crate::strategy;
use hadir_core::account::{
    ConsentRequest, Credential, Profile, ProfileLink, ProfileLocation, ProfilePicture, PublishingPace,
    SocialAccount,
};
use hadir_core::audit::{AiCacheEntry, AuditEntry, ImportedRow};
use hadir_core::automation::{Automation, AutomationConsent, AutomationRun, Event};
use hadir_core::billing::{PremiumRequest, Subscription};
use hadir_core::editorial::{BriefVariant, ChangeLog, ContentBrief, EditorialEvent, PressRelease};
use hadir_core::inbox::{Conversation, ConversationChange, Message, SlaConfig, SlaTracking};
use hadir_core::listening::{Influencer, Mention, Trend};
use hadir_core::metrics::{AccountSnapshot, AudienceInsight, FollowerChange, MetricAggregate, PostSnapshot};
use hadir_core::observed::{
    LinkReport, Observation, ObservedComment, ObservedMedia, ObservedPost, ObservedTag, Participation,
    PostAudience, PostDetail,
};
use hadir_core::publishing::{
    Campaign, GeneratedVideo, MediaAsset, Post, PostHold, PostMedia, PostTarget, PublishAttempt, PublishJob,
};
use hadir_core::review::{Approval, Delegation, Workflow, WorkflowInstance};
use hadir_core::roster::{Exemption, Person, PersonContact, PersonHandle, PersonRole, Posting, Unit};
use hadir_core::workspace::{
    Claim, Contact, Invite, Member, PasswordReset, PermissionGrant, Region, User, UserCredential, Workspace,
    WorkspaceProfile, WorkspaceSettings,
};
use hadir_sql::schema::Row;
use proptest::strategy::BoxedStrategy;

mod place;

pub use place::Placing;
pub(crate) use place::{Draft, drafts};

/// What can be shown every list of a [`Tenant`].
pub trait RowsVisitor {
    /// The next one, in the order of the registry.
    fn rows<R: Row>(&mut self, rows: &[R]);
}

/// What can be shown the strategy of every entity.
pub trait StrategyVisitor {
    /// The next one, in the order of the registry.
    fn strategy<R: Row>(&mut self, strategy: BoxedStrategy<R>);
}

/// Declares what a tenant has: a list per table, by the table's name, the strategy of its rows, and how many there are at
/// most. The order is the registry's; a test holds the two together.
macro_rules! tenants {
    ($( $table:ident: $entity:ident = $strategy:ident, $most:literal; )+) => {
        /// Rows that fit together: whatever one of them refers to is there, before it in its list where it is in the same
        /// list. No two share a key.
        ///
        /// Rows that belong to nobody are there as far as this tenant's rows need them.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Tenant {
            /// The workspace.
            pub workspace: Workspace,
            $(
                #[doc = concat!("Rows of `", stringify!($table), "`.")]
                pub $table: Vec<$entity>,
            )+
        }

        impl Tenant {
            /// A workspace with nothing in it.
            pub const fn of(workspace: Workspace) -> Self {
                Self { workspace, $( $table: Vec::new(), )+ }
            }

            /// Shows every list to a visitor, the workspace first.
            pub fn each(&self, visitor: &mut impl RowsVisitor) {
                visitor.rows(core::slice::from_ref(&self.workspace));
                $( visitor.rows(&self.$table); )+
            }

            pub(crate) fn read(workspace: Workspace, placing: &Placing) -> Self {
                Self { workspace, $( $table: placing.read(), )+ }
            }
        }

        /// Shows the strategy of every entity to a visitor.
        pub fn each_strategy(visitor: &mut impl StrategyVisitor) {
            visitor.strategy(strategy::workspace());
            $( visitor.strategy(strategy::$strategy()); )+
        }

        /// What is still to be placed, per table.
        pub(crate) fn all_drafts() -> Vec<BoxedStrategy<Vec<Draft>>> {
            vec![$( drafts(strategy::$strategy(), $most) ),+]
        }
    };
}

tenants! {
    regions: Region = region, 3;
    users: User = user, 3;
    user_credentials: UserCredential = user_credential, 2;
    password_resets: PasswordReset = password_reset, 2;
    workspace_profiles: WorkspaceProfile = workspace_profile, 1;
    workspace_settings: WorkspaceSettings = workspace_settings, 1;
    members: Member = member, 3;
    permission_grants: PermissionGrant = permission_grant, 3;
    invites: Invite = invite, 3;
    contacts: Contact = contact, 3;
    social_accounts: SocialAccount = social_account, 3;
    publishing_paces: PublishingPace = publishing_pace, 3;
    credentials: Credential = credential, 3;
    consent_requests: ConsentRequest = consent_request, 3;
    profiles: Profile = profile, 3;
    profile_links: ProfileLink = profile_link, 3;
    profile_pictures: ProfilePicture = profile_picture, 3;
    profile_locations: ProfileLocation = profile_location, 3;
    units: Unit = unit, 4;
    people: Person = person, 6;
    person_handles: PersonHandle = person_handle, 8;
    exemptions: Exemption = exemption, 3;
    postings: Posting = posting, 3;
    person_roles: PersonRole = person_role, 4;
    person_contacts: PersonContact = person_contact, 4;
    claims: Claim = claim, 3;
    campaigns: Campaign = campaign, 3;
    posts: Post = post, 5;
    post_holds: PostHold = post_hold, 2;
    post_targets: PostTarget = post_target, 6;
    publish_jobs: PublishJob = publish_job, 6;
    publish_attempts: PublishAttempt = publish_attempt, 6;
    generated_videos: GeneratedVideo = generated_video, 3;
    media_assets: MediaAsset = media_asset, 4;
    post_media: PostMedia = post_media, 5;
    workflows: Workflow = workflow, 3;
    workflow_instances: WorkflowInstance = workflow_instance, 3;
    approvals: Approval = approval, 5;
    delegations: Delegation = delegation, 3;
    automations: Automation = automation, 3;
    automation_consents: AutomationConsent = automation_consent, 3;
    automation_runs: AutomationRun = automation_run, 4;
    events: Event = event, 4;
    conversations: Conversation = conversation, 4;
    messages: Message = message, 6;
    conversation_changes: ConversationChange = conversation_change, 3;
    sla_configs: SlaConfig = sla_config, 3;
    sla_trackings: SlaTracking = sla_tracking, 4;
    observed_posts: ObservedPost = observed_post, 5;
    observations: Observation = observation, 6;
    participations: Participation = participation, 10;
    observed_media: ObservedMedia = observed_media, 4;
    observed_tags: ObservedTag = observed_tag, 5;
    observed_comments: ObservedComment = observed_comment, 4;
    post_audiences: PostAudience = post_audience, 4;
    post_details: PostDetail = post_detail, 4;
    link_reports: LinkReport = link_report, 4;
    post_snapshots: PostSnapshot = post_snapshot, 6;
    account_snapshots: AccountSnapshot = account_snapshot, 4;
    follower_changes: FollowerChange = follower_change, 4;
    audience_insights: AudienceInsight = audience_insight, 3;
    metric_aggregates: MetricAggregate = metric_aggregate, 3;
    mentions: Mention = mention, 4;
    trends: Trend = trend, 3;
    influencers: Influencer = influencer, 3;
    editorial_events: EditorialEvent = editorial_event, 4;
    press_releases: PressRelease = press_release, 3;
    change_logs: ChangeLog = change_log, 3;
    content_briefs: ContentBrief = content_brief, 3;
    brief_variants: BriefVariant = brief_variant, 5;
    subscriptions: Subscription = subscription, 3;
    premium_requests: PremiumRequest = premium_request, 3;
    audit_entries: AuditEntry = audit_entry, 4;
    ai_cache_entries: AiCacheEntry = ai_cache_entry, 3;
    imported_rows: ImportedRow = imported_row, 3;
}
