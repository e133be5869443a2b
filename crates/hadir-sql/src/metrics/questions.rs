//! The list of the questions of `metrics`, by which they are documented and tested.

use super::{
    account_snapshots, account_standings, aggregates, audience_insights, follower_changes, newest_snapshots,
    snapshots_in, snapshots_of, top_posts, top_rates,
};
use hadir_core::metrics::Granularity;
use hadir_core::metrics::{FollowerChangeKind, Metric};

crate::queries::question::questions! {
    Metrics:
    free "metrics::snapshots_in" [] ("observed_posts") scoped "Snapshots of posts of a window, by post and time", |s| {
        snapshots_in(s.scope, s.window)
    };
    free "metrics::snapshots_of" [] ("post_snapshots") scoped "Snapshots of posts, by post and time", |s| {
        snapshots_of(s.scope, s.posts.iter().copied())
    };
    fixed "metrics::newest_snapshots" [] ("post_snapshots") scoped "Snapshots of a post, the newest first", |s| {
        newest_snapshots(s.scope, s.post).limit(1)
    };
    free "metrics::top_posts" ["R10", "R16"] ("observed_posts") scoped "Posts of a window with the most of a metric, with their newest snapshot", |s| {
        top_posts(s.scope, s.window, Metric::Likes)
    };
    fixed "metrics::top_rates" ["Q8", "R16"] ("observed_posts") scoped "Posts of a window with the highest engagement by reach, with their newest snapshot", |s| {
        top_rates(s.scope, s.window)
    };
    free "metrics::account_snapshots" ["Q12"] ("account_snapshots") scoped "Counters of an account, the newest first", |s| {
        account_snapshots(s.scope, s.account).limit(20)
    };
    free "metrics::account_snapshots, between" ["Q4"] ("account_snapshots") scoped "Counters of an account from a time to another, the newest first", |s| {
        account_snapshots(s.scope, s.account).captured_between(s.window.start(), s.window.end())
    };
    fixed "metrics::account_standings" ["R14"] (whole) scoped "Active accounts with their newest counters and how many followers came and went", |s| {
        account_standings(s.scope, s.window.start())
    };
    free "metrics::follower_changes" ["Q12"] ("follower_changes") scoped "Who began or ceased to follow an account, the newest first", |s| {
        follower_changes(s.scope, s.account)
    };
    free "metrics::follower_changes, of a kind" ["R15"] ("follower_changes") scoped "Who began to follow an account, the newest first", |s| {
        follower_changes(s.scope, s.account).of_kind(FollowerChangeKind::NewFollower).offset(50)
    };
    fixed "metrics::audience_insights" ["Q12", "R17"] ("audience_insights") scoped "Who an account reaches, the newest day first", |s| {
        audience_insights(s.scope, s.account).limit(1)
    };
    free "metrics::aggregates" [] ("metric_aggregates") scoped "The stored aggregates of an account for periods that begin in a window, by time", |s| {
        aggregates(s.scope, Granularity::Day, s.window).of_account(s.account)
    };
}
