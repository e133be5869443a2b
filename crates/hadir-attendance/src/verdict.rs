//! A `Verdict` without its reason.

use chrono::{DateTime, Utc};

/// What the evidence says about one person and one obligation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(tag = "verdict", rename_all = "snake_case")
)]
pub enum Verdict {
    /// Took part.
    Met {
        /// The first capture that saw it.
        first_seen: DateTime<Utc>,
    },
    /// Took part after it had been proved that they had not.
    MetLate {
        /// The first capture that saw it.
        first_seen: DateTime<Utc>,
        /// When absence within the window was proved.
        proved_at: DateTime<Utc>,
    },
    /// Did not take part: complete captures cover the whole window and none shows them.
    NotMet {
        /// When that was proved.
        proved_at: DateTime<Utc>,
    },
    /// Nothing was asked of them on that day.
    Exempt {
        /// The first capture that saw them take part all the same.
        seen: Option<DateTime<Utc>>,
    },
    /// Not asked, or not done and not yet due.
    NotDue {
        /// Which of them.
        reason: NotDue,
    },
    /// No handle of theirs is known on the platform.
    NoHandle,
    /// Not seen, but the evidence could not have shown them present.
    Indeterminate {
        /// What the evidence lacks.
        reason: Doubt,
    },
}

hadir_core::text_enum! {
    /// A [`Verdict`] without its reason.
    pub enum VerdictKind {
        /// Took part.
        Met = "met",
        /// Took part, late.
        MetLate = "met_late",
        /// Did not take part.
        NotMet = "not_met",
        /// Exempt on that day.
        Exempt = "exempt",
        /// Not asked, or not yet due.
        NotDue = "not_due",
        /// No handle known.
        NoHandle = "no_handle",
        /// Not to be told from the evidence.
        Indeterminate = "indeterminate",
    }
}

hadir_core::text_enum! {
    /// Why an obligation is not due for a person.
    pub enum NotDue {
        /// The person is not in its audience.
        NotAsked = "not_asked",
        /// The person did not belong to the organisation on its day.
        NotMember = "not_member",
        /// Not yet done, and its window was still open at the time the report speaks of.
        StillOpen = "still_open",
        /// It was withdrawn before it was due.
        Withdrawn = "withdrawn",
    }
}

hadir_core::text_enum! {
    /// Why absence cannot be concluded.
    pub enum Doubt {
        /// Nobody looked.
        NotFetched = "not_fetched",
        /// The last look failed.
        Failed = "failed",
        /// The last look saw only a part of the list.
        Truncated = "truncated",
        /// The last look was before the obligation was due.
        TooEarly = "too_early",
        /// Complete captures leave a part of the window uncovered.
        Gap = "gap",
        /// The list has entries whose author could not be read.
        Unreadable = "unreadable",
        /// Somebody else claims the same handle.
        SharedHandle = "shared_handle",
        /// Somebody else claims the same account.
        SharedAccount = "shared_account",
        /// The person's handle was seen on another account: theirs may have another by now.
        ReusedHandle = "reused_handle",
        /// The person's account was seen under a handle that the roster does not have.
        RenamedAccount = "renamed_account",
        /// The person's handle was not known to be theirs when the captures were taken.
        HandleNotHeld = "handle_not_held",
        /// The list has fewer entries than the network itself counts.
        CountMismatch = "count_mismatch",
        /// The list has lost many of the names that it had before.
        Shrunk = "shrunk",
        /// Whom the capture saw is not recorded.
        Unrecorded = "unrecorded",
        /// The post was gone.
        PostGone = "post_gone",
        /// What the person does could not be seen: a private, blocked or closed account.
        Unseen = "unseen",
    }
}

impl Verdict {
    /// The verdict without its reason.
    pub const fn kind(&self) -> VerdictKind {
        match self {
            Self::Met { .. } => VerdictKind::Met,
            Self::MetLate { .. } => VerdictKind::MetLate,
            Self::NotMet { .. } => VerdictKind::NotMet,
            Self::Exempt { .. } => VerdictKind::Exempt,
            Self::NotDue { .. } => VerdictKind::NotDue,
            Self::NoHandle => VerdictKind::NoHandle,
            Self::Indeterminate { .. } => VerdictKind::Indeterminate,
        }
    }

    /// When the person was first seen taking part, exempt or not.
    pub const fn first_seen(&self) -> Option<DateTime<Utc>> {
        match *self {
            Self::Met { first_seen } | Self::MetLate { first_seen, .. } => Some(first_seen),
            Self::Exempt { seen } => seen,
            Self::NotMet { .. } | Self::NotDue { .. } | Self::NoHandle | Self::Indeterminate { .. } => None,
        }
    }
}

/// People per verdict. They add up to everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct VerdictCounts {
    /// [`VerdictKind::Met`].
    pub met: u64,
    /// [`VerdictKind::MetLate`].
    pub met_late: u64,
    /// [`VerdictKind::NotMet`].
    pub not_met: u64,
    /// [`VerdictKind::Exempt`].
    pub exempt: u64,
    /// [`VerdictKind::NotDue`].
    pub not_due: u64,
    /// [`VerdictKind::NoHandle`].
    pub no_handle: u64,
    /// [`VerdictKind::Indeterminate`].
    pub indeterminate: u64,
}

impl VerdictCounts {
    pub(crate) fn add(&mut self, kind: VerdictKind) {
        let count = match kind {
            VerdictKind::Met => &mut self.met,
            VerdictKind::MetLate => &mut self.met_late,
            VerdictKind::NotMet => &mut self.not_met,
            VerdictKind::Exempt => &mut self.exempt,
            VerdictKind::NotDue => &mut self.not_due,
            VerdictKind::NoHandle => &mut self.no_handle,
            VerdictKind::Indeterminate => &mut self.indeterminate,
        };
        *count = count.saturating_add(1);
    }

    /// Counts verdicts.
    pub(crate) fn of_verdicts<'v>(verdicts: impl IntoIterator<Item = &'v Verdict>) -> Self {
        let mut counts = Self::default();
        for verdict in verdicts {
            counts.add(verdict.kind());
        }
        counts
    }

    /// How many people had this verdict.
    pub const fn of(&self, kind: VerdictKind) -> u64 {
        match kind {
            VerdictKind::Met => self.met,
            VerdictKind::MetLate => self.met_late,
            VerdictKind::NotMet => self.not_met,
            VerdictKind::Exempt => self.exempt,
            VerdictKind::NotDue => self.not_due,
            VerdictKind::NoHandle => self.no_handle,
            VerdictKind::Indeterminate => self.indeterminate,
        }
    }
}
