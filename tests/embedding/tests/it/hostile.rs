//! What users type, and what happens between two of their requests.

use crate::driver::Driver;
use crate::notes::{NOTES, ORDER, OURS, PERSON_ID, TEXT, THEIRS, begin, id, note, person, put};
use chrono::{DateTime, Utc};
use hadir_core::roster::Person;
use hadir_sql::columns::roster::people;
use hadir_sql::columns::{Column, Instant};
use hadir_sql::{Cursor, OwnError, find, remove, roster};
use sea_query::ExprTrait;
use std::collections::BTreeSet;

fn names(driver: &mut dyn Driver, own: &hadir_sql::Own<Person>) -> Vec<String> {
    let found = driver.people(&own.build(driver.dialect()).unwrap()).unwrap();
    found.into_iter().map(|person| person.name).collect()
}

/// Names that engines, collations and encodings take for each other.
const NAMES: &[&str] = &[
    "budi",
    "Budi",
    "BUDI",
    "büdi",
    "bu\u{308}di",
    "b\u{fc}di",
    "ß",
    "ss",
    "İ",
    "i",
    "ı",
    "👮🏽\u{200d}♀️",
    "👮",
    "😀",
    "數據",
    "اسم",
    "'; DROP TABLE people; --",
    "a\\",
    "a\\'b",
    "\"",
    "`",
    "?",
    "$1",
    ":name",
    "%",
    "_",
    "NULL",
    "\u{1}",
    "\u{feff}x",
    "x",
    "\r\n",
    "\u{10ffff}",
];

pub(crate) fn values(driver: &mut dyn Driver) {
    begin(driver);
    let all: Vec<Person> = (1_u128..).zip(NAMES).map(|(number, name)| person(OURS, number, name)).collect();
    put(driver, OURS, &all);
    let distinct: BTreeSet<&str> = NAMES.iter().copied().collect();
    for name in &distinct {
        // By what is equal, to the last code point, and by nothing that looks like it.
        let expected: Vec<&str> = NAMES.iter().copied().filter(|other| other == name).collect();
        let found = names(driver, &roster::people(OURS).filter(people::NAME.is(*name)));
        assert_eq!(found, expected, "{name:?}");
    }
    // Sorted by code point on every engine.
    let sorted = driver.people(&roster::people_by_name(OURS).build(driver.dialect())).unwrap();
    let sorted: Vec<&str> = sorted.iter().map(|person| person.name.as_str()).collect();
    let mut expected = NAMES.to_vec();
    expected.sort_unstable();
    assert_eq!(sorted, expected);

    // A text with NUL is equal to nothing, and says nothing wrong.
    assert_eq!(names(driver, &roster::people(OURS).filter(people::NAME.is("a\0b"))), [""; 0]);
    // Lists: empty, with doubles, as long as an engine takes them, and longer.
    let ids = |count: u128| (1..=count).map(id);
    assert_eq!(names(driver, &roster::people(OURS).filter(people::ID.is_any(ids(0)))), [""; 0]);
    assert_eq!(names(driver, &roster::people(OURS).filter(people::ID.is_any([id(2), id(2)]))), ["Budi"]);
    let most = u128::try_from(driver.dialect().bind_limit()).unwrap();
    let long = roster::people(OURS).filter(people::ID.is_any(ids(most - 1)));
    assert_eq!(names(driver, &long).len(), NAMES.len());
    let longer = roster::people(OURS).filter(people::ID.is_any(ids(most)));
    let refused = longer.build(driver.dialect()).unwrap_err();
    assert!(
        matches!(refused, OwnError::TooMany { values, .. } if values > driver.dialect().bind_limit()),
        "{refused}"
    );

    // Times at the limits of what is stored, and beyond, and finer.
    let at: Column<Instant> = hadir_sql::columns::workspace::contacts::CREATED_AT;
    for time in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC, DateTime::UNIX_EPOCH] {
        for expr in [at.at_least(time), at.before(time), at.is(time)] {
            let contacts = hadir_sql::all::<hadir_core::workspace::Contact>(OURS).filter(expr);
            let total = driver.number(&contacts.total(driver.dialect()).unwrap()).unwrap();
            assert_eq!(total, 0);
        }
    }
    // Nothing and something in a column that may be empty: first or last, but never lost.
    let titled = Person { rank: Some(String::new()), ..person(OURS, 1, NAMES[0]) };
    put(driver, OURS, &[titled]);
    let empty = names(driver, &roster::people(OURS).filter(people::RANK.is("")));
    assert_eq!(empty, [NAMES[0]]);
    let none = names(driver, &roster::people(OURS).filter(people::RANK.is_null()));
    assert_eq!(none.len(), NAMES.len() - 1);
    let other =
        names(driver, &roster::people(OURS).filter(people::RANK.is_not("").or(people::RANK.is_null())));
    assert_eq!(other.len(), NAMES.len() - 1);
}

