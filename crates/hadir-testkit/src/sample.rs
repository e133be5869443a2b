//! The worked example of a roll-call, as entities: the sample of the roll-call system.
//!
//! One directorate with two units, five people (one without an Instagram handle, one exempt, one inactive), six posts
//! around the business day 2026-03-11 in Jakarta, and seven captures. Of its three Instagram posts of that day Rangga
//! and Sari have liked two each and Utami one; of its two videos Rangga has commented on both and Teguh on one.
//!
//! ```
//! let sample = hadir_testkit::sample::tenant();
//! assert_eq!((sample.people.len(), sample.observed_posts.len(), sample.observations.len()), (5, 6, 7));
//! ```
#![allow(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a mistake in this table must fail every test that reads it, and say where"
)]

use crate::roll_call::sample as source;
use crate::tenant::Tenant;
use chrono::{DateTime, Utc};
use hadir_core::ids::{ExemptionId, ObservationId, ObservedPostId, Origin, PersonId, UnitId, WorkspaceId};
use hadir_core::metrics::{Counts, PostSnapshot};
use hadir_core::observed::{Action, Completeness, Observation, ObservedPost, Participation};
use hadir_core::platform::{Handle, Platform};
use hadir_core::roster::{Exemption, Membership, Person, PersonHandle, PersonStatus, Unit};
use hadir_core::time::Window;
use hadir_core::workspace::Workspace;
use std::collections::BTreeMap;

/// The whole sample.
pub fn tenant() -> Tenant {
    Tenant {
        units: units(),
        people: people(),
        person_handles: handles(),
        exemptions: exemptions(),
        observed_posts: posts(),
        observations: observations(),
        participations: participations(),
        post_snapshots: snapshots(),
        ..Tenant::of(workspace())
    }
}

const fn origin<'a>(table: &'a str, id: &'a str) -> Origin<'a> {
    Origin::new("cicero", table, id)
}

/// The id of the workspace.
pub fn workspace_id() -> WorkspaceId {
    WorkspaceId::imported(origin("clients", "DIT_ALFA"))
}

/// The id of the unit with this code: `POLRES_A`.
pub fn unit_id(code: &str) -> UnitId {
    UnitId::imported(origin("clients", code))
}

/// The id of the person with this number: `90010001`.
pub fn person_id(number: &str) -> PersonId {
    PersonId::imported(origin("user", number))
}

/// The id of the post with this code: `C0NT0H_001`.
pub fn post_id(code: &str) -> ObservedPostId {
    ObservedPostId::imported(origin(if code.starts_with('7') { "tiktok_post" } else { "insta_post" }, code))
}

/// The directorate, whose days are those of Jakarta.
pub fn workspace() -> Workspace {
    Workspace::new(workspace_id(), "DIT_ALFA", "DIREKTORAT ALFA", "Asia/Jakarta".parse().expect("a zone"))
}

/// The directorate and the two units below it.
pub fn units() -> Vec<Unit> {
    let rows = source::UNITS.lines().skip(1).filter(|row| !row.starts_with("POLRES_C"));
    rows.map(|row| {
        let cells: Vec<&str> = row.split(',').collect();
        let [code, name, kind, parent, region] = cells[..] else { unreachable!("{row}") };
        Unit {
            parent_id: present(parent).map(|parent| unit_id(&parent)),
            region: present(region),
            ..Unit::new(
                workspace_id(),
                unit_id(code),
                code.to_owned(),
                name.to_owned(),
                kind.parse().expect("a kind of unit"),
            )
        }
    })
    .collect()
}

/// Rangga, Sari, Teguh, Utami, and Vino, who has left.
pub fn people() -> Vec<Person> {
    source::PEOPLE
        .iter()
        .map(|[number, name, rank, unit, division, position, _, _, active, _]| Person {
            rank: present(rank),
            division: present(division),
            position: present(position),
            status: if *active == "true" { PersonStatus::Active } else { PersonStatus::Inactive },
            membership: Membership::ALWAYS,
            ..Person::new(
                workspace_id(),
                person_id(number),
                (*number).to_owned(),
                (*name).to_owned(),
                unit_id(unit),
            )
        })
        .collect()
}

