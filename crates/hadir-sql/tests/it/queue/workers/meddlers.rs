//! Who meddles while the workers work: an editor, somebody who calls posts off, somebody who stops the queue; and the diary of
//! what was agreed to and stopped, and when, by which every call is judged.
//!
//! When is a number that everybody draws before and after a transaction: what was committed between two numbers held at the
//! latest from the second one on.

use super::{World, begin, means_again, run_moves};
use core::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use core::time::Duration;
use hadir_core::ids::PostId;
use hadir_core::publishing::{DeliveryStatus, Post, PostStatus, PostTarget};
use hadir_core::workspace::WorkspaceSettings;
use hadir_sql::publishing::queue::{self, carry};
use hadir_sql::{advance, store};
use hadir_testkit::engine::{Engine, EngineError};
use hadir_testkit::network::Luck;
use std::collections::BTreeMap;
use std::sync::Mutex;

const FOR_EVER: u64 = u64::MAX;

/// A text, and from when until when it was agreed to at most.
type Agreed = (String, u64, u64);

#[derive(Debug)]
pub(super) struct Diary {
    ticks: AtomicU64,
    agreed: Mutex<BTreeMap<PostId, Vec<Agreed>>>,
    called_off: Mutex<BTreeMap<PostId, u64>>,
    pauses: Mutex<Vec<(u64, u64)>>,
    /// What was announced, and between which numbers.
    announced: Mutex<Vec<(PostId, String, u64, u64)>>,
    pub(super) stopped: AtomicU32,
    pub(super) meddled: AtomicU32,
}

impl Diary {
    pub(super) fn new(posts: &[Post]) -> Self {
        let agreed = posts.iter().map(|post| (post.id, vec![(post.content.text.clone(), 0, FOR_EVER)]));
        Self {
            ticks: AtomicU64::new(1),
            agreed: Mutex::new(agreed.collect()),
            called_off: Mutex::default(),
            pauses: Mutex::default(),
            announced: Mutex::default(),
            stopped: AtomicU32::new(0),
            meddled: AtomicU32::new(0),
        }
    }

    pub(super) fn tick(&self) -> u64 {
        self.ticks.fetch_add(1, Ordering::SeqCst)
    }

    pub(super) fn announced(&self, post: &Post, from: u64) {
        let until = self.tick();
        self.announced.lock().unwrap().push((post.id, post.content.text.clone(), from, until));
    }

    /// Nothing was announced that was not agreed to, called off, or stopped at that time.
    pub(super) fn check(&self, whose: &str) {
        let (agreed, off) = (self.agreed.lock().unwrap(), self.called_off.lock().unwrap());
        let pauses = self.pauses.lock().unwrap();
        for (post, text, from, until) in self.announced.lock().unwrap().iter() {
            let held =
                agreed[post].iter().any(|(was, since, to)| was == text && since <= until && from <= to);
            assert!(
                held,
                "{whose}: `{text}` of {post} was not agreed to between {from} and {until}: {:?}",
                agreed[post]
            );
            assert!(off.get(post).is_none_or(|off| from < off), "{whose}: {post} was called off before");
            let stood = pauses.iter().any(|(since, to)| since < from && until < to);
            assert!(!stood, "{whose}: {post} was announced while the queue was stopped");
        }
    }
}

pub(super) const ALL: [fn(&World, Engine, u64); 3] = [edits, calls_off, stops];

/// A post of the tenant, by chance.
fn some(world: &World, luck: &mut Luck) -> PostId {
    let agreed = world.diary.agreed.lock().unwrap();
    let (mut from, mut to) = (0, agreed.len());
    while to - from > 1 {
        let middle = usize::midpoint(from, to);
        if luck.percent(50) { from = middle } else { to = middle }
    }
    *agreed.keys().nth(from).unwrap()
}

/// Tries until nobody else is at the same rows.
fn insist<T>(engine: &mut Engine, mut act: impl FnMut(&mut Engine) -> Result<T, EngineError>) -> T {
    loop {
        match act(engine) {
            Ok(done) => return done,
            Err(error) if means_again(&error) => engine.batch("ROLLBACK").unwrap_or_default(),
            Err(error) => panic!("{error}"),
        }
    }
}

fn locked(world: &World, engine: &mut Engine, post: PostId) -> Result<Post, EngineError> {
    begin(engine)?;
    let asked = queue::locked(world.scope, post).build(engine.dialect());
    Ok(engine.fetch(&asked)?.pop().unwrap())
}

