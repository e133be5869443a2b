//! Vectors of follower metrics.

use super::{Vector, text, vector};
use crate::oracle::instant;
use hadir_core::ids::{FollowerChangeId, Origin, SocialAccountId, WorkspaceId};
use hadir_core::metrics::{Count, FollowerChange, FollowerChangeKind};
use hadir_core::observed::Completeness;
use hadir_core::platform::Platform;
use hadir_engagement::Growth;
use hadir_engagement::followers::changes::{Listing, follower_changes, start_spread_seconds};
use hadir_engagement::followers::watch::{
    Timeframe, Wanted, Watched, change_counts, newest_delta, scan, shown_growth,
};
use hadir_engagement::followers::{Flow, total};

fn listing(users: &[u32], completeness: Completeness) -> Listing<u32> {
    Listing { users: users.iter().copied().collect(), completeness }
}

fn happened(kind: FollowerChangeKind, at: &str) -> FollowerChange {
    let origin = Origin::new("test", "change", at);
    FollowerChange {
        extra: hadir_core::json::Extra::default(),
        ..FollowerChange::new(
            WorkspaceId::imported(origin),
            FollowerChangeId::imported(origin),
            SocialAccountId::imported(origin),
            kind,
            String::new(),
            instant(at),
        )
    }
}

pub(super) fn all() -> Vec<Vector> {
    let (whole, cut) = (Completeness::Complete, Completeness::Truncated);
    let changes =
        |before: Option<&Listing<u32>>, now: &Listing<u32>| format!("{:?}", follower_changes(before, now));
    let monday = listing(&[1, 2, 3], whole);
    let flow = Flow::of(120.into(), 45.into()).plus(Flow::of(10.into(), 15.into()));
    let accounts: Growth =
        [Growth::of(100.into(), 110.into()), Growth::of(900.into(), 990.into())].into_iter().sum();
    assert_eq!((start_spread_seconds(299), start_spread_seconds(300)), (299, 0));
    let noon = instant("2026-03-10T12:00:00Z");
    let since = |text| Timeframe::read(text).since(noon).unwrap().to_string();
    let happened = [
        (FollowerChangeKind::NewFollower, "2026-03-09T12:00:00Z"),
        (FollowerChangeKind::NewFollower, "2026-03-10T11:00:00Z"),
        (FollowerChangeKind::Unfollower, "2026-03-10T11:00:00Z"),
        (FollowerChangeKind::NewFollowing, "2026-03-10T11:00:00Z"),
        (FollowerChangeKind::NewFollower, "2026-03-09T11:59:59Z"), // too long ago
    ]
    .map(|(kind, at)| happened(kind, at));
    let counted = change_counts(&happened, Timeframe::Day.since(noon).unwrap());
    let readings = [
        (noon, 90.into()),
        (instant("2026-03-10T11:30:00Z"), 97.into()),
        (instant("2026-03-10T11:45:00Z"), Count::default()),
    ];
    let account = Watched { platform: Platform::X, wanted: Wanted::Enabled, locked_at: Some(noon) };
    let at = |minutes| noon + chrono::TimeDelta::minutes(minutes);
    let run = |account: Option<&Watched>, minutes| {
        scan(account, at(minutes)).map_or_else(|why| why.to_string(), |()| "run".into())
    };
    vec![
        vector(
            "follower_change_counts",
            format!("{} {} {:?}", counted.gained, counted.lost, counted.net()),
            "2 (1 of 1) 1 (1 of 1) Some(1)",
        ),
        vector(
            "follower_change_counts",
            ["7d", "90d", "a while"].map(since).join(", "),
            "2026-03-03 12:00:00 UTC, 2025-12-10 12:00:00 UTC, 2026-03-09 12:00:00 UTC",
        ),
        vector("follower_delta", format!("{:?}", newest_delta(readings)), "Some(-7)"),
        vector("follower_delta", format!("{:?}", newest_delta([(noon, 90.into())])), "None"),
        vector(
            "follower_growth_shown",
            format!("{} {}", shown_growth(110, Some(100)), shown_growth(110, None)),
            "10 110",
        ),
        vector(
            "follower_scan",
            [
                run(Some(&account), 54),
                run(Some(&account), 55),
                run(Some(&Watched { platform: Platform::Instagram, ..account }), 99),
                run(Some(&Watched { wanted: Wanted::Disabled, ..account }), 99),
                run(None, 0),
            ]
            .join(" "),
            "lock_exists run not_enabled not_enabled missing_account",
        ),
        vector("follower_net", accounts.net().unwrap(), "100"),
        vector("follower_growth", text(accounts.rate().unwrap().percent(1)), "10.0"),
        vector("follower_flow", flow.net().unwrap(), "70"),
        vector("follower_flow", format!("{:?}", Flow::of(1.into(), Count::default()).net()), "None"),
        vector("followers_total", total([100.into(), Count::default(), 5.into()]), "105 (2 of 3)"),
        vector("follower_changes", changes(None, &monday), "Baseline"),
        vector(
            "follower_changes",
            changes(Some(&monday), &listing(&[2, 3, 9], whole)),
            "Compared { new: Some([9]), lost: Some([1]) }",
        ),
        vector(
            "follower_changes",
            changes(Some(&monday), &listing(&[2, 9], cut)),
            "Compared { new: Some([9]), lost: None }",
        ),
        vector(
            "follower_changes",
            changes(Some(&listing(&[2], cut)), &monday),
            "Compared { new: None, lost: Some([]) }",
        ),
    ]
}
