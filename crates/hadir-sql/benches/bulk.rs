//! Storing 100 000 participations, on every engine, against what its driver does with less:
//!
//! * `store`: from entities to rows that are there, one call, one transaction;
//! * `ready`: the same statements, already made;
//! * `plain`: a prepared multi-row `INSERT` of ready values, without a word about conflicts;
//! * `fastest`: `COPY` on PostgreSQL, a prepared loop over single rows on SQLite; the MySQL driver has nothing faster.
//!
//! `cargo bench -p hadir-sql --features servers --bench bulk`
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::arithmetic_side_effects,
    clippy::panic,
    reason = "a bench prints times and stops at the first error"
)]

use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::ids::{ObservedPostId, WorkspaceId};
use hadir_core::observed::{Action, ObservedPost, Participation};
use hadir_core::platform::{Handle, Platform, PlatformUserId};
use hadir_core::time::Calendar;
use hadir_core::workspace::Workspace;
use hadir_sql::{Dialect, Scope, Statement, storage, store, workspace};
use hadir_testkit::engine::Engine;
use sqlx_core::connection::Connection;
use std::fmt::Write;
use std::time::{Duration, Instant};
use uuid::Uuid;

const POSTS: u128 = 100;
const PEOPLE: u128 = 1_000;
const ROUNDS: usize = 5;
const WORKSPACE: WorkspaceId = WorkspaceId::from_uuid(Uuid::from_u128(1));
const SCOPE: Scope = Scope::of(WORKSPACE);

fn post(at: u128) -> ObservedPost {
    ObservedPost::new(
        WORKSPACE,
        ObservedPostId::from_uuid(Uuid::from_u128(at * 0x9e37_79b9_7f4a_7c15)),
        Platform::Instagram,
        format!("C{at}"),
        DateTime::UNIX_EPOCH,
    )
}

/// Post by post, people in the order in which a network might list them.
fn rows() -> Vec<Participation> {
    let start: DateTime<Utc> = "2026-03-10T17:00:00Z".parse().unwrap();
    let people = (0..PEOPLE).map(|at| (at * 617) % PEOPLE);
    let handles: Vec<Handle> =
        people.map(|at| Handle::parse(Platform::Instagram, &format!("member.{at:05}")).unwrap()).collect();
    let row = |post_id: ObservedPostId, at: usize, handle: &Handle| Participation {
        last_seen: start + TimeDelta::days(1),
        ..Participation::new(
            WORKSPACE,
            post_id,
            Action::Like,
            handle.clone(),
            start + TimeDelta::microseconds(at.try_into().unwrap()),
        )
    };
    let posts = (1..=POSTS).map(|at| post(at).id);
    posts.flat_map(|id| handles.iter().enumerate().map(move |(at, handle)| row(id, at, handle))).collect()
}

fn timed(engine: &mut Engine, mut work: impl FnMut(&mut Engine)) -> Duration {
    let times = (0..ROUNDS)
        .map(|_| {
            engine.batch("DELETE FROM participations").unwrap();
            let start = Instant::now();
            engine.batch("BEGIN").unwrap();
            work(engine);
            engine.batch("COMMIT").unwrap();
            start.elapsed()
        })
        .min();
    let found = engine.texts("SELECT count(*) FROM participations").unwrap();
    assert_eq!(found, [[Some((POSTS * PEOPLE).to_string())]]);
    // The best: whatever else the machine does only adds.
    times.unwrap()
}

fn plain(statement: &Statement) -> Statement {
    let cut =
        ["\nON ", " ON CONFLICT", " ON DUPLICATE"].iter().filter_map(|word| statement.sql.find(word)).min();
    let sql = cut.and_then(|cut| statement.sql.get(..cut)).expect("a conflict clause");
    Statement { sql: sql.into(), values: statement.values.clone() }
}

