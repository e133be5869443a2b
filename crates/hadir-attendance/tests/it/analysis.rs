//! Rankings and figures, with the numbers of the roll-call system.

use crate::fixture::{Team, ask, capture, handle, person_id, post, sample_ledger, unit_id};
use hadir_attendance::analysis::{
    Compliance, Coverage, CoverageClass, PostSpread, Target, UnitLine, UnitOrder, bottom, division_order,
    engagement, top, top_share, units,
};
use hadir_attendance::{Ledger, Policy, Selection, Share, Totals};
use hadir_core::observed::Action;
use hadir_core::platform::Platform;

fn taken(team: &Team, lists: &[(Platform, &[&str])]) -> Ledger {
    let code = |position: usize| format!("POST_{position}");
    let posts: Vec<_> = lists
        .iter()
        .enumerate()
        .map(|(position, (platform, _))| post(*platform, &code(position), "2026-03-11T03:00:00Z"))
        .collect();
    let (mut ledger, _) = team.ledger(ask().of_all(&posts).unwrap());
    for (position, (platform, list)) in lists.iter().enumerate() {
        let action = if *platform == Platform::Tiktok { Action::Comment } else { Action::Like };
        let handles: Vec<_> = list.iter().map(|raw| handle(*platform, raw)).collect();
        ledger.capture(&capture(&code(position), action, "2026-03-11T19:00:00Z"), &handles);
    }
    ledger
}

#[test]
fn example_2_large_units_by_share_and_small_ones_by_number() {
    let line = |name: &str, complete, people| UnitLine {
        unit: unit_id(name),
        name: name.into(),
        totals: Totals { complete, people, ..Totals::default() },
    };
    let mut lines = vec![
        line("C", 70, 99),
        line("B", 50, 100),
        line("DITBINMAS", 1, 5),
        line("D", 75, 99),
        line("A", 80, 100),
    ];
    UnitOrder::LargeByShare { large: 100 }.sort(&mut lines, Some(unit_id("DITBINMAS")));
    assert_eq!(
        lines.iter().map(|line| line.name.as_str()).collect::<Vec<_>>(),
        ["DITBINMAS", "A", "B", "D", "C"]
    );
}

#[test]
fn example_1_units_by_complete_people() {
    let mut team = Team::default();
    for (number, unit) in [("1", "A"), ("2", "A"), ("3", "B"), ("4", "B")] {
        team.unit(unit, unit);
        team.person(number, number, unit);
        if number != "2" {
            team.handle(number, Platform::Instagram, &format!("u{number}"));
        }
    }
    let instagram = Platform::Instagram;
    let ledger = taken(&team, &[(instagram, &["u1", "u3"]), (instagram, &["u3"]), (instagram, &[])]);
    let report = ledger.report(&"A".parse().unwrap());
    let order: Vec<_> =
        units(&report, UnitOrder::MostComplete, None).into_iter().map(|line| line.name).collect();
    assert_eq!(order, ["B", "A"]);
    let order: Vec<_> =
        units(&report, UnitOrder::MostActions, None).into_iter().map(|line| line.name).collect();
    assert_eq!(order, ["B", "A"]);
}

#[test]
fn example_7_the_engagement_ranking() {
    let mut team = Team::default();
    for (number, unit) in [("dit1", "DIT"), ("a", "A"), ("b", "B"), ("c", "B")] {
        team.unit(unit, unit);
        team.person(number, number, unit);
    }
    for number in ["dit1", "a", "c"] {
        team.handle(number, Platform::Instagram, &format!("ig_{number}"));
        team.handle(number, Platform::Tiktok, &format!("tt_{number}"));
    }
    let (instagram, tiktok) = (Platform::Instagram, Platform::Tiktok);
    let ledger = taken(
        &team,
        &[
            (instagram, &["ig_dit1", "ig_a", "ig_c"]),
            (instagram, &["ig_a"]),
            (tiktok, &["tt_a", "tt_c"]),
            (tiktok, &["tt_a", "tt_c"]),
        ],
    );
    let policy: Policy = "C".parse().unwrap();
    let reports =
        [instagram, tiktok].map(|platform| ledger.report_on(&policy, &Selection::ALL.platform(platform)));
    let lines = engagement(&[&reports[0], &reports[1]], Some(unit_id("DIT")));
    let said: Vec<_> = lines.iter().map(|line| (line.name.as_str(), line.actions)).collect();
    assert_eq!(said, [("DIT", 1), ("A", 4), ("B", 3)]);
    assert_eq!(lines[0].score, Some(Share::new(1, 2)));
    assert_eq!(lines[1].compliance(), Some(Compliance::Active));
    // A platform without posts does not halve the score.
    let none = ledger.report_on(&policy, &Selection::ALL.platform(Platform::Youtube));
    let lines = engagement(&[&reports[0], &none], None);
    assert_eq!(lines[0].score, Some(Share::new(1, 1)));
}

