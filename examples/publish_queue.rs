//! Several workers publish from one queue through a network that refuses, loses answers, and kills them; nothing goes out
//! twice.
//!
//! ```sh
//! cargo run --example publish_queue            # 24 posts, 4 workers
//! cargo run --example publish_queue -- 100 8
//! ```

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use chrono::{DateTime, TimeDelta, Utc};
use core::num::NonZeroU32;
use hadir_core::publishing::{
    ApprovalRule, Attempt, Claimed, DeliveryStatus, Finding, PublishAttempt, Rejection, Resend, RetryPolicy,
};
use hadir_sql::adapter::rusqlite::{fetch, migrate, run, save};
use hadir_sql::publishing::queue::{self, Queued, Save};
use hadir_sql::schema::Row;
use hadir_sql::{Dialect, Scope, all, store};
use hadir_testkit::network::{Answer, Luck, Network};
use hadir_testkit::queue::ATTEMPTS;
use hadir_testkit::tenant::RowsVisitor;
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{PoisonError, RwLock};
use std::time::Duration;

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

const SQLITE: Dialect = Dialect::Sqlite;
const LEASE: TimeDelta = TimeDelta::minutes(5);

/// What all workers share; the database they open themselves. Time is simulated, and stands still during a call.
struct World<'a> {
    file: &'a Path,
    scope: Scope,
    network: Network,
    policy: RetryPolicy,
    clock: RwLock<DateTime<Utc>>,
    done: AtomicBool,
}

fn main() -> Outcome {
    let mut numbers = std::env::args().skip(1).map(|word| word.parse::<u32>());
    let posts = numbers.next().transpose()?.unwrap_or(24);
    let workers = numbers.next().transpose()?.unwrap_or(4);

    let start = "2026-03-10T09:00:00Z".parse()?;
    let file = std::env::temp_dir().join(format!("hadir-publish-queue-{}.db", std::process::id()));
    let tenant = hadir_testkit::queue::tenant(posts, posts.div_ceil(4).max(1), start);
    let mut connection = Connection::open(&file)?;
    migrate(&mut connection, start)?;
    let mut storing = Storing { connection: &connection, scope: tenant.scope(), outcome: Ok(()) };
    tenant.each(&mut storing);
    storing.outcome?;

    let world = World {
        file: &file,
        scope: tenant.scope(),
        network: Network::default(),
        policy: RetryPolicy::exponential(NonZeroU32::new(ATTEMPTS).ok_or("no attempts")?, 1_000, 30_000),
        clock: RwLock::new(start),
        done: AtomicBool::new(false),
    };
    let shared = &world;
    std::thread::scope(|threads| {
        let workers: Vec<_> =
            (1..=workers).map(|number| threads.spawn(move || work(shared, number))).collect();
        let kept = keep(shared);
        world.done.store(true, Ordering::Relaxed);
        let worked = workers.into_iter().map(|worker| worker.join().map_err(|_| "a worker panicked")?);
        worked.chain([kept]).collect::<Outcome>()
    })?;
    report(&world, &connection)?;
    std::fs::remove_file(&file)?;
    Ok(())
}

impl World<'_> {
    fn now(&self) -> DateTime<Utc> {
        *self.clock.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn pass(&self, seconds: i64) {
        let mut clock = self.clock.write().unwrap_or_else(PoisonError::into_inner);
        *clock = clock.checked_add_signed(TimeDelta::seconds(seconds)).unwrap_or(*clock);
    }

    fn connect(&self) -> Outcome<Connection> {
        let connection = Connection::open(self.file)?;
        connection.busy_timeout(Duration::from_mins(1))?;
        SQLITE.session().iter().try_for_each(|sql| connection.execute_batch(sql))?;
        Ok(connection)
    }
}

