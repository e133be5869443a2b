//! Where a campaign is in its life.

crate::lifecycle! {
    /// Where a campaign is in its life.
    pub enum CampaignStatus of "campaign" {
        /// Being planned.
        initial Draft = "draft",
        /// Running.
        Active = "active",
        /// Held.
        Paused = "paused",
        /// Over.
        Completed = "completed",
    }
    /// What can happen to a campaign.
    pub enum CampaignEvent {
        /// Begun.
        Activate = "activate": Draft => Active,
        /// Held.
        Pause = "pause": Active => Paused,
        /// Continued.
        Resume = "resume": Paused => Active,
        /// Ended.
        Complete = "complete": Active | Paused => Completed,
        /// Given other times while it is planned.
        Replan = "replan": Draft => Draft,
        /// Given other times while it runs.
        ReplanActive = "replan_active": Active => Active,
        /// Given other times while it is held.
        ReplanPaused = "replan_paused": Paused => Paused,
        /// Taken up again.
        Reopen = "reopen": Completed => Active,
    }
    rests in Completed;
    guards CampaignGuard {
        EndsLater = "ends_later": "it ends after now",
    }
}
