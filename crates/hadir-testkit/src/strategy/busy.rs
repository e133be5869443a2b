//! The hours that a busy tenant is about.

use crate::tenant::Tenant;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use hadir_core::ids::{ExemptionId, Id, ObservationId, ObservedPostId, WorkspaceId};
use hadir_core::metrics::{Counts, Metric, PostSnapshot};
use hadir_core::observed::{Action, Collection, Completeness, Observation, ObservedPost, Participation};
use hadir_core::platform::{Handle, Platform, PlatformUserId};
use hadir_core::roster::{Exemption, Membership, Person, PersonHandle, PersonStatus, Unit, UnitKind};
use hadir_core::time::{Calendar, Window};
use hadir_core::workspace::Workspace;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use std::collections::BTreeSet;

/// Zones, each with a noon shortly before something happens to its clocks.
const PLACES: &[(&str, &str)] = &[
    ("Asia/Jakarta", "2026-03-10T05:00:00Z"),
    ("UTC", "2026-02-27T12:00:00Z"),
    ("Europe/Berlin", "2026-03-28T11:00:00Z"),
    ("Europe/Berlin", "2026-10-24T10:00:00Z"),
    ("America/New_York", "2026-10-31T16:00:00Z"),
    // Clocks go forward, and back, at midnight.
    ("America/Sao_Paulo", "2018-11-03T15:00:00Z"),
    ("America/Havana", "2025-11-01T16:00:00Z"),
    // By half an hour.
    ("Australia/Lord_Howe", "2026-04-04T01:00:00Z"),
    // A day that never was.
    ("Pacific/Apia", "2011-12-28T22:00:00Z"),
    BREAK,
];

/// A network changes what it counts, in the middle of what is looked at.
const BREAK: (&str, &str) = ("Asia/Jakarta", "2025-04-19T06:00:00Z");

/// The hours that a busy tenant is about.
pub const BUSY_HOURS: i64 = 96;

/// A tenant of whom much is known about a few days: handles that several people have or had, accounts that were renamed,
/// whose handles others took, or that are shared, captures that are cut short or early, posts read often, all within
/// [`BUSY_HOURS`] of an instant around which its zone's clocks change.
///
/// Beside it, that instant.
pub fn busy_tenant() -> impl Strategy<Value = (Tenant, DateTime<Utc>)> + Clone {
    busy_at(PLACES)
}

/// The same around the day on which Instagram began to count views in place of impressions and plays.
pub fn busy_tenant_at_break() -> impl Strategy<Value = (Tenant, DateTime<Utc>)> + Clone {
    busy_at(&[BREAK])
}

fn busy_at(places: &'static [(&str, &str)]) -> impl Strategy<Value = (Tenant, DateTime<Utc>)> + Clone {
    let place = select(places).prop_map(|(zone, noon)| {
        let calendar: Calendar = zone.parse().unwrap_or(Calendar::UTC);
        (calendar, noon.parse().unwrap_or(DateTime::UNIX_EPOCH))
    });
    (any::<u128>(), place).prop_flat_map(|(seed, (calendar, noon))| {
        // Many systems know no ids at all.
        let with_ids = proptest::bool::weighted(0.75);
        (Just((seed, calendar, noon)), with_ids, roster(noon), seen(noon)).prop_map(
            |(
                (seed, calendar, noon),
                with_ids,
                (people, handles, exemptions),
                (posts, observations, took_part, counted),
            )| {
                let mut tenant = empty(seed, calendar);
                tenant.take_in(people, handles, exemptions);
                tenant.look_at(posts, observations, took_part, counted);
                if !with_ids {
                    tenant.forget_ids();
                }
                (tenant, noon)
            },
        )
    })
}

/// A handle, and the account behind it where it is known.
type Name = (Handle, Option<PlatformUserId>);
type PersonHandles = Vec<(usize, Name, Option<DateTime<Utc>>, Option<DateTime<Utc>>)>;
type Exemptions = Vec<(usize, Option<NaiveDate>, Option<NaiveDate>)>;
type Looks = Vec<(usize, Action, Window, DateTime<Utc>, Completeness, u64)>;
/// By whom, once or from one time to another.
type Sightings = Vec<(usize, Action, Name, DateTime<Utc>, Option<DateTime<Utc>>)>;

fn tick(noon: DateTime<Utc>) -> impl Strategy<Value = DateTime<Utc>> + Clone {
    // Mostly whole hours, so that bounds meet.
    let beside = prop_oneof![6 => Just(0), 1 => Just(1), 1 => Just(-1)];
    (0..BUSY_HOURS, beside).prop_map(move |(hour, beside)| {
        noon.checked_add_signed(
            TimeDelta::hours(hour).checked_add(&TimeDelta::microseconds(beside)).unwrap_or_default(),
        )
        .unwrap_or(noon)
    })
}

