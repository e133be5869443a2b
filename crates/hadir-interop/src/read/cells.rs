//! Dumps of cells: a separator, perhaps quotes, perhaps backslashes.

use crate::json;
use crate::table::{RowError, Table, refused};
use hadir_core::json::{Extra, Json};

/// How a dump of cells is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Format {
    /// What stands between two cells; an ASCII character.
    pub separator: u8,
    /// Whether `"` encloses cells.
    pub quotes: bool,
    /// Whether `\` escapes the next character.
    pub backslash: bool,
    /// What stands, without quotes, for null.
    pub nulls: &'static [&'static str],
}

impl Format {
    /// `COPY … TO … WITH (FORMAT csv, HEADER)`, and most others.
    pub const POSTGRES: Self = Self { separator: b',', quotes: true, backslash: false, nulls: &["", "\\N"] };
    /// phpMyAdmin's CSV, in which null is a bare `NULL`.
    pub const PHPMYADMIN: Self = Self { nulls: &["NULL", "\\N"], ..Self::POSTGRES };
    /// What spreadsheets write where the comma stands in numbers.
    pub const SEMICOLONS: Self = Self { separator: b';', ..Self::POSTGRES };
    /// `COPY … TO …` without a format, `mysqldump --tab`, `mysql --batch`.
    pub const TABS: Self = Self { separator: b'\t', quotes: false, backslash: true, nulls: &["\\N"] };
}

/// The rows of a dump of cells, their columns named in its first line or given. A name that differs from a column's in its
/// letters' case is that column's; of a name that stands twice both values are kept.
///
/// Bytes that are no UTF-8, cells too few or too many, a quote that nothing closes: each costs its own row alone.
///
/// ```
/// # #[cfg(feature = "roll-call")] {
/// use hadir_interop::{Format, cells, roll_call::SavedContact};
/// let dump = b"628120\tSari\\tUji\t2026-03-10 09:00:00\n\xff\t\\N\t\\N\n628121\t\\N\t\\N\n";
/// let names = ["phone_number", "resource_name", "created_at"];
/// let rows: Vec<Result<SavedContact, _>> = cells(dump, Format::TABS, Some(&names)).collect();
/// assert_eq!(rows[0].as_ref().ok().and_then(|row| row.resource_name.as_deref()), Some("Sari\tUji"));
/// assert_eq!(rows[1].as_ref().unwrap_err().reason, "no UTF-8");
/// assert_eq!(rows[2].as_ref().ok().and_then(|row| row.resource_name.as_deref()), None);
/// # }
/// ```
pub fn cells<T: Table>(
    dump: &[u8],
    format: Format,
    names: Option<&[&str]>,
) -> impl Iterator<Item = Result<T, RowError>> {
    let mut records = Records { rest: dump.strip_prefix("\u{feff}".as_bytes()).unwrap_or(dump), format };
    let names: Vec<String> = match names {
        Some(names) => names.iter().map(|name| named::<T>(name)).collect(),
        None => records
            .next()
            .and_then(|record| record.cells.ok())
            .unwrap_or_default()
            .into_iter()
            .map(|name| named::<T>(&name.unwrap_or_default()))
            .collect(),
    };
    core::iter::from_fn(move || {
        loop {
            let before = records.rest;
            let record = records.next()?;
            if before.get(..2) == Some(b"\\.") && record.lines == 1 {
                return None;
            }
            let cells = match record.cells {
                // A blank line.
                Ok(cells) if names.len() != 1 && matches!(cells.as_slice(), [None]) => continue,
                Ok(cells) if cells.len() == names.len() => cells,
                broken => {
                    // Whatever opened a quote in the first of these lines closed it by chance.
                    if record.lines > 1 {
                        let end = before.iter().position(|&byte| byte == b'\n').unwrap_or(before.len());
                        records.rest = before.get(end.saturating_add(1)..).unwrap_or_default();
                    }
                    let reason = match broken {
                        Ok(cells) => format!("{} cells are needed: there are {}", names.len(), cells.len()),
                        Err(reason) => reason.to_owned(),
                    };
                    return Some(Err(refused::<T>(reason)));
                }
            };
            let mut columns = Extra::new();
            for (name, cell) in names.iter().zip(cells) {
                json::insert(&mut columns, name.clone(), cell.map_or(Json::Null, Json::Text));
            }
            return Some(T::read(columns));
        }
    })
}

