//! Generated tenants, and instants to test with.

use chrono::{DateTime, Utc};
use hadir_core::observed::Participation;
use hadir_testkit::strategy::tenant;
use hadir_testkit::tenant::Tenant;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

pub(crate) fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// The runner's next tenant that has a row of everything.
pub(crate) fn full(runner: &mut TestRunner) -> Tenant {
    loop {
        let tenant = tenant().new_tree(runner).unwrap().current();
        let empty = [
            tenant.handles.is_empty(),
            tenant.exemptions.is_empty(),
            tenant.observations.is_empty(),
            tenant.participations.is_empty(),
            tenant.snapshots.is_empty(),
        ];
        if !empty.contains(&true) {
            return tenant;
        }
    }
}

pub(crate) fn sorted<T: Clone, K: Ord>(rows: &[T], key: impl Fn(&T) -> K) -> Vec<T> {
    let mut rows = rows.to_vec();
    rows.sort_by_key(key);
    rows
}

/// In the order in which they are read: by key, words as words.
pub(crate) fn participations(tenant: &Tenant) -> Vec<Participation> {
    sorted(&tenant.participations, |row| {
        let Participation { post_id, action, handle, .. } = row;
        (*post_id, action.as_str(), handle.platform().as_str(), handle.as_str().to_owned())
    })
}