const NAMES: &[&str] = &["ani", "budi", "citra", "dewi", "eko", "fajar"];

/// A name as seen or claimed. The account, if it is known, mostly is the one that goes with the name.
fn name() -> impl Strategy<Value = Name> + Clone {
    let platform = select(&[Platform::Instagram, Platform::Instagram, Platform::Tiktok][..]);
    let account = prop_oneof![
        4 => Just(None),
        4 => Just(Some(0)),
        2 => (1..NAMES.len()).prop_map(Some),
    ];
    (platform, 0..NAMES.len(), account).prop_filter_map("a handle", |(platform, at, account)| {
        let handle = Handle::parse(platform, NAMES.get(at)?).ok()?;
        let number = |beside: usize| at.checked_add(beside)?.checked_rem(NAMES.len())?.checked_add(100);
        let account = account.and_then(number);
        Some((handle, account.and_then(|number| PlatformUserId::parse(&number.to_string()).ok())))
    })
}

fn asked() -> impl Strategy<Value = Action> + Clone {
    select(&[Action::Like, Action::Like, Action::Comment][..])
}

fn roster(
    noon: DateTime<Utc>,
) -> impl Strategy<Value = (Vec<(usize, PersonStatus, Membership)>, PersonHandles, Exemptions)> + Clone {
    let status = prop_oneof![6 => Just(PersonStatus::Active), 1 => Just(PersonStatus::Inactive)];
    let bound = option::weighted(0.3, tick(noon));
    let day = option::weighted(0.6, tick(noon).prop_map(|instant| instant.date_naive()));
    let membership =
        (option::weighted(0.15, tick(noon)), option::weighted(0.15, tick(noon))).prop_map(|(one, other)| {
            let (one, other) = (one.map(|one| one.date_naive()), other.map(|other| other.date_naive()));
            Membership::new(one, other).or_else(|_| Membership::new(other, one)).unwrap_or(Membership::ALWAYS)
        });
    (
        vec((0..3_usize, status, membership), 1..8),
        vec((0..8_usize, name(), bound.clone(), bound), 2..16),
        vec((0..8_usize, day.clone(), day), 0..4),
    )
}

type Posts = Vec<(usize, Platform, Collection, DateTime<Utc>)>;
type Readings = Vec<(usize, DateTime<Utc>, Counts)>;

fn seen(noon: DateTime<Utc>) -> impl Strategy<Value = (Posts, Looks, Sightings, Readings)> + Clone {
    let platform = select(&[Platform::Instagram, Platform::Instagram, Platform::Tiktok][..]);
    let collection = select(&[Collection::Regular, Collection::Regular, Collection::Special][..]);
    let completeness = prop_oneof![8 => Just(Completeness::Complete), 1 => select(Completeness::ALL)];
    let unreadable = prop_oneof![6 => Just(0_u64), 1 => Just(2)];
    let window =
        (option::weighted(0.3, tick(noon)), option::weighted(0.3, tick(noon))).prop_map(|(one, other)| {
            let (start, end) = (one.unwrap_or(Window::ALL.start()), other.unwrap_or(Window::ALL.end()));
            Window::new(start.min(end), start.max(end)).unwrap_or(Window::ALL)
        });
    (
        vec((0..4_usize, platform, collection, tick(noon)), 1..7),
        vec((0..7_usize, asked(), window, tick(noon), completeness, unreadable), 4..30),
        vec((0..7_usize, asked(), name(), tick(noon), option::weighted(0.6, tick(noon))), 6..60),
        vec((0..7_usize, tick(noon), counters()), 0..30),
    )
}

/// Counters that are often there, often small and now and then as large as they can be.
fn counters() -> impl Strategy<Value = Counts> + Clone {
    let largest = i64::MAX.unsigned_abs();
    let count = prop_oneof![6 => 0..50_u64, 1 => Just(0), 1 => select(vec![largest, 1 << 32, (1 << 32) - 1])];
    vec(option::weighted(0.8, count), Metric::ALL.len())
        .prop_map(|counts| Metric::ALL.iter().copied().zip(counts.into_iter().map(Into::into)).collect())
}

fn nth<I: Id>(seed: u128, at: usize) -> I {
    // Not in the order in which they are made.
    let at = u128::try_from(at).unwrap_or_default().saturating_add(1);
    I::from_uuid(uuid::Uuid::from_u128(seed ^ at.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)))
}

fn empty(seed: u128, calendar: Calendar) -> Tenant {
    let workspace_id: WorkspaceId = nth(seed, 0);
    let unit = |at: usize| {
        Unit::new(workspace_id, nth(seed, at), format!("U{at}"), format!("Unit {at}"), UnitKind::WorkUnit)
    };
    let workspace = Workspace::new(workspace_id, workspace_id.to_string(), "busy", calendar);
    Tenant { units: (0..3).map(unit).collect(), ..Tenant::of(workspace) }
}

