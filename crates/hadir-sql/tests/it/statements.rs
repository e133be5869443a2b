//! The text of every statement, per dialect. That each runs is shown by the tests on the engines.

use hadir_core::ids::{PersonId, WorkspaceId};
use hadir_core::roster::PersonEvent;
use hadir_core::workspace::WorkspaceEvent;
use hadir_sql::schema::{Month, Row, RowSecurity, Schema};
use hadir_sql::{Dialect, Scope, Statement, migrate, roster, store, workspace};
use hadir_testkit::tenant::RowsVisitor;
use uuid::Uuid;

pub(crate) fn snapshot(name: &str, text: &str) {
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
}

fn show(title: &str, sql: &str) -> String {
    format!("-- {title}\n{sql};\n\n")
}

pub(crate) fn lines(statements: &[(&str, Statement)]) -> String {
    statements.iter().map(|(title, statement)| show(title, &statement.sql)).collect()
}

#[test]
fn ddl() {
    for &dialect in Dialect::ALL {
        let create = [migrate::begin(dialect)]
            .into_iter()
            .chain(Schema::all().create(dialect))
            .chain(Schema::all().isolate(dialect, RowSecurity::Session))
            .chain(Schema::all().drop(dialect));
        let text = dialect.script(&create.collect::<Vec<_>>());
        snapshot(&format!("ddl@{dialect}"), &text);
    }
}

#[test]
fn ddl_distributed() {
    snapshot("ddl@citus", &Dialect::Postgres.script(&Schema::all().create_distributed()));
}

/// What differs from the rest: the policies by user, and the tables by month.
#[test]
fn ddl_variants() {
    let dialect = Dialect::Postgres;
    let schema = Schema::all();
    let policies = schema.isolate(dialect, RowSecurity::Supabase).into_iter();
    let policies: Vec<_> = policies.chain(schema.unite(dialect, RowSecurity::Supabase)).collect();
    snapshot("ddl@supabase", &dialect.script(&policies));
    let plain = schema.create(dialect);
    let schema = schema.partitioned();
    let month: Month = "2026-12".parse().unwrap();
    let split = schema.create(dialect).into_iter().filter(|statement| !plain.contains(statement));
    let split =
        split.chain(schema.create_partitions(month.ahead(2))).chain(schema.drop_partitions_before(month));
    snapshot("ddl@partitions", &dialect.script(&split.collect::<Vec<_>>()));
}

#[test]
fn questions() {
    let sample = crate::queries::sample();
    for &dialect in Dialect::ALL {
        let mut shown = String::new();
        for question in hadir_sql::queries::all() {
            for query in question.ask(&sample, dialect) {
                shown += &show(question.name, &query.statement().sql);
            }
            if let Some(total) = question.total(&sample, dialect) {
                shown += &show(&format!("{}: total", question.name), &total.statement().sql);
            }
        }
        snapshot(&format!("questions@{dialect}"), &shown);
    }
}

#[test]
fn moves() {
    let scope = Scope::of(WorkspaceId::from_uuid(Uuid::from_u128(1)));
    for &dialect in Dialect::ALL {
        let applied = migrate::applied().build(dialect).statement().clone();
        let all = [
            ("migrate::applied", applied),
            (
                "roster::transition",
                roster::transition(scope, PersonId::from_uuid(Uuid::nil()), PersonEvent::Deactivate)
                    .build(dialect),
            ),
            ("workspace::transition", workspace::transition(scope, WorkspaceEvent::Disable).build(dialect)),
        ];
        snapshot(&format!("moves@{dialect}"), &lines(&all));
    }
}

/// What stores the first row of every table.
struct First<'a> {
    scope: Scope,
    dialect: Dialect,
    shown: &'a mut Vec<(&'static str, Statement)>,
}

impl RowsVisitor for First<'_> {
    fn rows<R: Row>(&mut self, rows: &[R]) {
        let statement = store(self.scope, &rows[..1]).build(self.dialect).next().unwrap().unwrap();
        self.shown.push((R::table().name, statement));
    }
}

#[test]
fn storing() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for &dialect in Dialect::ALL {
        let mut shown: Vec<(&'static str, Statement)> = Vec::new();
        let world = crate::world::full(&mut runner);
        world.each(&mut First { scope: world.scope(), dialect, shown: &mut shown });
        snapshot(&format!("storing@{dialect}"), &lines(&shown));
    }
}
