//! A recap as one self-contained HTML page.

use super::document::{Align, Block, Cell, Column, Document, Figure, List, Table};
use super::messages::Message;
use crate::language::Language;
use crate::locale;
use crate::standing::Status;
use crate::words;

const STYLE: &str = include_str!("page.css");

/// A page under construction. What is text is escaped where it is written.
struct Page {
    html: String,
    language: Language,
}

impl Document {
    /// As one self-contained page: no script, nothing loaded from elsewhere, readable on a phone, in the dark
    /// and on paper.
    pub fn html(&self) -> String {
        let mut page = Page { html: String::new(), language: self.language };
        page.raw("<!doctype html>\n<html lang=\"")
            .raw(self.language.as_str())
            .raw("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .raw(
                "<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n",
            );
        page.element("title", &self.title)
            .raw("\n<style>\n")
            .raw(STYLE)
            .raw("</style>\n</head>\n<body>\n<header>\n");
        page.element("h1", &self.title).raw("\n");
        for line in &self.lead {
            page.element("p", line).raw("\n");
        }
        page.raw("</header>\n<main>\n<section>\n");
        for block in &self.blocks {
            page.block(block);
        }
        page.raw("</section>\n</main>\n<footer>")
            .text(Message::Generated.text(self.language))
            .raw("</footer>\n</body>\n</html>\n");
        page.html
    }
}

impl Page {
    fn raw(&mut self, html: &str) -> &mut Self {
        self.html.push_str(html);
        self
    }

    fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '"' => self.html.push_str("&quot;"),
                '\'' => self.html.push_str("&#39;"),
                c => self.html.push(c),
            }
        }
        self
    }

    /// `<tag>text</tag>`; attributes, if any, are part of the tag and are constants.
    fn element(&mut self, tag: &str, text: &str) -> &mut Self {
        let name = tag.split(' ').next().unwrap_or(tag);
        self.raw("<").raw(tag).raw(">").text(text).raw("</").raw(name).raw(">")
    }

    /// Text, an address in it as a link.
    fn linked(&mut self, text: &str) -> &mut Self {
        for word in text.split_inclusive(' ') {
            let address = word.trim_end();
            if address.starts_with("https://") {
                self.raw("<a rel=\"noreferrer\" href=\"").text(address).raw("\">").text(address).raw("</a>");
                self.raw(word.get(address.len()..).unwrap_or_default());
            } else {
                self.text(word);
            }
        }
        self
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(title) => {
                self.raw("</section>\n<section>\n").element("h2", title).raw("\n");
            }
            Block::Subheading(title) => {
                self.element("h3", title).raw("\n");
            }
            Block::Paragraph(words) => {
                self.raw("<p>").linked(words).raw("</p>\n");
            }
            Block::Figures(figures) => self.figures(figures),
            Block::Tiles { summary, tiles } => self.tiles(summary, tiles),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Legend => self.legend(),
            Block::Drawing { svg, caption } => {
                self.raw("<figure>").raw(svg).element("figcaption", caption).raw("</figure>\n");
            }
        }
    }

    fn figures(&mut self, figures: &[Figure]) {
        self.raw("<dl>\n");
        for Figure { label, value } in figures {
            let text = value.text(self.language);
            self.raw("<div>").element("dt", label).raw("<dd>");
            match value {
                Cell::Verdict(verdict) => {
                    let kind = verdict.kind();
                    self.raw("<span class=\"chip v-").raw(kind.as_str()).raw("\">");
                    self.text(words::mark(verdict)).text(" ").text(&text).raw("</span>");
                }
                Cell::Status(status) => {
                    self.raw("<span class=\"chip s-").raw(status.as_str()).raw("\">");
                    self.text(&text).raw("</span>");
                }
                _ => {
                    self.linked(&text);
                }
            }
            self.raw("</dd></div>\n");
        }
        self.raw("</dl>\n");
    }

    fn tiles(&mut self, summary: &str, tiles: &[(Status, u64)]) {
        self.element("p", summary).raw("\n<ul class=\"tiles\">\n");
        for &(status, count) in tiles {
            let count = locale::number(self.language, count);
            self.raw("<li class=\"s-").raw(status.as_str()).raw("\">").element("b", &count);
            self.element("span", words::status(self.language, status)).raw("</li>\n");
        }
        self.raw("</ul>\n");
    }

    fn list(&mut self, list: &List) {
        let List { label, status, numbered, items } = list;
        if let Some(label) = label {
            self.raw("<h4");
            if let Some(status) = status {
                self.raw(" class=\"s-").raw(status.as_str()).raw("\"");
            }
            self.raw(">").text(label);
            if status.is_some() {
                let count = u64::try_from(items.len()).unwrap_or(u64::MAX);
                let count = locale::number(self.language, count);
                self.raw(" <small>").text(&count).raw("</small>");
            }
            self.raw("</h4>\n");
        }
        if items.is_empty() {
            self.element("p", "–").raw("\n");
            return;
        }
        let tag = if *numbered { "ol" } else { "ul" };
        self.raw("<").raw(tag).raw(">\n");
        for item in items {
            self.raw("<li>").linked(item).raw("</li>\n");
        }
        self.raw("</").raw(tag).raw(">\n");
    }

    fn table(&mut self, table: &Table) {
        // People × something: names stay in sight while the rest is scrolled.
        let matrix = table.columns.iter().any(|column| column.align == Align::Aside);
        self.raw("<div class=\"scroll\" tabindex=\"0\"><table")
            .raw(if matrix { " class=\"matrix\"" } else { "" })
            .raw(">\n<thead><tr>");
        for Column { head, align, title } in &table.columns {
            self.raw("<th scope=\"col\"").raw(class(*align));
            if let Some(title) = title {
                self.raw(" title=\"").text(title).raw("\"");
            }
            self.raw(">").text(head).raw("</th>");
        }
        self.raw("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            self.row(table, row);
        }
        self.raw("</tbody>\n");
        if let Some(total) = &table.total {
            self.raw("<tfoot>\n");
            self.row(table, total);
            self.raw("</tfoot>\n");
        }
        self.raw("</table></div>\n");
    }

    fn row(&mut self, table: &Table, row: &[Cell]) {
        // The first column that is words names the row.
        let name = table.columns.iter().position(|column| column.align == Align::Left);
        self.raw("<tr>");
        for (at, (cell, column)) in row.iter().zip(&table.columns).enumerate() {
            let tag = if Some(at) == name { "th scope=\"row\"" } else { "td" };
            self.raw("<").raw(tag);
            self.cell(cell, column.align);
            self.raw(if tag == "td" { "</td>" } else { "</th>" });
        }
        self.raw("</tr>\n");
    }

    fn cell(&mut self, cell: &Cell, align: Align) {
        let text = cell.text(self.language);
        match cell {
            Cell::Mark(verdict, about) => {
                let kind = verdict.kind();
                let label = format!("{about}: {}", words::verdict(self.language, kind));
                self.raw(" class=\"c v-").raw(kind.as_str()).raw("\" title=\"").text(&label).raw("\">");
                self.text(&text);
            }
            Cell::Count(status, _) => {
                self.raw(" class=\"n s-").raw(status.as_str()).raw("\">").text(&text);
            }
            Cell::Status(status) => {
                self.raw("><span class=\"chip s-").raw(status.as_str()).raw("\">").text(&text).raw("</span>");
            }
            Cell::Code(code, caption) => {
                self.raw(">").element("code", code);
                if let Some(caption) = caption {
                    self.raw("<br>").element("small", caption);
                }
            }
            Cell::Bar(counts) => {
                self.raw(" class=\"bar\">");
                self.bar(counts);
            }
            Cell::Day(_) => {
                self.raw(" class=\"d\">").text(&text);
            }
            _ => {
                self.raw(class(align)).raw(">").linked(&text);
            }
        }
    }

    /// People per class as one stacked bar, with its figures as the accessible name.
    fn bar(&mut self, counts: &[(Status, u64)]) {
        let present = || counts.iter().filter(|&&(_, count)| count > 0);
        let label: Vec<String> = present()
            .map(|&(status, count)| {
                format!("{} {}", locale::number(self.language, count), words::status(self.language, status))
            })
            .collect();
        self.raw("<span class=\"stack\" role=\"img\" aria-label=\"").text(&label.join(", ")).raw("\">");
        for (status, count) in present() {
            let count = count.to_string();
            self.raw("<i class=\"s-")
                .raw(status.as_str())
                .raw("\" style=\"flex-grow:")
                .raw(&count)
                .raw("\"></i>");
        }
        self.raw("</span>");
    }

    fn legend(&mut self) {
        self.raw("<p class=\"legend\">");
        for (symbol, kind, word) in words::legend(self.language) {
            self.raw("<span><i class=\"v-").raw(kind.as_str()).raw("\">").text(symbol).raw("</i> ");
            self.text(&word).raw("</span> ");
        }
        self.raw("</p>\n");
    }
}

const fn class(align: Align) -> &'static str {
    match align {
        Align::Left => "",
        Align::Right => " class=\"n\"",
        Align::Centre => " class=\"c\"",
        Align::Aside => " class=\"a\"",
    }
}
