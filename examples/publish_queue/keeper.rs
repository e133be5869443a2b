//! Takes away what the dead have left, and looks on the network for what nobody knows of.

use super::{Outcome, World, keep_step};
use hadir_core::publishing::{DeliveryStatus, Finding, PublishJob};
use hadir_sql::all;
use hadir_sql::publishing::queue;
use hadir_testkit::engine::Engine;
use std::time::Duration;

/// Sweeps and reconciles until every job has ended.
pub(super) fn keep(world: &World, engine: &mut Engine) -> Outcome {
    let (scope, dialect) = (world.scope, world.dialect);
    loop {
        let now = world.now();
        for mut queued in engine.fetch(&queue::lapsed(scope, now).build(dialect))? {
            keep_step(engine, &queued.sweep(scope, now)?)?;
        }
        for mut queued in engine.fetch(&queue::ripe(scope, &world.policy, now).build(dialect))? {
            let Some(lost) = queued.job.lifecycle.unconfirmed() else { continue };
            let seen = world.network.look(queued.target.id);
            let finding = seen.map_or(Finding::NotSent { looked_at: now }, Finding::Sent);
            let (_, settled) =
                queued.step(scope, |life| life.reconcile(lost, finding, &world.policy, now))?;
            keep_step(engine, &settled)?;
        }
        let jobs = engine.fetch(&all::<PublishJob>(scope).build(dialect))?;
        let ended = |status| matches!(status, DeliveryStatus::Succeeded | DeliveryStatus::Failed);
        if jobs.iter().all(|job| ended(job.lifecycle.status())) {
            return Ok(());
        }
        world.pass(10);
        std::thread::sleep(Duration::from_millis(1));
    }
}