/// The list's element at that place, counted round.
fn round<T>(list: &[T], at: usize) -> Option<&T> {
    list.get(at.checked_rem(list.len())?)
}

impl Tenant {
    fn seed(&self) -> u128 {
        self.workspace.id.as_uuid().as_u128()
    }

    fn forget_ids(&mut self) {
        for held in &mut self.person_handles {
            held.platform_user_id = None;
        }
        let mut keys = BTreeSet::new();
        self.participations.retain_mut(|seen| {
            seen.platform_user_id = None;
            keys.insert((seen.post_id, seen.action, seen.handle.clone()))
        });
    }

    fn take_in(
        &mut self,
        people: Vec<(usize, PersonStatus, Membership)>,
        handles: PersonHandles,
        exemptions: Exemptions,
    ) {
        let (seed, workspace_id) = (self.seed(), self.workspace.id);
        for (at, (unit, status, membership)) in people.into_iter().enumerate() {
            let Some(unit_id) = round(&self.units, unit).map(|unit| unit.id) else { continue };
            self.people.push(Person {
                status,
                membership,
                ..Person::new(
                    workspace_id,
                    nth(seed, at),
                    format!("{at:03}"),
                    format!("Person {at}"),
                    unit_id,
                )
            });
        }
        let mut keys = BTreeSet::new();
        for (person, (handle, platform_user_id), valid_from, valid_until) in handles {
            let Some(person_id) = round(&self.people, person).map(|person| person.id) else { continue };
            if keys.insert((person_id, handle.clone(), valid_from)) {
                self.person_handles.push(PersonHandle {
                    platform_user_id,
                    valid_from,
                    valid_until,
                    ..PersonHandle::new(workspace_id, person_id, handle)
                });
            }
        }
        for (at, (person, first_day, last_day)) in exemptions.into_iter().enumerate() {
            let Some(person_id) = round(&self.people, person).map(|person| person.id) else { continue };
            let id: ExemptionId = nth(seed, at);
            self.exemptions.push(Exemption {
                first_day,
                last_day,
                ..Exemption::new(workspace_id, id, person_id)
            });
        }
    }

    fn look_at(
        &mut self,
        posts: Vec<(usize, Platform, Collection, DateTime<Utc>)>,
        looks: Looks,
        sightings: Sightings,
        counted: Vec<(usize, DateTime<Utc>, Counts)>,
    ) {
        let (seed, workspace_id) = (self.seed(), self.workspace.id);
        for (at, (unit, platform, collection, posted_at)) in posts.into_iter().enumerate() {
            let unit_id = self.units.get(unit).map(|unit| unit.id);
            let (id, code): (ObservedPostId, _) = (nth(seed, at), format!("C{at}"));
            let caption = None;
            self.observed_posts.push(ObservedPost {
                unit_id,
                collection,
                caption,
                ..ObservedPost::new(workspace_id, id, platform, code, posted_at)
            });
        }
        let post = |at: usize| round(&self.observed_posts, at);
        for (at, (of, action, window, captured_at, completeness, unreadable)) in looks.into_iter().enumerate()
        {
            let Some(post_id) = post(of).map(|post| post.id) else { continue };
            let id: ObservationId = nth(seed, at);
            // As many as were seen, fewer, and none: lists that can and that cannot be believed.
            let readable = u64::try_from(at % 4 / 2).unwrap_or(0);
            let reported = (at % 5 == 4).then_some(1);
            self.observations.push(Observation {
                readable,
                unreadable,
                reported,
                ..Observation::new(workspace_id, id, post_id, action, window, captured_at, completeness)
            });
        }
        let mut keys = BTreeSet::new();
        for (of, action, (handle, platform_user_id), one, other) in sightings {
            let Some(post_id) = post(of).map(|post| post.id) else { continue };
            if keys.insert((post_id, action, handle.clone(), platform_user_id.clone())) {
                let other = other.unwrap_or(one);
                let (first_seen, last_seen) = (one.min(other), one.max(other));
                self.participations.push(Participation {
                    platform_user_id,
                    last_seen,
                    ..Participation::new(workspace_id, post_id, action, handle, first_seen)
                });
            }
        }
        let mut keys = BTreeSet::new();
        for (of, captured_at, counts) in counted {
            let Some(post_id) = post(of).map(|post| post.id) else { continue };
            if keys.insert((post_id, captured_at)) {
                self.post_snapshots.push(PostSnapshot::new(workspace_id, post_id, captured_at, counts));
            }
        }
    }
}
