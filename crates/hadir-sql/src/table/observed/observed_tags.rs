//! The table `observed_tags`: its columns, keys and indexes.

use crate::codec::{Codec, Id, Key, Opt, OwnHandle, Rest, Signed, Word, flat, key_text};
use crate::error::{DecodeProblem, EncodeProblem};
use crate::statement::Cells;
use crate::storage::Storage;
use crate::table::{Column, ForeignKey, Keys, Nulls, OnConflict, OnDelete, Rule, table};
use crate::value::{Kind, Value};
use hadir_core::ids::ObservedMediaId;
use hadir_core::observed::{ObservedTag, Tag, TagPosition};
use hadir_core::platform::{Handle, Hashtag, Platform};

table! {
    Observed tenant ObservedTag = "observed_tags" {
        workspace_id: Id,
        post_id: Id,
        tag: Tagged,
        media_id: Place,
        position: Opt<Spot>,
        rest: Rest,
    }
    Keys {
        primary: &["workspace_id", "post_id", "kind", "platform", "name", "place"],
        indexes: &[&["workspace_id", "kind", "name"], &["workspace_id", "media_id"]],
        foreign: &[
            ForeignKey::WORKSPACE,
            ForeignKey::to("observed_posts", &["workspace_id", "post_id"], OnDelete::Cascade),
            ForeignKey::to("observed_media", &["workspace_id", "media_id"], OnDelete::Cascade),
        ],
        ..Keys::NONE
    },
    OnConflict::Replace
}

flat! {
    /// Where on the picture it is.
    Spot: TagPosition { x as "position_x": Signed, y as "position_y": Signed }
}

hadir_core::text_enum! {
    /// What a tag is.
    pub(crate) enum TagKind {
        /// A hashtag.
        Hashtag = "hashtag",
        /// A handle in the text.
        Mention = "mention",
        /// An account on the picture.
        Account = "account",
    }
}

/// A tag: its kind, its name (the hashtag, the handle or the account's id), the network of a mention, and of a tagged
/// account its handle.
pub(crate) struct Tagged;

impl Codec<Tag> for Tagged {
    const WIDTH: usize = 5;

    fn columns(_field: &'static str) -> Vec<Column> {
        let kinds = TagKind::ALL.iter().map(|kind| kind.as_str()).collect();
        let key = |name, longest| Column::new(name, Storage::Key(longest), Nulls::Refused, Rule::Free);
        let mut columns = vec![
            Column::new("kind", Storage::Word, Nulls::Refused, Rule::Words(kinds)),
            // Empty for what has no network: a key has no nulls.
            key("platform", 32),
            key("name", 191),
        ];
        columns.extend(<Opt<OwnHandle> as Codec<Option<Handle>>>::columns("account_handle"));
        columns
    }

    fn encode(tag: &Tag, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
        let (kind, platform, name, handle) = match tag {
            Tag::Hashtag(hashtag) => (TagKind::Hashtag, "", hashtag.as_str(), None),
            Tag::Mention(handle) => (TagKind::Mention, handle.platform().as_str(), handle.key(), None),
            Tag::Account { external_id, handle } => {
                (TagKind::Account, "", external_id.as_str(), handle.clone())
            }
        };
        <Word as Codec<_>>::encode(&kind, row)?;
        row.extend([key_text(platform, 32)?, key_text(name, 191)?]);
        Opt::<OwnHandle>::encode(&handle, row)
    }

    fn decode(cells: &mut Cells<'_>) -> Result<Tag, DecodeProblem> {
        let wrong = |error: &dyn core::fmt::Display| DecodeProblem::Text(error.to_string().into());
        let kind = <Word as Codec<TagKind>>::decode(cells)?;
        let platform = <Key<32> as Codec<String>>::decode(cells)?;
        let name = <Key<191> as Codec<String>>::decode(cells)?;
        let handle = <Opt<OwnHandle> as Codec<Option<Handle>>>::decode(cells)?;
        match kind {
            TagKind::Hashtag => name.parse::<Hashtag>().map(Tag::Hashtag).map_err(|error| wrong(&error)),
            TagKind::Mention => {
                let platform = platform.parse::<Platform>().map_err(|error| wrong(&error))?;
                Handle::parse(platform, &name).map(Tag::Mention).map_err(|error| wrong(&error))
            }
            TagKind::Account => Ok(Tag::Account { external_id: name, handle }),
        }
    }
}

/// On which picture: `media_id`, and the same as text in `place`, empty for the whole post: a key has no nulls.
pub(crate) struct Place;

impl Codec<Option<ObservedMediaId>> for Place {
    const WIDTH: usize = 2;

    fn columns(field: &'static str) -> Vec<Column> {
        vec![
            Column::new("place", Storage::Key(36), Nulls::Refused, Rule::Free),
            Column::new(field, Storage::Id, Nulls::Allowed, Rule::Free),
        ]
    }

    fn encode(media: &Option<ObservedMediaId>, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
        row.push(Value::Text(media.map(|id| id.to_string()).unwrap_or_default()));
        row.push(media.map_or(Value::Null(Kind::Uuid), |id| Value::Uuid(id.as_uuid())));
        Ok(())
    }

    fn decode(cells: &mut Cells<'_>) -> Result<Option<ObservedMediaId>, DecodeProblem> {
        let _ = <Key<36> as Codec<String>>::decode(cells)?;
        <Opt<Id> as Codec<_>>::decode(cells)
    }
}
