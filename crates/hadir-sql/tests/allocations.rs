//! What building a question costs once its text is known: a list of values, and the values. A process of its own, because
//! it counts what the allocator is asked for.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use allocation_counter::measure;
use hadir_core::ids::{UnitId, WorkspaceId};
use hadir_core::observed::Collection;
use hadir_core::platform::Platform;
use hadir_core::time::Window;
use hadir_sql::{Dialect, Query, Scope, observed, publishing, roster};
use std::hint::black_box;
use uuid::Uuid;

const SCOPE: Scope = Scope::of(WorkspaceId::from_uuid(Uuid::from_u128(1)));

/// How often the allocator is asked to build the question again.
fn allocations<T>(build: impl Fn() -> Query<T>) -> u64 {
    black_box(build());
    measure(|| drop(black_box(build()))).count_total
}

#[test]
fn a_known_shape_allocates_its_values_and_nothing_else() {
    let unit = UnitId::from_uuid(Uuid::from_u128(2));
    for &dialect in Dialect::ALL {
        assert_eq!(allocations(|| roster::units(SCOPE).build(dialect)), 1);
        assert_eq!(allocations(|| observed::observations_in(SCOPE, Window::ALL).build(dialect)), 1);
        assert_eq!(
            allocations(|| publishing::due_posts(SCOPE, "2026-03-11T00:00:00Z".parse().unwrap())
                .limit(25)
                .build(dialect)),
            1
        );
        // Filters that may be left out cost nothing either.
        let filtered = || {
            observed::posts_in(SCOPE, Window::ALL)
                .on_platform(Platform::Instagram)
                .in_collection(Collection::Regular)
                .of_unit(unit)
                .limit(20)
                .build(dialect)
        };
        assert_eq!(allocations(filtered), 1);
        // The list, and each text in it.
        assert_eq!(allocations(|| observed::post_by_code(SCOPE, Platform::X, "C0").build(dialect)), 3);
    }
}
