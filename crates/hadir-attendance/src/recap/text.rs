//! A recap as text: for terminals, WhatsApp and Markdown.

use super::document::{Align, Block, Cell, Document, Figure, List, Table};
use super::messages::Message;
use crate::language::Language;
use crate::standing::Status;

impl Document {
    /// As plain text with aligned tables.
    pub fn text(&self) -> String {
        write(self, Markup::Plain)
    }

    /// As a WhatsApp message: bold headings, tables in code blocks, and no name or caption can mark anything
    /// up.
    pub fn whatsapp(&self) -> String {
        write(self, Markup::WhatsApp)
    }

    /// The same as several messages of at most `limit` UTF-16 units: [`WHATSAPP_MESSAGE`](super::WHATSAPP_MESSAGE) or [`WHATSAPP_BUSINESS`](super::WHATSAPP_BUSINESS). A list is
    /// not broken, unless it is longer than a message itself.
    pub fn whatsapp_messages(&self, limit: usize) -> Vec<String> {
        split(&self.whatsapp(), limit.max(64), Message::Continued.text(self.language))
    }
}

/// How headings, lists and tables are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Markup {
    /// A rule below headings.
    Plain,
    /// `*bold*` headings, tables in code blocks.
    WhatsApp,
}

fn write(document: &Document, markup: Markup) -> String {
    let Document { language, title, lead, blocks } = document;
    let mut text = match markup {
        Markup::Plain => format!("{title}\n"),
        Markup::WhatsApp => format!("*{}*\n", unmarked(title)),
    };
    for line in lead {
        text.extend([&markup.line(line), "\n"]);
    }
    let mut before: Option<&Block> = None;
    for block in blocks {
        if before.is_none_or(|before| stands_apart(before, block)) && !begins_apart(block) {
            text.push('\n');
        }
        markup.block(&mut text, *language, block);
        before = Some(block);
    }
    text
}

/// Whether a blank line is due between two blocks.
const fn stands_apart(before: &Block, block: &Block) -> bool {
    match (before, block) {
        (Block::Heading(_) | Block::Subheading(_), _)
        | (Block::Paragraph(_), Block::Paragraph(_))
        | (Block::List(_), Block::List(_))
        | (Block::Figures(_), Block::Figures(_)) => false,
        (_, Block::Paragraph(_) | Block::List(_) | Block::Figures(_) | Block::Tiles { .. }) => true,
        _ => false,
    }
}

/// Whether a block brings its own blank line.
const fn begins_apart(block: &Block) -> bool {
    matches!(
        block,
        Block::Heading(_) | Block::Subheading(_) | Block::Table(_) | Block::Legend | Block::Drawing { .. }
    )
}

impl Markup {
    fn block(self, text: &mut String, language: Language, block: &Block) {
        match block {
            Block::Heading(title) => self.heading(text, title),
            Block::Subheading(title) => match self {
                Self::Plain => text.extend(["\n", title, "\n"]),
                Self::WhatsApp => text.extend(["\n*", &unmarked(title), "*\n"]),
            },
            Block::Paragraph(words) => text.extend([&self.line(words), "\n"]),
            Block::Tiles { summary, .. } => text.extend([&self.line(summary), "\n"]),
            Block::Figures(figures) => {
                for Figure { label, value } in figures {
                    text.extend([&self.line(label), ": ", &self.line(&value.text(language)), "\n"]);
                }
            }
            Block::List(list) => self.list(text, language, list),
            Block::Table(table) => {
                text.push('\n');
                self.table(text, language, table);
            }
            Block::Legend => {
                let legend: Vec<String> = crate::words::legend(language)
                    .into_iter()
                    .map(|(symbol, _, word)| format!("{symbol} {word}"))
                    .collect();
                let label = Message::Legend.text(language);
                text.extend(["\n", label, ": ", &self.line(&legend.join(", ")), "\n"]);
            }
            Block::Drawing { .. } => {}
        }
    }

