//! A list of who did it, in a form in which it can be counted: `RawHandles`, or the JSON text of a capture (`reader::Json`).

use super::directory::Directory;
use sealed::List;

/// A list of who did it, in a form in which it can be counted: [`RawHandles`](super::RawHandles), or the JSON text
/// of a capture (`reader::Json`). A slice of them is their union: the captures of one post.
pub trait Source: List {}

impl<S: List + ?Sized> Source for S {}

#[allow(unnameable_types, reason = "a list is searched in batches of its own making")]
pub(crate) mod sealed {
    use super::{Directory, Seen};

    /// What a list can do.
    pub trait List {
        /// Appends the people of the list, each as often as it has them, and says how many entries were others'
        /// or unreadable.
        fn people(&self, directory: &Directory, found: &mut Vec<u32>) -> Seen;
    }

    impl<S: List> List for [S] {
        fn people(&self, directory: &Directory, found: &mut Vec<u32>) -> Seen {
            let lists = self.iter().map(|list| list.people(directory, found));
            lists.fold(Seen::default(), Seen::and)
        }
    }

    impl<S: List + ?Sized> List for &S {
        fn people(&self, directory: &Directory, found: &mut Vec<u32>) -> Seen {
            (**self).people(directory, found)
        }
    }
}

/// What a list had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seen {
    /// People of the directory, each once.
    pub people: u64,
    /// Entries that are nobody's in the directory.
    pub others: u64,
    /// Entries that are no handles.
    pub unreadable: u64,
    /// The list says itself that it is not all there is, or its text breaks: it proves nothing.
    pub incomplete: bool,
}

impl Seen {
    pub(crate) const fn and(self, other: Self) -> Self {
        Self {
            people: self.people.saturating_add(other.people),
            others: self.others.saturating_add(other.others),
            unreadable: self.unreadable.saturating_add(other.unreadable),
            incomplete: self.incomplete || other.incomplete,
        }
    }
}
