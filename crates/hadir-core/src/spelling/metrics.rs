//! Counters.

use super::Cell::{self, Absent, Is};
use super::Spelled;
use crate::metrics::{AudienceDimension, FollowerChangeKind, Granularity};

/// The names of columns and keys.
impl Spelled for AudienceDimension {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Age => [Is("age_ranges"), Absent, Is("ageRanges"), Absent, Absent, Absent],
            Self::Gender => [Is("genders"), Absent, Is("gender"), Absent, Absent, Absent],
            Self::Country => [Is("countries"), Absent, Is("topCountries"), Absent, Absent, Absent],
            Self::City => [Is("cities"), Absent, Is("topCities"), Absent, Absent, Absent],
            Self::Language => [Absent, Absent, Is("topLanguages"), Absent, Absent, Absent],
            Self::Interest => [Absent, Absent, Is("topInterests"), Absent, Absent, Absent],
            Self::Device => [Absent, Absent, Is("deviceTypes"), Absent, Absent, Absent],
            Self::ActiveHour => [Is("active_hours"), Absent, Is("activeHours"), Absent, Absent, Absent],
            Self::ActiveDay => [Is("active_days"), Absent, Is("activeDays"), Absent, Absent, Absent],
        }
    }
}

impl Spelled for FollowerChangeKind {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::NewFollower => [Is("new_follower"), Absent, Absent, Absent, Absent, Absent],
            Self::Unfollower => [Is("unfollower"), Absent, Absent, Absent, Absent, Absent],
            Self::NewFollowing => [Is("new_following"), Absent, Absent, Absent, Absent, Absent],
            Self::Unfollowing => [Is("unfollowing"), Absent, Absent, Absent, Absent, Absent],
        }
    }
}

impl Spelled for Granularity {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Hour => [Absent, Absent, Is("hourly"), Absent, Absent, Absent],
            Self::Day => [Absent, Absent, Is("daily"), Absent, Absent, Absent],
            Self::Week => [Absent, Absent, Is("weekly"), Absent, Absent, Absent],
            Self::Month => [Absent, Absent, Is("monthly"), Absent, Absent, Absent],
        }
    }
}
