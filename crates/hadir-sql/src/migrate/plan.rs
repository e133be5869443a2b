//! What is still to be run, and in which portions.

use super::applied::{self, Applied};
use super::{Change, History, Migration, MigrationError, Run};
use crate::dialect::Dialect;
use crate::error::EncodeError;
use crate::schema::Context;
use crate::statement::Statement;
use crate::store::Store;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// A step that is still to be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// The step.
    pub migration: Migration,
    /// How many of its statements have run, per context: none, unless an earlier run died in the middle.
    pub done: BTreeMap<Context, usize>,
    /// Whether an earlier run began it.
    pub begun: bool,
}

/// A step that is to be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undo {
    /// The step.
    pub migration: Migration,
    /// How many of the statements that take it back have run, per context that has taken it.
    pub undone: BTreeMap<Context, usize>,
    /// How many statements took it, per context.
    done: BTreeMap<Context, usize>,
    /// Whether an earlier run began to take it back.
    pub begun: bool,
}

/// Statements that run together: in one transaction unless one of them says otherwise. Afterwards, in the same transaction,
/// what records them.
#[derive(Debug, Clone, PartialEq)]
pub struct Batch<'a> {
    /// The statements, in order.
    pub changes: Vec<&'a Change>,
    /// How they are run: one statement, if not [`Run::Together`].
    pub run: Run,
    /// What records that they have run.
    pub records: Vec<Statement>,
    /// Whether an earlier run may have run it without recording it: then an error that says so is none.
    pub perhaps_done: bool,
}

/// What [`Pending`] and [`Undo`] have in common.
pub trait Plan {
    /// The step's version.
    fn version(&self) -> u64;

    /// What is to be run, in portions that are recorded one by one.
    ///
    /// # Errors
    /// [`EncodeError`] if the instant cannot be stored.
    fn batches(&self, now: DateTime<Utc>) -> Result<Vec<Batch<'_>>, EncodeError>;
}

impl History {
    /// The steps that are still to be taken, in order.
    ///
    /// # Errors
    /// [`MigrationError`] if what was applied is not the beginning of what is known.
    pub fn pending(&self, applied: &[Applied]) -> Result<Vec<Pending>, MigrationError> {
        let steps = self.steps();
        self.check(&steps, applied)?;
        if let Some(half) = applied.iter().find(|row| row.undone > 0) {
            return Err(MigrationError::HalfUndone { version: half.version });
        }
        for context in self.contexts() {
            let mut missing = None;
            for step in &steps {
                let all = step.up_of(*context).count();
                let row = applied.iter().find(|row| row.version == step.version && row.context == *context);
                if let (Some(missing), Some(_)) = (missing, row) {
                    return Err(MigrationError::Gap { missing, context: *context });
                }
                if count(row.map_or(0, |row| row.done)) < all {
                    missing = missing.or(Some(step.version));
                }
            }
        }
        let pending = |migration: Migration| {
            let rows = || applied.iter().filter(|row| row.version == migration.version);
            let done = rows().map(|row| (row.context, count(row.done)));
            let done: BTreeMap<_, _> = done.map(|(context, done)| back(&migration, context, done)).collect();
            let all = migration.contexts();
            let open = |(context, all): &(Context, usize)| done.get(context).copied().unwrap_or(0) < *all;
            let begun = all.iter().any(|(context, _)| done.contains_key(context));
            all.iter().any(open).then_some(Pending { migration, done, begun })
        };
        Ok(steps.into_iter().filter_map(pending).collect())
    }

    /// What takes the steps after `version` back, the newest first; 0 takes back all.
    ///
    /// # Errors
    /// [`MigrationError`] if what was applied is not the beginning of what is known, or not taken to its end.
    pub fn undo(&self, applied: &[Applied], version: u64) -> Result<Vec<Undo>, MigrationError> {
        let steps = self.steps();
        self.check(&steps, applied)?;
        let mut undo = Vec::new();
        for migration in steps.into_iter().rev().filter(|step| step.version > version) {
            let rows: Vec<&Applied> = applied
                .iter()
                .filter(|row| row.version == migration.version && self.contexts().contains(&row.context))
                .collect();
            let whole = |row: &&Applied| count(row.done) >= migration.up_of(row.context).count();
            if !rows.iter().all(whole) {
                return Err(MigrationError::HalfDone { version: migration.version });
            }
            if !rows.is_empty() {
                // One more is recorded than have run: that it was begun is known before the first of them runs.
                let undone =
                    rows.iter().map(|row| (row.context, count(row.undone.saturating_sub(1)))).collect();
                let done = rows.iter().map(|row| (row.context, count(row.done))).collect();
                let begun = rows.iter().any(|row| row.undone > 0);
                undo.push(Undo { migration, undone, done, begun });
            }
        }
        Ok(undo)
    }

    /// Whether the database is one of ours: of this variant, and with steps that are known here.
    fn check(&self, steps: &[Migration], applied: &[Applied]) -> Result<(), MigrationError> {
        let newest = steps.last().map_or(0, |step| step.version);
        let variant = self.variant();
        for row in applied {
            let Some(step) = steps.iter().find(|step| step.version == row.version) else {
                return Err(MigrationError::Unknown { version: row.version, newest });
            };
            if row.checksum != step.checksum {
                return Err(MigrationError::Changed {
                    version: row.version,
                    applied: row.checksum.as_str().into(),
                    known: step.checksum.as_str().into(),
                });
            }
            if row.variant != variant {
                let word = |variant: &str| if variant.is_empty() { "usual".into() } else { variant.into() };
                return Err(MigrationError::Variant { applied: word(&row.variant), known: word(&variant) });
            }
        }
        Ok(())
    }
}

