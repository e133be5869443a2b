//! All reports about what was asked.

use super::{Link, LinkError};
use crate::ledger::{Ledger, Roster};
use crate::obligation::Obligation;
use crate::problem::RosterProblem;
use chrono::{DateTime, Utc};
use hadir_core::ids::{ObservedPostId, PersonId, WorkspaceId};
use hadir_core::observed::{Action, LinkReport as StoredReport};
use hadir_core::platform::Platform;
use std::collections::BTreeMap;
use thiserror::Error;

hadir_core::text_enum! {
    /// What kind of sharing was asked for.
    pub enum Assignment {
        /// On any of five platforms.
        Regular = "regular",
        /// A special assignment: an Instagram post or reel.
        Special = "special" | "khusus",
    }
}

impl Assignment {
    /// The platforms that may be reported, in order.
    pub const fn platforms(self) -> &'static [Platform] {
        match self {
            Self::Regular => {
                &[Platform::Instagram, Platform::Facebook, Platform::X, Platform::Tiktok, Platform::Youtube]
            }
            Self::Special => &[Platform::Instagram],
        }
    }
}

/// One report: a person shared a post, at most once per platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    workspace_id: WorkspaceId,
    post_id: ObservedPostId,
    person_id: PersonId,
    submitted_at: DateTime<Utc>,
    links: BTreeMap<Platform, Link>,
}

/// A report that is none.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SubmissionError {
    /// No link in it.
    #[error("a report needs at least one link")]
    NoLinks,
    /// A platform that is not asked for.
    #[error("{platform} is not part of a {assignment} assignment")]
    NotAsked {
        /// The platform.
        platform: Platform,
        /// The kind of assignment.
        assignment: Assignment,
    },
    /// Two links of one platform.
    #[error("more than one {platform} link")]
    Twice {
        /// The platform.
        platform: Platform,
    },
    /// A special assignment with an address that is no post's.
    #[error("`{address}` is no Instagram post or reel")]
    NotAPost {
        /// The address.
        address: Box<str>,
    },
}

impl Submission {
    /// A report, checked.
    ///
    /// # Errors
    /// [`SubmissionError`] if it has no link, two of one platform, or one that the assignment does not ask
    /// for.
    pub fn new(
        workspace_id: WorkspaceId,
        post_id: ObservedPostId,
        person_id: PersonId,
        submitted_at: DateTime<Utc>,
        assignment: Assignment,
        links: impl IntoIterator<Item = Link>,
    ) -> Result<Self, SubmissionError> {
        let mut by_platform = BTreeMap::new();
        for link in links {
            let platform = link.platform();
            if !assignment.platforms().contains(&platform) {
                return Err(SubmissionError::NotAsked { platform, assignment });
            }
            if assignment == Assignment::Special && !link.is_instagram_post() {
                return Err(SubmissionError::NotAPost { address: link.address().into() });
            }
            if by_platform.insert(platform, link).is_some() {
                return Err(SubmissionError::Twice { platform });
            }
        }
        if by_platform.is_empty() {
            return Err(SubmissionError::NoLinks);
        }
        Ok(Self { workspace_id, post_id, person_id, submitted_at, links: by_platform })
    }
}

/// What is wrong with a stored report: everything, at once.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StoredReportError {
    /// Addresses that are no links of their columns.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Links(Vec<LinkError>),
    /// The links are right, and do not make a report.
    #[error(transparent)]
    Submission(#[from] SubmissionError),
}

impl Submission {
    /// A stored report, each address checked against the platform of its column. Without a time of submission it counts
    /// as handed in when it is counted.
    ///
    /// # Errors
    /// [`StoredReportError`] names every address that is no link of its platform, or what else makes it no report.
    pub fn stored(report: &StoredReport, assignment: Assignment) -> Result<Self, StoredReportError> {
        let (mut links, mut wrong) = (Vec::new(), Vec::new());
        for (platform, address) in report.links.iter() {
            match Link::find(platform, address) {
                Ok(link) => links.push(link),
                Err(error) => wrong.push(error),
            }
        }
        if !wrong.is_empty() {
            return Err(StoredReportError::Links(wrong));
        }
        let submitted_at = report.submitted_at.unwrap_or(report.counted_at);
        let StoredReport { workspace_id, post_id, person_id, .. } = *report;
        Ok(Self::new(workspace_id, post_id, person_id, submitted_at, assignment, links)?)
    }
}

/// All reports about what was asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Register {
    pub(crate) ledger: Ledger,
    pub(super) filed: BTreeMap<(PersonId, ObservedPostId), Filed>,
}

/// The reports of one person about one post, by time: the first decides on lateness, the last is what holds.
pub(super) type Filed = BTreeMap<DateTime<Utc>, BTreeMap<Platform, Link>>;

/// What became of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filing {
    /// The first of this person about this post.
    New,
    /// It amends another.
    Amended,
    /// The register had it.
    Known,
    /// Sharing this post was not asked for, or the person does not count: it is not kept.
    NotAsked,
}

impl Register {
    /// An empty register, and what is wrong with the roster. Of the obligations, those count that ask to
    /// share.
    pub fn new(
        roster: &Roster<'_>,
        obligations: impl IntoIterator<Item = Obligation>,
    ) -> (Self, Vec<RosterProblem>) {
        let shares = obligations.into_iter().filter(|obligation| obligation.action == Action::Share);
        let (ledger, problems) = Ledger::new(roster, shares);
        (Self { ledger, filed: BTreeMap::new() }, problems)
    }

    /// Files a report. Reports may arrive twice and in any order.
    pub fn submit(&mut self, submission: &Submission) -> Filing {
        let Submission { workspace_id, post_id, person_id, submitted_at, ref links } = *submission;
        if self.ledger.workspace != Some(workspace_id) {
            return Filing::NotAsked;
        }
        self.file((person_id, post_id), submitted_at, links)
    }

    /// Adds what another register of the same tenant has: another day, another part of the reports. What contradicts
    /// what is known here is left out and returned.
    pub fn merge(&mut self, other: &Self) -> Vec<RosterProblem> {
        let problems = self.ledger.merge(&other.ledger);
        for (&key, filed) in &other.filed {
            for (&submitted_at, links) in filed {
                self.file(key, submitted_at, links);
            }
        }
        problems
    }

    fn file(
        &mut self,
        (person_id, post_id): (PersonId, ObservedPostId),
        submitted_at: DateTime<Utc>,
        links: &BTreeMap<Platform, Link>,
    ) -> Filing {
        let asked = self.ledger.asked_index.contains_key(&(post_id, Action::Share));
        let counts = self.ledger.index.contains_key(&person_id);
        if !(asked && counts) {
            return Filing::NotAsked;
        }
        let filed = self.filed.entry((person_id, post_id)).or_default();
        let first = filed.is_empty();
        match filed.entry(submitted_at) {
            std::collections::btree_map::Entry::Vacant(entry) => {
                entry.insert(links.clone());
                if first { Filing::New } else { Filing::Amended }
            }
            std::collections::btree_map::Entry::Occupied(mut entry) => {
                // Two reports of one instant: the greater, so that their order does not matter.
                if entry.get() < links {
                    entry.insert(links.clone());
                    Filing::Amended
                } else {
                    Filing::Known
                }
            }
        }
    }

    /// What holds: of each person and post the links of the last report. In order of person and post.
    pub fn held(&self) -> impl Iterator<Item = (PersonId, ObservedPostId, &BTreeMap<Platform, Link>)> {
        self.filed
            .iter()
            .filter_map(|(&(person, post), filed)| Some((person, post, filed.values().next_back()?)))
    }
}