#[test]
fn the_classes_of_the_compliance_letter() {
    let class = |part, of| Compliance::of(Share::new(part, of));
    assert_eq!(class(95, 100), Some(Compliance::Active));
    assert_eq!(class(70, 100), Some(Compliance::Moderate));
    assert_eq!(class(0, 100), Some(Compliance::Low));
    assert_eq!(
        (class(8996, 10000), Share::new(8996, 10000).percent(1)),
        (Some(Compliance::Moderate), Some(900))
    );
    assert_eq!(class(0, 0), None);
}

#[test]
fn top_and_bottom_share_places_and_accuse_nobody_without_evidence() {
    let ledger = sample_ledger();
    let day = "2026-03-11".parse().unwrap();
    let report = ledger.report_on(&Policy::ALL, &Selection::ALL.days(day, day).platform(Platform::Instagram));
    let names = |ranked: Vec<hadir_attendance::analysis::Ranked<'_>>| {
        ranked.iter().map(|line| (line.place, line.person.person().name.clone())).collect::<Vec<_>>()
    };
    let expected = [(1, "RANGGA CONTOH"), (1, "SARI UJI"), (3, "UTAMI COBA")]
        .map(|(place, name)| (place, name.to_owned()));
    assert_eq!(names(top(&report, 5)), expected);
    // Whoever is among as many of those who did most is not among those who did least.
    assert_eq!(names(bottom(&report, 5)), []);
    assert_eq!(names(bottom(&report, 0)), []);
}

#[test]
fn targets_of_a_directorate_and_of_a_unit() {
    let totals = Totals { asked: 61, taken_part: 50, ..Totals::default() };
    let target = Target::of_directorate(&totals);
    assert_eq!((target.wanted, target.deficit(), target.surplus()), (58, 8, 0));
    let mut team = Team::default();
    for number in ["1", "2", "3"] {
        team.person(number, number, "A");
    }
    team.handle("1", Platform::Tiktok, "u1");
    team.handle("2", Platform::Tiktok, "u2");
    let ledger = taken(&team, &[(Platform::Tiktok, &["u1", "u2"]), (Platform::Tiktok, &["u1"])]);
    let target = Target::of_unit(&ledger.report(&"F".parse().unwrap()));
    assert_eq!((target.wanted, target.actual, target.reached().percent(0)), (2, 3, Some(150)));
}

/// The order that the roll-call system was seen to give, but for `SATPAS`, which is no `SAT`.
#[test]
fn divisions_are_in_their_order() {
    let expected = [
        "BAG OPS",
        "SAT LANTAS",
        "Sat Binmas",
        "SIKUM",
        "SITEKOM",
        "SPKT",
        "POLSEK X",
        "SATPAS",
        "SUBBID PID",
    ];
    let mut names: Vec<Option<&str>> = expected.iter().rev().copied().map(Some).chain([Some("-")]).collect();
    names.sort_by_key(|name| division_order(*name));
    let expected = [0, 2, 1, 3, 4, 5, 6, 7, 8].map(|at| Some(expected[at])).into_iter().chain([Some("-")]);
    assert_eq!(names, expected.collect::<Vec<_>>());
}

#[test]
fn posts_spread_and_strong_units() {
    let spread = PostSpread::of([75, 69, 74]);
    assert_eq!((spread.mean().scaled(1), spread.gap(), spread.best), (Some(727), 6, Some(75)));
    assert_eq!((PostSpread::of([]).mean().scaled(1), PostSpread::of([]).gap()), (None, 0));
    let mut actions = [1, 40, 5, 30, 20, 4];
    assert_eq!(top_share(&mut actions, 4), Share::new(95, 100));
    assert_eq!(top_share(&mut [3, 2], 4), Share::new(5, 5));
}

