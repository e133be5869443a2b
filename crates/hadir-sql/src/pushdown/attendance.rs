//! Attendance in the database: the verdicts of the ledger of `hadir-attendance`, added up.

mod days;
mod evidence;
mod people;
mod rows;
mod status;
mod tally;

pub use days::{Days, DaysError};
pub use rows::{ObligationVerdicts, PersonStanding, UnitStandings};

use crate::dialect::{Bound, Dialect};
use crate::scope::Scope;
use crate::statement::{Query, Statement};
use crate::value::{Kind, Value};
use chrono::{DateTime, Utc};
use hadir_core::ids::{PersonId, UnitId};
use hadir_core::observed::{Action, Collection};
use hadir_core::platform::Platform;
use hadir_core::roster::policy::StandingRule;
use std::collections::BTreeSet;
use thiserror::Error;

/// Who took part in what was asked, under a policy: standings and verdicts, computed in the database by the rules that
/// `hadir-attendance` documents.
///
/// Asked for is, of every post that went out on one of the [`Days`], each action that is [asked](Self::on) on its
/// platform. Nothing is asked yet. Whose an account is, is decided as the ledger of these obligations does: by the id that
/// the network gave it where both sides know it, else by handle. That an account was renamed is known from what was seen
/// under all that is asked, also where the question [speaks of one action only](Self::action).
///
/// ```
/// # use hadir_core::{ids::WorkspaceId, observed::Action, platform::Platform};
/// use hadir_core::roster::policy::StandingRule;
/// use hadir_sql::{Dialect, Scope, pushdown::{Attendance, Days}};
/// # use std::time::Duration;
/// # let scope = Scope::of(WorkspaceId::from_uuid(uuid::Uuid::from_u128(7)));
/// let week = Days::new("Asia/Jakarta".parse()?, "2026-03-09".parse()?, "2026-03-15".parse()?, Duration::from_hours(1))?;
/// let attendance = Attendance::new(scope, StandingRule::AT_LEAST_HALF, week) // a `hadir_attendance::Policy` gives its `rule()`
///     .on(Platform::Instagram, Action::Like)
///     .on(Platform::Tiktok, Action::Comment);
/// let people = attendance.people(Dialect::Postgres)?;
/// let units = attendance.units(Dialect::Postgres)?;
/// # let _ = (people, units);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Attendance {
    scope: Scope,
    rule: StandingRule,
    days: Days,
    asked: BTreeSet<(Platform, Action)>,
    audience: Option<BTreeSet<UnitId>>,
    platform: Option<Platform>,
    action: Option<Action>,
    as_of: Option<DateTime<Utc>>,
    post_units: Option<BTreeSet<UnitId>>,
    people_units: Option<BTreeSet<UnitId>>,
    people: Option<BTreeSet<PersonId>>,
    collection: Option<Collection>,
}

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
    /// Asks nothing yet, of everybody.
    pub const fn new(scope: Scope, rule: StandingRule, days: Days) -> Self {
        Self {
            scope,
            rule,
            days,
            asked: BTreeSet::new(),
            audience: None,
            platform: None,
            action: None,
            as_of: None,
            post_units: None,
            people_units: None,
            people: None,
            collection: None,
        }
    }

    /// Asks for `action` on `platform`.
    #[must_use]
    pub fn on(mut self, platform: Platform, action: Action) -> Self {
        self.asked.insert((platform, action));
        self
    }

    /// Asks the people of these units only; for all others it is not due.
    #[must_use]
    pub fn audience(mut self, units: impl IntoIterator<Item = UnitId>) -> Self {
        self.audience = Some(units.into_iter().collect());
        self
    }

    /// Speaks of one platform only: whoever has no handle on it has none.
    #[must_use]
    pub const fn platform(mut self, platform: Platform) -> Self {
        self.platform = Some(platform);
        self
    }

    /// Speaks of one action only.
    #[must_use]
    pub const fn action(mut self, action: Action) -> Self {
        self.action = Some(action);
        self
    }

    /// As things stood at `instant`: what is due later is not due.
    #[must_use]
    #[allow(clippy::wrong_self_convention, reason = "the words of `Selection::as_of`")]
    pub const fn as_of(mut self, instant: DateTime<Utc>) -> Self {
        self.as_of = Some(instant);
        self
    }

    /// Only posts of these units.
    #[must_use]
    pub fn posts_of(mut self, units: impl IntoIterator<Item = UnitId>) -> Self {
        self.post_units = Some(units.into_iter().collect());
        self
    }

    /// Only people of these units.
    #[must_use]
    pub fn people_of(mut self, units: impl IntoIterator<Item = UnitId>) -> Self {
        self.people_units = Some(units.into_iter().collect());
        self
    }

    /// Only these people: the holders of a role.
    #[must_use]
    pub fn among(mut self, people: impl IntoIterator<Item = PersonId>) -> Self {
        self.people = Some(people.into_iter().collect());
        self
    }

    /// Only posts of one collection.
    #[must_use]
    pub const fn collection(mut self, collection: Collection) -> Self {
        self.collection = Some(collection);
        self
    }

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

    /// The platforms that the question speaks of.
    fn platforms(&self) -> BTreeSet<Platform> {
        self.selected().map(|(platform, _)| platform).chain(self.platform).collect()
    }

    /// The one platform that the question speaks of.
    fn only_platform(&self) -> Option<Platform> {
        let platforms = self.platforms();
        platforms.first().filter(|_| platforms.len() == 1).copied()
    }

    /// What is asked on the platform and for the action that the question speaks of.
    fn selected(&self) -> impl Iterator<Item = (Platform, Action)> + '_ {
        let wanted = self.platform;
        self.asked.iter().copied().filter(move |&(platform, action)| {
            self.speaks_of(action) && wanted.is_none_or(|wanted| wanted == platform)
        })
    }

    /// Whether the question speaks of an action.
    fn speaks_of(&self, action: Action) -> bool {
        self.action.is_none_or(|wanted| wanted == action)
    }
}

