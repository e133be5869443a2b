//! What counts as done: thresholds, and what no handle, exemption, lateness and an empty day mean.

mod handling;
mod preset;
mod words;

pub use hadir_core::roster::policy::{
    Empty, Exempt, Fraction, Late, NoHandleRule, Partial, Rounding, StandingRule, Threshold, Unreadable,
    ZeroDenominator,
};
pub use handling::Handling;
pub use preset::{Preset, UnknownPolicy};

/// How verdicts become a status. It is printed with every report that it decided.
///
/// ```
/// use hadir_attendance::Policy;
/// use hadir_attendance::language::Language;
///
/// let policy: Policy = "at_least_half".parse()?;
/// assert_eq!(policy, Policy::AT_LEAST_HALF);
/// assert!(policy.words(Language::English).starts_with("Complete: at least 1/2 of the tasks, rounded up."));
/// # Ok::<(), hadir_attendance::policy::UnknownPolicy>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Policy {
    /// What complete requires.
    pub threshold: Threshold,
    /// Whether there is a class between none and complete.
    pub partial: Partial,
    /// What becomes of people without a handle.
    pub no_handle: NoHandleRule,
    /// What becomes of exempt people.
    pub exempt: Exempt,
    /// The class of people of whom nothing was asked.
    pub empty: Empty,
    /// Whether what was done late counts.
    pub late: Late,
    /// What entries are taken for whose author could not be read.
    pub unreadable: Unreadable,
    /// Which classes the headline "done" adds up.
    pub done: Done,
}

impl Policy {
    /// A rule, and which classes its headline "done" adds up.
    pub const fn of(rule: StandingRule, done: Done) -> Self {
        let StandingRule { threshold, partial, no_handle, exempt, empty, late, unreadable } = rule;
        Self { threshold, partial, no_handle, exempt, empty, late, unreadable, done }
    }

    /// What decides about one person, without the headline: what `hadir-sql` takes.
    ///
    /// ```
    /// use hadir_attendance::Policy;
    /// assert_eq!(Policy::ALL.rule().threshold, Policy::ALL.threshold);
    /// ```
    pub const fn rule(&self) -> StandingRule {
        let Self { threshold, partial, no_handle, exempt, empty, late, unreadable, done: _ } = *self;
        StandingRule { threshold, partial, no_handle, exempt, empty, late, unreadable }
    }
}

hadir_core::text_enum! {
    /// Which classes the headline "done" adds up.
    pub enum Done {
        /// Complete alone.
        Complete = "complete",
        /// Complete and partial.
        CompleteOrPartial = "complete_or_partial",
    }
}
