//! A span of time, half-open: the start belongs to it, the end does not.

use chrono::{DateTime, TimeDelta, Utc};
use thiserror::Error;

/// A span of time, half-open: the start belongs to it, the end does not. Never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(try_from = "Bounds"))]
pub struct Window {
    start: DateTime<Utc>,
    end: DateTime<Utc>,
}

/// A window that would end before it has begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a window must end after it starts: it starts at {start} and ends at {end}")]
pub struct EmptyWindow {
    /// The start that was given.
    pub start: DateTime<Utc>,
    /// The end that was given.
    pub end: DateTime<Utc>,
}

impl Window {
    /// All of time.
    pub const ALL: Self = Self { start: DateTime::<Utc>::MIN_UTC, end: DateTime::<Utc>::MAX_UTC };

    /// From `start` until just before `end`.
    ///
    /// # Errors
    /// [`EmptyWindow`] unless `start` is before `end`.
    pub fn new(start: DateTime<Utc>, end: DateTime<Utc>) -> Result<Self, EmptyWindow> {
        if start < end { Ok(Self { start, end }) } else { Err(EmptyWindow { start, end }) }
    }

    /// The first instant of it.
    pub const fn start(&self) -> DateTime<Utc> {
        self.start
    }

    /// The first instant after it.
    pub const fn end(&self) -> DateTime<Utc> {
        self.end
    }

    /// Whether `instant` lies in it.
    pub fn contains(&self, instant: DateTime<Utc>) -> bool {
        self.start <= instant && instant < self.end
    }

    /// How long it is.
    pub fn length(&self) -> TimeDelta {
        self.end.signed_duration_since(self.start)
    }
}

#[cfg(feature = "serde")]
#[derive(serde::Deserialize)]
struct Bounds {
    start: DateTime<Utc>,
    end: DateTime<Utc>,
}

/// Why two instants that were read are no window.
#[cfg(feature = "serde")]
#[derive(Debug, Error)]
enum Unreadable {
    #[error(transparent)]
    Empty(#[from] EmptyWindow),
    #[error(
        "{0} is outside the years 1 to 9999, which is all that databases and interchange formats agree on"
    )]
    Beyond(DateTime<Utc>),
}

/// Every window of instants that can be stored, and [`Window::ALL`].
#[cfg(feature = "serde")]
impl TryFrom<Bounds> for Window {
    type Error = Unreadable;
    fn try_from(Bounds { start, end }: Bounds) -> Result<Self, Unreadable> {
        let window = Self::new(start, end)?;
        let beyond = |instant: &DateTime<Utc>| !(1..=9999).contains(&chrono::Datelike::year(instant));
        match [start, end].into_iter().find(beyond) {
            Some(instant) if window.start != Self::ALL.start && window.end != Self::ALL.end => {
                Err(Unreadable::Beyond(instant))
            }
            _ => Ok(window),
        }
    }
}
