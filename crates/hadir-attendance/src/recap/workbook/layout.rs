//! What is on the sheets of each layout.

use super::sheet::{Layout, Sheet};
use crate::amplification::Assignment;
use crate::analysis::CoverageLine;
use crate::language::{Language, platform_name};
use crate::locale;
use crate::recap::messages::Message;
use crate::recap::outline::OutlineError;
use crate::recap::{Align, Cell, Column, PersonLine, Recap, Section, Table};
use crate::report::Totals;
use crate::share::Share;
use crate::standing::Status;
use crate::verdict::VerdictKind;
use crate::words;
use chrono::{Datelike, NaiveDate};
use core::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn sheets(layout: Layout, recap: &Recap, language: Language) -> Result<Vec<Sheet>, OutlineError> {
    let write = Writer { recap, language };
    let missing = |needs| OutlineError::Missing { outline: layout.as_str(), needs };
    let sections = || {
        let known: Vec<&Section> =
            recap.sections.iter().filter(|section| !section.posts.is_empty()).collect();
        if known.is_empty() { Err(missing("a section with posts")) } else { Ok(known) }
    };
    Ok(match layout {
        Layout::Days => write.per_unit(&sections()?, Writer::days),
        Layout::Posts => write.per_unit(&sections()?, Writer::posts),
        Layout::Ranking => {
            let ranking = recap.facts.ranking.as_deref().ok_or_else(|| missing("an engagement ranking"))?;
            vec![write.ranking(ranking)]
        }
        Layout::Handles => {
            let handles = recap.facts.handles.as_ref().ok_or_else(|| missing("who has which handle"))?;
            vec![write.handles(&handles.coverage)]
        }
        Layout::Links => {
            let linked: Vec<&Section> =
                sections()?.into_iter().filter(|section| section.links.is_some()).collect();
            if linked.is_empty() {
                return Err(missing("reported links"));
            }
            linked.into_iter().map(|section| write.links(section)).collect()
        }
        Layout::People => sections()?.into_iter().map(|section| write.people(section)).collect(),
        Layout::Months => sections()?.into_iter().map(|section| write.months(section)).collect(),
    })
}

struct Writer<'r> {
    recap: &'r Recap,
    language: Language,
}

