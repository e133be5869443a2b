//! Every status machine as a diagram, and the life of one post: a refusal that is waited out, a call whose answer is
//! lost, and the look at the network that settles it.
//!
//! ```sh
//! cargo run --example lifecycles
//! ```

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::ids::{Origin, PostId, PostTargetId, PublishJobId, UserId, WorkspaceId};
use hadir_core::json::Extra;
use hadir_core::lifecycle::MACHINES;
use hadir_core::platform::Platform;
use hadir_core::publishing::{
    Content, ContentOverride, DeliveryError, DeliveryLifecycle, DeliveryTally, ErrorClass, Finding, Next,
    PartialPolicy, Post, PostKind, PostTarget, Receipt, Rejection, Resend, RetryPolicy, TargetContent,
    TargetLifecycle,
};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    for machine in MACHINES {
        println!("{}\n{}", machine.name, machine.diagram());
    }
    walk()
}

fn walk() -> Result<(), Box<dyn Error>> {
    let monday: DateTime<Utc> = "2026-03-09T08:00:00Z".parse()?;
    let due = monday.checked_add_signed(TimeDelta::hours(25)).ok_or("a time far away")?;
    let origin = |table| Origin::new("example", table, "1");
    let policy = RetryPolicy::RESTAURANT;

    let mut post = Post::draft(
        WorkspaceId::imported(origin("workspaces")),
        PostId::imported(origin("posts")),
        UserId::imported(origin("users")),
        Content::of_text("Selamat pagi"),
        monday,
    );
    let mut targets = [PostTarget {
        workspace_id: post.workspace_id,
        id: PostTargetId::imported(origin("targets")),
        post_id: post.id,
        platform: Platform::Instagram,
        account_id: None,
        content: TargetContent::Override(ContentOverride::default()),
        kind: Some(PostKind::Feed),
        share_to_feed: None,
        settings: Extra::new(),
        lifecycle: TargetLifecycle::pending(monday),
    }];

    println!("{monday}  {}", post.status());
    post.lifecycle.submit(monday)?;
    post.lifecycle.approve(post.content_hash(&targets), monday)?;
    post.schedule(&targets, due, monday)?;
    println!("{monday}  {}, due {due}", post.status());
    if let Err(refused) = post.lifecycle.start(monday) {
        println!("{monday}  refused: {refused}");
    }

    let lease = TimeDelta::minutes(5);
    let job_id = PublishJobId::imported(origin("jobs"));
    let mut job = DeliveryLifecycle::pending(job_id, due, policy.max_attempts, monday);
    post.lifecycle.start(due)?;

    // The network is too busy: that is waited out, and the attempt does not count.
    let claimed = job.start("worker-1", lease, due)?;
    let sent = job.send(claimed, due)?;
    let busy = DeliveryError::new(ErrorClass::RateLimited, "application request limit reached");
    let Rejection::Transient(refused) = sent.rejected(busy, Resend::Duplicates) else {
        return Err("a rate limit is waited out".into());
    };
    let Next::RetryAt(again) = job.retry_later(refused, &policy, due)? else {
        return Err("an attempt is left".into());
    };
    println!("{due}  delivery {}: rate limited, again at {again}", job.status());

    // The call goes out and the worker dies. Whoever sweeps finds a lapsed lease, and does not send again.
    let claimed = job.start("worker-1", lease, again)?;
    let lost = job.send(claimed, again)?;
    drop(lost);
    let later = again.checked_add_signed(lease).ok_or("a time far away")?;
    job.sweep(later)?;
    println!("{later}  delivery {}: the answer was lost", job.status());
    if let Err(refused) = job.start("worker-2", lease, later) {
        println!("{later}  refused: {refused}");
    }

    // A look at the network finds it: it was published after all, once.
    let unconfirmed = job.unconfirmed().ok_or("it is unconfirmed")?;
    let receipt = Receipt { platform_post_id: "17900000000000001".into(), url: None };
    job.reconcile(unconfirmed, Finding::Sent(receipt), &policy, later)?;
    println!("{later}  delivery {}: found on the network", job.status());

    for target in &mut targets {
        target.lifecycle.follow(&job)?;
    }
    let tally: DeliveryTally = targets.iter().map(|target| target.lifecycle.status()).collect();
    post.lifecycle.settle(&tally, PartialPolicy::PublishedIfAny, later, later)?;
    println!("{later}  {}: {:?}", post.status(), tally.outcome());
    Ok(())
}