/// Their handles, canonical, theirs as long as anyone knows.
pub fn handles() -> Vec<PersonHandle> {
    let rows = source::PEOPLE.iter().flat_map(|[number, _, _, _, _, _, instagram, tiktok, _, _]| {
        [(number, Platform::Instagram, instagram), (number, Platform::Tiktok, tiktok)]
    });
    rows.filter(|(_, _, raw)| !raw.is_empty())
        .map(|(number, platform, raw)| {
            PersonHandle::new(workspace_id(), person_id(number), handle(platform, raw))
        })
        .collect()
}

/// Utami's, until further notice.
pub fn exemptions() -> Vec<Exemption> {
    let exempt = source::PEOPLE.iter().filter(|row| row[9] == "true");
    exempt
        .map(|row| {
            Exemption::new(
                workspace_id(),
                ExemptionId::imported(origin("user.exception", row[0])),
                person_id(row[0]),
            )
        })
        .collect()
}

/// Four on Instagram and two on TikTok; `C0NT0H_004` went out in the first second of the next business day.
pub fn posts() -> Vec<ObservedPost> {
    let posts = source::posts().into_iter();
    posts
        .map(|post| ObservedPost {
            unit_id: Some(unit_id("DIT_ALFA")),
            caption: post.caption,
            ..ObservedPost::new(workspace_id(), post_id(&post.code), post.platform, post.code, post.posted_at)
        })
        .collect()
}

/// A capture of the sample: whom it lists, and how many entries cannot be read.
struct Seen {
    table: &'static str,
    post: &'static str,
    window: Option<(&'static str, &'static str)>,
    captured_at: &'static str,
    authors: &'static [&'static str],
    unreadable: u64,
}

const LIKES: Seen = Seen {
    table: "insta_like",
    post: "",
    window: None,
    captured_at: "2026-03-12T05:30:00Z",
    authors: &[],
    unreadable: 0,
};
const COMMENTS: Seen = Seen { table: "tiktok_comment", ..LIKES };

const SEEN: [Seen; 7] = [
    Seen {
        table: "insta_like_audit",
        post: "C0NT0H_001",
        window: Some(("2026-03-11T03:00:00Z", "2026-03-11T03:30:00Z")),
        captured_at: "2026-03-11T03:30:04Z",
        authors: &["rangga.c"],
        unreadable: 0,
    },
    Seen { post: "C0NT0H_001", authors: &["rangga.c", "sari_u", "orang_luar"], ..LIKES },
    Seen { post: "C0NT0H_002", authors: &["rangga.c", "utami.coba"], unreadable: 1, ..LIKES },
    Seen { post: "C0NT0H_003", authors: &["sari_u"], ..LIKES },
    Seen { post: "7000000000000000001", authors: &["rangga_c", "teguhm", "penonton1"], ..COMMENTS },
    Seen { post: "7000000000000000002", authors: &["rangga_c"], ..COMMENTS },
    Seen {
        post: "7000000000000000001",
        captured_at: "2026-03-12T05:40:00Z",
        authors: &["rangga_c", "teguhm", "teguhm"],
        ..COMMENTS
    },
];

impl Seen {
    fn platform(&self) -> Platform {
        if self.table == COMMENTS.table { Platform::Tiktok } else { Platform::Instagram }
    }

    fn action(&self) -> Action {
        if self.table == COMMENTS.table { Action::Comment } else { Action::Like }
    }
}

/// The captures, all complete. Where the source gives no window, from the post's time to the capture's.
pub fn observations() -> Vec<Observation> {
    let posts = posts();
    SEEN.iter()
        .map(|seen| {
            let posted_at = posts.iter().find(|post| post.code == seen.post).map(|post| post.posted_at);
            let captured_at = instant(seen.captured_at);
            let (start, end) = match seen.window {
                Some((start, end)) => (instant(start), instant(end)),
                None => (posted_at.expect("a post"), captured_at),
            };
            let key = format!("{} {}", seen.post, seen.captured_at);
            Observation {
                readable: u64::try_from(seen.authors.len()).expect("a short list"),
                unreadable: seen.unreadable,
                ..Observation::new(
                    workspace_id(),
                    ObservationId::imported(origin(seen.table, &key)),
                    post_id(seen.post),
                    seen.action(),
                    Window::new(start, end).expect("a window"),
                    captured_at,
                    Completeness::Complete,
                )
            }
        })
        .collect()
}

