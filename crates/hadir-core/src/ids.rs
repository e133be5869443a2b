//! The registry of ids: alphabetical, one line per entity.
//!
//! An id is a UUID that knows what it identifies. Ids of imported rows are derived from where they came from
//! ([`Origin`]), so that importing twice changes nothing. New ones come from whoever creates the thing: with the feature
//! `v7`, `PostId::new_v7(now)`.
//!
//! ```
//! use hadir_core::ids::PostId;
//! use uuid::Uuid;
//! let id = PostId::from(Uuid::from_u128(7));
//! assert_eq!(PostId::try_from(id.to_string())?, id);
//! assert_eq!((Uuid::from(id), *id.as_ref()), (id.as_uuid(), id.as_uuid()));
//! # Ok::<(), uuid::Error>(())
//! ```

use uuid::Uuid;

/// What every id can do.
pub trait Id: Copy + Ord + core::fmt::Debug + core::fmt::Display + Send + Sync + 'static {
    /// What it identifies, in `snake_case`: `post`.
    const KIND: &'static str;
    /// Takes a UUID for an id of this kind.
    fn from_uuid(uuid: Uuid) -> Self;
    /// The bare UUID.
    fn as_uuid(self) -> Uuid;
}

/// Where an imported row came from: a system, a table in it, and the row's own key there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin<'a> {
    installation: Option<&'a str>,
    system: &'a str,
    table: &'a str,
    external_id: &'a str,
}

impl<'a> Origin<'a> {
    /// A row of `table` in `system`, known there as `external_id`.
    pub const fn new(system: &'a str, table: &'a str, external_id: &'a str) -> Self {
        Self { installation: None, system, table, external_id }
    }

    /// The same row of a certain installation of the system: two customers of one system never share an id, even where
    /// both count from 1.
    #[must_use]
    pub const fn within(self, installation: &'a str) -> Self {
        Self { installation: Some(installation), ..self }
    }

    /// A version 5 UUID of the parts. Each part carries its length, so that no two origins share a name.
    fn uuid(&self) -> Uuid {
        // The namespace of all imported rows; changing it would change every imported id.
        const NAMESPACE: Uuid = Uuid::from_u128(0x6861_6469_7200_5000_8000_696d_706f_7274);
        let mut name = Vec::new();
        let parts = self.installation.into_iter().chain([self.system, self.table, self.external_id]);
        for part in parts {
            name.extend_from_slice(format!("{}:", part.len()).as_bytes());
            name.extend_from_slice(part.as_bytes());
        }
        Uuid::new_v5(&NAMESPACE, &name)
    }
}

/// A version 7 UUID. What was before 1970 sorts as 1970.
#[cfg(feature = "v7")]
fn new_v7(now: chrono::DateTime<chrono::Utc>) -> Uuid {
    let seconds = u64::try_from(now.timestamp()).unwrap_or(0);
    Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, seconds, now.timestamp_subsec_nanos()))
}

