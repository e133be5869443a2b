//! What a service does.

use crate::driver::Driver;
use crate::notes::{NOTES, ORDER, OURS, PERSON_ID, TEXT, THEIRS, WORKSPACE_ID, begin, id, note, person, put};
use hadir_core::ids::PersonId;
use hadir_core::roster::Person;
use hadir_sql::adapter::Trouble;
use hadir_sql::columns::roster::{people, units};
use hadir_sql::schema::{Row, Table};
use hadir_sql::{
    Cells, Cursor, DecodeError, DecodeProblem, Dialect, EncodeError, Kind, Overtaken, Own, OwnError, Query,
    Record, RemoveError, Scope, Selected, Statement, Value, all, change, find, remove, roster, store,
};
use sea_query::{Condition, Expr, ExprTrait, Order, Query as Sea};

fn at(field: &'static str) -> impl Fn(DecodeProblem) -> DecodeError {
    move |problem| problem.at("story", field)
}

/// People of the scope and how many notes of its own a service has on them.
fn noted(scope: Scope, dialect: Dialect) -> Query<(String, u64)> {
    let theirs = PERSON_ID.same(people::ID).and(WORKSPACE_ID.same(people::WORKSPACE_ID));
    roster::people(scope)
        .left_join(NOTES, theirs)
        .pick(
            [Selected::of(people::NAME), Selected::expr(Expr::col((NOTES, "text")).count(), Kind::Int)],
            |cells| Ok((cells.text().map_err(at("name"))?, cells.count().map_err(at("notes"))?)),
        )
        .group_by([people::NAME])
        .order_by(people::NAME, Order::Asc)
        .build(dialect)
        .unwrap()
}

fn names(people: &[Person]) -> Vec<&str> {
    people.iter().map(|person| person.name.as_str()).collect()
}

/// A record of the service's own: what it shows, and nothing more.
struct Card {
    person: PersonId,
    name: String,
}

impl Record for Card {
    fn root() -> &'static Table {
        Person::table()
    }

    fn selected() -> Vec<Selected> {
        vec![Selected::of(people::NAME), Selected::of(people::ID)]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, DecodeError> {
        let name = cells.text().map_err(at("name"))?;
        Ok(Self { person: cells.id().map_err(at("person"))?, name })
    }

    fn cells(&self) -> Result<Vec<Value>, EncodeError> {
        Ok(vec![Value::Text(self.name.clone()), Value::Uuid(self.person.as_uuid())])
    }
}

/// Both workspaces with people of the same ids, and notes on them.
fn two(driver: &mut dyn Driver) {
    begin(driver);
    put(driver, OURS, &[person(OURS, 1, "Budi"), person(OURS, 2, "Ani"), person(OURS, 3, "Citra")]);
    put(driver, THEIRS, &[person(THEIRS, 1, "Doni"), person(THEIRS, 2, "Eka")]);
    for (scope, of, order, text) in
        [(OURS, 1, 1, "first"), (OURS, 1, 2, "second"), (OURS, 2, 1, "third"), (THEIRS, 1, 1, "secret")]
    {
        let statement = note(driver, scope, of, order, text);
        assert_eq!(driver.execute(statement).unwrap(), 1);
    }
}

pub(crate) fn asks(driver: &mut dyn Driver) {
    two(driver);
    let dialect = driver.dialect();

    // A filter that nobody foresaw.
    let either = people::NAME.is("Budi").or(people::NUMBER.is("0003"));
    let found = driver.people(&roster::people(OURS).filter(either).build(dialect).unwrap()).unwrap();
    assert_eq!(names(&found), ["Budi", "Citra"]);

    // A join with a table of its own, and a filter over it; a reserved word is a name like any other.
    let theirs = PERSON_ID.same(people::ID).and(WORKSPACE_ID.same(people::WORKSPACE_ID));
    let second =
        roster::people(OURS).inner_join(NOTES, theirs).filter(ORDER.at_least(2)).filter(TEXT.is("second"));
    assert_eq!(names(&driver.people(&second.build(dialect).unwrap()).unwrap()), ["Budi"]);
    assert_eq!(driver.number(&second.total(dialect).unwrap()).unwrap(), 1);

    // Figures.
    let counts = |rows: &[(&str, u64)]| -> Vec<(String, u64)> {
        rows.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
    };
    assert_eq!(
        driver.counted(&noted(OURS, dialect)).unwrap(),
        counts(&[("Ani", 1), ("Budi", 2), ("Citra", 0)])
    );
    assert_eq!(driver.counted(&noted(THEIRS, dialect)).unwrap(), counts(&[("Doni", 1), ("Eka", 0)]));
    let largest = roster::people(OURS)
        .inner_join(NOTES, PERSON_ID.same(people::ID).and(WORKSPACE_ID.same(people::WORKSPACE_ID)));
    let largest = largest
        .pick([Selected::sum(ORDER)], |cells| cells.count().map_err(at("sum")))
        .in_all()
        .build(dialect)
        .unwrap();
    assert_eq!(driver.number(&largest).unwrap(), 4);

    // A record of its own is asked for as any other.
    let cards = all::<Card>(OURS).filter(people::NAME.is_any(["Ani", "Citra", "Doni"]));
    let cards = cards.build(dialect).unwrap();
    let shown: Query<(String, u64)> = {
        // Read through the adapter as its own type: here as the pair that the driver of this story hands over.
        let statement = cards.statement().clone();
        Query::of(statement, cards.kinds().to_vec(), |cells| {
            let card = Card::read(cells)?;
            Ok((card.name, u64::from(card.person == id(2))))
        })
    };
    assert_eq!(driver.counted(&shown).unwrap(), counts(&[("Ani", 1), ("Citra", 0)]));

    // A part of a statement of its own.
    let inner = roster::people(OURS).filter(people::NAME.is_not("Budi")).into_sea(dialect).unwrap();
    let mut outer = Sea::select();
    outer.expr(Expr::cust("COUNT(*)")).from_subquery(inner, "mine");
    let count = Query::of(Statement::of_sea(&outer, dialect).unwrap(), [Kind::Int], |cells| {
        cells.count().map_err(at("count"))
    });
    assert_eq!(driver.number(&count).unwrap(), 2);
}

