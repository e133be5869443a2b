//! Random teams, posts and captures.

use crate::fixture::{Team, ask, at, handle, post, post_id, workspace};
use crate::oracle::World;
use chrono::{DateTime, TimeDelta, Utc};
use hadir_attendance::{Ledger, Policy, Report, Roster};
use hadir_core::ids::{ObservationId, Origin};
use hadir_core::observed::{Action, Completeness, Observation, Participation};
use hadir_core::platform::{Platform, PlatformUserId};
use hadir_core::roster::{Membership, PersonStatus};
use hadir_core::time::Window;
use proptest::prelude::{Just, Strategy, prop};
use std::collections::BTreeMap;

pub(crate) const PLATFORMS: [(Platform, Action); 2] =
    [(Platform::Instagram, Action::Like), (Platform::Tiktok, Action::Comment)];

pub(crate) fn minute(minutes: i64) -> DateTime<Utc> {
    // Minute 200 is midnight in Jakarta: the first two posts belong to the day before.
    at("2026-03-10T13:40:00Z") + TimeDelta::minutes(minutes)
}

/// One person: active, exempt, a handle name per platform out of few, so that some are shared, and the days of
/// March between which they belong.
pub(crate) type Someone = (bool, bool, Option<Named>, Option<Named>, (Option<u32>, Option<u32>));
/// A handle, and the account behind it, out of few.
pub(crate) type Named = (u8, Option<u8>);
/// One capture: post, from, until, taken, completeness, unreadable, accounts seen.
pub(crate) type Look = (usize, i64, i64, i64, Completeness, u64, Vec<Named>);

pub(crate) fn someone() -> impl Strategy<Value = Someone> {
    (
        prop::bool::weighted(0.9),
        prop::bool::weighted(0.15),
        prop::option::of(named(12)),
        prop::option::of(named(12)),
        (prop::option::weighted(0.2, 9_u32..13), prop::option::weighted(0.2, 9_u32..13)),
    )
}

pub(crate) fn named(names: u8) -> impl Strategy<Value = Named> {
    (0..names, prop::option::weighted(0.4, 0..names))
}

pub(crate) fn look() -> impl Strategy<Value = Look> {
    let completeness = proptest::prelude::prop_oneof![
        4 => Just(Completeness::Complete),
        1 => prop::sample::select(Completeness::ALL),
    ];
    let taken = proptest::prelude::prop_oneof![-60_i64..1100, 260_i64..400, 1700_i64..1820];
    (
        0_usize..5,
        -300_i64..600,
        1_i64..2500,
        taken,
        completeness,
        prop::bool::weighted(0.2),
        prop::collection::vec(named(16), 0..6),
    )
        .prop_map(|(post, from, length, taken, completeness, unreadable, seen)| {
            (post, from, from + length, taken, completeness, u64::from(unreadable), seen)
        })
}

pub(crate) fn membership((first, last): (Option<u32>, Option<u32>)) -> Membership {
    let day = |day| chrono::NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
    let (first, last) = match (first, last) {
        (Some(one), Some(other)) => (Some(one.min(other)), Some(one.max(other))),
        either => either,
    };
    Membership::new(first.map(day), last.map(day)).unwrap()
}

pub(crate) fn name(number: u8) -> String {
    format!("name_{number}")
}

pub(crate) fn account(number: u8) -> PlatformUserId {
    PlatformUserId::from(u64::from(number))
}

pub(crate) fn world(people: &[Someone], looks: &[Look]) -> World {
    let mut team = Team::default();
    for (position, &(active, exempt, instagram, tiktok, days)) in people.iter().enumerate() {
        let number = position.to_string();
        let person = team.person(&number, &number, if position % 2 == 0 { "A" } else { "B" });
        person.status = if active { PersonStatus::Active } else { PersonStatus::Inactive };
        person.membership = membership(days);
        for (platform, name_of) in [(Platform::Instagram, instagram), (Platform::Tiktok, tiktok)] {
            if let Some((name_of, id)) = name_of {
                team.handle(&number, platform, &name(name_of)).platform_user_id = id.map(account);
            }
        }
        if exempt {
            team.exempt(&number);
        }
    }
    let posts: Vec<_> = (0..5_usize)
        .map(|position| {
            let posted_at = minute(position as i64 * 100).to_rfc3339();
            post(PLATFORMS[position % 2].0, &format!("P{position}"), &posted_at)
        })
        .collect();
    let mut observations = Vec::new();
    let mut seen: BTreeMap<_, Participation> = BTreeMap::new();
    for (number, (position, from, until, taken, completeness, unreadable, names)) in looks.iter().enumerate()
    {
        let (platform, action) = PLATFORMS[position % 2];
        let captured_at = minute(*taken);
        observations.push(Observation {
            readable: names.len() as u64,
            unreadable: *unreadable,
            reported: (number % 5 == 4).then_some(2),
            ..Observation::new(
                workspace(),
                ObservationId::imported(Origin::new("law", "capture", &number.to_string())),
                post_id(&format!("P{position}")),
                action,
                Window::new(minute(*from), minute(*until)).unwrap(),
                captured_at,
                *completeness,
            )
        });
        for &(number, id) in names {
            let (handle, platform_user_id) = (handle(platform, &name(number)), id.map(account));
            let key = (*position, handle.clone(), platform_user_id.clone());
            let entry = seen.entry(key).or_insert_with(|| Participation {
                platform_user_id,
                ..Participation::new(
                    workspace(),
                    post_id(&format!("P{position}")),
                    action,
                    handle,
                    captured_at,
                )
            });
            entry.first_seen = entry.first_seen.min(captured_at);
            entry.last_seen = entry.last_seen.max(captured_at);
        }
    }
    let obligations = ask().of_all(&posts).unwrap();
    let Team { people, handles, exemptions, .. } = team;
    World {
        people,
        handles,
        exemptions,
        obligations,
        observations,
        participations: seen.into_values().collect(),
    }
}

pub(crate) fn ledger(world: &World) -> Ledger {
    let World { people, handles, exemptions, obligations, observations, participations } = world;
    let roster = Roster { people, handles, exemptions, units: &[] };
    let (mut ledger, _) = Ledger::new(&roster, obligations.clone());
    for observation in observations {
        ledger.observe(observation);
    }
    for participation in participations {
        ledger.record(participation);
    }
    ledger
}

/// Everything a report says, to compare.
pub(crate) fn said(report: &Report<'_>) -> String {
    let people: Vec<_> = report
        .people()
        .map(|person| {
            (
                person.person().id,
                person.standing(),
                person.verdicts().map(|(_, verdict)| verdict).collect::<Vec<_>>(),
            )
        })
        .collect();
    let lines: Vec<_> = report
        .obligations()
        .map(|line| (line.obligation().post_id, line.counts(), line.strangers()))
        .collect();
    format!("{people:?} {lines:?} {:?}", report.totals())
}

pub(crate) fn policy() -> impl Strategy<Value = Policy> {
    prop::sample::select(Policy::PRESETS).prop_map(|preset| preset.policy)
}
