//! The editorial calendar.

use super::Cell::{self, Absent, Is};
use super::Spelled;
use crate::editorial::EditorialStatus;

/// Free text there, of which only `draft` is written by itself: our words are as good as any.
impl Spelled for EditorialStatus {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Draft => [Absent, Absent, Absent, Absent, Absent, Is("draft")],
            Self::InReview => [Absent, Absent, Absent, Absent, Absent, Is("in_review")],
            Self::Approved => [Absent, Absent, Absent, Absent, Absent, Is("approved")],
            Self::Rejected => [Absent, Absent, Absent, Absent, Absent, Is("rejected")],
            Self::Published => [Absent, Absent, Absent, Absent, Absent, Is("published")],
        }
    }
}
