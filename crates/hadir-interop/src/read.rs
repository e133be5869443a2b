//! Rows out of dumps: lines of JSON, and CSV as PostgreSQL writes it.

use crate::table::{RowError, Table, refused};
use hadir_core::json::{Extra, Json};
use std::io::BufRead;

/// The rows of a dump with one JSON object a line, relational or of documents. Blank lines are passed over; a line that
/// cannot be read costs itself alone.
pub fn lines<T: Table>(dump: impl BufRead) -> impl Iterator<Item = Result<T, RowError>> {
    dump.split(b'\n').filter_map(|line| match line {
        Err(error) => Some(Err(refused::<T>(format!("unreadable: {error}")))),
        Ok(bytes) => match std::str::from_utf8(&bytes) {
            Ok(text) if text.trim().is_empty() => None,
            Ok(text) => Some(T::from_line(text.trim())),
            Err(error) => Some(Err(refused::<T>(format!("no UTF-8: {error}")))),
        },
    })
}

/// The rows of a CSV dump with a line of column names. An empty cell is null, an empty one in quotes is empty text, and
/// `\N` is null.
///
/// ```
/// # #[cfg(feature = "roll-call")] {
/// use hadir_interop::{csv, roll_call::SavedContact};
/// let dump = "phone_number,resource_name,created_at\n628120,\"\",2026-03-10 09:00:00\n628121,,\n";
/// let rows: Vec<SavedContact> = csv(dump).collect::<Result<_, _>>()?;
/// assert_eq!(rows[0].resource_name.as_deref(), Some(""));
/// assert_eq!((rows[1].resource_name.as_deref(), rows[1].created_at), (None, None));
/// # }
/// # Ok::<(), hadir_interop::RowError>(())
/// ```
pub fn csv<T: Table>(dump: &str) -> impl Iterator<Item = Result<T, RowError>> {
    let mut records = Records { rest: dump.strip_prefix('\u{feff}').unwrap_or(dump) };
    let names: Vec<String> =
        records.next().unwrap_or_default().into_iter().map(Option::unwrap_or_default).collect();
    records.filter(|record| !matches!(record.as_slice(), [None])).map(move |record| {
        if record.len() != names.len() {
            return Err(refused::<T>(format!(
                "{} cells are needed: there are {}",
                names.len(),
                record.len()
            )));
        }
        let cell = |text: Option<String>| text.map_or(Json::Null, Json::Text);
        let columns: Extra = names.iter().cloned().zip(record.into_iter().map(cell)).collect();
        T::read(columns)
    })
}

struct Records<'a> {
    rest: &'a str,
}

impl Iterator for Records<'_> {
    type Item = Vec<Option<String>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let (mut record, mut cell) = (Vec::new(), String::new());
        let (mut quoted, mut inside) = (false, false);
        let mut chars = self.rest.char_indices().peekable();
        let mut end = self.rest.len();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' if inside => {
                    if chars.next_if(|(_, next)| *next == '"').is_some() {
                        cell.push('"');
                    } else {
                        inside = false;
                    }
                }
                _ if inside => cell.push(c),
                '"' if cell.is_empty() => (quoted, inside) = (true, true),
                ',' => {
                    record.push(finished(&mut cell, quoted));
                    quoted = false;
                }
                '\r' if chars.peek().is_some_and(|(_, next)| *next == '\n') => {}
                '\n' => {
                    end = at.saturating_add(1);
                    break;
                }
                _ => cell.push(c),
            }
        }
        record.push(finished(&mut cell, quoted));
        self.rest = self.rest.get(end..).unwrap_or_default();
        Some(record)
    }
}

fn finished(cell: &mut String, quoted: bool) -> Option<String> {
    let text = core::mem::take(cell);
    (quoted || !(text.is_empty() || text == "\\N")).then_some(text)
}
