//! What engines know, as named parts to store: nothing is lost on the way out and in.

use super::directory::Directory;
use super::engine::{Engine, OtherDirectory};
use super::marks::Counts;
use super::matrix::Matrix;
use super::tally::Tally;
use thiserror::Error;

/// The form that parts are written in.
pub const PARTS_VERSION: u16 = 1;

/// A [`Tally`] in parts.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TallyParts {
    /// The form they are written in.
    pub version: u16,
    /// A print of the directory that it was made for.
    pub directory: u64,
    /// Posts counted.
    pub posts: u64,
    /// Posts that prove nothing about whom they do not show.
    pub unproved: u64,
    /// Per person of the directory: on how many posts they were seen.
    pub seen: Vec<u32>,
    /// Of them, posts that prove nothing about others.
    pub seen_unproved: Vec<u32>,
}

/// A [`Matrix`] in parts.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct MatrixParts {
    /// The form they are written in.
    pub version: u16,
    /// A print of the directory that it was made for.
    pub directory: u64,
    /// The posts, in the order in which they were taken.
    pub posts: Vec<PostParts>,
}

/// A post of a [`Matrix`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PostParts {
    /// Whether whoever is not seen is absent.
    pub proved: bool,
    /// Who was seen, by number.
    pub people: Vec<u32>,
}

/// Parts that no engine can be made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PartsError {
    /// They are in a form that is not known here.
    #[error("parts of version {found}: up to {PARTS_VERSION} is known")]
    Version {
        /// The version found.
        found: u16,
    },
    /// They were made for another directory.
    #[error(transparent)]
    OtherDirectory(#[from] OtherDirectory),
}

fn check(version: u16, directory: &Directory, made: u64, people: usize) -> Result<(), PartsError> {
    if version == 0 || version > PARTS_VERSION {
        return Err(PartsError::Version { found: version });
    }
    if made != directory.fingerprint() || people != directory.people() {
        return Err(OtherDirectory { expected: people, found: directory.people() }.into());
    }
    Ok(())
}

impl Tally {
    /// What it knows.
    pub fn parts(&self) -> TallyParts {
        TallyParts {
            version: PARTS_VERSION,
            directory: self.made.print(),
            posts: self.posts,
            unproved: self.unproved,
            seen: self.seen.numbers().to_vec(),
            seen_unproved: self.seen_unproved.numbers().to_vec(),
        }
    }

    /// The tally of parts that were made for this directory.
    ///
    /// # Errors
    /// [`PartsError`] says why they do not fit.
    pub fn from_parts(directory: &Directory, parts: TallyParts) -> Result<Self, PartsError> {
        check(parts.version, directory, parts.directory, parts.seen.len().max(parts.seen_unproved.len()))?;
        let mut tally = Self::new(directory);
        tally.posts = parts.posts;
        tally.unproved = parts.unproved;
        tally.seen = Counts::of_numbers(parts.seen, directory.people());
        tally.seen_unproved = Counts::of_numbers(parts.seen_unproved, directory.people());
        Ok(tally)
    }
}

impl Matrix {
    /// What it knows.
    pub fn parts(&self) -> MatrixParts {
        let posts = (0..self.rows())
            .map(|post| PostParts { proved: self.is_proved(post), people: self.on(post).collect() });
        MatrixParts { version: PARTS_VERSION, directory: self.fingerprint(), posts: posts.collect() }
    }

    /// The matrix of parts that were made for this directory.
    ///
    /// # Errors
    /// [`PartsError`] says why they do not fit.
    pub fn from_parts(directory: &Directory, parts: &MatrixParts) -> Result<Self, PartsError> {
        check(parts.version, directory, parts.directory, directory.people())?;
        let mut matrix = Self::new(directory);
        for PostParts { proved, people } in &parts.posts {
            matrix.push(*proved, people);
        }
        Ok(matrix)
    }
}
