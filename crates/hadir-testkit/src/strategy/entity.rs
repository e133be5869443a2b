use super::value::FIRST;
use super::{
    calendar, counts, date, handle, id, instant, key_text, optional_text, stored_count, text, window, word,
};
use chrono::{DateTime, Utc};
use hadir_core::ids::{ObservedPostId, PersonId, UnitId, WorkspaceId};
use hadir_core::metrics::PostSnapshot;
use hadir_core::observed::{Observation, ObservedPost, Participation};
use hadir_core::roster::{Exemption, Person, PersonHandle, Unit};
use hadir_core::workspace::Workspace;
use proptest::option;
use proptest::prelude::Strategy;

/// Any workspace.
pub fn workspace() -> impl Strategy<Value = Workspace> + Clone {
    (id(), key_text(), text(), calendar(), word()).prop_map(|(id, key, name, calendar, status)| Workspace {
        id,
        key,
        name,
        calendar,
        status,
    })
}

/// Any unit of a workspace, below `parent_id`.
pub fn unit(workspace_id: WorkspaceId, parent_id: Option<UnitId>) -> impl Strategy<Value = Unit> + Clone {
    (id(), key_text(), text(), word(), optional_text()).prop_map(move |(id, code, name, kind, region)| Unit {
        workspace_id,
        id,
        code,
        name,
        kind,
        parent_id,
        region,
    })
}

/// Any person of a unit.
pub fn person(workspace_id: WorkspaceId, unit_id: UnitId) -> impl Strategy<Value = Person> + Clone {
    let texts = (optional_text(), optional_text(), optional_text());
    (id(), key_text(), text(), texts, word()).prop_map(
        move |(id, number, name, (rank, division, position), status)| Person {
            workspace_id,
            id,
            number,
            name,
            rank,
            unit_id,
            division,
            position,
            status,
        },
    )
}

/// Any handle of a person. If it has both bounds, the first is not after the second; "since ever" is no bound, not the
/// first instant that there is.
pub fn person_handle(
    workspace_id: WorkspaceId,
    person_id: PersonId,
) -> impl Strategy<Value = PersonHandle> + Clone {
    (handle(), option::of(instant()), option::of(instant())).prop_map(move |(handle, one, other)| {
        let (valid_from, valid_until) = ordered(one.map(after_the_first), other.map(after_the_first));
        PersonHandle { workspace_id, person_id, handle, valid_from, valid_until }
    })
}

/// Any exemption of a person. If it has both days, the first is not after the last.
pub fn exemption(workspace_id: WorkspaceId, person_id: PersonId) -> impl Strategy<Value = Exemption> + Clone {
    (id(), option::of(date()), option::of(date()), optional_text()).prop_map(
        move |(id, one, other, reason)| {
            let (first_day, last_day) = ordered(one, other);
            Exemption { workspace_id, id, person_id, first_day, last_day, reason }
        },
    )
}

/// Any post of a unit, or of none.
pub fn observed_post(
    workspace_id: WorkspaceId,
    unit_id: Option<UnitId>,
) -> impl Strategy<Value = ObservedPost> + Clone {
    (id(), word(), key_text(), word(), optional_text(), instant()).prop_map(
        move |(id, platform, code, collection, caption, posted_at)| ObservedPost {
            workspace_id,
            id,
            platform,
            code,
            unit_id,
            collection,
            caption,
            posted_at,
        },
    )
}

/// Any capture of a post.
pub fn observation(
    workspace_id: WorkspaceId,
    post_id: ObservedPostId,
) -> impl Strategy<Value = Observation> + Clone {
    (id(), word(), window(), instant(), word(), stored_count(), stored_count()).prop_map(
        move |(id, action, window, captured_at, completeness, readable, unreadable)| Observation {
            workspace_id,
            id,
            post_id,
            action,
            window,
            captured_at,
            completeness,
            readable,
            unreadable,
        },
    )
}

/// Any participation in a post, last seen not before it was first seen.
pub fn participation(
    workspace_id: WorkspaceId,
    post_id: ObservedPostId,
) -> impl Strategy<Value = Participation> + Clone {
    (word(), handle(), instant(), instant()).prop_map(move |(action, handle, one, other)| Participation {
        workspace_id,
        post_id,
        action,
        handle,
        first_seen: one.min(other),
        last_seen: one.max(other),
    })
}

/// Any counters of a post.
pub fn post_snapshot(
    workspace_id: WorkspaceId,
    post_id: ObservedPostId,
) -> impl Strategy<Value = PostSnapshot> + Clone {
    (instant(), counts()).prop_map(move |(captured_at, counts)| PostSnapshot {
        workspace_id,
        post_id,
        captured_at,
        counts,
    })
}

/// The two in order, where there are two.
fn ordered<T: Ord + Copy>(one: Option<T>, other: Option<T>) -> (Option<T>, Option<T>) {
    match (one, other) {
        (Some(a), Some(b)) => (Some(a.min(b)), Some(a.max(b))),
        either => either,
    }
}

/// The same instant, or the next if there is none before it.
fn after_the_first(instant: DateTime<Utc>) -> DateTime<Utc> {
    instant.max(DateTime::from_timestamp_micros(FIRST.saturating_add(1)).unwrap_or(instant))
}
