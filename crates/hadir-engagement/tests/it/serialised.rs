//! With the `serde` feature: what is written is read again, undefined stays undefined and missing stays missing, and
//! what is impossible is refused.

mod impossible;
mod samples;

use samples::Sample;
use std::collections::BTreeSet;
use std::path::Path;

/// Public types that are not read again, and why.
const NOT_READ: &[(&str, &str)] = &[
    ("Buckets", "a finder of buckets; its calendar and granularity are what is stored"),
    ("Cumulative", "a marker in a type"),
    ("Delta", "a marker in a type"),
    ("Definition", "belongs to the crate; written in whole, read by id as `&'static Definition`"),
    ("Age", "a question: its two spans are what is stored"),
    ("Cohorts", "made anew from the readings that are stored; what comes of it are `Summary`s"),
    ("Clock", "borrows business hours; a way to measure, not a figure"),
    ("Evidenced", "borrows its counters; what comes of two of them, a `Comparison`, is stored"),
    ("Profile", "borrows its posts; written only"),
    ("Elsewhere", "belongs to the crate; written only"),
    ("Sent", "the name and version around another figure, which is among the samples"),
];

#[test]
fn whatever_is_written_is_read_again() {
    for Sample { name, check } in samples::all() {
        check().unwrap_or_else(|problem| panic!("{name}: {problem}"));
    }
}

/// A type that the list above forgot fails here. The columns borrow the caller's memory; what they give are rates,
/// totals and growths.
#[test]
fn no_public_type_is_left_out() {
    let mut declared = BTreeSet::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut declared);
    let listed: BTreeSet<String> = samples::all()
        .iter()
        .map(|sample| sample.name.to_owned())
        .chain(NOT_READ.iter().map(|(name, _)| (*name).to_owned()))
        .collect();
    assert_eq!(declared, listed);
}

fn walk(folder: &Path, declared: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        if name == "columns" {
            continue;
        }
        if path.is_dir() {
            walk(&path, declared);
        } else {
            types(&std::fs::read_to_string(&path).unwrap(), declared);
        }
    }
}

/// The public types of a file, errors apart: an error is told, not stored. [`Undefined`](hadir_engagement::Undefined) is
/// one that is also stored.
fn types(source: &str, declared: &mut BTreeSet<String>) {
    let mut error = false;
    for line in source.lines() {
        let text = line.trim_start();
        if text.starts_with("#[derive(") {
            error = text.contains("Error");
        }
        let name = ["pub struct ", "pub enum "].into_iter().find_map(|prefix| text.strip_prefix(prefix));
        if let Some(name) = name {
            let name: String = name.chars().take_while(char::is_ascii_alphanumeric).collect();
            if !error || name == "Undefined" {
                declared.insert(name);
            }
            error = false;
        }
    }
}
