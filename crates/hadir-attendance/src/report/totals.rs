//! People per class, and what they did together.

use crate::policy::{Done, NoHandleRule, Policy};
use crate::share::{Bounds, Share};
use crate::standing::{Standing, Status};

/// People per class, and what they did together.
///
/// The classes partition the people: `complete + partial + none + no_handle + exempt + still_open +
/// no_tasks + indeterminate = people`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Totals {
    /// Everybody.
    pub people: u64,
    /// [`Status::Complete`].
    pub complete: u64,
    /// [`Status::Partial`].
    pub partial: u64,
    /// [`Status::None`].
    pub none: u64,
    /// [`Status::NoHandle`].
    pub no_handle: u64,
    /// [`Status::Exempt`].
    pub exempt: u64,
    /// [`Status::StillOpen`].
    #[cfg_attr(feature = "serde", serde(default))]
    pub still_open: u64,
    /// [`Status::NoTasks`].
    pub no_tasks: u64,
    /// [`Status::Indeterminate`].
    pub indeterminate: u64,
    /// The headline "done" of the policy.
    pub done: u64,
    /// The headline "not yet" of the policy.
    pub not_yet: u64,
    /// Obligations asked of them, exempt or not.
    pub asked: u64,
    /// Obligations they took part in, in time or late, exempt or not.
    pub taken_part: u64,
    /// Obligations of which it cannot be told.
    pub undetermined: u64,
    /// Obligations met in time.
    #[cfg_attr(feature = "serde", serde(default))]
    pub met: u64,
    /// Obligations met late.
    #[cfg_attr(feature = "serde", serde(default))]
    pub late: u64,
    /// Obligations proved not met.
    #[cfg_attr(feature = "serde", serde(default))]
    pub missed: u64,
    /// Obligations on platforms where no handle is known: whoever owes them cannot be seen.
    #[cfg_attr(feature = "serde", serde(default))]
    pub unreachable: u64,
    /// Obligations that were excused.
    #[cfg_attr(feature = "serde", serde(default))]
    pub excused: u64,
    /// Of them, done all the same.
    #[cfg_attr(feature = "serde", serde(default))]
    pub excused_met: u64,
}

impl Totals {
    pub(crate) fn of<'s>(standings: impl IntoIterator<Item = &'s Standing>, policy: &Policy) -> Self {
        let mut totals = Self::default();
        for standing in standings {
            totals.add(standing);
        }
        let none = totals.none.saturating_add(match policy.no_handle {
            NoHandleRule::Both => totals.no_handle,
            NoHandleRule::Separate | NoHandleRule::AsNone => 0,
        });
        (totals.done, totals.not_yet) = match policy.done {
            Done::Complete => (totals.complete, none.saturating_add(totals.partial)),
            Done::CompleteOrPartial => (totals.complete.saturating_add(totals.partial), none),
        };
        totals
    }

    fn add(&mut self, standing: &Standing) {
        let class = match standing.status {
            Status::Complete => &mut self.complete,
            Status::Partial => &mut self.partial,
            Status::None => &mut self.none,
            Status::NoHandle => &mut self.no_handle,
            Status::Exempt => &mut self.exempt,
            Status::StillOpen => &mut self.still_open,
            Status::NoTasks => &mut self.no_tasks,
            Status::Indeterminate => &mut self.indeterminate,
        };
        *class = class.saturating_add(1);
        self.people = self.people.saturating_add(1);
        self.asked = self.asked.saturating_add(standing.asked());
        self.taken_part = self.taken_part.saturating_add(standing.taken_part());
        self.undetermined = self.undetermined.saturating_add(standing.undetermined);
        self.met = self.met.saturating_add(standing.met);
        self.late = self.late.saturating_add(standing.late);
        self.missed = self.missed.saturating_add(standing.missed);
        self.unreachable = self.unreachable.saturating_add(standing.no_handle);
        self.excused = self.excused.saturating_add(standing.exempt);
        self.excused_met = self.excused_met.saturating_add(standing.exempt_met);
    }

    /// People of a class.
    pub const fn of_status(&self, status: Status) -> u64 {
        match status {
            Status::Complete => self.complete,
            Status::Partial => self.partial,
            Status::None => self.none,
            Status::NoHandle => self.no_handle,
            Status::Exempt => self.exempt,
            Status::StillOpen => self.still_open,
            Status::NoTasks => self.no_tasks,
            Status::Indeterminate => self.indeterminate,
        }
    }

    /// Obligations met, in time or late, of those of which it can be told: the pooled rate. What was excused and what cannot
    /// be seen is beside it; [`Self::bounds`] says how far that leaves it open.
    pub const fn rate(&self) -> Share {
        let met = self.met.saturating_add(self.late);
        Share::new(met, met.saturating_add(self.missed))
    }

    /// Between what the rate is, whatever is true of what cannot be told: at least as if nobody had done it, at most as if
    /// all had.
    ///
    /// ```
    /// use hadir_attendance::{Share, Totals};
    /// let totals = Totals { met: 1, missed: 1, undetermined: 2, ..Totals::default() };
    /// assert_eq!(totals.rate(), Share::new(1, 2));
    /// assert_eq!((totals.bounds().at_least, totals.bounds().at_most), (Share::new(1, 4), Share::new(3, 4)));
    /// ```
    pub const fn bounds(&self) -> Bounds {
        let met = self.met.saturating_add(self.late);
        let unknown = self.unknown();
        let due = met.saturating_add(self.missed).saturating_add(unknown);
        Bounds { at_least: Share::new(met, due), at_most: Share::new(met.saturating_add(unknown), due) }
    }

    /// Obligations of which it cannot be told whether they were met, for want of evidence or of a handle.
    pub const fn unknown(&self) -> u64 {
        self.undetermined.saturating_add(self.unreachable)
    }

    /// People complete, of all.
    pub const fn complete_share(&self) -> Share {
        Share::new(self.complete, self.people)
    }
}
