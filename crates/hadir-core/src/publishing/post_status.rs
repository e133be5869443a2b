//! Where a post is in its life.

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
        /// Every delivery ended, and too few succeeded. Some may be out all the same: then it says since when.
        Failed = "failed",
        /// Called off before it went out.
        Cancelled = "cancelled",
        /// It was out, and is nowhere any more: its team or the networks took it down.
        TakenDown = "taken_down",
        /// Put away; it remembers the state it came from.
        Archived = "archived",
        /// Gone for its owners; kept as a row.
        Deleted = "deleted",
    }
    /// What can happen to a post.
    pub enum PostEvent {
        /// Handed to its approvers.
        Submit = "submit": Draft | Failed => PendingApproval,
        /// The approval chain is complete.
        Approve = "approve": PendingApproval => Approved,
        /// What is scheduled was corrected, or waits for another try, and was agreed to anew: its time stands.
        ReapproveScheduled = "reapprove_scheduled": Scheduled => Scheduled,
        /// What is still to go out of a post that is being published was agreed to anew.
        ReapprovePublishing = "reapprove_publishing": Publishing => Publishing,
        /// What is still to go out of a post that is out elsewhere was agreed to anew.
        ReapprovePublished = "reapprove_published": Published => Published,
        /// What failed was corrected, and agreed to anew.
        ReapproveFailed = "reapprove_failed": Failed => Failed,
        /// An approver said no.
        Reject = "reject": PendingApproval => Draft,
        /// Its author took it back.
        Withdraw = "withdraw": PendingApproval => Draft,
        /// Its content changed, which voids the approval.
        Revise = "revise": PendingApproval | Approved | Scheduled | Failed => Draft,
        /// Given a time.
        Schedule = "schedule": Draft | Approved => Scheduled,
        /// Given another time.
        Reschedule = "reschedule": Scheduled => Scheduled,
        /// Its time was taken away; it was never approved.
        Unschedule = "unschedule": Scheduled => Draft,
        /// Its time was taken away; the approval stands.
        UnscheduleApproved = "unschedule_approved": Scheduled => Approved,
        /// Called off, while it is out nowhere.
        Cancel = "cancel": Scheduled | Publishing => Cancelled,
        /// Taken up again.
        Reopen = "reopen": Cancelled | TakenDown => Draft,
        /// Sent without waiting for a time.
        PublishNow = "publish_now": Draft | Approved | Scheduled | Failed => Publishing,
        /// Its time has come.
        Start = "start": Scheduled => Publishing,
        /// Every unfinished target waits for a retry.
        Requeue = "requeue": Publishing => Scheduled,
        /// The first network has it, others are still to come.
        GoLive = "go_live": Publishing => Publishing,
        /// Its targets ended, and enough succeeded.
        Publish = "publish": Publishing => Published,
        /// Its targets ended, and too few succeeded.
        Fail = "fail": Publishing => Failed,
        /// The targets that have not succeeded are tried again.
        Retry = "retry": Failed => Scheduled,
        /// They are tried again while others are out.
        Resume = "resume": Published | Failed => Publishing,
        /// A network has it after all: the call was on its way when the post was called off or changed.
        Surface = "surface": Draft | PendingApproval | Approved | Scheduled | Failed | Cancelled | TakenDown | Deleted => Published,
        /// The same of what failed elsewhere, where that counts as failed: it is out, and says so.
        SurfaceFailed = "surface_failed": Failed => Failed,
        /// The same of what was put away meanwhile: it stays there, and is out.
        SurfaceArchived = "surface_archived": Archived => Archived,
        /// It was taken down wherever it was out.
        TakeDown = "take_down": Publishing | Published | Failed => TakenDown,
        /// Put away.
        Archive = "archive": Draft | Approved | Published | Failed | Cancelled | TakenDown => Archived,
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
        /// Taken out of the archive, into which it went taken down.
        RestoreTakenDown = "restore_taken_down": Archived => TakenDown,
        /// Deleted. Never while a delivery may be under way, nor while it is out.
        Delete = "delete": Draft | PendingApproval | Approved | Scheduled | Published | Failed | Cancelled | TakenDown | Archived => Deleted,
    }
    rests in Published | TakenDown | Archived | Deleted;
    guards PostGuard {
        IsDue = "is_due": "the scheduled time has come",
        HasTarget = "has_target": "there is a target",
        AfterNow = "after_now": "the time is after now",
        NotLive = "not_live": "no network has it: it is taken down first",
        ContentIsApproved = "content_is_approved": "exactly its content is approved",
    }
}
