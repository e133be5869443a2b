//! The words of the inbox: kinds, directions, priorities.

crate::text_enum! {
    /// What kind of conversation it is.
    pub enum ConversationKind {
        /// Comments under a post.
        Comment = "comment",
        /// Direct messages.
        Direct = "dm",
        /// Somebody mentioned the account.
        Mention = "mention",
        /// A review.
        Review = "review",
    }
}

crate::text_enum! {
    /// How much it matters; ordered from low to urgent.
    pub enum Priority {
        /// It can wait.
        Low = "low",
        /// In its turn.
        Medium = "medium",
        /// Before others.
        High = "high",
        /// At once.
        Urgent = "urgent",
    }
}

crate::text_enum! {
    /// Which way a message went.
    pub enum MessageDirection {
        /// From outside to the team.
        Inbound = "inbound",
        /// From the team to the outside.
        Outbound = "outbound",
    }
}

crate::text_enum! {
    /// A field of a conversation whose changes are remembered.
    pub enum ConversationField {
        /// Where it stands.
        Status = "status",
        /// How much it matters.
        Priority = "priority",
        /// Who takes care of it.
        Assignee = "assignee",
        /// How it is meant.
        Sentiment = "sentiment",
    }
}

crate::text_enum! {
    /// Whether a promise about time was kept.
    pub enum SlaStatus {
        /// Time is left.
        Pending = "pending",
        /// Kept.
        Met = "met",
        /// Not kept.
        Breached = "breached",
        /// The clock stands while the other side has to answer.
        Paused = "paused",
    }
}
