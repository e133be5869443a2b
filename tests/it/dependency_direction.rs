//! Arrows point one way: `hadir-core` <- { `hadir-engagement`, `hadir-attendance`, `hadir-sql` } <- `hadir`.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// Crate, and what of the workspace it may need. Anything else is a wrong arrow.
const ALLOWED: &[(&str, &[&str])] = &[
    ("hadir", &["hadir-attendance", "hadir-core", "hadir-engagement", "hadir-interop", "hadir-sql"]),
    ("hadir-attendance", &["hadir-core"]),
    ("hadir-bench-gate", &["hadir-attendance", "hadir-core", "hadir-engagement", "hadir-sql"]),
    ("hadir-bench-queries", &[]),
    ("hadir-core", &[]),
    ("hadir-embedding", &[]),
    ("hadir-engagement", &["hadir-core"]),
    ("hadir-interop", &["hadir-core", "hadir-sql"]),
    ("hadir-sql", &["hadir-core"]),
    ("hadir-testkit", &["hadir-core", "hadir-sql"]),
];

struct Package {
    name: String,
    publishable: bool,
    /// Normal and build dependencies: what a user of the crate gets.
    dependencies: BTreeSet<String>,
    features: BTreeSet<String>,
}

fn packages() -> Vec<Package> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON");
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    let package = |package: &Value| Package {
        name: text(&package["name"]),
        publishable: package["publish"].is_null(),
        dependencies: package["dependencies"]
            .as_array()
            .expect("dependencies")
            .iter()
            .filter(|dependency| dependency["kind"] != "dev")
            .map(|dependency| text(&dependency["name"]))
            .collect(),
        features: package["features"].as_object().expect("features").keys().cloned().collect(),
    };
    metadata["packages"].as_array().expect("packages").iter().map(package).collect()
}

#[test]
fn crates_depend_on_each_other_in_one_direction() {
    let allowed: BTreeMap<_, _> = ALLOWED.iter().copied().collect();
    for package in packages() {
        let allowed = allowed.get(package.name.as_str()).unwrap_or_else(|| {
            panic!("`{}` is not in the list of crates: which may it depend on?", package.name)
        });
        for dependency in package.dependencies.iter().filter(|name| name.starts_with("hadir")) {
            assert!(
                allowed.contains(&dependency.as_str()),
                "`{}` must not need `{dependency}`",
                package.name
            );
        }
    }
}

#[test]
fn only_the_sql_layer_names_the_query_builder() {
    for package in packages().iter().filter(|package| package.name != "hadir-sql") {
        assert!(!package.dependencies.contains("sea-query"), "`{}` must not need sea-query", package.name);
    }
}

#[test]
fn nothing_that_is_published_needs_the_test_kit() {
    for package in packages().iter().filter(|package| package.publishable) {
        assert!(!package.dependencies.contains("hadir-testkit"), "`{}` must not need the kit", package.name);
    }
}

/// Features that only a crate's own tests switch on.
const FOR_TESTS: &[&str] = &["servers"];

#[test]
fn every_feature_can_be_switched_on_through_the_facade() {
    let packages = packages();
    let facade = packages.iter().find(|package| package.name == "hadir").expect("the facade");
    for package in packages.iter().filter(|package| package.publishable) {
        let hidden = package.features.difference(&facade.features);
        let hidden: Vec<_> = hidden.filter(|feature| !FOR_TESTS.contains(&feature.as_str())).collect();
        assert!(hidden.is_empty(), "`hadir` has no feature for {hidden:?} of `{}`", package.name);
    }
}
