//! Pages: by a cursor, by counting, and how many there are.

use crate::storing::{SCOPE, person, prepared};
use crate::world::instant;
use hadir_core::ids::{ObservedPostId, WorkspaceId};
use hadir_core::metrics::{Count, Counts, Metric, PostSnapshot};
use hadir_core::observed::{Action, ObservedPost};
use hadir_core::platform::Platform;
use hadir_core::roster::{Person, PersonStatus};
use hadir_core::time::Window;
use hadir_sql::{Cursor, CursorError, Record, Scope, Select, metrics, observed, roster, store};
use hadir_testkit::engine::Engine;
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use uuid::Uuid;

/// All pages, one behind the other; `between` runs after each.
fn pages<T: Record + Clone>(
    engine: &mut Engine,
    question: &Select<T>,
    size: u64,
    mut between: impl FnMut(&mut Engine, usize),
) -> Vec<T> {
    let mut all: Vec<T> = Vec::new();
    let mut next: Option<Cursor<T>> = None;
    for page in 0.. {
        let mut asked = question.clone().limit(size);
        if let Some(cursor) = &next {
            // As text, as a client would send it.
            asked = asked.after(&cursor.to_string().parse().unwrap()).unwrap();
        }
        let rows = engine.fetch(&asked.build(engine.dialect())).unwrap();
        let Some(last) = rows.last() else { break };
        next = Some(question.cursor(last).unwrap());
        all.extend(rows);
        between(engine, page);
    }
    all
}

fn named(id: u128, name: &str) -> Person {
    person(id, &id.to_string(), name)
}

/// Names with many ties, in ids whose order is not that of insertion.
fn people() -> impl Strategy<Value = Vec<(u128, &'static str)>> {
    let name = proptest::sample::select(&["", "Ani", "Budi", "budi", "Čelik", "ß"][..]);
    proptest::collection::btree_map(1..1_000_u128, name, 0..12)
        .prop_map(|people| people.into_iter().collect())
}

/// Whoever was there from the beginning is seen exactly once and in order, whatever is inserted between the pages.
#[test]
fn pages_by_cursor_are_stable_under_inserts() {
    let engines = std::cell::RefCell::new(prepared());
    let mut runner = hadir_testkit::runner(10);
    let checked = runner.run(&(people(), people(), 1..5_u64), |(there, late, size)| {
        for engine in engines.borrow_mut().iter_mut() {
            let dialect = engine.dialect();
            engine.batch("DELETE FROM people").unwrap();
            let mut first: Vec<Person> = there.iter().map(|(id, name)| named(*id, name)).collect();
            engine.store(store(SCOPE, &first).build(dialect)).unwrap();
            let mut late = late.iter().filter(|(id, _)| there.iter().all(|(other, _)| other != id));
            let question = roster::people_by_name(SCOPE);
            let seen = pages(engine, &question, size, |engine, _| {
                let rows: Vec<Person> = late.by_ref().take(2).map(|(id, name)| named(*id, name)).collect();
                engine.store(store(SCOPE, &rows).build(dialect)).unwrap();
            });
            first.sort_by_key(|person| (person.name.clone(), person.id));
            let key = |person: &Person| (person.name.clone(), person.id);
            prop_assert!(seen.windows(2).all(|pair| key(&pair[0]) < key(&pair[1])));
            let old: Vec<Person> = seen.into_iter().filter(|person| first.contains(person)).collect();
            prop_assert_eq!(old, first);
        }
        Ok(())
    });
    checked.unwrap();
}

fn post(id: u128) -> ObservedPost {
    ObservedPost::new(
        WorkspaceId::from_uuid(Uuid::from_u128(1)),
        ObservedPostId::from_uuid(Uuid::from_u128(id)),
        Platform::Instagram,
        format!("C{id}"),
        instant("2026-03-10T17:00:00Z"),
    )
}

/// Downwards with nothing at the end: the order of the whole is that of the pages, and of Rust.
#[test]
fn missing_counters_come_last_on_every_engine_and_page() {
    let engines = std::cell::RefCell::new(prepared());
    let likes = vec(proptest::option::of(0..4_u64), 0..10);
    let mut runner = hadir_testkit::runner(10);
    let checked = runner.run(&(likes, 1..4_u64), |(likes, size)| {
        let rows: Vec<(PostSnapshot, ObservedPost)> = (10..)
            .zip(&likes)
            .map(|(id, likes)| {
                let post = post(id);
                let counts =
                    Counts { likes: likes.map_or(Count::default(), Count::from), ..Counts::default() };
                let snapshot = PostSnapshot::new(post.workspace_id, post.id, post.posted_at, counts);
                (snapshot, post)
            })
            .collect();
        let mut expected = rows.clone();
        expected.sort_by_key(|(snapshot, post)| {
            let likes = snapshot.counts.likes.known();
            (likes.is_none(), std::cmp::Reverse(likes), post.id)
        });
        for engine in engines.borrow_mut().iter_mut() {
            let dialect = engine.dialect();
            engine.batch("DELETE FROM observed_posts").unwrap();
            engine.store(store(SCOPE, rows.iter().map(|(_, post)| post)).build(dialect)).unwrap();
            engine.store(store(SCOPE, rows.iter().map(|(snapshot, _)| snapshot)).build(dialect)).unwrap();
            let question = metrics::top_posts(SCOPE, Window::ALL, Metric::Likes);
            prop_assert_eq!(&engine.fetch(&question.clone().limit(99).build(dialect)).unwrap(), &expected);
            prop_assert_eq!(&pages(engine, &question, size, |_, _| ()), &expected);
            let total = engine.fetch(&question.total(dialect)).unwrap();
            prop_assert_eq!(total, [u64::try_from(expected.len()).unwrap()]);
            let ten = engine.fetch(&question.build(dialect)).unwrap();
            prop_assert_eq!(ten.len(), expected.len().min(10));
        }
        Ok(())
    });
    checked.unwrap();
}

