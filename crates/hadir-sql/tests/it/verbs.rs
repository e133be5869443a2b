//! What is done with rows beyond storing and asking: edited, added, taken away, and only by whom it concerns.

use crate::storing::{SCOPE, WORKSPACE, person, prepared};
use crate::world::instant;
use chrono::{DateTime, Utc};
use hadir_core::account::Profile;
use hadir_core::audit::{Actor, AuditRecord, EntityRef, ImportedRow};
use hadir_core::ids::{ProfileId, UserId, WorkspaceId};
use hadir_core::platform::{Handle, Platform};
use hadir_core::roster::Person;
use hadir_core::secret::PasswordHash;
use hadir_core::spelling::System;
use hadir_core::workspace::{Contact, UserCredential};
use hadir_sql::columns::roster::{people, units};
use hadir_sql::schema::Row;
use hadir_sql::{
    AdvanceError, Dialect, Overtaken, OwnError, RemoveError, Scope, Selected, Statement, Unscoped, Value,
    again, all, all_beyond, audit, change, find, remove, roster, store, store_beyond,
};
use hadir_testkit::engine::Engine;
use sea_query::{Expr, ExprTrait, Query};
use uuid::Uuid;

const OPERATOR: Unscoped = Unscoped::because("a test");
const OTHER: Scope = Scope::of(WorkspaceId::from_uuid(Uuid::from_u128(2)));

/// A world with rows in every table.
fn some() -> hadir_testkit::tenant::Tenant {
    crate::world::full(&mut proptest::test_runner::TestRunner::deterministic())
}

fn now() -> DateTime<Utc> {
    instant("2026-03-10T17:00:00Z")
}

#[test]
fn of_two_edits_of_one_thing_the_second_is_told_which_columns_the_first_took() {
    for mut engine in prepared() {
        let dialect = engine.dialect();
        let read = person(1, "007", "Budi");
        engine.store(store(SCOPE, [&read]).build(dialect)).unwrap();
        let (mut ana, mut budi, mut sari) = (read.clone(), read.clone(), read.clone());
        ana.name = "Budi A.".into();
        budi.name = "Budi B.".into();
        budi.rank = Some("AKP".into());
        // Nobody else touches it.
        sari.division = Some("SDM".into());
        let edits = [&ana, &budi, &sari].map(|after| change(SCOPE, &read, after).unwrap());
        let run = |engine: &mut Engine, edit: &hadir_sql::Change<Person>| {
            let rows = engine.run(&edit.build(dialect)).unwrap();
            let there = engine.fetch(&edit.now(dialect)).unwrap();
            edit.outcome(rows, there.first()).unwrap()
        };
        assert_eq!(run(&mut engine, &edits[0]), Ok(()));
        let overtaken = Overtaken::Changed { table: "people", columns: vec!["name"] };
        assert_eq!(run(&mut engine, &edits[1]), Err(overtaken.clone()));
        assert!(overtaken.to_string().contains("name"));
        assert_eq!(run(&mut engine, &edits[2]), Ok(()));
        let there = engine.fetch(&again(SCOPE, &read).unwrap().build(dialect)).unwrap();
        assert_eq!(there, [Person { division: Some("SDM".into()), ..ana.clone() }]);
        assert_eq!(engine.fetch(&find::<Person>(SCOPE, read.id).build(dialect)).unwrap(), there);
        assert_eq!(engine.fetch(&find::<Person>(OTHER, read.id).build(dialect)).unwrap(), []);
        assert_eq!(engine.run(&remove(SCOPE, &read).unwrap().build(dialect)).unwrap(), 1);
        assert_eq!(run(&mut engine, &edits[1]), Err(Overtaken::Gone { table: "people" }));
    }
    let read = person(1, "007", "Budi");
    assert!(matches!(change(SCOPE, &read, &read), Err(AdvanceError::Nothing { .. })));
    assert!(matches!(change(OTHER, &read, &person(1, "008", "")), Err(AdvanceError::Encode(_))));
    assert!(matches!(change(SCOPE, &read, &person(2, "007", "")), Err(AdvanceError::Other { .. })));
    let moved = Person { status: hadir_core::roster::PersonStatus::Inactive, ..read.clone() };
    assert!(matches!(change(SCOPE, &read, &moved), Err(AdvanceError::Governed { column: "status", .. })));
    assert!(matches!(remove(OTHER, &read), Err(RemoveError::Encode(_))));
}

