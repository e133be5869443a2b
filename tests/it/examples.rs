//! Every example runs. One that is not listed here fails the test.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Example, arguments, and something that its output must say.
const EXAMPLES: &[(&str, &[&str], &str)] = &[
    ("daily_report", &[], "RANGGA CONTOH"),
    ("daily_report", &["--lang", "en", "--policy", "all"], "RANGGA CONTOH"),
    ("daily_report", &["--at", "12:00"], "12.00"),
    ("daily_report", &["--at", "20:00", "--lang", "en", "--person", "90010002"], "there is time until"),
    ("daily_report", &["--period", "week"], "Personel × hari"),
    ("daily_report", &["--period", "month", "--lang", "en"], "March 2026"),
    ("daily_report", &["--outline", "simple", "--lang", "en"], "Short recap"),
    ("daily_report", &["--person", "90010002"], "SARI UJI"),
    ("daily_report", &["--person", "90010002", "--lang", "en", "--policy", "all"], "SARI UJI"),
    ("daily_report", &["--outline", "likes_by_division", "--policy", "B"], "RANGGA CONTOH"),
    ("ddl", &["--dialect", "postgres"], "CREATE TABLE"),
    ("import_roll_call", &[], "5 of 5 rows came back as they were"),
    ("lifecycles", &[], "stateDiagram-v2"),
    ("publish_queue", &[], "0 of them more than once"),
    ("publish_queue", &["40", "3"], "0 of them more than once"),
    ("engagement_report", &["examples/data/page_posts.csv"], "2.50 ┆    1.47 to 4.24"),
];

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Builds an example and says where it is. With the features of these tests, nothing is built twice.
pub(crate) fn build(example: &str) -> PathBuf {
    let features: &[&str] = if cfg!(feature = "servers") { &["--all-features"] } else { &[] };
    let built = Command::new(env!("CARGO"))
        .args(["build", "--offline", "--quiet", "--example", example])
        .args(features)
        .current_dir(root())
        .status()
        .expect("cargo runs");
    assert!(built.success(), "example `{example}` does not build");
    // The test binary itself lies in `<target>/<profile>/deps`.
    let mut path = std::env::current_exe().expect("the test binary has a path");
    path.pop();
    path.pop();
    path.push("examples");
    path.push(format!("{example}{}", std::env::consts::EXE_SUFFIX));
    path
}

pub(crate) fn run(example: &str, arguments: &[&str]) -> Output {
    Command::new(build(example)).args(arguments).current_dir(root()).output().expect("the example starts")
}

fn says(example: &str, arguments: &[&str], expected: &str) {
    let output = run(example, arguments);
    let printed = String::from_utf8_lossy(&output.stdout);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{example} {arguments:?} failed:\n{printed}\n{complaint}");
    assert!(printed.contains(expected), "{example} {arguments:?} does not say {expected:?}:\n{printed}");
}

#[test]
fn every_example_runs() {
    for (example, arguments, expected) in EXAMPLES {
        says(example, arguments, expected);
    }
}

#[cfg(feature = "servers")]
#[test]
fn the_queue_runs_on_servers() {
    use hadir_testkit::server;

    for (database, dialect) in [(server::postgres(), "postgres"), (server::mysql(), "mysql")] {
        let database = database.expect("a server");
        says("publish_queue", &["--url", database.url()], &format!("\n{dialect}: "));
        says("publish_queue", &["--url", database.url()], "0 of them more than once");
    }
}

#[test]
fn no_example_is_left_out() {
    for entry in fs::read_dir(root().join("examples")).expect("the folder of examples") {
        let path = entry.expect("an entry").path();
        let is_example =
            path.extension().is_some_and(|extension| extension == "rs") || path.join("main.rs").exists();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        assert!(
            !is_example || EXAMPLES.iter().any(|(example, ..)| *example == name),
            "`{name}` is never run"
        );
    }
}
