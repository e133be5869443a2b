//! What rows may refer to: an engine refuses a whole transaction for one row that refers to nothing, or that repeats what
//! is unique, so neither is handed out.

use crate::claim::Claim;
use crate::entity::Entity;
use crate::lens::Problem;
use hadir_sql::EncodeError;
use hadir_sql::schema::Row;
use std::collections::{BTreeMap, BTreeSet};

/// What is stored already, or will be by the statements that were handed out so far. Give the same one to every
/// [`import`](crate::import) of a database: some 40 bytes for each row that others may refer to.
///
/// An entity that refers to what is not there loses the reference where it can do without, else it is left out; one that
/// repeats what is unique is left out. Either is reported, and its row is recorded with everything it said.
///
/// ```
/// use hadir_interop::Known;
/// // Whoever goes on with an import that was cut short, or whose users stand in a table of another system, says so.
/// let known = Known::default().trusting("users");
/// # drop(known);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Known {
    keys: BTreeSet<u128>,
    unique: BTreeMap<u128, u128>,
    trusted: BTreeSet<&'static str>,
    /// Of this run: rows that refer to rows of their own table, with what stands above each.
    coming: BTreeMap<u128, Option<u128>>,
}

impl Known {
    /// Takes whatever refers to rows of a table of Hadir's at its word: they are there.
    #[must_use]
    pub fn trusting(mut self, table: &'static str) -> Self {
        self.trusted.insert(table);
        self
    }

    /// Takes note of a row that is stored already.
    ///
    /// # Errors
    /// [`EncodeError`] if it cannot be stored.
    pub fn note<R: Row>(&mut self, row: &R) -> Result<(), EncodeError> {
        let claim = Claim::of(row)?;
        self.keep(&claim);
        Ok(())
    }

    fn keep(&mut self, claim: &Claim) {
        self.keys.insert(claim.primary);
        self.unique.extend(claim.unique.iter().map(|(_, key)| (*key, claim.primary)));
    }

    fn taken(&self, claim: &Claim) -> Option<&'static str> {
        let by_another = |key: &u128| self.unique.get(key).is_some_and(|owner| *owner != claim.primary);
        claim.unique.iter().find(|(_, key)| by_another(key)).map(|(column, _)| *column)
    }

    /// Announces an entity that others of the run may refer to before its turn.
    pub(crate) fn announce(&mut self, entity: &Entity) {
        if let Ok(claim) = entity.claim()
            && claim.own
            && self.taken(&claim).is_none()
        {
            self.unique.extend(claim.unique.iter().map(|(_, key)| (*key, claim.primary)));
            self.coming.insert(claim.primary, claim.above);
        }
    }

    /// Forgets what was announced: the run is over.
    pub(crate) fn settle(&mut self) {
        self.coming.clear();
    }

    /// Whether going up from `above` comes back to `own`.
    fn in_a_circle(&self, own: u128, above: u128) -> bool {
        let up = core::iter::successors(Some(above), |key| self.coming.get(key).copied().flatten());
        up.take(self.coming.len().saturating_add(1)).any(|key| key == own)
    }

    /// Lets an entity in, without references that lead nowhere.
    ///
    /// # Errors
    /// [`Problem`] if it cannot be stored.
    pub(crate) fn admit(&mut self, entity: &mut Entity, problems: &mut Vec<Problem>) -> Result<(), Problem> {
        loop {
            let claim = entity
                .claim()
                .map_err(|error| Problem { column: error.field, reason: format!("{error}; kept whole") })?;
            let missing = claim.foreign.iter().find(|(table, _, key)| {
                let there = self.keys.contains(key) || self.trusted.contains(table);
                let above = claim.own && claim.above == Some(*key);
                !(there || self.coming.contains_key(key)) || (above && self.in_a_circle(claim.primary, *key))
            });
            if let Some((table, column, _)) = missing {
                let reason = format!("what it refers to is not among `{table}`");
                if !entity.cut(column) {
                    return Err(Problem { column, reason: format!("{reason}; kept whole") });
                }
                if let Some(above) = self.coming.get_mut(&claim.primary) {
                    *above = None;
                }
                problems.push(Problem { column, reason: format!("{reason}; it stands without") });
                continue;
            }
            if let Some(column) = self.taken(&claim) {
                let reason = "another one has it, and there can be one only; kept whole".to_owned();
                return Err(Problem { column, reason });
            }
            self.keep(&claim);
            return Ok(());
        }
    }
}
