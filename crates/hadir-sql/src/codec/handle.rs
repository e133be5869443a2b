//! A handle: its `platform` and, beside it, its canonical name.

use super::scalar::{word, words};
use super::text::key_text;
use super::{Codec, Scalar, not};
use crate::error::{DecodeProblem, EncodeProblem};
use crate::statement::Cells;
use crate::storage::Storage;
use crate::table::{Column, Nulls, Rule};
use crate::value::Value;
use hadir_core::platform::{Handle, Platform, PlatformUserId};

/// A handle: its `platform` and, beside it, its canonical name.
pub(crate) struct Account;
/// The handle of something that has a `platform` of its own: `handle_platform` and its canonical name.
pub(crate) struct OwnHandle;

/// No network has longer names (LinkedIn: 100 characters).
const NAME: Storage = Storage::Key(100);

macro_rules! handle {
    ($codec:ident, $platform:literal) => {
        impl Codec<Handle> for $codec {
            const WIDTH: usize = 2;

            fn columns(field: &'static str) -> Vec<Column> {
                let platform = Rule::Words(words::<Platform>());
                vec![
                    Column::new($platform, Storage::Word, Nulls::Refused, platform),
                    Column::new(field, NAME, Nulls::Refused, Rule::Free),
                ]
            }

            fn encode(handle: &Handle, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
                row.push(Value::Text(handle.platform().as_str().into()));
                row.push(key_text(handle.key(), 100)?);
                Ok(())
            }

            fn decode(cells: &mut Cells<'_>) -> Result<Handle, DecodeProblem> {
                let platform = word::<Platform>(cells.take()?)?;
                match cells.take()? {
                    Value::Text(name) => Handle::parse(platform, &name)
                        .map_err(|error| DecodeProblem::Text(error.to_string().into())),
                    other => Err(not(NAME, &other)),
                }
            }
        }
    };
}
handle!(Account, "platform");
handle!(OwnHandle, "handle_platform");

/// The id under which a network knows an account.
pub(crate) struct PlatformUser;
/// The same as part of a key: a key has no nulls, so "not known" is empty text, which no id is.
pub(crate) struct SomePlatformUser;

/// No id is longer.
const USER_ID: Storage = Storage::Key(128);

impl Scalar<PlatformUserId> for PlatformUser {
    const STORAGE: Storage = USER_ID;
    fn to_value(id: &PlatformUserId) -> Result<Value, EncodeProblem> {
        key_text(id.as_str(), 128)
    }
    fn from_value(value: Value) -> Result<PlatformUserId, DecodeProblem> {
        match value {
            Value::Text(id) => {
                PlatformUserId::parse(&id).map_err(|error| DecodeProblem::Text(error.to_string().into()))
            }
            other => Err(not(USER_ID, &other)),
        }
    }
}

impl Scalar<Option<PlatformUserId>> for SomePlatformUser {
    const STORAGE: Storage = USER_ID;
    fn to_value(id: &Option<PlatformUserId>) -> Result<Value, EncodeProblem> {
        id.as_ref().map_or_else(|| Ok(Value::Text(String::new())), PlatformUser::to_value)
    }
    fn from_value(value: Value) -> Result<Option<PlatformUserId>, DecodeProblem> {
        if value == Value::Text(String::new()) { Ok(None) } else { PlatformUser::from_value(value).map(Some) }
    }
}
