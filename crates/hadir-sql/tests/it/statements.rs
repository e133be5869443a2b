//! The text of every statement, per dialect. That each runs is shown by the tests on the engines.

use hadir_core::ids::{ObservedPostId, PersonId, WorkspaceId};
use hadir_core::roster::PersonEvent;
use hadir_core::time::Window;
use hadir_core::workspace::WorkspaceEvent;
use hadir_sql::schema::{Row, Schema};
use hadir_sql::{Dialect, Query, Scope, Statement, metrics, migrate, observed, roster, store, workspace};
use hadir_testkit::tenant::RowsVisitor;
use uuid::Uuid;

fn snapshot(name: &str, text: &str) {
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text);
    });
}

fn show(title: &str, sql: &str) -> String {
    format!("-- {title}\n{sql};\n\n")
}

fn lines(statements: &[(&str, Statement)]) -> String {
    statements.iter().map(|(title, statement)| show(title, &statement.sql)).collect()
}

#[test]
fn ddl() {
    for &dialect in Dialect::ALL {
        let create = [migrate::begin(dialect)]
            .into_iter()
            .chain(Schema::all().create(dialect))
            .chain(Schema::all().isolate(dialect))
            .chain(Schema::all().drop(dialect));
        let text = dialect.script(&create.collect::<Vec<_>>());
        snapshot(&format!("ddl@{dialect}"), &text);
    }
}

#[test]
fn ddl_distributed() {
    snapshot("ddl@citus", &Dialect::Postgres.script(&Schema::all().create_distributed()));
}

#[test]
fn questions() {
    let scope = Scope::of(WorkspaceId::from_uuid(Uuid::from_u128(1)));
    let window =
        Window::new("2026-03-10T17:00:00Z".parse().unwrap(), "2026-03-11T17:00:00Z".parse().unwrap())
            .unwrap();
    let posts =
        [ObservedPostId::from_uuid(Uuid::from_u128(1)), ObservedPostId::from_uuid(Uuid::from_u128(2))];
    for &dialect in Dialect::ALL {
        fn of<T>(query: &Query<T>) -> Statement {
            query.statement().clone()
        }
        let all = [
            ("workspace::by_key", of(&workspace::by_key("k").build(dialect))),
            ("workspace::of", of(&workspace::of(scope).build(dialect))),
            ("roster::units", of(&roster::units(scope).build(dialect))),
            ("roster::people", of(&roster::people(scope).build(dialect))),
            ("roster::person_handles", of(&roster::person_handles(scope).build(dialect))),
            ("roster::exemptions", of(&roster::exemptions(scope).build(dialect))),
            ("observed::posts_in", of(&observed::posts_in(scope, window).build(dialect))),
            ("observed::posts_in, all of time", of(&observed::posts_in(scope, Window::ALL).build(dialect))),
            ("observed::observations_in", of(&observed::observations_in(scope, window).build(dialect))),
            (
                "observed::observations_of",
                of(&observed::observations_of(scope, posts).build(dialect).next().unwrap()),
            ),
            ("observed::participations_in", of(&observed::participations_in(scope, window).build(dialect))),
            (
                "observed::participations_of",
                of(&observed::participations_of(scope, posts).build(dialect).next().unwrap()),
            ),
            ("metrics::snapshots_in", of(&metrics::snapshots_in(scope, window).build(dialect))),
            (
                "metrics::snapshots_of",
                of(&metrics::snapshots_of(scope, posts).build(dialect).next().unwrap()),
            ),
            ("migrate::applied", of(&migrate::applied().build(dialect))),
            (
                "roster::transition",
                roster::transition(scope, PersonId::from_uuid(Uuid::nil()), PersonEvent::Deactivate)
                    .build(dialect),
            ),
            ("workspace::transition", workspace::transition(scope, WorkspaceEvent::Disable).build(dialect)),
        ];
        snapshot(&format!("questions@{dialect}"), &lines(&all));
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
