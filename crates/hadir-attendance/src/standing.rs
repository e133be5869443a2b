//! Whether a person can be seen at all.

use crate::policy::{Empty, Exempt, Late, NoHandleRule, Partial, Policy};
use crate::verdict::{NotDue, Verdict};

pub use hadir_core::roster::policy::{Standing, Status};

/// Whether a person can be seen at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    SomeHandle,
    NoHandle,
}

/// Verdicts of one person, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) met: u64,
    pub(crate) late: u64,
    pub(crate) missed: u64,
    pub(crate) undetermined: u64,
    pub(crate) no_handle: u64,
    pub(crate) exempt: u64,
    pub(crate) exempt_met: u64,
    pub(crate) not_due: u64,
    pub(crate) still_open: u64,
}

impl Tally {
    pub(crate) fn add(&mut self, verdict: &Verdict) {
        let field = match verdict {
            Verdict::Met { .. } => &mut self.met,
            Verdict::MetLate { .. } => &mut self.late,
            Verdict::NotMet { .. } => &mut self.missed,
            Verdict::Indeterminate { .. } => &mut self.undetermined,
            Verdict::NoHandle => &mut self.no_handle,
            Verdict::NotDue { reason } => {
                let open = u64::from(*reason == NotDue::StillOpen);
                self.still_open = self.still_open.saturating_add(open);
                &mut self.not_due
            }
            Verdict::Exempt { seen } => {
                self.exempt_met = self.exempt_met.saturating_add(u64::from(seen.is_some()));
                &mut self.exempt
            }
        };
        *field = field.saturating_add(1);
    }

    pub(crate) fn standing(&self, policy: &Policy, reach: Reach) -> Standing {
        let Self { met, late, missed, undetermined, no_handle, exempt, exempt_met, not_due, still_open } =
            *self;
        let due = met
            .saturating_add(late)
            .saturating_add(missed)
            .saturating_add(undetermined)
            .saturating_add(no_handle);
        let exempt_met = if policy.exempt == Exempt::CompleteWithZero { 0 } else { exempt_met };
        let counted = self.counted(policy, due);
        let required = (counted > 0).then(|| policy.threshold.required(counted));
        let status = self.status(policy, reach, due, required);
        Standing {
            due,
            met,
            late,
            missed,
            undetermined,
            no_handle,
            exempt,
            exempt_met,
            not_due,
            still_open,
            counted,
            required,
            status,
        }
    }

    fn excused(&self, policy: &Policy) -> u64 {
        match policy.exempt {
            Exempt::Complete | Exempt::CompleteWithZero => self.exempt,
            Exempt::Excused | Exempt::Ignored => 0,
        }
    }

    fn counted(&self, policy: &Policy, due: u64) -> u64 {
        let beyond_reach = match policy.no_handle {
            NoHandleRule::Separate => self.no_handle,
            NoHandleRule::AsNone | NoHandleRule::Both => 0,
        };
        due.saturating_sub(beyond_reach).saturating_add(self.excused(policy))
    }

    fn status(&self, policy: &Policy, reach: Reach, due: u64, required: Option<u64>) -> Status {
        if due == 0 && self.exempt > 0 {
            return match policy.exempt {
                Exempt::Complete | Exempt::CompleteWithZero => Status::Complete,
                Exempt::Excused | Exempt::Ignored => Status::Exempt,
            };
        }
        let unreachable = reach == Reach::NoHandle || due > 0 && self.no_handle == due;
        match policy.no_handle {
            NoHandleRule::Separate | NoHandleRule::Both if unreachable => return Status::NoHandle,
            _ => {}
        }
        let Some(required) = required else {
            return match policy.empty {
                // Whoever was asked for nothing yet has missed nothing, whatever an empty day means.
                _ if self.still_open > 0 => Status::StillOpen,
                _ if self.not_due > 0 => Status::NoTasks,
                Empty::NoTasks => Status::NoTasks,
                Empty::AsNone => Status::None,
                Empty::AsComplete => Status::Complete,
            };
        };
        let late = match policy.late {
            Late::Counts => self.late,
            Late::DoesNotCount => 0,
        };
        let proven = self.met.saturating_add(late).saturating_add(self.excused(policy));
        let class = |credited: u64| {
            if credited >= required {
                Status::Complete
            } else if credited > 0 && policy.partial == Partial::Any {
                Status::Partial
            } else {
                Status::None
            }
        };
        // Classes are monotone in what is credited: if both ends agree, every outcome between them does.
        let worst = class(proven);
        if worst == class(proven.saturating_add(self.undetermined)) { worst } else { Status::Indeterminate }
    }
}
