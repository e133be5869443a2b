//! One report of a recap: a platform, or everything.

use crate::amplification::{LinkReport, Register};
use crate::analysis::{DayCount, UnitLine};
use crate::language::platform_name;
use crate::obligation::Obligation;
use crate::policy::Policy;
use crate::report::{Report, Selection, Statistics, Totals, VerdictCounts};
use crate::standing::{Standing, Status};
use crate::verdict::{Doubt, Verdict};
use chrono::{DateTime, NaiveDate, Utc};
use hadir_core::ids::{ObservedPostId, PersonId, UnitId};
use hadir_core::observed::Action;
use hadir_core::platform::{Handle, Permalink, Platform};
use hadir_core::roster::{Person, Unit};
use std::collections::{BTreeMap, BTreeSet};

/// One report of a recap: a platform, or everything.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Section {
    /// The platform; none: all of them.
    pub platform: Option<Platform>,
    /// The action; none: all of them.
    pub action: Option<Action>,
    /// The policy that decided the classes.
    pub policy: Policy,
    /// The name of the policy, if it is a preset.
    pub policy_name: Option<String>,
    /// What was asked, in order of time.
    pub posts: Vec<PostLine>,
    /// Everybody together.
    pub totals: Totals,
    /// Shares and means over everybody.
    pub statistics: Statistics,
    /// Units, in order of their names.
    pub groups: Vec<UnitLine>,
    /// Everybody, in order of seniority.
    pub people: Vec<PersonLine>,
    /// Links that were reported and hold, by post, then by seniority, where links are asked for.
    pub links: Option<Vec<Reported>>,
}

/// What a person reported about a post.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Reported {
    /// The post.
    pub post_id: ObservedPostId,
    /// Its business day.
    pub day: NaiveDate,
    /// Who.
    pub person_id: PersonId,
    /// The addresses, per platform.
    pub links: BTreeMap<Platform, String>,
}

/// A post in a recap.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PostLine {
    /// Its id.
    pub post_id: ObservedPostId,
    /// Where it is.
    pub platform: Platform,
    /// What is asked.
    pub action: Action,
    /// What the network calls it.
    pub code: String,
    /// Its text.
    pub caption: Option<String>,
    /// Its business day.
    pub day: NaiveDate,
    /// When it went out.
    pub posted_at: DateTime<Utc>,
    /// When it is due.
    pub due_by: DateTime<Utc>,
    /// Whether absence is proved; if not, why not.
    pub proof: Proof,
    /// Handles seen, of people and strangers.
    pub seen: u64,
    /// Handles seen that are nobody's on the roster.
    pub strangers: u64,
    /// People per verdict.
    pub counts: VerdictCounts,
}

/// Whether absence is proved on a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Proof {
    /// It is, since then.
    ProvedAt(DateTime<Utc>),
    /// It is not.
    Unproved(Doubt),
}

/// A person, as lists name them.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Who {
    /// The person's id.
    pub person_id: PersonId,
    /// The service number.
    pub number: String,
    /// The name.
    pub name: String,
    /// The rank.
    pub rank: Option<String>,
    /// The unit.
    pub unit_id: UnitId,
    /// The unit's name, or its id where the roster does not describe it.
    pub unit: String,
    /// The division.
    pub division: Option<String>,
}

/// A person in a recap.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PersonLine {
    /// Who.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub who: Who,
    /// The handles in question, each with its platform.
    pub handles: Vec<Handle>,
    /// What the verdicts add up to.
    pub standing: Standing,
    /// One verdict per post of the section, in its order.
    pub cells: Vec<Verdict>,
    /// Links reported that hold, where links are asked for.
    pub links: u64,
}

