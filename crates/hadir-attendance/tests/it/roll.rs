//! The engines against each other, against the ledger, and against the obvious.

use crate::fixture::{Team, ask, capture, handle, person_id, post, sample_ledger};
use hadir_attendance::roll::{Directory, Engine, Evidence, Found, Matrix, RawHandles, Seen, Source, Tally};
use hadir_attendance::{Policy, Selection};
use hadir_core::observed::{Action, Completeness};
use hadir_core::platform::{Handle, Platform, canonicalise};
use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use std::collections::{BTreeMap, BTreeSet};

#[cfg(feature = "json")]
mod json;
mod long;

fn evidence() -> impl Strategy<Value = Evidence> {
    prop::sample::select(vec![
        Evidence::Conclusive,
        Evidence::ConclusiveDespiteUnreadable,
        Evidence::Inconclusive,
    ])
}

fn raw() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "@{0,2}[aAbB]{1,2}[._]?[aB1]{0,2}",
        1 => " ?@?[aA]{1,2} ?",
        1 => "https://www\\.instagram\\.com/[aAbB]{1,2}/?",
        1 => "[a-c]{22,28}",
        1 => any::<String>(),
    ]
}

fn directory(platform: Platform, names: &BTreeMap<Handle, u32>) -> Directory {
    assert!(names.keys().all(|handle| handle.platform() == platform));
    Directory::new(platform, 64, names.iter().map(|(handle, &person)| (handle, person)))
}

fn names(platform: Platform, texts: &[String]) -> BTreeMap<Handle, u32> {
    let handles = texts.iter().filter_map(|text| Handle::parse(platform, text).ok());
    handles.zip((0..64).cycle()).collect()
}

fn obvious(platform: Platform, names: &BTreeMap<Handle, u32>, raw: &str) -> Found {
    match Handle::parse(platform, raw) {
        Ok(handle) => names.get(&handle).map_or(Found::Stranger, |&person| Found::Person(person)),
        Err(_) => Found::Unreadable,
    }
}

fn list(texts: &[String]) -> RawHandles {
    texts.iter().map(String::as_str).collect()
}

type Post = (Vec<String>, Evidence);

fn posts() -> impl Strategy<Value = Vec<Post>> {
    prop::collection::vec((prop::collection::vec(raw(), 0..8), evidence()), 0..6)
}

fn taken<E: Engine>(directory: &Directory, posts: &[Post]) -> E {
    let mut engine = E::new(directory);
    for (texts, evidence) in posts {
        engine.take(directory, &list(texts), *evidence).unwrap();
    }
    engine
}

fn said<E: Engine>(engine: &E) -> Vec<(u64, u64)> {
    (0..64).map(|person| (engine.seen(person), engine.undetermined(person))).collect()
}

