//! Letters, reminders, replies, requests, data sheets, logins.

use super::{Composed, Composer, OutlineError, count};
use crate::analysis::{Compliance, EngagementLine};
use crate::language::platform_name;
use crate::locale;
use crate::recap::facts::{Card, Issue, LoginLine, ProfileState, Topic, Value};
use crate::recap::messages::Message;
use crate::recap::outline::PeriodKind;
use crate::recap::section::Who;
use crate::recap::{Block, Cell, Figure, List, PersonLine, PostLine};
use crate::share::Share;
use crate::verdict::{NotDue, Verdict, VerdictKind};
use core::cmp::Reverse;
use std::collections::BTreeMap;

impl Composer<'_> {
    pub(super) fn letter(&mut self) -> Composed {
        let letter = self.need(|facts| facts.letter.as_ref(), "the head of a letter")?;
        let ranking = self.need(|facts| facts.ranking.as_deref(), "an engagement ranking")?;
        let period = locale::period(self.language, self.recap.header.period);
        self.figures([
            (Message::Addressee, Cell::Text(letter.addressee.clone())),
            (Message::Sender, Cell::Text(letter.sender.clone())),
            (Message::Copies, Cell::Text(letter.copies.join("; "))),
            (Message::Subject, Cell::Text(self.word(Message::ComplianceLetter).to_owned())),
            (Message::Period, Cell::Text(period)),
        ]);
        self.say(Message::LetterPurpose);
        self.say(Message::LetterCriteria);
        // The directorate writes the letter; it is in it only if it is all there is.
        let root = self.recap.header.root;
        let alone = ranking.iter().all(|line| Some(line.unit) == root);
        let mut lines: Vec<&EngagementLine> =
            ranking.iter().filter(|line| alone || Some(line.unit) != root).collect();
        let undefined = Share::new(0, 0);
        lines.sort_by(|left, right| {
            let score = |line: &EngagementLine| line.score.unwrap_or(undefined);
            let by_score = score(right).compare(score(left));
            by_score.then_with(|| left.name.to_lowercase().cmp(&right.name.to_lowercase()))
        });
        for (label, class) in [
            (Message::Active, Some(Compliance::Active)),
            (Message::Moderate, Some(Compliance::Moderate)),
            (Message::Low, Some(Compliance::Low)),
            (Message::NoScore, None),
        ] {
            let of_class: Vec<_> = lines.iter().filter(|line| line.compliance() == class).collect();
            if class.is_some() || !of_class.is_empty() {
                let items = of_class.into_iter().map(|line| self.compliance_line(line)).collect();
                self.list(label, true, items);
            }
        }
        self.say(Message::ToActive);
        self.say(Message::ToLow);
        for remark in &letter.remarks {
            self.push(Block::Paragraph(remark.clone()));
        }
        self.say(Message::LetterClosing);
        Ok(())
    }

    fn compliance_line(&self, line: &EngagementLine) -> String {
        let (Some(score), Some(bounds)) = (line.score, line.bounds) else { return line.name.clone() };
        if line.compliance().is_none() {
            let [least, most] =
                [bounds.at_least, bounds.at_most].map(|share| locale::short_percent(self.language, share));
            return format!(
                "{}: {} {least}, {} {most}",
                line.name,
                self.word(Message::AtLeast),
                self.word(Message::AtMost)
            );
        }
        let percent = locale::short_percent(self.language, score);
        let note =
            if score.part == 0 { format!(" ({})", self.word(Message::NoExecution)) } else { String::new() };
        format!("{}: {percent}{note}", line.name)
    }

    /// The line of the addressee in each section.
    fn of_addressee(&self) -> impl Iterator<Item = (&crate::recap::Section, &PersonLine)> {
        let addressee = self.recap.facts.addressee;
        self.recap.sections.iter().filter_map(move |section| {
            let line = section.people.iter().find(|line| Some(line.who.person_id) == addressee)?;
            Some((section, line))
        })
    }

    pub(super) fn addressee(&self) -> Option<&Who> {
        self.of_addressee().next().map(|(_, line)| &line.who)
    }

    fn no_addressee(&self) -> OutlineError {
        OutlineError::Missing { outline: self.outline.name, needs: "an addressee who is on the roster" }
    }

    /// Tasks that are not done, per section: those that have time left and those that were missed. What is done, excused or
    /// not asked is none; of what cannot be told nobody is reminded.
    fn remaining(&mut self) -> u64 {
        let mut lists = Vec::new();
        for (section, line) in self.of_addressee() {
            let open = line.cells.iter().zip(&section.posts).filter(|(cell, _)| is_open(cell));
            let item = |(cell, post): (&Verdict, &PostLine)| match cell {
                Verdict::NotDue { .. } => {
                    let due = locale::moment(self.language, self.recap.header.calendar, post.due_by);
                    format!("{} ({} {due})", post.address(), self.word(Message::TimeUntil))
                }
                _ => post.address(),
            };
            let items: Vec<String> = open.map(item).collect();
            lists.push((self.heading(section).replacen(": ", ", ", 1), items));
        }
        let all = lists.iter().fold(0_u64, |sum, (_, items)| sum.saturating_add(count(items)));
        for (label, items) in lists.into_iter().filter(|(_, items)| !items.is_empty()) {
            self.push(Block::List(List { label: Some(label), status: None, numbered: true, items }));
        }
        all
    }

    /// What is said to whom nothing is left: done is done, and what cannot be told is not.
    fn all_done(&self) -> Message {
        let cells = || self.of_addressee().flat_map(|(_, line)| &line.cells);
        if cells().any(|cell| cell.kind() == VerdictKind::Indeterminate) {
            Message::ReminderUnknown
        } else if cells().any(|cell| cell.first_seen().is_some()) {
            Message::ReminderDone
        } else {
            Message::NothingAsked
        }
    }

    pub(super) fn reminder(&mut self) -> Composed {
        if self.addressee().is_none() {
            return Err(self.no_addressee());
        }
        let at = self.blocks.len();
        let open = self.remaining();
        if open == 0 {
            let done = self.all_done();
            self.say(done);
            return Ok(());
        }
        let head = format!("{}: {}", self.word(Message::RemainingTasks), self.number(open));
        self.blocks.insert(at.min(self.blocks.len()), Block::Paragraph(head));
        let again = self.recap.facts.reminders > 0;
        self.say(if again { Message::ReminderAgain } else { Message::ReminderFirst });
        Ok(())
    }

    pub(super) fn complaint(&mut self) -> Composed {
        let complaint = self.need(|facts| facts.complaint.as_ref(), "a complaint")?;
        let Some(who) = self.addressee().cloned() else { return Err(self.no_addressee()) };
        self.subheading(Message::KnownData);
        self.figures([
            (Message::Name, Cell::Text(who.ranked_name())),
            (Message::Number, Cell::Text(who.number)),
            (Message::Unit, Cell::Text(who.unit)),
        ]);
        let profiles = complaint.profiles.iter().map(|(handle, state)| {
            let state = match state {
                ProfileState::Found => Message::ProfileFound,
                ProfileState::Private => Message::ProfilePrivate,
                ProfileState::Differs => Message::ProfileDiffers,
                ProfileState::Missing => Message::ProfileMissing,
            };
            let label = format!("{} {handle}", platform_name(handle.platform()));
            Figure { label, value: Cell::Text(self.word(state).to_owned()) }
        });
        let profiles = Block::Figures(profiles.collect());
        self.push(profiles);
        let answers = complaint.issues.iter().map(|issue| {
            self.word(match issue {
                Issue::NotCounted => Message::IssueNotCounted,
                Issue::ChangedHandle => Message::IssueHandle,
                Issue::PrivateAccount => Message::IssuePrivate,
                Issue::CannotRegister => Message::IssueRegistration,
            })
            .to_owned()
        });
        let answers = answers.collect();
        self.list(Message::Answers, true, answers);
        self.subheading(Message::RemainingTasks);
        if self.remaining() == 0 {
            let done = self.all_done();
            self.say(done);
        }
        let open = format!("{} {}", self.word(Message::ClaimOpen), complaint.claim_page);
        let rest = [Message::ClaimCode, Message::ClaimSave].map(|step| self.word(step).to_owned());
        let steps = [open].into_iter().chain(rest).collect();
        self.list(Message::ClaimSteps, true, steps);
        Ok(())
    }

    pub(super) fn cards(&mut self, topics: &[Topic]) -> Composed {
        let cards = self.need(|facts| facts.cards.as_deref(), "cards")?;
        for card in cards.iter().filter(|card| topics.contains(&card.topic)) {
            let Card { topic, fields, commands, links } = card;
            self.subheading(match topic {
                Topic::PremiumRequested => Message::PremiumRequested,
                Topic::PremiumApproved => Message::PremiumApproved,
                Topic::PremiumDenied => Message::PremiumDenied,
                Topic::PremiumExpired => Message::PremiumExpired,
                Topic::AccessRequested => Message::AccessRequested,
                Topic::AccessApproved => Message::AccessApproved,
                Topic::AccessRejected => Message::AccessRejected,
                Topic::Workspace => Message::WorkspaceSheet,
                Topic::Person => Message::PersonSheet,
            });
            let figures = fields.iter().map(|(label, value)| (*label, Cell::Text(self.value(value))));
            let figures: Vec<_> = figures.collect();
            self.figures(figures);
            if !commands.is_empty() {
                self.list(Message::Commands, false, commands.clone());
            }
            for link in links {
                self.push(Block::Paragraph(link.clone()));
            }
        }
        Ok(())
    }

    fn value(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => text.clone(),
            Value::Number(number) => self.number(*number),
            Value::Money(amount, currency) => format!("{currency} {}", self.number(*amount)),
            Value::Moment(instant) => locale::moment(self.language, self.recap.header.calendar, *instant),
            Value::Flag(true) => self.word(Message::Yes).to_owned(),
            Value::Flag(false) => self.word(Message::No).to_owned(),
            Value::Unknown => "–".to_owned(),
        }
    }

    pub(super) fn logins(&mut self, lines: &[LoginLine]) {
        let all = lines.iter().fold(0_u64, |sum, line| sum.saturating_add(line.times));
        self.figures([
            (Message::Participants, Cell::Number(count(lines))),
            (Message::Logins, Cell::Number(all)),
        ]);
        let times = self.word(Message::Times);
        if PeriodKind::of(self.recap.header.period) == PeriodKind::Month {
            let mut units: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
            for line in lines {
                let (operators, logins) = units.entry(&line.unit).or_default();
                (*operators, *logins) = (operators.saturating_add(1), logins.saturating_add(line.times));
            }
            let mut units: Vec<(&str, (u64, u64))> = units.into_iter().collect();
            units.sort_by_key(|&(unit, (_, logins))| (Reverse(logins), unit));
            let operators = self.word(Message::Operators).to_lowercase();
            let items = units.into_iter().map(|(unit, (people, logins))| {
                format!("{unit}: {} {operators}, {} {times}", self.number(people), self.number(logins))
            });
            let items = items.collect();
            self.list(Message::Groups, true, items);
            return;
        }
        let mut lines: Vec<&LoginLine> = lines.iter().collect();
        lines.sort_by_key(|line| (Reverse(line.times), line.name.to_lowercase()));
        let item = |line: &LoginLine| {
            format!("{} ({} – {}) — {} {times}", line.name, line.source, line.role, self.number(line.times))
        };
        let items = lines.into_iter().map(item).collect();
        self.list(Message::Participants, true, items);
    }
}

/// Whether a task is still to be done.
const fn is_open(verdict: &Verdict) -> bool {
    matches!(
        verdict,
        Verdict::NotMet { .. } | Verdict::NoHandle | Verdict::NotDue { reason: NotDue::StillOpen }
    )
}
