//! What comes in wrong is refused by name; nothing is put right in silence.

use chrono::{DateTime, Utc};
use core::fmt::Debug;
use hadir_core::ids::{Id, WorkspaceId};
use hadir_core::inbox::MessageMetadata;
use hadir_core::metrics::{Count, Counts};
use hadir_core::observed::{Action, Completeness, Observation, ObservedComment};
use hadir_core::platform::{Handle, Platform};
use hadir_core::publishing::{Content, MAX_TEXT, Post, PostStatus, draft_violations};
use hadir_core::roster::{PersonContact, PersonHandle};
use hadir_core::time::Window;
use hadir_core::validation::Validated as _;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::path::Path;

fn id<I: Id>(number: u128) -> I {
    I::from_uuid(uuid::Uuid::from_u128(number))
}

fn refusal<T: DeserializeOwned + Debug>(value: Value) -> String {
    serde_json::from_value::<T>(value).unwrap_err().to_string()
}

fn draft() -> Value {
    let now: DateTime<Utc> = "2026-03-10T18:30:00Z".parse().unwrap();
    serde_json::to_value(Post::draft(id(1), id(2), id(3), Content::of_text("Halo"), now)).unwrap()
}

fn draft_with(path: &str, value: impl Into<Value>) -> Value {
    let mut draft = draft();
    *draft.pointer_mut(path).unwrap() = value.into();
    draft
}

#[test]
fn a_scheduled_post_has_its_time() {
    assert!(serde_json::from_value::<Post>(draft()).is_ok());
    let refused = refusal::<Post>(draft_with("/lifecycle/status", "scheduled"));
    assert_eq!(refused, "post: the state `scheduled` requires `scheduled_at`");
}

#[test]
fn an_unknown_word_is_named_with_its_vocabulary() {
    let refused = refusal::<Post>(draft_with("/lifecycle/status", "sheduled"));
    assert!(refused.contains("`sheduled`"), "{refused}");
    assert_eq!(refused, "sheduled".parse::<PostStatus>().unwrap_err().to_string());
    let refused = refusal::<Platform>(json!("friendster"));
    assert_eq!(refused, "friendster".parse::<Platform>().unwrap_err().to_string());
    assert!(refused.contains("`friendster`"), "{refused}");
}

#[test]
fn a_count_is_whole() {
    let refused = refusal::<Count>(json!(1.5));
    assert!(refused.contains("1.5") && refused.contains("a count of 0 or more"), "{refused}");
    assert!(refusal::<Counts>(json!({"likes": "many"})).contains("many"));
}

#[test]
fn a_handle_is_of_its_own_network() {
    let foreign = "https://www.tiktok.com/@budi.a";
    let expected = Handle::parse(Platform::Instagram, foreign).unwrap_err().to_string();
    assert!(expected.contains("tiktok.com") && expected.contains("instagram"), "{expected}");
    assert_eq!(refusal::<Handle>(json!(format!("instagram:{foreign}"))), expected);
    assert!(refusal::<Handle>(json!("budi.a")).contains("names no platform"));
}

#[test]
fn a_megabyte_of_caption_is_read_and_then_refused_with_its_limit() {
    let post: Post = serde_json::from_value(draft_with("/content/text", "a".repeat(1 << 20))).unwrap();
    let violations = draft_violations(&post.content);
    let words: Vec<_> = violations.iter().map(ToString::to_string).collect();
    assert_eq!(words, [format!("`text` is at most {MAX_TEXT}: it is {}", 1 << 20)]);
}

#[test]
fn an_instant_is_of_a_year_that_can_be_stored() {
    let rule = "the instant is out of range: the year is from 1 to 9999";
    for far in ["+10000-01-01T00:00:00Z", "0000-12-31T23:59:59Z", "-0001-01-01T00:00:00Z"] {
        assert!(far.parse::<DateTime<Utc>>().is_ok(), "{far} is an instant");
        assert_eq!(refusal::<Post>(draft_with("/created_at", far)), rule);
        let refused = refusal::<Post>(draft_with("/lifecycle/changed_at", far));
        assert!(
            refused.contains("`changed_at`") && refused.ends_with("the year is from 1 to 9999"),
            "{refused}"
        );
        let comment = |at: Value| json!({"workspace_id": id::<WorkspaceId>(1), "post_id": id::<WorkspaceId>(2), "external_id": "17", "written_at": at});
        assert_eq!(refusal::<ObservedComment>(comment(far.into())), rule);
        let handle = json!({"workspace_id": id::<WorkspaceId>(1), "person_id": id::<WorkspaceId>(2), "handle": "instagram:budi.a", "valid_until": far});
        assert_eq!(refusal::<PersonHandle>(handle), rule);
    }
    for edge in ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"] {
        assert!(serde_json::from_value::<Post>(draft_with("/created_at", edge)).is_ok(), "{edge}");
    }
}

#[test]
fn an_instant_that_may_be_absent_may_be_left_out() {
    let handle = json!({"workspace_id": id::<WorkspaceId>(1), "person_id": id::<WorkspaceId>(2), "handle": "instagram:budi.a"});
    let handle: PersonHandle = serde_json::from_value(handle).unwrap();
    assert_eq!((handle.valid_from, handle.valid_until), (None, None));
}

