//! A workspace with posts to be delivered: made by rule, so that a test can have as many as it wants.
//!
//! ```
//! let tenant = hadir_testkit::queue::tenant(7, 3, chrono::DateTime::UNIX_EPOCH);
//! assert_eq!((tenant.publish_jobs.len(), tenant.social_accounts.len()), (7, 3));
//! ```
#![allow(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a mistake in these rules must fail every test that reads it, and say where"
)]

use crate::tenant::Tenant;
use chrono::{DateTime, TimeDelta, Utc};
use core::num::NonZeroU32;
use hadir_core::account::{Capabilities, ConnectionLifecycle, PublishingPace, Quota, SocialAccount};
use hadir_core::ids::{Origin, PostId, PostTargetId, PublishJobId, SocialAccountId, UserId, WorkspaceId};
use hadir_core::platform::Platform;
use hadir_core::publishing::{Content, DeliveryLifecycle, Post, PostTarget, PublishJob};
use hadir_core::workspace::{Realm, User, Workspace};

/// How many attempts each job has.
pub const ATTEMPTS: u32 = 4;

fn origin<'a>(table: &'a str, number: &'a str) -> Origin<'a> {
    Origin::new("queue", table, number)
}

/// A workspace with so many posts being published, all due at `now`: each has one target and one job. They go out through so
/// many accounts by turns, every fourth of which may publish four posts in ten minutes.
pub fn tenant(jobs: u32, accounts: u32, now: DateTime<Utc>) -> Tenant {
    tenant_of(WorkspaceId::imported(origin("workspaces", "1")), "QUEUE", jobs, accounts, now)
}

/// The same, of a workspace of its own.
pub fn tenant_of(id: WorkspaceId, key: &str, jobs: u32, accounts: u32, now: DateTime<Utc>) -> Tenant {
    let calendar = "Asia/Jakarta".parse().expect("a zone");
    let (key, name) = (key.to_owned(), "A team that publishes".to_owned());
    let workspace = Workspace::new(id, key, name, calendar);
    let mut tenant = Tenant::of(workspace);
    let author = author(now);
    for number in 0..accounts {
        let account = account(id, number, now);
        if number.is_multiple_of(4) {
            tenant.publishing_paces.push(PublishingPace {
                quota: Some(Quota { most: 4, window_seconds: 600 }),
                ..PublishingPace::new(id, account.id, now)
            });
        }
        tenant.social_accounts.push(account);
    }
    for number in 0..jobs {
        let turn =
            usize::try_from(number).ok().and_then(|turn| turn.checked_rem(tenant.social_accounts.len()));
        let account = turn.and_then(|turn| tenant.social_accounts.get(turn)).map(|account| account.id);
        let (post, target, job) = delivery(id, author.id, account, number, now);
        tenant.posts.push(post);
        tenant.post_targets.push(target);
        tenant.publish_jobs.push(job);
    }
    tenant.users.push(author);
    tenant
}

fn author(now: DateTime<Utc>) -> User {
    User {
        email: Some("author@queue.example".to_owned()),
        name: Some("An author".to_owned()),
        ..User::new(UserId::imported(origin("users", "1")), Realm::Default, now)
    }
}

fn account(workspace_id: WorkspaceId, number: u32, now: DateTime<Utc>) -> SocialAccount {
    let mut lifecycle = ConnectionLifecycle::new(now);
    lifecycle.connect(now).expect("a new account can be connected");
    let number = number.to_string();
    let id = SocialAccountId::imported(origin("accounts", &number));
    SocialAccount {
        platform_account_id: Some(number),
        capabilities: Capabilities::INSTAGRAM,
        lifecycle,
        ..SocialAccount::new(workspace_id, id, Platform::Instagram, now)
    }
}

fn delivery(
    workspace_id: WorkspaceId,
    author: UserId,
    account_id: Option<SocialAccountId>,
    number: u32,
    now: DateTime<Utc>,
) -> (Post, PostTarget, PublishJob) {
    let name = number.to_string();
    let post_id = PostId::imported(origin("posts", &name));
    let mut post = Post::draft(workspace_id, post_id, author, Content::of_text("Selamat pagi"), now);
    let target = PostTarget {
        account_id,
        ..PostTarget::new(
            workspace_id,
            PostTargetId::imported(origin("targets", &name)),
            post_id,
            Platform::Instagram,
            now,
        )
    };
    post.lifecycle.submit(now).expect("a draft");
    let hash = post.content_hash(core::slice::from_ref(&target));
    post.lifecycle.approve(hash, now).expect("a submitted post");
    post.publish_now(core::slice::from_ref(&target), now).expect("an approved post");
    let attempts = NonZeroU32::new(ATTEMPTS).expect("some");
    // Spread a little, so that the order says something.
    let run_at = now.checked_sub_signed(TimeDelta::seconds(i64::from(number % 7))).expect("a time near now");
    let job = PublishJob {
        priority: u8::from(number.is_multiple_of(5)).saturating_add(PublishJob::PRIORITY),
        ..PublishJob::first(
            workspace_id,
            target.id,
            DeliveryLifecycle::pending(PublishJobId::imported(origin("jobs", &name)), run_at, attempts, now),
        )
    };
    (post, target, job)
}
