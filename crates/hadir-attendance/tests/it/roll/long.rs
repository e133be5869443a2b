//! A long run against the obvious.

use hadir_attendance::roll::{Directory, Engine, Evidence, RawHandles, Tally};
use hadir_core::platform::{Handle, Platform, canonicalise};
use std::collections::{BTreeMap, BTreeSet};

/// A million handles of every length and make, most of them strangers, against a map of canonical names.
#[test]
fn a_long_random_run_equals_a_map() {
    // Xorshift: the same handles every time.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut draw = |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    let alphabet: Vec<char> =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-@ /\u{7f}\u{1f}é".chars().collect();
    let mut name = |longest: u64, odd: bool| -> String {
        let letters = if odd { alphabet.len() as u64 } else { 64 };
        (0..=draw(longest)).map(|_| alphabet[draw(letters) as usize]).collect()
    };
    let handles: Vec<Handle> =
        (0..20_000).filter_map(|_| Handle::parse(Platform::Instagram, &name(28, false)).ok()).collect();
    let numbered = || handles.iter().zip(0_u32..);
    let directory = Directory::new(Platform::Instagram, handles.len(), numbered());
    let mut whose: BTreeMap<&str, Option<u32>> = BTreeMap::new();
    for (handle, number) in numbered() {
        whose.entry(handle.as_str()).and_modify(|person| *person = None).or_insert(Some(number));
    }
    let mut tally = Tally::new(&directory);
    let mut counts = vec![0; handles.len()];
    let mut members = handles.iter().cycle();
    for _ in 0..100 {
        let mut list = RawHandles::new();
        for number in 0..10_000 {
            match number % 5 {
                0 => list.push(&members.next().unwrap().as_str().to_uppercase()),
                1 => list.push(&name(36, true)),
                _ => list.push(&name(30, false)),
            }
        }
        let people: BTreeSet<u32> = list
            .iter()
            .filter_map(|raw| *whose.get(&*canonicalise(Platform::Instagram, raw).ok()?)?)
            .collect();
        let seen = tally.take(&directory, &list, Evidence::Conclusive).unwrap();
        assert_eq!(seen.people, people.len() as u64);
        for &person in &people {
            counts[person as usize] += 1;
        }
    }
    let seen: Vec<u64> = (0..handles.len() as u32).map(|person| tally.seen(person)).collect();
    assert_eq!(seen, counts);
    assert!(counts.iter().sum::<u64>() > 100_000);
}
