//! A tenant whose rows are in an engine.

use super::{Engine, EngineError};
use crate::tenant::{RowsVisitor, Tenant};
use hadir_sql::schema::{Row, Tenancy};
use hadir_sql::{Scope, Unscoped, store, store_beyond};

impl Tenant {
    /// Its scope.
    pub fn scope(&self) -> Scope {
        Scope::of(self.workspace.id)
    }

    /// Stores all of it, children before parents as far as one call goes; returns how many rows that changed.
    ///
    /// # Errors
    /// The engine's, or that of a row that cannot be stored.
    pub fn store(&self, engine: &mut Engine) -> Result<u64, EngineError> {
        let mut storing = Storing { scope: self.scope(), engine, changed: Ok(0) };
        self.each(&mut storing);
        storing.changed
    }
}

struct Storing<'a> {
    scope: Scope,
    engine: &'a mut Engine,
    changed: Result<u64, EngineError>,
}

impl RowsVisitor for Storing<'_> {
    fn rows<R: Row>(&mut self, rows: &[R]) {
        if let Ok(changed) = &mut self.changed {
            let backwards: Vec<R> = rows.iter().rev().cloned().collect();
            let dialect = self.engine.dialect();
            let stored = match R::table().tenancy {
                Tenancy::Operator => {
                    let operator = Unscoped::because("tenants are stored with their users' secrets");
                    self.engine.store(store_beyond(operator, backwards).build(dialect))
                }
                _ => self.engine.store(store(self.scope, backwards).build(dialect)),
            };
            match stored {
                Ok(more) => *changed = changed.saturating_add(more),
                Err(error) => self.changed = Err(error),
            }
        }
    }
}
