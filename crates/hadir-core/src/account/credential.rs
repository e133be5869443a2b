//! What a network handed out to act for an account, encrypted.

use crate::ids::{CredentialId, SocialAccountId, WorkspaceId};
use crate::secret::Ciphertext;
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// What a network handed out to act for an account, encrypted. An account has one or none.
///
/// It has no `Serialize`: whoever writes it out says so field by field.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize))]
pub struct Credential {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: CredentialId,
    /// The account that it is for; unique.
    pub account_id: SocialAccountId,
    /// The token that calls are made with.
    pub access: Ciphertext,
    /// The token that the other is renewed with.
    pub refresh: Option<Ciphertext>,
    /// What its owner consented to.
    pub scopes: Scopes,
    /// When the network stops taking it; none: it does not.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was last renewed.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub last_refresh_at: Option<DateTime<Utc>>,
    /// How often renewing it failed since it last succeeded.
    pub refresh_failures: u32,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Credential {
    /// A token that never expires, was never renewed and says nothing of its scopes.
    pub fn new(
        workspace_id: WorkspaceId,
        id: CredentialId,
        account_id: SocialAccountId,
        access: Ciphertext,
    ) -> Self {
        Self {
            workspace_id,
            id,
            account_id,
            access,
            refresh: None,
            scopes: Scopes::default(),
            expires_at: None,
            last_refresh_at: None,
            refresh_failures: 0,
            rest: crate::record::Rest,
        }
    }
}

/// What the owner of an account consented to, in the words of the network. A set: order and repetition say nothing.
///
/// ```
/// use hadir_core::account::Scopes;
/// let scopes = Scopes::from("pages_show_list,instagram_basic  instagram_basic");
/// assert_eq!(scopes.to_string(), "instagram_basic pages_show_list");
/// assert!(scopes.contains("instagram_basic"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
pub struct Scopes(BTreeSet<String>);

impl Scopes {
    /// Whether the owner consented to `scope`.
    pub fn contains(&self, scope: &str) -> bool {
        self.0.contains(scope)
    }

    /// The scopes among `wanted` that the owner did not consent to, in the order of `wanted`.
    pub fn lacking<'a>(&self, wanted: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
        wanted.into_iter().filter(|scope| !self.contains(scope)).collect()
    }

    /// The scopes, in the order of their letters.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

/// Reads scopes that stand between commas or white space, as RFC 6749 and as Facebook writes them.
impl From<&str> for Scopes {
    fn from(text: &str) -> Self {
        text.split(|c: char| c == ',' || c.is_whitespace()).filter(|scope| !scope.is_empty()).collect()
    }
}

impl<'a> FromIterator<&'a str> for Scopes {
    fn from_iter<I: IntoIterator<Item = &'a str>>(scopes: I) -> Self {
        Self(scopes.into_iter().map(str::to_owned).collect())
    }
}

impl FromIterator<String> for Scopes {
    fn from_iter<I: IntoIterator<Item = String>>(scopes: I) -> Self {
        Self(scopes.into_iter().collect())
    }
}

impl IntoIterator for Scopes {
    type Item = String;
    type IntoIter = std::collections::btree_set::IntoIter<String>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// Between single spaces, as RFC 6749 writes them.
impl core::fmt::Display for Scopes {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        for (position, scope) in self.iter().enumerate() {
            write!(f, "{}{scope}", if position == 0 { "" } else { " " })?;
        }
        Ok(())
    }
}
