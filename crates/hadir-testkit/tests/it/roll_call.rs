//! Reads the generated folder in a way of its own: untyped JSON, and handles by the domain's parser.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use hadir_core::platform::{Handle, Platform};
use hadir_testkit::roll_call::{
    self, BLIND_DAY, MISSES_ONLY_THE_TRUNCATED_COMMENTS, MISSES_ONLY_THE_TRUNCATED_LIKES,
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The files below a folder, by path.
fn read(folder: &Path, prefix: &str, into: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            read(&entry.path(), &format!("{name}/"), into);
        } else {
            into.insert(name, std::fs::read_to_string(entry.path()).unwrap());
        }
    }
}

#[test]
fn the_committed_folder_is_what_the_generator_makes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/data/roll_call");
    let mut committed = BTreeMap::new();
    read(&folder, "", &mut committed);
    let made = roll_call::files();
    let names = |files: &BTreeMap<String, String>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&committed), names(&made));
    for (name, text) in &made {
        assert!(
            committed[name] == *text,
            "{name} differs: run `cargo run -p hadir-testkit --bin make_roll_call -- examples/data/roll_call`"
        );
    }
}

struct Capture {
    post: String,
    captured_at: DateTime<Utc>,
    completeness: String,
    handles: BTreeSet<Handle>,
    unreadable: usize,
}

/// Whom an entry names, and whom the replies below it do.
fn authors(platform: Platform, entry: &Value, capture: &mut Capture) {
    let user = &entry["user"];
    let name = [entry, &entry["username"], user, &user["unique_id"]].into_iter().find_map(Value::as_str);
    match name.and_then(|name| Handle::parse(platform, name).ok()) {
        Some(handle) => drop(capture.handles.insert(handle)),
        None => capture.unreadable += 1,
    }
    for reply in entry["reply_comment"].as_array().into_iter().flatten() {
        authors(platform, reply, capture);
    }
}

fn captures() -> Vec<Capture> {
    let files = roll_call::files();
    let captures = files.iter().filter(|(name, _)| name.starts_with("captures/"));
    captures
        .map(|(_, text)| {
            let file: Value = serde_json::from_str(text).unwrap();
            let platform: Platform = file["platform"].as_str().unwrap().parse().unwrap();
            let action = if platform == Platform::Tiktok { "comment" } else { "like" };
            assert_eq!(file["action"], action);
            let mut capture = Capture {
                post: file["post"].as_str().unwrap().to_owned(),
                captured_at: file["captured_at"].as_str().unwrap().parse().unwrap(),
                completeness: file["completeness"].as_str().unwrap().to_owned(),
                handles: BTreeSet::new(),
                unreadable: 0,
            };
            let list: Value = match &file["entries"] {
                Value::String(text) => serde_json::from_str(text).unwrap(),
                list => list.clone(),
            };
            for entry in list.as_array().unwrap() {
                authors(platform, entry, &mut capture);
            }
            capture
        })
        .collect()
}

/// The business day of every post that has one.
fn days() -> BTreeMap<String, NaiveDate> {
    let files = roll_call::files();
    let posts: Vec<Value> = serde_json::from_str(&files["posts.json"]).unwrap();
    let day = |post: &Value| {
        let posted_at: DateTime<Utc> = post["posted_at"].as_str()?.parse().ok()?;
        Some((post["code"].as_str()?.to_owned(), (posted_at + TimeDelta::hours(7)).date_naive()))
    };
    posts.iter().filter_map(day).collect()
}

fn posts_of(day: &str) -> Vec<String> {
    let day: NaiveDate = day.parse().unwrap();
    days().into_iter().filter(|(_, of)| *of == day).map(|(code, _)| code).collect()
}

fn people() -> Vec<csv::StringRecord> {
    let files = roll_call::files();
    let records: Vec<_> =
        csv::Reader::from_reader(files["people.csv"].as_bytes()).records().map(Result::unwrap).collect();
    records
}

/// On how many of `posts` the handle was ever seen.
fn credited(captures: &[Capture], posts: &[String], platform: Platform, raw: &str) -> usize {
    let handle = Handle::parse(platform, raw).unwrap();
    let seen = |post: &&String| captures.iter().any(|of| of.post == **post && of.handles.contains(&handle));
    posts.iter().filter(seen).count()
}

#[test]
fn the_business_day_of_the_sample_holds_exactly_its_posts() {
    let expected = ["7000000000000000001", "7000000000000000002", "C0NT0H_001", "C0NT0H_002", "C0NT0H_003"];
    assert_eq!(posts_of("2026-03-11"), expected);
    assert!(posts_of("2026-03-12").contains(&"C0NT0H_004".to_owned()));
    for day in 9..=15 {
        let posts = posts_of(&format!("2026-03-{day:02}"));
        let videos = posts.iter().filter(|code| code.starts_with('7')).count();
        assert!((1..=2).contains(&videos) && (2..=4).contains(&(posts.len() - videos)), "{day}: {posts:?}");
    }
    assert_eq!(days().len(), roll_call::files()["posts.json"].lines().count() - 3, "one post has no time");
}

