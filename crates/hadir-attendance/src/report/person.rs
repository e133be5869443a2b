//! One person in a report.

use super::judge::{Case, reach};
use crate::ledger::Member;
use crate::obligation::Obligation;
use crate::policy::Policy;
use crate::standing::{Standing, Tally};
use crate::verdict::Verdict;
use hadir_core::ids::UnitId;
use hadir_core::platform::{Handle, Platform};
use hadir_core::roster::Person;
use std::collections::BTreeSet;

/// One person in a report.
#[derive(Debug, Clone, Copy)]
pub struct PersonReport<'r> {
    member: &'r Member,
    policy: &'r Policy,
    cases: &'r [Case<'r>],
    at: usize,
    standing: Standing,
    /// Only what was asked of them while they belonged to it.
    unit: Option<UnitId>,
}

impl<'r> PersonReport<'r> {
    pub(super) const fn new(
        policy: &'r Policy,
        cases: &'r [Case<'r>],
        at: usize,
        standing: Standing,
        member: &'r Member,
    ) -> Self {
        Self { member, policy, cases, at, standing, unit: None }
    }

    /// By the units that they belonged to on the days of what was asked: themselves, or a part of them for each. Whoever belonged
    /// to none on a day is with their own unit.
    pub(super) fn by_unit(self, platforms: &BTreeSet<Platform>) -> Vec<(UnitId, Self)> {
        let own = self.member.person.unit_id;
        let unit_of = |case: &Case<'_>| self.member.unit_on(case.asked.obligation.day).unwrap_or(own);
        let units: BTreeSet<UnitId> = self.cases.iter().map(unit_of).collect();
        if self.member.postings.is_empty() || units.is_empty() {
            return vec![(own, self)];
        }
        if let (1, Some(&unit)) = (units.len(), units.first()) {
            return vec![(unit, self)];
        }
        let part = |unit: UnitId| {
            let part = Self { unit: Some(unit), ..self };
            let mut tally = Tally::default();
            for (_, verdict) in part.judged() {
                tally.add(&verdict);
            }
            (unit, Self { standing: tally.standing(self.policy, reach(self.member, platforms)), ..part })
        };
        units.into_iter().map(part).collect()
    }

    /// The person.
    pub const fn person(&self) -> &'r Person {
        &self.member.person
    }

    /// What their verdicts add up to.
    pub const fn standing(&self) -> Standing {
        self.standing
    }

    /// Their handles on a platform, past and present, in alphabetical order.
    pub fn handles(&self, platform: Platform) -> impl Iterator<Item = &'r Handle> {
        self.member.on(platform).map(|held| &held.handle)
    }

    /// One verdict per obligation of the report, in its order; in a group of a unit, per obligation of a day on which they
    /// belonged to it.
    pub fn verdicts(&self) -> impl Iterator<Item = (&'r Obligation, Verdict)> {
        self.judged().map(|(case, verdict)| (&case.asked.obligation, verdict))
    }

    pub(super) fn judged(&self) -> impl Iterator<Item = (&'r Case<'r>, Verdict)> + use<'r> {
        let Self { member, policy, cases, at, unit, .. } = *self;
        let own = member.person.unit_id;
        let counts = move |case: &&Case<'_>| {
            let on_day = || member.unit_on(case.asked.obligation.day).unwrap_or(own);
            unit.is_none_or(|unit| on_day() == unit)
        };
        cases.iter().filter(counts).map(move |case| {
            let seen = case.asked.credited.get(&at).copied();
            (case, case.verdict(at, member, seen, policy))
        })
    }

    pub(super) const fn policy(&self) -> &'r Policy {
        self.policy
    }

    pub(super) fn exemption_reason(&self, case: &Case<'_>) -> Option<&'r str> {
        let day = case.asked.obligation.day;
        self.member.exemptions.iter().find(|exemption| exemption.covers(day))?.reason.as_deref()
    }
}
