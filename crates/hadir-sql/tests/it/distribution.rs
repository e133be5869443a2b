//! The distributed layout, held on plain PostgreSQL: functions of Citus' names refuse what Citus refuses.
#![cfg(feature = "servers")]

use hadir_sql::Dialect;
use hadir_sql::schema::Schema;
use hadir_testkit::engine::Engine;

/// A reference table is on every node; what refers to one before it is distributed becomes a local table, to which no
/// distributed table may refer. A distributed one needs its column in every unique key, in every reference to
/// another distributed table, at the same place as there, has no triggers, and nobody refers to it yet.
const CITUS: &str = r"
CREATE TABLE spread (name regclass PRIMARY KEY, by_column text);
CREATE FUNCTION create_reference_table(t regclass) RETURNS void LANGUAGE sql AS
  $$ INSERT INTO spread VALUES (t, NULL) $$;
CREATE FUNCTION create_distributed_table(t regclass, c text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE key smallint := (SELECT attnum FROM pg_attribute WHERE attrelid = t AND attname = c);
BEGIN
  IF EXISTS (SELECT 1 FROM pg_index WHERE indrelid = t AND indisunique AND NOT key = ANY (indkey)) THEN
    RAISE 'a unique key of % lacks %', t, c;
  END IF;
  IF EXISTS (SELECT 1 FROM pg_constraint f JOIN spread s ON s.name = f.confrelid
    WHERE f.contype = 'f' AND f.conrelid = t AND s.by_column IS NULL) THEN
    RAISE '% refers to a reference table already, which makes it a local table', t;
  END IF;
  IF EXISTS (SELECT 1 FROM pg_constraint f LEFT JOIN spread s ON s.name = f.confrelid
    WHERE f.contype = 'f' AND f.conrelid = t AND f.confrelid <> t AND s.name IS NULL) THEN
    RAISE '% refers to a table that is not spread', t;
  END IF;
  IF EXISTS (SELECT 1 FROM pg_constraint f LEFT JOIN spread s ON s.name = f.confrelid
    WHERE f.contype = 'f' AND f.conrelid = t AND (f.confrelid = t OR s.by_column IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM unnest(f.conkey, f.confkey) AS pair (mine, theirs)
        JOIN pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = pair.theirs
        WHERE pair.mine = key AND a.attname = c)) THEN
    RAISE 'a reference of % lacks %', t, c;
  END IF;
  IF EXISTS (SELECT 1 FROM pg_constraint WHERE contype = 'f' AND confrelid = t AND conrelid <> t) THEN
    RAISE '% is referred to already', t;
  END IF;
  IF EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = t AND NOT tgisinternal) THEN
    RAISE '% has triggers', t;
  END IF;
  INSERT INTO spread VALUES (t, c);
END $$;
";

pub(crate) fn postgres() -> Engine {
    let mut engines = Engine::all().unwrap();
    let place = engines.iter().position(|engine| engine.dialect() == Dialect::Postgres).unwrap();
    let mut engine = engines.swap_remove(place);
    engine.batch(CITUS).unwrap();
    engine
}

#[test]
fn every_table_can_be_spread_in_order() {
    let mut engine = postgres();
    let schema = Schema::all();
    for statement in schema.create_distributed() {
        engine.batch(&statement).unwrap();
    }
    let spread = engine.texts("SELECT name::text FROM spread").unwrap();
    let names: Vec<_> = schema.tables().iter().map(|table| [Some(table.name.to_owned())]).collect();
    assert_eq!(spread, names);
    assert_eq!(
        engine.texts("SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal").unwrap(),
        [[Some("0".into())]]
    );
}

/// The functions refuse: otherwise the test above could not fail.
#[test]
fn another_layout_is_refused() {
    for (tables, complaint) in [
        ("CREATE TABLE t (workspace_id int, id int PRIMARY KEY)", "a unique key of t lacks workspace_id"),
        (
            "CREATE TABLE o (workspace_id int, id int, PRIMARY KEY (workspace_id, id)); \
             CREATE TABLE t (workspace_id int, a int, b int, FOREIGN KEY (a, b) REFERENCES o); \
             INSERT INTO spread VALUES ('o', 'workspace_id')",
            "a reference of t lacks workspace_id",
        ),
        (
            "CREATE TABLE o (id int PRIMARY KEY); CREATE TABLE t (workspace_id int, o int REFERENCES o)",
            "t refers to a table that is not spread",
        ),
        (
            "CREATE TABLE o (id int PRIMARY KEY); CREATE TABLE t (workspace_id int, o int REFERENCES o); \
             INSERT INTO spread VALUES ('o', NULL)",
            "t refers to a reference table already",
        ),
        (
            "CREATE TABLE t (workspace_id int PRIMARY KEY); CREATE TABLE o (t int REFERENCES t)",
            "t is referred to already",
        ),
    ] {
        let mut engine = postgres();
        engine.batch(tables).unwrap();
        let error = engine.batch("SELECT create_distributed_table('t', 'workspace_id')").unwrap_err();
        assert!(error.reason.contains(complaint), "{error}");
    }
}
