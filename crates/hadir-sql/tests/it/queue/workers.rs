//! Many workers, each with a connection of its own, that die wherever they like, two of them with clocks that are wrong; an
//! editor who corrects what is under way and has it agreed to anew; somebody who calls posts off and stops the queue: nothing
//! goes out twice, nothing goes out that was not agreed to or was stopped, and everything comes to rest.
//!
//! Time is simulated. A call is made at one instant of it: while somebody calls, it stands still.

#[path = "workers/meddlers.rs"]
mod meddlers;

use chrono::{DateTime, TimeDelta, Utc};
use core::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use hadir_core::ids::{PostId, PublishJobId, SocialAccountId};
use hadir_core::publishing::{
    ApprovalRule, Attempt, Claimed, DeliveryStatus, FencingToken, Finding, PartialPolicy, PostStatus,
    PostTarget, PublishAttempt, Rejection, Resend, RetryPolicy, Sent,
};
use hadir_sql::publishing::queue::{self, Claim, Moves, Queued, Save};
use hadir_sql::{Scope, all};
use hadir_testkit::engine::{Engine, EngineError};
use hadir_testkit::network::{Answer, Luck, Network};
use hadir_testkit::queue::ATTEMPTS;
use meddlers::Diary;
use std::collections::BTreeMap;
use std::sync::{Mutex, RwLock};

const WORKERS: u64 = 8;

fn policy() -> RetryPolicy {
    RetryPolicy::exponential(core::num::NonZeroU32::new(ATTEMPTS).unwrap(), 1_000, 30_000)
}

fn lease() -> TimeDelta {
    TimeDelta::minutes(5)
}

/// What all share.
struct World {
    scope: Scope,
    clock: RwLock<DateTime<Utc>>,
    network: Network,
    /// Who is at work for an account, from before the start is committed until before the end is.
    at_work: Mutex<BTreeMap<SocialAccountId, (PublishJobId, FencingToken)>>,
    clashes: AtomicU32,
    deaths: AtomicU32,
    late: AtomicU32,
    conflicts: AtomicU32,
    /// What was agreed to and stopped, and when.
    diary: Diary,
    /// How many workers have something to do.
    busy: AtomicU32,
    done: AtomicBool,
}

/// Why a worker does not go on.
enum Stop {
    /// It died: its connection is gone, and so is what it knew.
    Dead,
    /// The engine refused.
    Engine(EngineError),
}

impl From<EngineError> for Stop {
    fn from(error: EngineError) -> Self {
        Self::Engine(error)
    }
}

impl World {
    fn now(&self) -> DateTime<Utc> {
        *self.clock.read().unwrap()
    }

    /// What the worker's own clock says: the first's is ahead, the second's behind.
    fn now_of(&self, worker: u64) -> DateTime<Utc> {
        let skew = match worker {
            0 => TimeDelta::seconds(240),
            1 => TimeDelta::seconds(-240),
            _ => TimeDelta::zero(),
        };
        self.now() + skew
    }

    fn pass(&self, time: TimeDelta) {
        *self.clock.write().unwrap() += time;
    }

    /// Waits; time flies while nobody works.
    fn wait(&self) {
        if self.busy.load(Ordering::Relaxed) == 0 {
            self.pass(TimeDelta::seconds(20));
        }
        std::thread::sleep(core::time::Duration::from_millis(2));
    }

    /// Does something at one instant.
    fn at_once<T>(&self, act: impl FnOnce(DateTime<Utc>) -> T) -> T {
        let now = self.clock.read().unwrap();
        act(*now)
    }

    fn enter(&self, queued: &Queued) {
        let (account, who) = at_work(queued);
        let before = self.at_work.lock().unwrap().insert(account, who);
        self.clashes.fetch_add(u32::from(before.is_some_and(|other| other != who)), Ordering::Relaxed);
    }

    fn leave(&self, queued: &Queued) {
        let (account, who) = at_work(queued);
        let mut all = self.at_work.lock().unwrap();
        if all.get(&account) == Some(&who) {
            all.remove(&account);
        }
    }

    /// Dies in so many of a hundred cases.
    fn may_die(&self, luck: &mut Luck, chance: u64) -> Result<(), Stop> {
        if luck.percent(chance) {
            self.deaths.fetch_add(1, Ordering::Relaxed);
            return Err(Stop::Dead);
        }
        Ok(())
    }
}

