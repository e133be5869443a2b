//! A roll-call database goes into Hadir's own, twice, and comes out again.

use crate::generate::context;
use hadir_core::account::SocialAccount;
use hadir_core::audit::{EntityRef, ImportedRow};
use hadir_core::observed::Participation;
use hadir_core::roster::{Exemption, Person, PersonContact, PersonHandle, Unit};
use hadir_core::workspace::Workspace;
use hadir_interop::roll_call::{Client, InstaLike, InstaPost, LinkReport, Personnel};
use hadir_interop::{Context, Entity, Imported, Known, Mapped, export, import, lines};
use hadir_sql::schema::{Schema, TenantRow};
use hadir_sql::{Dialect, Scope, all, workspace};
use hadir_testkit::engine::Engine;

const CLIENTS: &str = r#"
{"client_id":"DITALFA","nama":"Direktorat Alfa","client_type":"direktorat","client_status":true,"client_insta":"@Dit.Alfa","client_insta_status":true,"client_group":"A"}
{"client_id":"POLRES_B","nama":"Polres B","client_type":"org","client_status":false,"client_tiktok":"polres_b","tiktok_secuid":"MS4w","parent_client_id":"DITALFA","regional_id":"JATENG","client_operator":"628120"}
{"nama":"C"}
{"client_id":"POLDA_D","nama":"Polda D","client_type":"instansi","client_insta":"not a name!"}
"#;
const PEOPLE: &str = r#"
{"user_id":"90010001","nama":"RANGGA CONTOH","title":"AKP","divisi":"SAT A","insta":"@Rangga.C","tiktok":"@rangga","client_id":"POLRES_B","status":true,"exception":false,"wa_notification_opt_in":true,"premium_end_date":"2026-05-01"}
{"user_id":"90010002","nama":null,"insta":"","client_id":"POLRES_B","status":false,"exception":true,"wa_notification_opt_in":false}
{"user_id":"90010003","nama":"SARI UJI","client_id":null,"wa_notification_opt_in":false}
{"user_id":7}
"#;
const POSTS: &str = r#"
{"shortcode":"C4abcDEF_-1","client_id":"DITALFA","caption":"Apel","comment_count":3,"created_at":"2026-03-10T09:00:00","is_carousel":true,"images_url":["https://x.test/1.jpg"]}
{"shortcode":"C4abcDEF_-2","client_id":"DITALFA","caption":null,"created_at":null}
"#;
const LIKES: &str = r#"
{"shortcode":"C4abcDEF_-1","likes":["rangga.c",{"username":"SARI.UJI"},{"pk":7}],"updated_at":"2026-03-10T17:00:00"}
"#;
const REPORTS: &str = r#"
{"shortcode":"C4abcDEF_-1","user_id":"90010001","instagram_link":"https://www.instagram.com/p/C4abcDEF_-9/","created_at":"2026-03-10T09:00:00"}
"#;

fn of<T: Mapped>(dump: &str, context: &Context, known: &mut Known, dialect: Dialect) -> Imported {
    import(lines::<T>(dump.as_bytes()), context, known, dialect).unwrap()
}

/// Every run of the import, in the order of the tables.
fn whole(engine: &mut Engine, dialect: Dialect) -> Vec<Imported> {
    let (context, mut known) = (context(), Known::default());
    let known = &mut known;
    let runs = vec![
        of::<Client>(CLIENTS, &context, known, dialect),
        of::<Personnel>(PEOPLE, &context, known, dialect),
        of::<InstaPost>(POSTS, &context, known, dialect),
        of::<InstaLike>(LIKES, &context, known, dialect),
        of::<LinkReport>(REPORTS, &context, known, dialect),
    ];
    for statement in runs.iter().flat_map(|run| &run.statements) {
        engine.run(statement).unwrap();
    }
    runs
}

fn fetch<R: TenantRow>(engine: &mut Engine, dialect: Dialect) -> Vec<R> {
    engine.fetch(&all::<R>(Scope::of(context().workspace)).build(dialect)).unwrap()
}

pub(crate) fn database(mut engine: Engine, dialect: Dialect) -> Engine {
    for statement in Schema::all().create(dialect) {
        engine.batch(&statement).unwrap();
    }
    let tenant = Workspace::new(context().workspace, "north", "North", context().calendar);
    engine.store(workspace::store([&tenant]).build(dialect)).unwrap();
    engine
}

