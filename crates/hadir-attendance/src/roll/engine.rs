//! Counts who did how many of a list of posts.

use super::directory::{Directory, Known};
use super::source::{Seen, Source};
use crate::policy::Policy;
use crate::standing::{Reach, Standing, Tally as Verdicts};
use sealed::Absorb;
use thiserror::Error;

/// Whether the captures of a post prove who is absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// They do, unless the list turns out to have unreadable entries.
    Conclusive,
    /// They do, whatever entries cannot be read: the roll-call system's way.
    ConclusiveDespiteUnreadable,
    /// They do not: whoever was not seen is undetermined.
    Inconclusive,
}

/// An engine met a directory, or an engine, that numbers people differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("made for another directory: {expected} people then, {found} people now, or other handles")]
pub struct OtherDirectory {
    /// How many people the engine was made for.
    pub expected: usize,
    /// How many there are here.
    pub found: usize,
}

/// Counts who did how many of a list of posts.
pub trait Engine: Sized + Absorb {
    /// Nothing counted yet, for the people of a directory.
    fn new(directory: &Directory) -> Self;

    /// Counts one post: the union of its captures. A handle counts once, however often the list has it.
    ///
    /// # Errors
    /// [`OtherDirectory`] if the engine was made for another one.
    fn take(
        &mut self,
        directory: &Directory,
        list: &(impl Source + ?Sized),
        evidence: Evidence,
    ) -> Result<Seen, OtherDirectory>;

    /// Adds what another engine counted of other posts: another day, another account.
    ///
    /// # Errors
    /// [`OtherDirectory`] if the other was made for another one.
    fn merge(&mut self, other: Self) -> Result<(), OtherDirectory> {
        self.made().check(other.made())?;
        self.absorb(other);
        Ok(())
    }

    /// Posts counted.
    fn posts(&self) -> u64;

    /// Posts on which a person was seen.
    fn seen(&self, person: u32) -> u64;

    /// Posts of which it cannot be told.
    fn undetermined(&self, person: u32) -> u64;

    /// The standing of a person. Whoever has no handle is said to have none; of whom a list cannot show that they are absent
    /// (a shared handle, one that was theirs for a time only, an exemption, a post that was not asked of them) what was not
    /// seen is undetermined: the [`Ledger`](crate::Ledger) tells more.
    fn standing(&self, person: u32, policy: &Policy) -> Standing {
        let (met, undetermined) = (self.seen(person), self.undetermined(person));
        let rest = self.posts().saturating_sub(met).saturating_sub(undetermined);
        let Known { has_handle, wary } = self.known(person);
        if wary {
            let undetermined = undetermined.saturating_add(rest);
            return Verdicts { met, undetermined, ..Verdicts::default() }.standing(policy, Reach::SomeHandle);
        }
        if !has_handle {
            let no_handle = undetermined.saturating_add(rest);
            return Verdicts { met, no_handle, ..Verdicts::default() }.standing(policy, Reach::NoHandle);
        }
        Verdicts { met, missed: rest, undetermined, ..Verdicts::default() }
            .standing(policy, Reach::SomeHandle)
    }
}

/// Whether a list that had this proves absence.
pub(super) const fn proves(evidence: Evidence, seen: &Seen) -> bool {
    match evidence {
        Evidence::Conclusive => seen.unreadable == 0 && !seen.incomplete,
        Evidence::ConclusiveDespiteUnreadable => !seen.incomplete,
        Evidence::Inconclusive => false,
    }
}

#[allow(unnameable_types, reason = "what merging needs is nobody else's to write")]
pub(crate) mod sealed {
    use super::{Known, Made};

    /// What merging needs.
    pub trait Absorb {
        /// What the engine was made for.
        fn made(&self) -> Made;

        /// What is known of a person.
        fn known(&self, person: u32) -> Known;

        /// Adds what another engine, made for the same directory, counted of other posts.
        fn absorb(&mut self, other: Self);
    }
}

/// What an engine was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(unnameable_types, reason = "engines compare it")]
pub struct Made {
    people: usize,
    fingerprint: u64,
}

impl Made {
    pub(super) const fn by(directory: &Directory) -> Self {
        Self { people: directory.people(), fingerprint: directory.fingerprint() }
    }

    pub(super) const fn print(self) -> u64 {
        self.fingerprint
    }

    pub(super) fn check(self, other: Self) -> Result<(), OtherDirectory> {
        if self == other {
            Ok(())
        } else {
            Err(OtherDirectory { expected: self.people, found: other.people })
        }
    }
}
