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
    }
}
