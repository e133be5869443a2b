use super::{Engine, EngineError};
use crate::tenant::Tenant;
use hadir_sql::{Scope, store, workspace};

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
        let (scope, dialect) = (self.scope(), engine.dialect());
        let changed = [
            engine.store(workspace::store([&self.workspace]).build(dialect))?,
            engine.store(store(scope, self.units.iter().rev()).build(dialect))?,
            engine.store(store(scope, &self.people).build(dialect))?,
            engine.store(store(scope, &self.handles).build(dialect))?,
            engine.store(store(scope, &self.exemptions).build(dialect))?,
            engine.store(store(scope, &self.posts).build(dialect))?,
            engine.store(store(scope, &self.observations).build(dialect))?,
            engine.store(store(scope, &self.participations).build(dialect))?,
            engine.store(store(scope, &self.snapshots).build(dialect))?,
        ];
        Ok(changed.iter().fold(0, |sum: u64, &rows| sum.saturating_add(rows)))
    }
}
