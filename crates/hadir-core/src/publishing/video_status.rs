//! Where a generated video is in its life.

crate::lifecycle! {
    /// Where a generated video is in its life.
    pub enum VideoStatus of "video" {
        /// Asked for.
        initial Queued = "queued",
        /// Being generated.
        InProgress = "in_progress",
        /// There.
        Completed = "completed",
        /// Not to be had this time.
        Failed = "failed",
    }
    /// What can happen to a generated video.
    pub enum VideoEvent {
        /// The generator took it up.
        Start = "start": Queued => InProgress,
        /// It is further than before.
        Advance = "advance": InProgress => InProgress,
        /// The files are there.
        Complete = "complete": InProgress => Completed,
        /// The generator gave up, or took too long.
        Fail = "fail": Queued | InProgress => Failed,
        /// Asked for again.
        Retry = "retry": Failed => Queued,
    }
    rests in Failed;
    guards VideoGuard {
        RetryIsLeft = "retry_is_left": "a retry is left",
    }
}
