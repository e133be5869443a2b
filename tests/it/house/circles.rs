//! Files that need each other in a circle, and the names that tie them.

use super::imports::Imports;
use super::modules::{Crate, File};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Write as _;

/// Every knot of files each of which needs the others, as text: a shortest circle in it with its names, then what else
/// ties the knot.
pub(super) fn circles(tree: &Crate, imports: &Imports) -> Vec<String> {
    let mut next: BTreeMap<File, BTreeSet<File>> = BTreeMap::new();
    for (from, to) in imports.keys() {
        next.entry(*from).or_default().insert(*to);
    }
    let reached: BTreeMap<File, BTreeSet<File>> =
        next.keys().map(|from| (*from, reached_from(*from, &next))).collect();
    let mut told: BTreeSet<File> = BTreeSet::new();
    let mut circles = Vec::new();
    for (from, to) in &reached {
        if told.contains(from) || !to.contains(from) {
            continue;
        }
        let knot: BTreeSet<File> = to
            .iter()
            .copied()
            .filter(|file| reached.get(file).is_some_and(|back| back.contains(from)))
            .collect();
        told.extend(&knot);
        circles.push(text(tree, imports, &knot, &shortest(&knot, &next)));
    }
    circles
}

fn reached_from(from: File, next: &BTreeMap<File, BTreeSet<File>>) -> BTreeSet<File> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        for file in next.get(&at).into_iter().flatten() {
            if reached.insert(*file) {
                open.push(*file);
            }
        }
    }
    reached
}

/// A shortest circle of the knot, as its files in order.
fn shortest(knot: &BTreeSet<File>, next: &BTreeMap<File, BTreeSet<File>>) -> Vec<File> {
    let through = |start: File| {
        let mut before: BTreeMap<File, File> = BTreeMap::new();
        let mut open = VecDeque::from([start]);
        while let Some(at) = open.pop_front() {
            for file in next.get(&at).into_iter().flatten().filter(|file| knot.contains(file)) {
                if *file == start {
                    let mut circle = vec![at];
                    let mut at = at;
                    while let Some(earlier) = before.get(&at).filter(|_| at != start) {
                        at = *earlier;
                        circle.push(at);
                    }
                    circle.reverse();
                    return circle;
                }
                if !before.contains_key(file) {
                    before.insert(*file, at);
                    open.push_back(*file);
                }
            }
        }
        Vec::new()
    };
    knot.iter()
        .map(|file| through(*file))
        .filter(|circle| !circle.is_empty())
        .min_by_key(Vec::len)
        .unwrap_or_default()
}

fn text(tree: &Crate, imports: &Imports, knot: &BTreeSet<File>, circle: &[File]) -> String {
    let mut text = format!("a circle of {}, in a knot of {} files:\n", circle.len(), knot.len());
    let arrows: Vec<(File, File)> =
        circle.iter().copied().zip(circle.iter().copied().cycle().skip(1)).collect();
    let mut line = |sign: &str, (from, to): (File, File)| {
        let names: Vec<&str> = imports.get(&(from, to)).into_iter().flatten().map(String::as_str).collect();
        let _ = writeln!(text, "  {sign} {} -> {}: {}", tree.files[from], tree.files[to], names.join(", "));
    };
    for arrow in &arrows {
        line("*", *arrow);
    }
    for (from, to) in imports.keys() {
        if knot.contains(from) && knot.contains(to) && !arrows.contains(&(*from, *to)) {
            line(" ", (*from, *to));
        }
    }
    text
}