/// `COPY … FROM STDIN`, text made on the way.
fn copy(url: &str, rows: &[Participation]) -> Duration {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut connection = sqlx_postgres::PgConnection::connect(url).await.unwrap();
        let start = Instant::now();
        let mut copy = connection.copy_in_raw("COPY participations FROM STDIN").await.unwrap();
        for part in rows.chunks(10_000) {
            let mut text = String::new();
            for row in part {
                let Participation {
                    workspace_id,
                    post_id,
                    action,
                    handle,
                    platform_user_id,
                    first_seen,
                    last_seen,
                    rest: _,
                } = row;
                let account = platform_user_id.as_ref().map_or("", PlatformUserId::as_str);
                let (platform, name) = (handle.platform(), handle.as_str());
                writeln!(
                    text,
                    "{workspace_id}\t{post_id}\t{action}\t{platform}\t{name}\t{account}\t{first_seen}\t{last_seen}"
                )
                .unwrap();
            }
            copy.send(text.into_bytes()).await.unwrap();
        }
        copy.finish().await.unwrap();
        start.elapsed()
    })
}

fn single_rows(rows: &[Participation]) -> Duration {
    let mut connection = rusqlite::Connection::open_in_memory().unwrap();
    hadir_sql::adapter::rusqlite::migrate(&mut connection, DateTime::UNIX_EPOCH).unwrap();
    for statement in prepare(Dialect::Sqlite) {
        hadir_sql::adapter::rusqlite::execute(&connection, &statement).unwrap();
    }
    let start = Instant::now();
    let transaction = connection.transaction().unwrap();
    let mut insert =
        transaction.prepare("INSERT INTO participations VALUES (?, ?, ?, ?, ?, ?, ?, ?)").unwrap();
    let instant = |instant| storage::instant_text(hadir_sql::Instant::new(instant).unwrap());
    for row in rows {
        let values = (
            row.workspace_id.to_string(),
            row.post_id.to_string(),
            row.action.as_str(),
            row.handle.platform().as_str(),
            row.handle.as_str(),
            row.platform_user_id.as_ref().map_or("", PlatformUserId::as_str),
            instant(row.first_seen),
            instant(row.last_seen),
        );
        insert.execute(values).unwrap();
    }
    drop(insert);
    transaction.commit().unwrap();
    start.elapsed()
}

fn prepare(dialect: Dialect) -> Vec<Statement> {
    let tenant = Workspace::new(WORKSPACE, "W", "W", Calendar::UTC);
    let posts: Vec<ObservedPost> = (1..=POSTS).map(post).collect();
    let statements = workspace::store([tenant]).build(dialect).chain(store(SCOPE, &posts).build(dialect));
    statements.collect::<Result<_, _>>().unwrap()
}

fn main() {
    let rows = rows();
    println!("{} rows, best of {ROUNDS}, milliseconds", rows.len());
    println!(
        "{:<10}{:>8}{:>8}{:>8}{:>9}{:>14}",
        "engine", "store", "ready", "plain", "fastest", "store / plain"
    );
    for mut engine in Engine::all_migrated().unwrap() {
        let dialect = engine.dialect();
        for statement in prepare(dialect) {
            engine.run(&statement).unwrap();
        }
        let ready: Vec<Statement> = store(SCOPE, &rows).build(dialect).collect::<Result<_, _>>().unwrap();
        let bare: Vec<Statement> = ready.iter().map(plain).collect();
        let stored =
            timed(&mut engine, |engine| _ = engine.store(store(SCOPE, &rows).build(dialect)).unwrap());
        let run = |engine: &mut Engine, all: &[Statement]| {
            for statement in all {
                engine.run(statement).unwrap();
            }
        };
        let made = timed(&mut engine, |engine| run(engine, &ready));
        let least = timed(&mut engine, |engine| run(engine, &bare));
        engine.batch("DELETE FROM participations").unwrap();
        let fastest = match dialect {
            Dialect::Postgres => Some(copy(engine.url().unwrap(), &rows)),
            Dialect::Sqlite => Some(single_rows(&rows)),
            Dialect::Mysql => None,
        };
        let fastest = fastest.map_or_else(|| "-".to_owned(), |time| time.as_millis().to_string());
        let percent = stored.as_micros() * 100 / least.as_micros();
        let [stored, made, least] = [stored, made, least].map(|time| time.as_millis());
        println!("{:<10}{stored:>8}{made:>8}{least:>8}{fastest:>9}{:>13}%", dialect.to_string(), percent);
    }
}
