//! The table `link_reports`: its columns, keys and indexes.

use crate::codec::{Id, Instant, Opt, Rest, Text, flat};
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use hadir_core::observed::{AmplifiedLinks, LinkReport};

table! {
    Observed tenant LinkReport = "link_reports" {
        workspace_id: Id,
        post_id: Id,
        person_id: Id,
        links: Links,
        counted_at: Instant,
        submitted_at: Opt<Instant>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "post_id", "person_id"],
        indexes: &[&["workspace_id", "person_id"], &["workspace_id", "counted_at"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("observed_posts", &["workspace_id", "post_id"], OnDelete::Cascade),
            ForeignKey::to("people", &["workspace_id", "person_id"], OnDelete::Cascade),
        ],
        ..Keys::NONE
    },
    OnConflict::Newest { column: "counted_at" }
}

flat! {
    /// The five links.
    Links: AmplifiedLinks {
        instagram as "instagram_link": Opt<Text>,
        facebook as "facebook_link": Opt<Text>,
        x as "x_link": Opt<Text>,
        tiktok as "tiktok_link": Opt<Text>,
        youtube as "youtube_link": Opt<Text>,
    }
}
