//! The table `profile_parts`: its columns, keys and indexes.

use crate::codec::{Amount, Count, Flag, Id, Opt, Rest, Signed, Text, Url};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::account::{ProfileLink, ProfileLocation, ProfilePicture};

/// They go with the profile.
const PROFILE: ForeignKey =
    ForeignKey { on_delete: OnDelete::Cascade, ..ForeignKey::to_shared("profiles", &["profile_id"]) };

table! {
    Account shared ProfileLink = "profile_links" {
        profile_id: Id,
        link_id: Signed,
        kind: Opt<Text>,
        url: Opt<Text>,
        counted_url: Opt<Text>,
        title: Opt<Text>,
        open_in_app: Opt<Flag>,
        pinned: Opt<Flag>,
        rest: Rest,
    }
    Keys { primary: &["profile_id", "link_id"], foreign: &[PROFILE], ..Keys::NONE },
    OnConflict::Replace
}

table! {
    Account shared ProfilePicture = "profile_pictures" {
        profile_id: Id,
        url: Url,
        width: Opt<Count>,
        height: Opt<Count>,
        rest: Rest,
    }
    Keys { primary: &["profile_id", "url_key"], foreign: &[PROFILE], ..Keys::NONE },
    OnConflict::Replace
}

table! {
    Account shared ProfileLocation = "profile_locations" {
        profile_id: Id,
        location_id: Opt<Text>,
        street: Opt<Text>,
        city_id: Opt<Text>,
        city: Opt<Text>,
        postal_code: Opt<Text>,
        latitude: Opt<Amount>,
        longitude: Opt<Amount>,
        rest: Rest,
    }
    Keys { primary: &["profile_id"], foreign: &[PROFILE], ..Keys::NONE },
    OnConflict::Replace
}
