//! Charts as inline SVG. Positions are percentages of the width, so that a narrow page has narrower bars and not smaller
//! letters; colours are those of the page, so that they follow light and dark.

use crate::figures::Figures;
use crate::html::escape;
use core::fmt::Write;
use hadir::engagement::Rate;
use rust_decimal::Decimal;

/// Height of the tallest bar, and of what is above and below the bars, in pixels.
const TALLEST: u32 = 104;
const ABOVE: u32 = 22;
const BELOW: u32 = 26;

/// A scale from 0, in steps of so many percent.
pub struct Axis {
    step: Decimal,
    steps: u32,
    /// Whether a last step holds everything beyond.
    open: bool,
}

impl Axis {
    /// For the posts of all types, so that their charts compare: twelve steps, as short as possible, so that 95 of 100
    /// posts lie within.
    pub fn of_posts(all: &Figures) -> Self {
        let mut rates: Vec<Decimal> = percents(all).collect();
        rates.sort_unstable();
        let place = rates.len().saturating_mul(19).checked_div(20).unwrap_or(0);
        let most = rates.get(place).or(rates.last()).copied().unwrap_or(Decimal::ONE);
        Self { step: step(most, 12), steps: 12, open: true }
    }

    /// For the figures of all types: no longer than it has to be, in six steps at most.
    pub fn of_figures<'a>(types: impl Iterator<Item = &'a Figures>) -> Self {
        let of = |figures: &Figures| {
            let averages =
                [figures.mean().percent(4), figures.median().percent(4), figures.pooled().percent(4)];
            let high = figures.interval().ok().map(|(_, high)| high);
            averages.into_iter().filter_map(Result::ok).chain(high).max()
        };
        let most = types.filter_map(of).max().unwrap_or(Decimal::ONE);
        let step = step(most, 6);
        let steps = (1..6).find(|&steps| reaches(step, steps, most)).unwrap_or(6);
        Self { step, steps, open: false }
    }

    /// The lower end of a step.
    fn edge(&self, step: u32) -> Decimal {
        self.step.checked_mul(step.into()).unwrap_or(Decimal::MAX)
    }

    /// How many steps there are to draw.
    fn slots(&self) -> u32 {
        self.steps.saturating_add(u32::from(self.open))
    }

    /// In which step a percentage lies; the last one holds everything beyond.
    fn bar(&self, percent: Decimal) -> u32 {
        (1..=self.steps).find(|&bar| percent < self.edge(bar)).map_or(self.steps, |bar| bar.saturating_sub(1))
    }

    /// Where a percentage lies, in hundredths of the whole width; nothing beyond.
    fn place(&self, percent: Decimal) -> Option<Decimal> {
        hundredths(percent, self.edge(self.slots())).filter(|_| percent <= self.edge(self.steps))
    }

    /// What a bar stands for.
    fn label(&self, bar: u32) -> String {
        let from = self.edge(bar).normalize();
        if bar == self.steps {
            format!("{from} % and more")
        } else {
            format!("{from} to {} %", self.edge(bar.saturating_add(1)).normalize())
        }
    }

    /// The scale under the strips.
    pub fn scale(&self) -> String {
        let mut svg = String::from("<svg class=\"scale\" aria-hidden=\"true\" height=\"16\">");
        for step in 0..=self.steps {
            let (at, edge) =
                (hundredths(step.into(), self.steps.into()).unwrap_or_default(), self.edge(step));
            let class = if step == 0 {
                "start"
            } else if step == self.steps {
                "end"
            } else {
                "middle"
            };
            let unit = if step == 0 { " %" } else { "" };
            // Writing to a `String` cannot fail.
            let _ =
                write!(svg, "<text class=\"{class}\" x=\"{at}%\" y=\"12\">{}{unit}</text>", edge.normalize());
        }
        svg.push_str("</svg>");
        svg
    }
}

/// The shortest round step of which so many reach that far.
fn step(most: Decimal, steps: u32) -> Decimal {
    let round = (0..6_u32).rev().flat_map(|scale| [1, 2, 5].map(|digit| Decimal::new(digit, scale)));
    round.into_iter().find(|&step| reaches(step, steps, most)).unwrap_or(Decimal::ONE_HUNDRED)
}

