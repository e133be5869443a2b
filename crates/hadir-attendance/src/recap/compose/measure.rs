//! Figures about some people of a section.

use super::{Composer, count};
use crate::analysis::Target;
use crate::language::platform_name;
use crate::recap::messages::Message;
use crate::recap::outline::Measure;
use crate::recap::section::sums;
use crate::recap::{Block, Cell, Figure, PersonLine, Section};
use crate::report::{Statistics, Totals};
use crate::share::Share;
use crate::standing::Status;
use crate::words;
use hadir_core::ids::PersonId;
use hadir_core::platform::Platform;
use std::collections::BTreeSet;

impl Composer<'_> {
    pub(super) fn measures(&mut self, section: &Section, measures: &[Measure]) {
        let people: Vec<&PersonLine> = section.people.iter().collect();
        self.measures_of(section, &people, measures, true);
    }

    pub(super) fn measures_of(
        &mut self,
        section: &Section,
        people: &[&PersonLine],
        measures: &[Measure],
        zeros: bool,
    ) {
        if measures.is_empty() {
            return;
        }
        let (totals, statistics) = sums(people.iter().copied(), &section.policy);
        let team = Team { section, people, totals, statistics };
        let mut figures: Vec<Figure> = measures
            .iter()
            .filter_map(|&measure| {
                let (label, value) = self.measure(&team, measure)?;
                (zeros || value != Cell::Number(0)).then_some(Figure { label, value })
            })
            .collect();
        // No class that somebody is in may go unmentioned, or the rest would not add up.
        if measures.iter().any(|measure| measure.is_class()) {
            for &status in &[Status::StillOpen, Status::Exempt, Status::NoTasks, Status::Indeterminate] {
                let people = totals.of_status(status);
                if people > 0 {
                    let label = super::post::capital(words::status(self.language, status));
                    figures.push(Figure { label, value: Cell::Number(people) });
                }
            }
        }
        self.push(Block::Figures(figures));
    }

    fn measure(&self, team: &Team<'_>, measure: Measure) -> Option<(String, Cell)> {
        let Team { section, people, ref totals, ref statistics } = *team;
        let target = || Target::of_people(people.iter().map(|line| &line.standing));
        let participants = || people.iter().filter(|line| line.standing.taken_part() > 0).count();
        let (label, value) = match measure {
            Measure::People => (Message::People, Cell::Number(totals.people)),
            Measure::Done => (Message::Done, Cell::Number(totals.done)),
            Measure::Complete => (Message::Complete, Cell::Number(totals.complete)),
            Measure::Partial => (Message::Partial, Cell::Number(totals.partial)),
            Measure::NotYet => (Message::NotYet, Cell::Number(totals.not_yet)),
            Measure::NotDone => (Message::NotDone, Cell::Number(totals.none)),
            Measure::NoHandle => (Message::NoHandle, Cell::Number(totals.no_handle)),
            Measure::Actions => (Message::Actions, Cell::Number(totals.taken_part)),
            Measure::Missing(platform) => {
                let missing = self.missing(people, platform)?;
                let label = format!("{} {}", self.word(Message::MissingHandle), platform_name(platform));
                return Some((super::post::capital(&label), Cell::Number(missing)));
            }
            Measure::MinimumEach => {
                let posts = count(&section.posts);
                let each = if posts == 0 { 0 } else { section.policy.threshold.required(posts) };
                (Message::MinimumEach, Cell::Number(each))
            }
            Measure::Reached => {
                let share = Share::new(totals.complete, statistics.active);
                (Message::ReachedOfEligible, self.share(share))
            }
            Measure::ActualOfTarget => (Message::ActualOfTarget, self.share(target().reached())),
            Measure::Participants => {
                let participants = u64::try_from(participants()).unwrap_or(u64::MAX);
                let label =
                    if section.links.is_some() { Message::Executing } else { Message::UniqueParticipants };
                (label, Cell::Number(participants))
            }
            Measure::WithHandle => (Message::WithHandle, Cell::Number(statistics.active)),
            Measure::Backlog => {
                let without = totals.people.saturating_sub(statistics.active);
                let open = totals.no_tasks.saturating_add(totals.still_open);
                let without = without.saturating_sub(open).saturating_sub(totals.exempt);
                (Message::Backlog, Cell::Number(without))
            }
            Measure::BelowTarget => {
                let below = people.iter().filter(|line| {
                    matches!(line.standing.status, Status::Partial | Status::None)
                        && line.standing.no_handle < line.standing.due
                });
                (Message::BelowTarget, Cell::Number(u64::try_from(below.count()).unwrap_or(u64::MAX)))
            }
            Measure::Links => {
                let links = people.iter().fold(0_u64, |sum, line| sum.saturating_add(line.links));
                (Message::TotalLinks, Cell::Number(links))
            }
        };
        Some((self.word(label).to_owned(), value))
    }

    /// `2/3 (66,7%)`.
    fn share(&self, share: Share) -> Cell {
        let (of, percent) = (Cell::Of(share).text(self.language), Cell::Percent(share).text(self.language));
        Cell::Text(format!("{of} ({percent})"))
    }

    /// People without a handle on a platform; none where the recap does not know.
    fn missing(&self, people: &[&PersonLine], platform: Platform) -> Option<u64> {
        let handles = self.recap.facts.handles.as_ref()?;
        let asked: BTreeSet<PersonId> = people.iter().map(|line| line.who.person_id).collect();
        let missing = handles
            .people
            .iter()
            .filter(|known| known.missing.contains(&platform) && asked.contains(&known.who.person_id));
        u64::try_from(missing.count()).ok()
    }
}

/// Some people of a section, with what they add up to.
struct Team<'s> {
    section: &'s Section,
    people: &'s [&'s PersonLine],
    totals: Totals,
    statistics: Statistics,
}

impl Measure {
    const fn is_class(self) -> bool {
        matches!(
            self,
            Self::Complete | Self::Partial | Self::NotYet | Self::NotDone | Self::NoHandle | Self::Done
        )
    }
}
