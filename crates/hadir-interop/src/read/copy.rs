//! The tables of a plain `pg_dump`.

use super::{Format, cells};
use crate::table::{RowError, Table};

/// The rows of a table out of a plain `pg_dump`, whatever else stands in it: of every `COPY … FROM stdin` of the table, with
/// the columns that it names.
///
/// ```
/// # #[cfg(feature = "roll-call")] {
/// use hadir_interop::{copy, roll_call::{Personnel, SavedContact}};
/// let dump = b"SET client_encoding = 'UTF8';\nCOPY public.saved_contact (phone_number, resource_name) FROM stdin;\n\
///     628120\t\\N\n\\.\n\nCOPY public.\"user\" (user_id, nama) FROM stdin;\n0007\tSARI UJI\n\\.\n";
/// assert_eq!(copy::<Personnel>(dump).count(), 1);
/// assert_eq!(copy::<SavedContact>(dump).filter_map(Result::ok).count(), 1);
/// # }
/// ```
pub fn copy<T: Table>(dump: &[u8]) -> impl Iterator<Item = Result<T, RowError>> {
    Blocks { rest: dump, table: T::NAME }.flat_map(|(names, rows)| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        cells(rows, Format::TABS, Some(&names)).collect::<Vec<_>>()
    })
}

struct Blocks<'a> {
    rest: &'a [u8],
    table: &'static str,
}

impl<'a> Iterator for Blocks<'a> {
    type Item = (Vec<String>, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let end = self.rest.iter().position(|&byte| byte == b'\n')?;
            let (line, rest) = self.rest.split_at(end.saturating_add(1));
            self.rest = rest;
            let Some((table, names)) = std::str::from_utf8(line).ok().and_then(heading) else { continue };
            let rows = self.rest;
            let mut end = 0_usize;
            for line in rows.split_inclusive(|&byte| byte == b'\n') {
                end = end.saturating_add(line.len());
                if line.trim_ascii_end() == b"\\." {
                    break;
                }
            }
            self.rest = rows.get(end..).unwrap_or_default();
            if table == self.table {
                return Some((names, rows.get(..end).unwrap_or_default()));
            }
        }
    }
}

/// `COPY public."user" (user_id, nama) FROM stdin;`
fn heading(line: &str) -> Option<(String, Vec<String>)> {
    let inside = line.trim().strip_prefix("COPY ")?.strip_suffix(" FROM stdin;")?;
    let (table, columns) = inside.strip_suffix(')')?.split_once(" (")?;
    let bare = |name: &str| name.trim().trim_matches('"').to_owned();
    Some((bare(table.rsplit('.').next()?), columns.split(',').map(bare).collect()))
}
