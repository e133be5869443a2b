//! The registry of tables, as types.

use crate::table::{Row, Table};
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

/// What can be shown every table's rows, as types.
pub trait Visitor {
    /// The next one, in dependency order.
    fn visit<R: Row>(&mut self);
}

/// Declares which tables there are, each after those it refers to. Everything that goes over all tables derives from it:
/// schema, migrations, and whatever [`visit`]s.
macro_rules! registry {
    ($($row:ident),+ $(,)?) => {
        /// Every table, in dependency order.
        pub fn tables() -> Vec<&'static Table> {
            vec![$( $row::table() ),+]
        }

        /// Shows every table's rows to a visitor, in dependency order.
        pub fn visit(visitor: &mut impl Visitor) {
            $( visitor.visit::<$row>(); )+
        }
    };
}

registry! {
    // workspace
    Workspace,
    Region,
    User,
    UserCredential,
    PasswordReset,
    WorkspaceProfile,
    WorkspaceSettings,
    Member,
    PermissionGrant,
    Invite,
    Contact,
    // account
    SocialAccount,
    PublishingPace,
    Credential,
    ConsentRequest,
    Profile,
    ProfileLink,
    ProfilePicture,
    ProfileLocation,
    // roster
    Unit,
    Person,
    PersonHandle,
    Exemption,
    Posting,
    PersonRole,
    PersonContact,
    // what the workspace keeps of people
    Claim,
    // publishing
    Campaign,
    Post,
    PostHold,
    PostTarget,
    PublishJob,
    PublishAttempt,
    GeneratedVideo,
    MediaAsset,
    PostMedia,
    // review
    Workflow,
    WorkflowInstance,
    Approval,
    Delegation,
    // automation
    Automation,
    AutomationConsent,
    AutomationRun,
    Event,
    // inbox
    Conversation,
    Message,
    ConversationChange,
    SlaConfig,
    SlaTracking,
    // observed
    ObservedPost,
    Observation,
    Participation,
    ObservedMedia,
    ObservedTag,
    ObservedComment,
    PostAudience,
    PostDetail,
    LinkReport,
    // metrics
    PostSnapshot,
    AccountSnapshot,
    FollowerChange,
    AudienceInsight,
    MetricAggregate,
    // listening
    Mention,
    Trend,
    Influencer,
    // editorial
    EditorialEvent,
    PressRelease,
    ChangeLog,
    ContentBrief,
    BriefVariant,
    // billing
    Subscription,
    PremiumRequest,
    // audit
    AuditEntry,
    AiCacheEntry,
    ImportedRow,
}
