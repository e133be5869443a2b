//! Attendance by the database equals that of the ledger.

use super::{ask, check, words};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use core::num::NonZeroU32;
use hadir_attendance::policy::{
    Done, Empty, Exempt, Fraction, Late, NoHandleRule, Partial, Policy, Rounding, Threshold, Unreadable,
};
use hadir_attendance::{
    Ask, Audience, Doubt, Ledger, Report, Roster, Scope, Selection, Status, Verdict, VerdictKind,
};
use hadir_core::ids::{ObservedPostId, PersonId, UnitId};
use hadir_core::observed::{Action, Collection};
use hadir_core::platform::Platform;
use hadir_core::roster::policy::Standing;
use hadir_core::time::Window;
use hadir_sql::pushdown::{Attendance, Days, ObligationVerdicts, UnitStandings};
use hadir_testkit::engine::Engine;
use hadir_testkit::strategy::busy_tenant;
use hadir_testkit::tenant::Tenant;
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

#[derive(Debug, Clone)]
struct Question {
    policy: Policy,
    first: NaiveDate,
    last: NaiveDate,
    grace: Duration,
    asked: BTreeSet<(Platform, Action)>,
    audience: Option<BTreeSet<UnitId>>,
    platform: Option<Platform>,
    action: Option<Action>,
    as_of: Option<DateTime<Utc>>,
    /// Whose posts and which people: a unit's, or within a directorate.
    scope: Option<(UnitId, UnitId)>,
    among: Option<BTreeSet<PersonId>>,
    collection: Option<Collection>,
}

fn policies() -> impl Strategy<Value = Policy> + Clone {
    let fraction = (0..6_u32, 1..6_u32, words::<Rounding>()).prop_map(|(over, under, rounding)| {
        Threshold::Fraction(Fraction::new(over, under, rounding).unwrap())
    });
    let largest = Threshold::Fraction(Fraction::new(u32::MAX, u32::MAX - 1, Rounding::Nearest).unwrap());
    let threshold = prop_oneof![
        2 => Just(Threshold::All),
        2 => (1..5_u32).prop_map(|count| Threshold::Count(NonZeroU32::new(count).unwrap())),
        3 => fraction,
        1 => Just(largest),
    ];
    let any_policy = (
        (threshold, words::<Partial>(), words::<NoHandleRule>(), words::<Exempt>()),
        (words::<Empty>(), words::<Late>(), words::<Unreadable>(), words::<Done>()),
    )
        .prop_map(|((threshold, partial, no_handle, exempt), (empty, late, unreadable, done))| Policy {
            threshold,
            partial,
            no_handle,
            exempt,
            empty,
            late,
            unreadable,
            done,
        });
    let presets: Vec<Policy> = Policy::PRESETS.iter().map(|preset| preset.policy).collect();
    prop_oneof![1 => proptest::sample::select(presets), 2 => any_policy]
}

fn questions() -> impl Strategy<Value = (Tenant, Question)> {
    let asks = prop_oneof![
        4 => Just(vec![(Platform::Instagram, Action::Like), (Platform::Tiktok, Action::Comment), (Platform::Tiktok, Action::Like)]),
        2 => Just(vec![(Platform::Instagram, Action::Like), (Platform::Instagram, Action::Comment)]),
        1 => Just(vec![(Platform::Youtube, Action::Like)]),
        1 => Just(vec![]),
    ];
    let narrow = (
        option::weighted(0.2, proptest::collection::btree_set(0..3_usize, 0..3)),
        option::weighted(
            0.2,
            proptest::sample::select(&[Platform::Instagram, Platform::Tiktok, Platform::Youtube][..]),
        ),
        option::weighted(0.2, words::<Action>()),
        option::weighted(0.3, 0..120_i64),
        option::weighted(0.2, (0..3_usize, 0..3_usize)),
        option::weighted(0.2, any::<u8>()),
        option::weighted(0.2, words::<Collection>()),
    );
    let days = prop_oneof![3 => Just((-2, 8)), 2 => (-1..3_i64, 0..4_i64)];
    let grace = proptest::sample::select(&[0, 1, 3_600_000_000, 90_000_000_000_u64][..]);
    (busy_tenant(), policies(), asks, narrow, days, grace).prop_map(
        |((tenant, noon), policy, asked, narrow, (first, length), grace)| {
            let (audience, platform, action, as_of, scope, among, collection) = narrow;
            let day = tenant.workspace.calendar.day_of(noon);
            let first = day + TimeDelta::days(first);
            let unit = |at: usize| tenant.units[at].id;
            let question = Question {
                policy,
                first,
                last: first + TimeDelta::days(length),
                grace: Duration::from_micros(grace),
                asked: asked.into_iter().collect(),
                audience: audience.map(|units| units.into_iter().map(unit).collect()),
                platform,
                action,
                as_of: as_of.map(|hours| noon + TimeDelta::hours(hours) + TimeDelta::nanoseconds(1)),
                scope: scope.map(|(posts, people)| (unit(posts), unit(people))),
                among: among.map(|chosen| {
                    let people = tenant.people.iter().enumerate();
                    people.filter(|(at, _)| chosen >> at & 1 == 1).map(|(_, person)| person.id).collect()
                }),
                collection,
            };
            (tenant, question)
        },
    )
}

