//! Counts alone: constant memory per person, whatever the number of posts.

use super::directory::{Directory, Known};
use super::engine::sealed::Absorb;
use super::engine::{Engine, Evidence, Made, OtherDirectory, proves};
use super::marks::{Counts, Marks};
use super::source::{Seen, Source};

/// Counts alone: constant memory per person, whatever the number of posts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    pub(super) made: Made,
    known: std::sync::Arc<[Known]>,
    pub(super) posts: u64,
    pub(super) unproved: u64,
    /// Posts per person.
    pub(super) seen: Counts,
    /// Posts per person that prove nothing about others.
    pub(super) seen_unproved: Counts,
    /// Who was seen on the post being counted; empty in between.
    marks: Marks,
    /// Whom its lists have; empty in between.
    found: Vec<u32>,
}

impl Engine for Tally {
    fn new(directory: &Directory) -> Self {
        let people = directory.people();
        Self {
            made: Made::by(directory),
            known: directory.known().into(),
            posts: 0,
            unproved: 0,
            seen: Counts::new(people),
            seen_unproved: Counts::new(people),
            marks: Marks::new(people),
            found: Vec::new(),
        }
    }

    fn take(
        &mut self,
        directory: &Directory,
        list: &(impl Source + ?Sized),
        evidence: Evidence,
    ) -> Result<Seen, OtherDirectory> {
        self.made.check(Made::by(directory))?;
        let mut seen = list.people(directory, &mut self.found);
        seen.people = self.marks.add(&self.found, &mut self.seen);
        self.posts = self.posts.saturating_add(1);
        if !proves(evidence, &seen) {
            self.unproved = self.unproved.saturating_add(1);
            self.seen_unproved.more(self.marks.people());
        }
        self.marks.remove(&self.found);
        self.found.clear();
        Ok(seen)
    }

    fn posts(&self) -> u64 {
        self.posts
    }

    fn seen(&self, person: u32) -> u64 {
        self.seen.of(person).unwrap_or(0)
    }

    fn undetermined(&self, person: u32) -> u64 {
        self.seen_unproved.of(person).map_or(0, |seen| self.unproved.saturating_sub(seen))
    }
}

impl Absorb for Tally {
    fn made(&self) -> Made {
        self.made
    }

    fn known(&self, person: u32) -> Known {
        let known = usize::try_from(person).ok().and_then(|at| self.known.get(at));
        known.copied().unwrap_or_default()
    }

    fn absorb(&mut self, other: Self) {
        self.posts = self.posts.saturating_add(other.posts);
        self.unproved = self.unproved.saturating_add(other.unproved);
        self.seen.add(&other.seen);
        self.seen_unproved.add(&other.seen_unproved);
    }
}
