//! The catalogue of SQLite, taken apart from the text that created each table.

use super::item::Item;

/// SQLite keeps a table as the text that created it: takes it apart into columns and constraints. Other items stay.
pub(super) fn parts(item: Item) -> Vec<Item> {
    if item.kind != "table" {
        return vec![item];
    }
    let Item { table, definition, .. } = item;
    let (body, options) = body(&definition);
    let part = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        let text = words.join(" ");
        let (kind, name) = match words.as_slice() {
            ["CONSTRAINT", name, ..] => ("constraint", unquoted(name)),
            ["PRIMARY" | "FOREIGN" | "UNIQUE" | "CHECK" | "CHECK(" | "UNIQUE(", ..] => {
                ("constraint", text.clone())
            }
            [name, ..] => ("column", unquoted(name)),
            [] => ("column", String::new()),
        };
        Item { table: table.clone(), kind: kind.to_owned(), name, definition: text }
    };
    let options = Item {
        table: table.clone(),
        kind: "table".to_owned(),
        name: "options".to_owned(),
        definition: options.trim().to_owned(),
    };
    body.into_iter().map(part).chain([options]).collect()
}

fn unquoted(name: &str) -> String {
    name.trim_matches(['"', '`', '[', ']']).to_owned()
}

/// What stands between the outer parentheses, split at its commas, and what follows them.
fn body(definition: &str) -> (Vec<&str>, &str) {
    let (mut parts, mut depth, mut quote, mut from) = (Vec::new(), 0_u32, None, 0);
    for (at, c) in definition.char_indices() {
        match (quote, c) {
            (None, '\'' | '"' | '`') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            (None, '(') => {
                depth = depth.saturating_add(1);
                if depth == 1 {
                    from = at.saturating_add(1);
                }
            }
            (None, ')') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    parts.extend(definition.get(from..at));
                    return (parts, definition.get(at.saturating_add(1)..).unwrap_or_default());
                }
            }
            (None, ',') if depth == 1 => {
                parts.extend(definition.get(from..at));
                from = at.saturating_add(1);
            }
            _ => {}
        }
    }
    (parts, "")
}
