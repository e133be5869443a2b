//! An account of somebody else, or of ourselves seen from outside.

use crate::ids::ProfileId;
use crate::platform::{AccountType, Handle};
use chrono::{DateTime, Utc};

/// An account of somebody else, or of ourselves seen from outside. Shared by all tenants: it is public.
///
/// Its counters are [`AccountSnapshot`](crate::metrics::AccountSnapshot)s. What a capture does not tell is none.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Profile {
    /// Its id.
    pub id: ProfileId,
    /// The number or name under which the network knows it.
    pub platform_user_id: Option<String>,
    /// Its handle, which says its network.
    pub handle: Handle,
    /// The name as it is shown.
    pub name: Option<String>,
    /// What it says about itself.
    pub biography: Option<String>,
    /// The number of its category.
    pub category_id: Option<i64>,
    /// Its category: `Government organization`.
    pub category: Option<String>,
    /// What kind of account it is.
    pub account_type: Option<AccountType>,
    /// How it wants to be reached.
    pub contact: ProfileContact,
    /// The address that it points to.
    pub external_url: Option<String>,
    /// The number under which Facebook knows it.
    pub facebook_id: Option<String>,
    /// `TikTok`'s second id.
    pub sec_uid: Option<String>,
    /// Whether it is a business account.
    pub business: Option<bool>,
    /// Whether only its followers see its posts.
    pub private: Option<bool>,
    /// Whether the network vouches for it.
    pub verified: Option<bool>,
    /// Where its picture is.
    pub picture_url: Option<String>,
    /// Where its large picture is.
    pub picture_url_hd: Option<String>,
    /// The country that it is run from, as the network names it.
    pub country: Option<String>,
    /// When it joined, in the network's words: `March 2019`.
    pub joined: Option<String>,
    /// When it joined.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub joined_at: Option<DateTime<Utc>>,
    /// How many handles it had before.
    pub former_handles: Option<u32>,
    /// When its newest post went out.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub last_post_at: Option<DateTime<Utc>>,
    /// When that was looked up.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub checked_at: Option<DateTime<Utc>>,
    /// When the rest was read.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub fetched_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl Profile {
    /// A profile of which the name alone is known.
    pub fn new(id: ProfileId, handle: Handle, fetched_at: DateTime<Utc>) -> Self {
        Self {
            id,
            platform_user_id: None,
            handle,
            name: None,
            biography: None,
            category_id: None,
            category: None,
            account_type: None,
            contact: ProfileContact::default(),
            external_url: None,
            facebook_id: None,
            sec_uid: None,
            business: None,
            private: None,
            verified: None,
            picture_url: None,
            picture_url_hd: None,
            country: None,
            joined: None,
            joined_at: None,
            former_handles: None,
            last_post_at: None,
            checked_at: None,
            fetched_at,
            rest: crate::record::Rest,
        }
    }
}

/// How an account wants to be reached, as it says itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct ProfileContact {
    /// By what: `CALL`, `TEXT`.
    pub method: Option<String>,
    /// The number to call.
    pub phone: Option<String>,
    /// The e-mail address that it shows.
    pub public_email: Option<String>,
    /// The country code of the number that it shows.
    pub public_phone_country_code: Option<String>,
    /// The number that it shows.
    pub public_phone: Option<String>,
}
