//! Checks a statement for tables that it touches without saying of which workspace.

use super::tokens::{Token, tokens};
use crate::schema;
use std::collections::BTreeSet;

/// The tables, by the names that they go by, of which a statement reads or writes rows without saying of which
/// workspace: to check SQL of one's own as this crate checks its own.
///
/// A table is scoped if its `workspace_id` is compared with a value, or with that of another table that is, in the same
/// query or one around it. Which of both sides of an `OR` it stands on is not looked at.
///
/// ```
/// use hadir_sql::queries::unscoped_tables;
/// let mine = "SELECT p.title FROM posts p JOIN post_targets t ON t.post_id = p.id WHERE p.workspace_id = $1";
/// assert_eq!(unscoped_tables(mine), ["t"]);
/// let also = format!("{mine} AND t.workspace_id = p.workspace_id");
/// assert!(unscoped_tables(&also).is_empty());
/// ```
pub fn unscoped_tables(sql: &str) -> Vec<String> {
    let mut reading = Reading::default();
    let (tokens, _) = tokens(sql);
    reading.common = common_names(&tokens);
    reading.read(&tokens);
    reading.unscoped(&tokens)
}

/// A table that is read, and the name that it goes by there.
#[derive(Debug)]
struct Read {
    level: usize,
    name: String,
    /// The column that says whose its rows are.
    owner: &'static str,
    /// Whether its rows are workspaces' rows.
    tenant: bool,
}

/// A query within the statement.
#[derive(Debug, Clone, Copy)]
struct Level {
    parent: Option<usize>,
}

#[derive(Debug, Default)]
struct Reading {
    common: BTreeSet<String>,
    levels: Vec<Level>,
    reads: Vec<Read>,
    /// Which query each token is in.
    places: Vec<usize>,
    /// Whether it sets a column rather than comparing it.
    sets: Vec<bool>,
    scoped: Vec<bool>,
    same: Vec<(usize, usize)>,
}

const NO_NAME: &[&str] = &[
    "where",
    "on",
    "join",
    "inner",
    "left",
    "right",
    "full",
    "cross",
    "natural",
    "group",
    "order",
    "set",
    "values",
    "union",
    "intersect",
    "except",
    "limit",
    "having",
    "using",
    "returning",
    "for",
    "select",
    "default",
    "window",
    "lock",
    "force",
    "use",
    "ignore",
    "straight_join",
    "lateral",
];
const ENDS_LIST: &[&str] =
    &["where", "group", "order", "limit", "having", "set", "returning", "values", "select", "window", "for"];

fn word(token: Option<&Token>) -> Option<&str> {
    match token {
        Some(Token::Word { text, .. }) => Some(text),
        _ => None,
    }
}

fn keyword<'a>(token: Option<&Token>, words: &[&'a str]) -> Option<&'a str> {
    words.iter().copied().find(|word| token.is_some_and(|token| token.is_word(word)))
}

/// The names of common table expressions.
fn common_names(tokens: &[Token]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (place, window) in tokens.windows(3).enumerate() {
        let [name, second, third] = window else { continue };
        let begins =
            |token: &Token| token.is_sign('(') || token.is_word("materialized") || token.is_word("not");
        let listed = place > 0 && second.is_sign('(');
        if (second.is_word("as") && begins(third)) || listed {
            // Only what `WITH` or a comma stands before is one; a derived table is named behind.
            let before = place.checked_sub(1).and_then(|place| tokens.get(place));
            let with = before.is_some_and(|token| {
                token.is_word("with") || token.is_word("recursive") || token.is_sign(',')
            });
            if with && let Some(name) = word(Some(name)) {
                names.insert(name.to_owned());
            }
        }
    }
    names
}

/// The table of this name: SQLite takes no account of the case of letters even in quotes, nor does MySQL on some systems.
fn known(name: &str) -> Option<&'static schema::Table> {
    schema::tables().into_iter().find(|known| known.name.eq_ignore_ascii_case(name))
}

