use super::messages::{self, Messages};
use super::{PostLine, Recap, Section};
use crate::language::Language;
use crate::locale;
use crate::report::Totals;
use crate::standing::Status;
use crate::verdict::VerdictKind;
use hadir_core::time::Calendar;

/// How headings and tables are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Markup {
    /// A rule below headings.
    Plain,
    /// `*bold*` headings, tables in code blocks.
    WhatsApp,
}

impl Markup {
    fn heading(self, text: &mut String, title: &str) {
        match self {
            Self::Plain => text.extend(["\n", title, "\n", &"═".repeat(width(title)), "\n"]),
            Self::WhatsApp => text.extend(["\n*", &unmarked(title), "*\n"]),
        }
    }

    fn table(self, text: &mut String, table: &Table) {
        match self {
            Self::Plain => table.print(text),
            Self::WhatsApp => {
                text.push_str("```\n");
                let mut rows = String::new();
                table.print(&mut rows);
                // Nothing in a code block can be marked up, but for the end of the block.
                text.extend([&rows.replace("```", "'''"), "```\n"]);
            }
        }
    }

    fn line(self, line: &str) -> String {
        match self {
            Self::Plain => line.to_owned(),
            Self::WhatsApp => unmarked(line),
        }
    }
}

/// Keeps the marks of others' text from marking it up: a word joiner stands before each.
fn unmarked(text: &str) -> String {
    let mut unmarked = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '*' | '_' | '~' | '`') {
            unmarked.push('\u{2060}');
        }
        unmarked.push(c);
    }
    unmarked
}

/// How a column is set.
#[derive(Clone, Copy)]
enum Align {
    Left,
    Right,
}

struct Table {
    columns: Vec<(String, Align)>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn new(columns: impl IntoIterator<Item = (String, Align)>) -> Self {
        Self { columns: columns.into_iter().collect(), rows: Vec::new() }
    }

