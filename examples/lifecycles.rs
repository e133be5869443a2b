//! Every status machine as a diagram, and lives of posts: a refusal that is waited out, a call whose answer is lost, and the
//! look at the network that settles it; an edit after the approval; a partial failure and its retry; a cancel under way; a
//! pause; a token that ran out.
//!
//! ```sh
//! cargo run --example lifecycles
//! ```

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::account::{ConnectionLifecycle, ConnectionStatus, PublishingPace};
use hadir_core::ids::{Origin, PostId, PostTargetId, PublishJobId, SocialAccountId, UserId, WorkspaceId};
use hadir_core::lifecycle::MACHINES;
use hadir_core::platform::Platform;
use hadir_core::publishing::{
    ApprovalRule, Candidate, Channel, Content, DeliveryError, DeliveryLifecycle, DeliveryTally, ErrorClass,
    Finding, Next, PartialPolicy, Post, PostKind, PostTarget, PublishJob, Receipt, Rejection, RemovedBy,
    Resend, RetryPolicy, obstacles,
};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    for machine in MACHINES {
        println!("{}\n{}", machine.name, machine.diagram());
    }
    walk()?;
    edit_after_approval()?;
    partial_failure()?;
    cancel_under_way()?;
    pause_and_resume()?;
    token_that_ran_out()
}

fn monday() -> Result<DateTime<Utc>, Box<dyn Error>> {
    Ok("2026-03-09T08:00:00Z".parse()?)
}

fn later(from: DateTime<Utc>, minutes: i64) -> Result<DateTime<Utc>, Box<dyn Error>> {
    from.checked_add_signed(TimeDelta::minutes(minutes)).ok_or_else(|| "a time far away".into())
}

fn origin<'a>(table: &'a str, number: &'a str) -> Origin<'a> {
    Origin::new("example", table, number)
}

fn draft(now: DateTime<Utc>) -> Post {
    Post::draft(
        WorkspaceId::imported(origin("workspaces", "1")),
        PostId::imported(origin("posts", "1")),
        UserId::imported(origin("users", "1")),
        Content::of_text("Selamat pagi"),
        now,
    )
}

fn target(post: &Post, number: &str, now: DateTime<Utc>) -> PostTarget {
    PostTarget {
        account_id: Some(SocialAccountId::imported(origin("accounts", "1"))),
        kind: Some(PostKind::Feed),
        ..PostTarget::new(
            post.workspace_id,
            PostTargetId::imported(origin("targets", number)),
            post.id,
            Platform::Instagram,
            now,
        )
    }
}

fn job(target: &PostTarget, number: &str, now: DateTime<Utc>) -> PublishJob {
    let id = PublishJobId::imported(origin("jobs", number));
    let life = DeliveryLifecycle::pending(id, now, RetryPolicy::RESTAURANT.max_attempts, now);
    PublishJob::first(target.workspace_id, target.id, life)
}

/// An edit takes the approval away, wherever the post is; it goes out once it is agreed anew.
fn edit_after_approval() -> Result<(), Box<dyn Error>> {
    println!("\nAn edit after the approval");
    let now = monday()?;
    let mut post = draft(now);
    let targets = [target(&post, "1", now)];
    let job = job(&targets[0], "1", now);
    post.lifecycle.submit(now)?;
    post.approve(&targets, now)?;
    post.publish_now_under(ApprovalRule::Required, &targets, now)?;
    let channel = Channel::new(SocialAccountId::imported(origin("accounts", "1")), ConnectionStatus::Active);
    let ask = |post: &Post| {
        let candidate = Candidate::new(&job, &targets[0], post, &targets).through(channel);
        obstacles(&candidate, ApprovalRule::Required, now)
    };
    println!("approved: in its way {:?}", ask(&post));
    post.content.text.push_str(", semua");
    println!("edited: in its way {:?}", ask(&post));
    post.reapprove(&targets, now)?;
    println!("agreed anew: in its way {:?}", ask(&post));
    Ok(())
}

/// One network has it, another does not: it is out, and the other is tried again.
fn partial_failure() -> Result<(), Box<dyn Error>> {
    println!("\nA partial failure, and its retry");
    let now = monday()?;
    let mut post = draft(now);
    let mut targets = [target(&post, "1", now), target(&post, "2", now)];
    let mut jobs = [job(&targets[0], "1", now), job(&targets[1], "2", now)];
    post.publish_now(&targets, now)?;
    let lease = TimeDelta::minutes(5);
    let claimed = jobs[0].lifecycle.start("worker-1", lease, now)?;
    let sent = jobs[0].lifecycle.send(claimed, now)?;
    jobs[0].lifecycle.accept(sent, Receipt { platform_post_id: "1".into(), url: None }, now)?;
    // Refused before anything was sent: its file is gone.
    let claimed = jobs[1].lifecycle.start("worker-1", lease, now)?;
    let gone = DeliveryError::new(ErrorClass::MediaRejected, "the file is gone");
    if let Rejection::Permanent(refused) = claimed.rejected(gone) {
        jobs[1].lifecycle.give_up(refused, now)?;
    }
    for (target, job) in targets.iter_mut().zip(&jobs) {
        target.lifecycle.follow(&job.lifecycle)?;
    }
    post.settle(&targets, PartialPolicy::FailedIfAny, now, now)?;
    println!("{}, and live: {}", post.status(), post.lifecycle.is_live());
    if let Err(refused) = post.lifecycle.clone().delete(now) {
        println!("refused: {refused}");
    }
    let again = later(now, 30)?;
    jobs[1].lifecycle.restart(again, now)?;
    targets[1].lifecycle.follow(&jobs[1].lifecycle)?;
    post.lifecycle.retry(again, now)?;
    let claimed = jobs[1].lifecycle.start("worker-1", lease, again)?;
    let sent = jobs[1].lifecycle.send(claimed, again)?;
    jobs[1].lifecycle.accept(sent, Receipt { platform_post_id: "2".into(), url: None }, again)?;
    targets[1].lifecycle.follow(&jobs[1].lifecycle)?;
    post.settle(&targets, PartialPolicy::FailedIfAny, again, again)?;
    println!("{}, since {:?}", post.status(), post.lifecycle.published_at());
    Ok(())
}