impl Reading {
    fn read(&mut self, tokens: &[Token]) {
        self.levels.push(Level { parent: None });
        // Whether tables are listed there, and whether columns are set.
        let mut stack: Vec<(usize, bool, bool)> = vec![(0, false, false)];
        let mut expected = false;
        for (place, token) in tokens.iter().enumerate() {
            let before = place.checked_sub(1).and_then(|before| tokens.get(before));
            let Some((level, list, set)) = stack.last_mut() else { break };
            self.places.push(*level);
            self.sets.push(*set);
            if token.is_sign('(') {
                let next = tokens.get(place.saturating_add(1));
                let group = expected && keyword(next, &["select", "with", "values"]).is_none();
                let inner = if group { *level } else { self.levels.len() };
                if !group {
                    self.levels.push(Level { parent: Some(*level) });
                    expected = false;
                }
                stack.push((inner, group, false));
                continue;
            }
            if token.is_sign(')') {
                if stack.len() > 1 {
                    stack.pop();
                }
                expected = false;
                continue;
            }
            // SQLite takes a name in brackets, or in a text's quotes, where there can be no text.
            if expected && token.is_sign('[') {
                continue;
            }
            let quoted = matches!(token, Token::Text(text) if known(text).is_some());
            if expected && (quoted || matches!(token, Token::Word { .. })) {
                if keyword(Some(token), &["only", "lateral", "ignore", "or", "replace"]).is_some() {
                    continue;
                }
                expected = false;
                let level = *level;
                self.table(tokens, place, level);
                continue;
            }
            if keyword(Some(token), ENDS_LIST).is_some() {
                *list = false;
                *set = token.is_word("set");
            }
            if keyword(Some(token), &["union", "intersect", "except"]).is_some() {
                let parent = self.levels.get(*level).and_then(|level| level.parent);
                (*level, *list, *set) = (self.levels.len(), false, false);
                self.levels.push(Level { parent });
            }
            let follows = keyword(before, &["for", "do", "key", "on", "distinct"]).is_some();
            expected = match keyword(
                Some(token),
                &["from", "join", "update", "into", "using", "straight_join", "table"],
            ) {
                Some("using") => *list || word(tokens.get(place.saturating_add(1))).is_some(),
                Some("update" | "from") if follows => false,
                Some(_) => true,
                None => *list && token.is_sign(','),
            };
            *list |= expected;
        }
    }

    /// The table whose name begins at `place`.
    fn table(&mut self, tokens: &[Token], mut place: usize, level: usize) {
        let at = |place: usize| tokens.get(place);
        // A schema before it.
        while at(place.saturating_add(1)).is_some_and(|token| token.is_sign('.')) {
            place = place.saturating_add(2);
        }
        let Some(Token::Word { text: table, .. } | Token::Text(table)) = at(place) else { return };
        let bracket = at(place.saturating_add(1)).is_some_and(|token| token.is_sign(']'));
        let next = place.saturating_add(1).saturating_add(usize::from(bracket));
        let called = match at(next) {
            Some(token) if token.is_word("as") => word(at(next.saturating_add(1))),
            Some(Token::Word { text, quoted }) if *quoted || !NO_NAME.contains(&text.as_str()) => {
                Some(text.as_str())
            }
            _ => None,
        };
        if self.common.contains(table.as_str())
            || at(next).is_some_and(|token| token.is_sign('(')) && called.is_some()
        {
            return;
        }
        let known = known(table);
        let owner = known.map_or(Some("workspace_id"), |known| known.tenancy.owner());
        let Some(owner) = owner else { return };
        let name = called.unwrap_or(table).to_owned();
        self.reads.push(Read { level, name, owner, tenant: known.is_some() });
        self.scoped.push(false);
    }

    /// The table that a name means there.
    fn find(&self, level: usize, name: &str) -> Option<usize> {
        let mut here = Some(level);
        while let Some(level) = here {
            let found = self.reads.iter().position(|read| read.level == level && read.name == name);
            if found.is_some() {
                return found;
            }
            here = self.levels.get(level).and_then(|level| level.parent);
        }
        None
    }

