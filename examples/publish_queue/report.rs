//! What happened, and the proof.

use super::{Outcome, World};
use hadir_core::publishing::{PublishAttempt, PublishJob};
use hadir_sql::all;
use hadir_testkit::engine::Engine;
use std::collections::BTreeMap;

/// A line per job, from the log of attempts; then the sums, and what the network saw.
pub(super) fn report(world: &World, engine: &mut Engine) -> Outcome {
    let log = engine.fetch(&all::<PublishAttempt>(world.scope).build(world.dialect))?;
    let jobs = engine.fetch(&all::<PublishJob>(world.scope).build(world.dialect))?;
    let mut sums = BTreeMap::new();
    for (number, job) in (1..).zip(&jobs) {
        let story = log.iter().filter(|entry| entry.job_id == job.id()).map(|entry| {
            let why = entry.error.as_ref().map(|error| format!(" ({})", error.class)).unwrap_or_default();
            let outcome = entry.outcome.map_or("under way", |outcome| outcome.as_str());
            format!("{}: {outcome}{why}", entry.worker)
        });
        let status = job.lifecycle.status();
        println!("post {number:>3}  {:<9}  {}", status.as_str(), story.collect::<Vec<_>>().join(", then "));
        let count = sums.entry(status.as_str()).or_insert(0_u32);
        *count = count.saturating_add(1);
    }
    let seen = world.network.seen();
    let calls: u32 = seen.values().map(|seen| seen.calls).sum();
    let looks: u32 = seen.values().map(|seen| seen.looks).sum();
    let published = seen.values().filter(|seen| seen.published > 0).count();
    let attempts = log.len();
    println!("\n{}: {sums:?} after {attempts} attempts, {calls} calls and {looks} looks", world.dialect);
    let twice = world.network.published_twice();
    println!("the network shows {published} posts, {} of them more than once", twice.len());
    if twice.is_empty() { Ok(()) } else { Err(format!("published twice: {twice:?}").into()) }
}
