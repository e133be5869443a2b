//! What to publish again.

crate::registry::definition::definitions! {
    [] "evergreen_priority" 1 Points Whole, "100 - min(50, max(0, 50 - days since it was last published)) - min(30, 3 x times it was), floor 0; from 70 high, from 40 medium", "-", "platform schema reference";
    [] "evergreen_rotation" 1 Class Whole, "again after 30 days, and three times at most", "never published: now", "platform schema reference";
}

hadir_core::text_enum! {
    /// How much a post wants to be published again.
    pub enum EvergreenClass {
        /// Below 40.
        Low = "low",
        /// From 40.
        Medium = "medium",
        /// From 70.
        High = "high",
    }
}

/// Its points, 0 to 100.
///
/// ```
/// use hadir_engagement::publishing::evergreen::{EvergreenClass, class, priority};
/// assert_eq!([priority(60, 0), priority(20, 2), priority(0, 99)], [100, 64, 20]);
/// assert_eq!(class(64), EvergreenClass::Medium);
/// ```
pub const fn priority(days_since_last: u32, times_recycled: u32) -> u32 {
    let recent = 50_u32.saturating_sub(days_since_last);
    let often = times_recycled.saturating_mul(3);
    let often = if often > 30 { 30 } else { often };
    100_u32.saturating_sub(recent).saturating_sub(often)
}

/// What its points come to.
pub const fn class(priority: u32) -> EvergreenClass {
    match priority {
        70.. => EvergreenClass::High,
        40.. => EvergreenClass::Medium,
        _ => EvergreenClass::Low,
    }
}

hadir_core::text_enum! {
    /// Whether a post may be published again.
    pub enum Rotation {
        /// It may.
        Due = "due",
        /// It was too recently.
        Resting = "resting",
        /// It was often enough.
        WornOut = "worn_out",
    }
}

/// Days that a post rests between two times.
pub const ROTATION_DAYS: u32 = 30;

/// How often a post is published again.
pub const MOST_TIMES: u32 = 3;

/// Whether a post may be published again, after so many days and so many times. None: it never was.
///
/// ```
/// use hadir_engagement::publishing::evergreen::{Rotation, rotation};
/// let found = [(None, 0), (Some(29), 1), (Some(30), 2), (Some(99), 3)].map(|(days, times)| rotation(days, times));
/// assert_eq!(found, [Rotation::Due, Rotation::Resting, Rotation::Due, Rotation::WornOut]);
/// ```
pub const fn rotation(days_since_last: Option<u32>, times_recycled: u32) -> Rotation {
    match days_since_last {
        _ if times_recycled >= MOST_TIMES => Rotation::WornOut,
        Some(days) if days < ROTATION_DAYS => Rotation::Resting,
        _ => Rotation::Due,
    }
}