fn reaches(step: Decimal, steps: u32, most: Decimal) -> bool {
    step.checked_mul(steps.into()).is_some_and(|end| end >= most)
}

fn hundredths(part: Decimal, whole: Decimal) -> Option<Decimal> {
    Some(part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?.round_dp(3))
}

/// The rates of the posts that have one, in percent.
fn percents(figures: &Figures) -> impl Iterator<Item = Decimal> {
    figures.summary.rates().iter().filter_map(|rate| rate.percent(4).ok())
}

/// How many posts lie in each bar.
fn heights(axis: &Axis, figures: &Figures) -> Vec<u64> {
    let mut heights = vec![0_u64; usize::try_from(axis.slots()).unwrap_or(0)];
    for percent in percents(figures) {
        if let Some(height) = usize::try_from(axis.bar(percent)).ok().and_then(|bar| heights.get_mut(bar)) {
            *height = height.saturating_add(1);
        }
    }
    heights
}

/// The posts of a type by their rates, with the figures of all of them together.
pub fn histogram(axis: &Axis, figures: &Figures, number: usize) -> String {
    let heights = heights(axis, figures);
    let tallest = heights.iter().copied().max().unwrap_or(0).max(1);
    let (floor, slots) = (TALLEST.saturating_add(ABOVE), axis.slots());
    let mut svg = format!(
        "<svg class=\"chart\" role=\"img\" aria-labelledby=\"t{number} d{number}\" height=\"{}\">\
         <title id=\"t{number}\">{}: posts by engagement rate</title><desc id=\"d{number}\">{}</desc>",
        floor.saturating_add(BELOW),
        escape(&figures.name),
        escape(&description(axis, figures, &heights)),
    );
    let height = |posts: u64| {
        let scaled = u128::from(posts).saturating_mul(TALLEST.into());
        Rate::of(scaled, tallest.into()).ratio(1).unwrap_or_default()
    };
    let top = |posts: u64| Decimal::from(floor).checked_sub(height(posts)).unwrap_or_default();
    // Writing to a `String` cannot fail.
    for (bar, &posts) in (0_u32..).zip(&heights) {
        let at = |bar: u32| hundredths(bar.into(), slots.into()).unwrap_or_default();
        let (top, height) = (top(posts), height(posts));
        let class = if bar == axis.steps { "bar beyond" } else { "bar" };
        let _ = write!(
            svg,
            "<rect class=\"{class}\" x=\"{}%\" y=\"{top}\" width=\"{}%\" height=\"{height}\"/>",
            at(bar),
            at(1).checked_sub(Decimal::new(5, 1)).unwrap_or_default(),
        );
        if bar % 2 == 0 {
            let (anchor, text) = match bar {
                0 => ("start", "0 %".to_owned()),
                last if last == axis.steps => ("start", format!("≥ {}", axis.edge(last).normalize())),
                bar => ("middle", axis.edge(bar).normalize().to_string()),
            };
            let line = floor.saturating_add(18);
            let _ = write!(svg, "<text class=\"{anchor}\" x=\"{}%\" y=\"{line}\">{text}</text>", at(bar));
        }
    }
    let _ = write!(svg, "<line class=\"floor\" x1=\"0\" x2=\"100%\" y1=\"{floor}\" y2=\"{floor}\"/>");
    svg.push_str(&marks(axis, figures, floor));
    // Above the marks, so that these never hide a number.
    for (bar, &posts) in (0_u32..).zip(&heights).filter(|(_, posts)| **posts > 0) {
        let halves = bar.saturating_mul(2).saturating_add(1);
        let middle = hundredths(halves.into(), slots.saturating_mul(2).into()).unwrap_or_default();
        let above = top(posts).checked_sub(Decimal::from(4)).unwrap_or_default();
        let _ = write!(svg, "<text class=\"count\" x=\"{middle}%\" y=\"{above}\">{posts}</text>");
    }
    svg.push_str("</svg>");
    svg
}

