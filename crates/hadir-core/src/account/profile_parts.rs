//! A link that an account shows below its biography.

use crate::ids::ProfileId;
use rust_decimal::Decimal;

/// A link that an account shows below its biography. Keyed by profile and number.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ProfileLink {
    /// Whose it is.
    pub profile_id: ProfileId,
    /// Its number there.
    pub link_id: i64,
    /// What kind of link: `external`.
    pub kind: Option<String>,
    /// Where it leads.
    pub url: Option<String>,
    /// The same by way of the network's own counter.
    pub counted_url: Option<String>,
    /// What it is called.
    pub title: Option<String>,
    /// Whether it opens inside the network's program.
    pub open_in_app: Option<bool>,
    /// Whether it stands first.
    pub pinned: Option<bool>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl ProfileLink {
    /// A link of which nothing else is known.
    pub fn new(profile_id: ProfileId, link_id: i64) -> Self {
        Self {
            profile_id,
            link_id,
            kind: None,
            url: None,
            counted_url: None,
            title: None,
            open_in_app: None,
            pinned: None,
            rest: crate::record::Rest,
        }
    }
}

/// A size in which the picture of an account can be had. Keyed by profile and address.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ProfilePicture {
    /// Whose it is.
    pub profile_id: ProfileId,
    /// Where it is.
    pub url: String,
    /// Its width in pixels.
    pub width: Option<u32>,
    /// Its height in pixels.
    pub height: Option<u32>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl ProfilePicture {
    /// A picture of unknown size.
    pub fn new(profile_id: ProfileId, url: impl Into<String>) -> Self {
        Self { profile_id, url: url.into(), width: None, height: None, rest: crate::record::Rest }
    }
}

/// Where an account says that it is. Keyed by profile.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ProfileLocation {
    /// Whose it is.
    pub profile_id: ProfileId,
    /// The network's number of the place.
    pub location_id: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// The network's number of the city.
    pub city_id: Option<String>,
    /// The city.
    pub city: Option<String>,
    /// The postal code.
    pub postal_code: Option<String>,
    /// Degrees north.
    #[cfg_attr(feature = "serde", serde(default, with = "crate::json::decimal"))]
    pub latitude: Option<Decimal>,
    /// Degrees east.
    #[cfg_attr(feature = "serde", serde(default, with = "crate::json::decimal"))]
    pub longitude: Option<Decimal>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl ProfileLocation {
    /// A place of which nothing is known yet.
    pub fn new(profile_id: ProfileId) -> Self {
        Self {
            profile_id,
            location_id: None,
            street: None,
            city_id: None,
            city: None,
            postal_code: None,
            latitude: None,
            longitude: None,
            rest: crate::record::Rest,
        }
    }
}
