//! A fresh, empty database of its own.

use super::ServerError;
use super::kind::{Kind, with_database};
use super::private::Private;
use crate::unique::unique;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// A fresh, empty database of its own. Dropped with the value.
pub struct Database {
    kind: &'static Kind,
    server: String,
    name: String,
    url: String,
}

impl Database {
    /// Its address, as sqlx reads it.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Its name on the server.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// On the server at `url`, or on the one that tests use.
    pub(super) fn create(kind: &'static Kind, url: Option<&str>) -> Result<Self, ServerError> {
        let server = url.map_or_else(|| server(kind), |url| Ok(url.to_owned()))?;
        let name = format!("hadir_{}", unique());
        kind.run("create a database", &server, &(kind.create)(&name))?;
        let url = with_database(&server, &name);
        Ok(Self { kind, server, name, url })
    }
}

impl core::fmt::Debug for Database {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Database")
            .field("server", &self.kind.name)
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // Perhaps the server is gone already, and the test has failed for a better reason than this.
        drop(self.kind.run("drop a database", &self.server, &(self.kind.drop)(&self.name)));
    }
}

/// The address of the server that was named, or of the private one, which is started once per process.
fn server(kind: &Kind) -> Result<String, ServerError> {
    static STARTED: Mutex<BTreeMap<&str, Result<Private, ServerError>>> = Mutex::new(BTreeMap::new());
    if let Ok(url) = std::env::var(kind.variable)
        && !url.is_empty()
    {
        return Ok(url);
    }
    let mut started = STARTED.lock().unwrap_or_else(PoisonError::into_inner);
    let private = started.entry(kind.name).or_insert_with(|| Private::start(kind));
    private.as_ref().map(|private| private.url.clone()).map_err(Clone::clone)
}