proptest! {
    #[test]
    fn a_directory_finds_what_a_map_of_canonical_handles_does(platform in prop::sample::select(Platform::ALL), texts in prop::collection::vec(raw(), 0..40), sought in prop::collection::vec(raw(), 0..40)) {
        let names = names(platform, &texts);
        let directory = directory(platform, &names);
        for raw in texts.iter().chain(&sought) {
            let (found, expected) = (directory.find(raw), obvious(platform, &names, raw));
            // A well-spelt name that the network cannot have is a stranger's.
            let spelt = raw.trim_start_matches('@').chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c));
            if found == Found::Stranger && expected == Found::Unreadable {
                prop_assert!(spelt, "{raw}");
            } else {
                prop_assert_eq!(found, expected, "{}", raw);
            }
        }
    }

    #[test]
    fn tally_and_matrix_equal_the_obvious(texts in prop::collection::vec(raw(), 0..40), posts in posts()) {
        let names = names(Platform::Instagram, &texts);
        let directory = directory(Platform::Instagram, &names);
        let mut tally = Tally::new(&directory);
        let mut matrix = Matrix::new(&directory);
        let mut seen = vec![(0, 0); 64];
        for (number, (texts, evidence)) in posts.iter().enumerate() {
            let found: Vec<Found> = texts.iter().map(|raw| directory.find(raw)).collect();
            let people: BTreeSet<u32> = found.iter().filter_map(|found| match found {
                Found::Person(person) => Some(*person),
                _ => None,
            }).collect();
            let count = |wanted| found.iter().filter(|&&found| found == wanted).count() as u64;
            let expected = (people.len() as u64, count(Found::Stranger), count(Found::Unreadable));
            for saw in [tally.take(&directory, &list(texts), *evidence), matrix.take(&directory, &list(texts), *evidence)] {
                let saw = saw.unwrap();
                prop_assert_eq!((saw.people, saw.others, saw.unreadable), expected);
            }
            prop_assert_eq!(matrix.people_on(number), people.len() as u64);
            let proved = match evidence {
                Evidence::Conclusive => expected.2 == 0,
                Evidence::ConclusiveDespiteUnreadable => true,
                Evidence::Inconclusive => false,
            };
            for (person, (seen, undetermined)) in (0..64).zip(&mut seen) {
                prop_assert_eq!(matrix.was_seen(number, person), people.contains(&person));
                if people.contains(&person) { *seen += 1 } else if !proved { *undetermined += 1 }
            }
        }
        prop_assert_eq!(said(&tally), seen.clone());
        prop_assert_eq!(said(&matrix), seen);
        for person in 0..4 {
            for preset in Policy::PRESETS {
                prop_assert_eq!(tally.standing(person, &preset.policy), matrix.standing(person, &preset.policy));
            }
        }
    }

    #[test]
    fn merging_days_is_counting_them_in_one_go(texts in prop::collection::vec(raw(), 0..30), a in posts(), b in posts(), c in posts()) {
        let names = names(Platform::Instagram, &texts);
        let directory = directory(Platform::Instagram, &names);
        let whole: Vec<Post> = a.iter().chain(&b).chain(&c).cloned().collect();
        let (x, y, z): (Tally, Tally, Tally) = (taken(&directory, &a), taken(&directory, &b), taken(&directory, &c));
        let merged = |left: &Tally, right: &Tally| {
            let mut sum = left.clone();
            sum.merge(right.clone()).unwrap();
            sum
        };
        prop_assert_eq!(said(&merged(&merged(&x, &y), &z)), said(&taken::<Tally>(&directory, &whole)));
        prop_assert_eq!(said(&merged(&x, &merged(&y, &z))), said(&merged(&merged(&z, &y), &x)));
        prop_assert_eq!(said(&merged(&x, &Tally::new(&directory))), said(&x));
        // A merged tally goes on counting.
        let mut goes_on = merged(&x, &y);
        for (texts, evidence) in &c {
            goes_on.take(&directory, &list(texts), *evidence).unwrap();
        }
        prop_assert_eq!(said(&goes_on), said(&taken::<Tally>(&directory, &whole)));
        let mut matrix: Matrix = taken(&directory, &a);
        matrix.merge(taken(&directory, &b)).unwrap();
        matrix.merge(taken(&directory, &c)).unwrap();
        prop_assert!(matrix == taken::<Matrix>(&directory, &whole));
    }

    #[test]
    fn uniting_shards_is_counting_the_union(texts in prop::collection::vec(raw(), 0..30), posts in posts(), cut in 0_usize..8) {
        let names = names(Platform::Instagram, &texts);
        let directory = directory(Platform::Instagram, &names);
        let split = |first: bool| -> Vec<Post> {
            posts.iter().map(|(texts, _)| {
                let cut = cut.min(texts.len());
                let half = if first { texts[..cut].to_vec() } else { texts[cut..].to_vec() };
                (half, Evidence::Inconclusive)
            }).collect()
        };
        // Capture by capture is the same.
        let mut added: Matrix = taken(&directory, &split(true));
        let mut proved: Matrix = taken(&directory, &split(true));
        for (number, (texts, evidence)) in split(false).iter().enumerate() {
            added.add(number, &directory, &list(texts), *evidence).unwrap();
            proved.add(number, &directory, &list(texts), Evidence::ConclusiveDespiteUnreadable).unwrap();
        }
        let certain: Vec<Post> =
            posts.iter().map(|(texts, _)| (texts.clone(), Evidence::ConclusiveDespiteUnreadable)).collect();
        prop_assert!(proved == taken::<Matrix>(&directory, &certain));
        let mut united: Matrix = taken(&directory, &split(true));
        united.unite(taken(&directory, &split(false))).unwrap();
        let whole: Vec<Post> = posts.iter().map(|(texts, _)| (texts.clone(), Evidence::Inconclusive)).collect();
        prop_assert!(united == taken::<Matrix>(&directory, &whole));
        prop_assert!(united == added);
    }
}

/// A tally of one list, and what the list had.
fn counted(directory: &Directory, list: &(impl Source + ?Sized)) -> (Seen, Tally) {
    let mut tally = Tally::new(directory);
    let seen = tally.take(directory, list, Evidence::Conclusive).unwrap();
    (seen, tally)
}

