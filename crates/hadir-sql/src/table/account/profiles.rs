//! The table `profiles`: its columns, keys and indexes.

use crate::codec::{Account, Count, Flag, Id, Instant, Key, Open, Opt, Rest, Signed, Text, flat};
use crate::table::{Keys, OnConflict, table};
use hadir_core::account::{Profile, ProfileContact};

table! {
    Account shared Profile = "profiles" {
        id: Id,
        platform_user_id: Opt<Key<191>>,
        handle: Account,
        name: Opt<Text>,
        biography: Opt<Text>,
        category_id: Opt<Signed>,
        category: Opt<Text>,
        account_type: Opt<Open>,
        contact: Contact,
        external_url: Opt<Text>,
        facebook_id: Opt<Text>,
        sec_uid: Opt<Text>,
        business: Opt<Flag>,
        private: Opt<Flag>,
        verified: Opt<Flag>,
        picture_url: Opt<Text>,
        picture_url_hd: Opt<Text>,
        country: Opt<Text>,
        joined: Opt<Text>,
        joined_at: Opt<Instant>,
        former_handles: Opt<Count>,
        last_post_at: Opt<Instant>,
        checked_at: Opt<Instant>,
        fetched_at: Instant,
        rest: Rest,
    }
    Keys {
        primary: &["id"],
        unique: &[&["platform", "platform_user_id"], &["platform", "handle"]],
        ..Keys::NONE
    },
    OnConflict::Newest { column: "fetched_at" }
}

flat! {
    /// How it wants to be reached.
    Contact: ProfileContact {
        method as "contact_method": Opt<Text>,
        phone as "contact_phone": Opt<Text>,
        public_email: Opt<Text>,
        public_phone_country_code: Opt<Text>,
        public_phone: Opt<Text>,
    }
}
