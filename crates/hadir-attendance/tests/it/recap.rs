//! Recaps: the same figures in both languages, and a page that stands alone.

use crate::fixture::{Team, ask, jakarta, post, sample_ledger};
use hadir_attendance::language::Language;
use hadir_attendance::recap::{Extra, Header, Recap};
use hadir_attendance::{Policy, Selection};
use hadir_core::platform::Platform;
use hadir_core::time::Period;

fn header() -> Header {
    Header {
        scope: "DIREKTORAT ALFA".into(),
        period: Period::Day("2026-03-11".parse().unwrap()),
        calendar: jakarta(),
    }
}

fn sample() -> Recap {
    let ledger = sample_ledger();
    let day = "2026-03-11".parse().unwrap();
    let selection = Selection::ALL.days(day, day);
    let report = |platform| ledger.report_on(&Policy::AT_LEAST_HALF, &selection.platform(platform));
    Recap::new(header(), &report(Platform::Instagram)).with(&report(Platform::Tiktok))
}

fn lines_with<'t>(text: &'t str, part: &str) -> Vec<&'t str> {
    text.lines().filter(|line| line.contains(part)).collect()
}

#[test]
fn the_sample_in_indonesian() {
    let text = sample().text(Language::Indonesian);
    for expected in [
        "Rekap partisipasi: DIREKTORAT ALFA",
        "Rabu, 11 Maret 2026 (Asia/Jakarta)",
        "Aturan: at_least_half. Lengkap: sedikitnya 1/2 dari tugas, dibulatkan ke atas.",
        "Instagram: suka",
        "TikTok: komentar",
        "3 konten; 4 personel: 2 lengkap, 1 tanpa username, 1 dikecualikan",
        "partisipasi 100,0%",
        "1  C0NT0H_001  11 Maret 2026  01.30",
        "Instagram C0NT0H_002 (suka): 1 entri tidak terbaca.",
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
    assert_eq!(
        lines_with(&text, "RANGGA CONTOH")[0],
        "AKP RANGGA CONTOH  POLRES ARUNA  @rangga.c     2/3  lengkap         ✓ ✓ ✗"
    );
}

#[test]
fn the_sample_in_english() {
    let text = sample().text(Language::English);
    for expected in [
        "Participation recap: DIREKTORAT ALFA",
        "Wednesday, 11 March 2026 (Asia/Jakarta)",
        "3 posts; 4 people: 2 complete, 1 no handle, 1 exempt",
        "participation 100.0%",
        "Instagram C0NT0H_002 (likes): 1 unreadable entry.",
        "people not seen are indeterminate, not absent.",
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
    let utami = lines_with(&text, "UTAMI COBA")[0];
    assert_eq!(utami, "PPPK UTAMI COBA    POLRES BAYU   @utami.coba   1/3  exempt     – + –");
}

#[test]
fn a_whatsapp_message_is_marked_up_by_us_alone() {
    let text = sample().whatsapp(Language::Indonesian);
    assert!(text.starts_with("*Rekap partisipasi: DIREKTORAT ALFA*\nRabu, 11 Maret 2026"), "{text}");
    assert_eq!(text.matches("```").count(), 12);
    let hostile = "*a* _b_ ~c~ ```d```";
    let mut team = Team::default();
    team.unit("A", hostile);
    team.person("1", hostile, "A");
    let (ledger, _) = team.ledger(ask().of(&post(Platform::Instagram, "P", "2026-03-11T03:00:00Z")).unwrap());
    let recap = Recap::new(Header { scope: hostile.into(), ..header() }, &ledger.report(&Policy::ALL));
    let text = recap.whatsapp(Language::English);
    assert_eq!(text.matches("```").count(), 6, "{text}");
    assert!(text.starts_with("*Participation recap: \u{2060}*a"), "{text}");
}

#[test]
fn a_pseudonymous_recap_names_nobody() {
    let recap = sample().pseudonymous();
    for text in [recap.text(Language::Indonesian), recap.html(Language::English, &[])] {
        for name in ["RANGGA", "rangga", "sari", "90010001", "AKP"] {
            assert!(!text.contains(name), "{name}");
        }
        assert!(text.contains("#1"));
    }
    let numbers = |section: usize| {
        recap.sections[section].people.iter().map(|line| line.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(numbers(0), numbers(1));
}

#[test]
fn columns_are_aligned() {
    let text = sample().text(Language::Indonesian);
    let mut lines = text.lines().peekable();
    let mut tables = 0;
    while let Some(head) = lines.next() {
        let Some(rule) = lines.next_if(|next| next.starts_with('─') && next.contains("  ")) else {
            continue;
        };
        tables += 1;
        let gaps: Vec<usize> =
            rule.chars().enumerate().filter(|&(_, c)| c == ' ').map(|(column, _)| column).collect();
        let mut rows = vec![head.to_owned()];
        while let Some(row) = lines.next_if(|next| !next.is_empty()) {
            rows.push(row.to_owned());
        }
        for row in rows {
            let cells: Vec<char> = row.chars().collect();
            assert!(gaps.iter().all(|&gap| cells.get(gap).is_none_or(|&c| c == ' ')), "{row}\n{rule}");
        }
    }
    assert_eq!(tables, 6);
}

#[test]
fn the_page_stands_alone_and_is_well_formed() {
    let extra = Extra { title: "Engagement <1>".into(), html: "<svg></svg>".into() };
    let page = sample().html(Language::English, &[extra]);
    for forbidden in ["http://", "https://", "<script", "@import", "url("] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    for expected in [
        "<html lang=\"en\">",
        "prefers-color-scheme: dark",
        "@media print",
        "name=\"viewport\"",
        "<h2>Engagement &lt;1&gt;</h2>\n<svg></svg>",
        "class=\"c v-not_met\" title=\"C0NT0H_003: not done\"",
    ] {
        assert!(page.contains(expected), "{expected}");
    }
    assert_eq!(unbalanced(&page), Vec::<String>::new());
}

#[test]
fn text_of_others_cannot_become_markup() {
    let hostile = "<img src=x onerror=\"a('b')\">&";
    let mut team = Team::default();
    team.unit("A", hostile);
    let person = team.person("1", hostile, "A");
    (person.rank, person.division) = (Some(hostile.into()), Some(hostile.into()));
    team.handle("1", Platform::Instagram, "u1");
    let mut posts = vec![post(Platform::Instagram, hostile, "2026-03-11T03:00:00Z")];
    posts[0].caption = Some(hostile.into());
    let (ledger, _) = team.ledger(ask().of_all(&posts).unwrap());
    let recap = Recap::new(Header { scope: hostile.into(), ..header() }, &ledger.report(&Policy::ALL));
    let page = recap.html(Language::Indonesian, &[]);
    assert!(!page.contains("<img") && !page.contains("onerror=\""));
    assert_eq!(unbalanced(&page), Vec::<String>::new());
    assert!(page.contains("&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;"));
}

/// Tags that are closed without being open, or left open.
fn unbalanced(page: &str) -> Vec<String> {
    let body = page.split_once("</style>").map_or(page, |(_, body)| body);
    let mut open: Vec<&str> = vec!["html", "head"];
    let mut wrong = Vec::new();
    for tag in body.split('<').skip(1) {
        let name = tag.split([' ', '>', '/']).next().unwrap_or_default();
        if let Some(closed) = tag.strip_prefix('/') {
            let closed = closed.split('>').next().unwrap_or_default();
            if open.pop() != Some(closed) {
                wrong.push(format!("</{closed}>"));
            }
        } else if name != "br" {
            open.push(name);
        }
    }
    wrong.extend(open.into_iter().map(Into::into));
    wrong
}

#[cfg(feature = "json")]
#[test]
fn json_reads_back_as_the_same_recap() {
    let recap = sample();
    let json = recap.json().unwrap();
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["sections"][0]["totals"]["complete"], 2);
    assert_eq!(value["sections"][0]["people"][0]["standing"]["status"], "complete");
    assert_eq!(value["sections"][0]["people"][1]["cells"][1]["reason"], serde_json::Value::Null);
    assert_eq!(serde_json::from_str::<Recap>(&json).unwrap(), recap);
}
