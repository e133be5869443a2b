//! From a recap and an outline to a document in one language.

use super::facts::Facts;
use super::messages::Message;
use super::outline::{Outline, OutlineError, Part, PeriodKind, SectionPart};
use super::{Block, Cell, Document, Figure, List, Note, Recap, Section};
use crate::language::{Language, platform_name};
use crate::locale;
use crate::words;
use chrono::Timelike;

mod cards;
mod group;
mod handles;
mod measure;
mod overview;
mod post;
mod ranking;
mod units;

impl Outline {
    /// The recap in this outline.
    ///
    /// # Errors
    /// [`OutlineError`] if the recap lacks what it shows, or is of a period that it is not for.
    pub fn compose(&self, recap: &Recap, language: Language) -> Result<Document, OutlineError> {
        document(self, recap, language)
    }
}

impl Recap {
    /// Everything that the recap's sections tell: units, posts, people × posts; of more than a day also day
    /// by day and people × days.
    pub fn overview(&self, language: Language) -> Document {
        let outline = match PeriodKind::of(self.header.period) {
            PeriodKind::Day => Outline::OVERVIEW,
            _ => Outline::OVERVIEW_OF_DAYS,
        };
        lenient(&outline, self, language)
    }
}

/// A document under construction.
struct Composer<'r> {
    outline: &'r Outline,
    recap: &'r Recap,
    language: Language,
    blocks: Vec<Block>,
}

type Composed = Result<(), OutlineError>;

/// The document of an outline.
fn document(outline: &Outline, recap: &Recap, language: Language) -> Result<Document, OutlineError> {
    let found = PeriodKind::of(recap.header.period);
    if !outline.periods.contains(&found) {
        return Err(OutlineError::Period { outline: outline.name, found });
    }
    let mut composer = Composer { outline, recap, language, blocks: Vec::new() };
    for part in outline.parts {
        composer.part(part)?;
    }
    Ok(composer.finish())
}

/// The same, leaving out what the recap lacks.
fn lenient(outline: &Outline, recap: &Recap, language: Language) -> Document {
    let mut composer = Composer { outline, recap, language, blocks: Vec::new() };
    for part in outline.parts {
        let before = composer.blocks.len();
        if composer.part(part).is_err() {
            composer.blocks.truncate(before);
        }
    }
    composer.finish()
}

impl<'r> Composer<'r> {
    fn finish(self) -> Document {
        let shows_policy = |part: &Part| match part {
            Part::Sections(parts) => parts.contains(&SectionPart::Policy),
            _ => false,
        };
        let policy = self
            .common_policy()
            .filter(|_| self.outline.parts.iter().any(shows_policy))
            .map(|section| self.policy_words(section));
        let Self { outline, recap, language, blocks } = self;
        let header = &recap.header;
        let period = locale::period(language, header.period);
        let mut lead = vec![format!("{period} ({})", header.calendar)];
        if let Some(taken) = header.taken_at {
            let taken = locale::moment(language, header.calendar, taken);
            lead.push(format!("{}: {taken}", Message::Taken.text(language)));
        }
        lead.extend(policy);
        let title = format!("{}: {}", outline.title.text(language), header.scope);
        Document { language, title, lead, blocks }
    }

    fn part(&mut self, part: &Part) -> Composed {
        match *part {
            Part::Say(message) => self.say(message),
            Part::Greeting => self.greeting(),
            Part::Sections(parts) => return self.sections(parts),
            Part::Handles(parts) => {
                let handles = self.need(|facts| facts.handles.as_ref(), "who has which handle")?;
                for part in parts {
                    self.handles(handles, *part);
                }
            }
            Part::Contacts => self.contacts(self.need(|facts| facts.contacts.as_deref(), "registrations")?),
            Part::Operators => {
                self.operators(self.need(|facts| facts.operators.as_deref(), "operators per unit")?);
            }
            Part::Logins => self.logins(self.need(|facts| facts.logins.as_deref(), "logins")?),
            Part::Accounts => {
                self.accounts(self.need(|facts| facts.accounts.as_deref(), "the units' accounts")?);
            }
            Part::Ranking(count) => self.ranking(count),
            Part::Letter => return self.letter(),
            Part::Reminder => return self.reminder(),
            Part::Complaint => return self.complaint(),
            Part::Cards(topics) => return self.cards(topics),
            Part::Assessment => self.assessment(),
            Part::Notes => self.notes(),
        }
        Ok(())
    }

    /// A fact that the outline cannot do without.
    fn need<T: 'r>(
        &self,
        fact: impl FnOnce(&'r Facts) -> Option<T>,
        needs: &'static str,
    ) -> Result<T, OutlineError> {
        fact(&self.recap.facts).ok_or(OutlineError::Missing { outline: self.outline.name, needs })
    }

