use super::{Vector, text, vector};
use hadir_core::metrics::Count;
use hadir_core::observed::Completeness;
use hadir_engagement::Growth;
use hadir_engagement::followers::changes::{Listing, follower_changes, start_spread_seconds};
use hadir_engagement::followers::{Flow, total};

fn listing(users: &[u32], completeness: Completeness) -> Listing<u32> {
    Listing { users: users.iter().copied().collect(), completeness }
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
    vec![
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
