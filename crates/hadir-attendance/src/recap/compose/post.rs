//! Posts: counts, addresses, per post, distribution.

use super::{Composer, count};
use crate::amplification::Assignment;
use crate::analysis::{PostSpread, Target};
use crate::language::platform_name;
use crate::locale;
use crate::recap::messages::Message;
use crate::recap::outline::{Line, SectionPart};
use crate::recap::{Block, Cell, Figure, List, PersonLine, PostLine, Section};
use crate::share::Share;
use crate::standing::Status;
use crate::verdict::{NotDue, Verdict, VerdictKind};
use crate::words;
use hadir_core::observed::Action;
use std::collections::BTreeSet;

impl Composer<'_> {
    pub(super) fn section_part(&mut self, section: &Section, part: SectionPart) {
        match part {
            SectionPart::Policy => self.policy(section),
            SectionPart::Tiles => self.tiles(section),
            SectionPart::UnitTable => self.unit_table(section),
            SectionPart::PostTable => self.post_table(section),
            SectionPart::Matrix => self.matrix(section),
            SectionPart::Days => self.days(section),
            SectionPart::Sheet => self.sheet(section),
            SectionPart::PostCount => {
                self.figures([(Message::Posts, Cell::Number(count(&section.posts)))]);
            }
            SectionPart::PostLinks => {
                let items = section.posts.iter().map(PostLine::address).collect();
                self.list(Message::PostLinks, true, items);
            }
            SectionPart::Tasks => {
                let items = section.posts.iter().map(|post| self.task(post)).collect();
                self.list(Message::PostLinks, true, items);
            }
            SectionPart::Figures(measures) => self.measures(section, measures),
            SectionPart::Groups(groups) => self.groups(section, groups),
            SectionPart::Lists(classes, line) => {
                self.class_lists(section.people.iter(), classes, line, section);
            }
            SectionPart::EachPost => self.each_post(section),
            SectionPart::Distribution => self.distribution(section),
            SectionPart::Target => self.target(section),
            SectionPart::TopUnits(count) => self.top_units(section, count),
            SectionPart::BottomUnits(count) => self.bottom_units(section, count),
            SectionPart::TopPeople(count) => self.top_people(section, count),
            SectionPart::BottomPeople(count) => self.bottom_people(section, count),
            SectionPart::Highlights => self.highlights(section),
            SectionPart::Links => self.links(section),
            SectionPart::MissingUnits => self.missing_units(section),
        }
    }

    /// `[baru] https://… (unggah 01.30): 3 suka`.
    fn task(&self, post: &PostLine) -> String {
        let time = locale::time(self.language, self.recap.header.calendar, post.posted_at);
        let upload = self.word(Message::Upload);
        let told_before = self.recap.facts.told_until.is_some_and(|until| post.posted_at < until);
        let new = if told_before || self.recap.facts.told_until.is_none() {
            String::new()
        } else {
            format!("[{}] ", self.word(Message::New))
        };
        format!("{new}{} ({upload} {time}): {}", post.address(), self.seen(post))
    }

    /// `3 suka`.
    fn seen(&self, post: &PostLine) -> String {
        let (id, one, many) = match post.action {
            Action::Like => ("suka", "like", "likes"),
            Action::Comment => ("komentar", "comment", "comments"),
            Action::Share => ("pelapor", "reporter", "reporters"),
        };
        words::counted(self.language, post.seen, id, one, many)
    }

    fn each_post(&mut self, section: &Section) {
        for (at, post) in (0_usize..).zip(&section.posts) {
            self.push(Block::Subheading(post.address()));
            let of = |kind: VerdictKind| {
                let people: Vec<&PersonLine> = section
                    .people
                    .iter()
                    .filter(|line| line.cells.get(at).is_some_and(|cell| cell.kind() == kind))
                    .collect();
                people
            };
            let open = Verdict::NotDue { reason: NotDue::StillOpen };
            let is_open = section.people.iter().any(|line| line.cells.get(at) == Some(&open));
            let kinds = VerdictKind::ALL.iter().filter(|&&kind| {
                matches!(kind, VerdictKind::Met | VerdictKind::NotMet) || post.counts.of(kind) > 0
            });
            for &kind in kinds {
                let status = match kind {
                    VerdictKind::Met => Status::Complete,
                    VerdictKind::MetLate => Status::Partial,
                    VerdictKind::NotMet => Status::None,
                    VerdictKind::Exempt => Status::Exempt,
                    VerdictKind::NotDue if is_open => Status::StillOpen,
                    VerdictKind::NotDue => Status::NoTasks,
                    VerdictKind::NoHandle => Status::NoHandle,
                    VerdictKind::Indeterminate => Status::Indeterminate,
                };
                let items = self
                    .divisions(of(kind))
                    .into_iter()
                    .flat_map(|(division, people)| {
                        people.into_iter().map(move |line| format!("{division}: {}", line.who.ranked_name()))
                    })
                    .collect();
                let label = Some(capital(words::verdict(self.language, kind)));
                self.push(Block::List(List { label, status: Some(status), numbered: false, items }));
            }
        }
    }

    fn distribution(&mut self, section: &Section) {
        let spread = PostSpread::of(section.posts.iter().map(|post| post.seen));
        let items =
            section.posts.iter().map(|post| format!("{}: {}", post.address(), self.seen(post))).collect();
        self.list(Message::Distribution, true, items);
        let mean = self.mean(spread.mean());
        self.figures([
            (Message::PerContent, Cell::Text(mean)),
            (Message::ContentGap, Cell::Number(spread.gap())),
        ]);
    }

    /// A mean with one decimal.
    fn mean(&self, share: Share) -> String {
        locale::tenths(self.language, share.scaled(1))
    }

    fn target(&mut self, section: &Section) {
        let target = Target::of_directorate(&section.totals);
        let mut units: Vec<u64> = section.groups.iter().map(|unit| unit.totals.taken_part).collect();
        let top = crate::analysis::top_share(&mut units, 4);
        let left = if target.surplus() > 0 {
            (Message::Surplus, target.surplus())
        } else {
            (Message::Deficit, target.deficit())
        };
        self.figures([
            (Message::Actions, Cell::Of(Share::new(target.actual, target.possible))),
            (Message::Target, Cell::Number(target.wanted)),
            (left.0, Cell::Number(left.1)),
            (Message::TopShare, Cell::Percent(top)),
        ]);
    }

    fn highlights(&mut self, section: &Section) {
        let best = section.posts.iter().max_by_key(|post| (post.seen, core::cmp::Reverse(post.posted_at)));
        let worst = section.posts.iter().min_by_key(|post| (post.seen, post.posted_at));
        let line = |post: &PostLine| format!("{} ({}) {}", short(post), self.seen(post), post.address());
        let figures: Vec<Figure> = [(Message::Best, best), (Message::Worst, worst)]
            .into_iter()
            .filter_map(|(label, post)| {
                Some(Figure { label: self.word(label).to_owned(), value: Cell::Text(line(post?)) })
            })
            .collect();
        self.push(Block::Figures(figures));
    }

    fn links(&mut self, section: &Section) {
        for &platform in Assignment::Regular.platforms() {
            let reported = section.links.iter().flatten();
            let addresses: BTreeSet<&String> =
                reported.filter_map(|reported| reported.links.get(&platform)).collect();
            let items: Vec<String> = addresses.into_iter().cloned().collect();
            let label = format!("{} ({})", platform_name(platform), self.number(count(&items)));
            self.push(Block::List(List { label: Some(label), status: None, numbered: true, items }));
        }
    }

    /// What a line of a list says of a person.
    pub(super) fn person(&self, line: &PersonLine, style: Line) -> String {
        let name = line.who.ranked_name();
        let share = format!("{}/{}", line.standing.taken_part(), line.standing.asked());
        match style {
            Line::Handle if line.handles.is_empty() => format!("{name} : – ({share})"),
            Line::Handle => format!("{name} : {} ({share})", line.joined_handles()),
            Line::Unit => format!("{name}, {} ({share})", line.who.unit),
            Line::Executions => {
                let missing = self.missing_handles(line);
                format!("{name}, {} {share}{missing}", self.word(Message::Executions))
            }
            Line::Tasks => {
                let done = line.standing.taken_part();
                let pending = line.standing.asked().saturating_sub(done);
                let division = line.who.division.as_deref().unwrap_or("–");
                format!(
                    "{division} – {name} ({} {} / {} {} / {} {})",
                    self.word(Message::TasksDone),
                    self.number(done),
                    self.word(Message::Pending),
                    self.number(pending),
                    self.word(Message::Links),
                    self.number(line.links),
                )
            }
        }
    }

    fn missing_handles(&self, line: &PersonLine) -> String {
        let handles = self.recap.facts.handles.as_ref();
        let known = handles.and_then(|handles| {
            handles.people.iter().find(|known| known.who.person_id == line.who.person_id)
        });
        let missing: Vec<&str> = known
            .filter(|_| line.standing.status == Status::NoHandle)
            .map(|known| known.missing.iter().map(|&platform| platform_name(platform)).collect())
            .unwrap_or_default();
        if missing.is_empty() {
            String::new()
        } else {
            format!(" ({}: {})", self.word(Message::MissingHandle), missing.join(", "))
        }
    }
}

/// The beginning of a post's text, or its code.
fn short(post: &PostLine) -> String {
    const LONGEST: usize = 58;
    let text = post.caption.as_deref().map(str::trim).filter(|text| !text.is_empty()).unwrap_or(&post.code);
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(LONGEST.saturating_sub(1)).collect();
    cut.push('…');
    cut
}

/// With a capital at its beginning.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
