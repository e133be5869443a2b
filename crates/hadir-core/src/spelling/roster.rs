//! People and their units.

use super::Cell::{self, Absent, Is};
use super::{Spelled, System};
use crate::roster::{PersonStatus, UnitKind};

/// A flag.
impl Spelled for PersonStatus {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Active => [Absent, Absent, Absent, Absent, Absent, Is("true")],
            Self::Inactive => [Absent, Absent, Absent, Absent, Absent, Is("false")],
        }
    }
}

/// Stored in mixed case.
impl Spelled for UnitKind {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Directorate => [Absent, Absent, Absent, Absent, Absent, Is("direktorat")],
            Self::WorkUnit => [Absent, Absent, Absent, Absent, Absent, Is("org")],
        }
    }

    const VARIANTS: &'static [(System, &'static str, Self)] = &[
        (System::RollCall, "Direktorat", Self::Directorate),
        (System::RollCall, "DIREKTORAT", Self::Directorate),
        (System::RollCall, "Org", Self::WorkUnit),
        (System::RollCall, "ORG", Self::WorkUnit),
        (System::RollCall, "satker", Self::WorkUnit),
        (System::RollCall, "SATKER", Self::WorkUnit),
    ];
}
