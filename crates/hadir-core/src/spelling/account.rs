//! Connected accounts.

use super::Cell::{self, Absent, Is, Near};
use super::Spelled;
use crate::account::ConnectionStatus;

/// A flag in the management platform and the roll-call system; which of the inactive it is stands in the metadata.
impl Spelled for ConnectionStatus {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::NeedsReview => {
                [Is("needs_review"), Near("false"), Absent, Near("token_expired"), Near("error"), Absent]
            }
            Self::Active => [Is("active"), Is("true"), Absent, Is("active"), Is("active"), Is("true")],
            Self::Inactive => [
                Near("needs_review"),
                Is("false"),
                Absent,
                Near("token_expired"),
                Near("disconnected"),
                Is("false"),
            ],
            Self::Expired => {
                [Near("needs_review"), Near("false"), Absent, Is("token_expired"), Is("expired"), Absent]
            }
            Self::Error => {
                [Near("needs_review"), Near("false"), Absent, Near("token_expired"), Is("error"), Absent]
            }
            Self::Disconnected => [Is("disconnected"), Absent, Absent, Absent, Is("disconnected"), Absent],
        }
    }
}