fn named<T: Table>(name: &str) -> String {
    let name = name.trim();
    let exact = T::COLUMNS.iter().find(|column| column.name == name);
    let near = || T::COLUMNS.iter().find(|column| column.name.eq_ignore_ascii_case(name));
    exact.or_else(near).map_or(name, |column| column.name).to_owned()
}

struct Records<'a> {
    rest: &'a [u8],
    format: Format,
}

struct Record {
    cells: Result<Vec<Option<String>>, &'static str>,
    lines: usize,
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        if self.rest.is_empty() {
            return None;
        }
        let Format { separator, quotes, backslash, .. } = self.format;
        let (mut cells, mut cell, mut lines) = (Vec::new(), Vec::new(), 1_usize);
        let (mut quoted, mut inside, mut alone) = (false, false, false);
        let mut bytes = self.rest.iter().copied().enumerate().peekable();
        let mut end = self.rest.len();
        while let Some((at, byte)) = bytes.next() {
            lines = lines.saturating_add(usize::from(inside && byte == b'\n'));
            let next = bytes.peek().map(|(_, next)| *next);
            match byte {
                b'\\' if backslash => {
                    // `\N` alone is null: it is told when the cell is finished.
                    if next == Some(b'N') && cell.is_empty() {
                        cell.push(b'\\');
                    } else if let Some((_, escaped)) = bytes.next() {
                        lines = lines.saturating_add(usize::from(escaped == b'\n'));
                        cell.push(unescaped(escaped));
                    }
                }
                b'"' if inside => match next {
                    Some(b'"') => {
                        bytes.next();
                        cell.push(b'"');
                    }
                    None | Some(b'\n' | b'\r') => inside = false,
                    Some(next) if next == separator => inside = false,
                    // Some writers forget to double it.
                    Some(_) => {
                        alone = true;
                        cell.push(b'"');
                    }
                },
                _ if inside => cell.push(byte),
                b'"' if quotes && cell.is_empty() && !quoted => (quoted, inside) = (true, true),
                b'\r' if next == Some(b'\n') => {}
                b'\n' => {
                    end = at.saturating_add(1);
                    break;
                }
                _ if byte == separator => {
                    cells.push(self.finished(&mut cell, quoted));
                    quoted = false;
                }
                _ => cell.push(byte),
            }
        }
        cells.push(self.finished(&mut cell, quoted));
        self.rest = self.rest.get(end..).unwrap_or_default();
        // Over several lines, a quote that stands alone is one of another row.
        let open = inside || (alone && lines > 1);
        let cells = if open { Err("a closing quote is needed") } else { cells.into_iter().collect() };
        // Too long because of a quote: what follows is looked at again.
        let lines = if inside { lines.max(2) } else { lines };
        Some(Record { cells, lines })
    }
}

impl Records<'_> {
    fn finished(&self, cell: &mut Vec<u8>, quoted: bool) -> Result<Option<String>, &'static str> {
        let text = String::from_utf8(core::mem::take(cell)).map_err(|_| "no UTF-8")?;
        Ok((quoted || !self.format.nulls.contains(&text.as_str())).then_some(text))
    }
}

const fn unescaped(byte: u8) -> u8 {
    match byte {
        b'b' => 0x08,
        b'f' => 0x0c,
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'v' => 0x0b,
        b'0' => 0,
        b'Z' => 0x1a,
        other => other,
    }
}
