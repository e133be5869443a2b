//! What a step's file says: statements, each under a line that says what it is.
//!
//! ```text
//! -- a remark
//!
//! --@ roster change people alone
//! CREATE INDEX CONCURRENTLY …;
//! ```
//!
//! After `--@`: the context; what it is (`shared`, `table`, `guard`, `policy`, or `change` for everything else); the table,
//! or `-`; marks. How it is run: `alone` outside of a transaction; `repeatedly` so too, until it changes nothing; `again`
//! for one that has to begin with the statement before it when it was interrupted. For variants: `spread=`, `split=`, `on=`,
//! `session`, `supabase`.

use crate::schema::Context;

/// A statement of a step, and what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) context: Context,
    pub(super) kind: &'static str,
    pub(super) table: &'static str,
    pub(super) marks: Vec<&'static str>,
    pub(super) sql: String,
}

impl Part {
    pub(super) fn has(&self, mark: &str) -> bool {
        self.marks.contains(&mark)
    }

    /// What stands behind `name=`.
    pub(super) fn mark(&self, name: &str) -> Option<&'static str> {
        self.marks.iter().find_map(|mark| mark.strip_prefix(name)?.strip_prefix('='))
    }
}

/// The statements of a file, in order. However its lines end: a checkout on Windows is the same step.
pub(super) fn parts(text: &'static str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for line in text.lines() {
        if let Some(head) = line.strip_prefix("--@ ") {
            parts.extend(part(head));
        } else if let Some(last) = parts.last_mut()
            && !line.starts_with("-- ")
        {
            last.sql.push_str(line);
            last.sql.push('\n');
        }
    }
    for part in &mut parts {
        let sql = part.sql.trim();
        part.sql = sql.strip_suffix(';').unwrap_or(sql).to_owned();
    }
    parts
}

fn part(head: &'static str) -> Option<Part> {
    let mut words = head.split_whitespace();
    let (context, kind, table) = (words.next()?.parse().ok()?, words.next()?, words.next()?);
    Some(Part { context, kind, table, marks: words.collect(), sql: String::new() })
}

#[cfg(test)]
mod tests {
    use super::super::files::FILES;
    use super::*;
    use crate::dialect::Dialect;

    /// A line that says what it cannot say would lose its statement in silence.
    #[test]
    fn every_file_is_read_whole() {
        const KINDS: [&str; 5] = ["shared", "table", "guard", "policy", "change"];
        for file in FILES {
            for &dialect in Dialect::ALL {
                for text in file.texts(dialect) {
                    let parts = parts(text);
                    let name = file.name;
                    assert_eq!(parts.len(), text.matches("--@").count(), "{name} {dialect}");
                    for part in &parts {
                        assert!(KINDS.contains(&part.kind), "{name} {dialect}: {}", part.kind);
                        assert!(!part.sql.is_empty() && !part.sql.contains("--"), "{name} {dialect}");
                        let known = |mark: &&str| {
                            ["alone", "repeatedly", "again", "session", "supabase"].contains(mark)
                                || ["spread=", "split=", "on="].iter().any(|known| mark.starts_with(known))
                        };
                        assert!(part.marks.iter().all(known), "{name} {dialect}: {:?}", part.marks);
                    }
                }
            }
        }
    }

    #[test]
    fn line_ends_and_remarks_are_no_part_of_a_statement() {
        let unix = "-- A remark.\n\n--@ roster change people alone\nSELECT 1\n  FROM t;\n\n--@ audit shared -\nSELECT ';';\n";
        let windows: &'static str = unix.replace('\n', "\r\n").leak();
        let read = parts(unix);
        assert_eq!(read, parts(windows));
        assert_eq!([read[0].sql.as_str(), &read[1].sql], ["SELECT 1\n  FROM t", "SELECT ';'"]);
        assert!(read[0].has("alone") && read[1].table == "-");
    }
}
