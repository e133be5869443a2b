//! Takes what is due, and delivers it, or dies on the way.

use super::{Outcome, World, keep_step, together};
use chrono::TimeDelta;
use hadir_core::publishing::{ApprovalRule, Attempt, Claimed, Rejection, Resend};
use hadir_sql::publishing::queue::{self, Claim, Queued};
use hadir_testkit::engine::Engine;
use hadir_testkit::network::{Answer, Luck};
use std::sync::atomic::Ordering;
use std::time::Duration;

const LEASE: TimeDelta = TimeDelta::minutes(5);

pub(super) fn work(world: &World, mut engine: Engine, number: u32) -> Outcome {
    let mut luck = Luck::new(number.into());
    let name = format!("worker-{number}");
    while !world.done.load(Ordering::Relaxed) {
        let claimed = claim(world, &mut engine, &name)?;
        if claimed.is_empty() {
            world.pass(10);
            std::thread::sleep(Duration::from_millis(1));
        }
        for (queued, attempt) in claimed {
            deliver(world, &mut engine, &mut luck, queued, attempt)?;
        }
    }
    Ok(())
}

/// Takes what is due: what this finds, no other worker finds.
fn claim(world: &World, engine: &mut Engine, name: &str) -> Outcome<Vec<(Queued, Attempt<Claimed>)>> {
    let now = world.now();
    together(engine, |engine| {
        let mut claimed = Vec::new();
        let due = queue::due(world.scope, ApprovalRule::Required, now).limit(2);
        for mut queued in engine.fetch(&due.build(world.dialect))? {
            match queued.claim(world.scope, name, LEASE, now)? {
                Claim::Begun(attempt, start) if engine.save(&start)? => claimed.push((queued, attempt)),
                Claim::Begun(..) => {} // Somebody was faster, or stopped it.
                Claim::NotApproved(refusal) => _ = engine.save(&refusal)?,
            }
        }
        Ok(claimed)
    })
}

/// Announces the call, makes it, and stores what came of it. To die is to return at once.
fn deliver(
    world: &World,
    engine: &mut Engine,
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
    if !keep_step(engine, &send)? {
        return Ok(()); // Somebody has swept it.
    }
    let (fate, before) = (luck.fate(), attempt.call_before());
    let answer = world.at_once(|now| (now < before).then(|| world.network.call(queued.target.id, fate)));
    let Some(answer) = answer.filter(|_| !luck.percent(15)) else {
        return Ok(());
    };
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
    keep_step(engine, &settled)?;
    Ok(())
}
