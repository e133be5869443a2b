//! What comes from outside is checked, and every rule that it breaks is listed: with its field, the rule and the limit.
//!
//! ```
//! use hadir_core::validation::Validated as _;
//! use hadir_core::workspace::NewWorkspace;
//! let workspace = NewWorkspace { name: String::new(), slug: Some("Warung Sari".into()) };
//! assert_eq!(
//!     workspace.check().unwrap_err().to_string(),
//!     "`name` is required; `slug` is not words of small letters and digits between single hyphens"
//! );
//! ```
//!
//! With the feature `validator`, whatever is [`Validated`] is `validator::Validate` too.

mod findings;
mod records;
#[cfg(feature = "validator")]
mod validator;

pub(crate) use findings::{Findings, characters, count};

use core::fmt;
use rust_decimal::Decimal;
use thiserror::Error;

/// The longest name, code or other line of text, in characters.
pub const MAX_LINE: u64 = 255;
/// The longest running text that no network limits, in characters.
pub const MAX_BODY: u64 = 65_535;

/// One rule that a value breaks, and where. It never holds the text that was found.
///
/// Written down it has a code and what the rule says: `{"field": "name", "code": "at_most", "limit": 255, "found": 300}`.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[error("`{field}` {rule}")]
pub struct Violation {
    /// The path of the field: `media[2].duration_ms`.
    pub field: String,
    /// The rule.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub rule: Rule,
}

/// A rule, with what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(tag = "code", rename_all = "snake_case"))]
pub enum Rule {
    /// There is too much of it.
    #[error("is at most {limit}: it is {found}")]
    AtMost {
        /// The most that is allowed.
        limit: u64,
        /// What there is.
        found: u64,
    },
    /// There is too little of it.
    #[error("is at least {limit}: it is {found}")]
    AtLeast {
        /// The least that is allowed.
        limit: u64,
        /// What there is.
        found: u64,
    },
    /// It lies outside its scale.
    #[error("is from {least} to {most}: it is {found}")]
    Between {
        /// The least that is allowed.
        #[cfg_attr(feature = "serde", serde(with = "crate::json::decimal"))]
        least: Decimal,
        /// The most that is allowed.
        #[cfg_attr(feature = "serde", serde(with = "crate::json::decimal"))]
        most: Decimal,
        /// What there is.
        #[cfg_attr(feature = "serde", serde(with = "crate::json::decimal"))]
        found: Decimal,
    },
    /// It has to be there.
    #[error("is required")]
    Required,
    /// It is not written as it has to be.
    #[error("is not {expected}")]
    Malformed {
        /// What would be right: `an e-mail address`.
        expected: &'static str,
    },
    /// A character has no place in it, be it one that nobody sees: U+202A.
    #[error("has the character U+{:04X}, which is no part of {expected}", u32::from(*.found))]
    Character {
        /// The first such character.
        found: char,
        /// What would be right: `a phone number`.
        expected: &'static str,
    },
    /// It does not go together with another field.
    #[error("does not fit `{other}`")]
    Contradicts {
        /// The other field.
        other: &'static str,
    },
    /// The network does not know it.
    #[error("is not supported")]
    Unsupported,
}

impl Rule {
    /// By which programs tell rules apart.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::AtMost { .. } => "at_most",
            Self::AtLeast { .. } => "at_least",
            Self::Between { .. } => "between",
            Self::Required => "required",
            Self::Malformed { .. } => "malformed",
            Self::Character { .. } => "character",
            Self::Contradicts { .. } => "contradicts",
            Self::Unsupported => "unsupported",
        }
    }
}

/// Every rule that a value breaks: at least one, in the order of its fields.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(transparent))]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// All of them.
    pub fn as_slice(&self) -> &[Violation] {
        &self.0
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, violation) in self.0.iter().enumerate() {
            if position > 0 {
                f.write_str("; ")?;
            }
            violation.fmt(f)?;
        }
        Ok(())
    }
}

/// Something that comes from outside and has rules beyond its types.
pub trait Validated {
    /// Every rule that it breaks, in the order of its fields.
    fn violations(&self) -> Vec<Violation>;

    /// That it breaks none.
    ///
    /// # Errors
    /// [`Violations`], all of them.
    fn check(&self) -> Result<(), Violations> {
        let found = self.violations();
        if found.is_empty() { Ok(()) } else { Err(Violations(found)) }
    }
}
