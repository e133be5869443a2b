//! The Rust files of the repository, as git has them: those of this change that are not added yet among them.

use std::collections::BTreeMap;
use std::process::Command;

/// Path and text of every file.
pub(super) fn files() -> BTreeMap<String, String> {
    let root = crate::examples::root();
    let output = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "*.rs"])
        .current_dir(root)
        .output()
        .expect("git runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let listed = String::from_utf8(output.stdout).expect("paths are UTF-8");
    let paths = listed.split('\0').filter(|path| !path.is_empty());
    // What was taken out and not yet said so is not there.
    paths.filter_map(|path| Some((path.to_owned(), std::fs::read_to_string(root.join(path)).ok()?))).collect()
}

/// The files of each folder `src`, by their paths in it.
pub(super) fn sources() -> BTreeMap<String, BTreeMap<String, String>> {
    let mut folders: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for (path, text) in files() {
        let split = match path.strip_prefix("src/") {
            Some(inside) => Some(("src".to_owned(), inside.to_owned())),
            None => {
                path.split_once("/src/").map(|(above, inside)| (format!("{above}/src"), inside.to_owned()))
            }
        };
        if let Some((folder, inside)) = split {
            folders.entry(folder).or_default().insert(inside, text);
        }
    }
    folders
}
