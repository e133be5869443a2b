//! What a scope lets through.

use crate::world::instant;
use hadir_core::ids::{ObservationId, ObservedPostId, UnitId, WorkspaceId};
use hadir_core::observed::{Action, Completeness, Observation};
use hadir_core::roster::{Unit, UnitKind};
use hadir_core::time::{Calendar, Window};
use hadir_core::workspace::Workspace;
use hadir_sql::{Dialect, EncodeProblem, Scope, roster, store, workspace};
use hadir_testkit::engine::Engine;
use uuid::Uuid;

fn workspace_of(id: u128) -> Workspace {
    Workspace::new(
        WorkspaceId::from_uuid(Uuid::from_u128(id)),
        format!("w{id}"),
        String::new(),
        Calendar::UTC,
    )
}

fn unit(workspace: u128, id: u128, parent: Option<u128>) -> Unit {
    Unit {
        parent_id: parent.map(|id| UnitId::from_uuid(Uuid::from_u128(id))),
        ..Unit::new(
            WorkspaceId::from_uuid(Uuid::from_u128(workspace)),
            UnitId::from_uuid(Uuid::from_u128(id)),
            format!("u{id}"),
            String::new(),
            UnitKind::WorkUnit,
        )
    }
}

#[test]
fn a_row_of_another_workspace_is_refused_before_it_is_sent() {
    let scope = Scope::of(workspace_of(1).id);
    let error = store(scope, [unit(2, 1, None)]).build(Dialect::Sqlite).next().unwrap().unwrap_err();
    assert!(matches!(error.problem, EncodeProblem::Foreign { .. }), "{error}");
    assert!(
        error.to_string().starts_with("units.workspace_id cannot be stored: the row belongs to workspace ")
    );
    // The error is the end: nobody stores the rest without noticing.
    let rows = [unit(1, 1, None), unit(2, 1, None), unit(1, 2, None)];
    let mut statements = store(scope, rows).build(Dialect::Sqlite);
    assert!(statements.next().unwrap().is_err());
    assert!(statements.next().is_none());
}

#[test]
fn two_workspaces_share_ids_and_see_their_own() {
    for mut engine in Engine::all_migrated().unwrap() {
        let dialect = engine.dialect();
        engine.store(workspace::store([workspace_of(1), workspace_of(2)]).build(dialect)).unwrap();
        for tenant in [1, 2] {
            let rows = [unit(tenant, 7, None)];
            engine.store(store(Scope::of(workspace_of(tenant).id), &rows).build(dialect)).unwrap();
        }
        for tenant in [1, 2] {
            let scope = Scope::of(workspace_of(tenant).id);
            assert_eq!(engine.fetch(&roster::units(scope).build(dialect)).unwrap(), [unit(tenant, 7, None)]);
        }
    }
}

#[test]
fn a_row_cannot_refer_to_another_workspace() {
    for mut engine in Engine::all_migrated().unwrap() {
        let dialect = engine.dialect();
        engine.store(workspace::store([workspace_of(1), workspace_of(2)]).build(dialect)).unwrap();
        let (one, two) = (Scope::of(workspace_of(1).id), Scope::of(workspace_of(2).id));
        engine.store(store(one, [unit(1, 7, None)]).build(dialect)).unwrap();
        let error = engine.store(store(two, [unit(2, 8, Some(7))]).build(dialect)).unwrap_err();
        assert!(error.reason.to_lowercase().contains("foreign key"), "{error}");
        engine.store(store(one, [unit(1, 8, Some(7))]).build(dialect)).unwrap();

        let capture = Observation::new(
            workspace_of(2).id,
            ObservationId::from_uuid(Uuid::from_u128(1)),
            ObservedPostId::from_uuid(Uuid::from_u128(404)),
            Action::Like,
            Window::ALL,
            instant("2026-03-10T17:00:00Z"),
            Completeness::Complete,
        );
        // Insert-or-ignore ignores the same capture, not a missing post.
        let error = engine.store(store(two, [capture]).build(dialect)).unwrap_err();
        assert!(error.reason.to_lowercase().contains("foreign key"), "{error}");
    }
}
