//! Questions about media.

use crate::scope::Scope;
use crate::select::{Select, Term, bind, col};
use hadir_core::ids::PostId;
use hadir_core::publishing::{MediaAsset, PostMedia};

/// What a post shows, in its order.
pub fn media_of(scope: Scope, post: PostId) -> Select<PostMedia> {
    Select::of(scope).equal(col!("post_media", "post_id"), bind::id(post)).by(&["position"])
}

/// The media library, the newest first.
pub fn media(scope: Scope) -> Select<MediaAsset> {
    Select::of(scope)
        .order(const { &[Term::down("media_assets", "created_at"), Term::down("media_assets", "id")] })
}

impl Select<MediaAsset> {
    /// Only what lies in this folder.
    #[must_use]
    pub fn in_folder(self, folder: &str) -> Self {
        self.equal(col!("media_assets", "folder"), bind::key(folder, 255))
    }
}
