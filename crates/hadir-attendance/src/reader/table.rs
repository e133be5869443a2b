//! Tables: rows under a head that names their columns, as spreadsheets and other tools export them. Each row becomes an
//! object with the columns for keys, and is read as any other.

use super::node::{Field, Item, Node, Object, State};
use super::shapes::{Role, role};
use std::borrow::Cow;

/// What stands between two fields.
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

/// The rows of separated text that has a column with names; none if it is no such text.
pub(super) fn separated(text: &str) -> Option<Vec<Item<'static>>> {
    let (named, text) = match text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n')) {
        Some((separator, rest)) => (separator.chars().next(), rest),
        None => (None, text),
    };
    let line = text.lines().next()?;
    let most = SEPARATORS.into_iter().max_by_key(|&separator| {
        // Of equals the first in the list.
        let place = SEPARATORS.iter().rev().position(|&other| other == separator);
        (line.matches(separator).count(), place)
    });
    let separator = named.or(most)?;
    // A look at the head alone is enough to know a table.
    let (head, _) = rows(line, separator).next()?;
    let head = columns(&head)?;
    let rows =
        rows(text, separator).skip(1).filter(|(row, _)| row.iter().any(|cell| !cell.trim().is_empty()));
    let items: Vec<_> = rows.map(|(row, whole)| of_text(&head, &row, whole)).collect();
    // A head of one word and nothing else may be any word.
    (!items.is_empty() || head.len() > 1).then_some(items)
}

/// The rows of a list of lists that begins with its head.
pub(super) fn listed(items: &[Item<'_>]) -> Option<Vec<Item<'static>>> {
    let [Item { node: Node::List(head), .. }, rest @ ..] = items else { return None };
    if head.len() < 2 || rest.is_empty() {
        return None;
    }
    under(head, rest)
}

/// Rows under a head that stands apart; none if the head names no column with names.
pub(super) fn under(head: &[Item<'_>], rows: &[Item<'_>]) -> Option<Vec<Item<'static>>> {
    let texts = head.iter().map(|item| match &item.node {
        Node::Text(text) => Some(text.to_string()),
        _ => None,
    });
    let head = columns(&texts.collect::<Option<Vec<_>>>()?)?;
    let row = |item: &Item<'_>| match &item.node {
        Node::List(cells) if item.state != State::Broken(None) && cells.len() == head.len() => {
            let cells = cells.iter().map(|cell| match &cell.node {
                Node::Text(text) => Node::Text(text.to_string().into()),
                Node::Number(number) => Node::Number(number.to_string().into()),
                _ => Node::Null,
            });
            object(&head, cells)
        }
        _ => misfit(head.len()),
    };
    Some(rows.iter().map(row).collect())
}

/// The keys of a head, if one of them says who.
fn columns(head: &[String]) -> Option<Vec<String>> {
    let key = |column: &String| {
        let column = column.trim().trim_start_matches('\u{FEFF}');
        let plain = column.to_lowercase().replace([' ', '-'], "_");
        if role(column) == Role::Unknown { plain } else { column.to_owned() }
    };
    let keys: Vec<String> = head.iter().map(key).collect();
    keys.iter().any(|key| matches!(role(key), Role::Name(_) | Role::Author)).then_some(keys)
}

fn of_text(head: &[String], row: &[String], whole: bool) -> Item<'static> {
    let row = match row.get(..head.len()) {
        // Spreadsheets fill rows up.
        Some(first) if row.iter().skip(head.len()).all(|cell| cell.trim().is_empty()) => first,
        _ => return misfit(head.len()),
    };
    if !whole {
        return Item {
            node: Node::Null,
            state: State::Broken(Some("the table ends within a field".to_owned())),
        };
    }
    let cell = |cell: &String| match cell.trim() {
        "" => Node::Null,
        cell => Node::Text(cell.to_owned().into()),
    };
    object(head, row.iter().map(cell))
}

fn object(head: &[String], cells: impl Iterator<Item = Node<'static>>) -> Item<'static> {
    let fields = head.iter().zip(cells).map(|(key, node)| Field::new(Cow::Owned(key.clone()), node));
    let mut object = Object { fields: fields.collect(), broken: false };
    object.settle();
    Item::whole(Node::Object(object))
}

fn misfit(columns: usize) -> Item<'static> {
    let reason = format!("a row that does not have the {columns} fields of the head");
    Item { node: Node::Null, state: State::Broken(Some(reason)) }
}

/// The rows of a text, each with whether it ends as it should. A quoted field may have separators, lines and doubled marks.
fn rows(text: &str, separator: char) -> impl Iterator<Item = (Vec<String>, bool)> + '_ {
    let mut rest = text.chars().peekable();
    core::iter::from_fn(move || {
        rest.peek()?;
        let mut row = vec![String::new()];
        let mut quoted = false;
        while let Some(character) = rest.next() {
            let cell = row.last_mut()?;
            match character {
                '"' if quoted && rest.next_if_eq(&'"').is_some() => cell.push('"'),
                '"' if quoted => quoted = false,
                '"' if cell.trim().is_empty() => {
                    cell.clear();
                    quoted = true;
                }
                '\n' if !quoted => return Some((row, true)),
                '\r' if !quoted => {
                    // Old files end their lines with it alone.
                    rest.next_if_eq(&'\n');
                    return Some((row, true));
                }
                other if other == separator && !quoted => row.push(String::new()),
                other => cell.push(other),
            }
        }
        Some((row, !quoted))
    })
}
