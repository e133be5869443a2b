//! Who did what was asked: obligations, evidence, verdicts and recaps.
//!
//! A roll-call compares what was asked with what was seen, and must never accuse anyone on evidence that
//! could not have shown them present.
//!
//! | term | meaning |
//! |---|---|
//! | [`Obligation`] | a post, the action asked on its platform, and the window in which it may be done |
//! | evidence | captures (`Observation`s) and whom they saw (`Participation`s), united per post and action |
//! | [`Ledger`] | a roster, its obligations and the evidence so far |
//! | [`Verdict`] | what the evidence says about one person and one obligation, with its reason |
//! | [`Standing`] | what the verdicts of one person add up to under a [`Policy`] |
//! | [`Report`] | people, groups and obligations under a policy; it turns into a [`Recap`](recap::Recap) |
//!
//! Beside it: [`policy`] (presets, also the fourteen rules of the roll-call system Cicero), [`Scope`] (whose
//! posts and which people), [`analysis`] (rankings, coverage, targets, sheets), [`amplification`] (reported
//! links), [`recap`] (text, WhatsApp, HTML, JSON), `reader` (captured lists in every shape, behind `json`)
//! and [`roll`] (millions of likes from raw handles).
//!
//! # Rules
//!
//! * **Window.** An obligation runs from the post's publication until the end of its business day plus a
//!   grace: a post of 23:59:59 needs time to be answered.
//! * **Proof.** `proved_at` is the earliest capture time at which the windows of the *complete* captures
//!   taken so far cover the obligation's window. A capture shows nothing of what happens after it was taken.
//! * **Identity.** Where the roster and the capture both know the id that the network gives an account, that
//!   id decides: a renamed account is still the person, a handle that somebody else took over is not.
//!   Otherwise the handle decides, while it was theirs. What contradicts itself is reported
//!   ([`RosterProblem`], [`Contradiction`]) and leaves absence undetermined.
//! * **Presence.** A person took part if some participation is of an account of theirs, by id, or by a handle
//!   that was theirs between its first and last sighting. First seen after `proved_at`: [`Verdict::MetLate`]; otherwise [`Verdict::Met`],
//!   doubt is in favour of the person. A like that disappeared later was still given.
//! * **Absence.** Not seen and proved: [`Verdict::NotMet`]. Not seen and not proved:
//!   [`Verdict::Indeterminate`] with the [`Doubt`]. For people whose handles have validity bounds only those
//!   captures prove anything that were taken while a handle was theirs.
//! * **Evidence is questioned.** A complete capture proves nothing if it has fewer entries than the network counts, if it lost
//!   more than a tenth and more than one of the names that were seen before, if what it saw is not recorded, or if the post was
//!   gone. A person whose account could not be seen is not absent.
//! * **The day while it runs.** As of an instant before an obligation is due whoever did it has done it, and the others have
//!   time left ([`NotDue::StillOpen`]).
//! * **Groups.** A rate is what was met of what can be told ([`Totals::rate`]); what cannot be told is bounds around it
//!   ([`Totals::bounds`]), what is excused stands beside it. Nothing is classed where bounds overlap.
//! * **Unreadable entries** may have been anyone. Whether a capture with some is conclusive is the policy's
//!   choice ([`Unreadable`](policy::Unreadable)); truncated and failed captures are inconclusive under every
//!   policy.
//! * **Status.** A class is reported only if it is the same for every possible outcome of the undetermined
//!   posts; otherwise it is [`Status::Indeterminate`]: none met and one undetermined is not "none".
//! * **Shared handles.** Two active people with one handle at one time are reported by [`Ledger::new`], the
//!   handle credits neither, and their verdicts are indeterminate unless another handle of theirs was seen.
//! * **Postings.** Whom an audience of units asks is decided on the obligation's day, by where people belonged then.
//! * **Membership.** An obligation is due only for those who belonged on its business day; for others it is
//!   [`Verdict::NotDue`]. A report has nobody who belonged on none of its days. People count who serve, or
//!   of whom a last day is known.
//! * Exemptions are by business day. The same evidence may arrive twice and in any order.
//!
//! ```
//! use chrono::{DateTime, Utc};
//! use hadir_attendance::{Ask, Ledger, Policy, Roster, Status};
//! # use hadir_core::ids::*;
//! # use hadir_core::observed::*;
//! # use hadir_core::platform::{Handle, Platform};
//! # use hadir_core::roster::*;
//! # use hadir_core::time::{Calendar, Window};
//! # let workspace_id = WorkspaceId::imported(Origin::new("demo", "workspace", "1"));
//! # let unit_id = UnitId::imported(Origin::new("demo", "unit", "1"));
//! # let id = PersonId::imported(Origin::new("demo", "person", "1"));
//! # let people = [Person::new(workspace_id, id, "1", "Rangga", unit_id)];
//! # let handles = [PersonHandle::new(workspace_id, id, Handle::parse(Platform::Instagram, "rangga.c")?)];
//! # let instant = |text: &str| text.parse::<DateTime<Utc>>();
//! # let (posted_at, captured_at) = (instant("2026-03-10T18:30:00Z")?, instant("2026-03-11T18:00:00Z")?);
//! # let post_id = ObservedPostId::imported(Origin::new("demo", "post", "1"));
//! # let posts = [ObservedPost::new(workspace_id, post_id, Platform::Instagram, "C0NT0H_001", posted_at)];
//! # let capture_id = ObservationId::imported(Origin::new("demo", "capture", "1"));
//! # let window = Window::new(posted_at, captured_at)?;
//! # let whole = Completeness::Complete;
//! # let capture = Observation {
//! #     readable: 1,
//! #     ..Observation::new(workspace_id, capture_id, post_id, Action::Like, window, captured_at, whole)
//! # };
//! # let seen = handles[0].handle.clone();
//! let ask = Ask::new("Asia/Jakarta".parse::<Calendar>()?)
//!     .on(Platform::Instagram, Action::Like)
//!     .on(Platform::Tiktok, Action::Comment);
//! let roster = Roster { people: &people, handles: &handles, exemptions: &[], units: &[] };
//! let (mut ledger, problems) = Ledger::new(&roster, ask.of_all(&posts)?);
//! assert!(problems.is_empty());
//!
//! ledger.capture(&capture, [&seen]);
//!
//! let report = ledger.report(&Policy::AT_LEAST_HALF);
//! let person = report.person(id).expect("on the roster");
//! assert_eq!(person.standing().status, Status::Complete);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod account;
mod evidence;
mod ledger;
mod locale;
mod obligation;
mod privacy;
mod problem;
mod report;
mod role;
mod scope;
mod seniority;
mod share;
mod standing;
mod unseen;
mod verdict;
mod words;

pub mod amplification;
pub mod analysis;
pub mod language;
pub mod policy;
#[cfg(feature = "json")]
pub mod reader;
pub mod recap;
pub mod roll;

pub use account::Account;
pub use evidence::Capture;
pub use ledger::{Contradiction, Ledger, Recorded, Roster, Snapshot};
pub use obligation::{Ask, AskError, Audience, Due, Obligation};
pub use policy::Policy;
pub use privacy::{Pseudonyms, Retention};
pub use problem::RosterProblem;
pub use report::{
    Group, ObligationReport, PersonReport, Reason, Report, Selection, Statistics, Totals, VerdictCounts,
};
pub use scope::{Scope, ScopeError};
pub use seniority::Seniority;
pub use share::{Bounds, Share};
pub use standing::{Standing, Status};
pub use unseen::{Hidden, Unseen};
pub use verdict::{Doubt, NotDue, Verdict, VerdictKind};