impl Writer<'_> {
    const fn word(&self, message: Message) -> &'static str {
        message.text(self.language)
    }

    fn columns(&self, heads: &[(Message, Align)]) -> Vec<Column> {
        heads.iter().map(|&(head, align)| Column::new(self.word(head), align)).collect()
    }

    fn heading(&self, section: &Section) -> String {
        let place = section.platform.map_or_else(|| self.word(Message::Everything), platform_name);
        let asked = section.action.or_else(|| section.one_action());
        asked.map_or_else(|| place.into(), |asked| format!("{place} {}", words::action(self.language, asked)))
    }

    /// A sheet per section and unit.
    fn per_unit(
        &self,
        sections: &[&Section],
        table: impl Fn(&Self, &Section, &[&PersonLine]) -> Table,
    ) -> Vec<Sheet> {
        let mut sheets = Vec::new();
        for &section in sections {
            for unit in &section.groups {
                let people: Vec<&PersonLine> =
                    section.people.iter().filter(|line| line.who.unit_id == unit.unit).collect();
                let heading = self.heading(section);
                let name =
                    if sections.len() > 1 { format!("{} {heading}", unit.name) } else { unit.name.clone() };
                let lead = vec![unit.name.clone(), heading];
                sheets.push(Sheet { name, lead, table: table(self, section, &people), fixed_columns: 4 });
            }
        }
        sheets
    }

    /// Number, rank, name, division.
    fn person_columns(&self) -> Vec<Column> {
        let mut columns = vec![Column::new("#", Align::Right)];
        columns.extend(self.columns(&[
            (Message::Rank, Align::Left),
            (Message::Name, Align::Left),
            (Message::Division, Align::Left),
        ]));
        columns
    }

    fn person(number: u64, line: &PersonLine) -> Vec<Cell> {
        let words = |text: Option<&String>| text.map_or(Cell::Empty, |text| Cell::Text(text.clone()));
        vec![
            Cell::Number(number),
            words(line.who.rank.as_ref()),
            Cell::Text(line.who.name.clone()),
            words(line.who.division.as_ref()),
        ]
    }

    /// The row of sums below numbers, with its label where the names are.
    fn total(&self, rows: &[Vec<Cell>], label_at: usize) -> Option<Vec<Cell>> {
        let width = rows.first()?.len();
        let sum = |at: usize| {
            let numbers = rows.iter().filter_map(|row| match row.get(at) {
                Some(Cell::Number(number) | Cell::Count(_, number)) => Some(*number),
                _ => None,
            });
            numbers.fold(0_u64, u64::saturating_add)
        };
        let summed = (0..width).map(|at| match rows.first().and_then(|row| row.get(at)) {
            _ if at == label_at => Cell::Text(self.word(Message::Total).into()),
            Some(Cell::Count(status, _)) => Cell::Count(*status, sum(at)),
            Some(Cell::Number(_)) if at > label_at => Cell::Number(sum(at)),
            _ => Cell::Empty,
        });
        Some(summed.collect())
    }

    fn days(&self, section: &Section, people: &[&PersonLine]) -> Table {
        let days = section.days();
        let mut columns = self.person_columns();
        let each = [(Message::Asked, ""), (Message::DoneOf, ""), (Message::Missed, "")];
        for &day in &days {
            let date = locale::short_date(self.language, day);
            let title = Some(locale::long_date(self.language, day));
            columns.extend(each.map(|(head, _)| Column {
                head: format!("{date} {}", self.word(head)),
                align: Align::Right,
                title: title.clone(),
            }));
        }
        let all = [Message::Asked, Message::DoneOf, Message::Missed, Message::Open];
        columns.extend(all.map(|head| {
            Column::new(
                format!("{} {}", self.word(Message::Total), self.word(head).to_lowercase()),
                Align::Right,
            )
        }));
        let rows: Vec<Vec<Cell>> = (1_u64..)
            .zip(people)
            .map(|(number, line)| {
                let counts = section.days_of(line, &days);
                let sum = counts.iter().fold(crate::analysis::DayCount::default(), |sum, &day| sum.and(day));
                let mut row = Self::person(number, line);
                for count in counts {
                    row.extend([
                        Cell::Number(count.asked),
                        Cell::Count(Status::Complete, count.done),
                        Cell::Count(Status::None, count.missed),
                    ]);
                }
                row.extend([
                    Cell::Number(sum.asked),
                    Cell::Count(Status::Complete, sum.done),
                    Cell::Count(Status::None, sum.missed),
                    Cell::Count(Status::Indeterminate, sum.open),
                ]);
                row
            })
            .collect();
        let total = self.total(&rows, 2);
        Table { columns, rows, total }
    }

    fn posts(&self, section: &Section, people: &[&PersonLine]) -> Table {
        let mut columns = self.person_columns();
        columns.extend(section.posts.iter().map(|post| Column::new(post.code.clone(), Align::Right)));
        columns.extend(self.columns(&[(Message::DoneOf, Align::Right)]));
        let rows: Vec<Vec<Cell>> = (1_u64..)
            .zip(people)
            .map(|(number, line)| {
                let mut row = Self::person(number, line);
                row.extend(line.cells.iter().map(|verdict| match (verdict.kind(), verdict.first_seen()) {
                    (_, Some(_)) => Cell::Count(Status::Complete, 1),
                    (VerdictKind::NotMet, None) => Cell::Count(Status::None, 0),
                    _ => Cell::Empty,
                }));
                row.push(Cell::Number(line.standing.taken_part()));
                row
            })
            .collect();
        Table { columns, rows, total: None }
    }

    fn ranking(&self, lines: &[crate::analysis::EngagementLine]) -> Sheet {
        let mut columns = self.columns(&[(Message::Unit, Align::Left), (Message::People, Align::Right)]);
        let platforms = lines.iter().map(|line| line.platforms.len()).max().unwrap_or(0);
        for at in 0..platforms {
            let name = match self.recap.sections.get(at) {
                Some(section) => self.heading(section),
                None => format!("#{}", at.saturating_add(1)),
            };
            for head in [Message::Done, Message::NotYet, Message::NoHandle] {
                columns.push(Column::new(format!("{name}: {}", self.word(head)), Align::Right));
            }
        }
        columns.extend(self.columns(&[(Message::Actions, Align::Right), (Message::Rate, Align::Right)]));
        let rows: Vec<Vec<Cell>> = lines
            .iter()
            .map(|line| {
                let mut row = vec![Cell::Text(line.name.clone()), Cell::Number(line.people)];
                for totals in &line.platforms {
                    let Totals { done, not_yet, no_handle, .. } = *totals;
                    row.extend([
                        Cell::Count(Status::Complete, done),
                        Cell::Count(Status::None, not_yet),
                        Cell::Count(Status::NoHandle, no_handle),
                    ]);
                }
                row.push(Cell::Number(line.actions));
                row.push(line.score.map_or(Cell::Empty, Cell::Percent));
                row
            })
            .collect();
        let total = self.total(&rows, 0);
        let name = self.word(Message::TopRanking).to_owned();
        Sheet { lead: vec![name.clone()], name, table: Table { columns, rows, total }, fixed_columns: 1 }
    }

    fn handles(&self, coverage: &crate::analysis::Coverage) -> Sheet {
        let mut columns = self.columns(&[(Message::Unit, Align::Left), (Message::People, Align::Right)]);
        for &platform in &coverage.platforms {
            let name = platform_name(platform);
            for head in [self.word(Message::Filled), self.word(Message::NotFilled), "%"] {
                columns.push(Column::new(format!("{name} {head}"), Align::Right));
            }
        }
        columns.extend(self.columns(&[(Message::Both, Align::Right)]));
        let root = self.recap.header.root;
        let mut units: Vec<&CoverageLine> = coverage.units.iter().collect();
        units.sort_by(|left, right| {
            let pinned = |line: &CoverageLine| Reverse(line.unit.is_some() && line.unit == root);
            let shares = (0..coverage.platforms.len()).map(|at| {
                let undefined = Share::new(0, 0);
                right.share(at).unwrap_or(undefined).compare(left.share(at).unwrap_or(undefined))
            });
            let by_share = shares.fold(core::cmp::Ordering::Equal, core::cmp::Ordering::then);
            (pinned(left).cmp(&pinned(right)))
                .then(by_share)
                .then_with(|| right.people.cmp(&left.people))
                .then_with(|| left.name.to_lowercase().cmp(&right.name.to_lowercase()))
        });
        let line = |name: &str, line: &CoverageLine| {
            let mut row = vec![Cell::Text(name.to_owned()), Cell::Number(line.people)];
            for (at, &filled) in line.filled.iter().enumerate() {
                row.extend([
                    Cell::Count(Status::Complete, filled),
                    Cell::Count(Status::None, line.missing(at)),
                    line.share(at).map_or(Cell::Empty, Cell::Percent),
                ]);
            }
            row.push(Cell::Number(line.complete));
            row
        };
        let rows = units.into_iter().map(|unit| line(&unit.name, unit)).collect();
        let total = Some(line(self.word(Message::Total), &coverage.total));
        let name = self.word(Message::Coverage).to_owned();
        Sheet { lead: vec![name.clone()], name, table: Table { columns, rows, total }, fixed_columns: 1 }
    }

    fn links(&self, section: &Section) -> Sheet {
        let platforms = Assignment::Regular.platforms();
        let mut columns = self.columns(&[
            (Message::Day, Align::Left),
            (Message::Name, Align::Left),
            (Message::Number, Align::Left),
            (Message::Division, Align::Left),
        ]);
        columns.extend(platforms.iter().map(|&platform| Column::new(platform_name(platform), Align::Left)));
        let people: BTreeMap<_, _> =
            section.people.iter().map(|line| (line.who.person_id, &line.who)).collect();
        let text = |text: Option<&String>| text.map_or(Cell::Empty, |text| Cell::Text(text.clone()));
        let rows = section.links.iter().flatten().filter_map(|reported| {
            let who = people.get(&reported.person_id)?;
            let mut row = vec![
                Cell::Day(reported.day),
                Cell::Text(who.ranked_name()),
                Cell::Text(who.number.clone()),
                text(who.division.as_ref()),
            ];
            row.extend(platforms.iter().map(|platform| text(reported.links.get(platform))));
            Some(row)
        });
        let name = self.word(Message::LinkRecap).to_owned();
        let table = Table { columns, rows: rows.collect(), total: None };
        Sheet { lead: vec![name.clone()], name, table, fixed_columns: 2 }
    }

    /// Most first. Nobody is cut off.
    fn people(&self, section: &Section) -> Sheet {
        let mut columns = vec![Column::new("#", Align::Right)];
        columns.extend(self.columns(&[
            (Message::Unit, Align::Left),
            (Message::Rank, Align::Left),
            (Message::Name, Align::Left),
            (Message::DoneOf, Align::Right),
            (Message::Asked, Align::Right),
            (Message::Status, Align::Left),
        ]));
        let mut people: Vec<&PersonLine> = section.people.iter().collect();
        people.sort_by_key(|line| Reverse(line.standing.taken_part()));
        let rows = (1_u64..).zip(people).map(|(number, line)| {
            vec![
                Cell::Number(number),
                Cell::Text(line.who.unit.clone()),
                line.who.rank.clone().map_or(Cell::Empty, Cell::Text),
                Cell::Text(line.who.name.clone()),
                Cell::Number(line.standing.taken_part()),
                Cell::Number(line.standing.asked()),
                Cell::Status(line.standing.status),
            ]
        });
        let table = Table { columns, rows: rows.collect(), total: None };
        let name = self.heading(section);
        Sheet { lead: vec![name.clone()], name, table, fixed_columns: 1 }
    }

    /// Units × months, most first.
    fn months(&self, section: &Section) -> Sheet {
        let first = |day: NaiveDate| day.with_day(1).unwrap_or(day);
        let days = section.days();
        let months: BTreeSet<NaiveDate> = days.iter().map(|&day| first(day)).collect();
        let mut columns = self.columns(&[(Message::Unit, Align::Left)]);
        columns.extend(months.iter().map(|&month| {
            Column::new(locale::period(self.language, hadir_core::time::Period::Month(month)), Align::Right)
        }));
        columns.extend(self.columns(&[(Message::Total, Align::Right)]));
        let mut lines: Vec<(u64, &str, Vec<u64>)> = section
            .groups
            .iter()
            .map(|unit| {
                let mut done: BTreeMap<NaiveDate, u64> = months.iter().map(|&month| (month, 0)).collect();
                for line in section.people.iter().filter(|line| line.who.unit_id == unit.unit) {
                    for (&day, count) in days.iter().zip(section.days_of(line, &days)) {
                        let sum = done.entry(first(day)).or_default();
                        *sum = sum.saturating_add(count.done);
                    }
                }
                (unit.totals.taken_part, unit.name.as_str(), done.into_values().collect())
            })
            .collect();
        lines.sort_by_key(|&(sum, name, _)| (Reverse(sum), name.to_lowercase()));
        let rows: Vec<Vec<Cell>> = lines
            .into_iter()
            .map(|(sum, name, months)| {
                let mut row = vec![Cell::Text(name.to_owned())];
                row.extend(months.into_iter().chain([sum]).map(Cell::Number));
                row
            })
            .collect();
        let total = self.total(&rows, 0);
        let name = self.heading(section);
        Sheet { lead: vec![name.clone()], name, table: Table { columns, rows, total }, fixed_columns: 1 }
    }
}
