//! Guarded moves change one row exactly where the lifecycle allows it.

use crate::storing::{SCOPE, person, prepared};
use hadir_core::lifecycle::{Lifecycle, LifecycleEvent};
use hadir_core::roster::{Person, PersonEvent, PersonStatus};
use hadir_core::workspace::{Workspace, WorkspaceEvent, WorkspaceStatus};
use hadir_sql::{roster, store, workspace};

/// For every state and event: one row changes if and only if the lifecycle allows it, and it ends where it says.
#[test]
fn a_person_moves_as_the_lifecycle_says() {
    for mut engine in prepared() {
        let dialect = engine.dialect();
        let mut id = 0;
        for &from in PersonStatus::ALL {
            for &event in PersonEvent::ALL {
                id += 1;
                let row = Person { status: from, ..person(id, &id.to_string(), "") };
                engine.store(store(SCOPE, [&row]).build(dialect)).unwrap();
                let changed = engine.run(&roster::transition(SCOPE, row.id, event).build(dialect)).unwrap();
                assert_eq!(changed, u64::from(from.apply(event).is_ok()), "{from} {event}");
                let now = engine.fetch(&roster::people(SCOPE).build(dialect)).unwrap();
                let now = now.iter().find(|other| other.id == row.id).unwrap().status;
                assert_eq!(now, from.apply(event).unwrap_or(from));
            }
        }
    }
}

#[test]
fn a_workspace_moves_as_the_lifecycle_says() {
    for mut engine in prepared() {
        let dialect = engine.dialect();
        let status = |engine: &mut hadir_testkit::engine::Engine| -> WorkspaceStatus {
            let found: Vec<Workspace> = engine.fetch(&workspace::of(SCOPE).build(dialect)).unwrap();
            found[0].status
        };
        for event in [
            WorkspaceEvent::Restore,
            WorkspaceEvent::Archive,
            WorkspaceEvent::Archive,
            WorkspaceEvent::Disable,
            WorkspaceEvent::Restore,
            WorkspaceEvent::Enable,
        ] {
            let before = status(&mut engine);
            let changed = engine.run(&workspace::transition(SCOPE, event).build(dialect)).unwrap();
            assert_eq!(changed, u64::from(event.sources().contains(&before)), "{before} {event}");
            assert_eq!(status(&mut engine), before.apply(event).unwrap_or(before));
        }
    }
}
