//! A `CREATE TABLE`, taken apart: each of its parts has a line of its own.

/// The parts of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shape {
    /// Everything between the parentheses, in order.
    pub(crate) parts: Vec<Part>,
    /// What stands behind them.
    pub(crate) tail: String,
}

/// A column or a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) kind: Kind,
    /// Its name; a rule without one is called by its text.
    pub(crate) name: String,
    pub(crate) text: String,
}

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Column,
    Primary,
    Unique,
    Key,
    Foreign,
    Check,
}

impl Shape {
    pub(crate) fn of(create: &str) -> Self {
        let lines: Vec<&str> = create.lines().collect();
        let last = lines.len().saturating_sub(1);
        let parts = lines.iter().take(last).skip(1);
        let tail = lines.last().map_or("", |line| line.trim_start_matches(')'));
        Self { parts: parts.map(|line| Part::of(line)).collect(), tail: tail.to_owned() }
    }

    pub(crate) fn columns(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| part.kind == Kind::Column)
    }

    pub(crate) fn find(&self, kind: Kind, name: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.kind == kind && part.name == name)
    }

    pub(crate) fn has(&self, part: &Part) -> bool {
        self.parts.contains(part)
    }

    /// The same with a column under another name.
    pub(crate) fn renamed(mut self, from: &str, to: &str, quote: char) -> Self {
        let quoted = |name: &str| format!("{quote}{name}{quote}");
        for part in &mut self.parts {
            part.text = part.text.replace(&quoted(from), &quoted(to));
            if part.kind == Kind::Column && part.name == from {
                to.clone_into(&mut part.name);
            }
        }
        self
    }
}

impl Part {
    fn of(line: &str) -> Self {
        let text = line.trim().trim_end_matches(',').to_owned();
        let name = text.split(['"', '`']).nth(1).unwrap_or_default().to_owned();
        let kind = match text.split_whitespace().next().unwrap_or_default() {
            "PRIMARY" => Kind::Primary,
            "KEY" | "INDEX" => Kind::Key,
            "FOREIGN" => Kind::Foreign,
            "UNIQUE" => Kind::Unique,
            "CONSTRAINT" if text.contains(" FOREIGN KEY (") => Kind::Foreign,
            "CONSTRAINT" if text.contains(" UNIQUE (") => Kind::Unique,
            "CHECK" | "CONSTRAINT" => Kind::Check,
            _ => Kind::Column,
        };
        let named = kind == Kind::Column || text.starts_with("CONSTRAINT") || text.contains("KEY `");
        let name = match kind {
            Kind::Primary => "PRIMARY".to_owned(),
            _ if named => name,
            _ => text.clone(),
        };
        Self { kind, name, text }
    }

    /// The table that a reference refers to.
    pub(crate) fn refers_to(&self) -> Option<&str> {
        self.text.split_once(" REFERENCES ")?.1.split(['"', '`']).nth(1)
    }

    /// A column's type and what else it says, without its name and whether it may be null.
    pub(crate) fn typed(&self) -> &str {
        let rest = self.text.split_once(' ').map_or("", |(_, rest)| rest);
        rest.strip_suffix(" NOT NULL").or_else(|| rest.strip_suffix(" NULL")).unwrap_or(rest)
    }

    pub(crate) fn is_required(&self) -> bool {
        self.text.ends_with(" NOT NULL")
    }

    pub(crate) fn is_generated(&self) -> bool {
        self.text.contains(" GENERATED ALWAYS AS ")
    }
}