/// Whom a capture lists, in the order of [`observations`]; the same person may be listed twice.
pub fn authors() -> Vec<Vec<Handle>> {
    let of = |seen: &Seen| seen.authors.iter().map(|raw| handle(seen.platform(), raw)).collect();
    SEEN.iter().map(of).collect()
}

/// What the captures add up to, by post, action and handle.
pub fn participations() -> Vec<Participation> {
    let mut all = BTreeMap::new();
    for (observation, authors) in observations().iter().zip(authors()) {
        let at = observation.captured_at;
        for handle in authors {
            let times = all.entry((observation.post_id, observation.action, handle)).or_insert((at, at));
            *times = (times.0.min(at), times.1.max(at));
        }
    }
    all.into_iter()
        .map(|((post_id, action, handle), (first_seen, last_seen))| Participation {
            last_seen,
            ..Participation::new(workspace_id(), post_id, action, handle, first_seen)
        })
        .collect()
}

/// The counters that the source gives, read when the captures were taken.
pub fn snapshots() -> Vec<PostSnapshot> {
    let counted = source::posts().into_iter().filter(|post| post.comments.is_some());
    counted
        .map(|post| {
            PostSnapshot::new(
                workspace_id(),
                post_id(&post.code),
                instant(LIKES.captured_at),
                Counts { likes: post.likes.into(), comments: post.comments.into(), ..Counts::default() },
            )
        })
        .collect()
}

/// A cell that holds something: `-` says that there is nothing.
fn present(cell: &str) -> Option<String> {
    (!cell.is_empty() && cell != "-").then(|| cell.to_owned())
}

fn handle(platform: Platform, raw: &str) -> Handle {
    Handle::parse(platform, raw).expect("a handle")
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn credited(number: &str, platform: Platform) -> Option<usize> {
        let mine = handles()
            .into_iter()
            .find(|of| of.person_id == person_id(number) && of.handle.platform() == platform)?;
        Some(participations().iter().filter(|seen| seen.handle == mine.handle).count())
    }

    #[test]
    fn everybody_has_the_credit_that_the_source_states() {
        let both = |number| (credited(number, Platform::Instagram), credited(number, Platform::Tiktok));
        assert_eq!(both("90010001"), (Some(2), Some(2)));
        assert_eq!(both("90010002"), (Some(2), None));
        assert_eq!(both("90010003"), (None, Some(1)));
        assert_eq!(both("90010004"), (Some(1), Some(0)));
        assert_eq!(both("90010005"), (Some(0), Some(0)));
        assert_eq!(participations().iter().filter(|seen| seen.action == Action::Like).count(), 6);
    }

    #[test]
    fn the_audit_row_saw_rangga_first() {
        let rangga = handle(Platform::Instagram, "rangga.c");
        let seen = participations()
            .into_iter()
            .find(|of| of.handle == rangga && of.post_id == post_id("C0NT0H_001"));
        let times = seen.map(|seen| (seen.first_seen, seen.last_seen));
        assert_eq!(times, Some((instant("2026-03-11T03:30:04Z"), instant("2026-03-12T05:30:00Z"))));
    }

    #[test]
    fn one_entry_cannot_be_read_and_one_is_exempt() {
        assert_eq!(observations().iter().map(|seen| seen.unreadable).sum::<u64>(), 1);
        let exempt: Vec<PersonId> = exemptions().iter().map(|exemption| exemption.person_id).collect();
        assert_eq!(exempt, [person_id("90010004")]);
        assert_eq!(people().iter().filter(|person| person.status == PersonStatus::Inactive).count(), 1);
    }
}