/// The report of the ledger.
fn with_report<T>(tenant: &Tenant, question: &Question, read: impl FnOnce(&Report<'_>) -> T) -> T {
    let mut ask = Ask::new(tenant.workspace.calendar).grace(question.grace);
    for &(platform, action) in &question.asked {
        ask = ask.on(platform, action);
    }
    if let Some(units) = &question.audience {
        ask = ask.audience(Audience::Units(units.clone()));
    }
    let mut scope =
        question.scope.map_or_else(Scope::everything, |(posts, people)| Scope::within(posts, people));
    if let Some(people) = &question.among {
        scope = scope.among(people.iter().copied());
    }
    if let Some(collection) = question.collection {
        scope = scope.collection(collection);
    }
    // What is asked is about these days alone.
    let calendar = tenant.workspace.calendar;
    let days = question.first..=question.last;
    let posts = scope.posts(&tenant.observed_posts, Window::ALL).into_iter();
    let posts: Vec<_> =
        posts.filter(|post| days.contains(&calendar.day_of(post.posted_at))).cloned().collect();
    let roster = Roster {
        people: &tenant.people,
        handles: &tenant.person_handles,
        exemptions: &tenant.exemptions,
        units: &tenant.units,
    };
    let (mut ledger, _) = Ledger::new(&roster, ask.of_all(&posts).unwrap());
    for observation in &tenant.observations {
        ledger.observe(observation);
    }
    for participation in &tenant.participations {
        ledger.record(participation);
    }
    let selection = Selection {
        platform: question.platform,
        action: question.action,
        days: Some((question.first, question.last)),
        as_of: question.as_of,
    };
    read(&ledger.report_in(&question.policy, &selection, &scope))
}

fn asked_of_the_database(tenant: &Tenant, question: &Question) -> Attendance {
    let days = Days::new(tenant.workspace.calendar, question.first, question.last, question.grace).unwrap();
    let mut attendance = Attendance::new(tenant.scope(), question.policy.rule(), days);
    for &(platform, action) in &question.asked {
        attendance = attendance.on(platform, action);
    }
    if let Some(units) = &question.audience {
        attendance = attendance.audience(units.iter().copied());
    }
    if let Some(platform) = question.platform {
        attendance = attendance.platform(platform);
    }
    if let Some(action) = question.action {
        attendance = attendance.action(action);
    }
    if let Some(as_of) = question.as_of {
        attendance = attendance.as_of(as_of);
    }
    if let Some((posts, people)) = question.scope {
        attendance = attendance.posts_of([posts]).people_of([people]);
    }
    if let Some(people) = &question.among {
        attendance = attendance.among(people.iter().copied());
    }
    if let Some(collection) = question.collection {
        attendance = attendance.collection(collection);
    }
    attendance
}

/// By post and action: the day, the window, when absence was proved, and people per verdict.
type Verdicts = BTreeMap<
    (ObservedPostId, Action),
    (Platform, NaiveDate, DateTime<Utc>, DateTime<Utc>, Option<DateTime<Utc>>, BTreeMap<VerdictKind, u64>),
>;

fn verdicts_of(report: &Report<'_>) -> Verdicts {
    let verdicts = report.obligations().map(|row| {
        let asked = row.obligation();
        let counts = VerdictKind::ALL.iter().map(|&kind| (kind, row.counts().of(kind))).collect();
        let (start, end) = (asked.window.start(), asked.window.end());
        ((asked.post_id, asked.action), (asked.platform, asked.day, start, end, row.proof().ok(), counts))
    });
    verdicts.collect()
}

fn verdicts_in(rows: Vec<ObligationVerdicts>) -> Verdicts {
    let verdicts = rows.into_iter().map(|row| {
        let counts = VerdictKind::ALL.iter().map(|&kind| {
            let count = match kind {
                VerdictKind::Met => row.met,
                VerdictKind::MetLate => row.met_late,
                VerdictKind::NotMet => row.not_met,
                VerdictKind::Exempt => row.exempt,
                VerdictKind::NotDue => row.not_due,
                VerdictKind::NoHandle => row.no_handle,
                VerdictKind::Indeterminate => row.indeterminate,
            };
            (kind, count)
        });
        let facts = (row.platform, row.day, row.starts_at, row.due_at, row.proved_at, counts.collect());
        ((row.post_id, row.action), facts)
    });
    verdicts.collect()
}

fn units_of(report: &Report<'_>) -> BTreeMap<UnitId, UnitStandings> {
    let units = report.by_unit().into_iter().map(|group| {
        let totals = group.totals;
        let unit = UnitStandings {
            unit_id: group.key,
            people: totals.people,
            complete: totals.complete,
            partial: totals.partial,
            none: totals.none,
            no_handle: totals.no_handle,
            exempt: totals.exempt,
            still_open: totals.still_open,
            no_tasks: totals.no_tasks,
            indeterminate: totals.indeterminate,
            asked: totals.asked,
            taken_part: totals.taken_part,
            undetermined: totals.undetermined,
        };
        (group.key, unit)
    });
    units.collect()
}

fn differ(what: &str, found: &impl core::fmt::Debug, expected: &impl core::fmt::Debug) -> String {
    format!("{what}: found {found:#?}, expected {expected:#?}")
}

fn equal(engine: &mut Engine, tenant: &Tenant, question: &Question) -> Result<(), String> {
    let attendance = asked_of_the_database(tenant, question);
    let dialect = engine.dialect();
    let (people, units, verdicts) = with_report(tenant, question, |report| {
        let people = report.people().map(|row| (row.person().id, (row.person().unit_id, row.standing())));
        (people.collect::<BTreeMap<_, _>>(), units_of(report), verdicts_of(report))
    });
    let found = ask(engine, &attendance.people(dialect).unwrap())?;
    let found: BTreeMap<PersonId, (UnitId, Standing)> =
        found.into_iter().map(|row| (row.person_id, (row.unit_id, row.standing))).collect();
    if found != people {
        return Err(differ("people", &found, &people));
    }
    let found = ask(engine, &attendance.units(dialect).unwrap())?;
    let found: BTreeMap<UnitId, UnitStandings> = found.into_iter().map(|row| (row.unit_id, row)).collect();
    if found != units {
        return Err(differ("units", &found, &units));
    }
    let found = ask(engine, &attendance.obligations(dialect).unwrap())?;
    let found = verdicts_in(found);
    if found != verdicts {
        return Err(differ("obligations", &found, &verdicts));
    }
    Ok(())
}

#[test]
fn standings_and_verdicts_equal_the_ledger() {
    let (statuses, kinds) = (RefCell::new(BTreeSet::new()), RefCell::new(BTreeSet::new()));
    let doubts = RefCell::new(BTreeSet::new());
    check(96, &questions(), |engine, tenant, question| {
        with_report(tenant, question, |report| {
            statuses.borrow_mut().extend(report.people().map(|person| person.standing().status));
            for (_, verdict) in report.people().flat_map(|person| person.verdicts().collect::<Vec<_>>()) {
                kinds.borrow_mut().insert(verdict.kind());
                if let Verdict::Indeterminate { reason } = verdict {
                    doubts.borrow_mut().insert(reason);
                }
            }
        });
        equal(engine, tenant, question)
    });
    // A comparison in which nothing happens proves nothing.
    assert_eq!(statuses.into_inner().into_iter().collect::<Vec<_>>(), Status::ALL);
    assert_eq!(kinds.into_inner().into_iter().collect::<Vec<_>>(), VerdictKind::ALL);
    for doubt in [Doubt::SharedHandle, Doubt::SharedAccount, Doubt::ReusedHandle, Doubt::RenamedAccount] {
        assert!(doubts.borrow().contains(&doubt), "{doubt:?}");
    }
}
