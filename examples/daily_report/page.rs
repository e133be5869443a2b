//! Further sections of the page: engagement over time as an inline SVG, engagement of the day, unread entries.

use crate::engagement::{Engagement, Line};
use crate::folder::Problem;
use crate::words::Words;
use chrono::NaiveDate;
use hadir::attendance::recap::Extra;
use hadir::core::platform::Platform;
use hadir::engagement::Rate;
use plotters::prelude::{ChartBuilder, Circle, IntoDrawingArea, LineSeries, RGBColor, SVGBackend};
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeMap;
use std::error::Error;

/// Colours that are told apart in light and in dark, and by people who do not see red or green.
const COLOURS: [RGBColor; 3] = [RGBColor(213, 94, 0), RGBColor(0, 114, 178), RGBColor(0, 158, 115)];

/// The chart's own black becomes the colour of the page's text.
const STYLE: &str = "<style>.chart svg{width:100%;height:auto}.chart text{fill:currentColor}\
    .chart [stroke=\"#000000\"]{stroke:currentColor}</style>";

pub fn extras(
    engagement: &Engagement,
    problems: &[Problem],
    words: &Words,
) -> Result<Vec<Extra>, Box<dyn Error>> {
    let chart = format!("{STYLE}<figure class=\"chart\">{}</figure>", chart(&engagement.week, words)?);
    let formula =
        |(platform, formula): (&Platform, &String)| format!("<p>{platform}: {}</p>", escape(formula));
    let mut tables = engagement.formulas.iter().map(formula).collect::<Vec<_>>().concat();
    for (title, lines) in [
        (words.post, &engagement.posts),
        (words.platform, &engagement.platforms),
        (words.unit, &engagement.units),
    ] {
        tables.push_str(&table(&words.header(title), lines));
    }
    let mut extras = vec![
        Extra { title: words.over_time.to_owned(), html: chart },
        Extra { title: words.engagement.to_owned(), html: tables },
    ];
    if !problems.is_empty() {
        let rows = problems
            .iter()
            .map(|Problem { file, place, why }| {
                format!(
                    "<tr><td>{}</td><td>{}</td><td>{}</td></tr>",
                    escape(file),
                    escape(place),
                    escape(why)
                )
            })
            .collect::<Vec<_>>()
            .concat();
        let title = format!("{} ({})", words.unread, problems.len());
        extras.push(Extra {
            title,
            html: format!("<div class=\"scroll\"><table><tbody>{rows}</tbody></table></div>"),
        });
    }
    Ok(extras)
}

fn table(header: &[&str; 4], lines: &[Line]) -> String {
    let head = header.iter().map(|cell| format!("<th>{}</th>", escape(cell))).collect::<Vec<_>>().concat();
    let row = |Line { platform, name, interactions, rate }: &Line| {
        format!("<tr><td>{}</td><td>{platform}</td><td>{interactions}</td><td>{rate}</td></tr>", escape(name))
    };
    let rows = lines.iter().map(row).collect::<Vec<_>>().concat();
    format!("<div class=\"scroll\"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// One line per platform: the pooled rate of the posts so far, day by day. A day without a rate is a gap, not a zero.
fn chart(week: &BTreeMap<Platform, Vec<(NaiveDate, Rate)>>, words: &Words) -> Result<String, Box<dyn Error>> {
    let lines: Vec<(Platform, Vec<(NaiveDate, f64)>)> = week
        .iter()
        .map(|(platform, days)| {
            let percent = |rate: &Rate| rate.percent(2).ok().and_then(|percent| percent.to_f64());
            (*platform, days.iter().filter_map(|(day, rate)| Some((*day, percent(rate)?))).collect())
        })
        .collect();
    let days = || lines.iter().flat_map(|(_, points)| points.iter().map(|(day, _)| *day));
    let (Some(first), Some(last)) = (days().min(), days().max()) else {
        return Ok(format!("<figcaption>{}</figcaption>", words.no_figures));
    };
    let highest =
        lines.iter().flat_map(|(_, points)| points.iter().map(|(_, rate)| *rate)).fold(1.0, f64::max);

    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (720, 300)).into_drawing_area();
        let mut chart = ChartBuilder::on(&area)
            .margin(12)
            .margin_right(32)
            .x_label_area_size(28)
            .y_label_area_size(48)
            .build_cartesian_2d(first..last, 0.0..highest.ceil())?;
        chart
            .configure_mesh()
            .disable_x_mesh()
            .light_line_style(plotters::style::TRANSPARENT)
            .x_label_formatter(&|day| day.format("%d.%m.").to_string())
            .y_label_formatter(&|percent| format!("{percent:.1} %"))
            .draw()?;
        for ((_, points), colour) in lines.iter().zip(COLOURS.iter().cycle()) {
            chart.draw_series(LineSeries::new(
                points.iter().copied(),
                plotters::style::ShapeStyle::from(colour).stroke_width(2),
            ))?;
            chart.draw_series(
                points.iter().map(|point| Circle::new(*point, 4, plotters::style::Color::filled(colour))),
            )?;
        }
        area.present()?;
    }
    let legend = lines
        .iter()
        .zip(COLOURS.iter().cycle())
        .map(|((platform, _), RGBColor(r, g, b))| {
            format!("<span style=\"color:rgb({r},{g},{b})\">●</span> {platform} ")
        })
        .collect::<Vec<_>>()
        .concat();
    Ok(format!("{svg}<figcaption>{legend}</figcaption>"))
}
