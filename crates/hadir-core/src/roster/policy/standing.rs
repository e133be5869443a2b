//! What the verdicts of one person add up to.

crate::text_enum! {
    /// The class of a person under a policy. Every person is in exactly one.
    pub enum Status {
        /// Reached what was required.
        Complete = "complete",
        /// Did something, and less than was required.
        Partial = "partial",
        /// Did nothing.
        None = "none",
        /// No handle known on any platform in question.
        NoHandle = "no_handle",
        /// Exempt from everything that was asked.
        Exempt = "exempt",
        /// Nothing is due yet, and something that was asked of them is still to be done.
        StillOpen = "still_open",
        /// Nothing was asked of them.
        NoTasks = "no_tasks",
        /// Not to be told from the evidence.
        Indeterminate = "indeterminate",
    }
}

/// What the verdicts of one person add up to.
///
/// `due = met + late + missed + undetermined + no_handle`; `exempt` and `not_due` are beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Standing {
    /// Obligations that were asked and are due, with or without a handle.
    pub due: u64,
    /// Met in time.
    pub met: u64,
    /// Met late.
    pub late: u64,
    /// Proved not met.
    pub missed: u64,
    /// Not to be told from the evidence.
    pub undetermined: u64,
    /// On platforms where no handle of theirs is known.
    pub no_handle: u64,
    /// Excused.
    pub exempt: u64,
    /// Excused, and done all the same.
    pub exempt_met: u64,
    /// Not asked, or not yet due.
    pub not_due: u64,
    /// Of them, asked and not yet done, and there is still time.
    #[cfg_attr(feature = "serde", serde(default))]
    pub still_open: u64,
    /// What the policy takes its threshold of.
    pub counted: u64,
    /// How many of them complete requires; none where nothing counts.
    pub required: Option<u64>,
    /// The class under the policy.
    pub status: Status,
}

impl Standing {
    /// Obligations taken part in, in time or late, exempt or not: the `n` of "n of t".
    pub const fn taken_part(&self) -> u64 {
        self.met.saturating_add(self.late).saturating_add(self.exempt_met)
    }

    /// Obligations asked, exempt or not: the `t` of "n of t".
    pub const fn asked(&self) -> u64 {
        self.due.saturating_add(self.exempt)
    }
}
