//! Guards for every ordered pair of states, on every engine.

use crate::storing::{WORKSPACE, prepared};
use crate::world::{full, key, values};
use hadir_core::ids::WorkspaceId;
use hadir_sql::schema::{Column, Row, Rule, Schema, Tenancy, tables};
use hadir_sql::{Dialect, Scope, Statement, Value, all, store};
use hadir_testkit::engine::Engine;
use hadir_testkit::tenant::{Placing, RowsVisitor, StrategyVisitor, Tenant, each_strategy};
use proptest::strategy::{BoxedStrategy, Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use uuid::Uuid;

/// A row that is to be changed, and what it is to become.
struct Move<'a, R> {
    from: &'a R,
    to: &'a R,
}

impl<R: Row> Move<'_, R> {
    /// Plain SQL, as another program would write it: the status and whatever belongs to it.
    fn run(&self, engine: &mut Engine) -> bool {
        let table = R::table();
        let postgres = engine.dialect() == Dialect::Postgres;
        let (mut bound, mut sets, mut keys) = (Vec::new(), Vec::new(), Vec::new());
        let mut bind = |name: &str, value: &Value| {
            bound.push(value.clone());
            if postgres { format!("{name} = ${}", bound.len()) } else { format!("{name} = ?") }
        };
        let cells = table.columns.iter().zip(values(self.to));
        let governed = |column: &Column| column.governed && !table.keys.primary.contains(&column.name);
        sets.extend(cells.filter(|(column, _)| governed(column)).map(|(of, value)| bind(of.name, &value)));
        keys.extend(table.keys.primary.iter().zip(key(self.from)).map(|(name, value)| bind(name, &value)));
        let sql = format!("UPDATE {} SET {} WHERE {}", table.name, sets.join(", "), keys.join(" AND "));
        engine.run(&Statement { sql: sql.into(), values: bound }).is_ok_and(|changed| changed == 1)
    }
}

/// Every ordered pair of states of every lifecycle: the update succeeds if and only if an event makes the move, or nothing
/// moves. Tables before the one in question are filled, so that there is something to refer to.
struct EveryPair<'a> {
    engine: &'a mut Engine,
    tenant: &'a Tenant,
    runner: TestRunner,
    covered: Vec<&'static str>,
}

impl StrategyVisitor for EveryPair<'_> {
    fn strategy<R: Row>(&mut self, strategy: BoxedStrategy<R>) {
        let table = R::table();
        if let Some((at, words, moves)) = table.columns.iter().enumerate().find_map(|(at, column)| {
            let Rule::Machine { words, moves } = &column.rule else { return None };
            Some((at, words, moves))
        }) {
            self.covered.push(table.name);
            let placing = Placing::without(self.tenant, table);
            let rows: Vec<R> = words.iter().map(|word| self.row_in(&strategy, &placing, at, word)).collect();
            for (from, from_word) in rows.iter().zip(words) {
                self.store(from);
                let quoted = key(from).into_iter().zip(table.keys.primary).map(|(value, name)| {
                    let Value::Uuid(id) = value else { panic!("{name} is no id") };
                    format!("{name} = '{id}'")
                });
                let own = quoted.collect::<Vec<_>>().join(" AND ");
                let unknown = format!("UPDATE {} SET status = 'no_such_state' WHERE {own}", table.name);
                self.engine.batch(&unknown).unwrap_err();
                let delete = format!("DELETE FROM {} WHERE {own}", table.name);
                for (to, to_word) in rows.iter().zip(words) {
                    let legal = from_word == to_word || moves.contains(&(from_word, to_word));
                    let moved = Move { from, to }.run(self.engine);
                    let dialect = self.engine.dialect();
                    assert_eq!(
                        moved, legal,
                        "{dialect} {} {from_word} {to_word}\n{from:?}\n{to:?}",
                        table.name
                    );
                    let there = self.engine.fetch(&all::<R>(self.scope_of(from)).build(dialect)).unwrap();
                    let there = there.into_iter().find(|row| key(row) == key(from)).unwrap();
                    let expected = if legal { to_word } else { from_word };
                    assert_eq!(values(&there)[at], Value::Text((*expected).into()));
                    if moved {
                        // Back to where it was.
                        self.engine.batch(&delete).unwrap();
                        self.store(from);
                    }
                }
                self.engine.batch(&delete).unwrap();
            }
        }
        // What comes later may refer to it.
        let mut storing = Only { name: table.name, test: self };
        storing.test.tenant.each(&mut storing);
    }
}

