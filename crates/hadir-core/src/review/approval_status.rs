//! One approver's answer.

crate::lifecycle! {
    /// One approver's answer. Answered once: an answer is never changed, a new request is made.
    pub enum ApprovalStatus of "approval" {
        /// Not answered.
        initial Pending = "pending",
        /// Answered with yes.
        Approved = "approved",
        /// Answered with no.
        Rejected = "rejected",
        /// Not needed: passed over.
        Skipped = "skipped",
        /// Taken back by the requester, or void because the content changed.
        Withdrawn = "withdrawn",
    }
    /// What can happen to an approval.
    pub enum ApprovalEvent {
        /// The approver says yes.
        Approve = "approve": Pending => Approved,
        /// The approver says no.
        Reject = "reject": Pending => Rejected,
        /// The step is passed over.
        Skip = "skip": Pending => Skipped,
        /// The request is taken back.
        Withdraw = "withdraw": Pending => Withdrawn,
    }
    guards ApprovalGuard {
        Asked = "asked": "the one who answers was asked, or stands in for who was",
        NotOwnRequest = "not_own_request": "whoever answers is not who asked",
    }
}
