//! The tables of the overview: units, posts, days, people × posts, people × days.

use super::{Composer, count};
use crate::analysis::DayCount;
use crate::locale;
use crate::recap::messages::Message;
use crate::recap::section::Proof;
use crate::recap::{Align, Block, Cell, Column, PersonLine, PostLine, Section, Table};
use crate::report::Totals;
use crate::share::Share;
use crate::standing::Status;
use crate::verdict::VerdictKind;
use crate::words;
use chrono::NaiveDate;

const VERDICTS: [VerdictKind; 4] =
    [VerdictKind::Met, VerdictKind::MetLate, VerdictKind::NotMet, VerdictKind::Indeterminate];

impl Composer<'_> {
    /// The policy of a section, where the sections have not all the same: that one stands below the title.
    pub(super) fn policy(&mut self, section: &Section) {
        if self.common_policy().is_none() {
            let words = self.policy_words(section);
            self.push(Block::Paragraph(words));
        }
    }

    /// The section whose policy is that of all.
    pub(super) fn common_policy(&self) -> Option<&Section> {
        let first = self.taken().next()?;
        self.taken().all(|section| section.policy == first.policy).then_some(first)
    }

    pub(super) fn policy_words(&self, section: &Section) -> String {
        let name = section.policy_name.as_ref().map(|name| format!("{name}. ")).unwrap_or_default();
        format!("{}: {name}{}", self.word(Message::Policy), section.policy.words(self.language))
    }

    pub(super) fn tiles(&mut self, section: &Section) {
        let summary = self.summary(section);
        let tile = |status: Status| (status, section.totals.of_status(status));
        self.push(Block::Tiles { summary, tiles: section.classes().into_iter().map(tile).collect() });
    }

    /// `3 posts; 4 people: 2 complete, 1 no handle, 1 exempt; Rate 5/12 (41.7%), …`.
    fn summary(&self, section: &Section) -> String {
        let (language, totals) = (self.language, &section.totals);
        let classes: Vec<String> = Status::ALL
            .iter()
            .filter(|&&status| totals.of_status(status) > 0)
            .map(|&status| {
                format!("{} {}", self.number(totals.of_status(status)), words::status(language, status))
            })
            .collect();
        let posts = words::counted(language, count(&section.posts), "konten", "post", "posts");
        let people = words::counted(language, totals.people, "personel", "person", "people");
        let mut text = format!("{posts}; {people}");
        if !classes.is_empty() {
            text.extend([": ", &classes.join(", ")]);
        }
        let (rate, of) = (locale::percent(language, totals.rate()), Cell::Of(totals.rate()).text(language));
        text.extend(["; ", self.word(Message::Rate), " ", &of, " (", &rate, ")"]);
        if totals.unknown() > 0 {
            let bounds = totals.bounds();
            let [least, most] =
                [bounds.at_least, bounds.at_most].map(|share| locale::percent(language, share));
            let words = [self.word(Message::AtLeast), self.word(Message::AtMost)];
            text.extend([", ", words[0], " ", &least, ", ", words[1], " ", &most]);
        }
        if let Some(average) = section.statistics.average_completion {
            let average = locale::percent(language, average);
            let participation = locale::percent(language, section.statistics.participation);
            text.extend([", ", self.word(Message::Average), " ", &average]);
            text.extend([", ", self.word(Message::Participation), " ", &participation]);
        }
        text
    }

    pub(super) fn unit_table(&mut self, section: &Section) {
        let classes = section.classes();
        let mut columns =
            vec![self.column(Message::Unit, Align::Left), self.column(Message::People, Align::Right)];
        columns.extend(
            classes.iter().map(|&status| Column::new(words::status(self.language, status), Align::Right)),
        );
        columns.push(self.column(Message::Rate, Align::Right));
        columns.push(Column::new("", Align::Left));
        let line = |name: &str, totals: &Totals| {
            let mut row = vec![Cell::Text(name.to_owned()), Cell::Number(totals.people)];
            row.extend(classes.iter().map(|&status| Cell::Number(totals.of_status(status))));
            row.push(Cell::Percent(totals.rate()));
            let bar = Status::ALL.iter().map(|&status| (status, totals.of_status(status)));
            row.push(Cell::Bar(bar.collect()));
            row
        };
        let mut groups = section.groups.clone();
        crate::analysis::UnitOrder::Name.sort(&mut groups, self.recap.header.root);
        let rows = groups.iter().map(|group| line(&group.name, &group.totals)).collect();
        let total = Some(line(self.word(Message::Total), &section.totals));
        self.subheading(Message::Groups);
        self.push(Block::Table(Table { columns, rows, total }));
    }

    pub(super) fn post_table(&mut self, section: &Section) {
        let mut columns = vec![
            Column::new("#", Align::Right),
            self.column(Message::Code, Align::Left),
            self.column(Message::Day, Align::Left),
            self.column(Message::Time, Align::Left),
        ];
        columns.extend(VERDICTS.map(|kind| Column::new(words::verdict(self.language, kind), Align::Right)));
        columns.extend([
            self.column(Message::Seen, Align::Right),
            self.column(Message::Strangers, Align::Right),
            self.column(Message::Proof, Align::Left),
        ]);
        let row = |(number, post): (u64, &PostLine)| {
            let time = locale::time(self.language, self.recap.header.calendar, post.posted_at);
            let mut row = vec![
                Cell::Number(number),
                Cell::Code(post.code.clone(), post.caption.clone()),
                Cell::Day(post.day),
                Cell::Text(time),
            ];
            row.extend(VERDICTS.map(|kind| Cell::Number(post.counts.of(kind))));
            row.extend([Cell::Number(post.seen), Cell::Number(post.strangers)]);
            row.push(Cell::Text(match post.proof {
                Proof::ProvedAt(_) => self.word(Message::Proved).to_owned(),
                Proof::Unproved(doubt) => words::doubt(self.language, doubt).to_owned(),
            }));
            row
        };
        let rows = (1_u64..).zip(&section.posts).map(row).collect();
        self.subheading(Message::Posts);
        self.push(Block::Table(Table { columns, rows, total: None }));
    }

    pub(super) fn matrix(&mut self, section: &Section) {
        let mut columns = self.person_columns();
        for (number, post) in (1_u64..).zip(&section.posts) {
            let day = locale::date(self.language, post.day);
            let time = locale::time(self.language, self.recap.header.calendar, post.posted_at);
            let title = Some(format!("{} · {day} {time}", post.code));
            columns.push(Column { head: number.to_string(), align: Align::Centre, title });
        }
        let row = |person: &PersonLine| {
            let mut row = person_cells(person);
            let marks = person.cells.iter().zip(&section.posts);
            row.extend(marks.map(|(verdict, post)| Cell::Mark(*verdict, post.code.clone())));
            row
        };
        let rows = section.people.iter().map(row).collect();
        self.subheading(Message::Matrix);
        self.push(Block::Table(Table { columns, rows, total: None }));
        self.push(Block::Legend);
    }

    pub(super) fn days(&mut self, section: &Section) {
        let columns = [
            (Message::Day, Align::Left),
            (Message::Posts, Align::Right),
            (Message::Asked, Align::Right),
            (Message::DoneOf, Align::Right),
            (Message::Missed, Align::Right),
            (Message::Open, Align::Right),
            (Message::Rate, Align::Right),
        ];
        let columns = columns.map(|(head, align)| self.column(head, align)).into();
        let (days, sums) = (section.days(), section.day_counts());
        let line = |day: Cell, posts: u64, sum: &DayCount| {
            let numbers = [posts, sum.asked, sum.done, sum.missed, sum.open].map(Cell::Number);
            let mut row = vec![day];
            row.extend(numbers);
            row.push(Cell::Percent(Share::new(sum.done, sum.done.saturating_add(sum.missed))));
            row
        };
        let posts = |day: NaiveDate| section.posts.iter().filter(|post| post.day == day).count();
        let rows = days
            .iter()
            .zip(&sums)
            .map(|(&day, sum)| line(Cell::Day(day), u64::try_from(posts(day)).unwrap_or(u64::MAX), sum))
            .collect();
        let all = sums.iter().fold(DayCount::default(), |sum, &day| sum.and(day));
        let total = Some(line(Cell::Text(self.word(Message::Total).into()), count(&section.posts), &all));
        self.subheading(Message::Days);
        self.push(Block::Table(Table { columns, rows, total }));
    }

    pub(super) fn sheet(&mut self, section: &Section) {
        let days = section.days();
        let mut columns = self.person_columns();
        columns.extend(days.iter().map(|&day| Column {
            head: locale::short_date(self.language, day),
            align: Align::Right,
            title: Some(locale::long_date(self.language, day)),
        }));
        let row = |person: &PersonLine| {
            let mut row = person_cells(person);
            // Nothing was asked, or nothing can be told: that is no zero.
            row.extend(section.days_of(person, &days).into_iter().map(|day| {
                if day.open >= day.asked { Cell::Empty } else { Cell::Of(Share::new(day.done, day.asked)) }
            }));
            row
        };
        let rows = section.people.iter().map(row).collect();
        self.subheading(Message::Sheet);
        self.push(Block::Table(Table { columns, rows, total: None }));
    }

    fn person_columns(&self) -> Vec<Column> {
        vec![
            self.column(Message::Name, Align::Left),
            self.column(Message::Unit, Align::Aside),
            self.column(Message::Handle, Align::Aside),
            self.column(Message::DoneOf, Align::Right),
            self.column(Message::Status, Align::Left),
        ]
    }

    pub(super) fn column(&self, head: Message, align: Align) -> Column {
        Column::new(self.word(head), align)
    }
}

fn person_cells(person: &PersonLine) -> Vec<Cell> {
    let standing = person.standing;
    let handles = if person.handles.is_empty() { Cell::Empty } else { Cell::Text(person.joined_handles()) };
    vec![
        Cell::Text(person.who.ranked_name()),
        Cell::Text(person.who.unit.clone()),
        handles,
        Cell::Of(Share::new(standing.taken_part(), standing.asked())),
        Cell::Status(standing.status),
    ]
}
