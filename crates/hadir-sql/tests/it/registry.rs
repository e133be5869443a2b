//! What must be so of every table of the registry.

use hadir_sql::Dialect;
use hadir_sql::schema::{Context, Row, RowSecurity, Rule, Schema, Table, Tenancy, Visitor, tables, visit};
use hadir_sql::storage::{Storage, WORD_MAX};
use hadir_testkit::tenant::{StrategyVisitor, each_strategy};
use proptest::strategy::BoxedStrategy;
use std::collections::BTreeSet;

fn tenants() -> impl Iterator<Item = &'static Table> {
    tables().into_iter().filter(|table| table.tenancy == Tenancy::Tenant)
}

/// No row can refer to another tenant's row, and the schema runs on a database distributed by workspace.
#[test]
fn every_key_of_a_tenant_table_contains_the_workspace() {
    assert!(tenants().count() > 0);
    for table in tenants() {
        let keys = &table.keys;
        assert_eq!(keys.primary.first(), Some(&"workspace_id"), "{}", table.name);
        // Where the scope is compared with a row that is to be stored.
        assert_eq!(table.columns[0].name, "workspace_id", "{}", table.name);
        if table.column("id").is_some() {
            assert_eq!(keys.primary, ["workspace_id", "id"], "{}", table.name);
        }
        for columns in keys.unique.iter().chain(keys.indexes) {
            assert_eq!(columns.first(), Some(&"workspace_id"), "{} {columns:?}", table.name);
        }
        for foreign in keys.foreign {
            // What belongs to nobody has no workspace; and a workspace below another names that one.
            let parent = table.name == "workspace_profiles" && foreign.columns == ["parent_id"];
            let shared = |other: &&Table| other.name == foreign.table && other.tenancy.owner().is_none();
            if parent || tables().iter().any(shared) {
                continue;
            }
            assert!(foreign.columns.contains(&"workspace_id"), "{} {foreign:?}", table.name);
            let place = foreign.columns.iter().position(|column| *column == "workspace_id").unwrap();
            let expected = if foreign.table == "workspaces" { "id" } else { "workspace_id" };
            assert_eq!(foreign.references[place], expected, "{} {foreign:?}", table.name);
        }
        assert!(keys.foreign.iter().any(|foreign| foreign.table == "workspaces"), "{}", table.name);
    }
}

#[test]
fn tables_come_after_those_they_refer_to_and_refer_to_whole_keys() {
    let mut before: Vec<&Table> = Vec::new();
    for table in tables() {
        before.push(table);
        for foreign in table.keys.foreign {
            let other = before.iter().find(|other| other.name == foreign.table);
            let other = other.unwrap_or_else(|| panic!("{} before {}", table.name, foreign.table));
            assert_eq!(foreign.references, other.keys.primary, "{} {foreign:?}", table.name);
            for (column, referenced) in foreign.columns.iter().zip(foreign.references) {
                let (column, referenced) = (table.column(column).unwrap(), other.column(referenced).unwrap());
                assert_eq!(column.storage, referenced.storage, "{} {foreign:?}", table.name);
            }
        }
    }
    assert_eq!(before.len(), before.iter().map(|table| table.name).collect::<BTreeSet<_>>().len());
}

#[test]
fn keys_name_columns_that_exist_once() {
    for table in tables() {
        let names: Vec<_> = table.columns.iter().map(|column| column.name).collect();
        assert_eq!(names.len(), names.iter().collect::<BTreeSet<_>>().len(), "{}", table.name);
        let keys = &table.keys;
        let foreign = keys.foreign.iter().map(|foreign| &foreign.columns);
        for columns in [&keys.primary]
            .into_iter()
            .chain(keys.unique)
            .chain(keys.indexes)
            .chain(keys.across)
            .chain(foreign)
        {
            assert!(columns.iter().all(|column| names.contains(column)), "{} {columns:?}", table.name);
        }
    }
}

/// Without one, removing the other row or joining from it reads the whole table.
#[test]
fn every_reference_is_the_beginning_of_an_index() {
    for table in tables() {
        let keys = &table.keys;
        let indexes = || [&keys.primary].into_iter().chain(keys.unique).chain(keys.indexes);
        for foreign in keys.foreign {
            let own: Vec<_> = foreign.own_columns().map(|(column, _)| column).collect();
            let tenant = |columns: &[&'static str]| columns.first() == Some(&"workspace_id");
            assert!(
                indexes().any(|columns| {
                    columns.starts_with(foreign.columns) || tenant(columns) && columns[1..].starts_with(&own)
                }),
                "{} {:?}",
                table.name,
                foreign.columns
            );
        }
        for column in &table.columns {
            let id = column.storage == Storage::Id && column.name.ends_with("_id");
            // A step is a part of its workflow's document; a query is the listening service's.
            let id = id && !column.name.ends_with("step_id") && column.name != "query_id";
            // Through which account an attempt went stays what it was.
            let id = id && (table.name, column.name) != ("publish_jobs", "account_id");
            let refers = keys.foreign.iter().any(|foreign| foreign.columns.contains(&column.name));
            assert!(refers || !id, "{}.{} refers to nothing", table.name, column.name);
        }
    }
}

#[test]
fn words_fit_their_columns() {
    for table in tables() {
        for column in &table.columns {
            if let Rule::Words(words) | Rule::Machine { words, .. } = &column.rule {
                assert_eq!(column.storage, Storage::Word, "{}.{}", table.name, column.name);
                assert!(words.iter().all(|word| word.len() <= WORD_MAX && word.is_ascii()));
            }
        }
    }
}

fn policies(dialect: Dialect) -> impl Iterator<Item = String> {
    RowSecurity::ALL.iter().flat_map(move |&security| Schema::all().isolate(dialect, security))
}

/// PostgreSQL cuts names at 63 bytes, MySQL refuses more than 64.
#[test]
fn names_fit_every_engine() {
    for &dialect in Dialect::ALL {
        for statement in Schema::all().create(dialect).into_iter().chain(policies(dialect)) {
            let names = statement.split(['"', '`']).skip(1).step_by(2);
            for name in names {
                assert!(name.len() <= 63, "{name}");
            }
        }
    }
}

#[test]
fn a_context_comes_with_what_it_refers_to() {
    for &context in Context::ALL {
        let schema = Schema::of([context]);
        let names: Vec<&str> = schema.tables().iter().map(|table| table.name).collect();
        for table in schema.tables() {
            assert!(table.keys.foreign.iter().all(|foreign| names.contains(&foreign.table)), "{context}");
        }
        assert!(tables().iter().all(|table| table.context != context || names.contains(&table.name)));
    }
    assert_eq!(Schema::of(Context::ALL.iter().copied()).tables(), Schema::all().tables());
}

/// What generic tests go over is everything there is.
#[test]
fn a_tenant_has_every_table_in_the_order_of_the_registry() {
    struct Names(Vec<&'static str>);
    impl StrategyVisitor for Names {
        fn strategy<R: Row>(&mut self, _: BoxedStrategy<R>) {
            self.0.push(R::table().name);
        }
    }
    impl Visitor for Names {
        fn visit<R: Row>(&mut self) {
            self.0.push(R::table().name);
        }
    }
    let (mut generated, mut registered) = (Names(Vec::new()), Names(Vec::new()));
    each_strategy(&mut generated);
    visit(&mut registered);
    assert_eq!(generated.0, registered.0);
    assert_eq!(registered.0, tables().iter().map(|table| table.name).collect::<Vec<_>>());
}
