//! Who did most and least, and what the daily report concludes.

use super::Composer;
use crate::analysis::{Target, lowest, places};
use crate::recap::messages::Message;
use crate::recap::section::Who;
use crate::recap::{Cell, PersonLine, Section};
use crate::share::Share;
use hadir_core::ids::PersonId;
use hadir_core::platform::Platform;
use std::collections::BTreeMap;

impl Composer<'_> {
    pub(super) fn top_people(&mut self, section: &Section, count: usize) {
        let ranked = places(section.people.iter().collect(), |line| line.standing.taken_part());
        let items = ranked
            .into_iter()
            .filter(|(_, line)| line.standing.taken_part() > 0)
            .take(count)
            .map(|(place, line)| self.placed(place, line))
            .collect();
        self.list(Message::TopPeople, false, items);
    }

    /// Nobody is named here for want of evidence, nor who is among as many of those who did most.
    pub(super) fn bottom_people(&mut self, section: &Section, count: usize) {
        let last = lowest(section.people.iter().collect(), |line| line.standing, count);
        let mut items: Vec<String> = last.into_iter().map(|(place, line)| self.placed(place, line)).collect();
        if items.is_empty() && section.totals.undetermined > 0 {
            items.push(self.word(Message::NobodyNamed).to_owned());
        }
        self.list(Message::BottomPeople, false, items);
    }

    fn placed(&self, place: u64, line: &PersonLine) -> String {
        let share = Share::new(line.standing.taken_part(), line.standing.asked());
        let of = Cell::Of(share).text(self.language);
        format!("#{} {}, {} ({of})", self.number(place), line.who.ranked_name(), line.who.unit)
    }

    pub(super) fn ranking(&mut self, count: usize) {
        let mut sums: BTreeMap<PersonId, (usize, &Who, u64)> = BTreeMap::new();
        for section in self.taken() {
            for (at, line) in section.people.iter().enumerate() {
                let sum = sums.entry(line.who.person_id).or_insert((at, &line.who, 0));
                sum.2 = sum.2.saturating_add(line.standing.taken_part());
            }
        }
        let mut people: Vec<(usize, &Who, u64)> = sums.into_values().collect();
        people.sort_by_key(|&(at, who, _)| (at, who.person_id));
        let ranked = places(people, |&(_, _, sum)| sum);
        let items = ranked
            .into_iter()
            .filter(|&(_, (_, _, sum))| sum > 0)
            .take(count)
            .map(|(place, (_, who, sum))| {
                let rank = who.rank.as_deref().unwrap_or("–");
                let (place, sum) = (self.number(place), self.number(sum));
                format!("#{place} {}, {rank}, {}, {}: {sum}", who.name, who.number, who.unit)
            })
            .collect();
        self.list(Message::TopRanking, false, items);
    }

    /// The closing sentence of the daily report. All good: every platform at its target or at 95 % of what was
    /// possible on Instagram and 80 % elsewhere, and at most ten people without a handle. Otherwise more than
    /// thirty without a handle, then a target unmet, then progress.
    pub(super) fn assessment(&mut self) {
        let (mut met, mut unknown, mut asked) = (true, false, false);
        let mut backlog = 0_u64;
        for section in self.taken().filter(|section| !section.posts.is_empty()) {
            asked = true;
            let target = Target::of_directorate(&section.totals);
            let enough = if section.platform == Some(Platform::Instagram) { 95 } else { 80 };
            let reached = Share::new(target.actual, target.possible).is_at_least(enough);
            let reached = if reached { Some(true) } else { target.is_reached(&section.totals) };
            met = met && reached != Some(false);
            unknown = unknown || reached.is_none();
            backlog = backlog.max(section.totals.no_handle);
        }
        self.say(match (met, backlog) {
            _ if !asked => Message::NothingAsked,
            (true, 0..=30) if unknown => Message::TargetUnknown,
            (true, 0..=10) => Message::AllGood,
            (_, 31..) => Message::HighBacklog,
            (false, _) => Message::TargetUnmet,
            (true, _) => Message::Progress,
        });
    }
}
