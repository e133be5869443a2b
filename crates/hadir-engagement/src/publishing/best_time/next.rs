//! The soonest slot that is worth waiting for.

use super::Slot;
use chrono::{DateTime, Datelike, NaiveTime, TimeDelta, TimeZone, Utc};
use hadir_core::time::Calendar;

/// What the platform schema reference proposes without any post: slots and their points, best first: Tuesday,
/// Wednesday and Thursday at ten, the same at two, Monday and Friday at ten.
pub const DEFAULT_SLOTS: [(Slot, u8); 8] = [
    (Slot { day: 1, hour: 10 }, 100),
    (Slot { day: 2, hour: 10 }, 90),
    (Slot { day: 3, hour: 10 }, 80),
    (Slot { day: 1, hour: 14 }, 70),
    (Slot { day: 2, hour: 14 }, 60),
    (Slot { day: 3, hour: 14 }, 50),
    (Slot { day: 0, hour: 10 }, 40),
    (Slot { day: 4, hour: 10 }, 30),
];

/// The soonest beginning of any of these slots that is more than an hour ahead; nothing without slots. An hour that the
/// clocks jump over is left out that week; of one that comes twice, the first counts.
///
/// ```
/// use hadir_engagement::publishing::best_time::{DEFAULT_SLOTS, next_slot};
/// let utc = hadir_core::time::Calendar::UTC;
/// let slots = DEFAULT_SLOTS.map(|(slot, _)| slot);
/// let tuesday_at_nine = "2026-03-10T09:00:00Z".parse()?;
/// // Ten is an hour ahead, and no more than that.
/// assert_eq!(next_slot(utc, slots, tuesday_at_nine), Some("2026-03-10T14:00:00Z".parse()?));
/// # Ok::<(), chrono::ParseError>(())
/// ```
pub fn next_slot(
    calendar: Calendar,
    slots: impl IntoIterator<Item = Slot>,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let soonest = now.checked_add_signed(TimeDelta::hours(1))?;
    slots.into_iter().filter_map(|slot| first_after(calendar, slot, soonest)).min()
}

/// The first beginning of a slot after an instant. Two weeks hold one that no clock jumps over.
fn first_after(calendar: Calendar, slot: Slot, after: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let zone = calendar.zone();
    let hour = NaiveTime::from_hms_opt(slot.hour().into(), 0, 0)?;
    let dates = after.with_timezone(&zone).date_naive().iter_days().take(22);
    dates
        .filter(|date| date.weekday() == slot.weekday())
        .filter_map(|date| zone.from_local_datetime(&date.and_time(hour)).earliest())
        .map(|start| start.to_utc())
        .find(|start| *start > after)
}
