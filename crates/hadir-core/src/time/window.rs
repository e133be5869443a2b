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

#[cfg(feature = "serde")]
impl TryFrom<Bounds> for Window {
    type Error = EmptyWindow;
    fn try_from(Bounds { start, end }: Bounds) -> Result<Self, EmptyWindow> {
        Self::new(start, end)
    }
}
