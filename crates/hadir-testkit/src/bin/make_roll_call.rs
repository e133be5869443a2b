//! Writes the examples' data: `cargo run -p hadir-testkit --bin make_roll_call -- examples/data/roll_call`.

use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).ok_or_else(|| {
        std::io::Error::new(std::io::ErrorKind::InvalidInput, "which folder? make_roll_call DIR")
    })?;
    // What the generator no longer makes must not stay behind.
    let captures = folder.join("captures");
    if captures.is_dir() {
        for entry in std::fs::read_dir(&captures)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "json") {
                std::fs::remove_file(path)?;
            }
        }
    }
    std::fs::create_dir_all(&captures)?;
    for (name, text) in hadir_testkit::roll_call::files() {
        std::fs::write(folder.join(name), text)?;
    }
    Ok(())
}
