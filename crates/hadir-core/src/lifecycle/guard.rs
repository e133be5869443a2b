//! What has to hold beside the state for an event to happen.

use crate::vocabulary::TextEnum;

/// What has to hold beside the state for an event of a machine: a word that programs tell apart, and what would be right,
/// for people.
///
/// ```
/// use hadir_core::lifecycle::Guard;
/// use hadir_core::publishing::PostGuard;
/// assert_eq!(PostGuard::HasTarget.as_str(), "has_target");
/// assert_eq!(PostGuard::HasTarget.rule(), "there is a target");
/// ```
pub trait Guard: TextEnum {
    /// What would be right, in words that follow "that": `there is a target`.
    fn rule(self) -> &'static str;
}

/// Of machines whose events ask for nothing but the state: there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoGuard {}

impl TextEnum for NoGuard {
    const NAME: &'static str = "NoGuard";
    const ALL: &'static [Self] = &[];
    fn as_str(self) -> &'static str {
        match self {}
    }
    fn from_word(_: &str) -> Option<Self> {
        None
    }
}

impl Guard for NoGuard {
    fn rule(self) -> &'static str {
        match self {}
    }
}
