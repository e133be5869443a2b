//! Dumps as people make them, and rows that a database would refuse: each costs itself alone.

use crate::generate::{Dice, context, everywhere, polite, rude};
use crate::import::database;
use hadir_core::json::{Extra, Json};
use hadir_core::observed::ObservedPost;
use hadir_core::roster::{Person, Unit};
use hadir_interop::roll_call::{
    Client, InstaLike, InstaPost, InstaPostKhusus, LinkReport, Personnel, Roles, SavedContact,
};
use hadir_interop::{
    Entity, Format, Imported, Kind, Known, Mapped, RowError, Table, Visitor, cells, copy, csv, decode,
    encode, import, lines,
};
use hadir_sql::{Dialect, Scope, all};
use hadir_testkit::engine::Engine;

/// The phone numbers that were read, and what was wrong with the others.
fn phones(rows: impl Iterator<Item = Result<SavedContact, RowError>>) -> Vec<String> {
    rows.map(|row| match row {
        Ok(row) => row.phone_number,
        Err(error) => error.reason,
    })
    .collect()
}

fn contacts(dump: &[u8]) -> Vec<String> {
    phones(lines(dump))
}

#[test]
fn json_is_read_in_every_layout_that_tools_write() {
    let one = r#"{"phone_number":"1"},{"phone_number":"2"}"#;
    for dump in [
        "{\"phone_number\":\"1\"}\n{\"phone_number\":\"2\"}",
        "\u{feff}{\"phone_number\":\"1\"}\r\n\r\n{\"phone_number\":\"2\"}\r\n",
        &format!("[{one}]"),
        &format!("[{}]\n", one.replace("},{", "}, \n {")),
        &format!("[\n{},\n]\n", one.replace("},{", "},\n{")),
        "[\n  {\n    \"phone_number\": \"1\"\n  },\n  {\n    \"phone_number\": \"2\"\n  }\n]\n",
        "{\n\t\"phone_number\": \"1\"\n}\n{\n\t\"phone_number\": \"2\"\n}\n",
        "[\r\n{\"phone_number\":\"1\"}\r\n,{\"phone_number\":\"2\"}\r\n]",
    ] {
        assert_eq!(contacts(dump.as_bytes()), ["1", "2"], "{dump}");
    }
}

#[test]
fn a_phpmyadmin_export_is_read_table_by_table() {
    let dump = r#"[
{"type":"header","version":"5.2.1","comment":"Export to JSON plugin for phpMyAdmin"},
{"type":"database","name":"cicero"},
{"type":"table","name":"roles","database":"cicero","data":
[
{"role_id":"1","role_name":"operator"}
]
}
,{"type":"table","name":"saved_contact","database":"cicero","data":
[
{"phone_number":"1","resource_name":null,"created_at":"2026-03-10 09:00:00"},
{"phone_number":"2","resource_name":"","created_at":""}
]
}
]
"#;
    assert_eq!(contacts(dump.as_bytes()), ["1", "2"]);
    let roles: Vec<Roles> = lines(dump.as_bytes()).collect::<Result<_, _>>().unwrap();
    assert_eq!((roles.len(), roles[0].role_id), (1, 1));
}

#[test]
fn what_is_broken_in_json_costs_itself_alone() {
    let whole = "{\"phone_number\":\"9\"}\n";
    let depth = format!("{{\"phone_number\":\"1\",\"x\":{}1{}}}\n", "[".repeat(500), "]".repeat(500));
    for broken in [
        &b"{\"phone_number\":\"1\n"[..],
        b"{\"phone_number\":\n",
        b"{\"phone_number\":\"1\",}\n",
        b"{\"phone_number\":\"\xff\xfe\"}\n",
        b"{\"phone_number\":NaN}\n",
        b"{'phone_number':'1'}\n",
        b"{\"phone_number\":\"1\"\n",
        b"{\"phone_number\":null}\n",
        b"{}\n",
        b"null\n",
        b"exported 3 rows\n",
        b"\"{\"\n",
        b"{\"phone_number\":\"\\ud800\"}\n",
        depth.as_bytes(),
    ] {
        let dump = [whole.as_bytes(), broken, whole.as_bytes(), whole.as_bytes()].concat();
        let read = contacts(&dump);
        let shown = String::from_utf8_lossy(broken);
        assert_eq!(read.iter().filter(|phone| *phone == "9").count(), 3, "{shown} {read:?}");
        assert_eq!(read.len(), 4, "{shown} {read:?}");
    }
}

