//! The queue of deliveries: what is due is taken by one worker at a time, and nothing goes out twice.
//!
//! The lifecycle decides ([`DeliveryLifecycle`](hadir_core::publishing::DeliveryLifecycle)), the database makes it atomic:
//! every step is first taken on what was read, and then saved by an `UPDATE` that changes the row only if it is still what
//! was read.
//!
//! | who | asks for | and takes the step |
//! |---|---|---|
//! | scheduler | [`unqueued`] | [`enqueue`] |
//! | worker | [`with_work`] goes round the workspaces, [`due`] in each | [`claim`](Queued::claim), `prepare`, `send`, and what the network answered; `renew` in between; [`hand_back`](Save::hand_back) what may not go out any more |
//! | sweeper | [`lapsed`], [`overdue`], [`orphans`] | [`sweep`](Queued::sweep), [`expire`](Queued::expire), `cancel` |
//! | whoever reconciles | [`ripe`] | `reconcile`, after a look at the network, or `abandon` |
//! | whoever settles | [`unsettled`], and after each delivery that ended: [`locked`], [`standing`] | [`settle`](settle()) |
//! | a person | [`find`], [`obstacles`] | `restart`, `cancel`, `surface`, `take_down`; with the whole post: [`carry`] |
//!
//! Times are compared with what others wrote: where workers run on several machines, `now` is the database's ([`clock`]).
//!
//! One step is one transaction: [`begin`] it; run [`Save::build`]'s first statement; if that changed one row, run the rest
//! and commit, else [`roll back`](Save::refusal). [`due`] and the `start` of what it found are one transaction, too: its locks
//! keep two workers from one account.
//!
//! ```
//! use chrono::TimeDelta;
//! use hadir_core::ids::WorkspaceId;
//! use hadir_core::publishing::ApprovalRule;
//! use hadir_sql::publishing::queue;
//! use hadir_sql::{Dialect, Scope};
//!
//! # let now = chrono::DateTime::UNIX_EPOCH;
//! let scope = Scope::of(WorkspaceId::from_uuid(uuid::Uuid::from_u128(1)));
//! let due = queue::due(scope, ApprovalRule::Required, now).limit(5).build(Dialect::Postgres);
//! assert!(due.statement().sql.ends_with(r#"FOR NO KEY UPDATE OF "publish_jobs", "social_accounts" SKIP LOCKED"#));
//! # fn each(scope: Scope, mut queued: queue::Queued, now: chrono::DateTime<chrono::Utc>) -> Result<(), Box<dyn std::error::Error>> {
//! // For each that is found:
//! let (attempt, save) = queued.step(scope, |life| life.start("worker-1", TimeDelta::minutes(5), now))?;
//! let statements = save.build(Dialect::Postgres)?;
//! # drop((attempt, statements)); Ok(()) }
//! ```

mod attempt;
mod due;
mod enqueue;
mod find;
mod obstacles;
mod questions;
mod queued;
mod rules;
mod save;
mod settle;
mod world;

pub use due::{Due, due};
pub use enqueue::{Enqueue, EnqueueError, enqueue};
pub use find::{Find, Standing, find, lapsed, overdue, ripe, standing};
pub use obstacles::{Obstacles, obstacles};
pub(crate) use questions::questions;
pub use queued::{Claim, Queued, Save};
pub use save::{Refusal, Statements};
pub use settle::{Locked, SettleError, carry, locked, next_run, orphans, settle, unqueued, unsettled};
pub use world::{clock, with_work};

use crate::dialect::Dialect;
use crate::statement::Statement;

/// Statements that move a post and what belongs to it, for one transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moves {
    /// Moves the post if it is still what was read. One row affected: it moved. None: roll back, and read it again. Nothing to
    /// run, if the post stays where it is.
    pub post: Option<Statement>,
    /// What follows if it moved.
    pub rest: Vec<Statement>,
}

/// What begins a transaction of the queue. Every statement in it sees what was committed before that statement: under a
/// stricter isolation a worker would look at an old state of the account that it has just locked.
pub const fn begin(dialect: Dialect) -> &'static [&'static str] {
    dialect.begin_claim()
}

const JOBS: &str = "publish_jobs";
const TARGETS: &str = "post_targets";
const POSTS: &str = "posts";
const HOLDS: &str = "post_holds";
const ACCOUNTS: &str = "social_accounts";
const PACES: &str = "publishing_paces";
const CAMPAIGNS: &str = "campaigns";
const WORKSPACES: &str = "workspaces";
const SETTINGS: &str = "workspace_settings";
/// A column of a tenant's table, and the same in another.
const WORKSPACE: (&str, &str) = ("workspace_id", "workspace_id");