pub(crate) fn writes(driver: &mut dyn Driver) {
    two(driver);
    let dialect = driver.dialect();

    // Two edit the same person at once.
    let read = driver.people(&find::<Person>(OURS, id(1)).build(dialect)).unwrap().remove(0);
    let edit = |name: &str| change(OURS, &read, &Person { name: name.into(), ..read.clone() }).unwrap();
    driver.change(&edit("Budi S.")).unwrap();
    let refused = driver.change(&edit("Budi T.")).unwrap_err();
    assert_eq!(refused.overtaken, Some(Overtaken::Changed { table: "people", columns: vec!["name"] }));
    assert_eq!(refused.trouble, Trouble::Conflict);
    // What the first one has not touched is still the second one's to change.
    let rank = change(OURS, &read, &Person { rank: Some("AKP".into()), ..read.clone() }).unwrap();
    driver.change(&rank).unwrap();
    let now = driver.people(&find::<Person>(OURS, id(1)).build(dialect)).unwrap().remove(0);
    assert_eq!((now.name.as_str(), now.rank.as_deref()), ("Budi S.", Some("AKP")));

    // Taken away, once; what is gone is not edited.
    let statement = remove(OURS, &read).unwrap().build(dialect);
    assert_eq!(driver.execute(statement.clone()).unwrap(), 1);
    assert_eq!(driver.execute(statement).unwrap(), 0);
    let gone = driver.change(&edit("Budi U.")).unwrap_err();
    assert_eq!((gone.overtaken, gone.trouble), (Some(Overtaken::Gone { table: "people" }), Trouble::Gone));
    // The other workspace's person of the same id is as before.
    assert_eq!(driver.people(&find::<Person>(THEIRS, id(1)).build(dialect)).unwrap()[0].name, "Doni");
    // A taken number says so.
    let again = Person { number: "0003".into(), ..person(OURS, 77, "Other") };
    let taken = driver.run(store(OURS, [&again]).build(dialect).collect()).unwrap_err();
    assert_eq!(taken.trouble, Trouble::Conflict, "{taken:?}");

    // More than a page, none of it kept; and no further than one likes.
    let many: Vec<Person> = (100..2100).map(|number| person(OURS, number, "n")).collect();
    put(driver, OURS, &many);
    let mut seen = 0;
    driver
        .stream(&roster::people(OURS).build(dialect), &mut |person| {
            assert_eq!(person.workspace_id, OURS.workspace_id());
            seen += 1;
            true
        })
        .unwrap();
    assert_eq!(seen, 2002);
    let mut seen = 0;
    driver
        .stream(&roster::people(OURS).build(dialect), &mut |_| {
            seen += 1;
            seen < 3
        })
        .unwrap();
    assert_eq!(seen, 3);
    // The connection is of use afterwards.
    assert_eq!(driver.number(&roster::people(OURS).total(dialect)).unwrap(), 2002);
}

pub(crate) fn transacts(driver: &mut dyn Driver) {
    two(driver);
    let dialect = driver.dialect();
    let read = driver.people(&find::<Person>(OURS, id(1)).build(dialect)).unwrap().remove(0);
    let three = |driver: &dyn Driver, name: &str, note_order: i64| {
        let renamed = Person { name: name.into(), ..read.clone() };
        vec![
            change(OURS, &read, &renamed).unwrap().build(dialect),
            note(driver, OURS, 1, note_order, "renamed"),
            remove(OURS, &person(OURS, 3, "Citra")).unwrap().build(dialect),
        ]
    };
    // The last of three fails: none has happened.
    let mut broken = three(driver, "Nobody", 50);
    broken.push(Statement::from("INSERT INTO notes (text) VALUES ('of nobody')".to_owned()));
    driver.together(&broken).unwrap_err();
    let names = |driver: &mut dyn Driver| -> Vec<String> {
        let found = driver.people(&roster::people(OURS).build(dialect)).unwrap();
        found.into_iter().map(|person| person.name).collect()
    };
    assert_eq!(names(driver), ["Budi", "Ani", "Citra"]);
    assert_eq!(driver.counted(&noted(OURS, dialect)).unwrap()[1], ("Budi".into(), 2));
    let whole = three(driver, "Budi S.", 51);
    driver.together(&whole).unwrap();
    assert_eq!(names(driver), ["Budi S.", "Ani"]);
    assert_eq!(driver.counted(&noted(OURS, dialect)).unwrap()[1], ("Budi S.".into(), 3));
}

