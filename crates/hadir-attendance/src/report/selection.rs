//! The part of what was asked that a report speaks of.

use crate::obligation::Obligation;
use chrono::{DateTime, NaiveDate, Utc};
use hadir_core::observed::Action;
use hadir_core::platform::Platform;

/// The part of what was asked that a report speaks of.
///
/// ```
/// use hadir_attendance::Selection;
/// use hadir_core::platform::Platform;
///
/// let day = "2026-03-11".parse()?;
/// let selection = Selection::ALL.platform(Platform::Instagram).days(day, day);
/// # Ok::<(), chrono::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Selection {
    /// One platform, or all.
    pub platform: Option<Platform>,
    /// One action, or all.
    pub action: Option<Action>,
    /// The first and last business day, both included, or all.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// The time that the report speaks of: what is due later is not due, and what went out later is not there yet. None:
    /// everything is due.
    pub as_of: Option<DateTime<Utc>>,
}

impl Selection {
    /// Everything.
    pub const ALL: Self = Self { platform: None, action: None, days: None, as_of: None };

    /// One platform.
    #[must_use]
    pub const fn platform(mut self, platform: Platform) -> Self {
        self.platform = Some(platform);
        self
    }

    /// One action.
    #[must_use]
    pub const fn action(mut self, action: Action) -> Self {
        self.action = Some(action);
        self
    }

    /// The business days from `first` to `last`, both included.
    #[must_use]
    pub const fn days(mut self, first: NaiveDate, last: NaiveDate) -> Self {
        self.days = Some((first, last));
        self
    }

    /// As things stood at `instant`: what is due later is not due, and what went out later is not there yet.
    #[must_use]
    pub const fn as_of(mut self, instant: DateTime<Utc>) -> Self {
        self.as_of = Some(instant);
        self
    }

    /// Whether an obligation belongs to it.
    pub fn includes(&self, obligation: &Obligation) -> bool {
        self.platform.is_none_or(|platform| platform == obligation.platform)
            && self.action.is_none_or(|action| action == obligation.action)
            && self.days.is_none_or(|(first, last)| first <= obligation.day && obligation.day <= last)
            && self.as_of.is_none_or(|now| obligation.window.start() <= now)
    }
}
