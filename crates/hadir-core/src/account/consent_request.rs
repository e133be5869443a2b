//! A user was sent to a network to consent, and is expected back: the `state` of OAuth 2.0 (RFC 6749, section 10.12).

use crate::ids::{UserId, WorkspaceId};
use crate::platform::Platform;
use crate::secret::{Ciphertext, TokenHash};
use chrono::{DateTime, TimeDelta, Utc};

/// A user was sent to a network to consent, and is expected back: the `state` of OAuth 2.0 (RFC 6749, section 10.12). Keyed
/// by the hash of the state.
///
/// It has no `Serialize`: whoever writes out the hash of the state says so.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize))]
pub struct ConsentRequest {
    /// The tenant for which the account is connected.
    pub workspace_id: WorkspaceId,
    /// Who was sent.
    pub user_id: UserId,
    /// To which network.
    pub platform: Platform,
    /// The hash of the state that they must bring back.
    pub state: TokenHash,
    /// What proves to the network that the one who comes back was sent by us (PKCE, RFC 7636), encrypted.
    pub verifier: Option<Ciphertext>,
    /// Where the network sends them back to.
    pub redirect_url: String,
    /// When it is too late to come back.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub expires_at: DateTime<Utc>,
    /// When they came back.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub used_at: Option<DateTime<Utc>>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl ConsentRequest {
    /// How long a user may be away.
    pub const LIFETIME: TimeDelta = TimeDelta::seconds(600);

    /// A consent that was asked for and not answered yet; without a verifier.
    pub fn new(
        workspace_id: WorkspaceId,
        user_id: UserId,
        platform: Platform,
        state: TokenHash,
        redirect_url: impl Into<String>,
        expires_at: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            user_id,
            platform,
            state,
            verifier: None,
            redirect_url: redirect_url.into(),
            expires_at,
            used_at: None,
            rest: crate::record::Rest,
        }
    }

    /// Takes `user` back who brings a state with the hash `state` from `platform`. It works once, in time, and for the one
    /// who was sent; else nothing changes.
    #[must_use = "a consent that was not asked for must not connect an account"]
    pub fn redeem(
        &mut self,
        state: &TokenHash,
        user: UserId,
        platform: Platform,
        now: DateTime<Utc>,
    ) -> bool {
        let ours = self.state == *state && self.user_id == user && self.platform == platform;
        let opens = ours && self.used_at.is_none() && now < self.expires_at;
        if opens {
            self.used_at = Some(now);
        }
        opens
    }
}
