//! Units that did most and least, and operators and accounts of units.

use super::{Composer, count};
use crate::analysis::{UnitLine as Group, UnitOrder};
use crate::language::platform_name;
use crate::locale;
use crate::recap::facts::{AccountLine, Activity, OperatorLine};
use crate::recap::messages::Message;
use crate::recap::{Cell, Section};
use crate::words;
use std::collections::BTreeSet;

impl Composer<'_> {
    pub(super) fn top_units(&mut self, section: &Section, count: usize) {
        self.some_units(section, count, Message::TopUnits, false);
    }

    pub(super) fn bottom_units(&mut self, section: &Section, count: usize) {
        self.some_units(section, count, Message::BottomUnits, true);
    }

    /// The directorate itself is not compared with its units.
    fn some_units(&mut self, section: &Section, count: usize, label: Message, from_the_end: bool) {
        let root = self.recap.header.root;
        let mut units = section.groups.clone();
        units.retain(|unit| Some(unit.unit) != root);
        UnitOrder::MostActions.sort(&mut units, None);
        if from_the_end {
            units.reverse();
        }
        // Only who is among them whatever is true of what cannot be told.
        let ends = |unit: &Group| {
            let done = unit.totals.taken_part;
            (done, done.saturating_add(unit.totals.unknown()))
        };
        let rivals = |unit: &Group| {
            let (least, most) = ends(unit);
            let others = units.iter().filter(|other| other.unit != unit.unit).map(ends);
            let before = |&(low, high): &(u64, u64)| if from_the_end { low < most } else { high > least };
            others.filter(before).count()
        };
        let told = |unit: &Group| unit.totals.rate().of > 0;
        let certain: Vec<&Group> = units.iter().filter(|unit| told(unit) && rivals(unit) < count).collect();
        let nobody = certain.is_empty() && !units.is_empty();
        let mut items: Vec<String> = certain
            .into_iter()
            .take(count)
            .map(|unit| {
                let rate = unit.totals.rate();
                let percent = locale::percent(self.language, rate);
                format!("{}: {}/{} ({percent})", unit.name, self.number(rate.part), self.number(rate.of))
            })
            .collect();
        if nobody {
            items.push(self.word(Message::NobodyNamed).to_owned());
        }
        self.list(label, true, items);
    }

    pub(super) fn missing_units(&mut self, section: &Section) {
        let Some(handles) = &self.recap.facts.handles else { return };
        let present: BTreeSet<_> = section.groups.iter().map(|unit| unit.unit).collect();
        let missing = handles.coverage.units.iter();
        let missing = missing.filter(|line| line.unit.is_some_and(|unit| !present.contains(&unit)));
        let items = missing.map(|line| line.name.clone()).collect();
        self.list(Message::MissingUnits, false, items);
    }

    pub(super) fn operators(&mut self, lines: &[OperatorLine]) {
        let all = lines.iter().fold(0_u64, |sum, line| sum.saturating_add(line.operators));
        let mut lines: Vec<&OperatorLine> = lines.iter().collect();
        lines.sort_by_key(|line| (core::cmp::Reverse(line.operators), line.unit.to_lowercase()));
        let (with, without): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.operators > 0);
        self.figures([
            (Message::Operators, Cell::Number(all)),
            (Message::Groups, Cell::Number(count(&with).saturating_add(count(&without)))),
        ]);
        let counted = |line: &&OperatorLine| format!("{}: {}", line.unit, self.number(line.operators));
        let (with, without) =
            (with.iter().map(counted).collect(), without.iter().map(|line| line.unit.clone()).collect());
        self.list(Message::Registered, true, with);
        self.list(Message::NotRegistered, true, without);
    }

    pub(super) fn accounts(&mut self, accounts: &[AccountLine]) {
        let name = |line: &AccountLine| {
            let handle = line.handle.as_ref();
            let account = handle.map(|handle| format!(" – {} {handle}", platform_name(handle.platform())));
            format!("{}{}", line.unit, account.unwrap_or_default())
        };
        let active = |line: &&&AccountLine| line.activity.is_some_and(|activity| activity.posts > 0);
        let known: Vec<&AccountLine> = accounts.iter().filter(|line| line.handle.is_some()).collect();
        let units: BTreeSet<&str> = accounts.iter().map(|line| line.unit.as_str()).collect();
        let posts = accounts.iter().filter_map(|line| line.activity).map(|activity| activity.posts);
        self.figures([
            (Message::Groups, Cell::Number(u64::try_from(units.len()).unwrap_or(u64::MAX))),
            (Message::Accounts, Cell::Number(count(&known))),
            (Message::Posts, Cell::Number(posts.fold(0, u64::saturating_add))),
        ]);
        let mut busy: Vec<&&AccountLine> = known.iter().filter(active).collect();
        busy.sort_by_key(|line| {
            let posts = line.activity.map(|activity| activity.posts);
            (core::cmp::Reverse(posts), line.unit.to_lowercase(), line.handle.clone())
        });
        let busy = busy.into_iter().filter_map(|line| {
            let Activity { posts, likes, comments } = line.activity?;
            let posts = words::counted(self.language, posts, "konten", "post", "posts");
            let figures = [(likes, Message::Likes), (comments, Message::Comments)];
            let [likes, comments] =
                figures.map(|(figure, label)| format!("{} {}", self.number(figure), self.word(label)));
            Some(format!("{}: {posts}, {likes}, {comments}", name(line)))
        });
        let busy = busy.collect();
        let idle = |line: &&&AccountLine| line.activity.is_some_and(|activity| activity.posts == 0);
        let passive = known.iter().filter(idle).map(|line| name(line)).collect();
        let missing = accounts.iter().filter(|line| line.handle.is_none()).map(name).collect();
        let failed = known.iter().filter(|line| line.activity.is_none()).map(|line| name(line)).collect();
        self.list(Message::ActiveAccounts, true, busy);
        self.list(Message::PassiveAccounts, true, passive);
        self.list(Message::MissingAccounts, true, missing);
        self.list(Message::FailedAccounts, true, failed);
    }
}