    fn heading(self, text: &mut String, title: &str) {
        match self {
            Self::Plain => text.extend(["\n", title, "\n", &"═".repeat(width(title)), "\n"]),
            Self::WhatsApp => text.extend(["\n*", &unmarked(title), "*\n"]),
        }
    }

    fn list(self, text: &mut String, language: Language, list: &List) {
        let List { label, status, numbered, items } = list;
        if let Some(label) = label {
            let icon = match (self, status) {
                (Self::WhatsApp, Some(status)) => format!("{} ", icon(*status)),
                _ => String::new(),
            };
            let count = if status.is_some() {
                let items = u64::try_from(items.len()).unwrap_or(u64::MAX);
                format!(" ({})", crate::locale::number(language, items))
            } else {
                String::new()
            };
            text.extend([&icon, self.line(label).as_str(), &count, ":\n"]);
        }
        if items.is_empty() {
            text.push_str("-\n");
        }
        for (number, item) in (1_u64..).zip(items) {
            let mark = if *numbered { format!("{number}. ") } else { "- ".to_owned() };
            text.extend([&mark, self.line(item).as_str(), "\n"]);
        }
    }

    fn table(self, text: &mut String, language: Language, table: &Table) {
        match self {
            Self::Plain => print(text, language, table),
            Self::WhatsApp => {
                text.push_str("```\n");
                let mut rows = String::new();
                print(&mut rows, language, table);
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

const fn icon(status: Status) -> &'static str {
    match status {
        Status::Complete => "✅",
        Status::Partial => "⚠️",
        Status::None => "❌",
        Status::NoHandle => "⚠️❌",
        Status::StillOpen => "⏳",
        Status::Exempt | Status::NoTasks => "➖",
        Status::Indeterminate => "❓",
    }
}

/// Keeps the marks of others' text from marking it up, so that what is copied is what was written: a mark between two
/// letters marks nothing up and stays as it is; a handle with a mark at an end is set as code; before any other mark
/// stands a word joiner. An address is left as it is, or it would lead nowhere; nothing in it is marked up.
fn unmarked(text: &str) -> String {
    let mut unmarked = String::with_capacity(text.len());
    for word in text.split_inclusive(' ') {
        if word.starts_with("https://") && !word.contains(['*', '~', '`']) {
            unmarked.push_str(word);
            continue;
        }
        let part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
        if let Some((before, named)) = word.split_once('@')
            && before.chars().all(|c| !c.is_alphanumeric() && !is_mark(c))
        {
            let length = named.find(|c| !part(c)).unwrap_or(named.len());
            let (name, behind) = named.split_at_checked(length).unwrap_or((named, ""));
            if name.starts_with('_')
                || name.ends_with('_')
                || name.contains("._")
                || name.contains("_.")
                || name.contains("__")
            {
                unmarked.extend([before, "`@", name, "`"]);
            } else {
                unmarked.extend([before, "@", name]);
            }
            joined(&mut unmarked, behind);
            continue;
        }
        joined(&mut unmarked, word);
    }
    unmarked
}

/// Writes text with a word joiner before each mark that may mark it up.
fn joined(to: &mut String, text: &str) {
    let mut before: Option<char> = None;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let inside = before.is_some_and(char::is_alphanumeric)
            && rest.peek().is_some_and(|next| next.is_alphanumeric());
        if is_mark(c) && !inside {
            to.push('\u{2060}');
        }
        to.push(c);
        before = Some(c);
    }
}

const fn is_mark(c: char) -> bool {
    matches!(c, '*' | '_' | '~' | '`')
}

/// Cuts a message into several of at most so many UTF-16 units: between paragraphs and lists, and only where one of them
/// is longer itself between its lines, with its head repeated. A code block that is cut is closed and opened again.
fn split(text: &str, limit: usize, continued: &str) -> Vec<String> {
    let length = |text: &str| text.encode_utf16().count();
    let mut messages: Vec<String> = Vec::new();
    let mut current = String::new();
    for part in parts(text) {
        let part = part.as_str();
        if length(&current).saturating_add(length(part)).saturating_add(1) <= limit {
            if !current.is_empty() {
                current.push('\n');
            }
            current.push_str(part);
            continue;
        }
        if !current.is_empty() {
            messages.push(core::mem::take(&mut current));
        }
        if length(part) <= limit {
            current.push_str(part);
            continue;
        }
        let fence = "```";
        let (mut code, mut head) = (false, "");
        for line in part.lines() {
            let opens = line == fence;
            if !code && line.ends_with(':') {
                head = line;
            }
            let room = limit.saturating_sub(fence.len().saturating_add(1));
            if length(&current).saturating_add(length(line)).saturating_add(1) > room && !current.is_empty() {
                if code {
                    current.push_str("\n```");
                }
                messages.push(core::mem::take(&mut current));
                if code && !opens {
                    current.push_str(fence);
                } else if !head.is_empty() && head != line {
                    current.extend([head, " (", continued, ")"]);
                }
            }
            code ^= opens;
            for piece in pieces(line, room.saturating_sub(length(&current)).max(1)) {
                if length(&current).saturating_add(length(&piece)).saturating_add(1) > room
                    && !current.is_empty()
                {
                    messages.push(core::mem::take(&mut current));
                }
                if !current.is_empty() {
                    current.push('\n');
                }
                current.push_str(&piece);
            }
        }
    }
    if !current.is_empty() {
        messages.push(current);
    }
    messages
}

/// Paragraphs, lists and tables: what stands between blank lines, and code blocks whole.
fn parts(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let (mut current, mut code) = (String::new(), false);
    for line in text.lines() {
        if line.trim().is_empty() && !code {
            if !current.is_empty() {
                parts.push(core::mem::take(&mut current));
            }
            continue;
        }
        code ^= line == "```";
        if !current.is_empty() {
            current.push('\n');
        } else if !parts.is_empty() {
            // The blank line before it.
            current.push('\n');
        }
        current.push_str(line);
    }
    if !current.is_empty() {
        parts.push(current);
    }
    parts
}

/// A line that is longer than a message, in pieces.
fn pieces(line: &str, most: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut length = 0_usize;
    for c in line.chars() {
        if length.saturating_add(c.len_utf16()) > most && length > 0 {
            pieces.push(String::new());
            length = 0;
        }
        length = length.saturating_add(c.len_utf16());
        if let Some(last) = pieces.last_mut() {
            last.push(c);
        }
    }
    pieces
}

fn print(text: &mut String, language: Language, table: &Table) {
    // A column of bars is for pages.
    let shown: Vec<usize> = (0..table.columns.len())
        .filter(|&at| !table.all_rows().any(|row| matches!(row.get(at), Some(Cell::Bar(_)))))
        .collect();
    let columns: Vec<_> = shown.iter().filter_map(|&at| table.columns.get(at)).collect();
    let heads: Vec<String> = columns.iter().map(|column| column.head.clone()).collect();
    let mut widths: Vec<usize> = heads.iter().map(|head| width(head)).collect();
    let rows: Vec<Vec<String>> = table
        .all_rows()
        .map(|row| shown.iter().filter_map(|&at| Some(row.get(at)?.text(language))).collect())
        .collect();
    for row in &rows {
        for (cell, widest) in row.iter().zip(&mut widths) {
            *widest = (*widest).max(width(cell));
        }
    }
    let rule: Vec<String> = widths.iter().map(|&widest| "─".repeat(widest)).collect();
    for row in [&heads, &rule].into_iter().chain(&rows) {
        let mut line = String::new();
        for ((cell, &widest), column) in row.iter().zip(&widths).zip(&columns) {
            let gap = " ".repeat(widest.saturating_sub(width(cell)));
            match column.align {
                Align::Left | Align::Aside => line.extend([cell, gap.as_str()]),
                Align::Right | Align::Centre => line.extend([gap.as_str(), cell]),
            }
            // Marks stand close together.
            line.push_str(if column.align == Align::Centre { " " } else { "  " });
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
}

/// Terminal columns, taking every character for one: names and handles are Latin.
fn width(text: &str) -> usize {
    text.chars().count()
}