impl Section {
    pub(super) fn of(report: &Report<'_>) -> Self {
        let posts: Vec<PostLine> = report
            .obligations()
            .map(|line| PostLine {
                proof: match line.proof() {
                    // While there is time, nobody's absence is proved, whatever was captured later.
                    _ if line.is_open() && line.captures().is_empty() => Proof::Unproved(Doubt::NotFetched),
                    _ if line.is_open() => Proof::Unproved(Doubt::TooEarly),
                    proof => proof.map_or_else(Proof::Unproved, Proof::ProvedAt),
                },
                seen: line.handles_seen(),
                strangers: line.strangers(),
                counts: line.counts(),
                ..PostLine::of(line.obligation())
            })
            .collect();
        let platforms: BTreeSet<Platform> = match report.selection().platform {
            Some(platform) => [platform].into(),
            None => posts.iter().map(|post| post.platform).collect(),
        };
        let people = report.people().map(|person| PersonLine {
            who: Who::of(person.person(), &report.ledger().units),
            handles: platforms.iter().flat_map(|&platform| person.handles(platform)).cloned().collect(),
            standing: person.standing(),
            cells: person.verdicts().map(|(_, verdict)| verdict).collect(),
            links: 0,
        });
        let Selection { platform, action, .. } = *report.selection();
        Self::new(*report.policy(), (platform, action), posts, people.collect())
    }

    pub(super) fn of_links(register: &Register, report: &LinkReport<'_>, policy: &Policy) -> Self {
        let ledger = &register.ledger;
        let reporters = |id: ObservedPostId| report.reporters.get(&id).copied().unwrap_or_default();
        let posts = (0_usize..).zip(ledger.asked.values()).map(|(at, asked)| {
            let verdicts = report.people.iter().filter_map(|line| line.verdicts.get(at));
            PostLine {
                // The register is its own proof.
                proof: Proof::ProvedAt(asked.obligation.window.end()),
                seen: reporters(asked.obligation.post_id),
                counts: VerdictCounts::of_verdicts(verdicts),
                ..PostLine::of(&asked.obligation)
            }
        });
        let people = report.people.iter().map(|line| PersonLine {
            who: Who::of(line.person, &ledger.units),
            handles: Vec::new(),
            standing: line.standing,
            cells: line.verdicts.clone(),
            links: line.links,
        });
        let mut section = Self::new(*policy, (None, Some(Action::Share)), posts.collect(), people.collect());
        section.links = Some(reported(register, &section));
        section
    }

    /// The section of people who did what the cells say.
    fn new(
        policy: Policy,
        (platform, action): (Option<Platform>, Option<Action>),
        posts: Vec<PostLine>,
        people: Vec<PersonLine>,
    ) -> Self {
        let (totals, statistics) = sums(&people, &policy);
        let mut units: BTreeMap<UnitId, Vec<&PersonLine>> = BTreeMap::new();
        for person in &people {
            units.entry(person.who.unit_id).or_default().push(person);
        }
        let mut groups: Vec<UnitLine> = units
            .into_iter()
            .filter_map(|(unit, people)| {
                let name = people.first()?.who.unit.clone();
                Some(UnitLine { unit, name, totals: sums(people, &policy).0 })
            })
            .collect();
        groups.sort_by_cached_key(|group| {
            (group.name == group.unit.to_string(), group.name.to_lowercase(), group.unit)
        });
        let policy_name = policy.name().map(Into::into);
        Self { platform, action, policy, policy_name, totals, statistics, groups, people, posts, links: None }
    }
}

fn reported(register: &Register, section: &Section) -> Vec<Reported> {
    let posts: BTreeMap<_, _> =
        (0_usize..).zip(&section.posts).map(|(at, post)| (post.post_id, (at, post.day))).collect();
    let people: BTreeMap<_, _> =
        (0_usize..).zip(&section.people).map(|(at, line)| (line.who.person_id, at)).collect();
    let mut held: Vec<_> = register
        .held()
        .filter_map(|(person_id, post_id, links)| {
            let (&(at, day), &who) = (posts.get(&post_id)?, people.get(&person_id)?);
            let links = links.iter().map(|(&platform, link)| (platform, link.address().to_owned()));
            Some((at, who, Reported { post_id, day, person_id, links: links.collect() }))
        })
        .collect();
    held.sort_by_key(|&(at, who, _)| (at, who));
    held.into_iter().map(|(_, _, reported)| reported).collect()
}

