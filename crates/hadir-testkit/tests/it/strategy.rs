//! The strategies keep what they promise, and do reach the difficult values.

use hadir_core::metrics::Metric;
use hadir_core::time::Window;
use hadir_sql::Value;
use hadir_sql::schema::{Row, Table, tables};
use hadir_testkit::sample;
use hadir_testkit::strategy;
use hadir_testkit::tenant::{RowsVisitor, Tenant};
use proptest::prelude::{ProptestConfig, Strategy, prop_assert, prop_assert_eq, proptest};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::{BTreeMap, BTreeSet};

/// The values of rows by table, as the flaws in them are found.
#[derive(Default)]
struct Seen {
    workspace: Option<Value>,
    rows: BTreeMap<&'static str, Vec<Vec<Value>>>,
    flaws: Vec<String>,
}

fn pick(table: &Table, row: &[Value], columns: &[&str]) -> Vec<Value> {
    let at = |name: &&str| table.columns.iter().position(|column| column.name == *name).unwrap();
    columns.iter().map(|name| row[at(name)].clone()).collect()
}

impl RowsVisitor for Seen {
    fn rows<R: Row>(&mut self, rows: &[R]) {
        let table = R::table();
        let (mut keys, mut count) = (BTreeSet::new(), 0);
        for row in rows {
            let mut values = Vec::new();
            row.encode(&mut values).unwrap();
            let owner = table.tenancy.owner().map(|_| values[0].clone());
            let workspace = self.workspace.get_or_insert_with(|| values[0].clone()).clone();
            if owner.is_some_and(|owner| owner != workspace) {
                self.flaws.push(format!("{}: a row of another workspace", table.name));
            }
            for columns in [table.keys.primary].iter().chain(table.keys.unique) {
                let key = pick(table, &values, columns);
                if !key.iter().any(Value::is_null) {
                    keys.insert((*columns, key));
                    count += 1;
                }
            }
            for foreign in table.keys.foreign {
                let reference = pick(table, &values, foreign.columns);
                let there = self.rows.get(foreign.table).into_iter().flatten();
                let other = tables().into_iter().find(|other| other.name == foreign.table).unwrap();
                let found = there.into_iter().any(|row| pick(other, row, foreign.references) == reference);
                if !found && !reference.iter().any(Value::is_null) {
                    self.flaws.push(format!("{}: {:?} refers to nothing", table.name, foreign.columns));
                }
            }
            self.rows.entry(table.name).or_default().push(values);
        }
        if keys.len() != count {
            self.flaws.push(format!("{}: two rows share a key", table.name));
        }
    }
}

/// What is not as [`Tenant`] says.
fn flaws(tenant: &Tenant) -> Vec<String> {
    let mut seen = Seen::default();
    tenant.each(&mut seen);
    seen.flaws
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn a_tenant_holds_together(tenant in strategy::tenant()) {
        prop_assert_eq!(flaws(&tenant), Vec::<String>::new());
        prop_assert!(!tenant.units.is_empty() && !tenant.people.is_empty() && !tenant.observed_posts.is_empty());
    }

    #[test]
    fn whatever_is_made_can_be_stored(tenant in strategy::tenant()) {
        let names = tenant.people.iter().flat_map(|of| [&of.number, &of.name].into_iter().chain(&of.division));
        let texts = names.chain(tenant.observed_posts.iter().filter_map(|post| post.caption.as_ref()));
        let keys = tenant.people.iter().map(|of| &of.number).chain([&tenant.workspace.key]);
        prop_assert!(keys.into_iter().all(|key| key.trim_end() == key));
        prop_assert!(texts.into_iter().all(|text| !text.contains('\0')));
        for seen in &tenant.observations {
            prop_assert!(seen.window != Window::ALL);
            prop_assert!(i64::try_from(seen.readable).is_ok() && i64::try_from(seen.unreadable).is_ok());
        }
        for snapshot in &tenant.post_snapshots {
            prop_assert!(Metric::ALL.iter().all(|&metric| snapshot.counts.get(metric).known().is_none_or(|n| i64::try_from(n).is_ok())));
        }
    }

    #[test]
    fn instants_lie_in_four_digit_years_and_have_whole_microseconds(instant in strategy::instant(), window in strategy::window()) {
        for instant in [instant, window.start(), window.end()] {
            let text = instant.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string();
            prop_assert_eq!(text.len(), 27, "{}", text);
            prop_assert_eq!(text.parse(), Ok(instant));
        }
    }
}

#[test]
fn the_sample_is_a_tenant_like_any_other() {
    assert_eq!(flaws(&sample::tenant()), Vec::<String>::new());
}

#[test]
fn the_difficult_values_do_come_up() {
    let people = drawn(300, strategy::person());
    for wanted in ["", "'", "\\", "a ", "👮🏽‍♀️", "NULL"] {
        assert!(people.iter().any(|person| person.name == wanted), "{wanted:?}");
    }
    let posts = drawn(600, strategy::observed_post());
    let instants: BTreeSet<String> = posts.iter().map(|post| post.posted_at.to_rfc3339()).collect();
    assert!(instants.contains("0001-01-01T00:00:00+00:00"));
    assert!(instants.contains("9999-12-31T23:59:59.999999+00:00"));
    let captures = drawn(300, strategy::observation());
    assert!(captures.iter().any(|seen| seen.readable == i64::MAX.unsigned_abs()));
    let tenants = drawn(20, strategy::tenant());
    assert!(tenants.iter().any(|of| of.units.iter().any(|unit| unit.parent_id.is_some())));
}

/// The first values of a strategy.
fn drawn<T: core::fmt::Debug>(count: usize, strategy: impl Strategy<Value = T>) -> Vec<T> {
    let mut runner = TestRunner::deterministic();
    (0..count).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
}
