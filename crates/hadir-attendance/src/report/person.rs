use super::judge::Case;
use crate::ledger::Member;
use crate::obligation::Obligation;
use crate::policy::Policy;
use crate::standing::Standing;
use crate::verdict::Verdict;
use hadir_core::platform::{Handle, Platform};
use hadir_core::roster::Person;

/// One person in a report.
#[derive(Debug, Clone, Copy)]
pub struct PersonReport<'r> {
    member: &'r Member,
    policy: &'r Policy,
    cases: &'r [Case<'r>],
    at: usize,
    standing: Standing,
}

impl<'r> PersonReport<'r> {
    pub(super) const fn new(
        policy: &'r Policy,
        cases: &'r [Case<'r>],
        at: usize,
        standing: Standing,
        member: &'r Member,
    ) -> Self {
        Self { member, policy, cases, at, standing }
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

    /// One verdict per obligation of the report, in its order.
    pub fn verdicts(&self) -> impl Iterator<Item = (&'r Obligation, Verdict)> {
        self.judged().map(|(case, verdict)| (&case.asked.obligation, verdict))
    }

    pub(super) fn judged(&self) -> impl Iterator<Item = (&'r Case<'r>, Verdict)> + use<'r> {
        let Self { member, policy, cases, at, .. } = *self;
        cases.iter().map(move |case| {
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
