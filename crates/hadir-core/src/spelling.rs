//! How each source system spells the values of our vocabularies: one table per enum.
//!
//! Reading a word and writing it back for the same system gives the same word. Where two systems do not have the same
//! values, encoding says [`Encoded::Degraded`] and names what was lost; kept beside the word, that brings the value
//! back ([`resolve`]). Case is part of a word: each system's spelling is accepted for that system alone.
//!
//! Vocabularies that networks own need no table: every system writes the network's own words. Of the open vocabularies that
//! have one, [`decode`] reads the words of the table alone, and [`decode_lenient`] keeps any other word as it came.
//!
//! ```
//! use hadir_core::platform::Platform;
//! use hadir_core::spelling::{Encoded, System, decode, encode};
//!
//! assert_eq!(decode::<Platform>(System::Suite, "TWITTER")?.into_value(), Platform::X);
//! assert_eq!(encode(System::Hub, &Platform::X), Encoded::Exact("x"));
//! assert_eq!(encode(System::Studio, &Platform::X), Encoded::Degraded { nearest: None, residue: "x".into() });
//! assert!(decode::<Platform>(System::Suite, "twitter").is_err());
//! # Ok::<(), hadir_core::spelling::UnknownSpelling>(())
//! ```

use crate::vocabulary::Vocabulary;
use thiserror::Error;

mod account;
mod automation;
mod billing;
mod editorial;
mod inbox;
#[cfg(test)]
mod laws;
mod lenient;
mod listening;
mod metrics;
mod operations;
mod page;
mod platform;
mod publishing;
mod review;
mod roster;
mod workspace;

pub use lenient::{decode_lenient, restore_lenient};
pub use page::page;

crate::text_enum! {
    /// A source system. Every row of the tables has a cell for each, in this order.
    pub enum System {
        /// The social automation hub: workspaces, variants, publish jobs.
        Hub = "hub",
        /// The management platform: its relational tables, whose enums are upper case.
        Suite = "suite",
        /// The management platform: its document collections, whose words are lower case.
        SuiteDocuments = "suite_documents",
        /// The management platform's earlier generation.
        SuiteClassic = "suite_classic",
        /// The Instagram and Facebook integration.
        Studio = "studio",
        /// The roll-call system.
        RollCall = "roll_call",
    }
}

/// How one system spells one value. A boolean column is spelled `true` and `false`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// This word means exactly this value.
    Is(&'static str),
    /// No word means it; this one comes nearest.
    Near(&'static str),
    /// Nothing comes near.
    Absent,
}

/// A vocabulary with a table of spellings.
pub trait Spelled: Vocabulary {
    /// The words of the systems for a value, in the order of [`System`].
    fn cells(&self) -> [Cell; 6];

    /// Further words that a system has for a value, which are read and, with their residue, written back.
    const VARIANTS: &'static [(System, &'static str, Self)] = &[];
}

/// What a system's word means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decoded<V> {
    /// This value, and no other word of the system means it.
    Exact(V),
    /// This value, for which the system has another word, too.
    Degraded {
        /// The value.
        value: V,
        /// The word as it came.
        residue: Box<str>,
    },
}

impl<V> Decoded<V> {
    /// The value.
    pub fn into_value(self) -> V {
        match self {
            Self::Exact(value) | Self::Degraded { value, .. } => value,
        }
    }
}

/// How a system writes a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Encoded {
    /// With this word, which means it exactly.
    Exact(&'static str),
    /// With no word of its own.
    Degraded {
        /// The word that comes nearest, if one does.
        nearest: Option<&'static str>,
        /// Our own word for the value: what would be lost.
        residue: Box<str>,
    },
}

/// A word that a system does not have.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{word}` is no {vocabulary} of the {system}: expected one of {}", .expected.join(", "))]
pub struct UnknownSpelling {
    /// The system that it was said to come from.
    pub system: System,
    /// The vocabulary's type name.
    pub vocabulary: &'static str,
    /// The word as it came.
    pub word: Box<str>,
    /// The words that the system has.
    pub expected: Vec<&'static str>,
}

