//! Laws of times to publish.

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

#[test]
fn what_few_saw_is_drawn_to_the_middle_by_its_base() {
    let at =
        |day: u32, hour: u32| format!("2026-03-{day:02}T{hour:02}:00:00Z").parse::<DateTime<Utc>>().unwrap();
    let few = (0..5).map(|_| (at(9, 8), Rate::of(5, 10)));
    let many = (0..5).map(|_| (at(10, 8), Rate::of(1_000, 20_000)));
    let usual = (0..90).map(|_| (at(11, 8), Rate::of(100, 10_000)));
    let slots = best_times(Calendar::UTC, few.chain(many).chain(usual), 5, 5).unwrap();
    let shown: Vec<_> =
        slots.iter().map(|each| format!("{} {}", each.slot, each.shrunk.percent(2).unwrap())).collect();
    assert_eq!(shown, ["Tue 08:00 3.80", "Mon 08:00 1.45", "Wed 08:00 1.02"]);
}

#[test]
fn posts_without_a_rate_advise_nothing() {
    let at = |hour: u32| format!("2026-03-09T{hour:02}:00:00Z").parse::<DateTime<Utc>>().unwrap();
    let silent = (0..24).map(|hour| (at(hour), Rate::UNUSED));
    let nothing = weekday_and_hour(Calendar::UTC, []).unwrap();
    assert_eq!(weekday_and_hour(Calendar::UTC, silent.clone()).unwrap(), nothing);
    let one = weekday_and_hour(Calendar::UTC, silent.chain([(at(9), Rate::of(1, 10))])).unwrap();
    assert_eq!((one.hours, one.confidence), (vec![9], Quotient::new(1, 50).unwrap()));
    assert!(slot_scores(Calendar::UTC, [(at(9), Volume::Unknown)]).is_empty());
    // Posts that nobody saw are no evidence.
    let empty = (0..5).map(|_| (at(9), Rate::of(0, 0)));
    let slots = best_times(Calendar::UTC, empty.chain([(at(9), Rate::of(1, 10))]), 5, 5).unwrap();
    assert_eq!(slots[0].evidence, Evidence::Insufficient);
}