/// A statement under construction.
struct Draft<'a> {
    question: &'a Attendance,
    dialect: Dialect,
    bound: Bound,
}

impl Draft<'_> {
    fn workspace(&mut self) -> String {
        let workspace = self.question.scope.workspace_id();
        self.bound.place(Value::Uuid(workspace.as_uuid()))
    }

    /// The platform, if the question speaks of one only: one column to group by is faster than two.
    fn only_platform(&mut self) -> Option<String> {
        let only = self.question.only_platform()?;
        let word = self.bound.place(Value::Text(only.as_str().to_owned()));
        Some(self.dialect.typed(&word, Kind::Text))
    }

    fn int(&mut self, number: i64) -> String {
        let place = self.bound.place(Value::Int(number));
        self.dialect.typed(&place, Kind::Int)
    }

    /// A row of a row source, typed.
    fn row(&mut self, values: Vec<Value>) -> Vec<String> {
        let dialect = self.dialect;
        let typed = values.into_iter().map(|value| {
            let kind = value.kind();
            dialect.typed(&self.bound.place(value), kind)
        });
        typed.collect()
    }

    /// ` AND column IN (…)`; nothing without a list. An empty list holds nothing.
    fn only(&mut self, column: &str, ids: Option<Vec<uuid::Uuid>>) -> String {
        match ids {
            None => String::new(),
            Some(ids) if ids.is_empty() => " AND 1 = 2".to_owned(),
            Some(ids) => {
                let places: Vec<String> =
                    ids.into_iter().map(|id| self.bound.place(Value::Uuid(id))).collect();
                format!(" AND {column} IN ({})", places.join(", "))
            }
        }
    }
}

fn ids<I: hadir_core::ids::Id>(ids: Option<&BTreeSet<I>>) -> Option<Vec<uuid::Uuid>> {
    ids.map(|ids| ids.iter().map(|id| id.as_uuid()).collect())
}
