use super::messages::{self, Messages};
use super::text::{classes, proof, summary};
use super::{PersonLine, Recap, Section};
use crate::language::Language;
use crate::locale;
use crate::report::Totals;
use crate::standing::Status;
use crate::verdict::VerdictKind;
use hadir_core::time::Calendar;

/// A further section of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extra {
    /// Its heading, as plain text: it is escaped.
    pub title: String,
    /// Its body, as HTML: it is *not* escaped.
    pub html: String,
}

const STYLE: &str = include_str!("page.css");

/// A page under construction. What is text is escaped where it is written.
struct Page(String);

impl Page {
    fn raw(&mut self, html: &str) -> &mut Self {
        self.0.push_str(html);
        self
    }

    fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                c => self.0.push(c),
            }
        }
        self
    }

    /// `<tag>text</tag>`; attributes, if any, are part of the tag and are constants.
    fn element(&mut self, tag: &str, text: &str) -> &mut Self {
        let name = tag.split(' ').next().unwrap_or(tag);
        self.raw("<").raw(tag).raw(">").text(text).raw("</").raw(name).raw(">")
    }
}

impl Recap {
    /// As one self-contained page: no script, nothing loaded from elsewhere, readable on a phone, in the dark
    /// and on paper.
    pub fn html(&self, language: Language, extras: &[Extra]) -> String {
        let words = messages::messages(language);
        let title = format!("{}: {}", words.title, self.header.scope);
        let mut page = Page(String::new());
        page.raw("<!doctype html>\n<html lang=\"")
            .raw(language.as_str())
            .raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.raw(
            "<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n",
        );
        page.element("title", &title)
            .raw("\n<style>\n")
            .raw(STYLE)
            .raw("</style>\n</head>\n<body>\n<header>\n");
        page.element("h1", &title).raw("\n");
        let period = locale::period(language, self.header.period);
        page.element("p class=\"period\"", &format!("{period} ({})", self.header.calendar)).raw("\n<p>");
        page.element("strong", &format!("{}:", words.policy)).raw(" ");
        if let Some(name) = &self.policy_name {
            page.element("code", name).raw(" · ");
        }
        page.text(&self.policy.words(language)).raw("</p>\n</header>\n<main>\n");
        for section in &self.sections {
            write_section(&mut page, language, words, self.header.calendar, section);
        }
        for extra in extras {
            page.raw("<section>\n")
                .element("h2", &extra.title)
                .raw("\n")
                .raw(&extra.html)
                .raw("\n</section>\n");
        }
        if !self.notes.is_empty() {
            page.raw("<section>\n").element("h2", words.notes).raw("\n<ul>\n");
            for note in &self.notes {
                page.element("li", &messages::note(language, note)).raw("\n");
            }
            page.raw("</ul>\n</section>\n");
        }
        page.raw("</main>\n<footer>").text(words.generated).raw("</footer>\n</body>\n</html>\n");
        page.0
    }
}

fn write_section(
    page: &mut Page,
    language: Language,
    words: &Messages,
    calendar: Calendar,
    section: &Section,
) {
    page.raw("<section>\n").element("h2", &messages::heading(language, section)).raw("\n");
    if section.posts.is_empty() {
        page.element("p", words.no_posts).raw("\n</section>\n");
        return;
    }
    page.element("p", &summary(language, section)).raw("\n");
    page.raw("<ul class=\"tiles\">\n");
    for status in classes(section) {
        let count = locale::number(language, section.totals.of_status(status));
        page.raw("<li class=\"s-").raw(status.as_str()).raw("\">").element("b", &count);
        page.element("span", crate::words::status(language, status)).raw("</li>\n");
    }
    page.raw("</ul>\n");
    groups(page, language, words, section);
    posts(page, language, words, calendar, section);
    matrix(page, language, words, calendar, section);
    page.raw("</section>\n");
}

fn groups(page: &mut Page, language: Language, words: &Messages, section: &Section) {
    page.element("h3", words.groups).raw("\n<div class=\"scroll\"><table>\n<thead><tr>");
    page.element("th scope=\"col\"", words.unit).element("th scope=\"col\" class=\"n\"", words.people);
    for status in classes(section) {
        page.element("th scope=\"col\" class=\"n\"", crate::words::status(language, status));
    }
    page.element("th scope=\"col\" class=\"n\"", words.rate)
        .raw("<th aria-hidden=\"true\"></th></tr></thead>\n<tbody>\n");
    let mut line = |name: &str, totals: &Totals| {
        page.raw("<tr>").element("th scope=\"row\"", name);
        page.element("td class=\"n\"", &locale::number(language, totals.people));
        for status in classes(section) {
            page.element("td class=\"n\"", &locale::number(language, totals.of_status(status)));
        }
        page.element("td class=\"n\"", &locale::percent(language, totals.rate()));
        page.raw("<td class=\"bar\">");
        bar(page, language, totals);
        page.raw("</td></tr>\n");
    };
    for group in &section.groups {
        line(&group.name, &group.totals);
    }
    line(words.total, &section.totals);
    page.raw("</tbody>\n</table></div>\n");
}