/// The rate with its interval, the mean of rates and the median rate, as lines across the bars. They differ in dashes as
/// well as in colour.
fn marks(axis: &Axis, figures: &Figures, floor: u32) -> String {
    let mut marks = String::new();
    if let Some((low, high)) = figures.interval().ok()
        && let (Some(from), Some(to)) = (axis.place(low), axis.place(high))
    {
        let wide = to.checked_sub(from).unwrap_or_default();
        let _ = write!(
            marks,
            "<rect class=\"sure\" x=\"{from}%\" y=\"2\" width=\"{wide}%\" height=\"{}\"/>",
            floor.saturating_sub(2)
        );
    }
    let lines = [
        ("median", figures.median().percent(4)),
        ("mean", figures.mean().percent(4)),
        ("rate", figures.pooled().percent(4)),
    ];
    for (class, percent) in lines {
        if let Some(at) = percent.ok().and_then(|percent| axis.place(percent)) {
            let _ =
                write!(marks, "<line class=\"{class}\" x1=\"{at}%\" x2=\"{at}%\" y1=\"2\" y2=\"{floor}\"/>");
        }
    }
    marks
}

/// What the chart shows, in a sentence.
fn description(axis: &Axis, figures: &Figures, heights: &[u64]) -> String {
    let seen = figures.pooled().coverage();
    let bars = (0_u32..).zip(heights).filter(|(_, posts)| **posts > 0);
    let bars: Vec<_> = bars.map(|(bar, posts)| format!("{}: {posts}", axis.label(bar))).collect();
    if bars.is_empty() {
        return format!("None of {} posts has a rate.", seen.total());
    }
    format!(
        "A histogram of the {} of {} posts that have a rate. Posts per range of rates: {}.",
        seen.used(),
        seen.total(),
        bars.join("; ")
    )
}

/// The bars as a table: for whoever cannot see them, and for whoever wants the numbers.
pub fn table(axis: &Axis, figures: &Figures) -> String {
    let heights = heights(axis, figures);
    let row = |(bar, posts): (u32, &u64)| {
        format!("<tr><th scope=\"row\">{}</th><td>{posts}</td></tr>", axis.label(bar))
    };
    let rows: String = (0_u32..).zip(&heights).map(row).collect();
    format!(
        "<table><thead><tr><th scope=\"col\">Engagement rate</th><th scope=\"col\">Posts</th></tr></thead>\
         <tbody>{rows}</tbody></table>"
    )
}

/// A type's rate with its interval, mean and median on a line.
pub fn strip(axis: &Axis, figures: &Figures, number: usize, words: &str) -> String {
    let mut svg = format!(
        "<svg class=\"strip\" role=\"img\" aria-labelledby=\"s{number} e{number}\" height=\"28\">\
         <title id=\"s{number}\">{}: rate and averages</title><desc id=\"e{number}\">{}</desc>\
         <line class=\"floor\" x1=\"0\" x2=\"100%\" y1=\"14\" y2=\"14\"/>",
        escape(&figures.name),
        escape(words)
    );
    if let Some((low, high)) = figures.interval().ok()
        && let (Some(from), Some(to)) = (axis.place(low), axis.place(high))
    {
        let _ = write!(svg, "<line class=\"range\" x1=\"{from}%\" x2=\"{to}%\" y1=\"14\" y2=\"14\"/>");
    }
    let place = |percent: Result<Decimal, _>| axis.place(percent.ok()?);
    if let Some(at) = place(figures.median().percent(4)) {
        let _ = write!(svg, "<line class=\"median\" x1=\"{at}%\" x2=\"{at}%\" y1=\"5\" y2=\"23\"/>");
    }
    if let Some(at) = place(figures.mean().percent(4)) {
        let _ = write!(svg, "<line class=\"mean\" x1=\"{at}%\" x2=\"{at}%\" y1=\"5\" y2=\"23\"/>");
    }
    if let Some(at) = place(figures.pooled().percent(4)) {
        let _ = write!(svg, "<circle class=\"dot\" cx=\"{at}%\" cy=\"14\" r=\"6\"/>");
    }
    svg.push_str("</svg>");
    svg
}
