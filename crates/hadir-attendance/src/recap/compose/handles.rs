//! Who has which handle: totals, units, divisions, and the executive summary.

use super::{Composer, count};
use crate::analysis::{CoverageClass, CoverageLine};
use crate::language::platform_name;
use crate::locale;
use crate::recap::facts::{ContactLine, HandleLine, Handles};
use crate::recap::messages::Message;
use crate::recap::outline::HandlePart;
use crate::recap::{Align, Block, Cell, Column, Figure, List, Table};
use crate::share::Share;
use crate::standing::Status;
use hadir_core::platform::Platform;

/// How many units a backlog names, and what part of it a projection fills.
const BACKLOG: (usize, u32) = (10, 70);

impl Composer<'_> {
    pub(super) fn handles(&mut self, handles: &Handles, part: HandlePart) {
        match part {
            HandlePart::Totals => self.handle_totals(handles),
            HandlePart::Units => self.handle_units(handles),
            HandlePart::Divisions => self.handle_divisions(handles),
            HandlePart::Missing => self.missing_by_division(handles),
            HandlePart::Insight => self.insight(handles),
        }
    }

    fn handle_totals(&mut self, handles: &Handles) {
        let total = &handles.coverage.total;
        let mut figures =
            vec![Figure { label: self.word(Message::People).to_owned(), value: Cell::Number(total.people) }];
        let filled = handles.coverage.platforms.iter().zip(&total.filled);
        let each = filled.map(|(&platform, &filled)| (platform_name(platform).to_owned(), filled));
        for (label, filled) in each.chain([(self.word(Message::Both).to_owned(), total.complete)]) {
            let share = Share::new(filled, total.people);
            let percent = locale::percent(self.language, share);
            let value = Cell::Text(format!("{} ({percent})", self.number(filled)));
            figures.push(Figure { label, value });
        }
        self.push(Block::Figures(figures));
    }

    fn handle_units(&mut self, handles: &Handles) {
        let mut columns =
            vec![self.column(Message::Unit, Align::Left), self.column(Message::People, Align::Right)];
        let platforms = handles.coverage.platforms.iter();
        columns.extend(platforms.map(|&platform| Column::new(platform_name(platform), Align::Right)));
        columns.push(self.column(Message::Both, Align::Right));
        let line = |name: &str, line: &CoverageLine| {
            let mut row = vec![Cell::Text(name.to_owned()), Cell::Number(line.people)];
            row.extend(line.filled.iter().chain([&line.complete]).map(|&filled| Cell::Number(filled)));
            row
        };
        let (with, without): (Vec<_>, Vec<_>) =
            handles.coverage.units.iter().partition(|unit| unit.filled.iter().any(|&filled| filled > 0));
        let rows = with.iter().map(|unit| line(&unit.name, unit)).collect();
        let total = Some(line(self.word(Message::Total), &handles.coverage.total));
        self.push(Block::Table(Table { columns, rows, total }));
        self.list(Message::NoData, false, without.iter().map(|unit| unit.name.clone()).collect());
    }

    fn handle_divisions(&mut self, handles: &Handles) {
        let class = |line: &HandleLine| match (line.missing.is_empty(), line.handles.is_empty()) {
            (true, _) => Status::Complete,
            (false, false) => Status::Partial,
            (false, true) => Status::None,
        };
        let classes = [
            (Message::Complete, Status::Complete),
            (Message::Partial, Status::Partial),
            (Message::NotDone, Status::None),
        ];
        self.figures(classes.map(|(label, status)| {
            let people = handles.people.iter().filter(|line| class(line) == status).count();
            (label, Cell::Number(u64::try_from(people).unwrap_or(u64::MAX)))
        }));
        for (division, people) in
            self.by_division(handles.people.iter().collect(), |line| line.who.division.as_deref())
        {
            self.push(Block::Subheading(division));
            for (label, status) in classes {
                let items = people.iter().filter(|line| class(line) == status).map(|line| {
                    let handles: Vec<String> = line
                        .handles
                        .iter()
                        .map(|handle| format!("{} {handle}", platform_name(handle.platform())))
                        .chain(self.lacking(line))
                        .collect();
                    format!("{}: {}", line.who.ranked_name(), handles.join(", "))
                });
                let items = items.collect();
                let label = Some(self.word(label).to_owned());
                self.push(Block::List(List { label, status: Some(status), numbered: false, items }));
            }
        }
    }

    /// `TikTok missing`.
    fn lacking<'l>(&'l self, line: &'l HandleLine) -> impl Iterator<Item = String> + 'l {
        let missing = self.word(Message::MissingHandle);
        line.missing.iter().map(move |&platform| format!("{} {missing}", platform_name(platform)))
    }

    fn missing_by_division(&mut self, handles: &Handles) {
        let people: Vec<&HandleLine> =
            handles.people.iter().filter(|line| !line.missing.is_empty()).collect();
        self.figures([(Message::NotFilled, Cell::Number(count(&people)))]);
        for (division, people) in self.by_division(people, |line| line.who.division.as_deref()) {
            self.push(Block::Subheading(division));
            let items = people
                .iter()
                .map(|line| {
                    let missing: Vec<String> = self.lacking(line).collect();
                    format!("{}: {}", line.who.ranked_name(), missing.join(", "))
                })
                .collect();
            self.push(Block::List(List { label: None, status: None, numbered: false, items }));
        }
    }

    fn insight(&mut self, handles: &Handles) {
        let root = self.recap.header.root;
        let coverage = &handles.coverage;
        for (at, &platform) in coverage.platforms.iter().enumerate() {
            let name = platform_name(platform);
            let (mean, median) = (coverage.mean(at, root), coverage.median(at, root));
            let percent = |share: Option<Share>| {
                Cell::Text(share.map_or_else(|| "–".into(), |share| locale::percent(self.language, share)))
            };
            let figure = |label: Message, value: Cell| Figure {
                label: format!("{name}: {}", self.word(label)),
                value,
            };
            let figures =
                vec![figure(Message::Mean, percent(mean)), figure(Message::Median, percent(median))];
            self.push(Block::Figures(figures));
        }
        let units: Vec<&CoverageLine> = coverage.ranked(root);
        let named = |line: &&CoverageLine| {
            let shares: Vec<String> = coverage
                .platforms
                .iter()
                .enumerate()
                .filter_map(|(at, &platform)| {
                    let share = locale::percent(self.language, line.share(at)?);
                    Some(format!("{} {share}", platform_name(platform)))
                })
                .collect();
            format!("{}: {}", line.name, shares.join(", "))
        };
        let of_class = |class: CoverageClass| {
            units.iter().filter(|line| line.class() == Some(class)).map(named).collect::<Vec<_>>()
        };
        // Fifteen points are 150 tenths of a point.
        let apart = units.iter().filter(|line| line.gap().is_some_and(|gap| gap >= 150));
        let lists = [
            (Message::BestUnits, of_class(CoverageClass::Best)),
            (Message::StrongUnits, of_class(CoverageClass::Strong)),
            (Message::TopUnits, units.iter().take(5).map(named).collect()),
            (Message::BottomUnits, units.iter().rev().take(5).map(named).collect()),
            (Message::LowUnits, of_class(CoverageClass::Low)),
            (Message::Anomalies, apart.map(named).collect()),
        ];
        for (label, items) in lists {
            self.list(label, true, items);
        }
        for &platform in &coverage.platforms {
            self.backlog(handles, platform);
        }
    }

    fn backlog(&mut self, handles: &Handles, platform: Platform) {
        let Some(projection) = handles.coverage.projection(platform, BACKLOG.0, BACKLOG.1) else { return };
        let name = |unit| {
            let units = handles.coverage.units.iter();
            units
                .clone()
                .find(|line| line.unit == Some(unit))
                .map(|line| line.name.as_str())
                .unwrap_or_default()
        };
        let items = projection
            .backlog
            .iter()
            .map(|&(unit, missing)| format!("{}: {}", name(unit), self.number(missing)))
            .collect();
        let label = format!("{}: {}", platform_name(platform), self.word(Message::BacklogTen));
        self.push(Block::List(List { label: Some(label), status: None, numbered: true, items }));
        let share = locale::percent(self.language, projection.share);
        self.figures([
            (Message::BacklogTen, Cell::Text(format!("{share} {}", self.word(Message::OfBacklog)))),
            (Message::Projection, Cell::Percent(projection.projected)),
        ]);
    }

    pub(super) fn contacts(&mut self, lines: &[ContactLine]) {
        let registered = |done: bool| lines.iter().filter(move |line| line.registered == done).count();
        let number = |count: usize| Cell::Number(u64::try_from(count).unwrap_or(u64::MAX));
        self.figures([
            (Message::People, Cell::Number(count(lines))),
            (Message::Registered, number(registered(true))),
            (Message::NotRegistered, number(registered(false))),
        ]);
        for (division, people) in
            self.by_division(lines.iter().collect(), |line| line.who.division.as_deref())
        {
            self.push(Block::Subheading(division));
            for (label, status, done) in
                [(Message::Registered, Status::Complete, true), (Message::NotRegistered, Status::None, false)]
            {
                let named = people.iter().filter(|line| line.registered == done);
                let items = named.map(|line| line.who.ranked_name()).collect();
                let label = Some(self.word(label).to_owned());
                self.push(Block::List(List { label, status: Some(status), numbered: false, items }));
            }
        }
    }
}
