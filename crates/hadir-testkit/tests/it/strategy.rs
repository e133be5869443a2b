//! The strategies keep what they promise, and do reach the difficult values.

use hadir_core::metrics::Metric;
use hadir_core::time::Window;
use hadir_testkit::sample;
use hadir_testkit::strategy;
use hadir_testkit::tenant::Tenant;
use proptest::prelude::{ProptestConfig, Strategy, prop_assert, prop_assert_eq, proptest};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;

/// `None` if all is as [`Tenant`] says, otherwise what is not.
fn flaw(tenant: &Tenant) -> Option<String> {
    let Tenant {
        workspace,
        units,
        people,
        handles,
        exemptions,
        posts,
        observations,
        participations,
        snapshots,
    } = tenant;
    let id = workspace.id;
    let of_workspace = units
        .iter()
        .map(|row| row.workspace_id)
        .chain(people.iter().map(|row| row.workspace_id))
        .chain(handles.iter().map(|row| row.workspace_id))
        .chain(exemptions.iter().map(|row| row.workspace_id))
        .chain(posts.iter().map(|row| row.workspace_id))
        .chain(observations.iter().map(|row| row.workspace_id))
        .chain(participations.iter().map(|row| row.workspace_id))
        .chain(snapshots.iter().map(|row| row.workspace_id));
    if of_workspace.into_iter().any(|of| of != id) {
        return Some("a row of another workspace".to_owned());
    }
    let mut seen = BTreeSet::new();
    for unit in units {
        if unit.parent_id.is_some_and(|parent| !seen.contains(&parent)) {
            return Some(format!("{unit:?} comes before its parent"));
        }
        seen.insert(unit.id);
    }
    let unit_ids: BTreeSet<_> = units.iter().map(|row| row.id).collect();
    let person_ids: BTreeSet<_> = people.iter().map(|row| row.id).collect();
    let post_ids: BTreeSet<_> = posts.iter().map(|row| row.id).collect();
    let dangling = people.iter().any(|row| !unit_ids.contains(&row.unit_id))
        || posts.iter().any(|row| row.unit_id.is_some_and(|unit| !unit_ids.contains(&unit)))
        || handles.iter().any(|row| !person_ids.contains(&row.person_id))
        || exemptions.iter().any(|row| !person_ids.contains(&row.person_id))
        || observations.iter().any(|row| !post_ids.contains(&row.post_id))
        || participations.iter().any(|row| !post_ids.contains(&row.post_id))
        || snapshots.iter().any(|row| !post_ids.contains(&row.post_id));
    if dangling {
        return Some("a reference to nothing".to_owned());
    }
    let distinct = |keys: Vec<String>| keys.iter().collect::<BTreeSet<_>>().len() == keys.len();
    let keys = [
        units.iter().map(|row| row.code.to_lowercase()).collect(),
        people.iter().map(|row| row.number.to_lowercase()).collect(),
        posts.iter().map(|row| format!("{} {}", row.platform, row.code.to_lowercase())).collect(),
        handles.iter().map(|row| format!("{:?}", row.handle)).collect(),
        observations.iter().map(|row| row.id.to_string()).collect(),
        exemptions.iter().map(|row| row.id.to_string()).collect(),
        participations.iter().map(|row| format!("{} {} {:?}", row.post_id, row.action, row.handle)).collect(),
        snapshots.iter().map(|row| format!("{} {}", row.post_id, row.captured_at)).collect(),
    ];
    keys.into_iter().position(|keys| !distinct(keys)).map(|at| format!("two rows share a key: list {at}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_tenant_holds_together(tenant in strategy::tenant()) {
        prop_assert_eq!(flaw(&tenant), None);
        prop_assert!(!tenant.units.is_empty() && !tenant.people.is_empty() && !tenant.posts.is_empty());
    }

    #[test]
    fn whatever_is_made_can_be_stored(tenant in strategy::tenant()) {
        let names = tenant.people.iter().flat_map(|of| [&of.number, &of.name].into_iter().chain(&of.division));
        let texts = names.chain(tenant.posts.iter().filter_map(|post| post.caption.as_ref()));
        let keys = tenant.people.iter().map(|of| &of.number).chain([&tenant.workspace.key]);
        prop_assert!(keys.into_iter().all(|key| key.trim_end() == key));
        prop_assert!(texts.into_iter().all(|text| !text.contains('\0')));
        for seen in &tenant.observations {
            prop_assert!(seen.window != Window::ALL);
            prop_assert!(i64::try_from(seen.readable).is_ok() && i64::try_from(seen.unreadable).is_ok());
        }
        for snapshot in &tenant.snapshots {
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
    assert_eq!(flaw(&sample::tenant()), None);
}

#[test]
fn the_difficult_values_do_come_up() {
    let mut runner = TestRunner::deterministic();
    let mut draw = |count: usize| -> Vec<Tenant> {
        (0..count).map(|_| strategy::tenant().new_tree(&mut runner).unwrap().current()).collect()
    };
    let tenants = draw(400);
    let text = |wanted: &str| {
        let names = tenants.iter().flat_map(|of| of.people.iter().map(|person| person.name.as_str()));
        names.into_iter().any(|name| name == wanted)
    };
    for wanted in ["", "'", "\\", "a ", "👮🏽‍♀️", "NULL"] {
        assert!(text(wanted), "{wanted:?}");
    }
    let instants: BTreeSet<String> =
        tenants.iter().flat_map(|of| of.posts.iter().map(|post| post.posted_at.to_rfc3339())).collect();
    assert!(instants.contains("0001-01-01T00:00:00+00:00"));
    assert!(instants.contains("9999-12-31T23:59:59.999999+00:00"));
    let most =
        tenants.iter().flat_map(|of| &of.observations).any(|seen| seen.readable == i64::MAX.unsigned_abs());
    assert!(most);
    assert!(tenants.iter().any(|of| of.units.iter().any(|unit| unit.parent_id.is_some())));
}
