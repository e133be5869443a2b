use super::{ConnectionEvent, ConnectionStatus};
use crate::lifecycle::{Lifecycle, Refused, governed};
use chrono::{DateTime, Utc};

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
    pub const fn new(now: DateTime<Utc>) -> Self {
        Self(ConnectionParts {
            status: ConnectionStatus::NeedsReview,
            changed_at: now,
            error_count: 0,
            connected_at: None,
            reason: None,
            disconnected_at: None,
        })
    }

    /// Its owner consented, for the first time or again.
    ///
    /// # Errors
    /// [`Refused`] if it is usable already.
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
        Refused::unless(connected, ConnectionEvent::Activate, "it has been connected before")?;
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
