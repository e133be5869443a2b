//! The engagement report as a user runs it: figures against a computation of their own, and a page that stands alone.

use crate::examples::{build, root};
use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;

const POSTS: &str = "examples/data/page_posts.csv";

/// Runs the example on a file; returns what it printed, its page and its figures.
fn report(name: &str, file: &str) -> (String, String, Value) {
    let scratch = |kind: &str| -> PathBuf {
        std::env::temp_dir().join(format!("hadir-{name}-{}.{kind}", std::process::id()))
    };
    let (html, json) = (scratch("html"), scratch("json"));
    let output = Command::new(build("engagement_report"))
        .arg(file)
        .arg("--html")
        .arg(&html)
        .arg("--json")
        .arg(&json)
        .current_dir(root())
        .output()
        .expect("the example starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let page = std::fs::read_to_string(&html).expect("a page");
    let figures = serde_json::from_slice(&std::fs::read(&json).expect("figures")).expect("JSON");
    let _ = (std::fs::remove_file(html), std::fs::remove_file(json));
    (String::from_utf8_lossy(&output.stdout).into_owned(), page, figures)
}

/// Interactions and reach of the posts of a type that report all of them, read by cutting lines at `;`.
fn by_hand(kind: Option<&str>) -> Vec<(u128, u128)> {
    let text = std::fs::read_to_string(root().join(POSTS)).expect("the table");
    let mut rows = text.lines().map(|line| line.split(';').collect::<Vec<_>>());
    let header = rows.next().expect("a header");
    let column = |name: &str| header.iter().position(|known| *known == name).expect("a column");
    let wanted = ["like", "comment", "share", "T_Reach"].map(column);
    let kind_column = column("Type");
    rows.filter(|cells| kind.is_none_or(|kind| cells[kind_column] == kind))
        .filter_map(|cells| {
            let mut counts = wanted.iter().map(|&at| cells[at].parse::<u128>().ok());
            let [likes, comments, shares, reach] =
                [counts.next()??, counts.next()??, counts.next()??, counts.next()??];
            Some((likes + comments + shares, reach))
        })
        .collect()
}

/// `100 · n / d` with two decimals, half up.
fn percent(numerator: u128, denominator: u128) -> String {
    let hundredths = (numerator * 20_000 + denominator) / (2 * denominator);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[test]
fn its_figures_are_those_of_a_plain_loop() {
    let (printed, page, figures) = report("engagement", POSTS);
    let kinds = ["Link", "Photo", "Status", "Video"];
    let all = (None, &figures["all"]);
    for (kind, figure) in kinds.map(|kind| (Some(kind), &figures["types"][kind])).into_iter().chain([all]) {
        let posts = by_hand(kind);
        let (sum, reach) = posts.iter().fold((0, 0), |sum, post| (sum.0 + post.0, sum.1 + post.1));
        let pooled = percent(sum, reach);
        assert_eq!(figure["pooled"]["numerator"], sum.to_string(), "{kind:?}");
        assert_eq!(figure["pooled"]["denominator"], reach.to_string(), "{kind:?}");
        assert_eq!(figure["pooled"]["coverage"]["used"], posts.len(), "{kind:?}");
        assert_eq!(figure["pooled_percent"], pooled, "{kind:?}");
        assert!(printed.contains(&pooled) && page.contains(&format!("{pooled} %")), "{kind:?}");
        let mut ordered = posts.clone();
        ordered.sort_by(|one, other| (one.0 * other.1).cmp(&(other.0 * one.1)));
        let (low, high) = (ordered[(posts.len() - 1) / 2], ordered[posts.len() / 2]);
        let median = percent(low.0 * high.1 + high.0 * low.1, 2 * low.1 * high.1);
        assert_eq!(figure["median_rate_percent"], median, "{kind:?}");
        // Over posts, of which ten are the least.
        let ends = figure["interval_percent"].as_array();
        assert_eq!(ends.is_some(), posts.len() >= 10, "{kind:?}");
        let end = |end: &Value| -> f64 { end.as_str().expect("text").parse().expect("a number") };
        let rate: f64 = pooled.parse().expect("a number");
        assert!(ends.is_none_or(|ends| end(&ends[0]) <= rate && rate <= end(&ends[1])), "{kind:?}");
        // The explanation is that of the same figure.
        assert_eq!(figure["explained"]["value"]["number"], pooled, "{kind:?}");
        assert_eq!(figure["explained"]["definition"]["id"], "rate_by_reach", "{kind:?}");
    }
    assert_eq!(figures["all"]["missing"]["likes"], 1);
}

#[test]
fn its_page_stands_alone_and_speaks_to_everybody() {
    let (_, page, _) = report("engagement-page", POSTS);
    for request in ["http:", "https:", "src=", "url(", "@import", "<link", "<script", "<img"] {
        assert!(!page.contains(request), "{request}");
    }
    for part in ["lang=\"en\"", "name=\"viewport\"", "prefers-color-scheme: dark", "Coverage: 12 of 14 posts"]
    {
        assert!(page.contains(part), "{part}");
    }
    // A chart per type and a strip for each of them and for all, each with a title, a description and a name.
    let charts = page.matches("<svg class=\"chart\"").count();
    assert_eq!((charts, page.matches("<svg class=\"strip\"").count()), (4, 5));
    for kind in ["Link", "Photo", "Status", "Video"] {
        assert!(page.contains(&format!("{kind}: posts by engagement rate</title><desc")), "{kind}");
        assert!(page.contains(&format!("{kind}: the bars as numbers")), "{kind}");
    }
    assert_eq!(page.matches("role=\"img\" aria-labelledby=").count(), 9);
    let mut ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id comes twice");
}

#[test]
fn what_a_table_says_never_becomes_markup() {
    let file = std::env::temp_dir().join(format!("hadir-hostile-{}.csv", std::process::id()));
    let header = "Page_T_Likes;Type;T_Reach;T_Impression;comment;like;share";
    let hostile = "<script>alert(1)</script>\"'&";
    std::fs::write(&file, format!("{header}\n9;{hostile};0;0;0;0;0\n9;{hostile};x<b>;;;;\n"))
        .expect("a table");
    let (printed, page, figures) = report("engagement-hostile", &file.to_string_lossy());
    let _ = std::fs::remove_file(file);
    assert!(!page.contains("<script") && !page.contains("x<b>"), "{page}");
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"));
    // No rate is no zero: neither where nobody was reached, nor where nothing was reported.
    assert!(printed.contains("the base is zero") && page.contains("the base is zero"));
    assert_eq!(figures["all"]["pooled_percent"], Value::Null);
    assert_eq!(figures["all"]["explained"]["value"]["undefined"], "zero_base");
    assert!(page.contains("Could not be read (1)"));
}

/// Whoever looks for it finds it: a line break in quotes is part of a cell, and counts as a line of the file.
#[test]
fn a_bad_cell_is_reported_by_its_line_in_the_file() {
    let file = std::env::temp_dir().join(format!("hadir-lines-{}.csv", std::process::id()));
    let header = "Type;like;comment;share;T_Reach;T_Impression;Page_T_Likes";
    std::fs::write(&file, format!("{header}\n\"Pho\nto\";1;1;1;10;10;10\nPhoto;x;1;1;10;10;10\n"))
        .expect("a table");
    let (_, page, _) = report("engagement-lines", &file.to_string_lossy());
    let _ = std::fs::remove_file(file);
    assert!(page.contains("line 4, like: `x` is no count"), "{page}");
}
