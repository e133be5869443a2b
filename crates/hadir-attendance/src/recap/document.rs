//! A recap in one language, as blocks: what every channel shows.

use crate::language::Language;
use crate::locale;
use crate::share::Share;
use crate::standing::Status;
use crate::verdict::Verdict;
use crate::words;
use chrono::NaiveDate;

/// The longest message that WhatsApp takes, in UTF-16 units.
pub const WHATSAPP_MESSAGE: usize = 65_536;

/// The longest text message that WhatsApp's interface for businesses takes.
pub const WHATSAPP_BUSINESS: usize = 4_096;

/// A recap in one language, as blocks: what every channel shows.
///
/// It is rendered as [text](Self::text), as a [WhatsApp message](Self::whatsapp) and as one self-contained
/// [HTML page](Self::html). Texts are plain: each channel escapes them in its own way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The language that it is written in.
    pub language: Language,
    /// The title.
    pub title: String,
    /// What stands below the title: the period, the policy.
    pub lead: Vec<String>,
    /// The body.
    pub blocks: Vec<Block>,
}

/// A part of a [`Document`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Begins a section.
    Heading(String),
    /// Begins a part of a section.
    Subheading(String),
    /// Plain text.
    Paragraph(String),
    /// Labels with their values, one per line.
    Figures(Vec<Figure>),
    /// People per class, large on a page, as one line in text.
    Tiles {
        /// The line.
        summary: String,
        /// The classes.
        tiles: Vec<(Status, u64)>,
    },
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// The meaning of the marks of verdicts.
    Legend,
    /// A drawing, on pages alone.
    Drawing {
        /// SVG. It is *not* escaped: it must be the caller's own.
        svg: String,
        /// What is to be seen.
        caption: String,
    },
}

/// A label with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What it is.
    pub label: String,
    /// How much.
    pub value: Cell,
}

/// A list, or a dash where it is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// What is listed.
    pub label: Option<String>,
    /// The class of those listed, for an icon or a colour.
    pub status: Option<Status>,
    /// Whether the items have numbers.
    pub numbered: bool,
    /// The items.
    pub items: Vec<String>,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each with a cell per column.
    pub rows: Vec<Vec<Cell>>,
    /// The last row, if it sums up the others.
    pub total: Option<Vec<Cell>>,
}

/// A column of a [`Table`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// How its cells are set.
    pub align: Align,
    /// What the head is short for.
    pub title: Option<String>,
}

/// How a column is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
    /// Marks.
    Centre,
    /// Words that a narrow screen can do without.
    Aside,
}

/// A cell of a [`Table`]: a value, not yet its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// What the network calls a post, with its text.
    Code(String, Option<String>),
    /// A number.
    Number(u64),
    /// So many of so many, as they are: `2/3`.
    Of(Share),
    /// So many of so many, in percent with one decimal.
    Percent(Share),
    /// A day.
    Day(NaiveDate),
    /// A class.
    Status(Status),
    /// A number of people or tasks of a class.
    Count(Status, u64),
    /// A verdict in words.
    Verdict(Verdict),
    /// A verdict as a mark, with what it is about.
    Mark(Verdict, String),
    /// People per class: a bar on pages, nothing in text.
    Bar(Vec<(Status, u64)>),
    /// Nothing to say.
    Empty,
}

impl Cell {
    /// Its text in a language.
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Code(code, _) => code.clone(),
            Self::Number(number) | Self::Count(_, number) => locale::number(language, *number),
            Self::Of(Share { part, of }) => {
                format!("{}/{}", locale::number(language, *part), locale::number(language, *of))
            }
            Self::Percent(share) => locale::percent(language, *share),
            Self::Day(day) => locale::date(language, *day),
            Self::Status(status) => words::status(language, *status).to_owned(),
            Self::Verdict(verdict) => words::verdict(language, verdict.kind()).to_owned(),
            Self::Mark(verdict, _) => words::mark(verdict).to_owned(),
            Self::Bar(_) => String::new(),
            Self::Empty => "–".to_owned(),
        }
    }
}

impl Cell {
    fn csv(&self, language: Language) -> String {
        match self {
            Self::Number(number) | Self::Count(_, number) => number.to_string(),
            Self::Of(Share { part, of }) | Self::Percent(Share { part, of }) => format!("{part}/{of}"),
            Self::Day(day) => day.to_string(),
            Self::Bar(_) | Self::Empty => String::new(),
            other => other.text(language),
        }
    }
}

impl Column {
    pub(super) fn new(head: impl Into<String>, align: Align) -> Self {
        Self { head: head.into(), align, title: None }
    }
}

impl Table {
    /// As CSV by RFC 4180: heads first, fields quoted where they must be. Shares are written as `n/t`, so that nothing is
    /// rounded. A field that a spreadsheet would take for a formula has an apostrophe before it.
    pub fn csv(&self, language: Language) -> String {
        let mut text = String::new();
        let heads: Vec<String> = self.columns.iter().map(|column| column.head.clone()).collect();
        let cells = |row: &Vec<Cell>| row.iter().map(|cell| cell.csv(language)).collect::<Vec<_>>();
        for row in core::iter::once(heads).chain(self.all_rows().map(cells)) {
            for (at, field) in row.iter().enumerate() {
                if at > 0 {
                    text.push(',');
                }
                let formula =
                    field.starts_with(['=', '+', '-', '@', '\t', '\r']) && field.parse::<i64>().is_err();
                let field = if formula { format!("'{field}") } else { field.clone() };
                if field.contains(['"', ',', '\n', '\r']) {
                    text.extend(["\"", &field.replace('"', "\"\""), "\""]);
                } else {
                    text.push_str(&field);
                }
            }
            text.push_str("\r\n");
        }
        text
    }

    /// Every row, the total last.
    pub fn all_rows(&self) -> impl Iterator<Item = &Vec<Cell>> {
        self.rows.iter().chain(&self.total)
    }
}

impl Document {
    /// The same with further blocks at its end.
    #[must_use]
    pub fn and(mut self, blocks: impl IntoIterator<Item = Block>) -> Self {
        self.blocks.extend(blocks);
        self
    }
}