/// How often, and whether it is over.
fn rounds(world: &World, share: usize) -> impl Iterator<Item = usize> + '_ {
    let many = (world.diary.agreed.lock().unwrap().len() / share).max(3);
    (0..many).take_while(|_| {
        std::thread::sleep(Duration::from_millis(30));
        !world.done.load(Ordering::Relaxed)
    })
}

/// Corrects what is under way, and has it agreed to anew a little later.
fn edits(world: &World, mut engine: Engine, seed: u64) {
    let mut luck = Luck::new(seed.wrapping_mul(7).wrapping_add(1));
    for round in rounds(world, 8) {
        let (id, text) = (some(world, &mut luck), format!("Selamat siang, {round}"));
        let edited = insist(&mut engine, |engine| {
            let mut post = locked(world, engine, id)?;
            if !matches!(post.status(), PostStatus::Publishing | PostStatus::Scheduled) {
                engine.batch("ROLLBACK")?;
                return Ok(false);
            }
            post.content.text.clone_from(&text);
            let statements = store(world.scope, [&post]).build(engine.dialect());
            engine.store(statements)?;
            engine.batch("COMMIT")?;
            Ok(true)
        });
        if !edited {
            continue;
        }
        let until = world.diary.tick();
        if let Some(last) = world.diary.agreed.lock().unwrap().get_mut(&id).and_then(|all| all.last_mut()) {
            last.2 = until;
        }
        world.diary.meddled.fetch_add(1, Ordering::Relaxed);
        std::thread::sleep(Duration::from_millis(if luck.percent(50) { 1 } else { 8 }));
        let since = world.diary.tick();
        let agreed = insist(&mut engine, |engine| {
            let post = locked(world, engine, id)?;
            let asked = hadir_sql::publishing::targets_of(world.scope, id).build(engine.dialect());
            let targets: Vec<PostTarget> = engine.fetch(&asked)?;
            let mut after = post.clone();
            let Ok(()) = after.reapprove(&targets, world.now()) else {
                engine.batch("ROLLBACK")?;
                return Ok(false);
            };
            let step = advance(world.scope, &post, &after).unwrap().build(engine.dialect());
            assert_eq!(engine.run(&step)?, 1, "it was locked");
            engine.batch("COMMIT")?;
            Ok(true)
        });
        if agreed {
            world.diary.agreed.lock().unwrap().entry(id).or_default().push((text, since, FOR_EVER));
        }
    }
}

/// Calls posts off, wherever they are.
fn calls_off(world: &World, mut engine: Engine, seed: u64) {
    let mut luck = Luck::new(seed.wrapping_mul(11).wrapping_add(2));
    for _ in rounds(world, 20) {
        let id = some(world, &mut luck);
        let off = insist(&mut engine, |engine| {
            let (scope, dialect) = (world.scope, engine.dialect());
            let post = locked(world, engine, id)?;
            let mut after = post.clone();
            if after.lifecycle.cancel(world.now()).is_err() {
                engine.batch("ROLLBACK")?;
                return Ok(false);
            }
            let moves = carry(scope, &post, &after, world.now(), dialect).unwrap();
            assert!(run_moves(engine, &moves)?, "it was locked");
            // Whoever was at it and had not called yet has lost it.
            let asked = hadir_sql::publishing::targets_of(scope, id).build(dialect);
            for target in engine.fetch(&asked)? {
                let jobs = hadir_sql::publishing::jobs_of(scope, target.id).build(dialect);
                for job in engine.fetch(&jobs)? {
                    let found = engine.fetch(&queue::find(scope, job.id()).build(dialect))?;
                    found
                        .iter()
                        .filter(|queued| queued.job.lifecycle.status() == DeliveryStatus::Cancelled)
                        .for_each(|queued| world.leave(queued));
                }
            }
            engine.batch("COMMIT")?;
            Ok(true)
        });
        if off {
            let when = world.diary.tick();
            world.diary.called_off.lock().unwrap().insert(id, when);
            world.diary.meddled.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// Stops the whole queue for a moment, a few times.
fn stops(world: &World, mut engine: Engine, _seed: u64) {
    let workspace = world.scope.workspace_id();
    let mut set = |paused: bool| {
        let settings = WorkspaceSettings {
            publishing_paused_at: paused.then(|| world.now()),
            ..WorkspaceSettings::new(workspace)
        };
        insist(&mut engine, |engine| {
            let statements = store(world.scope, [&settings]).build(engine.dialect());
            engine.store(statements).map(drop)
        });
    };
    for _ in rounds(world, 100) {
        set(true);
        let since = world.diary.tick();
        std::thread::sleep(Duration::from_millis(15));
        let until = world.diary.tick();
        set(false);
        world.diary.pauses.lock().unwrap().push((since, until));
    }
}
