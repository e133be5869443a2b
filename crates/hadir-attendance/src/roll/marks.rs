//! A set of people as bits, and counters beside it.

/// A set of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marks(Box<[u64]>);

impl Marks {
    /// Nobody yet, of so many.
    pub(super) fn new(people: usize) -> Self {
        Self(vec![0; people.div_ceil(64)].into_boxed_slice())
    }

    /// Adds people and counts those who are new, each with one more in `counts`.
    pub(super) fn add(&mut self, people: &[u32], counts: &mut Counts) -> u64 {
        let mut new = 0_u64;
        for &person in people {
            let (word, bit) = place(person);
            let (Some(word), Some(count)) = (self.0.get_mut(word), counts.at(person)) else { continue };
            let first = u32::from(*word & bit == 0);
            *word |= bit;
            *count = count.saturating_add(first);
            new = new.wrapping_add(u64::from(first));
        }
        new
    }

    /// Removes people.
    pub(super) fn remove(&mut self, people: &[u32]) {
        for &person in people {
            let (word, bit) = place(person);
            if let Some(word) = self.0.get_mut(word) {
                *word &= !bit;
            }
        }
    }

    /// Unites two sets.
    pub(super) fn unite(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine |= theirs;
        }
    }

    pub(super) fn has(&self, person: u32) -> bool {
        let (word, bit) = place(person);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }

    pub(super) fn len(&self) -> u64 {
        self.0.iter().map(|word| u64::from(word.count_ones())).sum()
    }

    /// The people, by number.
    pub(super) fn people(&self) -> impl Iterator<Item = u32> {
        (0_u32..).zip(&self.0).flat_map(|(at, &word)| {
            let mut left = word;
            core::iter::from_fn(move || {
                let bit = left.trailing_zeros();
                left &= left.wrapping_sub(1);
                (bit < 64).then_some(at.wrapping_mul(64).wrapping_add(bit))
            })
        })
    }
}

/// A number per person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counts(Vec<u32>);

impl Counts {
    /// Zero for so many people.
    pub(super) fn new(people: usize) -> Self {
        Self(vec![0; people])
    }

    /// All numbers, by person.
    pub(super) fn numbers(&self) -> &[u32] {
        &self.0
    }

    /// These numbers, for so many people.
    pub(super) fn of_numbers(mut numbers: Vec<u32>, people: usize) -> Self {
        numbers.resize(people, 0);
        Self(numbers)
    }

    /// The number of a person, if there is such a person.
    pub(super) fn of(&self, person: u32) -> Option<u64> {
        self.0.get(usize::try_from(person).ok()?).map(|&count| u64::from(count))
    }

    /// One more for each of these people.
    pub(super) fn more(&mut self, people: impl Iterator<Item = u32>) {
        for person in people {
            if let Some(count) = self.at(person) {
                *count = count.saturating_add(1);
            }
        }
    }

    /// One less for each of these people.
    pub(super) fn less(&mut self, people: impl Iterator<Item = u32>) {
        for person in people {
            if let Some(count) = self.at(person) {
                *count = count.saturating_sub(1);
            }
        }
    }

    /// Zero again.
    pub(super) fn clear(&mut self) {
        self.0.fill(0);
    }

    /// The sum of both.
    pub(super) fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine = mine.saturating_add(*theirs);
        }
    }

    fn at(&mut self, person: u32) -> Option<&mut u32> {
        self.0.get_mut(usize::try_from(person).ok()?)
    }
}

/// The word and the bit of a person.
fn place(person: u32) -> (usize, u64) {
    (usize::try_from(person >> 6).unwrap_or(usize::MAX), 1 << (person & 63))
}
