//! The days of a membership: `first_day` and `last_day`, each null where the membership has no bound.

use super::{Codec, Day, Opt};
use crate::error::{DecodeProblem, EncodeProblem};
use crate::statement::Cells;
use crate::table::Column;
use crate::value::Value;
use chrono::NaiveDate;
use hadir_core::roster::Membership;

/// The days of a membership: `first_day` and `last_day`, each null where the membership has no bound.
pub(crate) struct Belonging;

impl Codec<Membership> for Belonging {
    const WIDTH: usize = 2;

    fn columns(_field: &'static str) -> Vec<Column> {
        let day = |name| <Opt<Day> as Codec<Option<NaiveDate>>>::columns(name);
        [day("first_day"), day("last_day")].concat()
    }

    fn encode(membership: &Membership, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
        Opt::<Day>::encode(&membership.first_day(), row)?;
        Opt::<Day>::encode(&membership.last_day(), row)
    }

    fn decode(cells: &mut Cells<'_>) -> Result<Membership, DecodeProblem> {
        let (first_day, last_day) = (Opt::<Day>::decode(cells)?, Opt::<Day>::decode(cells)?);
        Membership::new(first_day, last_day).map_err(|error| DecodeProblem::Text(error.to_string().into()))
    }
}
