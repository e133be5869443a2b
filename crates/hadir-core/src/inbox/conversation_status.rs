//! Where a conversation stands.

crate::lifecycle! {
    /// Where a conversation stands. A message on an archived conversation opens a new one.
    pub enum ConversationStatus of "conversation" {
        /// Waiting for the team.
        initial Open = "open",
        /// Waiting for the other side.
        Pending = "pending",
        /// Dealt with.
        Resolved = "resolved",
        /// Closed for good.
        Archived = "archived",
    }
    /// What can happen to a conversation.
    pub enum ConversationEvent {
        /// The team waits for an answer.
        Await = "await": Open => Pending,
        /// The other side answered.
        Resume = "resume": Pending => Open,
        /// Dealt with.
        Resolve = "resolve": Open | Pending => Resolved,
        /// It turned out not to be dealt with.
        Reopen = "reopen": Resolved => Open,
        /// Closed.
        Archive = "archive": Open | Pending | Resolved => Archived,
    }
}