fn goes_in_twice_and_comes_out(engine: Engine, dialect: Dialect) {
    let mut engine = database(engine, dialect);
    let runs = whole(&mut engine, dialect);
    let report = |at: usize| &runs[at].report;
    assert_eq!((report(0).read, report(0).imported, report(0).refused.len()), (4, 3, 1));
    assert_eq!((report(0).refused[0].0, report(0).refused[0].1.column), (2, Some("client_id")));
    assert_eq!(
        report(0).degraded.iter().map(|part| part.column).collect::<Vec<_>>(),
        ["client_type", "client_insta"]
    );
    assert_eq!(
        (report(1).imported, report(1).refused.len(), report(1).degraded[0].column),
        (3, 1, "client_id")
    );
    assert_eq!((report(2).imported, report(2).degraded[0].column), (2, "created_at"));
    assert_eq!(report(3).degraded[0].reason, "1 entries name nobody");

    let people: Vec<Person> = fetch(&mut engine, dialect);
    assert_eq!(people.len(), 2);
    assert_eq!(fetch::<Participation>(&mut engine, dialect).len(), 2);
    let (units, records) = (fetch::<Unit>(&mut engine, dialect), recorded(&mut engine, dialect, &runs));
    assert_eq!(units.len(), 3);

    // Twice is once.
    assert_eq!(whole(&mut engine, dialect), runs);
    assert_eq!(fetch::<Person>(&mut engine, dialect), people);
    assert_eq!(fetch::<Unit>(&mut engine, dialect), units);
    assert_eq!(recorded(&mut engine, dialect, &runs), records);

    // And out again, value for value; with what changed since.
    let mut stored: Vec<Entity> = Vec::new();
    stored.extend(fetch::<Unit>(&mut engine, dialect).into_iter().map(Entity::from));
    stored.extend(fetch::<SocialAccount>(&mut engine, dialect).into_iter().map(Entity::from));
    stored.extend(people.into_iter().map(Entity::from));
    stored.extend(fetch::<PersonHandle>(&mut engine, dialect).into_iter().map(Entity::from));
    stored.extend(fetch::<Exemption>(&mut engine, dialect).into_iter().map(Entity::from));
    stored.extend(fetch::<PersonContact>(&mut engine, dialect).into_iter().map(Entity::from));
    comes_out::<Client>(CLIENTS, &records, &stored);
    comes_out::<Personnel>(PEOPLE, &records, &stored);
    for entity in &mut stored {
        if let Entity::Person(person) = entity {
            person.name.push_str(" BARU");
        }
    }
    let changed: Vec<String> =
        exported::<Personnel>(&records, &stored).into_iter().filter_map(|row| row.nama).collect();
    assert_eq!(changed, ["RANGGA CONTOH BARU", " BARU", "SARI UJI"]);
}

fn exported<T: Mapped>(records: &[ImportedRow], stored: &[Entity]) -> Vec<T> {
    let find = |wanted: &EntityRef| stored.iter().find(|entity| entity.reference() == *wanted).cloned();
    let mut rows: Vec<T> = records
        .iter()
        .filter(|record| record.table == T::NAME)
        .map(|record| export(record, find).unwrap())
        .collect();
    rows.sort_by_key(hadir_interop::Table::external_id);
    rows
}

fn comes_out<T: Mapped>(dump: &str, records: &[ImportedRow], stored: &[Entity]) {
    let mut given: Vec<T> = lines(dump.as_bytes()).filter_map(Result::ok).collect();
    given.sort_by_key(hadir_interop::Table::external_id);
    assert_eq!(exported::<T>(records, stored), given);
}

/// The records, as the database has them.
fn recorded(engine: &mut Engine, dialect: Dialect, runs: &[Imported]) -> Vec<ImportedRow> {
    let stored: Vec<ImportedRow> =
        engine.fetch(&all::<ImportedRow>(Scope::of(context().workspace)).build(dialect)).unwrap();
    let mut given: Vec<ImportedRow> = runs.iter().flat_map(|run| run.records.clone()).collect();
    let key = |record: &ImportedRow| (record.table.clone(), record.external_id.clone());
    given.sort_by_key(key);
    let mut sorted = stored.clone();
    sorted.sort_by_key(key);
    assert_eq!(sorted, given);
    stored
}

#[test]
fn a_roll_call_goes_in_twice_and_comes_out_on_sqlite() {
    goes_in_twice_and_comes_out(Engine::sqlite().unwrap(), Dialect::Sqlite);
}

#[cfg(feature = "servers")]
#[test]
fn a_roll_call_goes_in_twice_and_comes_out_on_postgres() {
    goes_in_twice_and_comes_out(Engine::postgres().unwrap(), Dialect::Postgres);
}
