//! Paid tiers.

use super::Cell::{self, Absent, Is};
use super::{Spelled, System};
use crate::billing::{PremiumRequestStatus, SubscriptionStatus};

/// The older of two tables there says `rejected`.
impl Spelled for PremiumRequestStatus {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Pending => [Absent, Absent, Absent, Absent, Absent, Is("pending")],
            Self::Confirmed => [Absent, Absent, Absent, Absent, Absent, Is("confirmed")],
            Self::Approved => [Absent, Absent, Absent, Absent, Absent, Is("approved")],
            Self::Denied => [Absent, Absent, Absent, Absent, Absent, Is("denied")],
            Self::Expired => [Absent, Absent, Absent, Absent, Absent, Is("expired")],
        }
    }

    const VARIANTS: &'static [(System, &'static str, Self)] = &[(System::RollCall, "rejected", Self::Denied)];
}

impl Spelled for SubscriptionStatus {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Active => [Absent, Absent, Absent, Absent, Absent, Is("active")],
            Self::Expired => [Absent, Absent, Absent, Absent, Absent, Is("expired")],
            Self::Cancelled => [Absent, Absent, Absent, Absent, Absent, Is("canceled")],
        }
    }
}
