//! When a team works, in the form in which configurations have it.

use crate::time::Weekdays;
use chrono::NaiveTime;
use thiserror::Error;

/// When a team works: the same hours on each of some weekdays, on the clock of its own zone. The end does not belong to
/// it. Hours that end before they start go on into the next day: a night belongs to the day on which it begins. Midnight
/// as an end is that at the end of the day, `24:00`.
///
/// ```
/// use chrono::NaiveTime;
/// use hadir_core::inbox::BusinessHours;
/// use hadir_core::time::Weekdays;
/// let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("a time");
/// let night = BusinessHours::new(at(21), at(2), Weekdays::WORKING)?;
/// assert!(night.ends_on_the_next_day());
/// assert_eq!(
///     BusinessHours::new(at(9), at(9), Weekdays::WORKING).unwrap_err().to_string(),
///     "business hours must end at another time than they start: they start at 09:00 and end at 09:00"
/// );
/// # Ok::<(), hadir_core::inbox::NoBusinessHours>(())
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
    /// They would end when they begin.
    #[error(
        "business hours must end at another time than they start: they start at {} and end at {}",
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
    /// A time that is written neither as `HH:MM` nor as `HH:MM:SS`.
    #[error("business hours: a time is written as HH:MM or HH:MM:SS, and the end of the day as 24:00")]
    NotATime,
}

impl BusinessHours {
    /// From `start` until just before `end` on each of `days`.
    ///
    /// # Errors
    /// [`NoBusinessHours`] if `start` is `end` (but for midnight to midnight, which is all day), or there is no day.
    pub fn new(start: NaiveTime, end: NaiveTime, days: Weekdays) -> Result<Self, NoBusinessHours> {
        if days.is_empty() {
            Err(NoBusinessHours::NoDay)
        } else if start != end || end == NaiveTime::MIN {
            Ok(Self { start, end, days })
        } else {
            Err(NoBusinessHours::Empty { start, end })
        }
    }

    /// When work begins.
    pub const fn start(&self) -> NaiveTime {
        self.start
    }

    /// When work ends; midnight is that at the end of the day.
    pub const fn end(&self) -> NaiveTime {
        self.end
    }

    /// Whether work goes on into the next day; until midnight is not into it.
    pub fn ends_on_the_next_day(&self) -> bool {
        self.end != NaiveTime::MIN && self.end < self.start
    }

    /// The days of work.
    pub const fn days(&self) -> Weekdays {
        self.days
    }
}

/// Times as `HH:MM`, with seconds where they have some, days as `mon` to `sun`.
#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
struct Written {
    start: String,
    end: String,
    days: Weekdays,
}

#[cfg(feature = "serde")]
impl From<BusinessHours> for Written {
    fn from(hours: BusinessHours) -> Self {
        let BusinessHours { start, end, days } = hours;
        let end = if end == NaiveTime::MIN { "24:00".to_owned() } else { written(end) };
        Self { start: written(start), end, days }
    }
}

#[cfg(feature = "serde")]
impl TryFrom<Written> for BusinessHours {
    type Error = NoBusinessHours;
    fn try_from(written: Written) -> Result<Self, NoBusinessHours> {
        let end = match written.end.trim() {
            "24:00" | "24:00:00" => NaiveTime::MIN,
            end => time(end)?,
        };
        Self::new(time(&written.start)?, end, written.days)
    }
}

#[cfg(feature = "serde")]
fn written(time: NaiveTime) -> String {
    let whole = chrono::Timelike::second(&time) == 0 && chrono::Timelike::nanosecond(&time) == 0;
    time.format(if whole { "%H:%M" } else { "%H:%M:%S%.f" }).to_string()
}

#[cfg(feature = "serde")]
fn time(text: &str) -> Result<NaiveTime, NoBusinessHours> {
    let text = text.trim();
    let read = |form| NaiveTime::parse_from_str(text, form);
    read("%H:%M").or_else(|_| read("%H:%M:%S%.f")).map_err(|_| NoBusinessHours::NotATime)
}
