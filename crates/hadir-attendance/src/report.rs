//! Attendance under a policy: people, groups and obligations.

use crate::ledger::Ledger;
use crate::policy::Policy;
use crate::scope::Scope;
use hadir_core::ids::{PersonId, UnitId};
use hadir_core::roster::{Person, Unit};

mod explain;
mod group;
mod judge;
mod obligation;
mod person;
mod selected;
mod selection;
mod statistics;
mod totals;

pub use crate::verdict::VerdictCounts;
pub use explain::Reason;
pub use group::Group;
pub use obligation::ObligationReport;
pub use person::PersonReport;
pub use selection::Selection;
pub use statistics::Statistics;
pub use totals::Totals;

/// Attendance under a policy: people, groups and obligations.
///
/// People are in order of seniority, obligations in order of time.
#[derive(Debug, Clone)]
pub struct Report<'l> {
    ledger: &'l Ledger,
    policy: Policy,
    selection: Selection,
    obligations: Vec<judge::Case<'l>>,
    /// Members who count, in order of seniority.
    standings: Vec<judge::Standee<'l>>,
}

impl Ledger {
    /// Takes attendance over everything that was asked.
    pub fn report(&self, policy: &Policy) -> Report<'_> {
        self.report_on(policy, &Selection::ALL)
    }

    /// Takes attendance over a part of what was asked: a platform, an action, some days.
    pub fn report_on(&self, policy: &Policy, selection: &Selection) -> Report<'_> {
        self.report_in(policy, selection, &Scope::everything())
    }

    /// Takes attendance in a scope: the same object decides whose posts and which people count.
    pub fn report_in(&self, policy: &Policy, selection: &Selection, scope: &Scope) -> Report<'_> {
        Report::of(self, policy, selection, scope)
    }
}

impl<'l> Report<'l> {
    fn of(ledger: &'l Ledger, policy: &Policy, selection: &Selection, scope: &Scope) -> Self {
        let (obligations, standings) = judge::all(ledger, policy, selection, scope);
        Self { ledger, policy: *policy, selection: *selection, obligations, standings }
    }

    /// The policy that decided.
    pub const fn policy(&self) -> &Policy {
        &self.policy
    }

    /// What the report is restricted to.
    pub const fn selection(&self) -> &Selection {
        &self.selection
    }

    /// The ledger that it speaks of.
    pub const fn ledger(&self) -> &'l Ledger {
        self.ledger
    }

    /// Everybody who counts, in order of seniority.
    pub fn people(&self) -> impl ExactSizeIterator<Item = PersonReport<'_>> {
        self.standings.iter().map(|standee| self.of_standee(standee))
    }

    /// One person, if they count.
    pub fn person(&self, id: PersonId) -> Option<PersonReport<'_>> {
        let member = self.ledger.members.get(*self.ledger.index.get(&id)?)?;
        let seniority = &self.ledger.seniority;
        let ordering =
            |standee: &judge::Standee<'_>| seniority.compare(&standee.member.person, &member.person);
        let found = self.standings.binary_search_by(ordering).ok()?;
        self.standings.get(found).map(|standee| self.of_standee(standee))
    }

    /// What was asked, in order of time.
    pub fn obligations(&self) -> impl ExactSizeIterator<Item = ObligationReport<'_>> {
        self.obligations.iter().map(ObligationReport::new)
    }

    /// Everybody together.
    pub fn totals(&self) -> Totals {
        Totals::of(self.standings.iter().map(|standee| &standee.standing), &self.policy)
    }

    /// Shares and means over everybody.
    pub fn statistics(&self) -> Statistics {
        Statistics::of(self.standings.iter().map(|standee| &standee.standing))
    }

    /// People grouped by any key, groups in order of the key.
    pub fn group_by<K: Ord>(&self, key: impl Fn(&Person) -> K) -> Vec<Group<'_, K>> {
        group::by(self.people(), key, &self.policy)
    }

    /// People grouped by unit, in order of the units' names. A unit that the roster does not describe has
    /// none. Whoever was posted to another unit in between is in both, in each with what was asked on their days there: so
    /// the people of all units may be more than [everybody](Self::totals), what was asked is not.
    pub fn by_unit(&self) -> Vec<Group<'_, UnitId>> {
        let platforms = judge::platforms(&self.obligations, &self.selection);
        let people = self.people().flat_map(|person| person.by_unit(&platforms));
        let mut groups = group::keyed(people, &self.policy);
        groups.sort_by_cached_key(|group| {
            let unit = self.unit(group.key);
            (unit.is_none(), unit.map(|unit| (unit.name.to_lowercase(), unit.code.clone())), group.key)
        });
        groups
    }

    /// People grouped by division, those without one last.
    pub fn by_division(&self) -> Vec<Group<'_, Option<String>>> {
        let mut groups = self.group_by(|person| person.division.clone());
        groups.sort_by_cached_key(|group| (group.key.is_none(), group.key.clone()));
        groups
    }

    /// A unit, if the roster describes it.
    pub fn unit(&self, id: UnitId) -> Option<&'l Unit> {
        self.ledger.units.get(&id)
    }

    /// Handles seen on the selected obligations that were nobody's on the roster, each counted once per
    /// obligation.
    pub fn strangers(&self) -> u64 {
        self.obligations.iter().fold(0, |sum, case| sum.saturating_add(case.strangers()))
    }

    fn of_standee<'r>(&'r self, standee: &judge::Standee<'r>) -> PersonReport<'r> {
        PersonReport::new(&self.policy, &self.obligations, standee.at, standee.standing, standee.member)
    }
}
