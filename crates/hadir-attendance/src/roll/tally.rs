use super::directory::Directory;
use super::engine::{Engine, Evidence, Made, OtherDirectory, Seen, proves, scan};
use super::raw::RawHandles;

/// Counts alone: constant memory per person, whatever the number of posts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    made: Made,
    posts: u64,
    unproved: u64,
    people: Vec<Counts>,
    /// Whom the list being counted has shown, for what depends on its end.
    shown: Vec<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Counts {
    seen: u32,
    seen_unproved: u32,
    /// The last post on which they were seen, from one; so that a second like of one post is known without a
    /// set. Posts only grow, by merging too: no later post has the same.
    stamp: u32,
}

impl Engine for Tally {
    fn new(directory: &Directory) -> Self {
        Self {
            made: Made::by(directory),
            posts: 0,
            unproved: 0,
            people: vec![Counts::default(); directory.people()],
            shown: Vec::new(),
        }
    }

    fn take(
        &mut self,
        directory: &Directory,
        list: &RawHandles,
        evidence: Evidence,
    ) -> Result<Seen, OtherDirectory> {
        self.made.check(Made::by(directory))?;
        self.posts = self.posts.saturating_add(1);
        let stamp = self.stamp();
        let (people, shown) = (&mut self.people, &mut self.shown);
        shown.clear();
        let seen = scan(directory, list, |person| {
            let Some(counts) = usize::try_from(person).ok().and_then(|at| people.get_mut(at)) else {
                return false;
            };
            let new = counts.stamp != stamp;
            counts.stamp = stamp;
            counts.seen = counts.seen.saturating_add(u32::from(new));
            if new {
                shown.push(person);
            }
            new
        });
        if !proves(evidence, &seen) {
            self.unproved = self.unproved.saturating_add(1);
            for &person in &*shown {
                if let Some(counts) = usize::try_from(person).ok().and_then(|at| people.get_mut(at)) {
                    counts.seen_unproved = counts.seen_unproved.saturating_add(1);
                }
            }
        }
        shown.clear();
        Ok(seen)
    }

    fn merge(&mut self, other: &Self) -> Result<(), OtherDirectory> {
        self.made.check(other.made)?;
        self.posts = self.posts.saturating_add(other.posts);
        self.unproved = self.unproved.saturating_add(other.unproved);
        for (mine, theirs) in self.people.iter_mut().zip(&other.people) {
            mine.seen = mine.seen.saturating_add(theirs.seen);
            mine.seen_unproved = mine.seen_unproved.saturating_add(theirs.seen_unproved);
        }
        Ok(())
    }

    fn posts(&self) -> u64 {
        self.posts
    }

    fn seen(&self, person: u32) -> u64 {
        self.counts(person).map_or(0, |counts| u64::from(counts.seen))
    }

    fn undetermined(&self, person: u32) -> u64 {
        self.counts(person).map_or(0, |counts| self.unproved.saturating_sub(u64::from(counts.seen_unproved)))
    }
}

impl Tally {
    fn counts(&self, person: u32) -> Option<&Counts> {
        self.people.get(usize::try_from(person).ok()?)
    }

    /// The stamp of the post being counted.
    fn stamp(&self) -> u32 {
        u32::try_from(self.posts).unwrap_or(u32::MAX)
    }
}
