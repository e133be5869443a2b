use super::scalar::{key_text, word, words};
use super::{Codec, not};
use crate::error::{DecodeProblem, EncodeProblem};
use crate::statement::Cells;
use crate::storage::Storage;
use crate::table::{Column, Nulls, Rule};
use crate::value::Value;
use hadir_core::platform::{Handle, Platform};

/// A handle: its platform and, beside it, its canonical name.
pub(crate) struct Account;

/// No network has longer names (LinkedIn: 100 characters).
const NAME: Storage = Storage::Key(100);

impl Codec<Handle> for Account {
    fn columns(field: &'static str) -> Vec<Column> {
        let platform = Rule::Words(words::<Platform>());
        vec![
            Column { name: "platform", storage: Storage::Word, nulls: Nulls::Refused, rule: platform },
            Column { name: field, storage: NAME, nulls: Nulls::Refused, rule: Rule::Free },
        ]
    }

    fn encode(handle: &Handle, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
        row.push(Value::Text(handle.platform().as_str().into()));
        row.push(key_text(handle.as_str(), 100)?);
        Ok(())
    }

    fn decode(cells: &mut Cells<'_>) -> Result<Handle, DecodeProblem> {
        let platform = word::<Platform>(cells.take()?)?;
        match cells.take()? {
            Value::Text(name) => {
                Handle::parse(platform, &name).map_err(|error| DecodeProblem::Text(error.to_string().into()))
            }
            other => Err(not(NAME, &other)),
        }
    }
}
