use chrono::{DateTime, Utc};
use hadir_core::time::Calendar;
use hadir_engagement::publishing::best_time::{Evidence, Slot, best_times, slot_scores, weekday_and_hour};
use hadir_engagement::{Quotient, Rate, Volume};
use proptest::prelude::{Strategy, prop, prop_assert, prop_assert_eq, proptest};

fn posts() -> impl Strategy<Value = Vec<(DateTime<Utc>, Rate)>> {
    let post = (1_770_000_000..1_775_000_000_i64, 0..100_u128, 1..100_u128);
    prop::collection::vec(post, 1..60).prop_map(|posts| {
        posts
            .into_iter()
            .map(|(at, n, d)| (DateTime::from_timestamp(at, 0).unwrap(), Rate::of(n, d)))
            .collect()
    })
}

proptest! {
    #[test]
    fn shrinking_draws_towards_all_and_never_past(posts in posts(), minimum in 0..4_u64, weight in 0..9_u64) {
        let all = Quotient::try_from(posts.iter().map(|post| post.1).sum::<Rate>()).unwrap();
        let slots = best_times(Calendar::UTC, posts.iter().copied(), minimum, weight).unwrap();
        let seen: u64 = slots.iter().map(|slot| slot.rate.coverage().total()).sum();
        prop_assert_eq!(seen, posts.len() as u64);
        for slot in &slots {
            let own = Quotient::try_from(slot.rate).unwrap();
            prop_assert!(slot.shrunk >= own.min(all) && slot.shrunk <= own.max(all));
            prop_assert!(weight > 0 || slot.shrunk == own);
            prop_assert_eq!(slot.evidence == Evidence::Sufficient, slot.rate.coverage().used() >= minimum.max(1));
        }
        prop_assert!(slots.windows(2).all(|pair| (pair[0].evidence, pair[0].shrunk) >= (pair[1].evidence, pair[1].shrunk)));
    }

    #[test]
    fn proposals_do_not_depend_on_the_order(mut posts in posts()) {
        let volumes = |posts: &[(DateTime<Utc>, Rate)]| -> Vec<_> {
            posts.iter().map(|(at, rate)| (*at, Volume::Exactly(rate.numerator()))).collect()
        };
        let before = (
            weekday_and_hour(Calendar::UTC, posts.iter().copied()).unwrap(),
            slot_scores(Calendar::UTC, volumes(&posts)),
            best_times(Calendar::UTC, posts.iter().copied(), 2, 2).unwrap(),
        );
        posts.reverse();
        prop_assert_eq!(weekday_and_hour(Calendar::UTC, posts.iter().copied()).unwrap(), before.0);
        prop_assert_eq!(slot_scores(Calendar::UTC, volumes(&posts)), before.1);
        prop_assert_eq!(best_times(Calendar::UTC, posts, 2, 2).unwrap(), before.2);
    }
}

#[test]
fn slots_are_those_of_the_zone() {
    let jakarta: Calendar = "Asia/Jakarta".parse().unwrap();
    let at = "2026-03-10T18:30:00Z".parse().unwrap();
    assert_eq!(Slot::of(Calendar::UTC, at).to_string(), "Tue 18:00");
    assert_eq!(Slot::of(jakarta, at).to_string(), "Wed 01:00");
}