/// What a user types into a search box.
pub(crate) fn wildcards(driver: &mut dyn Driver) {
    begin(driver);
    let all: Vec<Person> = (1_u128..).zip(NAMES).map(|(number, name)| person(OURS, number, name)).collect();
    put(driver, OURS, &all);
    put(driver, THEIRS, &[person(THEIRS, 1, "%_!\\")]);
    for typed in ["%", "_", "!", "\\", "%%", "a_", "'", "!%", "[a-z]", "😀", "數"] {
        let found = names(driver, &roster::people(OURS).containing(people::NAME, typed));
        let expected: Vec<&str> = NAMES.iter().copied().filter(|name| name.contains(typed)).collect();
        assert_eq!(found, expected, "{typed}");
    }
    // A to Z in either case; nothing typed is everything.
    assert_eq!(names(driver, &roster::people(OURS).containing(people::NAME, "UDI")).len(), 3);
    assert_eq!(names(driver, &roster::people(OURS).containing(people::NAME, "")).len(), NAMES.len());
    // In a table of one's own as well.
    let statement = note(driver, OURS, 1, 1, "100 % sure_ly");
    driver.execute(statement).unwrap();
    for (typed, found) in [("0 %", 1), ("0 _", 0), ("E_L", 1), ("e%l", 0)] {
        let own = roster::people(OURS).inner_join(NOTES, PERSON_ID.same(people::ID)).containing(TEXT, typed);
        assert_eq!(names(driver, &own.filter(ORDER.at_most(1))).len(), found, "{typed}");
    }
}

/// Between two pages rows are added, taken away and renamed: what stays is seen once.
pub(crate) fn pages(driver: &mut dyn Driver) {
    begin(driver);
    let dialect = driver.dialect();
    let people: Vec<Person> =
        (1..=40).map(|number| person(OURS, number, &format!("n{:02}", number % 7))).collect();
    put(driver, OURS, &people);
    let mut cursor: Option<String> = None;
    let mut seen: Vec<Person> = Vec::new();
    for round in 0_u128.. {
        // By name, which many share.
        let mut question = roster::people_by_name(OURS).limit(6);
        if let Some(text) = &cursor {
            question = question.after(&text.parse::<Cursor<Person>>().unwrap()).unwrap();
        }
        let page = driver.people(&question.clone().build(dialect)).unwrap();
        let Some(last) = page.last() else { break };
        cursor = Some(question.cursor(last).unwrap().to_string());
        // The row that the page ended with is taken away, one is put before it, and one in its place is renamed to the front.
        driver.execute(remove(OURS, last).unwrap().build(dialect)).unwrap();
        put(driver, OURS, &[person(OURS, 1000 + round, "a")]);
        seen.extend(page);
    }
    let ids: BTreeSet<_> = seen.iter().map(|person| person.id).collect();
    assert_eq!(ids.len(), seen.len(), "none twice");
    assert_eq!(ids, people.iter().map(|person| person.id).collect(), "none left out, none that came before");
    assert_eq!(driver.people(&find::<Person>(OURS, id(1000)).build(dialect)).unwrap().len(), 1);
}