#[test]
fn the_sample_counts_are_those_of_its_source() {
    let captures = captures();
    let posts = posts_of("2026-03-11");
    let (videos, pictures): (Vec<String>, Vec<String>) =
        posts.into_iter().partition(|code| code.starts_with('7'));
    let likes = |raw| credited(&captures, &pictures, Platform::Instagram, raw);
    assert_eq!((likes("rangga.c"), likes("@Sari_U"), likes("utami.coba"), likes("vino_l")), (2, 2, 1, 0));
    let comments = |raw| credited(&captures, &videos, Platform::Tiktok, raw);
    assert_eq!(
        (comments("@rangga_c"), comments("@teguhm"), comments("utami.coba"), comments("@vino_l")),
        (2, 1, 0, 0)
    );
    assert_eq!(captures.iter().map(|capture| capture.unreadable).sum::<usize>(), 1);
}

#[test]
fn someone_misses_nothing_but_a_truncated_list() {
    let captures = captures();
    let posts = posts_of(&BLIND_DAY.to_string());
    for (number, platform, column) in [
        (MISSES_ONLY_THE_TRUNCATED_LIKES, Platform::Instagram, 6),
        (MISSES_ONLY_THE_TRUNCATED_COMMENTS, Platform::Tiktok, 7),
    ] {
        let person = people().into_iter().find(|person| &person[0] == number).unwrap();
        assert_eq!((&person[3], &person[8], &person[9]), ("POLRES_C", "true", "false"));
        let mut missing = posts.clone();
        for (platform, column) in [(Platform::Instagram, 6), (Platform::Tiktok, 7)] {
            missing.retain(|post| {
                credited(&captures, std::slice::from_ref(post), platform, &person[column]) == 0
            });
        }
        let [post] = &missing[..] else { panic!("{number} misses {missing:?}") };
        assert_eq!(post.starts_with('7'), platform == Platform::Tiktok);
        let of_post: Vec<_> = captures.iter().filter(|capture| capture.post == *post).collect();
        assert_eq!(of_post.len(), 1);
        assert_eq!(of_post[0].completeness, "truncated");
        assert!(!of_post[0].handles.is_empty() && !person[column].is_empty());
    }
}

#[test]
fn the_faults_are_there_and_no_others() {
    let captures = captures();
    let count = |word: &str| captures.iter().filter(|capture| capture.completeness == word).count();
    assert_eq!((count("truncated"), count("failed"), count("not_fetched")), (2, 1, 1));
    assert!(
        captures.iter().all(
            |of| of.completeness != "failed" && of.completeness != "not_fetched" || of.handles.is_empty()
        )
    );

    let people = people();
    let unreadable = |platform, column| {
        let bad = |cell: &str| !cell.is_empty() && Handle::parse(platform, cell).is_err();
        people.iter().filter(|person| bad(&person[column])).count()
    };
    assert_eq!((unreadable(Platform::Instagram, 6), unreadable(Platform::Tiktok, 7)), (1, 0));
    assert_eq!(
        people.iter().filter(|person| !person[3].starts_with("POLRES_") || &person[3] == "POLRES_X").count(),
        1
    );
    assert_eq!(people.iter().filter(|person| !["true", "false"].contains(&&person[8])).count(), 1);

    let files = roll_call::files();
    let mut metrics = csv::Reader::from_reader(files["metrics.csv"].as_bytes());
    let rows: Vec<_> = metrics.records().map(Result::unwrap).collect();
    let cells = rows.iter().flat_map(|row| row.iter().skip(3).map(str::to_owned).collect::<Vec<_>>());
    let bad: Vec<_> = cells.filter(|cell| !cell.is_empty() && cell.parse::<u64>().is_err()).collect();
    assert_eq!(bad, ["12a"]);
}

#[test]
fn there_are_120_people_like_those_of_a_real_roster() {
    let people = people();
    assert_eq!(people.len(), 120);
    let in_unit = |unit: &str| people.iter().filter(|person| &person[3] == unit).count();
    assert_eq!((in_unit("POLRES_A"), in_unit("POLRES_B"), in_unit("POLRES_C")), (2, 3, 114));
    let lacking = people.iter().filter(|person| person[6].is_empty() || person[7].is_empty()).count();
    assert!((30..=42).contains(&lacking), "{lacking}");
    let exempt = people.iter().filter(|person| &person[9] == "true").count();
    assert!((3..=4).contains(&exempt), "{exempt}");

    let numbers: BTreeSet<_> = people.iter().map(|person| person[0].to_owned()).collect();
    assert_eq!(numbers.len(), people.len());
    for (platform, column) in [(Platform::Instagram, 6), (Platform::Tiktok, 7)] {
        let handles: Vec<_> =
            people.iter().filter_map(|person| Handle::parse(platform, &person[column]).ok()).collect();
        let distinct: BTreeSet<_> = handles.iter().collect();
        assert_eq!(distinct.len(), handles.len(), "two people share a handle on {platform}");
    }
}

#[test]
fn a_complete_list_never_loses_anyone_who_was_on_an_earlier_one_of_the_generator() {
    // The sample's own captures are what they are; from the next day on lists only grow.
    let start: DateTime<Utc> = "2026-03-12T06:00:00Z".parse().unwrap();
    let mut lists: BTreeMap<String, Vec<Capture>> = BTreeMap::new();
    for capture in
        captures().into_iter().filter(|of| of.completeness == "complete" && of.captured_at >= start)
    {
        lists.entry(capture.post.clone()).or_default().push(capture);
    }
    for (post, mut list) in lists {
        list.sort_by_key(|capture| capture.captured_at);
        assert!(list.is_sorted_by(|one, next| one.handles.is_subset(&next.handles)), "{post}");
    }
}