fn at_work(queued: &Queued) -> (SocialAccountId, (PublishJobId, FencingToken)) {
    (queued.target.account_id.unwrap(), (queued.job.id(), queued.job.lifecycle.parts().fence))
}

fn begin(engine: &mut Engine) -> Result<(), EngineError> {
    queue::begin(engine.dialect()).iter().try_for_each(|sql| engine.batch(sql))
}

/// Saves a step in a transaction of its own; false if somebody else was faster.
fn save(engine: &mut Engine, save: &Save) -> Result<bool, EngineError> {
    begin(engine)?;
    let moved = engine.save(save)?;
    engine.batch(if moved { "COMMIT" } else { "ROLLBACK" })?;
    Ok(moved)
}

/// Takes what is due. What it entered and could not commit, it leaves again.
fn claim(
    world: &World,
    engine: &mut Engine,
    luck: &mut Luck,
    number: u64,
) -> Result<Vec<(Queued, Attempt<Claimed>)>, Stop> {
    let mut claimed = Vec::new();
    let committed = (|| -> Result<(), Stop> {
        begin(engine)?;
        let now = world.now_of(number);
        let due = queue::due(world.scope, ApprovalRule::Required, now).limit(3).build(engine.dialect());
        for mut queued in engine.fetch(&due)? {
            let (attempt, start) = match queued.claim(world.scope, &format!("worker-{number}"), lease(), now)
            {
                Ok(Claim::Begun(attempt, start)) => (attempt, start),
                // Somebody wrote to the table: that is its outcome.
                Ok(Claim::NotApproved(refused)) => {
                    engine.save(&refused)?;
                    continue;
                }
                Err(refused) => panic!("{refused}"),
            };
            if engine.save(&start)? {
                world.enter(&queued);
                claimed.push((queued, attempt));
            } else {
                world.conflicts.fetch_add(1, Ordering::Relaxed);
            }
        }
        world.may_die(luck, 2)?;
        engine.batch("COMMIT")?;
        Ok(())
    })();
    if committed.is_err() {
        for (queued, _) in &claimed {
            world.leave(queued);
        }
    }
    committed.map(|()| claimed)
}

/// From the claim to the record.
fn deliver(
    world: &World,
    engine: &mut Engine,
    luck: &mut Luck,
    number: u64,
    (mut queued, attempt): (Queued, Attempt<Claimed>),
) -> Result<(), Stop> {
    let scope = world.scope;
    world.may_die(luck, 5)?;
    world.pass(TimeDelta::seconds(if luck.percent(1) { 301 } else { 3 }));
    // Now and then long enough for somebody to meddle.
    if luck.percent(20) {
        std::thread::sleep(core::time::Duration::from_millis(3));
    }
    if luck.percent(5) {
        let Ok(((), step)) = queued.step(scope, |life| life.renew(&attempt, lease(), world.now_of(number)))
        else {
            return Ok(());
        };
        if !save(engine, &step)? {
            return Ok(());
        }
    }
    if luck.percent(5) {
        world.leave(&queued);
        if let Ok(((), step)) = queued.step(scope, |life| life.release(attempt, world.now_of(number))) {
            save(engine, &step)?;
        }
        return Ok(());
    }
    // Refused if the lease has run out; saved only if nobody has taken it away meanwhile.
    let sending = queued.clone();
    let Ok((attempt, step)) = queued.step(scope, |life| life.send(attempt, world.now_of(number))) else {
        world.late.fetch_add(1, Ordering::Relaxed);
        return Ok(());
    };
    let from = world.diary.tick();
    if !save(engine, &step)? {
        // Something stops it, or somebody took it away.
        world.leave(&sending);
        world.diary.stopped.fetch_add(1, Ordering::Relaxed);
        let back = step.hand_back(attempt, world.now_of(number)).unwrap();
        save(engine, &back)?;
        return Ok(());
    }
    world.diary.announced(&sending.post, from);
    world.may_die(luck, 5)?;
    world.pass(TimeDelta::seconds(2));
    if luck.percent(2) {
        // Held up so long that the others have swept it, looked for it in vain, and sent it themselves.
        world.pass(TimeDelta::seconds(1_300));
        std::thread::sleep(core::time::Duration::from_millis(250));
    }
    let fate = luck.fate();
    let before = attempt.call_before();
    let skew = world.now_of(number) - world.now();
    let answer =
        world.at_once(|now| (now + skew < before).then(|| world.network.call(queued.target.id, fate)));
    let Some(answer) = answer else {
        world.late.fetch_add(1, Ordering::Relaxed);
        return Ok(());
    };
    world.may_die(luck, 8)?;
    world.pass(TimeDelta::seconds(if luck.percent(1) { 301 } else { 2 }));
    record(world, engine, number, queued, attempt, answer)
}

