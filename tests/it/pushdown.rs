//! What the database computes equals what the calculators compute, on every engine: under zones whose clocks change, and
//! whatever zone the session is in.

mod attendance;
mod engagement;

use hadir_core::vocabulary::TextEnum;
use hadir_sql::{Dialect, Query};
use hadir_testkit::engine::Engine;
use hadir_testkit::tenant::Tenant;
use proptest::strategy::Strategy;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Fresh databases whose sessions are anywhere but in UTC.
fn engines() -> Vec<Engine> {
    let mut engines = Engine::all_migrated().unwrap();
    for engine in &mut engines {
        match engine.dialect() {
            Dialect::Postgres => engine.batch("SET TIME ZONE 'America/St_Johns'").unwrap(),
            Dialect::Mysql => engine.batch("SET time_zone = '+05:45'").unwrap(),
            Dialect::Sqlite => {}
        }
    }
    engines
}

/// Stores each case's tenant on every engine and checks it there.
fn check<C: core::fmt::Debug>(
    cases: u32,
    strategy: &impl Strategy<Value = (Tenant, C)>,
    mut holds: impl FnMut(&mut Engine, &Tenant, &C) -> Result<(), String>,
) {
    let engines = RefCell::new(engines());
    let stored = RefCell::new(BTreeSet::new());
    let mut runner = hadir_testkit::runner(cases);
    let holds = RefCell::new(&mut holds);
    let checked = runner.run(strategy, |(tenant, case)| {
        // Other tenants stay, with the same handles and accounts. A smaller case of the same tenant is stored anew.
        let known = !stored.borrow_mut().insert(tenant.workspace.id);
        for engine in engines.borrow_mut().iter_mut() {
            let outcome = (|| {
                if known {
                    clear(engine);
                }
                tenant.store(engine).map_err(|error| error.to_string())?;
                (holds.borrow_mut())(engine, &tenant, &case)
            })();
            outcome.map_err(|why| {
                proptest::test_runner::TestCaseError::fail(format!("{}: {why}", engine.dialect()))
            })?;
        }
        Ok(())
    });
    checked.unwrap();
}

/// Asks twice: a session keeps what it has prepared, and an engine may answer otherwise the second time.
fn ask<T: PartialEq + core::fmt::Debug>(engine: &mut Engine, query: &Query<T>) -> Result<Vec<T>, String> {
    let mut answer = || engine.fetch(query).map_err(|error| error.to_string());
    let (first, second) = (answer()?, answer().map_err(|error| format!("asked again: {error}"))?);
    if first == second { Ok(second) } else { Err(format!("asked again: {second:?}, before {first:?}")) }
}

/// Children before parents.
fn clear(engine: &mut Engine) {
    for table in hadir_sql::schema::tables().iter().rev() {
        engine.batch(&format!("DELETE FROM {}", table.name)).unwrap();
    }
}

fn words<T: TextEnum>() -> impl Strategy<Value = T> + Clone {
    hadir_testkit::strategy::word()
}