proptest! {
    #[test]
    fn a_long_list_is_its_entries_one_by_one(platform in prop::sample::select(Platform::ALL), texts in prop::collection::vec(raw(), 0..40), sought in prop::collection::vec(raw(), 0..300)) {
        let names = names(platform, &texts);
        let directory = directory(platform, &names);
        let list: RawHandles = texts.iter().chain(&sought).map(String::as_str).collect();
        let mut matrix = Matrix::new(&directory);
        let seen = matrix.take(&directory, &list, Evidence::Conclusive).unwrap();
        let found: Vec<Found> = list.iter().map(|raw| directory.find(raw)).collect();
        let count = |wanted| found.iter().filter(|&&found| found == wanted).count() as u64;
        prop_assert_eq!((seen.others, seen.unreadable), (count(Found::Stranger), count(Found::Unreadable)));
        let people = found.iter().filter_map(|found| match found {
            Found::Person(person) => Some(*person),
            _ => None,
        });
        prop_assert_eq!(matrix.on(0).collect::<BTreeSet<u32>>(), people.collect());
    }

    #[test]
    fn a_directory_reads_handles_as_it_takes_them(platform in prop::sample::select(Platform::ALL), texts in prop::collection::vec(raw(), 0..40)) {
        let handles: Vec<_> = texts.iter().zip(0_u32..).map(|(text, number)| (Handle::parse(platform, text), number)).collect();
        let good = handles.iter().filter_map(|(handle, number)| Some((handle.as_ref().ok()?, *number)));
        let taken = Directory::new(platform, 64, good);
        let read = Directory::read(platform, 64, texts.iter().map(String::as_str).zip(0_u32..));
        prop_assert_eq!(read.left_out(), taken.left_out() + handles.iter().filter(|(handle, _)| handle.is_err()).count());
        prop_assert!(texts.iter().all(|text| read.find(text) == taken.find(text)));
        prop_assert!(Tally::new(&read).merge(Tally::new(&taken)).is_ok());
    }

    #[test]
    fn the_captures_of_a_post_are_its_union(texts in prop::collection::vec(raw(), 0..20), captures in prop::collection::vec(prop::collection::vec(raw(), 0..8), 0..5)) {
        let names = names(Platform::Instagram, &texts);
        let directory = directory(Platform::Instagram, &names);
        let lists: Vec<RawHandles> = captures.iter().map(|texts| list(texts)).collect();
        let whole: RawHandles = captures.iter().flatten().map(String::as_str).collect();
        prop_assert_eq!(counted(&directory, lists.as_slice()), counted(&directory, &whole));
    }
}

#[cfg(feature = "rayon")]
proptest! {
    #[test]
    fn threads_count_what_one_does(texts in prop::collection::vec(raw(), 0..30), posts in posts()) {
        let names = names(Platform::Instagram, &texts);
        let directory = directory(Platform::Instagram, &names);
        let shares: Vec<(RawHandles, Evidence)> =
            posts.iter().map(|(texts, evidence)| (list(texts), *evidence)).collect();
        prop_assert_eq!(hadir_attendance::roll::take_all::<Tally>(&directory, &shares), taken(&directory, &posts));
        prop_assert_eq!(hadir_attendance::roll::take_all::<Matrix>(&directory, &shares), taken(&directory, &posts));
    }
}

#[test]
fn every_letter_digit_and_mark_is_folded_as_it_should_be() {
    for byte in 0..=127_u8 {
        let c = char::from(byte);
        let name = format!("abc{c}def");
        let Ok(handle) = Handle::parse(Platform::Instagram, &name) else { continue };
        let directory = Directory::new(Platform::Instagram, 1, [(&handle, 0)]);
        for other in 0..=127_u8 {
            let sought = format!("abc{}def", char::from(other));
            let same = other.eq_ignore_ascii_case(&byte);
            assert_eq!(directory.find(&sought) == Found::Person(0), same, "{name} {sought}");
        }
    }
    // Every length that a name can have, on both ways.
    for length in 1..=30 {
        let name = "Z9_".chars().cycle().take(length).collect::<String>();
        let handle = handle(Platform::Instagram, &name);
        let directory = Directory::new(Platform::Instagram, 1, [(&handle, 0)]);
        assert_eq!(directory.find(&format!("@{name}")), Found::Person(0), "{name}");
        assert_eq!(
            directory.find(&format!("{name}x")),
            if length < 30 { Found::Stranger } else { Found::Unreadable }
        );
    }
}

