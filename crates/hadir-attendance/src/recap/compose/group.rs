//! Groups of people, and people per class.

use super::{Composer, post::capital};
use crate::analysis::{UnitLine, division_order};
use crate::recap::messages::Message;
use crate::recap::outline::{By, Groups, Line};
use crate::recap::section::sums;
use crate::recap::{Block, List, PersonLine, Section};
use crate::standing::Status;
use crate::words;
use hadir_core::ids::UnitId;
use std::collections::BTreeMap;

impl Composer<'_> {
    pub(super) fn groups(&mut self, section: &Section, groups: Groups) {
        for (number, (name, people)) in (1_u64..).zip(self.grouped(section, groups)) {
            let title = match groups.by {
                By::Unit => format!("{number}. {name}"),
                By::Division => name,
            };
            self.push(Block::Subheading(title));
            self.measures_of(section, &people, groups.measures, groups.zeros);
            if !groups.lists.is_empty() {
                self.class_lists(people.into_iter(), groups.lists, groups.line, section);
            }
        }
    }

    /// Groups in their order, each with its people in order of seniority.
    fn grouped<'s>(&self, section: &'s Section, groups: Groups) -> Vec<(String, Vec<&'s PersonLine>)> {
        match groups.by {
            By::Unit => {
                let mut lines = section.groups.clone();
                groups.order.sort(&mut lines, self.recap.header.root);
                let of = |unit: UnitId| {
                    section.people.iter().filter(move |line| line.who.unit_id == unit).collect()
                };
                lines.into_iter().map(|line: UnitLine| (line.name, of(line.unit))).collect()
            }
            By::Division => {
                let mut divisions = self.divisions(section.people.iter().collect());
                // Stable: the order of divisions decides among equals.
                divisions.sort_by(|(_, left), (_, right)| {
                    let totals = |people: &[&'s PersonLine]| sums(people.iter().copied(), &section.policy).0;
                    groups.order.compare(&totals(left), &totals(right))
                });
                divisions
            }
        }
    }

    /// People by division, divisions in their own order, those without one last.
    pub(super) fn divisions<'s>(&self, people: Vec<&'s PersonLine>) -> Vec<(String, Vec<&'s PersonLine>)> {
        self.by_division(people, |line| line.who.division.as_deref())
    }

    pub(super) fn by_division<'s, T>(
        &self,
        people: Vec<&'s T>,
        division: impl Fn(&'s T) -> Option<&'s str>,
    ) -> Vec<(String, Vec<&'s T>)> {
        let mut divisions: BTreeMap<_, (String, Vec<&'s T>)> = BTreeMap::new();
        for person in people {
            let name = division(person).map(str::trim).filter(|name| !matches!(*name, "" | "-"));
            let label = name.unwrap_or_else(|| self.word(Message::NoDivision));
            let known =
                divisions.entry(division_order(name)).or_insert_with(|| (label.to_owned(), Vec::new()));
            known.1.push(person);
        }
        divisions.into_values().collect()
    }

    /// People per class: those asked for, then every other class that anybody is in, so that nobody is left
    /// out of all lists.
    pub(super) fn class_lists<'s>(
        &mut self,
        people: impl Iterator<Item = &'s PersonLine>,
        classes: &[Status],
        line: Line,
        section: &Section,
    ) {
        let people: Vec<&PersonLine> = people.collect();
        let of = |status: Status| people.iter().filter(move |line| line.standing.status == status);
        let others = Status::ALL
            .iter()
            .copied()
            .filter(|status| !classes.contains(status) && of(*status).next().is_some());
        let shown: Vec<Status> = classes
            .iter()
            .copied()
            .chain(others)
            .filter(|status| self.outline.only.is_none_or(|only| only.contains(status)))
            .collect();
        for status in shown {
            let mut listed: Vec<&&PersonLine> = of(status).collect();
            if section.links.is_some() {
                listed.sort_by_key(|line| core::cmp::Reverse(line.links));
            }
            let items = listed.into_iter().map(|person| self.person(person, line)).collect();
            let label = Some(capital(words::status(self.language, status)));
            self.push(Block::List(List { label, status: Some(status), numbered: false, items }));
        }
    }
}
