//! The roll-call from files to recap, through every layer, as a user runs it.

use crate::examples::{build, root};
use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// A folder that is gone with the test.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("hadir-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        Self(folder)
    }

    fn file(&self, name: &str) -> String {
        self.0.join(name).to_string_lossy().into_owned()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Runs the example and returns its figures.
fn report(scratch: &Scratch, arguments: &[&str]) -> Value {
    let json = scratch.file("report.json");
    let output = Command::new(build("daily_report"))
        .args(arguments)
        .args(["--json", &json])
        .current_dir(root())
        .output()
        .expect("the example starts");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&std::fs::read(json).expect("figures")).expect("JSON")
}

/// The line of a person in a section: 0 is Instagram, 1 is TikTok.
fn person<'a>(report: &'a Value, section: usize, name: &str) -> &'a Value {
    let people = report["recap"]["sections"][section]["people"].as_array().expect("people");
    people.iter().find(|person| person["name"] == name).unwrap_or_else(|| panic!("nobody is called {name}"))
}

/// Met, due and status.
fn standing(report: &Value, section: usize, name: &str) -> (u64, u64, String) {
    let standing = &person(report, section, name)["standing"];
    let count = |key: &str| standing[key].as_u64().unwrap_or_default();
    (
        count("met") + count("exempt_met"),
        count("due") + count("exempt"),
        standing["status"].as_str().expect("a status").to_owned(),
    )
}

#[test]
fn the_sample_comes_out_as_expected() {
    let scratch = Scratch::new("sample");
    let report = report(&scratch, &["--day", "2026-03-11"]);
    let is = |section, name, met, due, status: &str| {
        assert_eq!(standing(&report, section, name), (met, due, status.to_owned()), "{name}");
    };
    is(0, "RANGGA CONTOH", 2, 3, "complete");
    is(0, "SARI UJI", 2, 3, "complete");
    is(0, "TEGUH MISAL", 0, 3, "no_handle");
    is(0, "UTAMI COBA", 1, 3, "exempt");
    is(1, "RANGGA CONTOH", 2, 2, "complete");
    is(1, "SARI UJI", 0, 2, "no_handle");
    is(1, "TEGUH MISAL", 1, 2, "complete");
    is(1, "UTAMI COBA", 0, 2, "exempt");

    // The post of 23:59:59 counts, the one of midnight is tomorrow's.
    let posts = report["recap"]["sections"][0]["posts"].as_array().expect("posts");
    let codes: Vec<_> = posts.iter().filter_map(|post| post["code"].as_str()).collect();
    assert_eq!(codes, ["C0NT0H_001", "C0NT0H_002", "C0NT0H_003"]);

    // The inactive are on no list, and the entry without a name is named.
    let people = report["recap"]["sections"][0]["people"].as_array().expect("people");
    assert!(people.iter().all(|person| person["name"] != "VINO LAMA"));
    let unread = report["unread"].as_array().expect("a list");
    assert!(unread.iter().any(|problem| {
        problem["place"] == "entries[2]"
            && problem["file"].as_str().is_some_and(|file| file.contains("C0NT0H_002"))
            && problem["why"].as_str().is_some_and(|why| why.contains("no `username`"))
    }));
}

#[test]
fn two_of_the_sample_are_complete_at_half_and_none_at_all_posts() {
    let scratch = Scratch::new("policies");
    let complete = |policy: &str| {
        let report = report(&scratch, &["--policy", policy]);
        let names = ["RANGGA CONTOH", "SARI UJI", "TEGUH MISAL", "UTAMI COBA"];
        names.iter().filter(|name| standing(&report, 0, name).2 == "complete").count()
    };
    assert_eq!(complete("at_least_half"), 2);
    assert_eq!(complete("A"), 2);
    assert_eq!(complete("all"), 0);
    assert_eq!(complete("B"), 0);
}

