//! The texts of the statements that compute figures. That they compute the right ones is shown across crates.

use hadir_core::ids::{UnitId, WorkspaceId};
use hadir_core::metrics::{Denominator, Granularity, Metric, Missing, Ratio};
use hadir_core::observed::Action;
use hadir_core::platform::Platform;
use hadir_core::roster::policy::StandingRule;
use hadir_core::time::{Calendar, Window};
use hadir_sql::pushdown::{self, Attendance, Buckets, BucketsError, Days, DaysError};
use hadir_sql::{Dialect, Scope};
use std::time::Duration;
use uuid::Uuid;

const SCOPE: Scope = Scope::of(WorkspaceId::from_uuid(Uuid::from_u128(1)));

fn window(start: &str, end: &str) -> Window {
    Window::new(start.parse().unwrap(), end.parse().unwrap()).unwrap()
}

fn days(first: &str, last: &str, grace: Duration) -> Result<Days, DaysError> {
    Days::new("Asia/Jakarta".parse().unwrap(), first.parse().unwrap(), last.parse().unwrap(), grace)
}

#[test]
fn texts() {
    let weekend = days("2026-03-14", "2026-03-15", Duration::from_hours(1)).unwrap();
    let attendance = Attendance::new(SCOPE, StandingRule::AT_LEAST_HALF, weekend)
        .on(Platform::Instagram, Action::Like)
        .on(Platform::Tiktok, Action::Comment)
        .audience([UnitId::from_uuid(Uuid::nil())]);
    let ratio = Ratio {
        numerator: vec![(Metric::Likes, 1), (Metric::Comments, 2)],
        missing: Missing::Available,
        denominator: Denominator::Otherwise(Metric::Reach, Metric::Impressions),
    };
    let window = window("2026-03-28T12:00:00Z", "2026-03-30T00:00:00Z");
    let buckets = Buckets::new("Europe/Berlin".parse().unwrap(), Granularity::Day, window).unwrap();
    for &dialect in Dialect::ALL {
        let rollup = pushdown::rollup::<Option<UnitId>>(SCOPE, &ratio, &buckets).counters(&[Metric::Views]);
        let all = [
            ("rollup", rollup.build(dialect).statement().clone()),
            (
                "gains",
                pushdown::gains::<()>(SCOPE, Metric::Likes, &buckets).build(dialect).statement().clone(),
            ),
            ("last_readings", pushdown::last_readings(SCOPE, &buckets).build(dialect).statement().clone()),
            ("people", attendance.people(dialect).unwrap().statement().clone()),
            ("units", attendance.units(dialect).unwrap().statement().clone()),
            ("obligations", attendance.obligations(dialect).unwrap().statement().clone()),
        ];
        for (name, statement) in &all {
            assert_eq!(crate::queries::places(statement, dialect), statement.values.len(), "{name}");
        }
        crate::statements::snapshot(&format!("pushdown@{dialect}"), &crate::statements::lines(&all));
    }
}

#[test]
fn what_cannot_be_asked_is_refused_by_name() {
    let century = window("2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z");
    let error = Buckets::new(Calendar::UTC, Granularity::Hour, century).unwrap_err();
    assert_eq!(error, BucketsError::TooMany { window: century, most: Buckets::MOST });
    let fine = Duration::from_nanos(1);
    assert_eq!(days("2026-03-14", "2026-03-14", fine).unwrap_err(), DaysError::Grace(fine));
    assert!(matches!(days("2026-03-15", "2026-03-14", Duration::ZERO), Err(DaysError::Count { .. })));
    let late = Duration::from_hours(24);
    assert!(matches!(days("9999-12-31", "9999-12-31", late), Err(DaysError::Beyond { .. })));
    let weekend = days("2026-03-14", "2026-03-15", Duration::ZERO).unwrap();
    let everybody = (0..70_000).map(|at| hadir_core::ids::PersonId::from_uuid(Uuid::from_u128(at)));
    let attendance = Attendance::new(SCOPE, StandingRule::AT_LEAST_HALF, weekend).among(everybody);
    for &dialect in Dialect::ALL {
        let error = attendance.people(dialect).unwrap_err();
        assert_eq!((error.most, error.dialect), (dialect.bind_limit(), dialect));
    }
}
