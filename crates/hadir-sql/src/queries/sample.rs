//! Parameters to ask every question with.

use crate::scope::Scope;
use chrono::{DateTime, NaiveDate, Utc};
use hadir_core::audit::AuditAction;
use hadir_core::billing::Subscriber;
use hadir_core::ids::{
    AutomationId, CampaignId, ContentBriefId, ConversationId, EditorialEventId, ObservedPostId, PersonId,
    PostId, PostTargetId, PublishJobId, SocialAccountId, UnitId, UserId,
};
use hadir_core::observed::{Action, Collection};
use hadir_core::platform::{EventType, Handle, Platform};
use hadir_core::time::Window;
use uuid::Uuid;

/// Parameters to ask every question with.
#[derive(Debug, Clone)]
pub struct Sample {
    /// Whose rows.
    pub scope: Scope,
    /// The time of asking.
    pub now: DateTime<Utc>,
    /// A span of time.
    pub window: Window,
    /// A day.
    pub day: NaiveDate,
    /// A network.
    pub platform: Platform,
    /// A handle on a network.
    pub handle: Handle,
    /// What people do.
    pub action: Action,
    /// Which collection of posts.
    pub collection: Collection,
    /// A unit.
    pub unit: UnitId,
    /// A person.
    pub person: PersonId,
    /// Posts seen from outside; at least one.
    pub posts: Vec<ObservedPostId>,
    /// A post seen from outside.
    pub post: ObservedPostId,
    /// An account.
    pub account: SocialAccountId,
    /// A user.
    pub user: UserId,
    /// A post of the team's own.
    pub own_post: PostId,
    /// A target of one.
    pub target: PostTargetId,
    /// A job of one.
    pub job: PublishJobId,
    /// A campaign.
    pub campaign: CampaignId,
    /// A conversation.
    pub conversation: ConversationId,
    /// An automation.
    pub automation: AutomationId,
    /// An editorial piece.
    pub piece: EditorialEventId,
    /// A brief.
    pub brief: ContentBriefId,
    /// What a network reports.
    pub event_type: EventType,
    /// What was done.
    pub deed: AuditAction,
    /// Who pays.
    pub subscriber: Subscriber,
    /// A key, a code, a number.
    pub key: String,
    /// A text to look for.
    pub text: String,
}

impl Sample {
    /// This handle, a day in Jakarta, and the first of everything else.
    pub fn new(scope: Scope, handle: Handle) -> Self {
        let [start, end] = [1_773_162_000, 1_773_248_400]
            .map(|seconds| DateTime::from_timestamp(seconds, 0).unwrap_or_default());
        let [one, two] = [1, 2].map(Uuid::from_u128);
        Self {
            scope,
            now: end,
            window: Window::new(start, end).unwrap_or(Window::ALL),
            day: start.date_naive(),
            platform: handle.platform(),
            handle,
            action: Action::Like,
            collection: Collection::Regular,
            unit: UnitId::from_uuid(one),
            person: PersonId::from_uuid(one),
            posts: vec![ObservedPostId::from_uuid(one), ObservedPostId::from_uuid(two)],
            post: ObservedPostId::from_uuid(one),
            account: SocialAccountId::from_uuid(one),
            user: UserId::from_uuid(one),
            own_post: PostId::from_uuid(one),
            target: PostTargetId::from_uuid(one),
            job: PublishJobId::from_uuid(one),
            campaign: CampaignId::from_uuid(one),
            conversation: ConversationId::from_uuid(one),
            automation: AutomationId::from_uuid(one),
            piece: EditorialEventId::from_uuid(one),
            brief: ContentBriefId::from_uuid(one),
            event_type: EventType::from("message"),
            deed: AuditAction::from("post.create"),
            subscriber: Subscriber::User(UserId::from_uuid(one)),
            key: "K1".to_owned(),
            text: "a".to_owned(),
        }
    }
}