#[test]
fn every_digit_and_every_repeated_key_comes_back() {
    let line = r#"{"phone_number":"1","phone_number":"2","big":12345678901234567890123,"small":0.1234567890123456789,"huge":1e400,"nul":"a\u0000b","nested":{"n":[98765432109876543210987]}}"#;
    let row = SavedContact::from_line(line).unwrap();
    let written = row.to_line();
    for part in [
        "12345678901234567890123",
        "0.1234567890123456789",
        "1e400",
        "98765432109876543210987",
        "phone_number (2)",
    ] {
        assert!(written.contains(part), "{part} in {written}");
    }
    let decoded = decode(&row, &context());
    assert_eq!(encode::<SavedContact>(&decoded.entities, &decoded.residue).as_ref(), Ok(&row));
    // And through a database.
    let mut engine = database(Engine::sqlite().unwrap(), Dialect::Sqlite);
    let imported = run(&mut engine, vec![Ok(row)], &mut Known::default(), Dialect::Sqlite);
    assert_eq!((imported.report.imported, imported.report.refused), (1, vec![]));
}

#[test]
fn csv_is_read_as_every_writer_writes_it() {
    let phones = |dump: &[u8], format| phones(cells(dump, format, None));
    let head = "\u{feff}\"phone_number\";\"RESOURCE_NAME\";created_at\r\n";
    let dump = format!("{head}1;\"a;b\";2026-03-10\r\n\r\n2;;\r\n3;\"two\nlines\";\r\n");
    assert_eq!(phones(dump.as_bytes(), Format::SEMICOLONS), ["1", "2", "3"]);
    let rows: Vec<SavedContact> =
        cells(dump.as_bytes(), Format::SEMICOLONS, None).collect::<Result<_, _>>().unwrap();
    assert_eq!(rows[2].resource_name.as_deref(), Some("two\nlines"));
    let dump = b"\"phone_number\",\"resource_name\",\"created_at\"\n\"1\",NULL,NULL\n\"2\",\"NULL\",\"\"\n";
    let rows: Vec<SavedContact> = cells(dump, Format::PHPMYADMIN, None).collect::<Result<_, _>>().unwrap();
    assert_eq!((rows[0].resource_name.as_deref(), rows[1].resource_name.as_deref()), (None, Some("NULL")));
    assert!(rows[1].misfits().is_empty());
    let dump = b"phone_number\tresource_name\tcreated_at\n1\t\\N\t2026-03-10 09:00:00\n2\ta\\\nb\\\\c\\td\t\\N\n\\.\nrest\n";
    let rows: Vec<SavedContact> = cells(dump, Format::TABS, None).collect::<Result<_, _>>().unwrap();
    assert_eq!((rows.len(), rows[1].resource_name.as_deref()), (2, Some("a\nb\\c\td")));
    assert!(
        csv::<SavedContact>("").next().is_none() && csv::<SavedContact>("phone_number\n").next().is_none()
    );
}

#[test]
fn what_is_broken_in_csv_costs_itself_alone() {
    let head = b"phone_number,resource_name,created_at\n";
    for broken in [
        &b"1,\"never closed,\n"[..],
        b"1,a\n",
        b"1,a,b,c\n",
        b"1,\xff,\n",
        b"\"1,a,\n",
        b",,\n",
        b"1,\"a\" b\",c,\"\n",
    ] {
        let dump = [head, &b"9,,\n"[..], broken, b"9,\"x\",\n9,\"y\"\"z\",\n9,,\n"].concat();
        let read = phones(cells(&dump, Format::POSTGRES, None));
        let shown = String::from_utf8_lossy(broken);
        assert_eq!(read.iter().filter(|phone| *phone == "9").count(), 4, "{shown} {read:?}");
    }
    // Of a quoted cell whose quote another forgot to double, nothing is lost.
    let dump = [head, &b"1,\"say \"hello\" to\",\n2,,\n"[..]].concat();
    assert_eq!(phones(cells(&dump, Format::POSTGRES, None)), ["1", "2"]);
}

