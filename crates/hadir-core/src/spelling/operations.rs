//! The log.

use super::Cell::{self, Absent, Is};
use super::Spelled;
use crate::audit::{AuditOutcome, AuditSeverity};

impl Spelled for AuditOutcome {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Success => [Absent, Absent, Is("success"), Absent, Absent, Absent],
            Self::Failure => [Absent, Absent, Is("failure"), Absent, Absent, Absent],
            Self::Blocked => [Absent, Absent, Is("blocked"), Absent, Absent, Absent],
            Self::Pending => [Absent, Absent, Is("pending"), Absent, Absent, Absent],
        }
    }
}

impl Spelled for AuditSeverity {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Info => [Absent, Absent, Is("info"), Absent, Absent, Absent],
            Self::Warning => [Absent, Absent, Is("warning"), Absent, Absent, Absent],
            Self::Error => [Absent, Absent, Is("error"), Absent, Absent, Absent],
            Self::Critical => [Absent, Absent, Is("critical"), Absent, Absent, Absent],
        }
    }
}
