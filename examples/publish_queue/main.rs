//! Several workers publish from one queue through a network that refuses, loses answers, and kills them; nothing goes out
//! twice.
//!
//! ```sh
//! cargo run --example publish_queue                 # 24 posts, 4 workers, SQLite
//! cargo run --example publish_queue -- 100 8
//! cargo run --features servers --example publish_queue -- 100 8 --url postgres://postgres@localhost
//! cargo run --features servers --example publish_queue -- 100 8 --url mysql://root@localhost
//! ```
//!
//! On a server it makes a database of its own, and drops it in the end.

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

mod keeper;
mod report;
mod worker;

use chrono::{DateTime, TimeDelta, Utc};
use clap::Parser;
use core::num::NonZeroU32;
use hadir_core::publishing::RetryPolicy;
use hadir_sql::publishing::queue::{self, Save};
use hadir_sql::{Dialect, Scope};
use hadir_testkit::engine::Engine;
use hadir_testkit::network::Network;
use hadir_testkit::queue::ATTEMPTS;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{PoisonError, RwLock};

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Publishes posts, and proves that none went out twice.
#[derive(Debug, Parser)]
struct Arguments {
    /// How many posts.
    #[arg(default_value_t = 24)]
    posts: u32,
    /// How many workers.
    #[arg(default_value_t = 4)]
    workers: u32,
    /// A server to work on: postgres://… or mysql://…; SQLite without.
    #[arg(long)]
    url: Option<String>,
}

/// What all workers share; each has a connection of its own. Time is simulated, and stands still during a call.
struct World {
    scope: Scope,
    dialect: Dialect,
    network: Network,
    policy: RetryPolicy,
    clock: RwLock<DateTime<Utc>>,
    done: AtomicBool,
}

fn main() -> Outcome {
    let Arguments { posts, workers, url } = Arguments::parse();
    let start = "2026-03-10T09:00:00Z".parse()?;
    let mut engine = open(url.as_deref())?;
    engine.migrate(start)?;
    let tenant = hadir_testkit::queue::tenant(posts, posts.div_ceil(4).max(1), start);
    tenant.store(&mut engine)?;

    let world = World {
        scope: tenant.scope(),
        dialect: engine.dialect(),
        network: Network::default(),
        policy: RetryPolicy::exponential(NonZeroU32::new(ATTEMPTS).ok_or("no attempts")?, 1_000, 30_000),
        clock: RwLock::new(start),
        done: AtomicBool::new(false),
    };
    let connections =
        (1..=workers).map(|_| engine.connect_again()?.ok_or_else(|| "no second connection".into()));
    let connections = connections.collect::<Outcome<Vec<Engine>>>()?;
    std::thread::scope(|threads| {
        let world = &world;
        let work = |(number, engine)| threads.spawn(move || worker::work(world, engine, number));
        let workers: Vec<_> = (1..).zip(connections).map(work).collect();
        let kept = keeper::keep(world, &mut engine);
        world.done.store(true, Ordering::Relaxed);
        let worked = workers.into_iter().map(|worker| worker.join().map_err(|_| "a worker panicked")?);
        worked.chain([kept]).collect::<Outcome>()
    })?;
    report::report(&world, &mut engine)
}

/// A database of its own.
fn open(url: Option<&str>) -> Outcome<Engine> {
    let Some(url) = url else { return Ok(Engine::sqlite_file()?) };
    #[cfg(feature = "servers")]
    return match url.split_once("://") {
        Some(("postgres" | "postgresql", _)) => Ok(Engine::postgres_at(url)?),
        Some(("mysql" | "mariadb", _)) => Ok(Engine::mysql_at(url)?),
        _ => Err(format!("`{url}` is no address of a server: postgres://… or mysql://…").into()),
    };
    #[cfg(not(feature = "servers"))]
    Err(format!("for {url}, build with `--features servers`").into())
}

impl World {
    fn now(&self) -> DateTime<Utc> {
        *self.clock.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn pass(&self, seconds: i64) {
        let mut clock = self.clock.write().unwrap_or_else(PoisonError::into_inner);
        *clock = clock.checked_add_signed(TimeDelta::seconds(seconds)).unwrap_or(*clock);
    }

    /// Does something at one instant.
    fn at_once<T>(&self, act: impl FnOnce(DateTime<Utc>) -> T) -> T {
        let now = self.clock.read().unwrap_or_else(PoisonError::into_inner);
        act(*now)
    }
}

/// Does something in a transaction of the queue.
fn together<T>(engine: &mut Engine, act: impl FnOnce(&mut Engine) -> Outcome<T>) -> Outcome<T> {
    queue::begin(engine.dialect()).iter().try_for_each(|sql| engine.batch(sql))?;
    let done = act(engine);
    engine.batch(if done.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
    done
}

/// Stores a step; false if somebody else was faster.
fn keep_step(engine: &mut Engine, step: &Save) -> Outcome<bool> {
    together(engine, |engine| Ok(engine.save(step)?))
}