/// Reads a word of `system`.
///
/// # Errors
/// [`UnknownSpelling`] if the system does not have it. It is never mapped to a default.
pub fn decode<V: Spelled>(system: System, word: &str) -> Result<Decoded<V>, UnknownSpelling> {
    if let Some(value) =
        V::KNOWN.iter().find(|value| matches!(cell(*value, system), Cell::Is(own) if own == word))
    {
        return Ok(Decoded::Exact(value.clone()));
    }
    match V::VARIANTS.iter().find(|(owner, variant, _)| *owner == system && *variant == word) {
        Some((_, _, value)) => Ok(Decoded::Degraded { value: value.clone(), residue: word.into() }),
        None => Err(UnknownSpelling {
            system,
            vocabulary: V::NAME,
            word: word.into(),
            expected: words::<V>(system).collect(),
        }),
    }
}

/// Writes a value for `system`.
pub fn encode<V: Spelled>(system: System, value: &V) -> Encoded {
    let residue = || value.word().into();
    match cell(value, system) {
        Cell::Is(word) => Encoded::Exact(word),
        Cell::Near(word) => Encoded::Degraded { nearest: Some(word), residue: residue() },
        Cell::Absent => Encoded::Degraded { nearest: None, residue: residue() },
    }
}

/// Writes a value for the `system` that it came from, with the residue that decoding left.
///
/// None if the system has neither a word for it nor one that comes near.
pub fn restore<V: Spelled>(system: System, value: &V, residue: &str) -> Option<&'static str> {
    let variant =
        V::VARIANTS.iter().find(|(owner, word, of)| (*owner, *word) == (system, residue) && of == value);
    match encode(system, value) {
        _ if variant.is_some() => variant.map(|(_, word, _)| *word),
        Encoded::Exact(word) => Some(word),
        Encoded::Degraded { nearest, .. } => nearest,
    }
}

/// Reads a word of `system` beside which the residue of a degraded encoding was kept.
///
/// The residue counts only if it still fits the word: whoever changed the word since meant what they wrote.
///
/// ```
/// use hadir_core::spelling::{System, resolve};
/// use hadir_core::workspace::WorkspaceStatus;
/// // The roll-call system has a flag: archived and disabled workspaces are both `false` there.
/// let read = |word, residue| resolve::<WorkspaceStatus>(System::RollCall, word, residue);
/// assert_eq!(read("false", "archived"), Ok(WorkspaceStatus::Archived));
/// assert_eq!(read("true", "archived"), Ok(WorkspaceStatus::Active));
/// ```
///
/// # Errors
/// [`UnknownSpelling`] if the system does not have the word.
pub fn resolve<V: Spelled>(system: System, word: &str, residue: &str) -> Result<V, UnknownSpelling> {
    let decoded = decode(system, word)?.into_value();
    let kept =
        V::of_word(residue).filter(|kept| matches!(cell(kept, system), Cell::Near(near) if near == word));
    Ok(kept.unwrap_or(decoded))
}

/// The words that `system` has, in declaration order, further words last.
pub fn words<V: Spelled>(system: System) -> impl Iterator<Item = &'static str> {
    let exact = V::KNOWN.iter().filter_map(move |value| match cell(value, system) {
        Cell::Is(word) => Some(word),
        Cell::Near(_) | Cell::Absent => None,
    });
    let further = V::VARIANTS.iter().filter(move |(owner, ..)| *owner == system).map(|(_, word, _)| *word);
    exact.chain(further)
}

fn cell<V: Spelled>(value: &V, system: System) -> Cell {
    let [hub, suite, suite_documents, suite_classic, studio, roll_call] = value.cells();
    match system {
        System::Hub => hub,
        System::Suite => suite,
        System::SuiteDocuments => suite_documents,
        System::SuiteClassic => suite_classic,
        System::Studio => studio,
        System::RollCall => roll_call,
    }
}
