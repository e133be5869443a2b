//! What people type, before it becomes a record.

use super::Role;
use crate::validation::{Findings, MAX_LINE, Rule, Violation, characters};
use core::fmt;
use thiserror::Error;

/// The longest name of a workspace or a person, in characters.
pub const MAX_NAME: u64 = MAX_LINE;
/// The longest e-mail address, in characters (RFC 5321, section 4.5.3.1.3, without the brackets).
pub const MAX_EMAIL: u64 = 254;
/// The shortest password, in characters.
pub const MIN_PASSWORD: usize = 12;
/// The longest password, in bytes: bcrypt reads no more.
pub const MAX_PASSWORD_BYTES: usize = 72;

/// A workspace that somebody wants to set up.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize))]
pub struct NewWorkspace {
    /// Its name: 1 to [`MAX_NAME`] characters.
    pub name: String,
    /// Its name in addresses, at most [`MAX_NAME`] characters: small letters, digits, and single hyphens between them.
    pub slug: Option<String>,
}

/// Somebody who wants to sign in. The password comes apart, as a [`Password`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize))]
pub struct Registration {
    /// Their e-mail address, at most [`MAX_EMAIL`] characters.
    pub email: String,
    /// The name that they are shown by: 1 to [`MAX_NAME`] characters.
    pub name: String,
}

/// Somebody who is to be asked to join.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize))]
pub struct NewInvite {
    /// Their e-mail address, at most [`MAX_EMAIL`] characters.
    pub email: String,
    /// As what; by default [`Role::DEFAULT`].
    #[cfg_attr(feature = "serde", serde(default = "default_role"))]
    pub role: Role,
}

#[cfg(feature = "serde")]
const fn default_role() -> Role {
    Role::DEFAULT
}

fn is_slug(slug: &str) -> bool {
    let word = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    slug.split('-').all(word)
}

impl NewWorkspace {
    /// Every rule that it breaks, in the order of its fields.
    pub fn violations(&self) -> Vec<Violation> {
        let mut found = Findings::default();
        found.line("name", &self.name);
        if let Some(slug) = &self.slug {
            let expected = "words of small letters and digits between single hyphens";
            found.unless(is_slug(slug), "slug", Rule::Malformed { expected });
            found.at_most("slug", MAX_NAME, characters(slug));
        }
        found.0
    }
}

impl Registration {
    /// Every rule that it breaks, in the order of its fields.
    pub fn violations(&self) -> Vec<Violation> {
        let mut found = Findings::default();
        found.email("email", MAX_EMAIL, &self.email);
        found.line("name", &self.name);
        found.0
    }
}

impl NewInvite {
    /// Every rule that it breaks, whoever sends it: nobody is made an administrator of the platform by an invitation.
    pub fn violations(&self) -> Vec<Violation> {
        self.violations_by(&Role::Owner)
    }

    /// Every rule that it breaks if somebody with the role `inviter` sends it: nobody gives what they may not
    /// [manage](Role::manages).
    ///
    /// ```
    /// use hadir_core::workspace::{NewInvite, Role};
    /// let new = NewInvite { email: "budi@example.org".to_owned(), role: Role::Admin };
    /// assert!(new.violations_by(&Role::Owner).is_empty());
    /// assert_eq!(new.violations_by(&Role::Manager).len(), 1);
    /// ```
    pub fn violations_by(&self, inviter: &Role) -> Vec<Violation> {
        let mut found = Findings::default();
        found.email("email", MAX_EMAIL, &self.email);
        let given = self.role != Role::SuperAdmin && inviter.manages(&self.role);
        let expected = "a role that whoever invites may give";
        found.unless(given, "role", Rule::Malformed { expected });
        found.0
    }
}

/// A password as it was typed, of a length that can be hashed. Its `Debug` prints the type alone.
///
/// ```
/// use hadir_core::workspace::{BadPassword, Password};
/// assert_eq!(Password::new("correct horse battery").map(|password| format!("{password:?}")), Ok("Password".to_owned()));
/// assert_eq!(
///     Password::new("horse").unwrap_err().to_string(),
///     "a password has at least 12 characters: this one has 5"
/// );
/// assert!(matches!(Password::new("x".repeat(73)), Err(BadPassword::TooLong { bytes: 73 })));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Password(Box<str>);

/// A text that cannot be a password. It does not say which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BadPassword {
    /// Too easy to guess.
    #[error("a password has at least {MIN_PASSWORD} characters: this one has {characters}")]
    TooShort {
        /// How many it has.
        characters: usize,
    },
    /// The end would not count.
    #[error("a password has at most {MAX_PASSWORD_BYTES} bytes: this one has {bytes}")]
    TooLong {
        /// How many it has.
        bytes: usize,
    },
}

impl Password {
    /// Takes a text for a password.
    ///
    /// # Errors
    /// [`BadPassword`] if it is too short or too long.
    pub fn new(text: impl Into<Box<str>>) -> Result<Self, BadPassword> {
        let text = text.into();
        let (characters, bytes) = (text.chars().count(), text.len());
        if characters < MIN_PASSWORD {
            Err(BadPassword::TooShort { characters })
        } else if bytes > MAX_PASSWORD_BYTES {
            Err(BadPassword::TooLong { bytes })
        } else {
            Ok(Self(text))
        }
    }

    /// The password itself, for whoever hashes it.
    pub const fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password")
    }
}
