//! Somebody who signs in.

use super::{AccessLifecycle, AccessStatus, UserPreferences};
use crate::ids::UserId;
use crate::lifecycle::{Lifecycle, Refused};
use crate::secret::PasswordHash;
use chrono::{DateTime, Utc};

crate::text_enum! {
    /// By which door somebody enters. A name is unique behind its door.
    pub enum Realm {
        /// The product itself.
        Default = "default",
        /// The dashboard of a roll-call system.
        Dashboard = "dashboard",
        /// The editorial desk.
        Editorial = "editorial" | "penmas",
    }
}

crate::text_enum! {
    /// Whether a second factor is asked for.
    pub enum Mfa {
        /// It is not.
        Off = "off",
        /// It is.
        On = "on",
    }
}

/// Somebody who signs in. Not a tenant's: one user may be a [`Member`](super::Member) of many workspaces.
///
/// What proves who they are is a [`UserCredential`] of its own, so that a user can be shown without it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct User {
    /// Their id.
    pub id: UserId,
    /// By which door they enter.
    pub realm: Realm,
    /// Their e-mail address, in small letters; unique behind the door.
    pub email: Option<String>,
    /// The name that they sign in with, unique behind the door.
    pub username: Option<String>,
    /// The name that they are shown by.
    pub name: Option<String>,
    /// Their first name, where it is kept apart.
    pub first_name: Option<String>,
    /// Their last name, where it is kept apart.
    pub last_name: Option<String>,
    /// Where their picture is.
    pub avatar_url: Option<String>,
    /// Their phone number, digits with the country code.
    pub phone: Option<String>,
    /// Whether a second factor is asked for.
    pub mfa: Mfa,
    /// Whether they may enter.
    pub lifecycle: AccessLifecycle,
    /// What they like.
    pub preferences: UserPreferences,
    /// When they last signed in.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub last_login_at: Option<DateTime<Utc>>,
    /// When they registered.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub created_at: DateTime<Utc>,
    /// When any of this last changed.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub updated_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl User {
    /// Somebody who waits to be let in and of whom nothing is known, without a second factor.
    pub fn new(id: UserId, realm: Realm, now: DateTime<Utc>) -> Self {
        Self {
            id,
            realm,
            email: None,
            username: None,
            name: None,
            first_name: None,
            last_name: None,
            avatar_url: None,
            phone: None,
            mfa: Mfa::Off,
            lifecycle: AccessLifecycle::pending(now),
            preferences: UserPreferences::default(),
            last_login_at: None,
            created_at: now,
            updated_at: now,
            rest: crate::record::Rest,
        }
    }

    /// Takes everything personal away and locks them out: the row stays, so that what they did keeps an author. Who
    /// waits, was refused or is locked out cannot enter anyway and keeps that status.
    ///
    /// # Errors
    /// [`Refused`] if `now` is beyond the year 9999; nothing has changed then.
    pub fn anonymise(&mut self, now: DateTime<Utc>) -> Result<(), Refused<AccessStatus>> {
        if self.lifecycle.status().can_become(AccessStatus::Suspended) {
            self.lifecycle.suspend(now)?;
        }
        self.email = Some(format!("deleted-{}@anonymized.local", self.id));
        self.name = Some("Deleted user".to_owned());
        (self.username, self.first_name, self.last_name) = (None, None, None);
        (self.avatar_url, self.phone, self.last_login_at) = (None, None, None);
        self.preferences = UserPreferences::default();
        self.updated_at = now;
        Ok(())
    }
}

/// By what a user proves who they are. Keyed by user.
///
/// It has no `Serialize`: whoever writes it out says so field by field.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Deserialize))]
pub struct UserCredential {
    /// Whose it is.
    pub user_id: UserId,
    /// The hash of their password; none if they enter through another service alone.
    pub password: Option<PasswordHash>,
    /// The other service that vouches for them, and its name for them.
    pub single_sign_on: Option<SingleSignOn>,
    /// When it last changed.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub updated_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl UserCredential {
    /// No way in yet.
    pub fn new(user_id: UserId, updated_at: DateTime<Utc>) -> Self {
        Self { user_id, password: None, single_sign_on: None, updated_at, rest: crate::record::Rest }
    }
}

/// A service that vouches for somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct SingleSignOn {
    /// The service.
    pub provider: String,
    /// Its name for them.
    pub subject: String,
}
