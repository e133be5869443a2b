//! The report as one page: no script, no request to anywhere.

use crate::chart::{Axis, histogram, strip, table};
use crate::figures::{FORMULA, Figures, at_least};
use crate::html::escape;
use crate::months::Month;
use crate::readings::Cohort;
use crate::text::{self, COHORTS, MONTHS, figure, interval};
use core::fmt::Write;
use hadir::engagement::{Rate, Undefined};
use rust_decimal::Decimal;

const STYLE: &str = include_str!("page.css");

pub fn page(
    source: &str,
    all: &Figures,
    types: &[Figures],
    (months, cohorts): (&[Month], &[Cohort]),
    problems: &[String],
) -> String {
    let axis = Axis::of_posts(all);
    let common = Axis::of_figures(types.iter().chain([all]));
    let cards: String = types.iter().zip(1..).map(|(each, number)| card(&axis, each, number)).collect();
    let rows: String =
        types.iter().chain([all]).zip(1..).map(|(each, number)| row(&common, each, number)).collect();
    let unread = unread(problems);
    let months = section("m", "Month by month", &MONTHS, months.iter().map(text::month_cells));
    let cohorts = section("a", "By age since publication", &COHORTS, cohorts.iter().map(text::cohort_cells));
    let (posts, seen) = (all.summary.posts(), all.pooled().coverage());
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>Engagement per post type</title><style>{STYLE}</style></head><body>\
         <header><h1>Engagement per post type</h1>\
         <p class=\"quiet\">{posts} posts of <code>{}</code>, {} of them with a rate: {}.</p></header>\
         <main><section class=\"card\" aria-labelledby=\"over\"><h2 id=\"over\">Which type engages most?</h2>{KEY}\
         <ul class=\"rows\">{rows}<li aria-hidden=\"true\">{}</li></ul></section>{months}{cohorts}<div class=\"types\">{cards}</div>{unread}</main>\
         <footer><p>All posts of a type together have one rate: their interactions by their reach. The mean gives every \
         post the same say, however few people it reached; the median is the post in the middle. The interval is \
         over posts: where the rate of more such posts would lie. Ten posts are the least that it takes; where it bears a \
         question mark, rates are spread so widely that it is not to be believed. A missing cell is not a zero: its post is counted, and \
         not used.</p></footer></body></html>\n",
        escape(source),
        seen.used(),
        escape(&FORMULA.to_string()),
        common.scale(),
    )
}

const KEY: &str = "<ul class=\"key\" aria-label=\"Key\">\
    <li><svg aria-hidden=\"true\"><line class=\"range\" x1=\"3\" x2=\"23\" y1=\"7\" y2=\"7\"/>\
    <circle class=\"dot\" cx=\"13\" cy=\"7\" r=\"5\"/></svg>rate and its 95 % interval</li>\
    <li><svg aria-hidden=\"true\"><line class=\"mean\" x1=\"1\" x2=\"25\" y1=\"7\" y2=\"7\"/></svg>mean of rates</li>\
    <li><svg aria-hidden=\"true\"><line class=\"median\" x1=\"1\" x2=\"25\" y1=\"7\" y2=\"7\"/></svg>median rate</li></ul>";

/// `1.53 %`, or why there is none.
fn with_unit(percent: Result<Decimal, Undefined>) -> String {
    let defined = percent.is_ok();
    let text = figure(percent);
    if defined { format!("{text} %") } else { text }
}

fn row(axis: &Axis, figures: &Figures, number: usize) -> String {
    let rate = with_unit(figures.pooled().percent(2));
    let words = format!(
        "Rate {rate}, 95 % interval {}, mean of rates {}, median rate {}.",
        interval(figures),
        with_unit(figures.mean().percent(2)),
        with_unit(figures.median().percent(2)),
    );
    format!(
        "<li><div>{}</div><div><b>{}</b> <span>{}</span></div>{}</li>",
        escape(&figures.name),
        escape(&rate),
        escape(&interval(figures)),
        strip(axis, figures, number, &words)
    )
}

