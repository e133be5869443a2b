//! What can be said of a credential at one time.

use super::{ConnectionStatus, Credential, SocialAccount};
use chrono::{DateTime, TimeDelta, Utc};

crate::text_enum! {
    /// What can be said of a credential at one time. Derived, never stored.
    pub enum TokenState {
        /// There is no credential.
        Missing = "missing",
        /// It does not run out.
        NoExpiry = "no_expiry",
        /// It is good for longer than the window.
        Valid = "valid",
        /// It runs out within the window.
        DueForRefresh = "due_for_refresh",
        /// It has run out.
        Expired = "expired",
    }
}

impl TokenState {
    /// The state of `credential` at `now`. A credential is due once it ends before `now + window`.
    pub fn of(credential: Option<&Credential>, window: TimeDelta, now: DateTime<Utc>) -> Self {
        let Some(credential) = credential else { return Self::Missing };
        match credential.expires_at {
            None => Self::NoExpiry,
            Some(end) if end <= now => Self::Expired,
            Some(end) if end.signed_duration_since(now) < window => Self::DueForRefresh,
            Some(_) => Self::Valid,
        }
    }
}

crate::text_enum! {
    /// With what a network renews a token.
    pub enum RenewedWith {
        /// A refresh token of its own, as OAuth 2.0 has it.
        RefreshToken = "refresh_token",
        /// The access token itself, as Meta renews its long-lived tokens.
        AccessToken = "access_token",
    }
}

/// When credentials are renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RefreshRule {
    /// How long before its end a token is renewed.
    pub window: TimeDelta,
    /// With what it is renewed.
    pub with: RenewedWith,
}

impl RefreshRule {
    /// Long-lived tokens, renewed daily with themselves when they end within 7 days.
    pub const LONG_LIVED: Self = Self { window: TimeDelta::days(7), with: RenewedWith::AccessToken };
    /// Short-lived tokens, renewed every hour with their refresh tokens when they end within one.
    pub const SHORT_LIVED: Self = Self { window: TimeDelta::hours(1), with: RenewedWith::RefreshToken };

    /// Whether the credential of `account` is to be renewed at `now`: the account is active, or its calls fail and it
    /// [waited](super::ConnectionLifecycle::may_refresh) for as long as that takes, and its token ends within the window or
    /// **has ended already** (a worker that slept must not lose accounts), and can be renewed at all. A token that the network
    /// refused is renewed with a refresh token alone, and then whatever its end: nothing else would lead back but its owner.
    ///
    /// `credential` is the account's own: that of another account is never due.
    pub fn is_due(
        self,
        account: &SocialAccount,
        credential: Option<&Credential>,
        now: DateTime<Utc>,
    ) -> bool {
        let Some(credential) = credential else { return false };
        let its_own = credential.account_id == account.id && credential.workspace_id == account.workspace_id;
        let refused = account.lifecycle.status() == ConnectionStatus::Expired;
        let ending = refused
            || matches!(
                TokenState::of(Some(credential), self.window, now),
                TokenState::DueForRefresh | TokenState::Expired
            );
        let renewable = match self.with {
            RenewedWith::RefreshToken => credential.refresh.is_some(),
            RenewedWith::AccessToken => !refused,
        };
        its_own && account.lifecycle.may_refresh(now) && ending && renewable
    }
}
