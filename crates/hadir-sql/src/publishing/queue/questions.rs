//! The list of the questions of the queue, by which they are documented and tested.

use super::{
    due, find, lapsed, locked, next_run, obstacles, orphans, overdue, ripe, standing, unqueued, unsettled,
    with_work,
};
use crate::queries::question::writes;
use crate::scope::Unscoped;
use hadir_core::publishing::{ApprovalRule, RetryPolicy};

crate::queries::question::questions! {
    Publishing:
    written "publishing::queue::due" ["R1"] ("publish_jobs") scoped
        "Deliveries that may be begun, at most one per account, the most urgent first", |s| {
        let due = due(s.scope, ApprovalRule::Required, s.now);
        writes(move |dialect| [due.build(dialect)])
    };
    written "publishing::queue::find" [] ("publish_jobs") scoped "One delivery with its target and post", |s| {
        let find = find(s.scope, s.job);
        writes(move |dialect| [find.build(dialect)])
    };
    written "publishing::queue::lapsed" [] ("publish_jobs") scoped
        "Running deliveries whose lease has run out, the longest ago first", |s| {
        let lapsed = lapsed(s.scope, s.now).limit(25);
        writes(move |dialect| [lapsed.build(dialect)])
    };
    written "publishing::queue::ripe" [] ("publish_jobs") scoped
        "Unconfirmed deliveries that a look at the network settles, the longest waiting first", |s| {
        let ripe = ripe(s.scope, &RetryPolicy::HUB, s.now).limit(25);
        writes(move |dialect| [ripe.build(dialect)])
    };
    written "publishing::queue::obstacles" [] (whole) scoped
        "What keeps deliveries from being begun, by job", |s| {
        let obstacles = obstacles(s.scope, ApprovalRule::Required, s.now);
        writes(move |dialect| [obstacles.build(dialect)])
    };
    written "publishing::queue::overdue" [] ("publish_jobs") scoped
        "Deliveries that wait in vain: their post is no longer worth publishing, or they have no attempt left", |s| {
        let overdue = overdue(s.scope, s.now).limit(25);
        writes(move |dialect| [overdue.build(dialect)])
    };
    fixed "publishing::queue::unqueued" ["R1"] ("posts") either
        "Posts whose time has come and that lack a delivery, the longest overdue first", |s| unqueued(s.scope, s.now).limit(25);
    fixed "publishing::queue::unsettled" [] ("posts") either
        "Posts whose targets say something else than they do, by id", |s| unsettled(s.scope).limit(25);
    fixed "publishing::queue::orphans" [] ("publish_jobs") either
        "Waiting deliveries that nobody can send, by id", |s| orphans(s.scope).limit(25);
    written "publishing::queue::locked" [] ("posts") scoped "One post, locked until the transaction ends", |s| {
        let locked = locked(s.scope, s.own_post);
        writes(move |dialect| [locked.build(dialect)])
    };
    written "publishing::queue::next_run" [] ("post_targets") scoped
        "When the earliest waiting delivery of a post is due", |s| {
        let (scope, post) = (s.scope, s.own_post);
        writes(move |dialect| [next_run(scope, post, dialect)])
    };
    fixed "publishing::queue::with_work" [] (whole) unscoped
        "Workspaces that have a delivery whose time has come, by id, in turns", |s| {
        let door = Unscoped::because("workers go round all workspaces");
        with_work(door, s.now, None).limit(25)
    };
    written "publishing::queue::standing" [] ("post_targets") scoped "Where each target of a post is, by target", |s| {
        let standing = standing(s.scope, s.own_post);
        writes(move |dialect| [standing.build(dialect)])
    };
}