/// A computed column is an order too, and the filters hold on every page.
#[test]
fn tallies_have_pages() {
    let tenant = hadir_testkit::sample::tenant();
    for mut engine in Engine::all_migrated().unwrap() {
        tenant.store(&mut engine).unwrap();
        let dialect = engine.dialect();
        let question = observed::tallies(tenant.scope(), Action::Like, Window::ALL).most_first();
        let whole = engine.fetch(&question.clone().build(dialect)).unwrap();
        assert!(whole.windows(2).all(|pair| pair[0].posts >= pair[1].posts));
        assert!(whole.iter().any(|tally| tally.posts == 0) && whole[0].posts > 0);
        for size in 1..4 {
            assert_eq!(pages(&mut engine, &question, size, |_, _| ()), whole);
        }
    }
}

#[test]
fn pages_by_counting_cut_the_same_rows() {
    for mut engine in prepared() {
        let dialect = engine.dialect();
        let all: Vec<Person> = (1..=7).map(|id| named(id, "x")).collect();
        engine.store(store(SCOPE, &all).build(dialect)).unwrap();
        let question = roster::people(SCOPE);
        let mut fetch = |question: Select<Person>| engine.fetch(&question.build(dialect)).unwrap();
        assert_eq!(fetch(question.clone().limit(3)), all[..3]);
        assert_eq!(fetch(question.clone().limit(3).offset(3)), all[3..6]);
        assert_eq!(fetch(question.clone().offset(6)), all[6..]);
        assert_eq!(fetch(question.clone().limit(0)), []);
        assert_eq!(fetch(question.clone().limit(u64::MAX)), all);
        let some = question.in_status(PersonStatus::Inactive);
        assert_eq!(engine.fetch(&some.total(dialect)).unwrap(), [0]);
        let total = roster::people(SCOPE).limit(2).offset(5).total(dialect);
        assert_eq!(engine.fetch(&total).unwrap(), [7]);
    }
}

fn cursor_of(name: &str) -> Cursor<Person> {
    roster::people_by_name(SCOPE).cursor(&named(1, name)).unwrap()
}

proptest! {
    #[test]
    fn a_cursor_reads_back(name in ".*") {
        let cursor = cursor_of(&name.replace('\0', ""));
        let text = cursor.to_string();
        prop_assert!(text.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)));
        prop_assert_eq!(text.parse::<Cursor<Person>>().unwrap(), cursor);
    }

    #[test]
    fn no_text_makes_it_panic(text in ".*") {
        let _ = text.parse::<Cursor<Person>>();
    }

    /// One letter changed, cut or added anywhere: the cursor does not read, or no question takes it.
    #[test]
    fn a_changed_cursor_is_refused(at in any::<proptest::sample::Index>(), letter in "[A-Za-z0-9_-]", how in 0..3) {
        let text = cursor_of("Budi").to_string();
        let at = at.index(text.len());
        let (before, rest) = text.split_at(at);
        let changed = match how {
            0 => format!("{before}{letter}{}", &rest[1..]),
            1 => format!("{before}{}", &rest[1..]),
            _ => format!("{before}{letter}{rest}"),
        };
        if changed != text {
            let taken = changed.parse::<Cursor<Person>>().and_then(|cursor| roster::people_by_name(SCOPE).after(&cursor));
            prop_assert!(taken.is_err());
        }
    }
}

#[test]
fn a_cursor_is_good_for_its_question_only() {
    let cursor = cursor_of("Budi");
    roster::people_by_name(SCOPE).after(&cursor).unwrap();
    // Filters may be added: the place is still a place.
    roster::people_by_name(SCOPE).in_status(PersonStatus::Active).after(&cursor).unwrap();
    assert_eq!(roster::people(SCOPE).after(&cursor).unwrap_err(), CursorError::Foreign);
    let other = Scope::of(WorkspaceId::from_uuid(Uuid::from_u128(2)));
    assert_eq!(roster::people_by_name(other).after(&cursor).unwrap_err(), CursorError::Foreign);
    let error = "nonsense".parse::<Cursor<Person>>().unwrap_err();
    assert_eq!(error.to_string(), "`nonsense` is no cursor: take the text of one as it is");
    let unordered = hadir_sql::workspace::of(SCOPE);
    let workspace = hadir_testkit::sample::tenant().workspace;
    assert_eq!(unordered.cursor(&workspace).unwrap_err(), CursorError::Unordered);
}

/// The values stay with their places in the text, also where a filter comes after the cursor, or a cursor after another.
#[test]
fn a_cursor_may_be_given_before_filters_and_again() {
    let unit = hadir_core::ids::UnitId::from_uuid(Uuid::from_u128(9));
    let (early, late) = (cursor_of("a"), cursor_of("b"));
    for &dialect in hadir_sql::Dialect::ALL {
        let people = || roster::people_by_name(SCOPE);
        let usual = people().of_unit(unit).after(&late).unwrap().limit(5).build(dialect);
        let other =
            people().after(&early).unwrap().of_unit(unit).after(&late).unwrap().limit(5).build(dialect);
        assert_eq!(other.statement(), usual.statement());
        let counted = people().after(&early).unwrap().of_unit(unit).total(dialect);
        assert_eq!(counted.statement(), people().of_unit(unit).total(dialect).statement());
    }
}
