//! The last field of a record that can grow: no column, and still named, so that a forgotten field does not compile.

use super::Codec;
use crate::error::{DecodeProblem, EncodeProblem};
use crate::statement::Cells;
use crate::table::Column;
use crate::value::Value;

/// No column at all.
pub(crate) struct Rest;

impl Codec<hadir_core::record::Rest> for Rest {
    const WIDTH: usize = 0;

    fn columns(_field: &'static str) -> Vec<Column> {
        Vec::new()
    }

    fn encode(_: &hadir_core::record::Rest, _: &mut Vec<Value>) -> Result<(), EncodeProblem> {
        Ok(())
    }

    fn decode(_: &mut Cells<'_>) -> Result<hadir_core::record::Rest, DecodeProblem> {
        Ok(hadir_core::record::Rest)
    }
}