/// Does something in a transaction.
fn together<T>(connection: &Connection, act: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    queue::begin(SQLITE).iter().try_for_each(|sql| connection.execute_batch(sql))?;
    let done = act();
    connection.execute_batch(if done.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
    done
}

/// Stores a step; false if somebody else was faster.
fn keep_step(connection: &Connection, step: &Save) -> Outcome<bool> {
    together(connection, || Ok(save(connection, step)?))
}

fn work(world: &World<'_>, number: u32) -> Outcome {
    let mut luck = Luck::new(number.into());
    let connection = world.connect()?;
    let name = format!("worker-{number}");
    while !world.done.load(Ordering::Relaxed) {
        let claimed = claim(world, &connection, &name)?;
        if claimed.is_empty() {
            world.pass(10);
            std::thread::sleep(Duration::from_millis(1));
        }
        for (queued, attempt) in claimed {
            deliver(world, &connection, &mut luck, queued, attempt)?;
        }
    }
    Ok(())
}

/// Takes what is due: what this finds, no other worker finds.
fn claim(world: &World<'_>, connection: &Connection, name: &str) -> Outcome<Vec<(Queued, Attempt<Claimed>)>> {
    let now = world.now();
    together(connection, || {
        let mut claimed = Vec::new();
        let due = queue::due(world.scope, ApprovalRule::Required, now).limit(2);
        for mut queued in fetch(connection, &due.build(SQLITE))? {
            let (attempt, start) = queued.step(world.scope, |life| life.start(name, LEASE, now))?;
            if save(connection, &start)? {
                claimed.push((queued, attempt));
            }
        }
        Ok(claimed)
    })
}

/// Announces the call, makes it, and stores what came of it. To die is to return at once.
fn deliver(
    world: &World<'_>,
    connection: &Connection,
    luck: &mut Luck,
    mut queued: Queued,
    attempt: Attempt<Claimed>,
) -> Outcome {
    if luck.percent(10) {
        return Ok(());
    }
    world.pass(2);
    let Ok((attempt, send)) = queued.step(world.scope, |life| life.send(attempt, world.now())) else {
        return Ok(()); // The lease has run out.
    };
    if !keep_step(connection, &send)? {
        return Ok(()); // Somebody has swept it.
    }
    let fate = luck.fate();
    let answer = {
        let now = world.clock.read().unwrap_or_else(PoisonError::into_inner);
        if *now >= attempt.call_before() {
            return Ok(());
        }
        world.network.call(queued.target.id, fate)
    };
    if luck.percent(15) {
        return Ok(());
    }
    world.pass(2);
    let now = world.now();
    let ((), settled) = queued.step(world.scope, |life| match answer {
        Answer::Receipt(receipt) => life.accept(attempt, receipt, now),
        Answer::Silence => life.lapse(&attempt.unanswered(), now),
        Answer::Error(error) => match attempt.rejected(error, Resend::Duplicates) {
            Rejection::Transient(attempt) => life.retry_later(attempt, &world.policy, now).map(drop),
            Rejection::Permanent(attempt) => life.give_up(attempt, now),
            Rejection::Unconfirmed(attempt) => life.lapse(&attempt, now),
        },
    })?;
    // If it is not stored, the lease was lost: the sweeper has found the job, and somebody will look for the post.
    keep_step(connection, &settled)?;
    Ok(())
}

/// Sweeps and reconciles until every job has ended.
fn keep(world: &World<'_>) -> Outcome {
    let (connection, scope) = (world.connect()?, world.scope);
    loop {
        let now = world.now();
        for mut queued in fetch(&connection, &queue::lapsed(scope, now).build(SQLITE))? {
            let ((), swept) = queued.step(scope, |life| life.sweep(now))?;
            keep_step(&connection, &swept)?;
        }
        for mut queued in fetch(&connection, &queue::ripe(scope, &world.policy, now).build(SQLITE))? {
            let Some(lost) = queued.job.delivery.unconfirmed() else { continue };
            let seen = world.network.look(queued.target.id);
            let finding = seen.map_or(Finding::NotSent { looked_at: now }, Finding::Sent);
            let (_, settled) =
                queued.step(scope, |life| life.reconcile(lost, finding, &world.policy, now))?;
            keep_step(&connection, &settled)?;
        }
        let jobs = fetch(&connection, &all::<hadir_core::publishing::PublishJob>(scope).build(SQLITE))?;
        let ended = |status| matches!(status, DeliveryStatus::Succeeded | DeliveryStatus::Failed);
        if jobs.iter().all(|job| ended(job.delivery.status())) {
            return Ok(());
        }
        world.pass(10);
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// A line per job, from the log of attempts; then the sums, and what the network saw.
fn report(world: &World<'_>, connection: &Connection) -> Outcome {
    let log = fetch(connection, &all::<PublishAttempt>(world.scope).build(SQLITE))?;
    let jobs = fetch(connection, &all::<hadir_core::publishing::PublishJob>(world.scope).build(SQLITE))?;
    let mut sums = BTreeMap::new();
    for (number, job) in (1..).zip(&jobs) {
        let story = log.iter().filter(|entry| entry.job_id == job.id()).map(|entry| {
            let why = entry.error.as_ref().map(|error| format!(" ({})", error.class)).unwrap_or_default();
            let outcome = entry.outcome.map_or("under way", |outcome| outcome.as_str());
            format!("{}: {outcome}{why}", entry.worker)
        });
        let status = job.delivery.status();
        println!("post {number:>3}  {:<9}  {}", status.as_str(), story.collect::<Vec<_>>().join(", then "));
        let count = sums.entry(status.as_str()).or_insert(0_u32);
        *count = count.saturating_add(1);
    }
    let seen = world.network.seen();
    let calls: u32 = seen.values().map(|seen| seen.calls).sum();
    let looks: u32 = seen.values().map(|seen| seen.looks).sum();
    let published = seen.values().filter(|seen| seen.published > 0).count();
    println!("\n{sums:?} after {} attempts, {calls} calls and {looks} looks", log.len());
    let twice = world.network.published_twice();
    println!("the network shows {published} posts, {} of them more than once", twice.len());
    if twice.is_empty() { Ok(()) } else { Err(format!("published twice: {twice:?}").into()) }
}

struct Storing<'a> {
    connection: &'a Connection,
    scope: Scope,
    outcome: Outcome,
}

impl RowsVisitor for Storing<'_> {
    fn rows<R: Row>(&mut self, rows: &[R]) {
        if self.outcome.is_ok() {
            let stored = run(self.connection, store(self.scope, rows).build(SQLITE));
            self.outcome = stored.map(drop).map_err(Into::into);
        }
    }
}