fn record(
    world: &World,
    engine: &mut Engine,
    number: u64,
    mut queued: Queued,
    attempt: Attempt<Sent>,
    answer: Answer,
) -> Result<(), Stop> {
    let (now, before) = (world.now_of(number), queued.clone());
    let taken = queued.step(world.scope, |life| match answer {
        Answer::Receipt(receipt) => life.accept(attempt, receipt, now),
        Answer::Silence => life.lapse(&attempt.unanswered(), now),
        Answer::Error(error) => match attempt.rejected(error, Resend::Duplicates) {
            Rejection::Transient(attempt) => life.retry_later(attempt, &policy(), now).map(drop),
            Rejection::Permanent(attempt) => life.give_up(attempt, now),
            Rejection::Unconfirmed(attempt) => life.lapse(&attempt, now),
        },
    });
    let ((), step) = taken.unwrap();
    world.leave(&before);
    if !save(engine, &step)? {
        world.conflicts.fetch_add(1, Ordering::Relaxed);
    }
    settle(world, engine, queued.post.id)?;
    Ok(())
}

/// Moves a post to where its targets are.
fn settle(world: &World, engine: &mut Engine, post: PostId) -> Result<(), EngineError> {
    let (scope, dialect, now) = (world.scope, engine.dialect(), world.now());
    begin(engine)?;
    let locked = engine.fetch(&queue::locked(scope, post).build(dialect))?.pop().unwrap();
    let standing = engine.fetch(&queue::standing(scope, post).build(dialect))?;
    let next = engine.fetch(&queue::next_run(scope, post, dialect))?.pop().flatten();
    // What was called off or is still to be started stays there while it waits.
    if let Ok(Some(step)) = queue::settle(scope, &locked, standing, PartialPolicy::PublishedIfAny, next, now)
    {
        engine.run(&step.build(dialect))?;
    }
    engine.batch("COMMIT")
}

/// Runs statements that move a post, in the transaction that is open; false if it has moved meanwhile.
fn run_moves(engine: &mut Engine, moves: &Moves) -> Result<bool, EngineError> {
    if let Some(post) = &moves.post
        && engine.run(post)? == 0
    {
        return Ok(false);
    }
    moves.rest.iter().try_for_each(|statement| engine.run(statement).map(drop))?;
    Ok(true)
}

/// Whether it means that somebody else was at the same rows: to be done again.
fn means_again(error: &EngineError) -> bool {
    let reason = error.reason.to_lowercase();
    ["deadlock", "locked", "lock wait", "serialize"].iter().any(|word| reason.contains(word))
}

fn work(world: &World, connect: &impl Fn() -> Engine, number: u64, seed: u64) {
    let mut luck = Luck::new(seed.wrapping_mul(1_000).wrapping_add(number));
    let mut engine = connect();
    while !world.done.load(Ordering::Relaxed) {
        let mut round = || -> Result<(), Stop> {
            let claimed = claim(world, &mut engine, &mut luck, number)?;
            if claimed.is_empty() {
                world.wait();
                return Ok(());
            }
            world.busy.fetch_add(1, Ordering::Relaxed);
            let delivered = claimed
                .into_iter()
                .try_for_each(|taken| deliver(world, &mut engine, &mut luck, number, taken));
            world.busy.fetch_sub(1, Ordering::Relaxed);
            delivered
        };
        match round() {
            Ok(()) => {}
            Err(Stop::Dead) => engine = connect(),
            // Its transaction is gone: as if it had died.
            Err(Stop::Engine(error)) if means_again(&error) => engine = connect(),
            Err(Stop::Engine(error)) => panic!("{error}"),
        }
    }
}

