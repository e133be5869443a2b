//! The report of links: who passed on what was asked to be passed on.

use super::register::Filed;
use super::{Link, Register};
use crate::obligation::Obligation;
use crate::policy::{Exempt, Policy};
use crate::report::{Selection, Totals};
use crate::scope::Scope;
use crate::standing::{Reach, Standing, Tally};
use crate::verdict::{NotDue, Verdict};
use chrono::{DateTime, Utc};
use core::cmp::Reverse;
use hadir_core::ids::{ObservedPostId, PersonId, UnitId};
use hadir_core::platform::{Platform, PostLink};
use hadir_core::roster::Person;
use std::collections::{BTreeMap, BTreeSet};

/// Who reported what, under a policy.
#[derive(Debug, Clone)]
pub struct LinkReport<'r> {
    /// Everybody, in order of seniority.
    pub people: Vec<LinkLine<'r>>,
    /// What was asked, in order of time: the columns of every line's verdicts.
    pub posts: Vec<&'r Obligation>,
    /// Everybody together.
    pub totals: Totals,
    /// Links that hold, per platform.
    pub links: BTreeMap<Platform, u64>,
    /// People who reported, per post.
    pub reporters: BTreeMap<ObservedPostId, u64>,
    /// Every link that holds, by platform and address, with who reported it.
    pub reported: BTreeMap<Link, BTreeSet<PersonId>>,
    policy: Policy,
    /// Links that one person reported for more than one post.
    for_several: BTreeSet<Link>,
}

hadir_core::text_enum! {
    /// Why a reported link may be no share of its own.
    pub enum Questioned {
        /// It leads to a post that was asked to be shared.
        Asked = "asked",
        /// It leads where another reported address leads.
        OtherAddress = "other_address",
        /// It was reported for several posts.
        SeveralPosts = "several_posts",
        /// Several people reported it.
        SeveralPeople = "several_people",
    }
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

/// The people of one unit in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkUnit {
    /// The unit.
    pub unit: UnitId,
    /// Its people together.
    pub totals: Totals,
    /// Their links.
    pub links: u64,
}

impl Register {
    /// Attendance. What is due after `as_of` is not due; none: everything is.
    pub fn report(&self, policy: &Policy, as_of: Option<DateTime<Utc>>) -> LinkReport<'_> {
        self.report_in(policy, &Selection { as_of, ..Selection::ALL }, &Scope::everything())
    }

    /// Attendance over a part of what was asked, in a scope: the same object decides whose posts and which people
    /// count. What is reported about other posts neither counts nor lowers anyone.
    pub fn report_in(&self, policy: &Policy, selection: &Selection, scope: &Scope) -> LinkReport<'_> {
        let mut report = LinkReport {
            people: Vec::new(),
            posts: self.ledger.asked_in(selection, scope).map(|asked| &asked.obligation).collect(),
            totals: Totals::default(),
            links: BTreeMap::new(),
            reporters: BTreeMap::new(),
            reported: BTreeMap::new(),
            policy: *policy,
            for_several: BTreeSet::new(),
        };
        report.reporters = report.posts.iter().map(|post| (post.post_id, 0)).collect();
        let posts = report.posts.clone();
        let counted: BTreeMap<usize, _> = self.ledger.members_in(selection, scope).collect();
        for member in self.ledger.order.iter().filter_map(|at| counted.get(at)) {
            let mut tally = Tally::default();
            let mut line = LinkLine {
                person: &member.person,
                standing: tally.standing(policy, Reach::SomeHandle),
                verdicts: Vec::new(),
                links: 0,
            };
            let mut theirs: BTreeSet<&Link> = BTreeSet::new();
            for &obligation in &posts {
                let filed = self.filed.get(&(member.person.id, obligation.post_id));
                let exempt = policy.exempt != Exempt::Ignored
                    && member.exemptions.iter().any(|exemption| exemption.covers(obligation.day));
                let withdrawn = obligation.withdrawn_at.filter(|&at| at < obligation.window.end());
                let withdrawn = withdrawn.filter(|&at| selection.as_of.is_none_or(|now| at <= now));
                let verdict = if let Some(reason) = member.never_due(obligation) {
                    Verdict::NotDue { reason }
                } else if exempt {
                    Verdict::Exempt { seen: filed.and_then(first) }
                } else if filed.is_none() && withdrawn.is_some() {
                    Verdict::NotDue { reason: NotDue::Withdrawn }
                } else {
                    judge(filed, obligation.window.end(), selection.as_of)
                };
                tally.add(&verdict);
                line.verdicts.push(verdict);
                if let Some(filed) = filed {
                    let held = filed.values().next_back().into_iter().flat_map(BTreeMap::values);
                    report.for_several.extend(held.filter(|link| !theirs.insert(link)).cloned());
                    report.count(&mut line, obligation, filed);
                }
            }
            line.standing = tally.standing(policy, Reach::SomeHandle);
            report.people.push(line);
        }
        report.totals = Totals::of(report.people.iter().map(|line| &line.standing), policy);
        report
    }
}