#[test]
fn many_handles_survive_full_buckets() {
    let handles: Vec<Handle> =
        (0..5000).map(|number| handle(Platform::Tiktok, &format!("user_{number}"))).collect();
    let directory = Directory::new(Platform::Tiktok, 5000, handles.iter().zip(0_u32..));
    for (number, handle) in (0_u32..).zip(&handles) {
        assert_eq!(directory.find(&handle.as_str().to_uppercase()), Found::Person(number));
    }
    assert_eq!(directory.find("user_5000"), Found::Stranger);
    let raw: RawHandles = handles.iter().map(Handle::as_str).collect();
    let mut tally = Tally::new(&directory);
    assert_eq!(tally.take(&directory, &raw, Evidence::Conclusive).unwrap().people, 5000);
}

#[test]
fn a_handle_claimed_twice_is_nobodys_and_another_directory_is_refused() {
    let one = handle(Platform::Instagram, "one");
    let directory = Directory::new(Platform::Instagram, 2, [(&one, 0), (&one, 1)]);
    assert_eq!((directory.find("one"), directory.left_out()), (Found::Stranger, 1));
    let other = Directory::new(Platform::Instagram, 2, [(&one, 0)]);
    let mut tally = Tally::new(&directory);
    assert!(tally.take(&other, &RawHandles::new(), Evidence::Conclusive).is_err());
    assert!(tally.merge(Tally::new(&other)).is_err());
}

#[test]
fn the_sample_counts_the_same_in_ledger_and_engines() {
    let ledger = sample_ledger();
    let day = "2026-03-11".parse().unwrap();
    let report = ledger.report_on(&Policy::ALL, &Selection::ALL.days(day, day).platform(Platform::Instagram));
    let directory = Directory::of(&ledger, Platform::Instagram);
    let mut tally = Tally::new(&directory);
    for texts in
        [vec!["rangga.c", "sari_u", "orang_luar"], vec!["Rangga.C", "utami.coba", "a b"], vec!["@sari_u"]]
    {
        tally.take(&directory, &texts.into_iter().collect::<RawHandles>(), Evidence::Conclusive).unwrap();
    }
    for (number, person) in (0_u32..).zip(report.people()).filter(|(_, person)| person.standing().exempt == 0)
    {
        let standing = person.standing();
        if standing.no_handle == 0 {
            assert_eq!(tally.standing(number, &Policy::ALL), standing, "{}", person.person().name);
        }
    }
}

#[test]
fn engines_and_ledger_agree_at_random() {
    // A linear congruential generator: the same team and likes every time.
    let mut state = 7_u64;
    let mut draw = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut team = Team::default();
    for number in 0..80 {
        let number = number.to_string();
        team.person(&number, &number, "A");
        team.handle(&number, Platform::Instagram, &format!("person.{number}"));
    }
    let codes: Vec<String> = (0..20).map(|number| format!("P{number}")).collect();
    let posts: Vec<_> =
        codes.iter().map(|code| post(Platform::Instagram, code, "2026-03-11T03:00:00Z")).collect();
    let (mut ledger, _) = team.ledger(ask().of_all(&posts).unwrap());
    let directory = Directory::of(&ledger, Platform::Instagram);
    let (mut tally, mut matrix) = (Tally::new(&directory), Matrix::new(&directory));
    for code in &codes {
        let likes: Vec<String> = (0..60).map(|_| format!("PERSON.{}", draw(200))).collect();
        let mut observation = capture(code, Action::Like, "2026-03-11T19:00:00Z");
        let truncated = draw(4) == 0;
        if truncated {
            observation.completeness = Completeness::Truncated;
        }
        let handles: Vec<Handle> = likes.iter().map(|raw| handle(Platform::Instagram, raw)).collect();
        ledger.capture(&observation, &handles);
        let evidence = if truncated { Evidence::Inconclusive } else { Evidence::Conclusive };
        tally.take(&directory, &list(&likes), evidence).unwrap();
        matrix.take(&directory, &list(&likes), evidence).unwrap();
    }
    let report = ledger.report(&Policy::AT_LEAST_HALF);
    for (number, person) in (0_u32..).zip(report.people()) {
        assert_eq!(tally.standing(number, &Policy::AT_LEAST_HALF), person.standing());
        assert_eq!(matrix.standing(number, &Policy::AT_LEAST_HALF), person.standing());
    }
    assert!(report.person(person_id("0")).is_some());
    assert!(canonicalise(Platform::Instagram, "person.0").is_ok());
}
