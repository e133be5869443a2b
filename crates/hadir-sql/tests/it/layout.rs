//! Where the knowledge about the engines lives.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

/// A new dialect is one variant and what the compiler asks for in these files; no table and no question knows any.
#[test]
fn only_the_named_files_tell_engines_apart() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut telling = Vec::new();
    for path in sources(&root) {
        let text = fs::read_to_string(&path).unwrap();
        let mut code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let name = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
        if code.any(|line| {
            ["Dialect::Postgres", "Dialect::Mysql", "Dialect::Sqlite"].iter().any(|word| line.contains(word))
        }) {
            telling.push(name);
        }
    }
    telling.retain(|name| !name.starts_with("adapter/") && !name.starts_with("dialect/"));
    telling.sort();
    // How values are stored, and what they are to sea-query's binders.
    assert_eq!(telling, ["sea.rs", "storage.rs"]);
}