/// Sweeps, reconciles, queues and settles until every job and every post has come to rest.
fn keep(world: &World, engine: &mut Engine) {
    // A worker that failed has ended it.
    while !world.done.load(Ordering::Relaxed) {
        match keep_once(world, engine) {
            Ok(true) => return,
            Ok(false) => world.wait(),
            Err(error) if means_again(&error) => engine.batch("ROLLBACK").unwrap_or_default(),
            Err(error) => panic!("{error}"),
        }
    }
}

/// One round; true once all is at rest.
fn keep_once(world: &World, engine: &mut Engine) -> Result<bool, EngineError> {
    let (scope, dialect) = (world.scope, engine.dialect());
    {
        for mut queued in engine.fetch(&queue::lapsed(scope, world.now()).limit(20).build(dialect))? {
            let before = queued.clone();
            let ((), step) = queued.step(scope, |life| life.sweep(world.now())).unwrap();
            world.leave(&before);
            save(engine, &step)?;
        }
        let ripe = queue::ripe(scope, &policy(), world.now()).limit(20).build(dialect);
        for mut queued in engine.fetch(&ripe)? {
            let lost = queued.job.lifecycle.unconfirmed().unwrap();
            let (looked_at, seen) = world.at_once(|now| (now, world.network.look(queued.target.id)));
            let finding = seen.map_or(Finding::NotSent { looked_at }, Finding::Sent);
            let reconcile = |life: &mut hadir_core::publishing::DeliveryLifecycle| {
                life.reconcile(lost, finding, &policy(), world.now())
            };
            let (_, step) = queued.step(scope, reconcile).unwrap();
            save(engine, &step)?;
        }
        for post in engine.fetch(&queue::unqueued(scope, world.now()).limit(50).build(dialect))? {
            let targets: Vec<PostTarget> =
                engine.fetch(&hadir_sql::publishing::targets_of(scope, post.id).build(dialect))?;
            let attempts = core::num::NonZeroU32::new(ATTEMPTS).unwrap();
            // Of a target that has a job none is stored. Refused while it is not agreed to: the next round asks again.
            let ids = || PublishJobId::from_uuid(uuid::Uuid::from_u128(u128::from(world.diary.tick())));
            let Ok(queued) =
                queue::enqueue(scope, ApprovalRule::Required, &post, &targets, attempts, ids, world.now())
            else {
                continue;
            };
            begin(engine)?;
            run_moves(engine, &queued.build(dialect).unwrap())?;
            engine.batch("COMMIT")?;
        }
        for job in engine.fetch(&queue::orphans(scope).limit(50).build(dialect))? {
            let found = engine.fetch(&queue::find(scope, job.id()).build(dialect))?.pop();
            let Some(mut queued) = found else { continue };
            if let Ok(((), step)) = queued.step(scope, |life| life.cancel(world.now())) {
                save(engine, &step)?;
            }
        }
        for post in engine.fetch(&queue::unsettled(scope).limit(50).build(dialect))? {
            settle(world, engine, post.id)?;
        }
        let open = "SELECT (SELECT COUNT(*) FROM publish_jobs WHERE status IN ('pending', 'running', 'unconfirmed')) + (SELECT COUNT(*) FROM posts WHERE status IN ('publishing', 'scheduled'))";
        Ok(engine.texts(open)?[0][0].as_deref() == Some("0"))
    }
}

