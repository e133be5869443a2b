//! The page of one person: each task, its verdict and why.

use super::messages::Message;
use super::{Block, Cell, Document, Figure, Header};
use crate::evidence::Capture;
use crate::language::{Language, platform_name};
use crate::locale;
use crate::report::{PersonReport, Reason, Report};
use crate::share::Share;
use crate::words;
use hadir_core::ids::PersonId;

impl Header {
    /// The page of one person: where they stand in each report and, task by task, the verdict, why it is so,
    /// and in which captures they were looked for. None if they are in no report.
    ///
    /// Give it to nobody else.
    pub fn person_page(
        &self,
        reports: &[&Report<'_>],
        person: PersonId,
        language: Language,
    ) -> Option<Document> {
        let of_person: Vec<PersonReport<'_>> =
            reports.iter().filter_map(|report| report.person(person)).collect();
        let who = of_person.first()?.person();
        let name = who.rank.as_ref().map_or_else(|| who.name.clone(), |rank| format!("{rank} {}", who.name));
        let mut document = Document {
            language,
            title: format!("{}: {name}", Message::PersonPage.text(language)),
            lead: vec![
                self.scope.clone(),
                format!("{} ({})", locale::period(language, self.period), self.calendar),
            ],
            blocks: Vec::new(),
        };
        for person in &of_person {
            self.report_of(person, language, &mut document.blocks);
        }
        document.blocks.push(Block::Heading(Message::Notes.text(language).to_owned()));
        document.blocks.push(Block::Paragraph(Message::Contest.text(language).to_owned()));
        Some(document)
    }

    fn report_of(&self, person: &PersonReport<'_>, language: Language, blocks: &mut Vec<Block>) {
        let reasons = person.reasons(language, self.calendar);
        let Some(first) = reasons.first().map(|reason| reason.obligation) else { return };
        let one = reasons.iter().all(|reason| reason.obligation.platform == first.platform);
        let place = if one { platform_name(first.platform) } else { Message::Everything.text(language) };
        blocks.push(Block::Heading(format!("{place}: {}", words::action(language, first.action))));
        let standing = person.standing();
        let figure = |label: Message, value: Cell| Figure { label: label.text(language).to_owned(), value };
        blocks.push(Block::Figures(vec![
            figure(Message::Status, Cell::Status(standing.status)),
            figure(Message::DoneOf, Cell::Of(Share::new(standing.taken_part(), standing.asked()))),
        ]));
        blocks.push(Block::Paragraph(person.summary(language)));
        for Reason { obligation, verdict, words: reason, captures } in reasons {
            let when = locale::moment(language, self.calendar, obligation.window.start());
            blocks.push(Block::Subheading(format!("{} · {when}", obligation.code)));
            let mut figures = vec![
                figure(Message::Verdict, Cell::Verdict(verdict)),
                figure(Message::Reason, Cell::Text(reason)),
            ];
            let looked: Vec<String> =
                captures.iter().map(|capture| self.capture(capture, language)).collect();
            let looked = if looked.is_empty() {
                Message::NoCapture.text(language).to_owned()
            } else {
                looked.join("; ")
            };
            figures.push(figure(Message::Captures, Cell::Text(looked)));
            blocks.push(Block::Figures(figures));
        }
    }

    /// `11 March 2026 23:45, complete, 46 entries, 1 unreadable`.
    fn capture(&self, capture: &Capture, language: Language) -> String {
        let when = locale::moment(language, self.calendar, capture.captured_at);
        let how = words::completeness(language, capture.completeness);
        let entries = words::counted(language, capture.readable, "entri", "entry", "entries");
        let unreadable = if capture.unreadable == 0 {
            String::new()
        } else {
            let unreadable = locale::number(language, capture.unreadable);
            match language {
                Language::Indonesian => format!(", {unreadable} tidak terbaca"),
                Language::English => format!(", {unreadable} unreadable"),
            }
        };
        format!("{when}, {how}, {entries}{unreadable}")
    }
}
