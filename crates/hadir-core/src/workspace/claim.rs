//! Somebody of the roster says that an entry is theirs, and proves it with a code that was sent to their address.

use super::{Answer, ClaimLifecycle, ClaimStatus};
use crate::ids::{ClaimId, PasswordResetId, PersonId, UserId, WorkspaceId};
use crate::lifecycle::Refused;
use crate::secret::{OneTimeCodeHash, TokenHash};
use chrono::{DateTime, TimeDelta, Utc};

/// Somebody of the roster says that an entry is theirs, and proves it with a code that was sent to their address.
///
/// It has no `Serialize`: whoever writes out the hash of the code says so.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize))]
pub struct Claim {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: ClaimId,
    /// Whose entry it is said to be.
    pub person_id: PersonId,
    /// The address that the code was sent to, in small letters.
    pub email: String,
    /// The hash of the code.
    pub code: OneTimeCodeHash,
    /// Where the code is in its life.
    pub lifecycle: ClaimLifecycle,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Claim {
    /// A claim whose code was just sent.
    pub fn new(
        workspace_id: WorkspaceId,
        id: ClaimId,
        person_id: PersonId,
        email: impl Into<String>,
        code: OneTimeCodeHash,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            person_id,
            email: email.into(),
            code,
            lifecycle: ClaimLifecycle::issue(now),
            rest: crate::record::Rest,
        }
    }

    /// Answers with the hash of the code that was typed. Wrong codes are counted; the third locks the claim.
    ///
    /// # Errors
    /// [`Refused`] unless it waits for an answer.
    pub fn answer(
        &mut self,
        typed: &OneTimeCodeHash,
        now: DateTime<Utc>,
    ) -> Result<Answer, Refused<ClaimStatus>> {
        self.lifecycle.answer(&self.code, typed, now)
    }

    /// Whether the one who proved `email` may change the entry of `person` at `now`. The address counts: it must be the
    /// one that the code was sent to.
    pub fn permits(&self, person: PersonId, email: &str, now: DateTime<Utc>) -> bool {
        self.person_id == person && self.email == email && self.lifecycle.is_open(now)
    }
}

/// A way back in for a user who lost their password. It opens once.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize))]
pub struct PasswordReset {
    /// Its id.
    pub id: PasswordResetId,
    /// Who lost it.
    pub user_id: UserId,
    /// The address or number that the token was sent to.
    pub delivery_target: String,
    /// The hash of the token.
    pub token: TokenHash,
    /// When it stops opening.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub expires_at: DateTime<Utc>,
    /// When it was used.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub used_at: Option<DateTime<Utc>>,
    /// When it was sent.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub created_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl PasswordReset {
    /// How long a token opens unless the service says otherwise.
    pub const LIFETIME: TimeDelta = TimeDelta::minutes(15);

    /// A token that opens once, for [`LIFETIME`](Self::LIFETIME).
    pub fn new(
        id: PasswordResetId,
        user_id: UserId,
        delivery_target: impl Into<String>,
        token: TokenHash,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            id,
            user_id,
            delivery_target: delivery_target.into(),
            token,
            expires_at: now.checked_add_signed(Self::LIFETIME).unwrap_or(now),
            used_at: None,
            created_at: now,
            rest: crate::record::Rest,
        }
    }

    /// Uses it if `typed` is the hash of its token, it was not used and its time has not run out; else nothing changes.
    #[must_use = "a token that does not open must not reset a password"]
    pub fn open(&mut self, typed: &TokenHash, now: DateTime<Utc>) -> bool {
        let opens = self.token == *typed && self.used_at.is_none() && now < self.expires_at;
        if opens {
            self.used_at = Some(now);
        }
        opens
    }
}
