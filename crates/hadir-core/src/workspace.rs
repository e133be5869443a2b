//! The tenant, who belongs to it, and what they may do. Every row of a tenant table belongs to one workspace, and no query
//! runs without one.

use crate::ids::WorkspaceId;
use crate::time::Calendar;

mod access_lifecycle;
mod access_status;
mod branding;
mod claim;
mod claim_lifecycle;
mod claim_status;
mod contact;
mod input;
mod invite;
mod invite_status;
mod member;
mod permission;
mod permission_grant;
mod plan;
mod region;
mod role;
mod team;
mod user;
mod user_preferences;
mod workspace_profile;
mod workspace_settings;
mod workspace_status;

pub use access_lifecycle::{AccessLifecycle, AccessParts};
pub use access_status::{AccessEvent, AccessStatus};
pub use branding::{BrandColors, BrandFonts, Branding, CustomDomain, EmailBranding};
pub use claim::{Claim, PasswordReset};
pub use claim_lifecycle::{
    Answer, CODE_LIFETIME, ClaimLifecycle, ClaimParts, MAX_WRONG_CODES, VERIFIED_WINDOW,
};
pub use claim_status::{ClaimEvent, ClaimGuard, ClaimStatus};
pub use contact::Contact;
pub use input::{
    BadPassword, MAX_EMAIL, MAX_NAME, MAX_PASSWORD_BYTES, MIN_PASSWORD, NewInvite, NewWorkspace, Password,
    Registration,
};
pub use invite::{INVITE_LIFETIME, Invite, InviteLifecycle, InviteParts};
pub use invite_status::{InviteEvent, InviteGuard, InviteStatus};
pub use member::Member;
pub use permission::{Action, Resource};
pub use permission_grant::{ActedOn, GrantConditions, PermissionGrant};
pub use plan::{Limit, LimitOverrides, Limited, Plan, PlanLimits};
pub use region::Region;
pub use role::Role;
pub use team::{Team, TeamRefused};
pub use user::{Mfa, Realm, SingleSignOn, User, UserCredential};
pub use user_preferences::{Digest, NotificationPreferences, Theme, UserPreferences};
pub use workspace_profile::{
    Amplification, Archival, BillingStatus, CollectionIds, WorkspaceKind, WorkspaceLevel, WorkspaceProfile,
};
pub use workspace_settings::{AiBudget, DisplaySettings, FeatureFlag, FeatureFlags, WorkspaceSettings};
pub use workspace_status::{WorkspaceEvent, WorkspaceStatus};

/// A tenant: the boundary that no query crosses.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Workspace {
    /// Its id.
    pub id: WorkspaceId,
    /// What its owner calls it in other systems; unique.
    pub key: String,
    /// Its display name.
    pub name: String,
    /// The calendar that decides which day an instant belongs to.
    pub calendar: Calendar,
    /// Where it is in its life.
    pub status: WorkspaceStatus,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Workspace {
    /// An active workspace.
    pub fn new(id: WorkspaceId, key: impl Into<String>, name: impl Into<String>, calendar: Calendar) -> Self {
        Self {
            id,
            key: key.into(),
            name: name.into(),
            calendar,
            status: WorkspaceStatus::Active,
            rest: crate::record::Rest,
        }
    }
}
