use super::Register;
use super::register::Filed;
use crate::policy::{Exempt, Policy};
use crate::report::Totals;
use crate::standing::{Reach, Standing, Tally};
use crate::verdict::{NotDue, Verdict};
use chrono::{DateTime, Utc};
use hadir_core::ids::ObservedPostId;
use hadir_core::platform::Platform;
use hadir_core::roster::Person;
use std::collections::BTreeMap;

/// Who reported what, under a policy.
#[derive(Debug, Clone)]
pub struct LinkReport<'r> {
    /// Everybody, in order of seniority.
    pub people: Vec<LinkLine<'r>>,
    /// Everybody together.
    pub totals: Totals,
    /// Links that hold, per platform.
    pub links: BTreeMap<Platform, u64>,
    /// People who reported, per post.
    pub reporters: BTreeMap<ObservedPostId, u64>,
}

/// One person in it.
#[derive(Debug, Clone)]
pub struct LinkLine<'r> {
    /// The person.
    pub person: &'r Person,
    /// What their reports add up to.
    pub standing: Standing,
    /// One verdict per post, in order of time.
    pub verdicts: Vec<Verdict>,
    /// Links that hold, over all posts.
    pub links: u64,
}

impl Register {
    /// Attendance. What is due after `as_of` is not due; none: everything is.
    pub fn report(&self, policy: &Policy, as_of: Option<DateTime<Utc>>) -> LinkReport<'_> {
        let mut report = LinkReport {
            people: Vec::new(),
            totals: Totals::default(),
            links: BTreeMap::new(),
            reporters: BTreeMap::new(),
        };
        for member in self.ledger.order.iter().filter_map(|&at| self.ledger.members.get(at)) {
            let mut tally = Tally::default();
            let mut verdicts = Vec::new();
            let mut links = 0_u64;
            for asked in self.ledger.asked.values() {
                let obligation = &asked.obligation;
                let filed = self.filed.get(&(member.person.id, obligation.post_id));
                let exempt = member.exemptions.iter().any(|exemption| exemption.covers(obligation.day));
                let verdict = if let Some(reason) = obligation.never_due_for(&member.person) {
                    Verdict::NotDue { reason }
                } else if exempt && policy.exempt != Exempt::Ignored {
                    Verdict::Exempt { seen: filed.and_then(first) }
                } else {
                    judge(filed, obligation.window.end(), as_of)
                };
                tally.add(&verdict);
                verdicts.push(verdict);
                for (&platform, _) in filed.and_then(|filed| filed.values().next_back()).into_iter().flatten()
                {
                    links = links.saturating_add(1);
                    let count = report.links.entry(platform).or_default();
                    *count = count.saturating_add(1);
                }
                let count = report.reporters.entry(obligation.post_id).or_default();
                *count = count.saturating_add(u64::from(filed.is_some()));
            }
            let standing = tally.standing(policy, Reach::SomeHandle);
            report.people.push(LinkLine { person: &member.person, standing, verdicts, links });
        }
        report.totals = Totals::of(report.people.iter().map(|line| &line.standing), policy);
        report
    }
}

fn first(filed: &Filed) -> Option<DateTime<Utc>> {
    filed.keys().next().copied()
}

fn judge(filed: Option<&Filed>, due_by: DateTime<Utc>, as_of: Option<DateTime<Utc>>) -> Verdict {
    match filed.and_then(first) {
        Some(first_seen) if first_seen < due_by => Verdict::Met { first_seen },
        Some(first_seen) => Verdict::MetLate { first_seen, proved_at: due_by },
        None if as_of.is_some_and(|now| now < due_by) => Verdict::NotDue { reason: NotDue::StillOpen },
        None => Verdict::NotMet { proved_at: due_by },
    }
}
