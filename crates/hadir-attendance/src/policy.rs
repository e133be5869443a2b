//! What counts as done: thresholds, and what no handle, exemption, lateness and an empty day mean.

mod handling;
mod preset;
mod threshold;
mod words;

pub use handling::Handling;
pub use preset::{Preset, UnknownPolicy};
pub use threshold::{Fraction, Rounding, Threshold, ZeroDenominator};

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

hadir_core::text_enum! {
    /// Whether there is a class between none and complete.
    pub enum Partial {
        /// Anything above nothing and below the threshold is partial.
        Any = "any",
        /// Below the threshold everything is none.
        NotDistinguished = "not_distinguished",
    }
}

hadir_core::text_enum! {
    /// What becomes of people without a handle.
    pub enum NoHandleRule {
        /// A class of their own; tasks on platforms without a handle do not count against them.
        Separate = "separate",
        /// They are in class none.
        AsNone = "as_none",
        /// A class of their own, which the headline "not yet" includes.
        Both = "both",
    }
}

hadir_core::text_enum! {
    /// What becomes of exempt people.
    pub enum Exempt {
        /// Exempt obligations are left out; exempt from everything is a class of its own.
        Excused = "excused",
        /// The exemption has no effect.
        Ignored = "ignored",
        /// Exempt obligations count as done.
        Complete = "complete",
        /// Exempt obligations count as done, and what was seen of them is shown as zero.
        CompleteWithZero = "complete_with_zero",
    }
}

hadir_core::text_enum! {
    /// The class of people of whom nothing was asked.
    pub enum Empty {
        /// A class of its own.
        NoTasks = "no_tasks",
        /// None.
        AsNone = "as_none",
        /// Complete.
        AsComplete = "as_complete",
    }
}

hadir_core::text_enum! {
    /// Whether what was done late counts.
    pub enum Late {
        /// It does.
        Counts = "counts",
        /// It does not.
        DoesNotCount = "does_not_count",
    }
}

hadir_core::text_enum! {
    /// What entries are taken for whose author could not be read.
    pub enum Unreadable {
        /// Anyone's: a capture that has some proves no absence.
        Undetermined = "undetermined",
        /// Strangers', as the roll-call system does.
        AssumedStrangers = "assumed_strangers",
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
