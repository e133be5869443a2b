//! Attendance in the database: the verdicts of the ledger of `hadir-attendance`, added up.

mod days;
mod evidence;
mod people;
mod question;
mod rows;
mod status;
mod tally;

pub use days::{Days, DaysError};
pub use question::Attendance;
pub use rows::{ObligationVerdicts, PersonStanding, UnitStandings};

use crate::dialect::{Bound, Dialect};
use crate::statement::{Query, Statement};
use crate::value::Kind;
use question::Draft;
use thiserror::Error;

/// A question that names more than one statement of the engine can bind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "the statement binds {found} values, {dialect} takes at most {most}: ask about fewer days, units or people"
)]
pub struct TooManyValues {
    /// How many it would bind.
    pub found: usize,
    /// How many the engine takes.
    pub most: usize,
    /// The engine's dialect.
    pub dialect: Dialect,
}

impl Attendance {
    /// Everybody who counts, by id.
    ///
    /// # Errors
    /// [`TooManyValues`] if the engine cannot bind as many.
    pub fn people(&self, dialect: Dialect) -> Result<Query<PersonStanding>, TooManyValues> {
        let text = |draft: &mut Draft<'_>| {
            let select = rows::PERSON.columns.join(", ");
            format!("{}\nSELECT {select} FROM standings ORDER BY person_id", status::standings(draft))
        };
        self.query(dialect, text, rows::PERSON.kinds, rows::person)
    }

    /// People per unit and class, and what they did together; by unit.
    ///
    /// # Errors
    /// [`TooManyValues`] if the engine cannot bind as many.
    pub fn units(&self, dialect: Dialect) -> Result<Query<UnitStandings>, TooManyValues> {
        let text = |draft: &mut Draft<'_>| {
            let select = rows::per_unit(dialect);
            let standings = status::standings(draft);
            format!("{standings}\nSELECT {select}\nFROM standings GROUP BY unit_id ORDER BY unit_id")
        };
        self.query(dialect, text, rows::UNIT_KINDS, rows::unit)
    }

    /// People per verdict of every obligation, by time of publication, platform, action and post.
    ///
    /// # Errors
    /// [`TooManyValues`] if the engine cannot bind as many.
    pub fn obligations(&self, dialect: Dialect) -> Result<Query<ObligationVerdicts>, TooManyValues> {
        self.query(dialect, tally::per_obligation, rows::OBLIGATION_KINDS, rows::obligation)
    }

    fn query<T: 'static>(
        &self,
        dialect: Dialect,
        text: impl FnOnce(&mut Draft<'_>) -> String,
        kinds: &'static [Kind],
        read: rows::Read<T>,
    ) -> Result<Query<T>, TooManyValues> {
        let mut draft = Draft { question: self, dialect, bound: Bound::default() };
        let text = text(&mut draft);
        let statement: Statement = dialect.finish(&text, &draft.bound);
        let (found, most) = (statement.values.len(), dialect.bind_limit());
        if found > most {
            return Err(TooManyValues { found, most, dialect });
        }
        Ok(Query::computing(dialect, statement, kinds.to_vec(), read))
    }
}
