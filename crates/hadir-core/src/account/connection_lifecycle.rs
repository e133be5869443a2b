//! Whether a connected account can be used, since when, and if not, why.

use super::{ConnectionEvent, ConnectionGuard, ConnectionStatus};
use crate::lifecycle::{Lifecycle, Refused, governed};
use chrono::{DateTime, TimeDelta, Utc};

/// How long an account whose last call failed is left alone before it is tried again.
pub const ERROR_REST: TimeDelta = TimeDelta::minutes(5);

/// How long an account rests before its credential is renewed again when so many calls in a row have failed: after one not at
/// all, after two for a minute, and with each further one twice as long, up to an hour.
pub fn refresh_rest(failures: u32) -> TimeDelta {
    let minutes = match failures {
        0 | 1 => 0,
        count => 1_i64.checked_shl(count.saturating_sub(2).min(6)).unwrap_or(60).min(60),
    };
    TimeDelta::minutes(minutes)
}

governed! {
    /// Whether a connected account can be used, since when, and if not, why.
    ///
    /// No state requires an optional field, because two source systems store neither times nor reasons; the events
    /// below always write them.
    pub struct ConnectionLifecycle(ConnectionParts) of ConnectionStatus {
        always {
            /// How many calls have failed since the last success.
            error_count: u32,
        }
        optional {
            /// When its owner last consented, if anybody wrote it down.
            connected_at: DateTime<Utc> => required [] allowed anywhere,
            /// Why it cannot be used, if anybody wrote it down.
            reason: Box<str> => required [] allowed [NeedsReview | Inactive | Expired | Error | Disconnected],
            /// When its owner withdrew the consent, if anybody wrote it down.
            disconnected_at: DateTime<Utc> => required [] allowed [Disconnected],
        }
    }
}

type Step = Result<(), Refused<ConnectionStatus>>;

impl ConnectionLifecycle {
    /// An account that was entered and not yet connected.
    pub fn new(now: DateTime<Utc>) -> Self {
        Self::born(ConnectionParts::new(ConnectionStatus::NeedsReview, now, 0))
    }

    /// Its owner consented, for the first time or again: while it is in use, that renews it.
    ///
    /// # Errors
    /// [`Refused`] if its time is none that can be stored.
    pub fn connect(&mut self, now: DateTime<Utc>) -> Step {
        self.step(ConnectionEvent::Connect, now, |parts| {
            parts.connected_at = Some(now);
            parts.error_count = 0;
        })
    }

    /// Its credential was renewed.
    ///
    /// # Errors
    /// [`Refused`] unless it is or was in use.
    pub fn refresh(&mut self, now: DateTime<Utc>) -> Step {
        self.step(ConnectionEvent::Refresh, now, |parts| {
            parts.connected_at.get_or_insert(now);
            parts.error_count = 0;
        })
    }

    /// A call succeeded: an account whose last one failed is back in use.
    ///
    /// # Errors
    /// [`Refused`] unless it was in use.
    pub fn succeed(&mut self, now: DateTime<Utc>) -> Step {
        self.step(ConnectionEvent::Succeed, now, |parts| parts.error_count = 0)
    }

    /// Whether a call may be made with it at `now`: it is active, or its last call failed at least [`ERROR_REST`] ago.
    pub fn is_usable(&self, now: DateTime<Utc>) -> bool {
        match self.0.status {
            ConnectionStatus::Active => true,
            ConnectionStatus::Error => now.signed_duration_since(self.0.changed_at) >= ERROR_REST,
            _ => false,
        }
    }

    /// Whether its credential may be renewed at `now`: it is active, or its calls fail or its token was refused, and it waited
    /// for [as long as that takes](refresh_rest). Whether a token that was refused can be renewed, the
    /// [rule](super::RefreshRule::is_due) says.
    pub fn may_refresh(&self, now: DateTime<Utc>) -> bool {
        match self.0.status {
            ConnectionStatus::Active => true,
            ConnectionStatus::Error | ConnectionStatus::Expired => {
                now.signed_duration_since(self.0.changed_at) >= refresh_rest(self.0.error_count)
            }
            _ => false,
        }
    }

    /// The network refused its credential.
    ///
    /// # Errors
    /// [`Refused`] unless it was in use.
    pub fn expire(&mut self, reason: impl Into<Box<str>>, now: DateTime<Utc>) -> Step {
        self.fall(ConnectionEvent::Expire, reason.into(), now)
    }

    /// A call failed for another reason.
    ///
    /// # Errors
    /// [`Refused`] unless it was in use.
    pub fn fail(&mut self, reason: impl Into<Box<str>>, now: DateTime<Utc>) -> Step {
        self.fall(ConnectionEvent::Fail, reason.into(), now)
    }

    /// Switches it off.
    ///
    /// # Errors
    /// [`Refused`] if it is off or disconnected.
    pub fn deactivate(&mut self, now: DateTime<Utc>) -> Step {
        self.step(ConnectionEvent::Deactivate, now, |_| {})
    }

    /// Switches it on again.
    ///
    /// # Errors
    /// [`Refused`] unless it was switched off after having been connected.
    pub fn activate(&mut self, now: DateTime<Utc>) -> Step {
        self.0.status.apply(ConnectionEvent::Activate)?;
        let connected = self.0.connected_at.is_some();
        Refused::unless(connected, ConnectionEvent::Activate, ConnectionGuard::ConnectedBefore)?;
        self.step(ConnectionEvent::Activate, now, |_| {})
    }

    /// Its owner withdrew the consent; the history stays, the credential goes.
    ///
    /// # Errors
    /// [`Refused`] if it is disconnected.
    pub fn disconnect(&mut self, now: DateTime<Utc>) -> Step {
        self.step(ConnectionEvent::Disconnect, now, |parts| parts.disconnected_at = Some(now))
    }

    fn fall(&mut self, event: ConnectionEvent, reason: Box<str>, now: DateTime<Utc>) -> Step {
        self.step(event, now, |parts| {
            parts.error_count = parts.error_count.saturating_add(1);
            parts.reason = Some(reason);
        })
    }
}