macro_rules! ids {
    ($( $(#[$meta:meta])* $name:ident = $kind:literal; )+) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
            pub struct $name(Uuid);

            impl $name {
                /// Takes a UUID for an id of this kind.
                pub const fn from_uuid(uuid: Uuid) -> Self { Self(uuid) }
                /// The bare UUID.
                pub const fn as_uuid(self) -> Uuid { self.0 }
                /// The id of an imported row: the same origin always gives the same id.
                pub fn imported(origin: Origin<'_>) -> Self { Self(origin.uuid()) }
                /// A new id that sorts by `now`, with random bits of the system's.
                #[cfg(feature = "v7")]
                pub fn new_v7(now: chrono::DateTime<chrono::Utc>) -> Self { Self(new_v7(now)) }
            }
            impl Id for $name {
                const KIND: &'static str = $kind;
                fn from_uuid(uuid: Uuid) -> Self { Self(uuid) }
                fn as_uuid(self) -> Uuid { self.0 }
            }
            impl From<Uuid> for $name {
                fn from(uuid: Uuid) -> Self { Self(uuid) }
            }
            impl From<$name> for Uuid {
                fn from(id: $name) -> Self { id.0 }
            }
            impl AsRef<Uuid> for $name {
                fn as_ref(&self) -> &Uuid { &self.0 }
            }
            impl TryFrom<&str> for $name {
                type Error = uuid::Error;
                fn try_from(text: &str) -> Result<Self, Self::Error> { text.parse() }
            }
            impl TryFrom<String> for $name {
                type Error = uuid::Error;
                fn try_from(text: String) -> Result<Self, Self::Error> { text.parse() }
            }
            impl core::fmt::Debug for $name {
                fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    write!(f, "{}:{}", $kind, self.0)
                }
            }
            impl core::fmt::Display for $name {
                fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result { self.0.fmt(f) }
            }
            impl core::str::FromStr for $name {
                type Err = uuid::Error;
                fn from_str(text: &str) -> Result<Self, Self::Err> { text.parse().map(Self) }
            }
        )+

        /// The kind of every id, alphabetical.
        pub const KINDS: &[&str] = &[$( $kind ),+];
    };
}

ids! {
    /// An [`Approval`](crate::review::Approval).
    ApprovalId = "approval";
    /// An [`AudienceInsight`](crate::metrics::AudienceInsight).
    AudienceInsightId = "audience_insight";
    /// An [`Automation`](crate::automation::Automation).
    AutomationId = "automation";
    /// An [`AutomationConsent`](crate::automation::AutomationConsent).
    AutomationConsentId = "automation_consent";
    /// An [`AutomationRun`](crate::automation::AutomationRun).
    AutomationRunId = "automation_run";
    /// A [`BriefVariant`](crate::editorial::BriefVariant).
    BriefVariantId = "brief_variant";
    /// A campaign.
    CampaignId = "campaign";
    /// A [`ChangeLog`](crate::editorial::ChangeLog).
    ChangeLogId = "change_log";
    /// A [`Claim`](crate::workspace::Claim).
    ClaimId = "claim";
    /// A saved contact.
    ContactId = "contact";
    /// A [`ContentBrief`](crate::editorial::ContentBrief).
    ContentBriefId = "content_brief";
    /// A [`Conversation`](crate::inbox::Conversation).
    ConversationId = "conversation";
    /// A [`ConversationChange`](crate::inbox::ConversationChange).
    ConversationChangeId = "conversation_change";
    /// A [`Credential`](crate::account::Credential).
    CredentialId = "credential";
    /// A [`Delegation`](crate::review::Delegation).
    DelegationId = "delegation";
    /// An [`EditorialEvent`](crate::editorial::EditorialEvent).
    EditorialEventId = "editorial_event";
    /// An [`Event`](crate::automation::Event).
    EventId = "event";
    /// An [`Exemption`](crate::roster::Exemption).
    ExemptionId = "exemption";
    /// A [`FollowerChange`](crate::metrics::FollowerChange).
    FollowerChangeId = "follower_change";
    /// A generated video.
    GeneratedVideoId = "generated_video";
    /// An [`Influencer`](crate::listening::Influencer).
    InfluencerId = "influencer";
    /// An [`Invite`](crate::workspace::Invite).
    InviteId = "invite";
    /// A query that finds [`Mention`](crate::listening::Mention)s.
    ListeningQueryId = "listening_query";
    /// A picture or film.
    MediaAssetId = "media_asset";
    /// A [`Member`](crate::workspace::Member).
    MemberId = "member";
    /// A [`Mention`](crate::listening::Mention).
    MentionId = "mention";
    /// A [`Message`](crate::inbox::Message).
    MessageId = "message";
    /// A [`MetricAggregate`](crate::metrics::MetricAggregate).
    MetricAggregateId = "metric_aggregate";
    /// An [`Observation`](crate::observed::Observation).
    ObservationId = "observation";
    /// An [`ObservedMedia`](crate::observed::ObservedMedia).
    ObservedMediaId = "observed_media";
    /// An [`ObservedPost`](crate::observed::ObservedPost).
    ObservedPostId = "observed_post";
    /// A [`PasswordReset`](crate::workspace::PasswordReset).
    PasswordResetId = "password_reset";
    /// A [`PermissionGrant`](crate::workspace::PermissionGrant).
    PermissionGrantId = "permission_grant";
    /// A [`Person`](crate::roster::Person) of the roster.
    PersonId = "person";
    /// A post of the team.
    PostId = "post";
    /// One place where a post goes out.
    PostTargetId = "post_target";
    /// A [`Posting`](crate::roster::Posting).
    PostingId = "posting";
    /// A [`PremiumRequest`](crate::billing::PremiumRequest).
    PremiumRequestId = "premium_request";
    /// The details of a press release.
    PressReleaseId = "press_release";
    /// A [`Profile`](crate::account::Profile): an account that is only watched.
    ProfileId = "profile";
    /// One delivery of a post to a target.
    PublishJobId = "publish_job";
    /// A [`Region`](crate::workspace::Region).
    RegionId = "region";
    /// An [`SlaConfig`](crate::inbox::SlaConfig).
    SlaConfigId = "sla_config";
    /// An [`SlaTracking`](crate::inbox::SlaTracking).
    SlaTrackingId = "sla_tracking";
    /// A [`SocialAccount`](crate::account::SocialAccount) that a workspace has connected.
    SocialAccountId = "social_account";
    /// A [`Subscription`](crate::billing::Subscription).
    SubscriptionId = "subscription";
    /// A [`Trend`](crate::listening::Trend).
    TrendId = "trend";
    /// A [`Unit`](crate::roster::Unit) of the roster.
    UnitId = "unit";
    /// A [`User`](crate::workspace::User): somebody who signs in.
    UserId = "user";
    /// A [`Workflow`](crate::review::Workflow).
    WorkflowId = "workflow";
    /// A [`WorkflowInstance`](crate::review::WorkflowInstance).
    WorkflowInstanceId = "workflow_instance";
    /// A [`WorkflowStep`](crate::review::WorkflowStep).
    WorkflowStepId = "workflow_step";
    /// A [`Workspace`](crate::workspace::Workspace): the tenant.
    WorkspaceId = "workspace";
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop_assert_eq, proptest};

    #[test]
    fn the_registry_is_alphabetical() {
        assert!(KINDS.is_sorted());
    }

    #[test]
    fn an_imported_id_is_pinned() {
        let id = PersonId::imported(Origin::new("cicero", "user", "90010001"));
        assert_eq!(id.to_string(), "97cbe20e-0593-53b8-9eaa-129d9b2f79ce");
        assert_eq!(id.as_uuid().get_version_num(), 5);
    }

    #[test]
    fn two_installations_share_no_id() {
        let row = Origin::new("hub", "posts", "17");
        let ids = [row, row.within("north"), row.within("south"), row.within("")].map(PostId::imported);
        assert_eq!(ids.into_iter().collect::<std::collections::BTreeSet<_>>().len(), 4);
    }

    #[cfg(feature = "v7")]
    #[test]
    fn new_ids_sort_by_the_time_that_they_were_given() {
        let at = |seconds: i64| chrono::DateTime::from_timestamp(seconds, 5_000_000).unwrap_or_default();
        let ids = [-1, 0, 1, 1_700_000_000, 1_700_000_001].map(|seconds| PostId::new_v7(at(seconds)));
        // The first two are of one second.
        assert!(ids[1..].is_sorted(), "{ids:?}");
        assert_ne!(PostId::new_v7(at(1)), PostId::new_v7(at(1)));
        let made = ids[3].as_uuid().get_timestamp().map(|time| time.to_unix());
        assert_eq!(made, Some((1_700_000_000, 5_000_000)));
    }

    proptest! {
        #[test]
        fn origins_share_an_id_only_if_equal(a in ("[ab:1]{0,3}", "[ab:1]{0,3}", "[ab:1]{0,3}"), b in ("[ab:1]{0,3}", "[ab:1]{0,3}", "[ab:1]{0,3}")) {
            let left = UnitId::imported(Origin::new(&a.0, &a.1, &a.2));
            let right = UnitId::imported(Origin::new(&b.0, &b.1, &b.2));
            prop_assert_eq!(left == right, a == b);
        }

        #[test]
        fn ids_round_trip_through_text(raw in any::<u128>()) {
            let id = UnitId::from_uuid(Uuid::from_u128(raw));
            prop_assert_eq!(id.to_string().parse(), Ok(id));
        }
    }
}
