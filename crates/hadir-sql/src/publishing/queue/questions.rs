use super::{due, find, lapsed, ripe, standing};
use crate::queries::writes;
use hadir_core::publishing::{ApprovalRule, RetryPolicy};

crate::queries::questions! {
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
    written "publishing::queue::standing" [] ("post_targets") scoped "Where each target of a post is, by target", |s| {
        let standing = standing(s.scope, s.own_post);
        writes(move |dialect| [standing.build(dialect)])
    };
}
