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
