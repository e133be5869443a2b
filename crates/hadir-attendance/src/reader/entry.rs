//! The slow reader of lists: one entry of JSON after the other, as a tree.

use super::hints::Hints;
use crate::account::Account;
use hadir_core::observed::{Completeness, Observation};
use hadir_core::platform::{Handle, HandleError, PlatformUserId};
use thiserror::Error;

/// Lists inside lists and text inside text are followed this far. JSON itself is read to a depth of 128.
pub(super) const DEEPEST: usize = 64;

/// What a list has.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entries {
    /// One account per readable entry, in the order of the list: the same may come more than once.
    pub accounts: Vec<Account>,
    /// Which of the accounts, by position, stand behind a place where the list is broken. They took part; that others
    /// did not, such a list does not say.
    pub recovered: Vec<usize>,
    /// Accounts of which the list tells the id and no name: each is an unreadable entry, too.
    /// [`Ledger::capture_entries`](crate::Ledger::capture_entries) credits whose they are.
    pub ids: Vec<PlatformUserId>,
    /// The entries whose author could not be read: each may have been anyone.
    pub unreadable: Vec<UnreadableEntry>,
    /// What the list says about itself.
    pub hints: Hints,
}

impl Entries {
    /// The handle of each readable entry, in the order of the list.
    pub fn handles(&self) -> impl ExactSizeIterator<Item = &Handle> {
        self.accounts.iter().map(|account| &account.handle)
    }

    /// Whether the text of the list breaks somewhere: any number of people may have stood there.
    pub fn is_broken(&self) -> bool {
        self.unreadable.iter().any(|entry| matches!(entry.problem, Problem::Syntax(_) | Problem::Depth))
    }

    /// Whether the list says itself, or shows, that it is not all there is: it breaks, more pages follow, the network says
    /// that something went wrong, or nobody could be read in it, so that it may be no list at all.
    pub fn is_partly(&self) -> bool {
        self.is_broken()
            || self.hints.more_pages == Some(true)
            || self.hints.failed.is_some()
            || self.accounts.is_empty() && !self.unreadable.is_empty()
    }

    /// The observation of a capture that had this list: with what could be read of it and what the network says there
    /// is, and no more complete than the list is.
    ///
    /// ```
    /// # use hadir_attendance::reader::read;
    /// # use hadir_core::ids::*;
    /// # use hadir_core::observed::*;
    /// # use hadir_core::platform::Platform;
    /// # use hadir_core::time::Window;
    /// # let (from, until) = ("2026-03-10T00:00:00Z".parse()?, "2026-03-11T00:00:00Z".parse()?);
    /// # let origin = Origin::new("demo", "row", "1");
    /// # let (workspace, id) = (WorkspaceId::imported(origin), ObservationId::imported(origin));
    /// # let (post, window) = (ObservedPostId::imported(origin), Window::new(from, until)?);
    /// # let captured =
    /// #     Observation::new(workspace, id, post, Action::Like, window, until, Completeness::Complete);
    /// let page = read(Platform::Instagram, br#"{"users": [{"username": "rangga.c"}], "user_count": 300, "big_list": true}"#);
    /// let observation = page.observed(&captured);
    /// assert_eq!(observation.completeness, Completeness::Truncated);
    /// assert_eq!((observation.readable, observation.reported), (1, Some(300)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn observed(&self, observation: &Observation) -> Observation {
        let completeness = match observation.completeness {
            Completeness::Complete if self.hints.failed.is_some() && self.accounts.is_empty() => {
                Completeness::Failed
            }
            Completeness::Complete if self.is_partly() => Completeness::Truncated,
            // Whoever was read was seen: then it did not fail, it was cut short.
            Completeness::Failed | Completeness::NotFetched if !self.accounts.is_empty() => {
                Completeness::Truncated
            }
            completeness => completeness,
        };
        let count = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
        Observation {
            completeness,
            readable: count(self.accounts.len()),
            unreadable: count(self.unreadable.len()),
            reported: self.hints.reported.or(observation.reported),
            ..observation.clone()
        }
    }
}

/// An entry whose author could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[error("{}: {problem}", if .path.is_empty() { "the list" } else { .path })]
pub struct UnreadableEntry {
    /// Where it stands: `[0].reply_comment[1]`; empty for the list as a whole.
    pub path: String,
    /// What was wrong with it.
    pub problem: Problem,
}

/// What was wrong with an entry.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(tag = "code", content = "detail", rename_all = "snake_case")
)]
pub enum Problem {
    /// Its name is no handle.
    #[error(transparent)]
    Handle(#[from] HandleError),
    /// An object with no name in it.
    #[error("no `username`, and no `user` with a name")]
    NoName,
    /// A post: whoever is named in it owns it, and it lists nobody who took part.
    #[error("a post without a list of those who took part: whom it names is its owner")]
    Post,
    /// A value that cannot name anyone.
    #[error("{0} names nobody: expected text or an object")]
    Kind(&'static str),
    /// Text that breaks, or that is no JSON where a list was expected.
    #[error("no JSON: {0}")]
    Syntax(String),
    /// Lists inside lists, or text inside text, deeper than is followed.
    #[error("nested more than {DEEPEST} deep")]
    Depth,
}
