//! Keeps a folder in SQLite, and reads back what a report needs.

use crate::folder::Folder;
use chrono::{DateTime, Utc};
use hadir::core::metrics::PostSnapshot;
use hadir::core::observed::{Observation, ObservedPost, Participation};
use hadir::core::roster::{Exemption, Person, PersonHandle, Unit};
use hadir::core::time::Window;
use hadir::core::workspace::Workspace;
use hadir::sql::adapter::rusqlite::{fetch, migrate, run};
use hadir::sql::{Dialect, Scope, metrics, observed, roster, store, workspace};
use indicatif::{ProgressBar, ProgressStyle};
use rusqlite::Connection;
use std::error::Error;
use std::path::Path;

const SQLITE: Dialect = Dialect::Sqlite;

/// Opens the database, in memory without a file, and brings it to the newest schema.
pub fn open(file: Option<&Path>, now: DateTime<Utc>) -> Result<Connection, Box<dyn Error>> {
    let mut connection = match file {
        Some(file) => Connection::open(file)?,
        None => Connection::open_in_memory()?,
    };
    migrate(&mut connection, now)?;
    Ok(connection)
}

/// Stores the folder: the roster and posts in one transaction, each capture in one of its own. Every row is stored by
/// its key, so that a run that was killed half way, or a second one, ends where an undisturbed one does.
pub fn save(connection: &mut Connection, folder: &Folder) -> Result<(), Box<dyn Error>> {
    let scope = Scope::of(folder.workspace.id);
    let transaction = connection.transaction()?;
    run(&transaction, workspace::store([&folder.workspace]).build(SQLITE))?;
    run(&transaction, store(scope, &folder.units).build(SQLITE))?;
    run(&transaction, store(scope, &folder.people).build(SQLITE))?;
    run(&transaction, store(scope, &folder.handles).build(SQLITE))?;
    run(&transaction, store(scope, &folder.exemptions).build(SQLITE))?;
    run(&transaction, store(scope, &folder.posts).build(SQLITE))?;
    run(&transaction, store(scope, &folder.snapshots).build(SQLITE))?;
    transaction.commit()?;

    let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}")?;
    let bar =
        ProgressBar::new(u64::try_from(folder.captures.len())?).with_style(style).with_message("captures");
    for capture in bar.wrap_iter(folder.captures.iter()) {
        let transaction = connection.transaction()?;
        run(&transaction, store(scope, [&capture.observation]).build(SQLITE))?;
        run(&transaction, store(scope, &capture.participations).build(SQLITE))?;
        transaction.commit()?;
    }
    bar.finish_and_clear();
    Ok(())
}

/// What a report needs.
pub struct Stored {
    pub workspace: Workspace,
    pub units: Vec<Unit>,
    pub people: Vec<Person>,
    pub handles: Vec<PersonHandle>,
    pub exemptions: Vec<Exemption>,
    /// The posts of the window, and all that is known about them.
    pub posts: Vec<ObservedPost>,
    pub observations: Vec<Observation>,
    pub participations: Vec<Participation>,
    pub snapshots: Vec<PostSnapshot>,
}

/// Reads the roster, and the posts that went out in the window.
pub fn load(connection: &Connection, key: &str, window: Window) -> Result<Stored, Box<dyn Error>> {
    let workspace = fetch(connection, &workspace::by_key(key).build(SQLITE))?
        .pop()
        .ok_or_else(|| format!("the database has no workspace `{key}`"))?;
    let scope = Scope::of(workspace.id);
    Ok(Stored {
        workspace,
        units: fetch(connection, &roster::units(scope).build(SQLITE))?,
        people: fetch(connection, &roster::people(scope).build(SQLITE))?,
        handles: fetch(connection, &roster::person_handles(scope).build(SQLITE))?,
        exemptions: fetch(connection, &roster::exemptions(scope).build(SQLITE))?,
        posts: fetch(connection, &observed::posts_in(scope, window).build(SQLITE))?,
        observations: fetch(connection, &observed::observations_in(scope, window).build(SQLITE))?,
        participations: fetch(connection, &observed::participations_in(scope, window).build(SQLITE))?,
        snapshots: fetch(connection, &metrics::snapshots_in(scope, window).build(SQLITE))?,
    })
}
