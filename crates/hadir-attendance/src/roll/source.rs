//! A list of who did it, in a form in which it can be counted: `RawHandles`, or the JSON text of a capture (`reader::Json`).

use super::directory::Directory;
use super::engine::Seen;
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