/// People per class as one stacked bar, with its figures as the accessible name.
fn bar(page: &mut Page, language: Language, totals: &Totals) {
    let present = || Status::ALL.iter().copied().filter(|&status| totals.of_status(status) > 0);
    let label: Vec<String> = present()
        .map(|status| {
            format!(
                "{} {}",
                locale::number(language, totals.of_status(status)),
                crate::words::status(language, status)
            )
        })
        .collect();
    page.raw("<span class=\"stack\" role=\"img\" aria-label=\"").text(&label.join(", ")).raw("\">");
    for status in present() {
        let count = totals.of_status(status).to_string();
        page.raw("<i class=\"s-")
            .raw(status.as_str())
            .raw("\" style=\"flex-grow:")
            .raw(&count)
            .raw("\"></i>");
    }
    page.raw("</span>");
}

fn posts(page: &mut Page, language: Language, words: &Messages, calendar: Calendar, section: &Section) {
    let verdicts = [VerdictKind::Met, VerdictKind::MetLate, VerdictKind::NotMet, VerdictKind::Indeterminate];
    page.element("h3", words.posts).raw("\n<div class=\"scroll\"><table>\n<thead><tr>");
    page.element("th scope=\"col\" class=\"n\"", "#");
    for head in [words.code, words.day, words.time] {
        page.element("th scope=\"col\"", head);
    }
    for kind in verdicts {
        page.element("th scope=\"col\" class=\"n\"", crate::words::verdict(language, kind));
    }
    page.element("th scope=\"col\" class=\"n\"", words.seen)
        .element("th scope=\"col\" class=\"n\"", words.strangers);
    page.element("th scope=\"col\"", words.proof).raw("</tr></thead>\n<tbody>\n");
    for (number, post) in (1_u64..).zip(&section.posts) {
        page.raw("<tr>")
            .element("td class=\"n\"", &number.to_string())
            .raw("<th scope=\"row\">")
            .element("code", &post.code);
        if let Some(caption) = &post.caption {
            page.raw("<br>").element("small", caption);
        }
        page.raw("</th>").element("td class=\"d\"", &locale::date(language, post.day));
        page.element("td", &locale::time(language, calendar, post.posted_at));
        for kind in verdicts {
            page.element("td class=\"n\"", &locale::number(language, post.counts.of(kind)));
        }
        page.element("td class=\"n\"", &locale::number(language, post.seen));
        page.element("td class=\"n\"", &locale::number(language, post.strangers));
        page.element("td", proof(language, words, post)).raw("</tr>\n");
    }
    page.raw("</tbody>\n</table></div>\n");
}

fn matrix(page: &mut Page, language: Language, words: &Messages, calendar: Calendar, section: &Section) {
    page.element("h3", words.matrix).raw("\n<p class=\"legend\">");
    for (symbol, kind, word) in crate::words::legend(language) {
        page.raw("<span><i class=\"v-").raw(kind.as_str()).raw("\">").text(symbol).raw("</i> ");
        page.text(&word).raw("</span> ");
    }
    page.raw("</p>\n<div class=\"scroll\"><table class=\"matrix\">\n<thead><tr>");
    for head in [words.name, words.unit, words.handle] {
        page.element("th scope=\"col\"", head);
    }
    page.element("th scope=\"col\" class=\"n\"", words.done_of).element("th scope=\"col\"", words.status);
    for (number, post) in (1_u64..).zip(&section.posts) {
        let day = locale::date(language, post.day);
        let time = locale::time(language, calendar, post.posted_at);
        page.raw("<th scope=\"col\" class=\"c\" title=\"")
            .text(&format!("{} · {day} {time}", post.code))
            .raw("\">");
        page.text(&number.to_string()).raw("</th>");
    }
    page.raw("</tr></thead>\n<tbody>\n");
    for person in &section.people {
        row(page, language, section, person);
    }
    page.raw("</tbody>\n</table></div>\n");
}

fn row(page: &mut Page, language: Language, section: &Section, person: &PersonLine) {
    let standing = person.standing;
    page.raw("<tr>").element("th scope=\"row\"", &person.ranked_name()).element("td", &person.unit);
    let handles: Vec<String> = person.handles.iter().map(ToString::to_string).collect();
    let joined = handles.join(" ");
    page.element("td", if handles.is_empty() { "–" } else { &joined });
    page.element("td class=\"n\"", &format!("{}/{}", standing.taken_part(), standing.asked()));
    page.raw("<td><span class=\"chip s-").raw(standing.status.as_str()).raw("\">");
    page.text(crate::words::status(language, standing.status)).raw("</span></td>");
    for (cell, post) in person.cells.iter().zip(&section.posts) {
        let kind = cell.kind();
        let label = format!("{}: {}", post.code, crate::words::verdict(language, kind));
        page.raw("<td class=\"c v-").raw(kind.as_str()).raw("\" title=\"").text(&label).raw("\">");
        page.text(crate::words::mark(cell)).raw("</td>");
    }
    page.raw("</tr>\n");
}
