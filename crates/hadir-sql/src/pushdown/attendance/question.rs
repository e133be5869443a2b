//! What is asked about who took part, and the statement that is made of it.

use super::Days;
use crate::dialect::{Bound, Dialect};
use crate::scope::Scope;
use crate::value::{Instant, Kind, Value};
use chrono::{DateTime, Utc};
use hadir_core::ids::{PersonId, UnitId};
use hadir_core::observed::{Action, Collection};
use hadir_core::platform::Platform;
use hadir_core::roster::policy::StandingRule;
use std::collections::BTreeSet;

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
    pub(super) scope: Scope,
    pub(super) rule: StandingRule,
    pub(super) days: Days,
    pub(super) asked: BTreeSet<(Platform, Action)>,
    pub(super) audience: Option<BTreeSet<UnitId>>,
    pub(super) platform: Option<Platform>,
    pub(super) action: Option<Action>,
    pub(super) as_of: Option<DateTime<Utc>>,
    pub(super) post_units: Option<BTreeSet<UnitId>>,
    pub(super) people_units: Option<BTreeSet<UnitId>>,
    pub(super) people: Option<BTreeSet<PersonId>>,
    pub(super) collection: Option<Collection>,
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

    /// The platforms that the question speaks of.
    pub(super) fn platforms(&self) -> BTreeSet<Platform> {
        self.selected().map(|(platform, _)| platform).chain(self.platform).collect()
    }

    /// The one platform that the question speaks of.
    pub(super) fn only_platform(&self) -> Option<Platform> {
        let platforms = self.platforms();
        platforms.first().filter(|_| platforms.len() == 1).copied()
    }

    /// What is asked on the platform and for the action that the question speaks of.
    pub(super) fn selected(&self) -> impl Iterator<Item = (Platform, Action)> + '_ {
        let wanted = self.platform;
        self.asked.iter().copied().filter(move |&(platform, action)| {
            self.speaks_of(action) && wanted.is_none_or(|wanted| wanted == platform)
        })
    }

    /// Whether the question speaks of an action.
    pub(super) fn speaks_of(&self, action: Action) -> bool {
        self.action.is_none_or(|wanted| wanted == action)
    }
}

/// A statement under construction.
pub(super) struct Draft<'a> {
    pub(super) question: &'a Attendance,
    pub(super) dialect: Dialect,
    pub(super) bound: Bound,
}

impl Draft<'_> {
    pub(super) fn workspace(&mut self) -> String {
        let workspace = self.question.scope.workspace_id();
        self.bound.place(Value::Uuid(workspace.as_uuid()))
    }

    /// The instant that the question speaks of: what was seen later of what was still open then was not done yet.
    pub(super) fn by_then(&mut self) -> Option<String> {
        let as_of = self.question.as_of?;
        let then = Instant::last_until(as_of).unwrap_or(Instant::first());
        let place = self.bound.place(Value::Instant(then));
        Some(self.dialect.typed(&place, Kind::Instant))
    }

    /// The platform, if the question speaks of one only: one column to group by is faster than two.
    pub(super) fn only_platform(&mut self) -> Option<String> {
        let only = self.question.only_platform()?;
        let word = self.bound.place(Value::Text(only.as_str().to_owned()));
        Some(self.dialect.typed(&word, Kind::Text))
    }

    pub(super) fn int(&mut self, number: i64) -> String {
        let place = self.bound.place(Value::Int(number));
        self.dialect.typed(&place, Kind::Int)
    }

    /// A row of a row source, typed.
    pub(super) fn row(&mut self, values: Vec<Value>) -> Vec<String> {
        let dialect = self.dialect;
        let typed = values.into_iter().map(|value| {
            let kind = value.kind();
            dialect.typed(&self.bound.place(value), kind)
        });
        typed.collect()
    }

    /// ` AND column IN (…)`; nothing without a list. An empty list holds nothing.
    pub(super) fn only(&mut self, column: &str, ids: Option<Vec<uuid::Uuid>>) -> String {
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

pub(super) fn ids<I: hadir_core::ids::Id>(ids: Option<&BTreeSet<I>>) -> Option<Vec<uuid::Uuid>> {
    ids.map(|ids| ids.iter().map(|id| id.as_uuid()).collect())
}