fn card(axis: &Axis, figures: &Figures, number: usize) -> String {
    let name = escape(&figures.name);
    let rate = with_unit(figures.pooled().percent(2));
    let range = interval(figures);
    let averages =
        [("Mean of rates", figures.mean().percent(2)), ("Median rate", figures.median().percent(2))]
            .into_iter()
            .map(|(name, percent)| {
                format!("<div><dt>{name}</dt><dd>{}</dd></div>", escape(&with_unit(percent)))
            })
            .collect::<Vec<_>>()
            .concat();
    format!(
        "<section class=\"card\" aria-labelledby=\"h{number}\">\
         <div class=\"head\"><h2 id=\"h{number}\">{name}</h2><div class=\"big\">{} <small>95 %: {}</small></div></div>\
         {}{}<dl>{averages}<div><dt>Interactions</dt><dd>{}</dd></div></dl>\
         <details><summary>{name}: the bars as numbers</summary><div class=\"scroll\">{}</div></details>\
         <details><summary>{name}: the best posts</summary>\
         <div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{name}: the best posts\">{}</div></details>\
         <details><summary>{name}: where the rate comes from</summary><pre>{}</pre></details></section>",
        escape(&rate),
        escape(&range),
        histogram(axis, figures, number),
        coverage(figures),
        escape(
            &figures
                .summary
                .engagement()
                .sum()
                .map_or_else(|reason| reason.to_string(), |sum| sum.to_string())
        ),
        table(axis, figures),
        best(figures),
        escape(&figures.explained.to_string()),
    )
}

/// How many posts the rate rests on, as a bar and in words.
fn coverage(figures: &Figures) -> String {
    let seen = figures.pooled().coverage();
    let share = Rate::of(seen.used().into(), seen.total().into()).percent(1).unwrap_or_default();
    let missing: Vec<_> = figures.missing().map(|(metric, posts)| format!("{metric} in {posts}")).collect();
    let missing =
        if missing.is_empty() { String::new() } else { format!("; missing: {}", missing.join(", ")) };
    format!(
        "<div><span class=\"quiet\">Coverage: {} of {} posts{}</span>\
         <div class=\"cover\" aria-hidden=\"true\"><i style=\"width:{share}%\"></i></div></div>",
        seen.used(),
        seen.total(),
        escape(&missing)
    )
}

fn best(figures: &Figures) -> String {
    let mut rows = String::new();
    for (line, counts, bound) in &figures.best {
        let cells = [counts.likes, counts.comments, counts.shares, counts.reach];
        let cells: String = cells
            .iter()
            .map(|count| {
                count.known().map_or_else(|| "<td>–</td>".to_owned(), |count| format!("<td>{count}</td>"))
            })
            .collect();
        // Writing to a `String` cannot fail.
        let _ = write!(
            rows,
            "<tr><th scope=\"row\">line {line}</th><td>{}</td><td>{}</td>{cells}</tr>",
            escape(&with_unit(bound.rate().percent(2))),
            escape(&with_unit(at_least(bound))),
        );
    }
    format!(
        "<table><caption>By what their rate is at least</caption><thead><tr><th scope=\"col\">Post</th>\
         <th scope=\"col\">Rate</th><th scope=\"col\">At least</th><th scope=\"col\">Likes</th>\
         <th scope=\"col\">Comments</th><th scope=\"col\">Shares</th><th scope=\"col\">Reach</th></tr></thead>\
         <tbody>{rows}</tbody></table>"
    )
}

/// A table of its own; nothing if it has no rows.
fn section<const N: usize>(
    id: &str,
    title: &str,
    header: &[&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> String {
    let row = |cells: [String; N]| {
        let cells = cells.iter().enumerate().map(|(place, cell)| match place {
            0 => format!("<th scope=\"row\">{}</th>", escape(cell)),
            _ => format!("<td>{}</td>", escape(cell)),
        });
        format!("<tr>{}</tr>", cells.collect::<String>())
    };
    let rows: String = rows.map(row).collect();
    if rows.is_empty() {
        return rows;
    }
    let header = header.iter().map(|name| format!("<th scope=\"col\">{}</th>", escape(name)));
    let header = header.collect::<Vec<_>>().concat();
    format!(
        "<section class=\"card\" aria-labelledby=\"{id}\"><h2 id=\"{id}\">{title}</h2>\
         <div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{title}\"><table><thead><tr>{header}</tr></thead>\
         <tbody>{rows}</tbody></table></div></section>"
    )
}

fn unread(problems: &[String]) -> String {
    if problems.is_empty() {
        return String::new();
    }
    let items =
        problems.iter().map(|problem| format!("<li>{}</li>", escape(problem))).collect::<Vec<_>>().concat();
    format!(
        "<section class=\"card\"><h2>Could not be read ({})</h2><ul>{items}</ul></section>",
        problems.len()
    )
}