impl<'r> LinkReport<'r> {
    /// Links that more than one person reported, and who: whoever looks at them decides whose they are.
    pub fn shared(&self) -> impl Iterator<Item = (&Link, &BTreeSet<PersonId>)> {
        self.reported.iter().filter(|(_, people)| people.len() > 1)
    }

    /// Links that lead where another link of the list leads, whatever the address says beside it, or to what was asked to be
    /// shared itself: no share of anyone's. Whoever looks at them decides.
    pub fn questioned(&self) -> impl Iterator<Item = (&Link, &BTreeSet<PersonId>, Questioned)> {
        let of = |link: &Link| match link.post() {
            Some(PostLink::Post(post)) => Some((post.platform(), post.code().to_owned())),
            _ => None,
        };
        let asked: BTreeSet<(Platform, String)> =
            self.posts.iter().map(|post| (post.platform, post.code.clone())).collect();
        let mut times: BTreeMap<(Platform, String), u64> = BTreeMap::new();
        for post in self.reported.keys().filter_map(of) {
            let count = times.entry(post).or_default();
            *count = count.saturating_add(1);
        }
        self.reported.iter().filter_map(move |(link, people)| {
            let post = of(link);
            let again = |post| times.get(post).is_some_and(|&times| times > 1);
            let questioned = match &post {
                Some(post) if asked.contains(post) => Questioned::Asked,
                Some(post) if again(post) => Questioned::OtherAddress,
                _ if self.for_several.contains(link) => Questioned::SeveralPosts,
                _ if people.len() > 1 => Questioned::SeveralPeople,
                _ => return None,
            };
            Some((link, people, questioned))
        })
    }

    /// Everybody, most links first; people of the same number in order of seniority.
    pub fn by_links(&self) -> Vec<&LinkLine<'r>> {
        let mut people: Vec<_> = self.people.iter().collect();
        // Stable: seniority decides among equals.
        people.sort_by_key(|line| Reverse(line.links));
        people
    }

    /// The people by unit, in order of the units' ids.
    pub fn by_unit(&self) -> Vec<LinkUnit> {
        let mut units: BTreeMap<UnitId, Vec<&LinkLine<'_>>> = BTreeMap::new();
        for line in &self.people {
            units.entry(line.person.unit_id).or_default().push(line);
        }
        let unit = |(unit, lines): (UnitId, Vec<&LinkLine<'_>>)| LinkUnit {
            unit,
            totals: Totals::of(lines.iter().map(|line| &line.standing), &self.policy),
            links: lines.iter().fold(0, |sum, line| sum.saturating_add(line.links)),
        };
        units.into_iter().map(unit).collect()
    }

    /// Counts what one person reported about one post: the last report holds.
    fn count(&mut self, line: &mut LinkLine<'_>, obligation: &Obligation, filed: &Filed) {
        for (&platform, link) in filed.values().next_back().into_iter().flatten() {
            line.links = line.links.saturating_add(1);
            let count = self.links.entry(platform).or_default();
            *count = count.saturating_add(1);
            self.reported.entry(link.clone()).or_default().insert(line.person.id);
        }
        let count = self.reporters.entry(obligation.post_id).or_default();
        *count = count.saturating_add(1);
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