fn profile(name: &str, fetched_at: &str) -> Profile {
    let mut profile = some().profiles.remove(0);
    profile.id = ProfileId::from_uuid(Uuid::from_u128(99));
    profile.platform_user_id = Some("99".into());
    profile.handle = Handle::parse(Platform::Instagram, "budi_uji").unwrap();
    profile.name = Some(name.into());
    profile.fetched_at = instant(fetched_at);
    profile
}

#[test]
fn the_newest_capture_wins_whichever_comes_last() {
    for mut engine in prepared() {
        let dialect = engine.dialect();
        let [old, new] = [profile("old", "2026-03-10T06:00:00Z"), profile("new", "2026-03-10T18:00:00Z")];
        let at_once = profile("again", "2026-03-10T18:00:00Z");
        for (rows, left) in [
            (vec![&new], &new),
            (vec![&old], &new),
            (vec![&old, &new], &new),
            (vec![&at_once], &at_once),
            (vec![&new, &old], &new),
        ] {
            engine.store(store(SCOPE, rows).build(dialect)).unwrap();
            let found =
                engine.fetch(&hadir_sql::account::profile_by_handle(&new.handle).build(dialect)).unwrap();
            assert_eq!(found, std::slice::from_ref(left), "{dialect}");
        }
    }
}

#[test]
fn what_is_taken_stays_and_keeps_nothing_else_out() {
    use hadir_sql::adapter::rusqlite as adapter;
    let mut connection = rusqlite::Connection::open_in_memory().unwrap();
    adapter::migrate(&mut connection, now()).unwrap();
    let tenant = hadir_testkit::sample::tenant().workspace;
    let workspace_id = tenant.id;
    adapter::run(&connection, hadir_sql::workspace::store([&tenant]).build(Dialect::Sqlite)).unwrap();
    let contact = |phone: &str, name: &str| Contact {
        resource_name: Some(name.into()),
        ..Contact::new(workspace_id, phone, now())
    };
    let scope = Scope::of(workspace_id);
    let rows = [contact("1", "a"), contact("2", "b"), contact("1", "c"), contact("3", "d")];
    let stored = adapter::insert(&connection, store::insert(scope, &rows, Dialect::Sqlite)).unwrap();
    assert_eq!(stored, [true, true, false, true]);
    let mut names = Vec::new();
    adapter::for_each(&connection, &hadir_sql::workspace::contacts(scope).build(Dialect::Sqlite), |row| {
        names.push(row.resource_name.unwrap());
        Ok::<(), adapter::Error>(())
    })
    .unwrap();
    assert_eq!(names, ["a", "b", "d"]);
    // What an error means is said alike for every driver.
    let taken = Statement::new("INSERT INTO contacts SELECT * FROM contacts", []);
    let error = adapter::execute(&connection, &taken).unwrap_err();
    assert_eq!(error.trouble(), hadir_sql::adapter::Trouble::Conflict);
}

fn credential(user: u128, password: &str) -> UserCredential {
    UserCredential {
        password: Some(PasswordHash::new(password)),
        ..UserCredential::new(UserId::from_uuid(Uuid::from_u128(user)), now())
    }
}

#[test]
fn no_scope_sees_or_replaces_users_secrets() {
    for mut engine in prepared() {
        let dialect = engine.dialect();
        let mut user = some().users.remove(0);
        (user.id, user.email, user.username) = (UserId::from_uuid(Uuid::from_u128(7)), None, None);
        engine.store(store(SCOPE, [&user]).build(dialect)).unwrap();
        let own = credential(7, "hash-7");
        engine.store(store(SCOPE, [&own]).build(dialect)).unwrap();
        for scope in [SCOPE, OTHER] {
            assert_eq!(engine.fetch(&all::<UserCredential>(scope).build(dialect)).unwrap(), []);
            engine.store(store(scope, [credential(7, "forged")]).build(dialect)).unwrap_err();
        }
        let seen = all_beyond::<UserCredential>(OPERATOR).build(dialect);
        assert_eq!(engine.fetch(&seen).unwrap(), std::slice::from_ref(&own));
        // Said by itself when it changed, it stays as it was said.
        let new = UserCredential { updated_at: now() + chrono::TimeDelta::hours(1), ..credential(7, "new") };
        engine.store(store_beyond(OPERATOR, [&new]).build(dialect)).unwrap();
        assert_eq!(engine.fetch(&seen).unwrap(), [new]);
    }
}

