//! A list of handles as they came, in one piece of memory.

use super::directory::Directory;
use super::search::{BATCH, Span, Spans, search};
use super::source::Seen;
use super::source::sealed::List;

/// A list of handles as they came, in one piece of memory.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RawHandles {
    text: String,
    ends: Vec<usize>,
}

impl RawHandles {
    /// No handles.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a handle, as it came.
    pub fn push(&mut self, handle: &str) {
        self.text.push_str(handle);
        self.ends.push(self.text.len());
    }

    /// Forgets all handles and keeps the memory.
    pub fn clear(&mut self) {
        self.ends.clear();
        self.text.clear();
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Forgets all handles but the first so many.
    #[cfg(feature = "json")]
    pub(crate) fn truncate(&mut self, handles: usize) {
        self.ends.truncate(handles);
        self.text.truncate(self.ends.last().copied().unwrap_or(0));
    }

    /// The handles, as they came.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let starts = core::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).filter_map(|(start, &end)| self.text.get(start..end))
    }
}

impl<'h> Extend<&'h str> for RawHandles {
    fn extend<I: IntoIterator<Item = &'h str>>(&mut self, handles: I) {
        handles.into_iter().for_each(|handle| self.push(handle));
    }
}

impl<'h> FromIterator<&'h str> for RawHandles {
    fn from_iter<I: IntoIterator<Item = &'h str>>(handles: I) -> Self {
        let mut list = Self::new();
        list.extend(handles);
        list
    }
}

impl List for RawHandles {
    fn people(&self, directory: &Directory, found: &mut Vec<u32>) -> Seen {
        let mut handles = Handles { text: &self.text, start: 0, ends: &self.ends };
        search(directory, &mut handles, found).unwrap_or_default()
    }
}

/// The handles that are still to come.
struct Handles<'t> {
    text: &'t str,
    start: usize,
    ends: &'t [usize],
}

impl Spans for Handles<'_> {
    fn bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }

    #[inline]
    fn fill(&mut self, batch: &mut [Span; BATCH]) -> Option<usize> {
        let filled = self.ends.len().min(BATCH);
        let (now, later) = self.ends.split_at_checked(filled)?;
        for (span, &end) in batch.iter_mut().zip(now) {
            *span = Span { start: self.start, end };
            self.start = end;
        }
        self.ends = later;
        Some(filled)
    }

    fn text(&self, span: Span) -> Option<&str> {
        self.text.get(span.start..span.end)
    }
}