impl Section {
    /// What all its posts ask for, if it is one thing.
    pub(super) fn one_action(&self) -> Option<Action> {
        let first = self.posts.first()?.action;
        self.posts.iter().all(|post| post.action == first).then_some(first)
    }

    /// The classes that anyone is in, so that a table has no empty columns.
    pub(super) fn classes(&self) -> Vec<Status> {
        let always = |status: Status| matches!(status, Status::Complete | Status::Partial | Status::None);
        let kept = |status: &Status| always(*status) || self.totals.of_status(*status) > 0;
        Status::ALL.iter().copied().filter(kept).collect()
    }

    /// The business days on which anything was asked, in order.
    pub fn days(&self) -> Vec<NaiveDate> {
        let days: BTreeSet<NaiveDate> = self.posts.iter().map(|post| post.day).collect();
        days.into_iter().collect()
    }

    /// What was asked of a person and done by them on each of some days.
    pub fn days_of(&self, person: &PersonLine, days: &[NaiveDate]) -> Vec<DayCount> {
        let mut counts = vec![DayCount::default(); days.len()];
        for (verdict, post) in person.cells.iter().zip(&self.posts) {
            if let Some(count) = days.binary_search(&post.day).ok().and_then(|at| counts.get_mut(at)) {
                *count = count.and(DayCount::of(verdict));
            }
        }
        counts
    }

    /// What was asked of everybody and done by them, per day of [`days`](Self::days).
    pub fn day_counts(&self) -> Vec<DayCount> {
        let days = self.days();
        let mut sums = vec![DayCount::default(); days.len()];
        for person in &self.people {
            for (sum, count) in sums.iter_mut().zip(self.days_of(person, &days)) {
                *sum = sum.and(count);
            }
        }
        sums
    }
}

impl PersonLine {
    /// The handles in question, one after the other.
    pub(super) fn joined_handles(&self) -> String {
        self.handles.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }
}

/// The classes of some people together, and their shares and means.
pub(super) fn sums<'p>(
    people: impl IntoIterator<Item = &'p PersonLine>,
    policy: &Policy,
) -> (Totals, Statistics) {
    let standings: Vec<Standing> = people.into_iter().map(|line| line.standing).collect();
    (Totals::of(&standings, policy), Statistics::of(&standings))
}

impl PostLine {
    /// Nothing known of it but what was asked.
    fn of(obligation: &Obligation) -> Self {
        Self {
            post_id: obligation.post_id,
            platform: obligation.platform,
            action: obligation.action,
            code: obligation.code.clone(),
            caption: obligation.caption.clone(),
            day: obligation.day,
            posted_at: obligation.window.start(),
            due_by: obligation.window.end(),
            proof: Proof::Unproved(Doubt::NotFetched),
            seen: 0,
            strangers: 0,
            counts: VerdictCounts::default(),
        }
    }

    /// The address of the post, or its platform and code where the code alone makes no address.
    pub fn address(&self) -> String {
        let Self { platform, code, .. } = self;
        let guess = match platform {
            Platform::Instagram => format!("https://www.instagram.com/p/{code}/"),
            Platform::Tiktok => format!("https://www.tiktok.com/v/{code}.html"),
            Platform::X => format!("https://x.com/i/status/{code}"),
            Platform::Youtube => format!("https://www.youtube.com/watch?v={code}"),
            _ => String::new(),
        };
        let plain = || format!("{} {code}", platform_name(*platform));
        guess.parse::<Permalink>().map_or_else(|_| plain(), |link| link.address().to_owned())
    }
}

impl Who {
    pub(super) fn of(person: &Person, units: &BTreeMap<UnitId, Unit>) -> Self {
        let unit = units.get(&person.unit_id);
        Self {
            person_id: person.id,
            number: person.number.clone(),
            name: person.name.clone(),
            rank: person.rank.clone(),
            unit_id: person.unit_id,
            unit: unit.map_or_else(|| person.unit_id.to_string(), |unit| unit.name.clone()),
            division: person.division.clone(),
        }
    }

    /// The rank and the name.
    pub fn ranked_name(&self) -> String {
        match &self.rank {
            Some(rank) => format!("{rank} {}", self.name),
            None => self.name.clone(),
        }
    }
}
