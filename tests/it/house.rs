//! The house: every file says in its first line what it is, and no file of a crate needs itself by way of others.
//!
//! A circle of imports ties its files together: none of them can be read, tested or moved without all the others. How a
//! circle is found is said at [`imports::read`]; how one is cut, in `docs/design.md`.

mod circles;
mod imports;
mod modules;
mod tracked;
mod trees;

use modules::Crate;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn every_file_says_in_its_first_line_what_it_is() {
    let says = |text: &str| {
        let first = text.lines().next().unwrap_or_default();
        // The facade's first page is the README.
        first.strip_prefix("//! ").is_some_and(|words| words.len() > 3)
            || first.starts_with("#![doc = include_str!(")
    };
    let files = tracked::files();
    assert!(files.len() > 900, "only {} files were found", files.len());
    let silent: Vec<_> = files.iter().filter(|(_, text)| !says(text)).map(|(path, _)| path).collect();
    assert!(silent.is_empty(), "the first line does not say what the file is:\n{silent:#?}");
}

#[test]
fn no_crate_has_a_circle_of_imports() {
    let mut found = Vec::new();
    let sources = tracked::sources();
    assert!(sources.len() >= 8, "only {} crates were found", sources.len());
    for (folder, files) in sources {
        let roots = files.keys().filter(|file| is_root(file));
        let mut reached = BTreeSet::new();
        for root in roots {
            let tree = Crate::read(root, &files).unwrap_or_else(|why| panic!("{folder}: {why}"));
            let read = imports::read(&tree);
            found.extend(read.unresolved.iter().map(|path| format!("{folder}/{path} leads nowhere")));
            found.extend(
                circles::circles(&tree, &read.imports).iter().map(|circle| format!("{folder}: {circle}")),
            );
            reached.extend(tree.reached);
        }
        found.extend(
            files
                .keys()
                .filter(|file| !reached.contains(*file))
                .map(|file| format!("no `mod` leads to {folder}/{file}")),
        );
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Whether a file under `src` is where a crate begins.
fn is_root(file: &str) -> bool {
    file == "lib.rs" || file == "main.rs" || file.strip_prefix("bin/").is_some_and(|rest| !rest.contains('/'))
}

/// What the circles of a crate are whose files are these, the root first.
fn circles_of(files: &[(&str, &str)]) -> Vec<String> {
    let (tree, imports) = read(files);
    assert_eq!(imports.unresolved, BTreeSet::new());
    circles::circles(&tree, &imports.imports)
}

fn read(files: &[(&str, &str)]) -> (Crate, imports::Read) {
    let sources: BTreeMap<_, _> =
        files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let tree = Crate::read(files[0].0, &sources).expect("a tree of modules");
    let imports = imports::read(&tree);
    (tree, imports)
}
