use super::key::WIDTH;

/// A list of handles as they came, in one piece of memory.
///
/// The text is followed by padding, so that every handle can be read in one fixed-width load.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawHandles {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Default for RawHandles {
    fn default() -> Self {
        Self { bytes: vec![0; WIDTH], ends: Vec::new() }
    }
}

impl RawHandles {
    /// No handles.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a handle, as it came.
    pub fn push(&mut self, handle: &str) {
        let end = self.end();
        self.bytes.truncate(end);
        self.bytes.extend_from_slice(handle.as_bytes());
        self.ends.push(self.bytes.len());
        self.bytes.extend_from_slice(&[0; WIDTH]);
    }

    /// Forgets all handles and keeps the memory.
    pub fn clear(&mut self) {
        self.ends.clear();
        self.bytes.clear();
        self.bytes.extend_from_slice(&[0; WIDTH]);
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Takes the padding away, for many handles to be appended at once.
    #[cfg(feature = "json")]
    pub(crate) fn open(&mut self) {
        self.bytes.truncate(self.end());
    }

    /// Appends a handle to an open list.
    #[cfg(feature = "json")]
    pub(crate) fn append(&mut self, handle: &[u8]) {
        self.bytes.extend_from_slice(handle);
        self.ends.push(self.bytes.len());
    }

    /// Puts the padding back.
    #[cfg(feature = "json")]
    pub(crate) fn close(&mut self) {
        self.bytes.extend_from_slice(&[0; WIDTH]);
    }

    /// Forgets all handles but the first so many.
    #[cfg(feature = "json")]
    pub(crate) fn truncate(&mut self, handles: usize) {
        self.ends.truncate(handles);
        self.open();
        self.close();
    }

    /// The handles, as they came.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let starts = core::iter::once(0).chain(self.ends.iter().copied());
        let text = |(start, &end)| self.bytes.get(start..end).and_then(|raw| core::str::from_utf8(raw).ok());
        starts.zip(&self.ends).filter_map(text)
    }

    /// The text with its padding.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Where each handle ends; it starts where the one before ends.
    pub(super) fn ends(&self) -> &[usize] {
        &self.ends
    }

    fn end(&self) -> usize {
        self.ends.last().copied().unwrap_or(0)
    }
}

impl<'h> FromIterator<&'h str> for RawHandles {
    fn from_iter<I: IntoIterator<Item = &'h str>>(handles: I) -> Self {
        let mut list = Self::new();
        // The padding is written once, at the end.
        list.bytes.clear();
        for handle in handles {
            list.bytes.extend_from_slice(handle.as_bytes());
            list.ends.push(list.bytes.len());
        }
        list.bytes.extend_from_slice(&[0; WIDTH]);
        list
    }
}
