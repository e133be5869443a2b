//! What a worker asks beyond one workspace: where there is work, what time it is, and whether to try again.

use crate::codec::{Instant as At, Scalar};
use crate::dialect::Dialect;
use crate::error::DecodeError;
use crate::scope::Unscoped;
use crate::select::{Col, Select, bind};
use crate::statement::{Cells, Query, Statement};
use crate::value::{Instant, Kind, Value};
use chrono::{DateTime, Utc};
use hadir_core::ids::WorkspaceId;
use hadir_core::workspace::{Workspace, WorkspaceStatus};

const STATUS: &Col = &Col::of("workspaces", "status");

/// The workspaces in use that have a job whose time has come, by id, behind `after`: a worker goes round them, each time from
/// the last it was given, and takes what is [due](super::due) in each. So every workspace has its turn, however many jobs
/// another has, sendable or not.
pub fn with_work(unscoped: Unscoped, now: DateTime<Utc>, after: Option<WorkspaceId>) -> Select<Workspace> {
    let now = Instant::new(now).map_or(Value::Null(Kind::Instant), Value::Instant);
    let after = after.unwrap_or(WorkspaceId::from_uuid(uuid::Uuid::nil()));
    Select::beyond(unscoped)
        .is(STATUS, WorkspaceStatus::Active.as_str())
        .sql(r#""workspaces"."id" > ?"#, [bind::id(after)])
        .sql(
            r#"EXISTS (SELECT 1 FROM "publish_jobs" WHERE "publish_jobs"."status" = 'pending' AND "publish_jobs"."workspace_id" = "workspaces"."id" AND "publish_jobs"."run_at" <= ?)"#,
            [now],
        )
        .by(&["id"])
}

/// What time it is in the database: the clock to use where workers of several machines share one queue, because leases and
/// looks are compared with what others have written.
pub fn clock(dialect: Dialect) -> Query<DateTime<Utc>> {
    fn decode(cells: &mut Cells<'_>) -> Result<DateTime<Utc>, DecodeError> {
        let now = cells.take().and_then(<At as Scalar<DateTime<Utc>>>::from_value);
        now.map_err(|problem| DecodeError { table: "clock", field: "now", problem })
    }
    Query::new(Statement::from(dialect.now().to_owned()), &[Kind::Instant], decode)
}
