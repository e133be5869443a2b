//! What decides about a person: the choices of an attendance policy, and what comes of them.
//!
//! They are here because two compute with them: `hadir-attendance` in Rust, `hadir-sql` in the database.

mod standing;
mod threshold;

pub use standing::{Standing, Status};
pub use threshold::{Fraction, Rounding, Threshold, ZeroDenominator};

/// How the verdicts about one person become a [`Status`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct StandingRule {
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
}

impl StandingRule {
    /// Complete with everything done. People without a handle and exempt people are classes of their own,
    /// unreadable entries may have been anyone, late counts.
    pub const ALL: Self = Self {
        threshold: Threshold::All,
        partial: Partial::Any,
        no_handle: NoHandleRule::Separate,
        exempt: Exempt::Excused,
        empty: Empty::NoTasks,
        late: Late::Counts,
        unreadable: Unreadable::Undetermined,
    };

    /// Complete with at least half done; otherwise as [`ALL`](Self::ALL).
    pub const AT_LEAST_HALF: Self = Self { threshold: Threshold::Fraction(Fraction::HALF), ..Self::ALL };
}

crate::text_enum! {
    /// Whether there is a class between none and complete.
    pub enum Partial {
        /// Anything above nothing and below the threshold is partial.
        Any = "any",
        /// Below the threshold everything is none.
        NotDistinguished = "not_distinguished",
    }
}

crate::text_enum! {
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

crate::text_enum! {
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

crate::text_enum! {
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

crate::text_enum! {
    /// Whether what was done late counts.
    pub enum Late {
        /// It does.
        Counts = "counts",
        /// It does not.
        DoesNotCount = "does_not_count",
    }
}

crate::text_enum! {
    /// What entries are taken for whose author could not be read.
    pub enum Unreadable {
        /// Anyone's: a capture that has some proves no absence.
        Undetermined = "undetermined",
        /// Strangers', as the roll-call system does.
        AssumedStrangers = "assumed_strangers",
    }
}
