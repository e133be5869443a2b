//! A recap without names, by pseudonyms under a key.

use super::{Facts, Note, Recap, Who};
use crate::privacy::Pseudonyms;

impl Recap {
    /// The same recap without names: every person is known by a pseudonym that only the holder of the key can
    /// tell. Handles, ranks, numbers, divisions, captions, links and free text are left out, and so are the
    /// facts about single people; people are in the order of their pseudonyms, so that seniority gives nobody
    /// away.
    ///
    /// Units and figures stay: in a unit of one, the figure is the person. Group such units before you publish.
    #[must_use]
    pub fn pseudonymous(mut self, pseudonyms: &Pseudonyms) -> Self {
        let hide = |who: &mut Who| {
            who.name = pseudonyms.name_of(who.person_id);
            who.person_id = pseudonyms.of(who.person_id);
            who.number.clear();
            (who.rank, who.division) = (None, None);
        };
        for section in &mut self.sections {
            section.links = None;
            for post in &mut section.posts {
                post.caption = None;
            }
            for person in &mut section.people {
                hide(&mut person.who);
                person.handles.clear();
            }
            section.people.sort_by_key(|line| line.who.person_id);
        }
        if let Some(handles) = &mut self.facts.handles {
            handles.people.clear();
        }
        let Facts { handles, operators, ranking, letter, told_until, .. } = self.facts;
        self.facts = Facts { handles, operators, ranking, letter, told_until, ..Facts::default() };
        self.notes.retain(|note| matches!(note, Note::Unproved { .. } | Note::Unreadable { .. }));
        self
    }
}
