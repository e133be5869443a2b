//! An invitation to a workspace.

use super::{InviteEvent, InviteGuard, InviteStatus, Member, Role};
use crate::ids::{InviteId, MemberId, UserId, WorkspaceId};
use crate::lifecycle::{Lifecycle, Refused, governed};
use crate::secret::TokenHash;
use chrono::{DateTime, TimeDelta, Utc};

/// How long an invitation waits unless whoever sends it says otherwise.
pub const INVITE_LIFETIME: TimeDelta = TimeDelta::days(7);

governed! {
    /// Where an invitation is in its life, and until when it can be taken up.
    pub struct InviteLifecycle(InviteParts) of InviteStatus {
        always {
            /// When it was sent.
            sent_at: DateTime<Utc>,
            /// When it can no longer be taken up.
            expires_at: DateTime<Utc>,
        }
        optional {
            /// When it was taken up.
            accepted_at: DateTime<Utc> => required [Accepted] allowed [],
        }
    }
}

type Step<T = ()> = Result<T, Refused<InviteStatus>>;

impl InviteLifecycle {
    /// An invitation that waits until `expires_at`, or for [`INVITE_LIFETIME`].
    ///
    /// A time that has passed is none that it could wait for: then, too, it waits for [`INVITE_LIFETIME`].
    pub fn send(expires_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Self {
        let default = || now.checked_add_signed(INVITE_LIFETIME).unwrap_or(now);
        let expires_at = expires_at.filter(|&until| until > now);
        Self::born(InviteParts::new(InviteStatus::Pending, now, now, expires_at.unwrap_or_else(default)))
    }

    /// Whether it can be taken up at `now`.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.0.status == InviteStatus::Pending && now < self.0.expires_at
    }

    /// Takes it up.
    ///
    /// # Errors
    /// [`Refused`] if it was answered, taken back or its time has run out.
    pub fn accept(&mut self, now: DateTime<Utc>) -> Step {
        self.0.status.apply(InviteEvent::Accept)?;
        Refused::unless(now < self.0.expires_at, InviteEvent::Accept, InviteGuard::InTime)?;
        self.step(InviteEvent::Accept, now, |parts| parts.accepted_at = Some(now))
    }

    /// Turns it down.
    ///
    /// # Errors
    /// [`Refused`] unless it waits.
    pub fn decline(&mut self, now: DateTime<Utc>) -> Step {
        self.step(InviteEvent::Decline, now, |_| {})
    }

    /// Takes it back.
    ///
    /// # Errors
    /// [`Refused`] unless it waits.
    pub fn revoke(&mut self, now: DateTime<Utc>) -> Step {
        self.step(InviteEvent::Revoke, now, |_| {})
    }

    /// Its time ran out.
    ///
    /// # Errors
    /// [`Refused`] before that, and unless it waits.
    pub fn expire(&mut self, now: DateTime<Utc>) -> Step {
        self.0.status.apply(InviteEvent::Expire)?;
        Refused::unless(now >= self.0.expires_at, InviteEvent::Expire, InviteGuard::TimeIsOut)?;
        self.step(InviteEvent::Expire, now, |_| {})
    }
}

/// Somebody is asked to join a workspace. One per workspace and address.
///
/// It has no `Serialize`: whoever writes out the hash of its token says so.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize))]
pub struct Invite {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: InviteId,
    /// The address that it was sent to, in small letters.
    pub email: String,
    /// As what.
    pub role: Role,
    /// Who sent it.
    pub invited_by: UserId,
    /// The hash of the token that takes it up.
    pub token: TokenHash,
    /// Where it is in its life.
    pub lifecycle: InviteLifecycle,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Invite {
    /// An invitation into the workspace.
    pub fn new(
        workspace_id: WorkspaceId,
        id: InviteId,
        email: impl Into<String>,
        role: Role,
        invited_by: UserId,
        token: TokenHash,
        lifecycle: InviteLifecycle,
    ) -> Self {
        Self {
            workspace_id,
            id,
            email: email.into(),
            role,
            invited_by,
            token,
            lifecycle,
            rest: crate::record::Rest,
        }
    }

    /// Takes it up for `user`, whose proven address is `email`, and makes them a member.
    ///
    /// # Errors
    /// [`Refused`] if the address or the token is another one, it was answered, its time has run out, or nobody becomes what it
    /// says by an invitation.
    pub fn accept(
        &mut self,
        user: UserId,
        email: &str,
        token: &TokenHash,
        id: MemberId,
        now: DateTime<Utc>,
    ) -> Step<Member> {
        self.lifecycle.status().apply(InviteEvent::Accept)?;
        // An invitation makes nobody more than whoever sends one can be asked for: administrators of the platform are not
        // made this way.
        let given = self.role != Role::SuperAdmin;
        Refused::unless(given, InviteEvent::Accept, InviteGuard::RoleCanBeGiven)?;
        let theirs = self.token == *token && self.email.trim().to_lowercase() == email.trim().to_lowercase();
        Refused::unless(theirs, InviteEvent::Accept, InviteGuard::SentToThem)?;
        self.lifecycle.accept(now)?;
        let (workspace_id, role) = (self.workspace_id, self.role.clone());
        Ok(Member::new(workspace_id, id, user, role, now))
    }
}
