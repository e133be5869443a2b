//! What holds in a user's build, with and without the features that its other crates switch on.

#[path = "../../../../crates/hadir-core/tests/it/numbers.rs"]
mod numbers;
mod records;