#[test]
fn a_secret_is_not_printed_wherever_it_is() {
    let statement =
        store(SCOPE, [credential(7, "argon2-very-secret")]).build(Dialect::Sqlite).next().unwrap();
    let statement = statement.unwrap();
    assert!(!format!("{statement:?}").contains("very-secret"));
    let hidden = statement.values.iter().filter(|value| matches!(value, Value::Secret(_)));
    assert_eq!(hidden.count(), 1);
    let mut cells = vec![Value::Uuid(Uuid::nil()), Value::Json("very-secret".into())];
    let error = UserCredential::decode(&mut hadir_sql::Cells::of(&mut cells)).unwrap_err();
    assert!(!error.to_string().contains("very-secret"), "{error}");
}

#[test]
fn two_workspaces_import_rows_of_one_number() {
    for mut engine in prepared() {
        let dialect = engine.dialect();
        let mut other = hadir_testkit::sample::tenant().workspace;
        (other.id, other.key) = (OTHER.workspace_id(), "other".into());
        engine.store(hadir_sql::workspace::store([&other]).build(dialect)).unwrap();
        let row = |scope: Scope, became: &str| {
            let mut row: ImportedRow = some().imported_rows.remove(0);
            row.workspace_id = Some(scope.workspace_id());
            row.entity = EntityRef { kind: "post".into(), id: became.into() };
            (row.system, row.table, row.external_id) = (System::ALL[0], "posts".into(), "17".into());
            row
        };
        for (scope, became) in [(SCOPE, "a"), (OTHER, "b"), (SCOPE, "a")] {
            engine.store(store(scope, [&row(scope, became)]).build(dialect)).unwrap();
        }
        for (scope, became) in [(SCOPE, "a"), (OTHER, "b")] {
            let found =
                engine.fetch(&audit::imported(scope, System::ALL[0], "posts", "17").build(dialect)).unwrap();
            assert_eq!(found, [row(scope, became)], "{dialect}");
            assert_eq!(engine.fetch(&all::<ImportedRow>(scope).build(dialect)).unwrap().len(), 1);
        }
    }
}

#[test]
fn nothing_replaces_an_entry_of_the_log() {
    for mut engine in prepared() {
        let dialect = engine.dialect();
        let record = AuditRecord::new(
            WORKSPACE,
            now(),
            Actor::SYSTEM,
            "post.delete".into(),
            EntityRef { kind: "post".into(), id: "1".into() },
        );
        let entry = audit::append(SCOPE, None, record).unwrap();
        engine.run(&entry.build(dialect)).unwrap();
        let forged = hadir_core::audit::AuditEntry::table().columns.iter().map(|column| match column.name {
            "action" => "'post.view'".to_owned(),
            name => name.to_owned(),
        });
        let forged = forged.collect::<Vec<_>>().join(", ");
        let select = format!("SELECT {forged} FROM audit_entries");
        let replace = match dialect {
            Dialect::Postgres => "TRUNCATE audit_entries".to_owned(),
            Dialect::Mysql => format!("REPLACE INTO audit_entries {select}"),
            Dialect::Sqlite => format!("INSERT OR REPLACE INTO audit_entries {select}"),
        };
        for recursive in [true, false] {
            if dialect == Dialect::Sqlite {
                engine.batch(&format!("PRAGMA recursive_triggers = {recursive}")).unwrap();
            }
            assert!(engine.batch(&replace).is_err(), "{dialect} {recursive}");
        }
        assert_eq!(
            engine.fetch(&audit::chain(SCOPE).build(dialect)).unwrap(),
            std::slice::from_ref(entry.entry())
        );
    }
}

