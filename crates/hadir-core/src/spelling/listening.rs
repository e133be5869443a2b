//! What others say.

use super::Cell::{self, Absent, Is};
use super::Spelled;
use crate::listening::{Sentiment, TrendStatus};

impl Spelled for Sentiment {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Positive => {
                [Is("positive"), Is("POSITIVE"), Is("positive"), Is("positive"), Absent, Absent]
            }
            Self::Neutral => [Is("neutral"), Is("NEUTRAL"), Is("neutral"), Is("neutral"), Absent, Absent],
            Self::Negative => {
                [Is("negative"), Is("NEGATIVE"), Is("negative"), Is("negative"), Absent, Absent]
            }
        }
    }
}

impl Spelled for TrendStatus {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Emerging => [Absent, Absent, Is("emerging"), Absent, Absent, Absent],
            Self::Rising => [Absent, Absent, Is("rising"), Absent, Absent, Absent],
            Self::Stable => [Absent, Absent, Is("stable"), Absent, Absent, Absent],
            Self::Declining => [Absent, Absent, Is("declining"), Absent, Absent, Absent],
            Self::Viral => [Absent, Absent, Is("viral"), Absent, Absent, Absent],
        }
    }
}
