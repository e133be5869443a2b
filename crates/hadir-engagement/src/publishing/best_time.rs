//! When to publish.

mod estimate;
mod next;
mod sources;

pub use estimate::{Evidence, SlotEstimate, best_times};
pub use next::{DEFAULT_SLOTS, next_slot};
pub use sources::{
    HABITUAL_HOURS, HABITUAL_WEEKDAYS, SlotRate, Times, slot_rates, slot_scores, weekday_and_hour,
};

use chrono::{DateTime, Datelike, Timelike, Utc, Weekday};
use hadir_core::time::Calendar;
use thiserror::Error;

crate::registry::definition::definitions! {
    [31] "best_time" 2 Class Whole, "per weekday and hour: pooled rate, shrunk towards that of all posts by base: (E + k x mean E) / (base + k x mean base), means over all posts", "slots with fewer than the minimum of posts with a rate come last and say so", "this library";
    [] "best_time_marginal" 1 Class Whole, "mean rate per weekday and per hour, the three best of each; confidence min(n / 50, 1)", "a post without a rate says nothing; none with a rate: Monday, Wednesday, Friday at 9, 12, 18 with confidence 0.3", "workspace data model";
    [] "best_time_scores" 1 Points Whole, "per weekday and hour: mean engagement / that of the best slot x 100, rounded; without engagement min(100, 10 x posts); the best 20", "a post of unknown engagement says nothing (the source takes it for 0)", "platform schema reference";
    [] "best_time_rates" 1 Percent Whole, "per weekday and hour: mean engagement / mean reach; confidence min(n / 10, 1)", "as rate_by_reach", "platform schema reference";
    [] "best_time_defaults" 1 Points Whole, "Tuesday, Wednesday, Thursday at 10, then at 14, Monday and Friday at 10: 100, 90, 80 and so on to 30", "-", "platform schema reference";
    [] "next_slot" 1 Class Whole, "the soonest beginning of a proposed slot that is more than an hour ahead", "no slots: none", "platform schema reference";
}

/// An hour of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "Written", into = "Written")
)]
pub struct Slot {
    day: u8,
    hour: u8,
}

impl Slot {
    /// An hour of a day of the week.
    ///
    /// # Errors
    /// [`NoSuchHour`] beyond 23.
    pub fn new(weekday: Weekday, hour: u8) -> Result<Self, NoSuchHour> {
        let day = u8::try_from(weekday.num_days_from_monday()).unwrap_or(0);
        if hour < 24 { Ok(Self { day, hour }) } else { Err(NoSuchHour(hour)) }
    }

    /// The one that an instant lies in.
    pub fn of(calendar: Calendar, at: DateTime<Utc>) -> Self {
        let local = at.with_timezone(&calendar.zone());
        // Both are below 24.
        let small = |number: u32| u8::try_from(number).unwrap_or(0);
        Self { day: small(local.weekday().num_days_from_monday()), hour: small(local.hour()) }
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        Weekday::try_from(self.day).unwrap_or(Weekday::Mon)
    }

    /// The hour, 0 to 23.
    pub const fn hour(self) -> u8 {
        self.hour
    }
}

/// `Tue 09:00`.
impl core::fmt::Display for Slot {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} {:02}:00", self.weekday(), self.hour)
    }
}

/// An hour that no day has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("no hour {0}: expected 0 to 23")]
pub struct NoSuchHour(pub u8);

/// A slot as it is written down.
#[cfg(feature = "serde")]
#[derive(serde::Serialize, serde::Deserialize)]
struct Written {
    weekday: Weekday,
    hour: u8,
}

#[cfg(feature = "serde")]
impl From<Slot> for Written {
    fn from(slot: Slot) -> Self {
        Self { weekday: slot.weekday(), hour: slot.hour }
    }
}

#[cfg(feature = "serde")]
impl TryFrom<Written> for Slot {
    type Error = NoSuchHour;
    fn try_from(Written { weekday, hour }: Written) -> Result<Self, NoSuchHour> {
        Self::new(weekday, hour)
    }
}
