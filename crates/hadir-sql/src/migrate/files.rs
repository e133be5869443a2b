//! The texts of the steps, as they lie in `migrations/`.

use crate::dialect::Dialect;

/// A step's texts, up and down, per dialect.
pub(super) struct File {
    pub(super) name: &'static str,
    postgres: [&'static str; 2],
    mysql: [&'static str; 2],
    sqlite: [&'static str; 2],
}

impl File {
    /// What takes it, and what takes it back.
    pub(super) const fn texts(&self, dialect: Dialect) -> [&'static str; 2] {
        dialect.pick([self.postgres, self.mysql, self.sqlite])
    }
}

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        /// Every step, in order. The newest may be a draft, which `cargo run --example migration_draft` writes anew.
        pub(super) const FILES: &[File] = &[$( File {
            name: $name,
            postgres: files!(@texts "postgres", $name),
            mysql: files!(@texts "mysql", $name),
            sqlite: files!(@texts "sqlite", $name),
        } ),+];
    };
    (@texts $dialect:literal, $name:literal) => {
        [
            include_str!(concat!("../../migrations/", $dialect, "/", $name, ".up.sql")),
            include_str!(concat!("../../migrations/", $dialect, "/", $name, ".down.sql")),
        ]
    };
}

files! {
    "0001_workspace",
    "0002_account",
    "0003_roster",
    "0004_workspace",
    "0005_publishing",
    "0006_review",
    "0007_automation",
    "0008_inbox",
    "0009_observed",
    "0010_metrics",
    "0011_listening",
    "0012_editorial",
    "0013_billing",
    "0014_audit",
    "0015_real_life",
}
