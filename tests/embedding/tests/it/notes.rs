//! The service's own table, beside those of the library, and two workspaces that have the same ids.

use crate::driver::Driver;
use hadir_core::ids::{PersonId, UnitId, WorkspaceId};
use hadir_core::roster::{Person, Unit, UnitKind};
use hadir_core::workspace::Workspace;
use hadir_sql::columns::{Column, Id, Int, Text};
use hadir_sql::schema::Storage;
use hadir_sql::{Scope, Statement, store, workspace};
use sea_query::Query;
use uuid::Uuid;

pub(crate) const OURS: Scope = Scope::of(WorkspaceId::from_uuid(Uuid::from_u128(1)));
pub(crate) const THEIRS: Scope = Scope::of(WorkspaceId::from_uuid(Uuid::from_u128(2)));

/// `order` is a reserved word of every engine, and a column here all the same.
pub(crate) const NOTES: &str = "notes";
pub(crate) const WORKSPACE_ID: Column<Id> = Column::of(NOTES, "workspace_id");
pub(crate) const PERSON_ID: Column<Id> = Column::of(NOTES, "person_id");
pub(crate) const ORDER: Column<Int> = Column::of(NOTES, "order");
pub(crate) const TEXT: Column<Text> = Column::of(NOTES, "text");

pub(crate) fn id(number: u128) -> PersonId {
    PersonId::from_uuid(Uuid::from_u128(number))
}

pub(crate) fn person(scope: Scope, number: u128, name: &str) -> Person {
    let unit = UnitId::from_uuid(Uuid::from_u128(9));
    Person::new(scope.workspace_id(), id(number), format!("{number:04}"), name, unit)
}

/// A row of the service's table, in the library's forms.
pub(crate) fn note(driver: &dyn Driver, scope: Scope, of: u128, order: i64, text: &str) -> Statement {
    let mut insert = Query::insert();
    insert.into_table(NOTES).columns([WORKSPACE_ID.name(), PERSON_ID.name(), ORDER.name(), TEXT.name()]);
    insert.values_panic([
        WORKSPACE_ID.value(scope.workspace_id()),
        PERSON_ID.value(id(of)),
        ORDER.value(order),
        TEXT.value(text),
    ]);
    Statement::of_sea(&insert, driver.dialect()).unwrap()
}

/// Both workspaces with a unit each, and the service's table.
pub(crate) fn begin(driver: &mut dyn Driver) {
    let dialect = driver.dialect();
    for (scope, key) in [(OURS, "ours"), (THEIRS, "theirs")] {
        let whole = Workspace::new(scope.workspace_id(), key, key, "Asia/Jakarta".parse().unwrap());
        driver.run(workspace::store([&whole]).build(dialect).collect()).unwrap();
        let unit = UnitId::from_uuid(Uuid::from_u128(9));
        let unit = Unit::new(scope.workspace_id(), unit, "U", "Unit", UnitKind::WorkUnit);
        driver.run(store(scope, [&unit]).build(dialect).collect()).unwrap();
    }
    let [id, int, text] = [Storage::Id, Storage::Int, Storage::Text].map(|form| form.sql_type(dialect));
    let quoted = if dialect == hadir_sql::Dialect::Mysql { "`order`" } else { "\"order\"" };
    let create = format!(
        "CREATE TABLE notes (workspace_id {id} NOT NULL, person_id {id} NOT NULL, {quoted} {int} NOT NULL, text {text})"
    );
    driver.execute(Statement::from(create)).unwrap();
}

/// People of a workspace.
pub(crate) fn put(driver: &mut dyn Driver, scope: Scope, people: &[Person]) {
    let dialect = driver.dialect();
    driver.run(store(scope, people).build(dialect).collect()).unwrap();
}
