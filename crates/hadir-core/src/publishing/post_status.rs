crate::lifecycle! {
    /// Where a post is in its life. Partial success is not a state: it is read off the targets.
    pub enum PostStatus of "post" {
        /// Being written. It may carry a planned time.
        initial Draft = "draft",
        /// Waiting for its approvers.
        PendingApproval = "pending_approval",
        /// Approved as it stands; an edit takes that away.
        Approved = "approved",
        /// Due at a stated time.
        Scheduled = "scheduled",
        /// Its targets are being delivered.
        Publishing = "publishing",
        /// Out, on at least as many targets as the partial policy asks.
        Published = "published",
        /// Every delivery ended, and too few succeeded.
        Failed = "failed",
        /// Called off before it went out.
        Cancelled = "cancelled",
        /// Put away; it remembers the state it came from.
        Archived = "archived",
        /// Gone for its owners; kept as a row.
        Deleted = "deleted",
    }
    /// What can happen to a post.
    pub enum PostEvent {
        /// Handed to its approvers.
        Submit = "submit": Draft => PendingApproval,
        /// The approval chain is complete.
        Approve = "approve": PendingApproval => Approved,
        /// An approver said no.
        Reject = "reject": PendingApproval => Draft,
        /// Its author took it back.
        Withdraw = "withdraw": PendingApproval => Draft,
        /// Its content changed, which voids the approval.
        Revise = "revise": PendingApproval | Approved | Scheduled => Draft,
        /// Given a time.
        Schedule = "schedule": Draft | Approved => Scheduled,
        /// Given another time.
        Reschedule = "reschedule": Scheduled => Scheduled,
        /// Its time was taken away; it was never approved.
        Unschedule = "unschedule": Scheduled => Draft,
        /// Its time was taken away; the approval stands.
        UnscheduleApproved = "unschedule_approved": Scheduled => Approved,
        /// Called off.
        Cancel = "cancel": Scheduled => Cancelled,
        /// Taken up again.
        Reopen = "reopen": Cancelled => Draft,
        /// Sent without waiting for a time.
        PublishNow = "publish_now": Draft | Approved | Scheduled | Failed => Publishing,
        /// Its time has come.
        Start = "start": Scheduled => Publishing,
        /// Every unfinished target waits for a retry.
        Requeue = "requeue": Publishing => Scheduled,
        /// Its targets ended, and enough succeeded.
        Publish = "publish": Publishing => Published,
        /// Its targets ended, and too few succeeded.
        Fail = "fail": Publishing => Failed,
        /// The targets that have not succeeded are tried again.
        Retry = "retry": Failed => Scheduled,
        /// Put away.
        Archive = "archive": Draft | Approved | Published | Failed | Cancelled => Archived,
        /// Taken out of the archive, into which it went as a draft.
        RestoreDraft = "restore_draft": Archived => Draft,
        /// Taken out of the archive, into which it went approved.
        RestoreApproved = "restore_approved": Archived => Approved,
        /// Taken out of the archive, into which it went published.
        RestorePublished = "restore_published": Archived => Published,
        /// Taken out of the archive, into which it went failed.
        RestoreFailed = "restore_failed": Archived => Failed,
        /// Taken out of the archive, into which it went cancelled.
        RestoreCancelled = "restore_cancelled": Archived => Cancelled,
        /// Deleted. Never while a delivery may be under way.
        Delete = "delete": Draft | PendingApproval | Approved | Scheduled | Published | Failed | Cancelled | Archived => Deleted,
    }
}
