//! What each row belongs to, as a number from 0 to below a count: its account, its platform, its campaign.

/// What each row belongs to, as a number from 0 to below a count: its account, its platform, its campaign.
///
/// ```
/// use hadir_engagement::columns::Keys;
/// let (accounts, numbers) = Keys::number(&["kompas", "antara", "kompas"]);
/// assert_eq!((accounts.as_slice(), numbers.as_slice()), (["antara", "kompas"].as_slice(), [1, 0, 1].as_slice()));
/// let keys = Keys::new(accounts.len(), &numbers);
/// # let _ = keys;
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Keys<'a> {
    count: usize,
    numbers: &'a [u32],
}

impl<'a> Keys<'a> {
    /// So many keys, and each row's. A row of another number belongs to none of them.
    pub const fn new(count: usize, numbers: &'a [u32]) -> Self {
        Self { count, numbers }
    }

    /// The different keys of rows in their order, and each row's number among them. (2^32 keys and more share the
    /// last number.)
    pub fn number<K: Ord + Clone>(keys: &[K]) -> (Vec<K>, Vec<u32>) {
        let mut different = keys.to_vec();
        different.sort_unstable();
        different.dedup();
        let position = |key| different.binary_search(key).unwrap_or_default();
        let numbers = keys.iter().map(|key| u32::try_from(position(key)).unwrap_or(u32::MAX)).collect();
        (different, numbers)
    }

    /// How many keys.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// Each row's.
    pub const fn numbers(&self) -> &'a [u32] {
        self.numbers
    }

    /// The rows from one position until just before another.
    #[must_use]
    pub fn slice(&self, from: usize, until: usize) -> Self {
        let until = until.min(self.numbers.len());
        Self { numbers: self.numbers.get(from.min(until)..until).unwrap_or_default(), ..*self }
    }
}
