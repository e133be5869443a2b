//! What the example adds to the recap: engagement over time as an inline SVG, engagement per post, unread entries.

use crate::engagement::{Engagement, Line};
use crate::folder::Problem;
use crate::words::Words;
use chrono::NaiveDate;
use hadir::attendance::language::platform_name;
use hadir::attendance::recap::{Align, Block, Cell, Column, Table};
use hadir::core::platform::Platform;
use hadir::engagement::{Coverage, Rate};
use plotters::prelude::{ChartBuilder, Circle, IntoDrawingArea, LineSeries, RGBColor, SVGBackend};
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeMap;
use std::error::Error;

/// Colours that are told apart in light and in dark, and by people who do not see red or green.
const COLOURS: [RGBColor; 3] = [RGBColor(213, 94, 0), RGBColor(0, 114, 178), RGBColor(0, 158, 115)];

pub fn blocks(
    engagement: &Engagement,
    problems: &[Problem],
    words: &Words,
) -> Result<Vec<Block>, Box<dyn Error>> {
    let mut blocks = vec![Block::Heading(words.engagement.to_owned())];
    for (platform, formula) in &engagement.formulas {
        blocks.push(Block::Paragraph(format!("{}: {formula}", platform_name(*platform))));
    }
    blocks.push(chart(&engagement.days, words)?);
    for (title, lines) in [
        (words.post, &engagement.posts),
        (words.platform, &engagement.platforms),
        (words.unit, &engagement.units),
    ] {
        blocks.push(table(title, lines, words));
    }
    if !problems.is_empty() {
        blocks.push(Block::Heading(format!("{} ({})", words.unread, problems.len())));
        let columns = [words.file, words.place, words.why].map(|head| column(head, Align::Left));
        let row = |Problem { file, place, why }: &Problem| {
            [file, place, why].map(|text| Cell::Text(text.clone())).into()
        };
        let rows = problems.iter().map(row).collect();
        blocks.push(Block::Table(Table { columns: columns.into(), rows, total: None }));
    }
    Ok(blocks)
}

fn column(head: &str, align: Align) -> Column {
    Column { head: head.to_owned(), align, title: None }
}

fn table(title: &str, lines: &[Line], words: &Words) -> Block {
    let columns = [
        column(title, Align::Left),
        column("platform", Align::Left),
        column(words.interactions, Align::Right),
        column(words.rate, Align::Right),
    ];
    let row = |Line { platform, name, interactions, rate }: &Line| {
        let place = platform_name(*platform);
        let name = if name.is_empty() { place } else { name };
        let done = match interactions.sum() {
            Ok(sum) => format!("{sum} ({})", known(interactions.coverage())),
            Err(_) => format!("– ({})", known(interactions.coverage())),
        };
        vec![
            Cell::Text(name.to_owned()),
            Cell::Text(place.to_owned()),
            Cell::Text(done),
            percent(rate, words),
        ]
    };
    Block::Table(Table { columns: columns.into(), rows: lines.iter().map(row).collect(), total: None })
}

/// `7,58% (1/1)`: the rate, and of how many posts it is known. Unknown is not zero.
fn percent(rate: &Rate, words: &Words) -> Cell {
    let known = known(rate.coverage());
    Cell::Text(match rate.percent(2) {
        Ok(percent) => format!("{}% ({known})", percent.to_string().replace('.', words.decimal_point)),
        Err(_) => format!("– ({known})"),
    })
}

/// `1/3`: of how many posts of how many.
fn known(coverage: Coverage) -> String {
    format!("{}/{}", coverage.used(), coverage.total())
}

/// One line per platform: the pooled rate of the posts so far, day by day. A day without a rate is a gap, not a zero.
fn chart(days: &BTreeMap<Platform, Vec<(NaiveDate, Rate)>>, words: &Words) -> Result<Block, Box<dyn Error>> {
    let lines: Vec<(Platform, Vec<(NaiveDate, f64)>)> = days
        .iter()
        .map(|(platform, days)| {
            let percent = |rate: &Rate| rate.percent(2).ok().and_then(|percent| percent.to_f64());
            (*platform, days.iter().filter_map(|(day, rate)| Some((*day, percent(rate)?))).collect())
        })
        .collect();
    let days = || lines.iter().flat_map(|(_, points)| points.iter().map(|(day, _)| *day));
    let (Some(first), Some(last)) = (days().min(), days().max()) else {
        return Ok(Block::Paragraph(words.no_figures.to_owned()));
    };
    let highest =
        lines.iter().flat_map(|(_, points)| points.iter().map(|(_, rate)| *rate)).fold(1.0, f64::max);

    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (720, 300)).into_drawing_area();
        let mut chart = ChartBuilder::on(&area)
            .margin(12)
            .margin_top(24)
            .margin_right(32)
            .x_label_area_size(28)
            .y_label_area_size(48)
            .build_cartesian_2d(first..last, 0.0..highest.ceil())?;
        chart
            .configure_mesh()
            .disable_x_mesh()
            .light_line_style(plotters::style::TRANSPARENT)
            .x_label_formatter(&|day| day.format("%d.%m.").to_string())
            .y_label_formatter(&|percent| format!("{percent:.1}%").replace('.', words.decimal_point))
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
    // What each line is, in the page's own colour of text: the dot tells which.
    let legend = lines
        .iter()
        .zip(COLOURS.iter().cycle())
        .map(|((platform, _), RGBColor(r, g, b))| {
            format!("<tspan dx=\"12\" style=\"fill:rgb({r},{g},{b})\">●</tspan> {}", platform_name(*platform))
        })
        .collect::<Vec<_>>()
        .concat();
    let legend = format!("<text x=\"50\" y=\"14\" font-size=\"14\">{legend}</text>\n</svg>");
    Ok(Block::Drawing { svg: svg.replace("</svg>", &legend), caption: words.over_time.to_owned() })
}
