//! What rows may refer to: an engine refuses a whole transaction for one row that refers to nothing, or that repeats what
//! is unique, so neither is handed out.

use crate::entity::Entity;
use crate::lens::Problem;
use hadir_sql::schema::{Row, Table};
use hadir_sql::{EncodeError, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

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

/// What an entity is known by, what it refers to and what nobody else may repeat, each as a digest.
pub(crate) struct Claim {
    primary: u128,
    /// By table and column.
    foreign: Vec<(&'static str, &'static str, u128)>,
    unique: Vec<(&'static str, u128)>,
    /// Whether rows of its table refer to one another.
    own: bool,
    /// What stands above it there.
    above: Option<u128>,
}

impl Claim {
    pub(crate) fn of<R: Row>(row: &R) -> Result<Self, EncodeError> {
        let table = R::table();
        let mut values = Vec::with_capacity(table.columns.len());
        row.encode(&mut values)?;
        let digest = |of: &str, columns: &[&str]| digest(table, &values, of, columns);
        let keys = &table.keys;
        let last = |columns: &[&'static str]| columns.last().copied().unwrap_or_default();
        let foreign: Vec<_> = keys
            .foreign
            .iter()
            .filter(|foreign| foreign.table != "workspaces")
            .filter_map(|foreign| {
                Some((foreign.table, last(foreign.columns), digest(foreign.table, foreign.columns)?))
            })
            .collect();
        let among = keys.unique_where.iter().filter(|unique| {
            let place = table.columns.iter().position(|column| column.name == unique.column);
            let value = place.and_then(|place| values.get(place));
            matches!(value, Some(Value::Text(word)) if unique.words.contains(&word.as_str()))
        });
        let unique = keys.unique.iter().copied().chain(among.map(|unique| unique.columns));
        let unique = unique.filter_map(|columns| {
            let of = format!("{}/{}", table.name, columns.join(","));
            Some((last(columns), digest(&of, columns)?))
        });
        let own = keys.foreign.iter().any(|foreign| foreign.table == table.name);
        let above = foreign.iter().find(|(of, ..)| *of == table.name).map(|(.., key)| *key);
        Ok(Self {
            primary: digest(table.name, keys.primary).unwrap_or_default(),
            unique: unique.collect(),
            own,
            above,
            foreign,
        })
    }
}

/// None if one of the columns is null.
fn digest(table: &Table, values: &[Value], of: &str, columns: &[&str]) -> Option<u128> {
    let half = |seed: u8| {
        let mut hasher = DefaultHasher::new();
        (seed, of).hash(&mut hasher);
        for name in columns {
            let place = table.columns.iter().position(|column| column.name == *name)?;
            values.get(place).filter(|value| !value.is_null())?.hash(&mut hasher);
        }
        Some(u128::from(hasher.finish()))
    };
    Some((half(0)? << 64) | half(1)?)
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