/// One run; returns how often somebody died, came too late, was not the first, was stopped before a call, and corrected or
/// called off a post.
fn run(engine: &mut Engine, connect: &(impl Fn() -> Engine + Sync), jobs: u32, seed: u64) -> [u32; 5] {
    let start: DateTime<Utc> = "2026-03-10T09:00:00Z".parse().unwrap();
    let tenant = hadir_testkit::queue::tenant(jobs, (jobs / 12).max(4), start);
    tenant.store(engine).unwrap();
    // After so many rows at once, as a server does by itself a minute later.
    if engine.dialect() == hadir_sql::Dialect::Postgres {
        engine.batch("ANALYZE").unwrap();
    }
    let world = World {
        scope: tenant.scope(),
        clock: RwLock::new(start),
        network: Network::default(),
        at_work: Mutex::default(),
        clashes: AtomicU32::new(0),
        deaths: AtomicU32::new(0),
        late: AtomicU32::new(0),
        conflicts: AtomicU32::new(0),
        diary: Diary::new(&tenant.posts),
        busy: AtomicU32::new(0),
        done: AtomicBool::new(false),
    };
    std::thread::scope(|threads| {
        // Whoever fails ends it for all.
        struct Done<'a>(&'a AtomicBool);
        impl Drop for Done<'_> {
            fn drop(&mut self) {
                self.0.store(true, Ordering::Relaxed);
            }
        }
        for number in 0..WORKERS {
            let world = &world;
            threads.spawn(move || {
                let _done = Done(&world.done);
                work(world, connect, number, seed);
            });
        }
        for meddler in meddlers::ALL {
            let world = &world;
            threads.spawn(move || meddler(world, connect(), seed));
        }
        let _done = Done(&world.done);
        keep(&world, engine);
    });

    let dialect = engine.dialect();
    assert_eq!(world.network.published_twice(), [], "{dialect}: seed {seed}");
    world.diary.check(&format!("{dialect}, seed {seed}"));
    assert_eq!(
        world.clashes.load(Ordering::Relaxed),
        0,
        "{dialect}: two at once for one account, seed {seed}"
    );
    let network = world.network.seen();
    let log = engine.fetch(&all::<PublishAttempt>(world.scope).build(dialect)).unwrap();
    assert!(log.iter().all(|entry| entry.ended_at.is_some() && entry.outcome.is_some()));
    let mut leases = 0;
    for job in &tenant.publish_jobs {
        let stored = engine.fetch(&queue::find(world.scope, job.id()).build(dialect)).unwrap().pop().unwrap();
        let status = stored.job.lifecycle.status();
        assert!(
            matches!(status, DeliveryStatus::Succeeded | DeliveryStatus::Failed | DeliveryStatus::Cancelled),
            "{status}"
        );
        let post = stored.post.status();
        assert_eq!(post == PostStatus::Published, status == DeliveryStatus::Succeeded, "{post} {status}");
        assert!(
            matches!(post, PostStatus::Published | PostStatus::Failed | PostStatus::Cancelled),
            "{dialect}: {post}, seed {seed}"
        );
        assert_eq!(stored.target.lifecycle.status(), status);
        // What is said to be out is out, and what is said not to be is not.
        let published = network.get(&stored.target.id).map_or(0, |seen| seen.published);
        assert_eq!(published == 1, status == DeliveryStatus::Succeeded, "{dialect}: seed {seed}");
        leases += stored.job.lifecycle.parts().fence.0;
    }
    assert_eq!(u64::try_from(log.len()).unwrap(), leases);
    [&world.deaths, &world.late, &world.conflicts, &world.diary.stopped, &world.diary.meddled]
        .map(|count| count.load(Ordering::Relaxed))
}

/// A number that the environment can set.
pub(super) fn setting(variable: &str, usual: u32) -> u32 {
    match std::env::var(variable) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{variable} is no number: `{text}`")),
        Err(_) => usual,
    }
}

/// How many jobs, and how often: the environment can ask for more.
#[allow(clippy::print_stdout, reason = "who asks for many runs wants to see them")]
fn on(name: &str, usual: u32, open: impl Fn() -> Engine) {
    let jobs = setting("HADIR_QUEUE_JOBS", usual);
    for seed in 1..=u64::from(setting("HADIR_QUEUE_RUNS", 1)) {
        let mut engine = open();
        engine.migrate(DateTime::UNIX_EPOCH).unwrap();
        let other = Mutex::new(engine.connect_again().unwrap().unwrap());
        let connect = || other.lock().unwrap().connect_again().unwrap().unwrap();
        let [deaths, late, conflicts, stopped, meddled] = run(&mut engine, &connect, jobs, seed);
        println!(
            "{name} {seed}: {jobs} jobs, {deaths} deaths, {late} too late, {conflicts} not the first, {stopped} stopped before the call, {meddled} corrected or called off"
        );
        assert!(deaths > 0 && meddled > 0, "a run without deaths and meddlers shows nothing");
    }
}

#[test]
fn nothing_goes_out_twice_on_sqlite() {
    on("sqlite", 150, || Engine::sqlite_file().unwrap());
}

#[cfg(feature = "servers")]
#[test]
fn nothing_goes_out_twice_on_postgres() {
    on("postgres", 300, || Engine::postgres().unwrap());
}

#[cfg(feature = "servers")]
#[test]
fn nothing_goes_out_twice_on_mysql() {
    on("mysql", 300, || Engine::mysql().unwrap());
}