/// "Why am I listed as partial?": per task the verdict, the reason and the evidence, in both languages, as text and as a
/// page.
#[test]
fn a_person_can_ask_why_they_are_partial() {
    let scratch = Scratch::new("person");
    for (language, expected) in [
        (
            "en",
            [
                "Attendance of a person: BRIPDA SARI UJI",
                "SARI UJI: partial; 2 of 3 tasks done; complete requires 3.",
                "@sari_u not among 69 likes seen in complete captures until 12 March 2026 12:45",
                "first seen 12 March 2026 11:45",
                "12 March 2026 12:30, complete, 2 entries, 1 unreadable",
                "no handle is known",
            ],
        ),
        (
            "id",
            [
                "Absensi perorangan: BRIPDA SARI UJI",
                "SARI UJI: kurang; 2 dari 3 tugas; lengkap mulai 3.",
                "@sari_u tidak ada di antara 69 suka pada pengambilan lengkap sampai 12 Maret 2026 12.45",
                "pertama terlihat 12 Maret 2026 11.45",
                "12 Maret 2026 12.30, lengkap, 2 entri, 1 tidak terbaca",
                "username belum terdaftar",
            ],
        ),
    ] {
        let html = scratch.file("person.html");
        let arguments = ["--person", "90010002", "--policy", "all", "--lang", language, "--html", &html];
        let output = crate::examples::run("daily_report", &arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let page = std::fs::read_to_string(&html).expect("a page");
        for text in [String::from_utf8_lossy(&output.stdout).as_ref(), &page] {
            for words in expected {
                assert!(text.contains(words), "{language}: {words}\n{text}");
            }
            assert!(!text.contains("RANGGA"), "the page of one person names another");
        }
        assert!(page.contains("<html lang=") && !page.contains("<script"));
    }
    let nobody = crate::examples::run("daily_report", &["--person", "1"]);
    assert!(!nobody.status.success());
    // The inactive do not count: there is nothing to ask about.
    assert!(!crate::examples::run("daily_report", &["--person", "90010005"]).status.success());
}

/// A week is its days together, and a month its weeks: no post counts twice or is lost.
#[test]
fn longer_periods_add_up() {
    let scratch = Scratch::new("periods");
    let actions = |report: &Value| -> u64 {
        let sections = report["recap"]["sections"].as_array().expect("sections");
        sections.iter().map(|section| section["totals"]["taken_part"].as_u64().expect("a number")).sum()
    };
    let of = |day: &str, period: &str| actions(&report(&scratch, &["--day", day, "--period", period]));
    let days: u64 = (9..=15).map(|day| of(&format!("2026-03-{day:02}"), "day")).sum();
    assert_eq!(of("2026-03-11", "week"), days);
    assert!(days > 0);
    assert_eq!(of("2026-03-11", "month"), days + of("2026-03-16", "week") + of("2026-03-02", "week"));
}

/// The policies of the source are no licence to accuse on half a list.
#[test]
fn nobody_is_absent_on_a_truncated_capture() {
    let scratch = Scratch::new("truncated");
    for policy in ["at_least_half", "all", "any", "A", "B", "C", "D"] {
        let report = report(&scratch, &["--day", "2026-03-12", "--policy", policy]);
        let mut undetermined_only = 0;
        for section in report["recap"]["sections"].as_array().expect("sections") {
            let posts = section["posts"].as_array().expect("posts");
            let truncated =
                posts.iter().position(|post| post["code"].as_str().is_some_and(|code| code.ends_with("020")));
            let truncated = truncated.expect("a post with a truncated capture");
            for person in section["people"].as_array().expect("people") {
                let verdict = &person["cells"][truncated]["verdict"];
                assert_ne!(verdict, "not_met", "{}", person["name"]);
                let standing = &person["standing"];
                if verdict == "indeterminate" && standing["missed"] == 0 && policy == "all" {
                    assert_eq!(standing["status"], "indeterminate", "{}", person["name"]);
                    undetermined_only += 1;
                }
                assert!(standing["status"] != "none" || standing["undetermined"] == 0, "{}", person["name"]);
            }
        }
        assert!(policy != "all" || undetermined_only > 0, "somebody misses the truncated post only");
    }
}

#[test]
fn running_twice_changes_nothing() {
    let scratch = Scratch::new("twice");
    let database = scratch.file("roll_call.db");
    let first = report(&scratch, &["--db", &database]);
    let second = report(&scratch, &["--db", &database]);
    let in_memory = report(&scratch, &[]);
    assert_eq!(first, second);
    assert_eq!(first, in_memory);
}

/// Killed while it stores, then run again: the same report, nothing doubled and nothing lost.
#[test]
fn a_run_that_was_killed_while_it_stored_is_made_good_by_the_next() {
    let scratch = Scratch::new("killed");
    let undisturbed = report(&scratch, &["--db", &scratch.file("undisturbed.db")]);
    let all = captures(Path::new(&scratch.file("undisturbed.db")));
    let mut half_way = 0;
    for attempt in 0..8_u32 {
        let database = scratch.file(&format!("killed-{attempt}.db"));
        let mut run = Command::new(build("daily_report"))
            .args(["--db", &database])
            .current_dir(root())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the example starts");
        let begun = Instant::now();
        while captures(Path::new(&database)) <= attempt && begun.elapsed() < Duration::from_secs(10) {
            std::hint::spin_loop();
        }
        run.kill().expect("it is killed");
        run.wait().expect("it ends");
        let stored = captures(Path::new(&database));
        half_way += u32::from(0 < stored && stored < all);
        assert_eq!(
            report(&scratch, &["--db", &database]),
            undisturbed,
            "killed after {stored} of {all} captures"
        );
        assert_eq!(captures(Path::new(&database)), all);
    }
    assert!(half_way > 0, "not one run was killed while it stored");
}

/// How many captures a database holds; none if it cannot be read yet.
fn captures(database: &Path) -> u32 {
    Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_ONLY)
        .and_then(|connection| {
            connection.query_row("SELECT count(*) FROM observations", [], |row| row.get(0))
        })
        .unwrap_or_default()
}
