use crate::policy::{Done, NoHandleRule, Policy};
use crate::share::Share;
use crate::standing::{Standing, Status};

/// People per class, and what they did together.
///
/// The classes partition the people: `complete + partial + none + no_handle + exempt + no_tasks +
/// indeterminate = people`.
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
            Status::NoTasks => &mut self.no_tasks,
            Status::Indeterminate => &mut self.indeterminate,
        };
        *class = class.saturating_add(1);
        self.people = self.people.saturating_add(1);
        self.asked = self.asked.saturating_add(standing.asked());
        self.taken_part = self.taken_part.saturating_add(standing.taken_part());
        self.undetermined = self.undetermined.saturating_add(standing.undetermined);
    }

    /// People of a class.
    pub const fn of_status(&self, status: Status) -> u64 {
        match status {
            Status::Complete => self.complete,
            Status::Partial => self.partial,
            Status::None => self.none,
            Status::NoHandle => self.no_handle,
            Status::Exempt => self.exempt,
            Status::NoTasks => self.no_tasks,
            Status::Indeterminate => self.indeterminate,
        }
    }

    /// Obligations taken part in, of those asked: the pooled rate.
    pub const fn rate(&self) -> Share {
        Share::new(self.taken_part, self.asked)
    }

    /// People complete, of all.
    pub const fn complete_share(&self) -> Share {
        Share::new(self.complete, self.people)
    }
}
