//! Where programs are.

use std::path::{Path, PathBuf};

/// The folders to search: those of `PATH` and what they link to, then `more`, then the usual ones.
///
/// A `*` stands for a version number; the newest comes first.
pub(super) fn folders(more: &[&str]) -> Vec<PathBuf> {
    const USUAL: [&str; 6] =
        ["/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin", "/usr/libexec", "/opt/homebrew/bin"];
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut found: Vec<PathBuf> =
        std::env::split_paths(&path).filter(|folder| folder.is_absolute()).collect();
    for pattern in more.iter().chain(&USUAL) {
        match pattern.split_once('*') {
            Some((before, after)) => found.extend(versions(before, after)),
            None => found.push(pattern.into()),
        }
    }
    let mut unique = Vec::new();
    for folder in found {
        if !unique.contains(&folder) {
            unique.push(folder);
        }
    }
    unique
}

/// The folders `{before}{version}{after}`, newest version first.
fn versions(before: &str, after: &str) -> Vec<PathBuf> {
    let (parent, prefix) = before.rsplit_once('/').unwrap_or(("", before));
    let names = std::fs::read_dir(format!("{parent}/")).into_iter().flatten().flatten();
    let mut versions: Vec<(Vec<u32>, PathBuf)> = names
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let version = name.strip_prefix(prefix)?;
            let parts = version.split('.').map(|part| part.parse().ok()).collect::<Option<_>>()?;
            Some((parts, format!("{before}{version}{after}").into()))
        })
        .collect();
    versions.sort();
    versions.into_iter().rev().map(|(_, folder)| folder).collect()
}

/// The program `name` in the first of `folders` that has it.
pub(super) fn program(name: &str, folders: &[PathBuf]) -> Option<PathBuf> {
    folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// The first folder that has all of `names`; a folder may have links to them.
pub(super) fn home_of(names: &[&str], folders: &[PathBuf]) -> Option<PathBuf> {
    let linked = |folder: &PathBuf| {
        let target = folder.join(names.first()?).canonicalize().ok()?;
        target.parent().map(Path::to_path_buf)
    };
    folders
        .iter()
        .flat_map(|folder| [Some(folder.clone()), linked(folder)])
        .flatten()
        .find(|folder| names.iter().all(|name| folder.join(name).is_file()))
}

/// A path as part of an address.
pub(super) fn percent_encoded(path: &Path) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let bytes = path.as_os_str().as_encoded_bytes().iter();
    bytes
        .map(|&byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_version_comes_first_and_links_are_followed() {
        let root = std::env::temp_dir().join(format!("hadir-locate-{}", std::process::id()));
        for version in ["9.6", "15", "16", "other"] {
            std::fs::create_dir_all(root.join("v").join(version).join("bin")).unwrap();
        }
        let pattern = format!("{}/v/*/bin", root.display());
        let (before, after) = pattern.split_once('*').unwrap();
        let found = versions(before, after);
        let expected: Vec<_> =
            ["16", "15", "9.6"].iter().map(|v| root.join("v").join(v).join("bin")).collect();
        assert_eq!(found, expected);

        // A link to one program of the pair leads to the other.
        let real = root.join("v/15/bin").canonicalize().unwrap();
        let links = root.join("links");
        std::fs::create_dir_all(&links).unwrap();
        for name in ["a", "b"] {
            std::fs::write(real.join(name), "").unwrap();
        }
        std::os::unix::fs::symlink(real.join("a"), links.join("a")).unwrap();
        let home = home_of(&["a", "b"], std::slice::from_ref(&links));
        assert_eq!(home, Some(real));
        assert_eq!(home_of(&["a", "c"], &[links]), None);
        std::fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn paths_survive_in_addresses() {
        assert_eq!(percent_encoded(Path::new("/tmp/a b")), "%2Ftmp%2Fa%20b");
    }
}