/// Honoured before the call; after it, what is out is taken down.
fn cancel_under_way() -> Result<(), Box<dyn Error>> {
    println!("\nA cancel under way");
    let now = monday()?;
    let mut post = draft(now);
    let mut targets = [target(&post, "1", now), target(&post, "2", now)];
    let mut jobs = [job(&targets[0], "1", now), job(&targets[1], "2", now)];
    post.publish_now(&targets, now)?;
    let lease = TimeDelta::minutes(5);
    let early = jobs[0].lifecycle.start("worker-1", lease, now)?;
    let claimed = jobs[1].lifecycle.start("worker-2", lease, now)?;
    let late = jobs[1].lifecycle.send(claimed, now)?;
    post.lifecycle.cancel(now)?;
    for job in &mut jobs {
        if let Err(refused) = job.lifecycle.cancel(now) {
            println!("refused: {refused}");
        }
    }
    if let Err(refused) = jobs[0].lifecycle.send(early, now) {
        println!("refused: {refused}");
    }
    jobs[1].lifecycle.accept(late, Receipt { platform_post_id: "1".into(), url: None }, now)?;
    for (target, job) in targets.iter_mut().zip(&jobs) {
        target.lifecycle.follow(&job.lifecycle)?;
    }
    post.settle(&targets, PartialPolicy::PublishedIfAny, now, now)?;
    println!("{}: the call was on its way", post.status());
    jobs[1].lifecycle.take_down(RemovedBy::Team, now)?;
    targets[1].lifecycle.follow(&jobs[1].lifecycle)?;
    post.settle(&targets, PartialPolicy::PublishedIfAny, now, now)?;
    println!("{}", post.status());
    Ok(())
}

/// A stop says that it is one, and ends when somebody ends it.
fn pause_and_resume() -> Result<(), Box<dyn Error>> {
    println!("\nA pause");
    let now = monday()?;
    let mut post = draft(now);
    let targets = [target(&post, "1", now)];
    let job = job(&targets[0], "1", now);
    post.publish_now(&targets, now)?;
    let id = SocialAccountId::imported(origin("accounts", "1"));
    let mut pace = PublishingPace::new(post.workspace_id, id, now);
    for paused_at in [Some(now), None] {
        pace.paused_at = paused_at;
        let channel = Channel::new(id, ConnectionStatus::Active).paced(Some(&pace));
        let candidate = Candidate::new(&job, &targets[0], &post, &targets).through(channel);
        println!("in its way {:?}", obstacles(&candidate, ApprovalRule::NotRequired, now));
    }
    Ok(())
}

/// The network no longer takes the token; its owner consents again, and what failed is tried again.
fn token_that_ran_out() -> Result<(), Box<dyn Error>> {
    println!("\nA token that ran out");
    let now = monday()?;
    let mut post = draft(now);
    let mut targets = [target(&post, "1", now)];
    let mut job = job(&targets[0], "1", now);
    let mut account = ConnectionLifecycle::new(now);
    account.connect(now)?;
    post.publish_now(&targets, now)?;
    let claimed = job.lifecycle.start("worker-1", TimeDelta::minutes(5), now)?;
    let ended = DeliveryError::new(ErrorClass::AuthExpired, "the session has ended");
    if ended.class.expires_the_connection() {
        account.expire("the session has ended", now)?;
    }
    if let Rejection::Permanent(refused) = claimed.rejected(ended) {
        job.lifecycle.give_up(refused, now)?;
    }
    targets[0].lifecycle.follow(&job.lifecycle)?;
    post.settle(&targets, PartialPolicy::PublishedIfAny, now, now)?;
    println!("{}, account {}", post.status(), account.status());
    let again = later(now, 60)?;
    account.connect(again)?;
    job.lifecycle.restart(later(again, 1)?, again)?;
    targets[0].lifecycle.follow(&job.lifecycle)?;
    post.lifecycle.retry(later(again, 1)?, again)?;
    println!("{}, account {}", post.status(), account.status());
    Ok(())
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
        kind: Some(PostKind::Feed),
        ..PostTarget::new(
            post.workspace_id,
            PostTargetId::imported(origin("targets")),
            post.id,
            Platform::Instagram,
            monday,
        )
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