    /// The sections that the outline takes.
    fn taken(&self) -> impl Iterator<Item = &'r Section> + use<'r> {
        let asks = self.outline.asks;
        self.recap.sections.iter().filter(move |section| {
            asks.is_none_or(|(platform, action)| {
                let asked = section.action.or_else(|| section.one_action());
                platform.is_none_or(|wanted| section.platform == Some(wanted)) && asked == Some(action)
            })
        })
    }

    fn sections(&mut self, parts: &[SectionPart]) -> Composed {
        let sections: Vec<&Section> = self.taken().collect();
        if sections.is_empty() {
            let needs = "a section about what it asks for";
            return Err(OutlineError::Missing { outline: self.outline.name, needs });
        }
        for section in sections {
            let heading = self.heading(section);
            self.push(Block::Heading(heading));
            if section.posts.is_empty() {
                self.say(Message::NoPosts);
                continue;
            }
            for part in parts {
                self.section_part(section, *part);
            }
        }
        Ok(())
    }

    /// A section's heading: `Instagram: suka`.
    fn heading(&self, section: &Section) -> String {
        let asked = section.action.or_else(|| section.one_action());
        let place = section.platform.map_or_else(|| self.word(Message::Everything), platform_name);
        asked.map_or_else(
            || place.to_owned(),
            |asked| format!("{place}: {}", words::action(self.language, asked)),
        )
    }

    fn greeting(&mut self) {
        let header = &self.recap.header;
        let hour = header.taken_at.map(|taken| taken.with_timezone(&header.calendar.zone()).hour());
        let greeting = match hour {
            Some(4..=9) => Message::Morning,
            Some(10..=14) => Message::Noon,
            Some(15..=17) => Message::Afternoon,
            Some(_) => Message::Evening,
            None => Message::Respectfully,
        };
        let addressee = self.addressee().map(|who| format!(" {}", who.ranked_name())).unwrap_or_default();
        self.push(Block::Paragraph(format!("{}{addressee},", self.word(greeting))));
    }

    fn notes(&mut self) {
        let notes = &self.recap.notes;
        if notes.is_empty() {
            return;
        }
        self.push(Block::Heading(self.word(Message::Notes).to_owned()));
        let items = notes.iter().map(|note| note.words(self.language)).collect();
        self.push(Block::List(List { label: None, status: None, numbered: false, items }));
    }

    fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    fn say(&mut self, message: Message) {
        self.push(Block::Paragraph(self.word(message).to_owned()));
    }

    fn subheading(&mut self, message: Message) {
        self.push(Block::Subheading(self.word(message).to_owned()));
    }

    fn figures(&mut self, figures: impl IntoIterator<Item = (Message, Cell)>) {
        let figures =
            figures.into_iter().map(|(label, value)| Figure { label: self.word(label).to_owned(), value });
        let block = Block::Figures(figures.collect());
        self.push(block);
    }

    fn list(&mut self, label: Message, numbered: bool, items: Vec<String>) {
        let label = Some(self.word(label).to_owned());
        self.push(Block::List(List { label, status: None, numbered, items }));
    }

    const fn word(&self, message: Message) -> &'static str {
        message.text(self.language)
    }

    fn number(&self, value: u64) -> String {
        locale::number(self.language, value)
    }
}

/// How many there are.
fn count<T>(items: &[T]) -> u64 {
    u64::try_from(items.len()).unwrap_or(u64::MAX)
}

impl Note {
    /// The note in words.
    fn words(&self, language: Language) -> String {
        match self {
            Self::Unproved { platform: place, action: asked, code, reason } => {
                let (place, asked, why) =
                    (platform_name(*place), words::action(language, *asked), words::doubt(language, *reason));
                match language {
                    Language::Indonesian => format!(
                        "{place} {code} ({asked}): {why}; yang tidak terlihat dinyatakan belum pasti, bukan belum."
                    ),
                    Language::English => {
                        format!(
                            "{place} {code} ({asked}): {why}; people not seen are indeterminate, not absent."
                        )
                    }
                }
            }
            Self::Unreadable { platform: place, action: asked, code, entries } => {
                let (place, asked) = (platform_name(*place), words::action(language, *asked));
                let entries = words::counted(
                    language,
                    *entries,
                    "entri tidak terbaca",
                    "unreadable entry",
                    "unreadable entries",
                );
                format!("{place} {code} ({asked}): {entries}.")
            }
            Self::SharedHandle { handle, people } => {
                let (place, people) = (platform_name(handle.platform()), people.join(", "));
                match language {
                    Language::Indonesian => {
                        format!("{place} {handle} diakui oleh {people}; tidak dihitung untuk siapa pun.")
                    }
                    Language::English => {
                        format!("{place} {handle} is claimed by {people}; it credits nobody.")
                    }
                }
            }
            Self::Roster { text } | Self::Text { text } => text.clone(),
        }
    }
}
