//! What every public type promises.

use hadir_attendance as attendance;

const fn shared<T: Send + Sync + core::fmt::Debug>() {}

#[test]
fn everything_may_be_shared_between_threads() {
    shared::<attendance::Ask>();
    shared::<attendance::Group<'_, String>>();
    shared::<attendance::Ledger>();
    shared::<attendance::Obligation>();
    shared::<attendance::ObligationReport<'_>>();
    shared::<attendance::PersonReport<'_>>();
    shared::<attendance::Policy>();
    shared::<attendance::Report<'_>>();
    shared::<attendance::RosterProblem>();
    shared::<attendance::Scope>();
    shared::<attendance::Seniority>();
    shared::<attendance::Snapshot>();
    shared::<attendance::Standing>();
    shared::<attendance::Verdict>();
    shared::<attendance::amplification::LinkReport<'_>>();
    shared::<attendance::amplification::Register>();
    shared::<attendance::analysis::Coverage>();
    shared::<attendance::analysis::Sheet<'_>>();
    shared::<attendance::recap::Recap>();
    shared::<attendance::roll::Directory>();
    shared::<attendance::roll::Matrix>();
    shared::<attendance::roll::Tally>();
}

#[cfg(feature = "json")]
#[test]
fn a_snapshot_survives_json() {
    let ledger = crate::fixture::sample_ledger();
    let json = serde_json::to_string(&ledger.snapshot()).unwrap();
    let snapshot: attendance::Snapshot = serde_json::from_str(&json).unwrap();
    let (restored, _) = attendance::Ledger::restore(&snapshot, &attendance::Seniority::default());
    assert_eq!(restored.snapshot(), ledger.snapshot());
    let policy = attendance::Policy::AT_LEAST_HALF;
    assert_eq!(restored.report(&policy).totals(), ledger.report(&policy).totals());
}
