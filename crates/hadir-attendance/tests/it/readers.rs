//! Readers lose nothing readable and never panic.

use hadir_attendance::reader::{Entries, Problem, read};
use hadir_core::platform::Platform;
use proptest::prelude::{Just, Strategy, any, prop, prop_assert_eq, prop_oneof, proptest};
use serde_json::{Value, json};

fn names(entries: &Entries) -> Vec<&str> {
    entries.handles().map(hadir_core::platform::Handle::as_str).collect()
}

fn paths(entries: &Entries) -> Vec<&str> {
    entries.unreadable.iter().map(|entry| entry.path.as_str()).collect()
}

fn instagram(json: &Value) -> Entries {
    read(Platform::Instagram, json.to_string().as_bytes())
}

#[test]
fn the_shapes_of_the_sample() {
    let first = instagram(&json!(["rangga.c", "sari_u", "orang_luar"]));
    assert_eq!(names(&first), ["rangga.c", "sari_u", "orang_luar"]);
    let second = instagram(&json!([{"username": "Rangga.C"}, {"username": "utami.coba"}, {"pk": 1}]));
    assert_eq!((names(&second), paths(&second)), (vec!["rangga.c", "utami.coba"], vec!["[2]"]));
    assert_eq!(second.unreadable[0].to_string(), "[2]: no `username`, and no `user` with a name");
    let third = read(Platform::Instagram, br#""[\"@sari_u\"]""#);
    assert_eq!((names(&third), third.unreadable.len()), (vec!["sari_u"], 0));
    let written = json!([
        {"user": {"unique_id": "Rangga_C"}, "text": "mantap", "reply_comment": [{"user": {"unique_id": "teguhm"}}]},
        {"username": " TeguhM "}
    ]);
    let comments = read(Platform::Tiktok, written.to_string().as_bytes());
    assert_eq!((names(&comments), comments.unreadable.len()), (vec!["rangga_c", "teguhm", "teguhm"], 0));
}

#[test]
fn everything_at_once_and_each_problem_at_its_place() {
    let mixed = json!([
        "@Budi.A",
        {"user": "cici"},
        {"user": {"username": "dedi"}, "replies": [{"user": {}}, "eka"]},
        "[\"fajar\", 7]",
        ["gita", null],
        "tidak valid!",
        {"user": {"unique_id": 5}, "reply_comment": ["hana"]},
        true,
        {"username": "https://www.instagram.com/Indra/"}
    ]);
    let entries = instagram(&mixed);
    assert_eq!(names(&entries), ["budi.a", "cici", "dedi", "eka", "fajar", "gita", "hana", "indra"]);
    assert_eq!(paths(&entries), ["[2].replies[0]", "[3][1]", "[4][1]", "[5]", "[6]", "[7]"]);
    assert_eq!(entries.unreadable[1].problem, Problem::Kind("a number"));
    assert!(matches!(entries.unreadable[3].problem, Problem::Handle(_)));
    assert_eq!(names(&instagram(&json!({"likes": ["budi"], "next": null}))), ["budi"]);
}

#[test]
fn what_is_not_there_is_no_empty_list() {
    assert_eq!(instagram(&json!(null)).unreadable.len(), 1);
    assert_eq!(read(Platform::Instagram, b"").unreadable.len(), 1);
    assert_eq!(instagram(&json!([])), Entries::default());
}

#[test]
fn what_stands_before_broken_syntax_is_kept() {
    let cut = read(Platform::Instagram, br#"["budi", {"username": "cici"}, {"usern"#);
    assert_eq!(names(&cut), ["budi", "cici"]);
    assert!(matches!(cut.unreadable[..], [ref entry] if entry.path == "[2]"), "{cut:?}");
    // Also where the text stands inside other text, or below a key.
    let inside = instagram(&json!(["eka", "[\"budi\", \"cici\"] x", {"likes": "[\"dedi\", "}]));
    assert_eq!(names(&inside), ["eka", "budi", "cici", "dedi"]);
    assert_eq!(paths(&inside), ["[1][2]", "[2].likes[1]"]);
    let latin1 = read(Platform::Instagram, b"[\"budi\", \"caf\xe9\", \"cici\"]");
    assert_eq!(names(&latin1), ["budi", "cici"]);
}

#[test]
fn depth_is_limited_and_does_not_overflow_the_stack() {
    let mut text = "\"budi\"".to_owned();
    for _ in 0..12 {
        text = serde_json::to_string(&text).unwrap();
    }
    assert_eq!(names(&read(Platform::Instagram, text.as_bytes())), Vec::<&str>::new());
    let deep = format!("{}{}", "[".repeat(100), "]".repeat(100));
    let entries = read(Platform::Instagram, deep.as_bytes());
    assert!(matches!(entries.unreadable[..], [ref entry] if entry.problem == Problem::Depth));
    let deeper = format!("[\"budi\",{}{}]", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(read(Platform::Instagram, deeper.as_bytes()).unreadable.len(), 1);
}

/// Any of the shapes that an entry with this name can have.
fn shaped(name: String) -> impl Strategy<Value = Value> {
    let upper = name.to_uppercase();
    prop_oneof![
        Just(json!(name)),
        Just(json!(format!(" @{upper} "))),
        Just(json!({"username": name})),
        Just(json!({"user": name, "text": "x"})),
        Just(json!({"user": {"unique_id": upper}})),
        Just(json!({"user": {"username": name}, "username": null})),
        Just(json!([name])),
        Just(json!(json!([name]).to_string())),
        Just(json!(json!({"username": name}).to_string())),
    ]
}

fn junk() -> impl Strategy<Value = Value> {
    prop::sample::select(vec![
        json!(1),
        json!(null),
        json!({}),
        json!({"pk": 1}),
        json!("a b"),
        json!({"user": {}}),
    ])
}

/// What the fast reader and the full one make of a list.
fn both(json: &[u8]) -> [(Vec<String>, u64); 2] {
    both_on(Platform::Instagram, json)
}

pub(crate) fn both_on(platform: Platform, json: &[u8]) -> [(Vec<String>, u64); 2] {
    let mut raw = hadir_attendance::roll::RawHandles::new();
    raw.push("before");
    let mut unreadable = hadir_attendance::reader::read_raw(platform, json, &mut raw);
    let mut fast = Vec::new();
    for text in raw.iter().skip(1) {
        match hadir_core::platform::Handle::parse(platform, text) {
            Ok(handle) => fast.push(handle.key().to_owned()),
            Err(_) => unreadable += 1,
        }
    }
    let full = read(platform, json);
    let names = full.handles().map(|handle| handle.key().to_owned()).collect();
    [(fast, unreadable), (names, full.unreadable.len() as u64)]
}

#[test]
fn the_fast_reader_takes_the_common_shapes() {
    for json in [
        r#"["@Rangga.C","sari_u" , "orang luar"]"#,
        r#"[ {"username": "Rangga.C", "pk": 17}, {"pk":1}, {} , {"full_name":"x","username":"b"} ]"#,
        "[]",
        " [ ] ",
        r#"["a","b""#,
        r#"["a",]"#,
        r#"["a"] x"#,
        r#"["caf\u00e9","b"]"#,
        r#"[{"username":"a","username":"b"}]"#,
        r#"[{"username":"a","pk":01}]"#,
        r#"[{"user":{"username":"a"},"username":"b"}]"#,
        r#""[\"a\"]""#,
        r#"["[\"a\"]"]"#,
        r#"["[1]","{}"]"#,
        "[\"\u{a0}[1]\"]",
        "[\"a\u{1}b\",\"c\"]",
        r#"["a\\","b"]"#,
        r#" {"post_id": 7, "url": "https://example.com/p/1", "likes": ["@Rangga.C", "x"], "more": null} "#,
        r#"{"likes":[],"likes":["a"]}"#,
        r#"{"likes":["a"],"comments":["b"]}"#,
        r#"{"comments":"none","likes":["b"]}"#,
        r#"{"likes":["a"],"username":"b"}"#,
        r#"{"user":"b","likes":["a"]}"#,
        r#"{"pk":1,"likes":["a"]"#,
        r#"{"pk":1,"likes":["a"]]"#,
        r#"{"pk":1}"#,
        "",
    ] {
        let [fast, full] = both(json.as_bytes());
        assert_eq!(fast, full, "{json}");
    }
}

proptest! {
    #[test]
    fn the_fast_reader_reads_what_the_full_one_does(parts in prop::collection::vec(prop_oneof![
        "[@ A-Za-z._]{0,14}".prop_map(|name| json!(name)),
        "[@A-Za-z._]{0,14}".prop_map(|name| json!({"username": name, "pk": 5, "is_verified": true})),
        "[a-z_]{3,12}".prop_flat_map(shaped),
        junk(),
    ], 0..10), wrapped: bool, cut in prop::option::of(0_usize..200)) {
        let list = Value::Array(parts);
        let text = if wrapped { json!({"code": "C0NT0H", "likes": list, "pk": 1}).to_string() } else { list.to_string() };
        let cut = cut.unwrap_or(text.len()).min(text.len());
        let [fast, full] = both(&text.as_bytes()[..cut]);
        prop_assert_eq!(fast, full);
    }

    #[test]
    fn the_fast_reader_agrees_on_what_looks_like_json(text in r#"[\[\]{}",:\\ a-z0-9]{0,40}"#) {
        let [fast, full] = both(text.as_bytes());
        prop_assert_eq!(fast, full);
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        read(Platform::Instagram, &bytes);
    }

    #[test]
    fn what_looks_like_json_never_panics(text in r#"[\[\]{}",:\\ a-z0-9]{0,60}"#) {
        read(Platform::Tiktok, text.as_bytes());
    }

    #[test]
    fn nothing_readable_is_lost_beside_junk(parts in prop::collection::vec(prop_oneof![
        "[a-z_]{3,12}".prop_flat_map(|name| (shaped(name.clone()), Just(Some(name)))),
        junk().prop_map(|junk| (junk, None)),
    ], 0..12)) {
        let list = Value::Array(parts.iter().map(|(entry, _)| entry.clone()).collect());
        let entries = instagram(&list);
        let expected: Vec<&str> = parts.iter().filter_map(|(_, name)| name.as_deref()).collect();
        prop_assert_eq!(names(&entries), expected);
        prop_assert_eq!(entries.unreadable.len(), parts.iter().filter(|(_, name)| name.is_none()).count());
    }
}