/// Whatever is added, the answer is of the workspace, or there is none.
pub(crate) fn stays(driver: &mut dyn Driver) {
    two(driver);
    let dialect = driver.dialect();
    let ours = || roster::people(OURS);
    let anything = || Expr::cust("1 = 1");
    let whole: Vec<Own<Person>> = vec![
        ours().filter(people::NAME.is("Doni").or(anything())),
        ours().filter(Condition::any().add(people::NAME.is("Doni")).add(anything())),
        ours().filter(anything()).filter(anything().or(anything())),
        ours().filter(people::WORKSPACE_ID.is(THEIRS.workspace_id()).or(anything())),
        ours().left_join(units::TABLE, anything()),
        ours().inner_join(units::TABLE, anything().or(units::ID.same(people::UNIT_ID))),
        ours().filter(people::NAME.is("Ani")).filter(anything()).limit(1000),
    ];
    for own in whole {
        let found = driver.people(&own.build(dialect).unwrap()).unwrap();
        assert!(!found.is_empty());
        assert!(found.iter().all(|person| person.workspace_id == OURS.workspace_id()), "{own:?}");
        let total = driver.number(&own.total(dialect).unwrap()).unwrap();
        assert_eq!(usize::try_from(total).unwrap(), found.len());
    }
    let theirs = ours().filter(people::WORKSPACE_ID.is(THEIRS.workspace_id()));
    assert_eq!(driver.people(&theirs.build(dialect).unwrap()).unwrap(), []);

    // What would close the parentheses, hide the rest, or read another table as a whole is refused before it is sent.
    for words in ["1 = 1) OR (1 = 1", "1 = 1 -- ", "1 = 1 /* ", "1 = 1; DELETE FROM people", "'"] {
        for own in [ours().filter(Expr::cust(words)), ours().left_join(NOTES, Expr::cust(words))] {
            assert!(matches!(own.build(dialect), Err(OwnError::Unbalanced(_))), "{words}");
        }
        let pick = ours()
            .pick([Selected::expr(Expr::cust(words), Kind::Int)], |cells| cells.count().map_err(at("n")));
        assert!(matches!(pick.build(dialect), Err(OwnError::Unbalanced(_))), "{words}");
        let grouped = ours().pick([Selected::count()], |cells| cells.count().map_err(at("n")));
        assert!(grouped.clone().group_by([Expr::cust(words)]).build(dialect).is_err(), "{words}");
        assert!(grouped.order_by(Expr::cust(words), Order::Asc).build(dialect).is_err(), "{words}");
    }
    for table in ["units", "UNITS", "people"] {
        let mut everybodys = Sea::select();
        everybodys.expr(Expr::cust("1")).from(table);
        let leaves = ours().filter(Expr::exists(everybodys.clone()));
        assert!(matches!(leaves.build(dialect), Err(OwnError::Unscoped(_))), "{table}");
        let shown = Selected::expr(Expr::cust(format!("(SELECT COUNT(*) FROM {table})")), Kind::Int);
        let leaves = ours().pick([shown], |cells| cells.count().map_err(at("n")));
        assert!(matches!(leaves.build(dialect), Err(OwnError::Unscoped(_))), "{table}");
    }
    for words in ["EXISTS (SELECT 1 FROM [units])", "EXISTS (SELECT 1 FROM 'units')", "EXISTS (TABLE units)"]
    {
        assert!(
            matches!(ours().filter(Expr::cust(words)).build(dialect), Err(OwnError::Unscoped(_))),
            "{words}"
        );
    }

    // A row of the others is neither edited, stored nor taken away.
    let doni = person(THEIRS, 1, "Doni");
    assert!(change(OURS, &doni, &Person { name: "D".into(), ..doni.clone() }).is_err());
    assert!(matches!(remove(OURS, &doni), Err(RemoveError::Encode(_))));
    assert!(store(OURS, [&doni]).build(dialect).any(|statement| statement.is_err()));
    // Nor is a page of theirs gone on with.
    let cursor = roster::people(THEIRS).limit(1).cursor(&doni).unwrap().to_string();
    let cursor: Cursor<Person> = cursor.parse().unwrap();
    assert!(ours().after(&cursor).is_err());
    assert!(ours().filter(anything()).after(&cursor).is_err());
}
