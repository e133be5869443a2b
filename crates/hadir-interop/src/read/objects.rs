//! Dumps of JSON objects: one a line, in a list, or spread over many lines.

use crate::table::{RowError, Table, refused};
use std::collections::VecDeque;
use std::io::BufRead;

/// The rows of a dump of JSON objects: one a line, relational or of documents; in one list, as `json_agg`, `mongoexport
/// --jsonArray` and Compass write them, indented or not; or phpMyAdmin's, of which other tables are passed over. What cannot
/// be read costs itself alone: a row begins wherever a line begins with `{`, no deeper than the row before.
///
/// ```
/// # #[cfg(feature = "roll-call")] {
/// use hadir_interop::{lines, roll_call::Roles};
/// let dump = "[\n  {\n    \"role_id\": 1,\n    \"role_name\": \"operator\"\n  },\n  {\n    \"role_id\":\n  {\"role_id\": 3}]\n";
/// let rows: Vec<Result<Roles, _>> = lines(dump.as_bytes()).collect();
/// assert_eq!(rows.iter().map(|row| row.as_ref().map_or(0, |row| row.role_id)).collect::<Vec<_>>(), [1, 0, 3]);
/// # }
/// ```
pub fn lines<T: Table>(dump: impl BufRead) -> impl Iterator<Item = Result<T, RowError>> {
    let mut objects = Objects { wanted: true, ..Objects::default() };
    let mut physical = dump.split(b'\n');
    let (mut first, mut over) = (true, false);
    core::iter::from_fn(move || {
        loop {
            if let Some(row) = objects.ready.pop_front() {
                return Some(match row {
                    Ok(text) => T::from_line(&text),
                    Err(reason) => Err(refused::<T>(reason)),
                });
            }
            if over {
                return None;
            }
            match physical.next() {
                None => {
                    objects.broken_off();
                    over = true;
                }
                Some(Err(error)) => {
                    objects.broken_off();
                    objects.ready.push_back(Err(format!("unreadable: {error}")));
                    over = true;
                }
                Some(Ok(line)) => {
                    let line =
                        if first { line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&line) } else { &line };
                    first = false;
                    objects.line(line, T::NAME);
                }
            }
        }
    })
}

#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own about what was read so far")]
struct Objects {
    /// What was begun and is not whole yet.
    begun: String,
    /// How far its first line was indented.
    indent: usize,
    /// Bytes of it were no UTF-8.
    bad: bool,
    depth: usize,
    in_text: bool,
    escaped: bool,
    /// Whether rows are the table's.
    wanted: bool,
    ready: VecDeque<Result<String, String>>,
}

impl Objects {
    /// What was begun goes no further.
    fn broken_off(&mut self) {
        if !self.begun.trim().is_empty() && self.wanted {
            self.ready.push_back(Err("no JSON: the object has no end".to_owned()));
        }
        self.begun.clear();
        (self.depth, self.in_text, self.escaped, self.bad) = (0, false, false, false);
    }

    fn line(&mut self, bytes: &[u8], table: &str) {
        let text = String::from_utf8_lossy(bytes);
        let bad = matches!(text, std::borrow::Cow::Owned(_));
        let trimmed = text.trim_start();
        let indent = text.len().saturating_sub(trimmed.len());
        if !self.begun.is_empty() && indent <= self.indent && trimmed.starts_with('{') {
            self.broken_off();
        }
        if self.begun.is_empty() {
            if let Some(name) = of_phpmyadmin(trimmed.trim_start_matches([',', '[', ' ']).trim_end()) {
                self.wanted = name.is_empty() || name == table;
                return;
            }
            self.indent = indent;
        }
        self.bad |= bad;
        self.scan(&text);
    }

    fn scan(&mut self, text: &str) {
        let mut rest = text;
        loop {
            if self.begun.is_empty() {
                let bad = self.bad;
                rest = rest.trim_start_matches([' ', '\t', '\r', ',', '[', ']', '}']);
                if rest.is_empty() {
                    self.bad = false;
                    return;
                }
                if !rest.starts_with('{') {
                    if self.wanted {
                        let reason = if bad { "no UTF-8" } else { "a row is an object" };
                        self.ready.push_back(Err(reason.to_owned()));
                    }
                    self.bad = false;
                    return;
                }
            }
            let Some(end) = self.end(rest) else {
                self.begun.push_str(rest);
                self.begun.push('\n');
                return;
            };
            let (row, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            self.begun.push_str(row);
            let row = core::mem::take(&mut self.begun);
            if self.wanted {
                self.ready.push_back(if self.bad { Err("no UTF-8".to_owned()) } else { Ok(row) });
            }
            // Of several rows in one line nobody knows which of them the bytes spoilt.
            rest = after;
        }
    }

    /// Where the object ends in this text, if it does.
    fn end(&mut self, text: &str) -> Option<usize> {
        for (at, byte) in text.bytes().enumerate() {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' if self.in_text => self.escaped = true,
                b'"' => self.in_text = !self.in_text,
                _ if self.in_text => {}
                b'{' | b'[' => self.depth = self.depth.saturating_add(1),
                b'}' | b']' => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 {
                        return Some(at.saturating_add(1));
                    }
                }
                _ => {}
            }
        }
        None
    }
}

/// What phpMyAdmin writes around its rows: `{"type":"table","name":"clients","database":"d","data":`, and lines that name no
/// table, for which the name is empty.
fn of_phpmyadmin(line: &str) -> Option<&str> {
    let after = line.strip_prefix("{\"type\":\"")?;
    if after.starts_with("header\",\"version\"") || after.starts_with("database\",\"name\"") {
        return Some("");
    }
    let name = after.strip_prefix("table\",\"name\":\"")?;
    name.split('"').next().filter(|_| line.ends_with("\"data\":"))
}
