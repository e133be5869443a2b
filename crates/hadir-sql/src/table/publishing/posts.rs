//! The table `posts`: its columns, keys and indexes.

use crate::codec::{Codec, Count, Id, Instant, Json, Opt, Parsed, Rest, Text, Word, life};
use crate::error::{DecodeProblem, EncodeProblem};
use crate::statement::Cells;
use crate::table::Column;
use crate::table::{ForeignKey, Keys, OnConflict, OnDelete, table};
use crate::value::Value;
use hadir_core::publishing::{ContentHash, Post, PostLifecycle, PostParts};

table! {
    Publishing tenant Post = "posts" {
        workspace_id: Id,
        id: Id,
        author_id: Id,
        title: Opt<Text>,
        kind: Opt<Word>,
        content: Json,
        campaign_id: Opt<Id>,
        tags: Json,
        ai: Opt<Json>,
        metadata: Json,
        publish_by: Opt<Instant>,
        lifecycle: Life,
        created_at: Instant,
        rest: Rest,
    }
    => derived { content_stamp: Opt<Count> as Option<u64> = |post: &Post| Some(post.own_hash().stamp()) }
    Keys {
        primary: &["workspace_id", "id"],
        indexes: &[
            &["workspace_id", "status", "scheduled_at"],
            &["workspace_id", "created_at"],
            &["workspace_id", "published_at"],
            &["workspace_id", "campaign_id"],
            &["workspace_id", "author_id"],
        ],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to_shared("users", &["author_id"]),
            ForeignKey::to("campaigns", &["workspace_id", "campaign_id"], OnDelete::SetNull),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}

life! {
    /// Where it is in its life.
    Life: PostLifecycle(PostParts) {
        scheduled_at: Opt<Instant>,
        approved_content: Opt<Agreed>,
        published_at: Opt<Instant>,
        last_error: Opt<Text>,
        cancelled_at: Opt<Instant>,
        taken_down_at: Opt<Instant>,
        archived_at: Opt<Instant>,
        archived_from: Opt<Word>,
        deleted_at: Opt<Instant>,
        rest: Rest,
    }
}

/// What was approved: its digest, and the digest's stamp, with which an engine compares the sum of what is stored.
struct Agreed;

impl Codec<ContentHash> for Agreed {
    const WIDTH: usize = 2;

    fn columns(field: &'static str) -> Vec<Column> {
        let stamp = <Opt<Count> as Codec<Option<u64>>>::columns("approved_stamp");
        [<Parsed<64> as Codec<ContentHash>>::columns(field), stamp].concat()
    }

    fn encode(value: &ContentHash, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
        <Parsed<64> as Codec<ContentHash>>::encode(value, row)?;
        <Opt<Count> as Codec<Option<u64>>>::encode(&Some(value.stamp()), row)
    }

    fn decode(cells: &mut Cells<'_>) -> Result<ContentHash, DecodeProblem> {
        let hash = <Parsed<64> as Codec<ContentHash>>::decode(cells)?;
        cells.skip(1);
        Ok(hash)
    }
}