fn count(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Where an interrupted statement begins with the one before it, that one is done again.
fn back(migration: &Migration, context: Context, done: usize) -> (Context, usize) {
    let next = migration.up_of(context).nth(done);
    let again = done > 0 && next.is_some_and(|change| change.again);
    (context, if again { done.saturating_sub(1) } else { done })
}

/// The statements that have not run, in portions, with how many of each context have run after each portion.
fn portions<'a>(
    dialect: Dialect,
    changes: impl Iterator<Item = &'a Change>,
    done: &BTreeMap<Context, usize>,
) -> Vec<(Vec<&'a Change>, BTreeMap<Context, usize>)> {
    let mut seen: BTreeMap<Context, usize> = BTreeMap::new();
    let mut portions: Vec<(Vec<&Change>, BTreeMap<Context, usize>)> = Vec::new();
    for change in changes {
        let place = seen.entry(change.context).or_default();
        *place = place.saturating_add(1);
        if *place <= done.get(&change.context).copied().unwrap_or(0) {
            continue;
        }
        let place = *place;
        let joins = dialect.takes_back_tables() && change.run == Run::Together;
        match portions.last_mut() {
            Some((last, after)) if joins && last.iter().all(|other| other.run == Run::Together) => {
                last.push(change);
                after.insert(change.context, place);
            }
            _ => portions.push((vec![change], BTreeMap::from([(change.context, place)]))),
        }
    }
    portions
}

impl Plan for Pending {
    fn version(&self) -> u64 {
        self.migration.version
    }

    fn batches(&self, now: DateTime<Utc>) -> Result<Vec<Batch<'_>>, EncodeError> {
        let step = &self.migration;
        let mut batches = Vec::new();
        for (changes, after) in portions(step.dialect, step.up.iter(), &self.done) {
            let rows = after.into_iter().map(|(context, done)| {
                applied::of(step, context, u64::try_from(done).unwrap_or(u64::MAX), now)
            });
            let records = Store::shared(rows).build(step.dialect).collect::<Result<_, _>>()?;
            let (run, first) = (run_of(&changes), batches.is_empty());
            batches.push(Batch { changes, run, records, perhaps_done: first && self.begun });
        }
        // MySQL may die between the first statement and its record: that it was begun is recorded before.
        if !step.dialect.takes_back_tables() && !self.begun {
            let contexts =
                step.contexts().into_iter().filter(|(context, _)| !self.done.contains_key(context));
            let rows = contexts.map(|(context, _)| applied::of(step, context, 0, now));
            let records = Store::shared(rows).build(step.dialect).collect::<Result<_, _>>()?;
            batches.insert(0, Batch { changes: vec![], run: Run::Together, records, perhaps_done: false });
        }
        Ok(batches)
    }
}

impl Plan for Undo {
    fn version(&self) -> u64 {
        self.migration.version
    }

    fn batches(&self, now: DateTime<Utc>) -> Result<Vec<Batch<'_>>, EncodeError> {
        let step = &self.migration;
        let mut batches = Vec::new();
        let mine: Vec<Context> = self.undone.keys().copied().collect();
        let down = step.down.iter().filter(|change| mine.contains(&change.context));
        let undone = |context: Context, undone: usize| Applied {
            undone: u64::try_from(undone).unwrap_or(u64::MAX).saturating_add(1),
            ..applied::of(step, context, self.done_of(context), now)
        };
        for (changes, after) in portions(step.dialect, down, &self.undone) {
            let rows = after.into_iter().map(|(context, count)| undone(context, count));
            let records = Store::shared(rows).build(step.dialect).collect::<Result<_, _>>()?;
            let (run, first) = (run_of(&changes), batches.is_empty());
            batches.push(Batch { changes, run, records, perhaps_done: first && self.begun });
        }
        // Where nothing takes back a statement whose record is missing: whoever migrates next has to see it.
        let stays = |batch: &Batch<'_>| batch.run != Run::Together || !step.dialect.takes_back_tables();
        if !self.begun && batches.first().is_some_and(stays) {
            let rows = mine.iter().map(|context| undone(*context, 0));
            let records = Store::shared(rows).build(step.dialect).collect::<Result<_, _>>()?;
            batches.insert(0, Batch { changes: vec![], run: Run::Together, records, perhaps_done: false });
        }
        let records = mine.iter().map(|context| Statement::from(applied::forget(step.version, *context)));
        let records = records.collect();
        batches.push(Batch { changes: vec![], run: Run::Together, records, perhaps_done: false });
        Ok(batches)
    }
}

impl Undo {
    fn done_of(&self, context: Context) -> u64 {
        u64::try_from(self.done.get(&context).copied().unwrap_or(0)).unwrap_or(u64::MAX)
    }
}

fn run_of(changes: &[&Change]) -> Run {
    changes.first().map_or(Run::Together, |change| change.run)
}
