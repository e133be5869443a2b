//! `docs/coverage.md` names a field for every column of the sources, and every field that it names exists.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/coverage.md");
const SOURCES: [(&str, &str); 6] = [
    ("hub", include_str!("sources/hub.txt")),
    ("suite", include_str!("sources/suite.txt")),
    ("suite_documents", include_str!("sources/suite_documents.txt")),
    ("studio", include_str!("sources/studio.txt")),
    ("roll_call", include_str!("sources/roll_call.txt")),
    ("roll_call_flow", include_str!("sources/roll_call_flow.txt")),
];

/// One row of the page: document, table, column, what carries it.
type Row = (String, String, String, String);

fn rows() -> Vec<Row> {
    let page = std::fs::read_to_string(PAGE).unwrap();
    let (mut document, mut table, mut rows) = (String::new(), String::new(), Vec::new());
    for line in page.lines() {
        if let Some(name) = line.strip_prefix("## ") {
            name.clone_into(&mut document);
        } else if let Some(name) = line.strip_prefix("### ") {
            name.clone_into(&mut table);
        } else if let Some((column, carried)) = line.strip_prefix("| ").and_then(|row| row.split_once(" | "))
            && column != "column"
            && !column.starts_with('-')
        {
            let carried = carried.trim_end_matches(" |").to_owned();
            rows.push((document.clone(), table.clone(), column.to_owned(), carried));
        }
    }
    rows
}

#[test]
fn every_column_of_the_sources_has_its_row() {
    let listed = SOURCES.iter().flat_map(|(document, lists)| {
        lists.lines().filter(|line| !line.starts_with('#')).flat_map(move |line| {
            let (table, columns) = line.split_once(": ").unwrap();
            columns.split(' ').map(move |column| format!("{document} {table} {column}"))
        })
    });
    let listed: Vec<String> = listed.collect();
    let shown: Vec<String> = rows().iter().map(|(d, t, c, _)| format!("{d} {t} {c}")).collect();
    assert_eq!(shown, listed);
    assert!(listed.len() > 600, "the lists have shrunk to {}", listed.len());
}

#[test]
fn every_field_that_carries_a_column_exists() {
    let known = fields();
    for (document, table, column, carried) in rows() {
        let place = format!("{document}.{table}.{column}");
        if carried.starts_with("derived: ") {
            continue;
        }
        let paths: Vec<&str> = carried.split('`').skip(1).step_by(2).collect();
        assert!(!paths.is_empty(), "{place} is carried by nothing: {carried}");
        for path in paths {
            assert!(known.contains(path), "{place} is carried by `{path}`, which does not exist");
        }
    }
}

/// `context::Struct.field` and `context::Enum::Variant` of all types in the sources of the crate.
fn fields() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut texts = BTreeMap::new();
    read(&root, &mut texts);
    let mut known = BTreeSet::new();
    for (path, text) in texts {
        let context = path.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
        // The type that the line stands in, the separator of its members, and how far its declaration is indented.
        let mut inside: Option<(String, &str, usize)> = None;
        for line in text.lines() {
            let code = line.trim_start();
            let indent = line.len() - code.len();
            let words: Vec<&str> = code.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect();
            match words[..] {
                // The counters are declared together with their record, by a macro.
                ["struct", name, ..] if code.ends_with(';') => {
                    inside = Some((format!("{context}::{name}"), ".", indent));
                }
                ["pub", "struct", name, ..] if code.ends_with('{') => {
                    inside = Some((format!("{context}::{name}"), ".", indent));
                    // What a lifecycle governs always has a status, which its declaration names on this line.
                    if code.contains(") of ") {
                        known.insert(format!("{context}::{name}.status"));
                    }
                }
                ["pub", "enum", name, ..] => inside = Some((format!("{context}::{name}"), "::", indent)),
                _ if code == "}" && inside.as_ref().is_some_and(|(.., depth)| indent <= *depth) => {
                    inside = None;
                }
                _ => {
                    let Some((owner, separator, _)) = &inside else { continue };
                    let member = match words[..] {
                        ["pub", field, ..] => field,
                        ["initial", variant, ..] => variant,
                        [_, field, ..] if *separator == "." && code.contains(" = \"") => field,
                        [first, ..] => first,
                        [] => continue,
                    };
                    known.insert(format!("{owner}{separator}{member}"));
                }
            }
        }
    }
    known
}

fn read(folder: &Path, texts: &mut BTreeMap<String, String>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, texts);
        } else {
            let name = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
            texts.insert(name, std::fs::read_to_string(&path).unwrap());
        }
    }
}
