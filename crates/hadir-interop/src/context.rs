//! Whose rows are read: what rows themselves do not say.

use chrono::{DateTime, NaiveDateTime, Utc};
use hadir_core::ids::{Id, Origin, WorkspaceId};
use hadir_core::observed::Completeness;
use hadir_core::spelling::System;
use hadir_core::time::Calendar;
use uuid::Uuid;

/// Whose rows are read, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context {
    /// Whose database it is: ids derive from it, so that two customers of one system never meet.
    pub installation: String,
    /// The tenant that the rows belong to, unless a row names a workspace of the source.
    pub workspace: WorkspaceId,
    /// The calendar of times that do not say their zone.
    pub calendar: Calendar,
    /// When they are read.
    pub imported_at: DateTime<Utc>,
    /// How much of a list its captures have, which the source does not say. Absence is concluded from complete ones only.
    pub captures: Completeness,
}

impl Context {
    /// Rows of an installation for a tenant.
    pub fn new(
        installation: impl Into<String>,
        workspace: WorkspaceId,
        calendar: Calendar,
        imported_at: DateTime<Utc>,
    ) -> Self {
        Self {
            installation: installation.into(),
            workspace,
            calendar,
            imported_at,
            captures: Completeness::Truncated,
        }
    }

    /// Takes the source's captures for whole lists, as the source itself does.
    #[must_use]
    pub fn trusting_captures(self) -> Self {
        Self { captures: Completeness::Complete, ..self }
    }

    /// The id of what a row of `table` became: the same row always gives the same id.
    pub fn id<I: Id>(&self, system: System, table: &str, external_id: &str) -> I {
        I::from_uuid(self.uuid(system, table, external_id))
    }

    pub(crate) fn uuid(&self, system: System, table: &str, external_id: &str) -> Uuid {
        let origin = Origin::new(system.as_str(), table, external_id).within(&self.installation);
        hadir_core::ids::PostId::imported(origin).as_uuid()
    }

    /// The instant of a time on the clock of the source; of one that the clock skipped or showed twice, the first that
    /// there was.
    pub fn instant(&self, local: NaiveDateTime) -> DateTime<Utc> {
        use chrono::TimeZone as _;
        match self.calendar.zone().from_local_datetime(&local) {
            chrono::LocalResult::Single(at) | chrono::LocalResult::Ambiguous(at, _) => at.to_utc(),
            chrono::LocalResult::None => local.and_utc(),
        }
    }

    /// The instant of a column without zone: a time with a zone in it, as some drivers write one, is the instant that it
    /// says.
    #[cfg(any(feature = "hub", feature = "roll-call", feature = "studio", feature = "suite"))]
    pub(crate) fn stamp<T: crate::Table>(
        &self,
        row: &T,
        column: &str,
        local: Option<NaiveDateTime>,
    ) -> Option<DateTime<Utc>> {
        use crate::cell::{Cell as _, zoned};
        match (local, row.extra().get(column)) {
            (Some(local), _) => Some(self.instant(local)),
            (None, Some(kept)) if zoned(kept) => DateTime::read(kept.clone()).ok(),
            _ => None,
        }
    }
}
