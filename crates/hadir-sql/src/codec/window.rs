//! A window: `window_start` and `window_end`, each null where the window has no bound.

use super::{Codec, Instant, Scalar};
use crate::error::{DecodeProblem, EncodeProblem};
use crate::statement::Cells;
use crate::storage::Storage;
use crate::table::{Column, Nulls, Rule};
use crate::value::{Kind, Value};
use chrono::{DateTime, Utc};
use hadir_core::time::Window;

/// A window: `window_start` and `window_end`, each null where the window has no bound.
pub(crate) struct Span;

impl Codec<Window> for Span {
    const WIDTH: usize = 2;

    fn columns(_field: &'static str) -> Vec<Column> {
        let bound = |name| Column::new(name, Storage::Instant, Nulls::Allowed, Rule::Free);
        vec![bound("window_start"), bound("window_end")]
    }

    fn encode(window: &Window, row: &mut Vec<Value>) -> Result<(), EncodeProblem> {
        let bound = |instant: DateTime<Utc>, none| {
            if instant == none { Ok(Value::Null(Kind::Instant)) } else { Instant::to_value(&instant) }
        };
        let start = bound(window.start(), Window::ALL.start())?;
        let end = bound(window.end(), Window::ALL.end())?;
        if start == end && !start.is_null() {
            return Err(EncodeProblem::Instantaneous(window.start()));
        }
        row.extend([start, end]);
        Ok(())
    }

    fn decode(cells: &mut Cells<'_>) -> Result<Window, DecodeProblem> {
        let mut bound = |none| {
            let value = cells.take()?;
            if value.is_null() { Ok(none) } else { Instant::from_value(value) }
        };
        let (start, end) = (bound(Window::ALL.start())?, bound(Window::ALL.end())?);
        Window::new(start, end).map_err(|error| DecodeProblem::Text(error.to_string().into()))
    }
}