/// Stores one list of the tenant.
struct Only<'a, 'b> {
    name: &'static str,
    test: &'a mut EveryPair<'b>,
}

impl RowsVisitor for Only<'_, '_> {
    fn rows<R: Row>(&mut self, rows: &[R]) {
        if R::table().name == self.name {
            let (scope, dialect) = (self.test.tenant.scope(), self.test.engine.dialect());
            self.test.engine.store(store(scope, rows).build(dialect)).unwrap();
        }
    }
}

impl EveryPair<'_> {
    fn scope_of<R: Row>(&self, row: &R) -> Scope {
        match (R::table().tenancy, values(row).first()) {
            (Tenancy::Root, Some(Value::Uuid(id))) => Scope::of(WorkspaceId::from_uuid(*id)),
            _ => self.tenant.scope(),
        }
    }

    fn store<R: Row>(&mut self, row: &R) {
        let (scope, dialect) = (self.scope_of(row), self.engine.dialect());
        self.engine.store(store(scope, [row]).build(dialect)).unwrap();
    }

    /// A row in that state, in its place.
    fn row_in<R: Row>(&mut self, strategy: &BoxedStrategy<R>, placing: &Placing, at: usize, word: &str) -> R {
        loop {
            let row = strategy.new_tree(&mut self.runner).unwrap().current();
            if values(&row)[at] == Value::Text(word.into()) {
                return placing.fit(&row).unwrap();
            }
        }
    }
}

#[test]
fn plain_sql_moves_a_status_as_the_lifecycle_says() {
    let tenant = full(&mut TestRunner::deterministic());
    for mut engine in Engine::all_migrated().unwrap() {
        let runner = TestRunner::deterministic();
        let mut test = EveryPair { engine: &mut engine, tenant: &tenant, runner, covered: Vec::new() };
        each_strategy(&mut test);
        let machines = tables()
            .into_iter()
            .filter(|table| table.columns.iter().any(|column| matches!(column.rule, Rule::Machine { .. })));
        assert_eq!(machines.map(|table| table.name).collect::<Vec<_>>(), test.covered);
    }
}

fn set_status(engine: &mut Engine, table: &str, id: Uuid, to: &str) -> bool {
    let literal = Statement::from(format!("UPDATE {table} SET status = '{to}' WHERE id = '{id}'"));
    engine.run(&literal).is_ok_and(|changed| changed == 1)
}

#[test]
fn an_update_that_leaves_the_status_alone_is_not_the_guards_business() {
    for mut engine in prepared() {
        let id = WORKSPACE.as_uuid();
        engine.batch(&format!("UPDATE workspaces SET status = 'disabled' WHERE id = '{id}'")).unwrap();
        engine
            .batch(&format!("UPDATE workspaces SET name = 'n', status = 'disabled' WHERE id = '{id}'"))
            .unwrap();
        engine.batch(&format!("UPDATE workspaces SET name = 'm' WHERE id = '{id}'")).unwrap();
        engine.batch(&format!("UPDATE workspaces SET status = 'archived' WHERE id = '{id}'")).unwrap_err();
    }
}

#[test]
fn a_table_can_do_without_its_guard() {
    for mut engine in Engine::all().unwrap() {
        let dialect = engine.dialect();
        let schema = Schema::all().without_guard("workspaces");
        for statement in schema.create(dialect) {
            engine.batch(&statement).unwrap();
        }
        let id = Uuid::from_u128(1);
        let insert = format!("INSERT INTO workspaces VALUES ('{id}', 'k', 'n', 'UTC', 'disabled')");
        engine.batch(&insert).unwrap();
        assert!(set_status(&mut engine, "workspaces", id, "archived"));
        for statement in schema.drop(dialect) {
            engine.batch(&statement).unwrap();
        }
    }
}
