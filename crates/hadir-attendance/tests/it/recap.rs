//! Recaps: the same figures in both languages, and a page that stands alone.

use crate::fixture::{Team, ask, jakarta, post, sample_ledger};
use hadir_attendance::language::Language;
use hadir_attendance::recap::{Block, Header, Recap};
use hadir_attendance::{Policy, Pseudonyms, Selection};
use hadir_core::platform::Platform;
use hadir_core::time::Period;

fn header() -> Header {
    Header {
        scope: "DIREKTORAT ALFA".into(),
        root: None,
        period: Period::Day("2026-03-11".parse().unwrap()),
        calendar: jakarta(),
        taken_at: None,
    }
}

fn sample() -> Recap {
    let ledger = sample_ledger();
    let day = "2026-03-11".parse().unwrap();
    let selection = Selection::ALL.days(day, day);
    let report = |platform| ledger.report_on(&Policy::AT_LEAST_HALF, &selection.platform(platform));
    Recap::about(header()).with(&report(Platform::Instagram)).with(&report(Platform::Tiktok))
}

fn lines_with<'t>(text: &'t str, part: &str) -> Vec<&'t str> {
    text.lines().filter(|line| line.contains(part)).collect()
}

#[test]
fn the_sample_in_indonesian() {
    let text = sample().overview(Language::Indonesian).text();
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
    let text = sample().overview(Language::English).text();
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
    let text = sample().overview(Language::Indonesian).whatsapp();
    assert!(text.starts_with("*Rekap partisipasi: DIREKTORAT ALFA*\nRabu, 11 Maret 2026"), "{text}");
    assert_eq!(text.matches("```").count(), 12);
    let hostile = "*a* _b_ ~c~ ```d```";
    let mut team = Team::default();
    team.unit("A", hostile);
    team.person("1", hostile, "A");
    let (ledger, _) = team.ledger(ask().of(&post(Platform::Instagram, "P", "2026-03-11T03:00:00Z")).unwrap());
    let recap = Recap::about(Header { scope: hostile.into(), ..header() }).with(&ledger.report(&Policy::ALL));
    let text = recap.overview(Language::English).whatsapp();
    assert_eq!(text.matches("```").count(), 6, "{text}");
    assert!(text.starts_with("*Participation recap: \u{2060}*a"), "{text}");
}

#[test]
fn a_pseudonymous_recap_names_nobody() {
    let ledger = sample_ledger();
    let recap = sample().with_handles(&ledger, &[Platform::Instagram]);
    let before: Vec<_> = recap.sections[0].people.iter().map(|line| line.who.person_id).collect();
    let hidden = recap.clone().pseudonymous(&Pseudonyms::new([1; 32]));
    let texts = [hidden.overview(Language::Indonesian).text(), hidden.overview(Language::English).html()];
    #[cfg(feature = "json")]
    let texts = texts.into_iter().chain([hidden.json().unwrap()]);
    for text in texts {
        for name in ["RANGGA", "rangga", "sari", "90010001", "AKP", "SAT ALFA"] {
            assert!(!text.contains(name), "{name}");
        }
        for id in &before {
            assert!(!text.contains(&id.to_string()), "{id}");
        }
        assert!(text.contains("P-"));
    }
    let names = |recap: &Recap, section: usize| {
        recap.sections[section].people.iter().map(|line| line.who.name.clone()).collect::<Vec<_>>()
    };
    // One person, one name in every section; with another key, another.
    assert_eq!(names(&hidden, 0), names(&hidden, 1));
    assert_ne!(names(&hidden, 0), names(&recap.clone().pseudonymous(&Pseudonyms::new([2; 32])), 0));
    assert_eq!(hidden.sections[0].totals, recap.sections[0].totals);
    assert_eq!(format!("{:?}", Pseudonyms::new([1; 32])), "Pseudonyms");
}

/// HMAC-SHA-256 as RFC 2104 writes it, from the hash alone.
#[test]
fn a_pseudonym_is_the_keyed_hash_of_the_id() {
    use sha2::{Digest, Sha256};
    let (key, person) = ([7_u8; 32], crate::fixture::person_id("90010001"));
    let pad = |with: u8| {
        let mut block = [with; 64];
        block.iter_mut().zip(key).for_each(|(place, byte)| *place ^= byte);
        block
    };
    let inner = Sha256::new().chain_update(pad(0x36)).chain_update(person.as_uuid().as_bytes()).finalize();
    let tag = Sha256::new().chain_update(pad(0x5c)).chain_update(inner).finalize();
    let expected = tag.iter().take(5).fold(0_u64, |bits, &byte| bits << 8 | u64::from(byte));
    assert_eq!(Pseudonyms::new(key).name_of(person), format!("P-{expected:010X}"));
}

#[test]
fn columns_are_aligned() {
    let text = sample().overview(Language::Indonesian).text();
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
    let extras = [
        Block::Heading("Engagement <1>".into()),
        Block::Drawing { svg: "<svg></svg>".into(), caption: "<2>".into() },
    ];
    let page = sample().overview(Language::English).and(extras).html();
    for forbidden in ["http://", "https://", "<script", "@import", "url("] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    for expected in [
        "<html lang=\"en\">",
        "prefers-color-scheme: dark",
        "@media print",
        "name=\"viewport\"",
        "<h2>Engagement &lt;1&gt;</h2>\n<figure><svg></svg><figcaption>&lt;2&gt;</figcaption></figure>",
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
    let recap = Recap::about(Header { scope: hostile.into(), ..header() }).with(&ledger.report(&Policy::ALL));
    let page = recap.overview(Language::Indonesian).html();
    assert!(!page.contains("<img") && !page.contains("onerror=\""));
    assert_eq!(unbalanced(&page), Vec::<String>::new());
    assert!(page.contains("&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;"));
}

/// Tags that are closed without being open, or left open.
pub(crate) fn unbalanced(page: &str) -> Vec<String> {
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
