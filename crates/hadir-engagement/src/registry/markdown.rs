//! The registry as a page, `docs/metrics.md`: first the catalogue by number, then the formulas of the source systems.

use super::{Definition, ELSEWHERE, all};
use core::fmt::Write;

/// The registry as a page, `docs/metrics.md`: first the catalogue by number, then the formulas of the source systems.
pub fn markdown() -> String {
    let mut numbered: Vec<_> = all().filter(|each| each.number.is_some()).collect();
    numbered.sort_by_key(|each| (each.number, each.id));
    let mut others: Vec<_> = all().filter(|each| each.number.is_none()).collect();
    others.sort_by_key(|each| each.id);
    let mut page = String::from(HEAD);
    table(&mut page, &numbered);
    page.push_str(APART);
    for each in ELSEWHERE {
        // Writing to a `String` cannot fail.
        let _ = writeln!(page, "| {} | `{}` | {} | `{}` |", each.number, each.id, each.formula, each.home);
    }
    page.push_str(MIDDLE);
    table(&mut page, &others);
    page
}

const HEAD: &str = "\
<!-- Printed from the registry of hadir-engagement; a test compares. To print it anew:
     UPDATE_DOCS=1 cargo test -p hadir-engagement registry -->
# Metrics

Counters are whole numbers or missing. Missing is not zero and undefined is not zero: a figure that has no value says
why, and a figure that has one says how many rows it rests on. Arithmetic is exact; percentages are rounded once, half
away from zero, at the edge. *E* stands for likes + comments + shares unless a formula names another set.

## The catalogue

";

const APART: &str = "
Who took part is attendance, and computed in its own crate:

| # | id | formula | crate |
|---|---|---|---|
";

const MIDDLE: &str = "
## Formulas of the source systems, and of this library

";

fn table(page: &mut String, definitions: &[&Definition]) {
    page.push_str("| # | id | formula | unit | adds up by | missing and zero | source |\n|---|---|---|---|---|---|---|\n");
    for each in definitions {
        let number = each.number.map(|number| number.to_string()).unwrap_or_default();
        // Writing to a `String` cannot fail.
        let _ = writeln!(
            page,
            "| {number} | `{}` v{} | {} | {} | {} | {} | {} |",
            each.id, each.version, each.formula, each.unit, each.aggregation, each.missing, each.source
        );
    }
}