    fn print(&self, text: &mut String) {
        let heads: Vec<String> = self.columns.iter().map(|(head, _)| head.clone()).collect();
        let mut widths: Vec<usize> = heads.iter().map(|head| width(head)).collect();
        for row in &self.rows {
            for (cell, widest) in row.iter().zip(&mut widths) {
                *widest = (*widest).max(width(cell));
            }
        }
        let rule: Vec<String> = widths.iter().map(|&widest| "─".repeat(widest)).collect();
        for row in [&heads, &rule].into_iter().chain(&self.rows) {
            let mut line = String::new();
            for ((cell, &widest), (_, align)) in row.iter().zip(&widths).zip(&self.columns) {
                let gap = " ".repeat(widest.saturating_sub(width(cell)));
                match align {
                    Align::Left => line.extend([cell, gap.as_str()]),
                    Align::Right => line.extend([gap.as_str(), cell]),
                }
                line.push_str("  ");
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }
}

/// Terminal columns, taking every character for one: names and handles are Latin.
fn width(text: &str) -> usize {
    text.chars().count()
}

impl Recap {
    /// As plain text with aligned tables.
    pub fn text(&self, language: Language) -> String {
        self.write(language, Markup::Plain)
    }

    /// As a WhatsApp message: bold headings, tables in code blocks, and no name or caption can mark anything
    /// up.
    pub fn whatsapp(&self, language: Language) -> String {
        self.write(language, Markup::WhatsApp)
    }

    fn write(&self, language: Language, markup: Markup) -> String {
        let words = messages::messages(language);
        let calendar = self.header.calendar;
        let title = format!("{}: {}", words.title, self.header.scope);
        let name = self.policy_name.as_ref().map(|name| format!("{name}. ")).unwrap_or_default();
        let policy = format!("{}: {name}{}", words.policy, self.policy.words(language));
        let period = format!("{} ({calendar})", locale::period(language, self.header.period));
        let mut text = match markup {
            Markup::Plain => format!("{title}\n"),
            Markup::WhatsApp => format!("*{}*\n", unmarked(&title)),
        };
        text.extend([&period, "\n", &markup.line(&policy), "\n"]);
        for section in &self.sections {
            write_section(&mut text, markup, language, calendar, section);
        }
        if !self.notes.is_empty() {
            markup.heading(&mut text, words.notes);
            for note in &self.notes {
                text.extend(["- ", &markup.line(&messages::note(language, note)), "\n"]);
            }
        }
        text
    }
}

fn write_section(
    text: &mut String,
    markup: Markup,
    language: Language,
    calendar: Calendar,
    section: &Section,
) {
    let words = messages::messages(language);
    markup.heading(text, &messages::heading(language, section));
    if section.posts.is_empty() {
        text.extend([words.no_posts, "\n"]);
        return;
    }
    text.extend([&summary(language, section), "\n\n"]);
    markup.table(text, &posts(language, words, calendar, &section.posts));
    text.push('\n');
    markup.table(text, &groups(language, words, section));
    text.push('\n');
    markup.table(text, &people(language, words, section));
    let legend: Vec<String> = crate::words::legend(language)
        .into_iter()
        .map(|(symbol, _, word)| format!("{symbol} {word}"))
        .collect();
    text.extend(["\n", words.legend, ": ", &markup.line(&legend.join(", ")), "\n"]);
}

/// `4 people: 2 complete, 1 no handle, 1 exempt; 5 of 9 done (55.6%)`.
pub(super) fn summary(language: Language, section: &Section) -> String {
    let totals = &section.totals;
    let classes: Vec<String> = Status::ALL
        .iter()
        .filter(|&&status| totals.of_status(status) > 0)
        .map(|&status| {
            let count = locale::number(language, totals.of_status(status));
            format!("{count} {}", crate::words::status(language, status))
        })
        .collect();
    let posts = u64::try_from(section.posts.len()).unwrap_or(u64::MAX);
    let posts = crate::words::counted(language, posts, "konten", "post", "posts");
    let people = crate::words::counted(language, totals.people, "personel", "person", "people");
    let words = messages::messages(language);
    let mut text = format!("{posts}; {people}");
    if !classes.is_empty() {
        text.extend([": ", &classes.join(", ")]);
    }
    let rate = locale::percent(language, totals.rate());
    let (done, asked) = (locale::number(language, totals.taken_part), locale::number(language, totals.asked));
    text.extend(["; ", words.rate, " ", &done, "/", &asked, " (", &rate, ")"]);
    if let Some(average) = section.statistics.average_completion {
        let (average, participation) =
            (locale::percent(language, average), locale::percent(language, section.statistics.participation));
        text.extend([", ", words.average, " ", &average, ", ", words.participation, " ", &participation]);
    }
    text
}

fn posts(language: Language, words: &Messages, calendar: Calendar, posts: &[PostLine]) -> Table {
    let verdicts = [VerdictKind::Met, VerdictKind::MetLate, VerdictKind::NotMet, VerdictKind::Indeterminate];
    let heads =
        [("#", Align::Right), (words.code, Align::Left), (words.day, Align::Left), (words.time, Align::Left)]
            .into_iter()
            .chain(verdicts.map(|kind| (crate::words::verdict(language, kind), Align::Right)))
            .chain([(words.seen, Align::Right), (words.strangers, Align::Right), (words.proof, Align::Left)]);
    let mut table = Table::new(heads.map(|(head, align)| (head.to_owned(), align)));
    for (number, post) in (1_u64..).zip(posts) {
        let mut row = vec![
            number.to_string(),
            post.code.clone(),
            locale::date(language, post.day),
            locale::time(language, calendar, post.posted_at),
        ];
        row.extend(verdicts.map(|kind| locale::number(language, post.counts.of(kind))));
        row.extend([
            locale::number(language, post.seen),
            locale::number(language, post.strangers),
            proof(language, words, post).to_owned(),
        ]);
        table.rows.push(row);
    }
    table
}

pub(super) const fn proof(language: Language, words: &Messages, post: &PostLine) -> &'static str {
    match post.proof {
        super::section::Proof::ProvedAt(_) => words.proved,
        super::section::Proof::Unproved(doubt) => crate::words::doubt(language, doubt),
    }
}

/// The classes that anyone is in, so that a table has no empty columns.
pub(super) fn classes(section: &Section) -> Vec<Status> {
    let always = |status: Status| matches!(status, Status::Complete | Status::Partial | Status::None);
    let kept = |status: &Status| always(*status) || section.totals.of_status(*status) > 0;
    Status::ALL.iter().copied().filter(kept).collect()
}

fn groups(language: Language, words: &Messages, section: &Section) -> Table {
    let classes = classes(section);
    let mut heads = vec![(words.unit.to_owned(), Align::Left), (words.people.to_owned(), Align::Right)];
    heads.extend(
        classes.iter().map(|&status| (crate::words::status(language, status).to_owned(), Align::Right)),
    );
    heads.push((words.rate.to_owned(), Align::Right));
    let mut table = Table::new(heads);
    let line = |name: &str, totals: &Totals| {
        let mut row = vec![name.to_owned(), locale::number(language, totals.people)];
        row.extend(classes.iter().map(|&status| locale::number(language, totals.of_status(status))));
        row.push(locale::percent(language, totals.rate()));
        row
    };
    table.rows.extend(section.groups.iter().map(|group| line(&group.name, &group.totals)));
    table.rows.push(line(words.total, &section.totals));
    table
}

fn people(language: Language, words: &Messages, section: &Section) -> Table {
    let heads = [words.name, words.unit, words.handle].map(|head| (head.to_owned(), Align::Left));
    let mut table = Table::new(heads.into_iter().chain([
        (words.done_of.to_owned(), Align::Right),
        (words.status.to_owned(), Align::Left),
        (words.posts.to_owned(), Align::Left),
    ]));
    for person in &section.people {
        let handles: Vec<String> = person.handles.iter().map(ToString::to_string).collect();
        let cells: Vec<&str> = person.cells.iter().map(|cell| crate::words::mark(cell)).collect();
        table.rows.push(vec![
            person.ranked_name(),
            person.unit.clone(),
            if handles.is_empty() { "–".into() } else { handles.join(" ") },
            format!("{}/{}", person.standing.taken_part(), person.standing.asked()),
            crate::words::status(language, person.standing.status).to_owned(),
            cells.join(" "),
        ]);
    }
    table
}

impl super::PersonLine {
    pub(super) fn ranked_name(&self) -> String {
        match &self.rank {
            Some(rank) => format!("{rank} {}", self.name),
            None => self.name.clone(),
        }
    }
}
