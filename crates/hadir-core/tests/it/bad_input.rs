//! What comes in wrong is refused by name; nothing is put right in silence.

use chrono::{DateTime, Utc};
use core::fmt::Debug;
use hadir_core::ids::{Id, WorkspaceId};
use hadir_core::metrics::{Count, Counts};
use hadir_core::observed::ObservedComment;
use hadir_core::platform::{Handle, Platform};
use hadir_core::publishing::{Content, MAX_TEXT, Post, PostStatus, draft_violations};
use hadir_core::roster::PersonHandle;
use hadir_core::time::Window;
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
