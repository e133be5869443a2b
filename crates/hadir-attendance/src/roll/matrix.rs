use super::directory::Directory;
use super::engine::{Engine, Evidence, Made, OtherDirectory, Seen, proves, scan};
use super::raw::RawHandles;

/// One bit per person and post: it also says which posts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    made: Made,
    people: usize,
    rows: Vec<Row>,
    /// Per person, so that a standing does not walk the rows.
    counts: Vec<Counts>,
    unproved: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    proved: bool,
    bits: Box<[u64]>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Counts {
    seen: u32,
    seen_unproved: u32,
}

impl Row {
    fn people(&self) -> impl Iterator<Item = usize> {
        self.bits.iter().enumerate().flat_map(|(at, &word)| {
            let mut left = word;
            core::iter::from_fn(move || {
                let bit = usize::try_from(left.trailing_zeros()).ok().filter(|&bit| bit < 64)?;
                left &= left.wrapping_sub(1);
                Some(at.wrapping_mul(64).wrapping_add(bit))
            })
        })
    }
}

impl Engine for Matrix {
    fn new(directory: &Directory) -> Self {
        Self {
            made: Made::by(directory),
            people: directory.people(),
            rows: Vec::new(),
            counts: vec![Counts::default(); directory.people()],
            unproved: 0,
        }
    }

    fn take(
        &mut self,
        directory: &Directory,
        list: &RawHandles,
        evidence: Evidence,
    ) -> Result<Seen, OtherDirectory> {
        self.made.check(Made::by(directory))?;
        let mut bits = vec![0_u64; self.people.div_ceil(64)].into_boxed_slice();
        let counts = &mut self.counts;
        let seen = scan(directory, list, |person| mark(&mut bits, counts, person));
        let row = Row { proved: proves(evidence, &seen), bits };
        self.note_unproved(&row);
        self.rows.push(row);
        Ok(seen)
    }

    fn merge(&mut self, other: &Self) -> Result<(), OtherDirectory> {
        self.made.check(other.made)?;
        self.rows.extend(other.rows.iter().cloned());
        self.unproved = self.unproved.saturating_add(other.unproved);
        for (mine, theirs) in self.counts.iter_mut().zip(&other.counts) {
            mine.seen = mine.seen.saturating_add(theirs.seen);
            mine.seen_unproved = mine.seen_unproved.saturating_add(theirs.seen_unproved);
        }
        Ok(())
    }

    fn posts(&self) -> u64 {
        u64::try_from(self.rows.len()).unwrap_or(u64::MAX)
    }

    fn seen(&self, person: u32) -> u64 {
        self.counts_of(person).map_or(0, |counts| u64::from(counts.seen))
    }

    fn undetermined(&self, person: u32) -> u64 {
        self.counts_of(person)
            .map_or(0, |counts| self.unproved.saturating_sub(u64::from(counts.seen_unproved)))
    }
}

impl Matrix {
    /// Whether a person was seen on a post, counted from zero in the order in which posts were taken.
    pub fn was_seen(&self, post: usize, person: u32) -> bool {
        let bit = || {
            let at = usize::try_from(person).ok()?;
            let word = self.rows.get(post)?.bits.get(at >> 6)?;
            Some(*word & (1_u64 << (person & 63)) != 0)
        };
        bit().unwrap_or(false)
    }

    /// People seen on a post.
    pub fn people_on(&self, post: usize) -> u64 {
        self.rows.get(post).map_or(0, |row| row.bits.iter().map(|word| u64::from(word.count_ones())).sum())
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
        list: &RawHandles,
        evidence: Evidence,
    ) -> Result<Seen, OtherDirectory> {
        self.made.check(Made::by(directory))?;
        let Some(row) = self.rows.get_mut(post) else { return self.take(directory, list, evidence) };
        let (bits, counts, was_proved) = (&mut row.bits, &mut self.counts, row.proved);
        let seen = scan(directory, list, |person| {
            let new = mark(bits, counts, person);
            if new && !was_proved {
                note_unproved(counts, person);
            }
            new
        });
        if !was_proved && proves(evidence, &seen) {
            row.proved = true;
            self.unproved = self.unproved.saturating_sub(1);
            for at in row.people() {
                if let Some(counts) = self.counts.get_mut(at) {
                    counts.seen_unproved = counts.seen_unproved.saturating_sub(1);
                }
            }
        }
        Ok(seen)
    }

    /// Unites what another engine saw of the *same* posts, taken in the same order: shards of the evidence. A
    /// post is proved if one of the two proved it.
    ///
    /// # Errors
    /// [`OtherDirectory`] if the other was made for another one. Further posts of the other are added.
    pub fn unite(&mut self, other: &Self) -> Result<(), OtherDirectory> {
        self.made.check(other.made)?;
        let common = self.rows.len();
        for (mine, theirs) in self.rows.iter_mut().zip(&other.rows) {
            mine.proved |= theirs.proved;
            for (mine, theirs) in mine.bits.iter_mut().zip(&theirs.bits) {
                *mine |= theirs;
            }
        }
        self.rows.extend(other.rows.iter().skip(common).cloned());
        self.recount();
        Ok(())
    }

    fn recount(&mut self) {
        self.unproved = 0;
        self.counts.fill(Counts::default());
        let rows = core::mem::take(&mut self.rows);
        for row in &rows {
            for at in row.people() {
                if let Some(counts) = self.counts.get_mut(at) {
                    counts.seen = counts.seen.saturating_add(1);
                }
            }
            self.note_unproved(row);
        }
        self.rows = rows;
    }

    fn note_unproved(&mut self, row: &Row) {
        if row.proved {
            return;
        }
        self.unproved = self.unproved.saturating_add(1);
        for at in row.people() {
            if let Some(counts) = self.counts.get_mut(at) {
                counts.seen_unproved = counts.seen_unproved.saturating_add(1);
            }
        }
    }

    fn counts_of(&self, person: u32) -> Option<&Counts> {
        self.counts.get(usize::try_from(person).ok()?)
    }
}

/// Sets the bit of a person, and says whether it was not set before.
#[inline]
fn mark(bits: &mut [u64], counts: &mut [Counts], person: u32) -> bool {
    let Ok(at) = usize::try_from(person) else { return false };
    let (Some(word), Some(counts)) = (bits.get_mut(at >> 6), counts.get_mut(at)) else { return false };
    let bit = 1_u64 << (person & 63);
    let new = *word & bit == 0;
    *word |= bit;
    counts.seen = counts.seen.saturating_add(u32::from(new));
    new
}

fn note_unproved(counts: &mut [Counts], person: u32) {
    if let Some(counts) = usize::try_from(person).ok().and_then(|at| counts.get_mut(at)) {
        counts.seen_unproved = counts.seen_unproved.saturating_add(1);
    }
}
