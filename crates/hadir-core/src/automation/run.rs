//! What became of one action.

use super::{ActionKind, Permit, RunLifecycle, RunStatus};
use crate::ids::{AutomationId, AutomationRunId, SocialAccountId, WorkspaceId};
use crate::json::Extra;
use chrono::{DateTime, Utc};
use thiserror::Error;

crate::text_enum! {
    /// What became of one action.
    pub enum ActionStatus {
        /// It was done.
        Success = "success",
        /// It was handed on, and is not done yet.
        Pending = "pending",
        /// It could not be done.
        Failed = "failed",
        /// Nobody knows such an action.
        Unknown = "unknown",
    }
}

/// What became of one action of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ActionResult {
    /// What was to be done.
    pub action: ActionKind,
    /// What became of it.
    pub status: ActionStatus,
    /// What the called address answered.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub response_code: Option<u16>,
    /// Why it could not be done.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub error: Option<String>,
    /// Every other key.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// One firing of an automation, and what it did.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct AutomationRun {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// Its id.
    pub id: AutomationRunId,
    /// The automation.
    pub automation_id: AutomationId,
    /// The account that it acts on; none if the source does not say.
    pub account_id: Option<SocialAccountId>,
    /// What the trigger saw.
    pub trigger_data: Extra,
    /// What became of its actions, in their order.
    pub actions_executed: Vec<ActionResult>,
    /// Where it stands.
    pub lifecycle: RunLifecycle,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

/// A result that does not belong into a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotRecorded {
    /// The run is not under way.
    #[error("a run that is `{}` records no result: only one that is `running`", .0.as_str())]
    NotRunning(RunStatus),
    /// The permit is for another automation or another account.
    #[error("the permit is for another automation or account than the run")]
    OtherPermit,
    /// The permit is older than the run.
    #[error("the permit was given at {permitted}, before the run was triggered at {triggered}")]
    TooEarly {
        /// When the permit was given.
        permitted: DateTime<Utc>,
        /// When the run's trigger fired.
        triggered: DateTime<Utc>,
    },
}

impl AutomationRun {
    /// A run that was just set off and has done nothing yet, for no account in particular.
    pub fn new(
        workspace_id: WorkspaceId,
        id: AutomationRunId,
        automation_id: AutomationId,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            workspace_id,
            id,
            automation_id,
            account_id: None,
            trigger_data: Extra::new(),
            actions_executed: Vec::new(),
            lifecycle: RunLifecycle::triggered(now),
            rest: crate::record::Rest,
        }
    }

    /// Keeps what became of an action. Each result uses up a [`Permit`], so that no action is taken unasked:
    ///
    /// ```compile_fail,E0382
    /// # use hadir_core::automation::{ActionResult, AutomationRun, NotRecorded, Permit};
    /// fn twice(run: &mut AutomationRun, permit: Permit, result: ActionResult) -> Result<(), NotRecorded> {
    ///     run.record(permit, result.clone())?;
    ///     run.record(permit, result)
    /// }
    /// ```
    ///
    /// # Errors
    /// [`NotRecorded`], and the run is what it was: it is not under way, or the permit is not for it.
    #[expect(clippy::needless_pass_by_value, reason = "a permit is used up")]
    pub fn record(&mut self, permit: Permit, result: ActionResult) -> Result<(), NotRecorded> {
        let Permit { automation_id, account_id, at } = permit;
        let triggered = self.lifecycle.parts().triggered_at;
        if self.lifecycle.status() != RunStatus::Running {
            return Err(NotRecorded::NotRunning(self.lifecycle.status()));
        }
        if automation_id != self.automation_id || self.account_id.is_some_and(|ours| ours != account_id) {
            return Err(NotRecorded::OtherPermit);
        }
        if at < triggered {
            return Err(NotRecorded::TooEarly { permitted: at, triggered });
        }
        self.actions_executed.push(result);
        Ok(())
    }
}
