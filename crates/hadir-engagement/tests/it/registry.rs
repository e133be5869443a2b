//! Every number of the catalogue is in the registry once.

mod required;

use crate::vectors;
use hadir_engagement::registry;
use required::{ADDED, CATALOGUE, FORMULAS};
use std::collections::{BTreeMap, BTreeSet};

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/metrics.md");

#[test]
fn the_registry_is_printed_in_the_docs() {
    let page = registry::markdown();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(PAGE, &page).unwrap();
    }
    let printed = std::fs::read_to_string(PAGE).unwrap();
    assert!(printed == page, "docs/metrics.md is not what the registry says; print it with UPDATE_DOCS=1");
}

#[test]
fn ids_are_words_and_no_two_are_the_same() {
    let mut seen = BTreeSet::new();
    for each in registry::all() {
        assert!(seen.insert(each.id), "{} twice", each.id);
        assert!(
            each.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'),
            "{}",
            each.id
        );
        assert!(each.version > 0 && !each.formula.is_empty() && !each.source.is_empty(), "{}", each.id);
        assert!(!format!("{}{}{}", each.formula, each.missing, each.source).contains('\n'), "{}", each.id);
        assert_eq!(registry::find(each.id), Some(each));
    }
}

/// Each of the 52 numbers is here once, under the id that is asked for: computed here, or named with its crate.
#[test]
fn the_catalogue_has_no_gap() {
    assert_eq!(CATALOGUE.iter().map(|entry| entry.0).collect::<Vec<_>>(), (1..=52).collect::<Vec<_>>());
    let here = registry::all().filter_map(|each| Some((each.number?, each.id)));
    let elsewhere = registry::ELSEWHERE.iter().map(|each| (each.number, each.id));
    let mut found: Vec<_> = here.chain(elsewhere).collect();
    found.sort_unstable();
    let asked: Vec<_> = CATALOGUE.iter().map(|&(number, _, id)| (number, id)).collect();
    assert_eq!(found, asked);
    assert!(
        registry::ELSEWHERE
            .iter()
            .all(|each| each.home == "hadir-attendance" && (46..=50).contains(&each.number))
    );
}

/// Each formula of the source systems is declared, and nothing is declared that nobody asked for.
#[test]
fn every_formula_of_the_sources_is_declared() {
    let ids = || FORMULAS.iter().map(|&(_, _, id)| id);
    for (section, name, id) in FORMULAS {
        let elsewhere = registry::ELSEWHERE.iter().any(|each| each.id == *id);
        assert!(elsewhere || registry::find(id).is_some(), "{section} {name}: {id}");
    }
    let sections: BTreeSet<&str> = FORMULAS.iter().map(|formula| formula.0).collect();
    let expected: BTreeSet<String> = (1..=10).map(|section| format!("2.{section}")).collect();
    assert_eq!(sections, expected.iter().map(String::as_str).collect());
    let asked: BTreeSet<&str> =
        CATALOGUE.iter().map(|entry| entry.2).chain(ids()).chain(ADDED.iter().copied()).collect();
    let unasked: Vec<_> = registry::all().map(|each| each.id).filter(|id| !asked.contains(id)).collect();
    assert_eq!(unasked, [""; 0]);
}

/// The printed page has a row for every one of them.
#[test]
fn the_page_has_a_row_for_everything_that_is_asked_for() {
    let page = registry::markdown(); // which is what is printed
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with('|')).collect();
    let named = |id: &str| rows.iter().filter(|row| row.contains(&format!("| `{id}`"))).count();
    for (number, name, id) in CATALOGUE {
        let row = rows.iter().any(|row| row.starts_with(&format!("| {number} | `{id}`")));
        assert!(row, "{number} {name}: {id}");
    }
    for id in FORMULAS.iter().map(|formula| formula.2).chain(ADDED.iter().copied()) {
        assert_eq!(named(id), 1, "{id}");
    }
}

#[test]
fn every_metric_has_worked_figures_and_they_agree() {
    let mut worked = BTreeMap::<&str, u32>::new();
    for (id, found, expected) in vectors::all() {
        assert_eq!(found, expected, "{id}");
        *worked.entry(id).or_default() += 1;
    }
    let declared: BTreeSet<&str> = registry::all().map(|each| each.id).collect();
    assert_eq!(worked.keys().copied().collect::<BTreeSet<_>>(), declared);
}
