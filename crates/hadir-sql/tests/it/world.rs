//! Generated tenants, and instants to test with.

use chrono::{DateTime, Utc};
use hadir_core::observed::Participation;
use hadir_sql::Value;
use hadir_sql::schema::Row;
use hadir_testkit::strategy::tenant;
use hadir_testkit::tenant::{RowsVisitor, Tenant};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

pub(crate) fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// The runner's next tenant that has a row of everything.
pub(crate) fn full(runner: &mut TestRunner) -> Tenant {
    struct Full(bool);
    impl RowsVisitor for Full {
        fn rows<R: Row>(&mut self, rows: &[R]) {
            self.0 &= !rows.is_empty();
        }
    }
    for _ in 0..1_000 {
        let tenant = tenant().new_tree(runner).unwrap().current();
        let mut full = Full(true);
        tenant.each(&mut full);
        if full.0 {
            return tenant;
        }
    }
    panic!("no tenant has a row of everything");
}

/// The values of a row, one per column.
pub(crate) fn values<R: Row>(row: &R) -> Vec<Value> {
    let mut values = Vec::new();
    row.encode(&mut values).unwrap();
    values
}

/// The values of a row's key.
pub(crate) fn key<R: Row>(row: &R) -> Vec<Value> {
    let table = R::table();
    let of = |name: &&str| table.columns.iter().position(|column| column.name == *name).unwrap();
    let values = values(row);
    table.keys.primary.iter().map(|name| values[of(name)].clone()).collect()
}

pub(crate) fn sorted<T: Clone, K: Ord>(rows: &[T], key: impl Fn(&T) -> K) -> Vec<T> {
    let mut rows = rows.to_vec();
    rows.sort_by_key(key);
    rows
}

/// In the order in which they are read: by key, words as words.
pub(crate) fn participations(tenant: &Tenant) -> Vec<Participation> {
    sorted(&tenant.participations, |row| {
        let Participation { post_id, action, handle, platform_user_id, .. } = row;
        let name = handle.as_str().to_owned();
        (*post_id, action.as_str(), handle.platform().as_str(), name, platform_user_id.clone())
    })
}
