//! Bringing what was stored in an older form into the one of today.

use std::collections::BTreeMap;

/// What came of stored texts that were read again: see [`Rewrite::of`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewrite<K, T, E> {
    /// What is stored otherwise today: the key of its row, and the value.
    pub changed: Vec<(K, T)>,
    /// What is stored as it should be.
    pub kept: usize,
    /// Values that several rows have now, with the keys of all of them. Their rows are among the others, too: which of them
    /// is meant is for whoever stored them.
    pub collisions: Vec<(T, Vec<K>)>,
    /// What cannot be read any more, and why.
    pub unreadable: Vec<(K, E)>,
}

impl<K: Clone, T: Ord + Clone, E> Rewrite<K, T, E> {
    /// Reads every stored text again, and compares it with how its value is stored today.
    ///
    /// ```
    /// use hadir_core::platform::{Handle, Platform, Rewrite};
    /// let stored = [(1, "Budi.A"), (2, "@budi.a"), (3, "ani_"), (4, "explore")];
    /// let read = |text: &str| Handle::parse(Platform::Instagram, text);
    /// let rewrite = Rewrite::of(stored, |text| read(text), |handle| handle.key().to_owned());
    /// assert_eq!(rewrite.changed.iter().map(|(id, _)| *id).collect::<Vec<_>>(), [1, 2]);
    /// assert_eq!(rewrite.collisions, [(read("budi.a")?, vec![1, 2])]);
    /// assert_eq!((rewrite.kept, rewrite.unreadable.len()), (1, 1));
    /// # Ok::<(), hadir_core::platform::HandleError>(())
    /// ```
    pub fn of<'a>(
        stored: impl IntoIterator<Item = (K, &'a str)>,
        read: impl Fn(&str) -> Result<T, E>,
        written: impl Fn(&T) -> String,
    ) -> Self {
        let mut by_value: BTreeMap<T, Vec<K>> = BTreeMap::new();
        let mut rewrite =
            Self { changed: Vec::new(), kept: 0, collisions: Vec::new(), unreadable: Vec::new() };
        for (key, text) in stored {
            match read(text) {
                Ok(value) => {
                    by_value.entry(value.clone()).or_default().push(key.clone());
                    if written(&value) == text {
                        rewrite.kept = rewrite.kept.saturating_add(1);
                    } else {
                        rewrite.changed.push((key, value));
                    }
                }
                Err(error) => rewrite.unreadable.push((key, error)),
            }
        }
        rewrite.collisions = by_value.into_iter().filter(|(_, keys)| keys.len() > 1).collect();
        rewrite
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::{Handle, Hashtag, Permalink, Platform};

    #[test]
    fn handles_posts_and_tags_of_an_older_form() {
        let read = |text: &str| Handle::parse(Platform::Linkedin, text);
        let stored = [
            ("a", "company/acme"),
            ("b", "https://www.linkedin.com/company/Acme/"),
            ("c", "acme"),
            ("d", "a b"),
        ];
        let handles = Rewrite::of(stored, read, |handle| handle.key().to_owned());
        assert_eq!(handles.collisions, [(read("company/acme").unwrap(), vec!["a", "b"])]);
        assert_eq!((handles.kept, handles.changed.len(), handles.unreadable.len()), (2, 1, 1));

        let posts =
            ["https://www.instagram.com/reel/C4abcDEF_-1/", "https://www.instagram.com/p/C4abcDEF_-1/"];
        let posts = Rewrite::of(posts.into_iter().enumerate(), str::parse::<Permalink>, |post| {
            post.address().to_owned()
        });
        assert_eq!((posts.kept, posts.changed.len(), posts.collisions.len()), (1, 1, 1));

        let tags = Rewrite::of([(1, "cafe\u{301}"), (2, "café"), (3, "#_")], str::parse::<Hashtag>, |tag| {
            tag.as_str().to_owned()
        });
        assert_eq!(
            (tags.kept, tags.changed.len(), tags.collisions.len(), tags.unreadable.len()),
            (1, 1, 1, 1)
        );
    }
}