#[test]
fn mean_and_median_of_units_are_exact_and_leave_the_directorate_out() {
    let mut team = Team::default();
    // Filled of people: 1 of 1, 1 of 3, 0 of 2, and the directorate with none of 1.
    for (number, unit) in
        [("1", "A"), ("2", "B"), ("3", "B"), ("4", "B"), ("5", "C"), ("6", "C"), ("7", "DIT")]
    {
        team.person(number, number, unit);
    }
    for number in ["1", "2"] {
        team.handle(number, Platform::Instagram, &format!("u{number}"));
    }
    let coverage = Coverage::of(&taken(&team, &[]), &[Platform::Instagram]);
    let root = Some(unit_id("DIT"));
    assert_eq!(coverage.mean(0, root), Some(Share::new(4, 9)));
    assert_eq!(coverage.median(0, root), Some(Share::new(1, 3)));
    assert_eq!(coverage.mean(0, None), Some(Share::new(1, 3)));
    assert_eq!(coverage.median(0, None), Some(Share::new(1, 6)));
    assert_eq!(coverage.ranked(root).len(), 3);
    assert_eq!(Coverage::of(&taken(&Team::default(), &[]), &[Platform::Instagram]).mean(0, None), None);
}

#[test]
fn coverage_of_handles() {
    let ledger = sample_ledger();
    let coverage = Coverage::of(&ledger, &[Platform::Instagram, Platform::Tiktok]);
    assert_eq!(
        (coverage.total.people, &coverage.total.filled[..], coverage.total.complete),
        (4, &[3, 3][..], 2)
    );
    let lines: Vec<_> = coverage
        .units
        .iter()
        .map(|line| (line.name.as_str(), line.filled.clone(), line.class().unwrap()))
        .collect();
    assert_eq!(
        lines,
        [
            ("POLRES ARUNA", vec![2, 1], CoverageClass::Middle),
            ("POLRES BAYU", vec![1, 2], CoverageClass::Middle)
        ]
    );
    assert_eq!(coverage.units[0].gap(), Some(500));
    let projection = coverage.projection(Platform::Instagram, 10, 70).unwrap();
    assert_eq!(projection.backlog, [(unit_id("POLRES_B"), 1)]);
    assert_eq!(projection.share.percent(1), Some(1000));
    assert_eq!(projection.projected.percent(1), Some(925));
    assert!(ledger.report(&Policy::ALL).person(person_id("90010001")).is_some());
}

#[test]
fn a_sheet_has_a_column_per_day_and_a_line_per_person() {
    let ledger = sample_ledger();
    let report = ledger.report_on(&Policy::ALL, &Selection::ALL.platform(Platform::Instagram));
    let sheet = hadir_attendance::analysis::sheet(&report);
    assert_eq!(sheet.days.iter().map(ToString::to_string).collect::<Vec<_>>(), ["2026-03-11", "2026-03-12"]);
    let said = |line: &hadir_attendance::analysis::SheetLine<'_>| {
        line.days.iter().map(|day| (day.asked, day.done, day.missed, day.open)).collect::<Vec<_>>()
    };
    // Rangga, Teguh, Sari, Utami; nobody looked at the post of the next day.
    let expected = [
        [(3, 2, 1, 0), (1, 0, 0, 1)],
        [(3, 0, 0, 3), (1, 0, 0, 1)],
        [(3, 2, 0, 1), (1, 0, 0, 1)],
        [(3, 1, 0, 0), (1, 0, 0, 0)],
    ];
    assert_eq!(sheet.lines.iter().map(said).collect::<Vec<_>>(), expected);
    assert_eq!((sheet.totals[0].asked, sheet.totals[0].done), (12, 5));
    for line in &sheet.lines {
        let standing = line.person.standing();
        assert_eq!((line.total.asked, line.total.done), (standing.asked(), standing.taken_part()));
    }
}

#[test]
fn what_is_past_its_retention_is_forgotten() {
    let retention = hadir_attendance::Retention::days(std::num::NonZeroU32::new(1).unwrap());
    let mut ledger = sample_ledger();
    assert_eq!(retention.apply(&mut ledger, "2026-03-11".parse().unwrap()), 0);
    assert_eq!(retention.apply(&mut ledger, "2026-03-12".parse().unwrap()), 5);
    let days: Vec<_> = ledger.obligations().map(|obligation| obligation.day.to_string()).collect();
    assert_eq!(days, ["2026-03-12"]);
}

#[test]
fn what_is_forgotten_leaves_the_rest_as_it_was() {
    let mut ledger = sample_ledger();
    let next = "2026-03-12".parse().unwrap();
    let before = ledger.report_on(&Policy::ALL, &Selection::ALL.days(next, next)).totals();
    assert_eq!((ledger.forget_before(next), ledger.forget_before(next)), (5, 0));
    assert_eq!(ledger.report(&Policy::ALL).totals(), before);
    assert!(ledger.snapshot().participations.is_empty());
}
