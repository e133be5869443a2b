//! What a person confirms about a database, because no program can know it.

use super::applied::{self, Applied};
use super::{History, MigrationError};
use crate::error::EncodeError;
use crate::statement::Statement;
use crate::store::Store;
use chrono::{DateTime, Utc};

/// A correction of the record of steps; it changes no table but that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repair {
    /// The step was taken with another text, and what it left is right: from now on it counts as the one known here.
    Accept {
        /// The step.
        version: u64,
        /// The digest in the database, as [`MigrationError::Changed`] showed it.
        confirmed: String,
    },
    /// What a step does is there although no run of ours did it: the steps up to this one count as taken. For a database
    /// that [`Schema::create`](crate::schema::Schema::create) or another tool made.
    Assume {
        /// The newest step that is there.
        version: u64,
    },
    /// What a half taken step left behind was removed by hand: it counts as not taken.
    Forget {
        /// The step.
        version: u64,
        /// The digest in the database.
        confirmed: String,
    },
}

/// Why a repair cannot be made.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum RepairError {
    /// It does not fit what is recorded.
    #[error("{0}")]
    Migration(#[from] MigrationError),
    /// The instant cannot be stored.
    #[error("{0}")]
    Encode(#[from] EncodeError),
}

impl History {
    /// The statements that make a repair, to be run in one transaction under the [`lock`](super::lock).
    ///
    /// # Errors
    /// [`MigrationError::Unconfirmed`] if the record is not what was confirmed, [`MigrationError::Unknown`] for a step
    /// that is not known.
    pub fn repair(
        &self,
        recorded: &[Applied],
        repair: &Repair,
        now: DateTime<Utc>,
    ) -> Result<Vec<Statement>, RepairError> {
        let steps = self.steps();
        let newest = steps.last().map_or(0, |step| step.version);
        let store = |rows: Vec<Applied>| -> Result<Vec<Statement>, RepairError> {
            Store::shared(rows).build(self.dialect()).map(|statement| Ok(statement?)).collect()
        };
        match repair {
            Repair::Accept { version, confirmed } => {
                let step = steps.iter().find(|step| step.version == *version);
                let step = step.ok_or(MigrationError::Unknown { version: *version, newest })?;
                let rows = confirmed_rows(recorded, *version, confirmed)?;
                let accept = |row: &Applied| {
                    let done = u64::try_from(step.up_of(row.context).count()).unwrap_or(u64::MAX);
                    // What was whole is whole again, whatever the number of statements is now.
                    Applied { done, applied_at: row.applied_at, ..applied::of(step, row.context, done, now) }
                };
                store(rows.into_iter().map(accept).collect())
            }
            Repair::Assume { version } => {
                if *version > newest {
                    return Err(MigrationError::Unknown { version: *version, newest }.into());
                }
                let steps = steps.iter().filter(|step| step.version <= *version);
                let rows = steps.flat_map(|step| {
                    step.contexts().into_iter().map(move |(context, statements)| {
                        applied::of(step, context, u64::try_from(statements).unwrap_or(u64::MAX), now)
                    })
                });
                store(rows.collect())
            }
            Repair::Forget { version, confirmed } => {
                let rows = confirmed_rows(recorded, *version, confirmed)?;
                let forget = |row: &Applied| Statement::from(applied::forget(row.version, row.context));
                Ok(rows.into_iter().map(forget).collect())
            }
        }
    }
}

/// The rows of a step, if they are what was seen.
fn confirmed_rows<'a>(
    recorded: &'a [Applied],
    version: u64,
    confirmed: &str,
) -> Result<Vec<&'a Applied>, MigrationError> {
    let rows: Vec<&Applied> = recorded.iter().filter(|row| row.version == version).collect();
    match rows.iter().find(|row| row.checksum != confirmed) {
        None if !rows.is_empty() => Ok(rows),
        other => Err(MigrationError::Unconfirmed {
            version,
            applied: other.map_or("not applied", |row| &row.checksum).into(),
            confirmed: confirmed.into(),
        }),
    }
}
