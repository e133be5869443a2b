//! One bit per person and post: it also says which posts.

use super::directory::{Directory, Known};
use super::engine::sealed::Absorb;
use super::engine::{Engine, Evidence, Made, OtherDirectory, proves};
use super::marks::{Counts, Marks};
use super::source::{Seen, Source};

/// One bit per person and post: it also says which posts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    made: Made,
    known: std::sync::Arc<[Known]>,
    people: usize,
    rows: Vec<Row>,
    /// Posts per person, so that a standing does not walk the rows.
    seen: Counts,
    /// Posts per person that prove nothing about others.
    seen_unproved: Counts,
    unproved: u64,
    /// Whom the list being counted has; empty in between.
    found: Vec<u32>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    proved: bool,
    marks: Marks,
}

impl Engine for Matrix {
    fn new(directory: &Directory) -> Self {
        let people = directory.people();
        Self {
            made: Made::by(directory),
            known: directory.known().into(),
            people,
            rows: Vec::new(),
            seen: Counts::new(people),
            seen_unproved: Counts::new(people),
            unproved: 0,
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
        let mut marks = Marks::new(self.people);
        seen.people = marks.add(&self.found, &mut self.seen);
        self.found.clear();
        let row = Row { proved: proves(evidence, &seen), marks };
        self.note_unproved(&row);
        self.rows.push(row);
        Ok(seen)
    }

    fn posts(&self) -> u64 {
        u64::try_from(self.rows.len()).unwrap_or(u64::MAX)
    }

    fn seen(&self, person: u32) -> u64 {
        self.seen.of(person).unwrap_or(0)
    }

    fn undetermined(&self, person: u32) -> u64 {
        self.seen_unproved.of(person).map_or(0, |seen| self.unproved.saturating_sub(seen))
    }
}

impl Absorb for Matrix {
    fn made(&self) -> Made {
        self.made
    }

    fn known(&self, person: u32) -> Known {
        let known = usize::try_from(person).ok().and_then(|at| self.known.get(at));
        known.copied().unwrap_or_default()
    }

    fn absorb(&mut self, other: Self) {
        self.rows.extend(other.rows);
        self.unproved = self.unproved.saturating_add(other.unproved);
        self.seen.add(&other.seen);
        self.seen_unproved.add(&other.seen_unproved);
    }
}

impl Matrix {
    /// Whether a person was seen on a post, counted from zero in the order in which posts were taken.
    pub fn was_seen(&self, post: usize, person: u32) -> bool {
        self.rows.get(post).is_some_and(|row| row.marks.has(person))
    }

    /// The people seen on a post, by number.
    pub fn on(&self, post: usize) -> impl Iterator<Item = u32> {
        self.rows.get(post).into_iter().flat_map(|row| row.marks.people())
    }

    /// How many people were seen on a post.
    pub fn people_on(&self, post: usize) -> u64 {
        self.rows.get(post).map_or(0, |row| row.marks.len())
    }

    pub(super) fn rows(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn is_proved(&self, post: usize) -> bool {
        self.rows.get(post).is_some_and(|row| row.proved)
    }

    pub(super) const fn fingerprint(&self) -> u64 {
        self.made.print()
    }

    /// Adds a post as it was counted once.
    pub(super) fn push(&mut self, proved: bool, people: &[u32]) {
        let mut marks = Marks::new(self.people);
        marks.add(people, &mut self.seen);
        let row = Row { proved, marks };
        self.note_unproved(&row);
        self.rows.push(row);
    }

    /// Adds another capture to a post that was taken before, and pays for the capture alone. The post is
    /// proved if one of its captures proved it.
    ///
    /// # Errors
    /// [`OtherDirectory`] if the matrix was made for another one. An unknown post is counted as a further
    /// one.
    pub fn add(
        &mut self,
        post: usize,
        directory: &Directory,
        list: &(impl Source + ?Sized),
        evidence: Evidence,
    ) -> Result<Seen, OtherDirectory> {
        self.made.check(Made::by(directory))?;
        let Some(row) = self.rows.get_mut(post) else { return self.take(directory, list, evidence) };
        let mut seen = list.people(directory, &mut self.found);
        if row.proved {
            seen.people = row.marks.add(&self.found, &mut self.seen);
        } else {
            self.seen_unproved.less(row.marks.people());
            self.unproved = self.unproved.saturating_sub(1);
            seen.people = row.marks.add(&self.found, &mut self.seen);
            row.proved = proves(evidence, &seen);
            if !row.proved {
                self.seen_unproved.more(row.marks.people());
                self.unproved = self.unproved.saturating_add(1);
            }
        }
        self.found.clear();
        Ok(seen)
    }

    /// Unites what another engine saw of the *same* posts, taken in the same order: shards of the evidence. A
    /// post is proved if one of the two proved it.
    ///
    /// # Errors
    /// [`OtherDirectory`] if the other was made for another one. Further posts of the other are added.
    pub fn unite(&mut self, other: Self) -> Result<(), OtherDirectory> {
        self.made.check(other.made)?;
        let mut theirs = other.rows.into_iter();
        for (mine, theirs) in self.rows.iter_mut().zip(&mut theirs) {
            mine.proved |= theirs.proved;
            mine.marks.unite(&theirs.marks);
        }
        self.rows.extend(theirs);
        self.recount();
        Ok(())
    }

    fn recount(&mut self) {
        self.unproved = 0;
        self.seen.clear();
        self.seen_unproved.clear();
        let rows = core::mem::take(&mut self.rows);
        for row in &rows {
            self.seen.more(row.marks.people());
            self.note_unproved(row);
        }
        self.rows = rows;
    }

    fn note_unproved(&mut self, row: &Row) {
        if !row.proved {
            self.unproved = self.unproved.saturating_add(1);
            self.seen_unproved.more(row.marks.people());
        }
    }
}