#[test]
fn a_plain_dump_of_postgres_is_read_table_by_table() {
    let dump = b"--\n-- PostgreSQL database dump\n--\nSET search_path = '';\n\
        COPY public.clients (client_id, nama, client_status) FROM stdin;\nA\tDirektorat Alfa\tt\nB\t\\N\tf\n\\.\n\n\
        COPY public.\"user\" (user_id, nama, client_id, exception) FROM stdin;\n0007\tSARI\\tUJI\tA\tf\n\xff\tX\tA\tf\n0008\tBUDI\tA\t\\N\n\\.\n";
    let clients: Vec<Client> = copy(dump).collect::<Result<_, _>>().unwrap();
    assert_eq!((clients.len(), clients[1].client_status, clients[1].nama.as_deref()), (2, Some(false), None));
    let people: Vec<Result<Personnel, _>> = copy(dump).collect();
    assert_eq!(people.iter().filter(|row| row.is_ok()).count(), 2);
    assert_eq!(people[0].as_ref().unwrap().nama.as_deref(), Some("SARI\tUJI"));
    assert_eq!(copy::<InstaPost>(dump).count(), 0);
}

#[test]
fn truth_is_read_in_every_spelling() {
    for (word, truth) in [
        ("true", true),
        ("1", true),
        ("\"1\"", true),
        ("\"t\"", true),
        ("\"Y\"", true),
        ("\"TRUE\"", true),
        ("\"\\u0001\"", true),
        ("\"on\"", true),
        ("false", false),
        ("0", false),
        ("\"0\"", false),
        ("\"f\"", false),
        ("\"No\"", false),
        ("\"\\u0000\"", false),
        ("\"b'0'\"", false),
    ] {
        let line = format!(r#"{{"client_id":"A","client_status":{word}}}"#);
        assert_eq!(Client::from_line(&line).unwrap().client_status, Some(truth), "{word}");
    }
    for word in ["2", "\"\"", "null", "\"ja\"", "[]", "1.5"] {
        let line = format!(r#"{{"client_id":"A","client_status":{word}}}"#);
        let row = Client::from_line(&line).unwrap();
        assert_eq!(row.client_status, None, "{word}");
        assert_eq!(Client::from_line(&row.to_line()).as_ref(), Ok(&row));
    }
}

#[test]
fn a_time_with_a_zone_in_a_column_without_one_is_that_instant() {
    let post = |at: &str| {
        let row =
            InstaPost::from_line(&format!(r#"{{"shortcode":"C4abcDEF_-1","created_at":{at}}}"#)).unwrap();
        let decoded = decode(&row, &context());
        assert_eq!(encode::<InstaPost>(&decoded.entities, &decoded.residue).as_ref(), Ok(&row));
        decoded.entities.iter().find_map(|entity| match entity {
            Entity::ObservedPost(post) => Some(post.posted_at.to_rfc3339()),
            _ => None,
        })
    };
    // Jakarta is seven hours ahead.
    for at in [
        "\"2026-03-10T09:00:00\"",
        "\"2026-03-10 09:00:00.000\"",
        "\"2026-03-10T02:00:00.000Z\"",
        "\"2026-03-10 02:00:00+00\"",
        "\"2026-03-10T04:00:00+02:00\"",
        "\" 2026-03-10 09:00 \"",
    ] {
        assert_eq!(post(at).as_deref(), Some("2026-03-10T02:00:00+00:00"), "{at}");
    }
    for at in [
        "null",
        "\"\"",
        "\"0000-00-00 00:00:00\"",
        "\"infinity\"",
        "\"10/03/2026\"",
        "true",
        "\"yesterday\"",
        "\"2026-02-30 00:00:00\"",
        "\"99999-01-01 00:00:00\"",
        "{\"$date\":1}",
        "\"２０２６-03-10\"",
    ] {
        assert_eq!(post(at), None, "{at}");
    }
}

fn run<T: Mapped>(
    engine: &mut Engine,
    rows: Vec<Result<T, RowError>>,
    known: &mut Known,
    dialect: Dialect,
) -> Imported {
    let imported = import(rows, &context(), known, dialect).unwrap();
    for statement in &imported.statements {
        engine.run(statement).unwrap_or_else(|error| panic!("{}: {error}: {}", T::NAME, statement.sql));
    }
    imported
}

fn dump<T: Mapped>(engine: &mut Engine, known: &mut Known, rows: &str, dialect: Dialect) -> Imported {
    run(engine, lines::<T>(rows.as_bytes()).collect(), known, dialect)
}

fn what_leads_nowhere_costs_itself_alone(engine: Engine, dialect: Dialect) {
    let (mut engine, mut known) = (database(engine, dialect), Known::default());
    let (engine, known) = (&mut engine, &mut known);
    // Two in a circle, one of its own, one below what is not there, one twice, one with a code that no key can have.
    let clients = dump::<Client>(
        engine,
        known,
        r#"{"client_id":"CHILD","nama":"c","parent_client_id":"TOP"}
{"client_id":"TOP","nama":"t"}
{"client_id":"A","parent_client_id":"B"}
{"client_id":"B","parent_client_id":"A"}
{"client_id":"SELF","parent_client_id":"SELF"}
{"client_id":"LOST","nama":"l","parent_client_id":"GONE"}
{"client_id":"TOP","nama":"again"}
{"client_id":"PADDED  ","nama":"p"}
{"client_id":"NUL","nama":"a\u0000b"}"#,
        dialect,
    );
    assert_eq!((clients.report.imported, clients.report.refused.len()), (9, 0));
    let units: Vec<Unit> = engine.fetch(&all::<Unit>(Scope::of(context().workspace)).build(dialect)).unwrap();
    let mut codes: Vec<(&str, bool)> =
        units.iter().map(|unit| (unit.code.as_str(), unit.parent_id.is_some())).collect();
    codes.sort_unstable();
    assert_eq!(
        codes,
        [("A", false), ("B", true), ("CHILD", true), ("LOST", false), ("SELF", false), ("TOP", false)]
    );
    let columns: Vec<&str> = clients.report.degraded.iter().map(|part| part.column).collect();
    assert_eq!(columns, ["parent_id", "parent_id", "parent_id", "client_id", "code", "name"]);

    let people = dump::<Personnel>(
        engine,
        known,
        r#"{"user_id":"1","client_id":"TOP","nama":"a","insta":"budi"}
{"user_id":"2","client_id":"GONE","insta":"siti"}
{"user_id":"3","client_id":"TOP"}"#,
        dialect,
    );
    // What belongs to a person who was left out is left out with them.
    assert_eq!(people.report.degraded.len(), 3, "{:?}", people.report.degraded);
    let stored: Vec<Person> =
        engine.fetch(&all::<Person>(Scope::of(context().workspace)).build(dialect)).unwrap();
    assert_eq!(stored.len(), 2);

    let posts = r#"{"shortcode":"P1","client_id":"TOP","created_at":"2026-03-10T09:00:00"}
{"shortcode":"P2","client_id":"GONE","created_at":"2026-03-10T09:00:00"}
{"shortcode":"P3","client_id":"TOP"}"#;
    dump::<InstaPost>(engine, known, posts, dialect);
    // The same post in the other table is there already.
    let special = dump::<InstaPostKhusus>(engine, known, posts, dialect);
    assert_eq!(special.report.degraded.iter().filter(|part| part.column == "code").count(), 2);
    let stored: Vec<ObservedPost> =
        engine.fetch(&all::<ObservedPost>(Scope::of(context().workspace)).build(dialect)).unwrap();
    assert_eq!(stored.len(), 2);
    let likes = dump::<InstaLike>(
        engine,
        known,
        r#"{"shortcode":"P1","likes":["budi","@BUDI",null,{"username":"siti"}],"updated_at":"2026-03-10T17:00:00"}
{"shortcode":"P3","likes":["budi"],"updated_at":"2026-03-10T17:00:00"}"#,
        dialect,
    );
    assert_eq!(likes.report.imported, 2);
    let reports = dump::<LinkReport>(
        engine,
        known,
        r#"{"shortcode":"P1","user_id":"1","created_at":"2026-03-10T17:00:00"}
{"shortcode":"P1","user_id":"2","created_at":"2026-03-10T17:00:00"}
{"shortcode":"P3","user_id":"1","created_at":"2026-03-10T17:00:00"}"#,
        dialect,
    );
    let columns: Vec<&str> = reports.report.degraded.iter().map(|part| part.column).collect();
    assert_eq!((reports.records.len(), columns), (3, vec!["person_id", "post_id"]));
}

#[test]
fn what_leads_nowhere_costs_itself_alone_on_sqlite() {
    what_leads_nowhere_costs_itself_alone(Engine::sqlite().unwrap(), Dialect::Sqlite);
}

#[cfg(feature = "servers")]
#[test]
fn what_leads_nowhere_costs_itself_alone_on_postgres() {
    what_leads_nowhere_costs_itself_alone(Engine::postgres().unwrap(), Dialect::Postgres);
}

/// Rows of every table, polite, rude and tied to one another, into one database.
struct Everything {
    engine: Engine,
    dialect: Dialect,
    known: Known,
    dice: Dice,
    entities: usize,
    rows: u64,
}

impl Everything {
    /// Few ids, so that rows meet.
    fn tied<T: Mapped>(&mut self, mut columns: Extra) -> Result<T, RowError> {
        for column in T::COLUMNS.iter().filter(|column| column.kind == Kind::Uuid) {
            let id = format!("00000000-0000-0000-0000-00000000000{}", self.dice.roll(5));
            columns.insert(column.name.to_owned(), Json::Text(id));
        }
        T::read(columns)
    }
}

impl Visitor for Everything {
    fn visit<T: Mapped>(&mut self) {
        let mut rows = Vec::new();
        for _ in 0..12 {
            let columns = polite::<T>(&mut self.dice).write();
            rows.push(self.tied::<T>(columns));
            let columns = rude::<T>(&mut self.dice);
            rows.push(self.tied::<T>(columns));
        }
        let imported = run(&mut self.engine, rows, &mut self.known, self.dialect);
        let report = imported.report;
        let refused = u64::try_from(report.refused.len()).unwrap();
        assert_eq!(report.read, report.imported + refused, "{}", T::NAME);
        assert!(report.refused.iter().all(|(_, error)| error.column.is_some()), "{:?}", report.refused);
        self.rows += report.imported;
        self.entities += imported.statements.len();
    }
}

fn no_row_is_refused_by_the_engine(engine: Engine, dialect: Dialect) {
    let engine = database(engine, dialect);
    let mut everything =
        Everything { engine, dialect, known: Known::default(), dice: Dice(11), entities: 0, rows: 0 };
    everywhere(&mut everything);
    assert!(
        everything.rows > 1_200 && everything.entities > 110,
        "{} {}",
        everything.rows,
        everything.entities
    );
}

#[test]
fn no_row_is_refused_by_sqlite() {
    no_row_is_refused_by_the_engine(Engine::sqlite().unwrap(), Dialect::Sqlite);
}

#[cfg(feature = "servers")]
#[test]
fn no_row_is_refused_by_postgres() {
    no_row_is_refused_by_the_engine(Engine::postgres().unwrap(), Dialect::Postgres);
}
