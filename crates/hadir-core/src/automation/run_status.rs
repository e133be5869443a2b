//! Where a run of an automation stands.

crate::lifecycle! {
    /// Where a run of an automation stands.
    pub enum RunStatus of "automation_run" {
        /// Its trigger fired.
        initial Pending = "pending",
        /// Its actions are under way.
        Running = "running",
        /// Every action was tried; single ones may have failed.
        Success = "success",
        /// It broke off.
        Failed = "failed",
        /// It was not to act, or no longer.
        Skipped = "skipped",
    }
    /// What can happen to a run.
    pub enum RunEvent {
        /// A worker takes it.
        Start = "start": Pending => Running,
        /// Its last action was tried.
        Complete = "complete": Running => Success,
        /// It broke off.
        Fail = "fail": Pending | Running => Failed,
        /// It has no consent, or has it no longer.
        Skip = "skip": Pending | Running => Skipped,
    }
}

crate::text_enum! {
    /// Why a run did not act, or not to its end.
    pub enum SkipReason {
        /// Nobody consented.
        ConsentMissing = "consent_missing",
        /// The consent was taken back before the last action.
        ConsentRevoked = "consent_revoked",
        /// The automation is switched off.
        Disabled = "disabled",
    }
}
