//! Who has to agree before something goes out.

use crate::scope::Scope;
use crate::select::{Col, Select, bind};
use crate::value::Instant;
use chrono::{DateTime, Utc};
use hadir_core::ids::{PostId, UserId};
use hadir_core::review::{Approval, ApprovalStatus};

mod questions;
mod workflows;
pub(crate) use questions::questions;
pub use workflows::{instances_of, workflows};

const STATUS: &Col = &Col::of("approvals", "status");
const APPROVER: &Col = &Col::of("approvals", "approver_id");
const SUBJECT_KIND: &Col = &Col::of("approvals", "subject_kind");
const SUBJECT: &Col = &Col::of("approvals", "subject_id");

/// All approvals, by the time of asking and id.
pub fn approvals(scope: Scope) -> Select<Approval> {
    Select::of(scope).by(&["requested_at", "id"])
}

impl Select<Approval> {
    /// Only approvals in this status.
    #[must_use]
    pub fn in_status(self, status: ApprovalStatus) -> Self {
        self.is(STATUS, status.as_str())
    }

    /// Only approvals that are asked of this user.
    #[must_use]
    pub fn asked_of(self, approver: UserId) -> Self {
        self.equal(APPROVER, bind::id(approver))
    }

    /// Only approvals of this post.
    #[must_use]
    pub fn of_post(self, post: PostId) -> Self {
        self.is(SUBJECT_KIND, "post").equal(SUBJECT, bind::key(&post.as_uuid().to_string(), 191))
    }
}

/// What waits for this user's answer at `now`, the longest waiting first: asked of the user, or of somebody who has
/// delegated to the user for that time.
pub fn waiting_for(scope: Scope, user: UserId, now: DateTime<Utc>) -> Select<Approval> {
    let now = || bind::instant(Instant::last_until(now));
    approvals(scope).in_status(ApprovalStatus::Pending).sql(
        r#"("approvals"."approver_id" = ? OR "approvals"."approver_id" IN (SELECT "delegations"."delegator_id" FROM "delegations" WHERE "delegations"."workspace_id" = "approvals"."workspace_id" AND "delegations"."delegate_id" = ? AND ("delegations"."window_start" IS NULL OR "delegations"."window_start" <= ?) AND ("delegations"."window_end" IS NULL OR "delegations"."window_end" > ?) AND ("delegations"."cancelled_at" IS NULL OR "delegations"."cancelled_at" > ?)))"#,
        [bind::id(user), bind::id(user), now(), now(), now()],
    )
}