#[test]
fn what_is_ones_own_stays_in_the_workspace() {
    for mut engine in prepared() {
        let dialect = engine.dialect();
        let mut other = hadir_testkit::sample::tenant().workspace;
        (other.id, other.key) = (OTHER.workspace_id(), "other".into());
        engine.store(hadir_sql::workspace::store([&other]).build(dialect)).unwrap();
        engine
            .store(store(SCOPE, [person(1, "007", "Budi"), person(2, "008", "Ani")]).build(dialect))
            .unwrap();
        engine.batch("CREATE TABLE notes (person_id CHAR(36) NOT NULL, text VARCHAR(64) NOT NULL)").unwrap();
        let budi = person(1, "", "").id;
        engine.batch(&format!("INSERT INTO notes VALUES ('{budi}', 'first'), ('{budi}', 'second')")).unwrap();

        let budis = |scope| roster::people(scope).filter(people::ID.is(budi).or(Expr::cust("1 = 1")));
        assert_eq!(engine.fetch(&budis(SCOPE).build(dialect).unwrap()).unwrap().len(), 2);
        assert_eq!(engine.fetch(&budis(SCOPE).total(dialect).unwrap()).unwrap(), [2]);
        assert_eq!(engine.fetch(&budis(OTHER).build(dialect).unwrap()).unwrap(), []);
        let one = roster::people(SCOPE).filter(people::ID.is(budi)).containing(people::NAME, "UD");
        assert_eq!(engine.fetch(&one.build(dialect).unwrap()).unwrap(), [person(1, "007", "Budi")]);

        // A table of one's own, whose ids are text on every engine here.
        let on = match dialect {
            Dialect::Postgres => Expr::cust("notes.person_id = CAST(people.id AS text)"),
            _ => Expr::cust("notes.person_id = people.id"),
        };
        let noted = roster::people(SCOPE)
            .left_join("notes", on)
            .inner_join(units::TABLE, units::ID.same(people::UNIT_ID))
            .pick(
                [
                    Selected::of(people::NAME),
                    Selected::expr(Expr::col(("notes", "text")).count(), hadir_sql::Kind::Int),
                ],
                |cells| {
                    let at = |field| move |problem: hadir_sql::DecodeProblem| problem.at("notes", field);
                    Ok((cells.text().map_err(at("name"))?, cells.count().map_err(at("notes"))?))
                },
            )
            .group_by([people::NAME])
            .order_by(people::NAME, sea_query::Order::Asc);
        let found = engine.fetch(&noted.build(dialect).unwrap()).unwrap();
        assert_eq!(found, [("Ani".to_owned(), 0), ("Budi".to_owned(), 2)]);

        // From sea-query and back, as a part of something else.
        let inner = budis(SCOPE).into_sea(dialect).unwrap();
        let mut outer = Query::select();
        outer.expr(Expr::cust("COUNT(*)")).from_subquery(inner, "mine");
        let statement = Statement::of_sea(&outer, dialect).unwrap();
        let count = hadir_sql::Query::of(statement, [hadir_sql::Kind::Int], |cells| {
            cells.count().map_err(|problem| problem.at("mine", "count"))
        });
        // Names of columns come once in a subquery of one table.
        assert_eq!(engine.fetch(&count).unwrap(), [2]);

        // What would leave it, or compare what is never equal, is refused.
        let bytes = people::ID.expr().eq(budi.as_uuid().as_bytes().to_vec());
        assert!(matches!(roster::people(SCOPE).filter(bytes).build(dialect), Err(OwnError::Value(_))));
        let broken = Expr::cust("1 = 1) OR (1 = 1");
        assert!(matches!(roster::people(SCOPE).filter(broken).build(dialect), Err(OwnError::Unbalanced(_))));
        let hidden = Expr::cust("1 = 1 -- ");
        assert!(matches!(roster::people(SCOPE).filter(hidden).build(dialect), Err(OwnError::Unbalanced(_))));
        let mut everybodys = Query::select();
        everybodys.expr(Expr::cust("1")).from("units");
        let leaves = roster::people(SCOPE).filter(Expr::exists(everybodys));
        assert_eq!(leaves.build(dialect).unwrap_err(), OwnError::Unscoped(vec!["units".into()]));
    }
}
