use crate::time::Weekdays;
use chrono::NaiveTime;
use thiserror::Error;

/// When a team works: the same hours on each of some weekdays, on the clock of its own zone. The end does not belong to
/// it.
///
/// ```
/// use chrono::NaiveTime;
/// use hadir_core::inbox::BusinessHours;
/// use hadir_core::time::Weekdays;
/// let nine = NaiveTime::from_hms_opt(9, 0, 0).expect("a time");
/// assert_eq!(
///     BusinessHours::new(nine, nine, Weekdays::WORKING).unwrap_err().to_string(),
///     "business hours must end after they start: they start at 09:00 and end at 09:00"
/// );
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(into = "Written", try_from = "Written")
)]
pub struct BusinessHours {
    start: NaiveTime,
    end: NaiveTime,
    days: Weekdays,
}

/// Hours in which nobody ever works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoBusinessHours {
    /// They would end before they have begun.
    #[error(
        "business hours must end after they start: they start at {} and end at {}",
        .start.format("%H:%M"), .end.format("%H:%M"),
    )]
    Empty {
        /// The start that was given.
        start: NaiveTime,
        /// The end that was given.
        end: NaiveTime,
    },
    /// No weekday is named.
    #[error("business hours need a weekday")]
    NoDay,
    /// A time that is not written as `HH:MM`.
    #[error("business hours: a time is written as HH:MM")]
    NotATime,
}

impl BusinessHours {
    /// From `start` until just before `end` on each of `days`.
    ///
    /// # Errors
    /// [`NoBusinessHours`] unless `start` is before `end` and there is a day.
    pub fn new(start: NaiveTime, end: NaiveTime, days: Weekdays) -> Result<Self, NoBusinessHours> {
        if days.is_empty() {
            Err(NoBusinessHours::NoDay)
        } else if start < end {
            Ok(Self { start, end, days })
        } else {
            Err(NoBusinessHours::Empty { start, end })
        }
    }

    /// When work begins.
    pub const fn start(&self) -> NaiveTime {
        self.start
    }

    /// When work ends.
    pub const fn end(&self) -> NaiveTime {
        self.end
    }

    /// The days of work.
    pub const fn days(&self) -> Weekdays {
        self.days
    }
}

/// Times as `HH:MM`, days as `mon` to `sun`.
#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
struct Written {
    start: String,
    end: String,
    days: Weekdays,
}

#[cfg(feature = "serde")]
const CLOCK: &str = "%H:%M";

#[cfg(feature = "serde")]
impl From<BusinessHours> for Written {
    fn from(hours: BusinessHours) -> Self {
        let BusinessHours { start, end, days } = hours;
        Self { start: start.format(CLOCK).to_string(), end: end.format(CLOCK).to_string(), days }
    }
}

#[cfg(feature = "serde")]
impl TryFrom<Written> for BusinessHours {
    type Error = NoBusinessHours;
    fn try_from(written: Written) -> Result<Self, NoBusinessHours> {
        let time = |text: &str| NaiveTime::parse_from_str(text, CLOCK).map_err(|_| NoBusinessHours::NotATime);
        Self::new(time(&written.start)?, time(&written.end)?, written.days)
    }
}
