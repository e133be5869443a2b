//! What a ledger has of a part and a scope: what was asked, and who counts.

use super::selection::Selection;
use crate::ledger::{Asked, Ledger, Member};
use crate::scope::Scope;

impl Ledger {
    /// What was asked in a part and a scope.
    pub(crate) fn asked_in(&self, selection: &Selection, scope: &Scope) -> impl Iterator<Item = &Asked> {
        self.asked
            .values()
            .filter(|asked| selection.includes(&asked.obligation) && scope.has_obligation(&asked.obligation))
    }

    /// Who counts in a part and a scope, by number: whoever belonged on any of its days.
    pub(crate) fn members_in(
        &self,
        selection: &Selection,
        scope: &Scope,
    ) -> impl Iterator<Item = (usize, &Member)> {
        let days = selection.days.or_else(|| {
            let days = || self.asked_in(selection, scope).map(|asked| asked.obligation.day);
            days().min().zip(days().max())
        });
        self.members.iter().enumerate().filter(move |(_, member)| {
            let person = &member.person;
            member.units(days).any(|unit| scope.has_unit(person.id, unit))
                && days.is_none_or(|(first, last)| person.membership.touches(first, last))
        })
    }
}