    /// The table whose owner stands at `place`: `name.column`, or the column alone where one table is read.
    #[allow(clippy::option_option, reason = "no owner, the owner of something derived, the owner of a table")]
    fn owner_at(&self, tokens: &[Token], place: usize) -> Option<Option<usize>> {
        let column = word(tokens.get(place))?;
        let level = *self.places.get(place)?;
        let before = |back: usize| place.checked_sub(back).and_then(|place| tokens.get(place));
        if before(1).is_some_and(|token| token.is_sign('.')) {
            let name = word(before(2))?;
            return match self.find(level, name) {
                Some(found) => self.reads.get(found).filter(|read| read.owner == column).map(|_| Some(found)),
                // Derived: what it is made of is looked at where it is made.
                None => (column == "workspace_id").then_some(None),
            };
        }
        let mut here = Some(level);
        while let Some(level) = here {
            let mut own = self.reads.iter().enumerate().filter(|(_, read)| read.level == level);
            if let Some((first, read)) = own.next() {
                return (own.next().is_none() && read.owner == column).then_some(Some(first));
            }
            here = self.levels.get(level).and_then(|level| level.parent);
        }
        None
    }

    fn unscoped(&mut self, tokens: &[Token]) -> Vec<String> {
        for place in 0..tokens.len() {
            if self.sets.get(place).copied().unwrap_or_default() {
                continue;
            }
            let Some(found) = self.owner_at(tokens, place) else { continue };
            let next = |on: usize| tokens.get(place.saturating_add(on));
            // `=`, not `>=` or `<=`.
            if next(1).is_some_and(|token| token.is_sign('=')) {
                let mut other = place.saturating_add(2);
                if tokens.get(other.saturating_add(1)).is_some_and(|token| token.is_sign('.')) {
                    other = other.saturating_add(2);
                }
                match (found, self.owner_at(tokens, other)) {
                    (Some(one), Some(Some(other))) => self.same.push((one, other)),
                    (Some(one), _) => self.scope(one),
                    (None, Some(Some(other))) => self.scope(other),
                    (None, _) => {}
                }
            } else if next(1).is_some_and(|token| token.is_word("in")) || self.is_listed(tokens, place) {
                if let Some(found) = found {
                    self.scope(found);
                }
            } else {
                // A value before it: `$1 = posts.workspace_id`.
                let begin = place.saturating_sub(
                    if place > 1
                        && tokens.get(place.saturating_sub(1)).is_some_and(|token| token.is_sign('.'))
                    {
                        2
                    } else {
                        0
                    },
                );
                let sign = begin.checked_sub(1).and_then(|before| tokens.get(before));
                let value = begin.checked_sub(2).and_then(|before| tokens.get(before));
                if sign.is_some_and(|token| token.is_sign('='))
                    && value.is_some_and(Token::is_value)
                    && let Some(found) = found
                {
                    self.scope(found);
                }
            }
        }
        // What is compared with something scoped is scoped.
        for _ in 0..self.same.len() {
            for (one, other) in self.same.clone() {
                let any = [one, other].iter().any(|at| self.scoped.get(*at).copied().unwrap_or_default());
                if any {
                    self.scope(one);
                    self.scope(other);
                }
            }
        }
        let all = self.reads.iter().zip(&self.scoped);
        all.filter(|(read, scoped)| read.tenant && !**scoped).map(|(read, _)| read.name.clone()).collect()
    }

    fn scope(&mut self, read: usize) {
        if let Some(scoped) = self.scoped.get_mut(read) {
            *scoped = true;
        }
    }

    /// Whether the column is one of a list in parentheses by itself: of those that are inserted, or joined by.
    fn is_listed(&self, tokens: &[Token], place: usize) -> bool {
        let around = [place.checked_sub(1), place.checked_add(1)];
        let [before, after] = around.map(|at| at.and_then(|at| tokens.get(at)));
        let sign = |token: Option<&Token>, signs: [char; 2]| {
            token.is_some_and(|token| signs.iter().any(|sign| token.is_sign(*sign)))
        };
        let own =
            self.places.get(place).is_some_and(|level| self.reads.iter().all(|read| read.level != *level));
        let inserted = tokens.iter().take(place).any(|token| token.is_word("into"));
        own && inserted && sign(before, ['(', ',']) && sign(after, [',', ')'])
    }
}
