//! Takes over a roll-call system: its dump goes into SQLite, attendance of a day is taken under its rule and under ours, and
//! its rows come back out, value for value.
//!
//! `cargo run --example import_roll_call -- [DUMP OF pg_dump] [DAY]`
#![allow(clippy::print_stdout, reason = "printing is what it does")]

mod attendance;

use chrono::{DateTime, NaiveDate, Utc};
use hadir::core::ids::WorkspaceId;
use hadir::core::time::Calendar;
use hadir::core::workspace::Workspace;
use hadir::sql::adapter::rusqlite::{fetch, migrate, run};
use hadir::sql::{Dialect, Scope, all, workspace};
use hadir_interop::roll_call::{
    Client, InstaLike, InstaPost, LinkReport, Personnel, TiktokComment, TiktokPost,
};
use hadir_interop::{Context, Entity, Imported, Known, Mapped, copy, export, import};
use rusqlite::Connection;
use std::error::Error;

const SQLITE: Dialect = Dialect::Sqlite;
const DUMP: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/roll_call_system.sql");

/// One import: where it goes, and what it knows so far.
struct Import {
    connection: Connection,
    context: Context,
    known: Known,
    dump: Vec<u8>,
}

impl Import {
    /// Takes over a table: in one transaction, whatever its rows are.
    fn table<T: Mapped>(&mut self) -> Result<Imported, Box<dyn Error>> {
        let imported = import(copy::<T>(&self.dump), &self.context, &mut self.known, SQLITE)?;
        let transaction = self.connection.transaction()?;
        run(&transaction, imported.statements.iter().cloned().map(Ok))?;
        transaction.commit()?;
        let report = &imported.report;
        println!("{:15} {:>3} rows read, {} taken over", T::NAME, report.read, report.imported);
        for (place, error) in &report.refused {
            println!("  row {place} refused: {error}");
        }
        for part in &report.degraded {
            println!("  {} {}: {}", part.external_id, part.column, part.reason);
        }
        Ok(imported)
    }

    /// Writes the rows of a table again, from what Hadir has stored of them, and counts those that are what they were.
    fn comes_back<T: Mapped>(&self, imported: &Imported, stored: &[Entity]) -> Result<(), Box<dyn Error>> {
        let entity = |wanted: &_| stored.iter().find(|entity| entity.reference() == *wanted).cloned();
        let given: Vec<T> = copy(&self.dump).filter_map(Result::ok).collect();
        let mut same = 0_usize;
        for record in &imported.records {
            let row: T = export(record, entity)?;
            same = same.saturating_add(usize::from(given.contains(&row)));
        }
        println!("{:15} {same} of {} rows came back as they were", T::NAME, given.len());
        Ok(())
    }

    fn stored<R: hadir::sql::schema::TenantRow>(&self) -> Result<Vec<R>, Box<dyn Error>> {
        Ok(fetch(&self.connection, &all::<R>(Scope::of(self.context.workspace)).build(SQLITE))?)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let dump = std::fs::read(arguments.next().unwrap_or_else(|| DUMP.to_owned()))?;
    let day: NaiveDate = arguments.next().unwrap_or_else(|| "2026-03-12".to_owned()).parse()?;
    let now: DateTime<Utc> = "2026-03-13T00:00:00Z".parse()?;
    let jakarta: Calendar = "Asia/Jakarta".parse()?;
    let tenant = WorkspaceId::from_uuid("5b6ed0c4-8a3e-4b8e-9f6a-2d1c7e4f0a11".parse()?);

    let mut connection = Connection::open_in_memory()?;
    migrate(&mut connection, now)?;
    let workspace = Workspace::new(tenant, "DIT_ALFA", "DIREKTORAT ALFA", jakarta);
    run(&connection, workspace::store([&workspace]).build(SQLITE))?;
    // Its captures are whole lists, as the system itself takes them to be.
    let context = Context::new("DIT_ALFA", tenant, jakarta, now).trusting_captures();
    let mut import = Import { connection, context, known: Known::default(), dump };

    let clients = import.table::<Client>()?;
    let personnel = import.table::<Personnel>()?;
    let posts = import.table::<InstaPost>()?;
    import.table::<TiktokPost>()?;
    import.table::<InstaLike>()?;
    import.table::<TiktokComment>()?;
    import.table::<LinkReport>()?;

    println!();
    attendance::take(&import, day, jakarta)?;

    println!();
    let mut stored: Vec<Entity> = Vec::new();
    stored.extend(import.stored::<hadir::core::roster::Unit>()?.into_iter().map(Entity::from));
    stored.extend(import.stored::<hadir::core::account::SocialAccount>()?.into_iter().map(Entity::from));
    stored.extend(import.stored::<hadir::core::roster::Person>()?.into_iter().map(Entity::from));
    stored.extend(import.stored::<hadir::core::roster::PersonHandle>()?.into_iter().map(Entity::from));
    stored.extend(import.stored::<hadir::core::roster::Exemption>()?.into_iter().map(Entity::from));
    stored.extend(import.stored::<hadir::core::roster::PersonContact>()?.into_iter().map(Entity::from));
    stored.extend(import.stored::<hadir::core::observed::ObservedPost>()?.into_iter().map(Entity::from));
    import.comes_back::<Client>(&clients, &stored)?;
    import.comes_back::<Personnel>(&personnel, &stored)?;
    import.comes_back::<InstaPost>(&posts, &stored)
}