#[test]
fn a_tenant_has_an_id() {
    assert!(refusal::<WorkspaceId>(json!("")).contains("length"), "{}", refusal::<WorkspaceId>(json!("")));
    assert!(serde_json::from_value::<Post>(draft_with("/workspace_id", "")).is_err());
}

/// All of time is a window, and one that ends in a year that nothing can store is not.
#[test]
fn a_window_is_of_years_that_can_be_stored() {
    let all = serde_json::to_value(Window::ALL).unwrap();
    assert_eq!(serde_json::from_value::<Window>(all).unwrap(), Window::ALL);
    for (start, end) in [
        ("2026-01-01T00:00:00Z", "+99999-01-01T00:00:00Z"),
        ("2026-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"),
        ("-0001-12-31T23:59:59Z", "2026-01-01T00:00:00Z"),
    ] {
        let refused = refusal::<Window>(json!({"start": start, "end": end}));
        assert!(refused.contains("outside the years 1 to 9999"), "{refused}");
    }
}

#[test]
fn a_window_ends_after_it_starts() {
    let (early, late) = ("2026-03-10T00:00:00Z", "2026-03-11T00:00:00Z");
    assert!(serde_json::from_value::<Window>(json!({"start": early, "end": late})).is_ok());
    for (start, end) in [(late, early), (early, early)] {
        let refused = refusal::<Window>(json!({"start": start, "end": end}));
        assert!(refused.starts_with("a window must end after it starts"), "{refused}");
    }
}

/// Lines of public records that are read in, and hold an instant that nothing checks.
fn unchecked(source: &str) -> (usize, Vec<String>) {
    let (mut inside, mut attributes, mut instants, mut found) = (false, String::new(), 0, Vec::new());
    for line in source.lines() {
        if inside && line.starts_with('}') {
            inside = false;
        } else if inside && line.contains("DateTime<") && !line.trim_start().starts_with("//") {
            instants += 1;
            if !attributes.contains("crate::time::instant::deserialize") {
                found.push(line.trim().to_owned());
            }
        } else if line.starts_with("pub struct") || line.starts_with("pub enum") {
            inside =
                attributes.contains("Deserialize") && !attributes.contains("try_from") && line.ends_with('{');
        }
        if line.is_empty() || line == "}" || line.contains("DateTime<") {
            attributes.clear();
        } else {
            attributes.push_str(line);
        }
    }
    (instants, found)
}

#[test]
fn every_instant_of_every_record_is_checked_as_it_is_read() {
    let (mut folders, mut instants) = (vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")], 0);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let (seen, found) = unchecked(&std::fs::read_to_string(&path).unwrap());
                instants += seen;
                assert_eq!(found, [""; 0], "{}", path.display());
            }
        }
    }
    assert!(instants > 70, "the search found {instants} instants alone");
    let bare =
        "#[derive(serde::Deserialize)]\npub struct A {\n    /// When.\n    pub at: DateTime<Utc>,\n}\n";
    assert_eq!(unchecked(bare), (1, vec!["pub at: DateTime<Utc>,".to_owned()]));
}

#[test]
fn an_invisible_character_in_a_number_is_named() {
    let mut contact = PersonContact::new(id(1), id(2));
    for (phone, said) in [
        ("\u{202A}6281200000001\u{202C}", Some("U+202A")),
        ("62812\u{200B}00000001", Some("U+200B")),
        ("+62 81200000001", Some("U+0020")),
        ("٦٢٨١٢٠٠٠٠٠٠٠١", Some("U+0666")),
        ("12", Some("7 to 15 digits")),
        ("081200000001", Some("country code")),
        ("+6281200000001", None),
    ] {
        contact.phone = Some(phone.to_owned());
        let words: Vec<_> = contact.violations().iter().map(ToString::to_string).collect();
        match said {
            Some(said) => assert!(words.len() == 1 && words[0].contains(said), "{phone}: {words:?}"),
            None => assert!(words.is_empty(), "{phone}: {words:?}"),
        }
    }
}

#[test]
fn a_capture_that_failed_saw_nobody() {
    let now: DateTime<Utc> = "2026-03-10T18:30:00Z".parse().unwrap();
    for completeness in Completeness::ALL.iter().copied() {
        for (readable, unreadable) in [(0, 0), (0, 3), (5, 0)] {
            let capture = Observation::new(id(1), id(2), id(3), Action::Like, Window::ALL, now, completeness);
            let capture = Observation { readable, unreadable, ..capture };
            let contradicts =
                readable > 0 && matches!(completeness, Completeness::Failed | Completeness::NotFetched);
            assert_eq!(capture.violations().is_empty(), !contradicts, "{capture:?}");
            let back = serde_json::from_value::<Observation>(serde_json::to_value(&capture).unwrap());
            match back {
                Ok(back) => assert!(!contradicts && back == capture),
                Err(error) => {
                    assert!(contradicts && error.to_string().contains("`readable` is 0"), "{error}");
                }
            }
        }
    }
}

#[test]
fn a_priority_is_what_the_model_gave_it() {
    let read = |value: Value| serde_json::from_value::<MessageMetadata>(json!({ "priorityScore": value }));
    for (value, score) in [(json!(77.3), "77.3"), (json!(100), "100"), (json!("0.5"), "0.5")] {
        assert_eq!(read(value).unwrap().priority_score.unwrap().to_string(), score);
    }
    assert!(read(json!("much")).is_err());
}
