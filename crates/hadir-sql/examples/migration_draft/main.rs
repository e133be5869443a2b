//! Writes the draft of the next step: what leads from the frozen steps to the live registry, and back.
//!
//! ```text
//! cargo run -p hadir-sql --all-features --example migration_draft             # writes the draft's files
//! cargo run -p hadir-sql --all-features --example migration_draft -- --print  # shows what they would be
//! cargo run -p hadir-sql --all-features --example migration_draft -- --freeze # the draft is released
//! ```
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it prints")]

mod draft;

use draft::{Pieces, files, hints};
use hadir_sql::Dialect;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run(std::env::args().nth(1).as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(what: Option<&str>) -> Result<(), String> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let hints = hints(&root)?;
    let write = |path: PathBuf, text: &str| {
        std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
    };
    for &dialect in Dialect::ALL {
        let folder = root.join(dialect.as_str());
        if what == Some("--freeze") {
            write(folder.join("frozen.json"), &Pieces::live(dialect).to_json())?;
            continue;
        }
        for (name, text) in files(&root, dialect, &hints)? {
            if what == Some("--print") {
                println!("{text}");
            } else {
                write(folder.join(name), &text)?;
            }
        }
    }
    if what == Some("--freeze") {
        println!("Frozen. Set \"draft\" to null in hints.json, and empty its other entries.");
    }
    Ok(())
}
