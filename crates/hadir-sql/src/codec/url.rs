//! An address that is part of a key: `url`, of any length, and `url_key`, its version 5 UUID (RFC 9562, namespace URL).

use super::text::{Text, from_text};
use super::{Codec, Scalar, not};
use crate::error::{DecodeProblem, EncodeProblem};
use crate::statement::Cells;
use crate::storage::Storage;
use crate::table::{Column, Nulls, Rule};
use crate::value::Value;
use uuid::Uuid;

/// An address that is part of a key: `url`, of any length, and `url_key`, its version 5 UUID (RFC 9562, namespace URL).
/// Addresses are longer than what engines index.
pub(crate) struct Url;

impl Codec<String> for Url {
    const WIDTH: usize = 2;

    fn columns(_field: &'static str) -> Vec<Column> {
        let column = |name, storage| Column::new(name, storage, Nulls::Refused, Rule::Free);
        vec![column("url", Storage::Text), column("url_key", Storage::Id)]
    }

    fn encode(url: &String, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
        row.push(<Text as Scalar<String>>::to_value(url)?);
        row.push(Value::Uuid(key(url)));
        Ok(())
    }

    fn decode(cells: &mut Cells<'_>) -> Result<String, DecodeProblem> {
        let url = from_text(Storage::Text, cells.take()?)?;
        match cells.take()? {
            Value::Uuid(found) if found == key(&url) => Ok(url),
            Value::Uuid(found) => {
                let expected = key(&url);
                Err(DecodeProblem::Text(
                    format!("`url_key` is {found}, that of `{url}` is {expected}").into(),
                ))
            }
            other => Err(not(Storage::Id, &other)),
        }
    }
}

fn key(url: &str) -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, url.as_bytes())
}
