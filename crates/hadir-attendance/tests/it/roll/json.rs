//! JSON text, counted as it is, against what the reader reads of it.

use super::{counted, directory, names, obvious, raw};
use hadir_attendance::reader::{Json, Problem, read};
use hadir_attendance::roll::{Directory, Found};
use hadir_core::platform::{Handle, Platform};
use proptest::prelude::{Just, any, prop, prop_assert_eq, prop_oneof, proptest};
use proptest::strategy::Strategy;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// From what the reader read, one by one.
fn expected(names: &BTreeMap<Handle, u32>, directory: &Directory, text: &[u8]) -> (u64, u64, Vec<u64>) {
    let entries = read(directory.platform(), text);
    let mut seen = vec![0; 64];
    let (mut others, mut unreadable) = (0, 0);
    let bad = entries.unreadable.iter().map(|entry| match &entry.problem {
        Problem::Handle(error) if error.raw.len() < 80 => directory.find(&error.raw),
        _ => Found::Unreadable,
    });
    let good = entries.handles().map(|name| obvious(directory.platform(), names, name.as_str()));
    for found in good.chain(bad) {
        match found {
            Found::Person(person) => seen[person as usize] = 1,
            Found::Stranger => others += 1,
            Found::Unreadable => unreadable += 1,
        }
    }
    (others, unreadable, seen)
}

fn check(texts: &[String], text: &[u8]) -> Result<(), proptest::test_runner::TestCaseError> {
    let names = names(Platform::Instagram, texts);
    let directory = directory(Platform::Instagram, &names);
    let (seen, tally) = counted(&directory, &Json(text));
    let counts = super::said(&tally).into_iter().map(|(seen, _)| seen).collect();
    prop_assert_eq!((seen.others, seen.unreadable, counts), expected(&names, &directory, text));
    Ok(())
}

fn entry() -> impl Strategy<Value = Value> {
    prop_oneof![
        6 => raw().prop_map(Value::String),
        3 => raw().prop_map(|name| json!({"username": name, "pk": 7})),
        1 => Just(json!({"pk": 1})),
        1 => Just(Value::Null),
    ]
}

proptest! {
    #[test]
    fn text_counts_as_what_the_reader_reads(texts in prop::collection::vec(raw(), 0..20), parts in prop::collection::vec(entry(), 0..200), wrapped: bool, cut in prop::option::of(0_usize..400)) {
        let list = Value::Array(parts);
        let text = if wrapped { json!({"code": "x", "likes": list}).to_string() } else { list.to_string() };
        let cut = cut.unwrap_or(text.len()).min(text.len());
        check(&texts, &text.as_bytes()[..cut])?;
    }

    #[test]
    fn any_bytes_count_as_what_the_reader_reads(bytes in prop::collection::vec(any::<u8>(), 0..120), text in r#"[\[\]{}",:\\ aAbB0-9@]{0,60}"#) {
        check(&["ab".to_owned(), "a".to_owned()], &bytes)?;
        check(&["ab".to_owned(), "a".to_owned()], text.as_bytes())?;
    }
}
