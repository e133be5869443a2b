//! What a network reports in a webhook, or a poll finds.

crate::open_enum! {
    /// What a network reports in a webhook, or a poll finds.
    pub enum EventType {
        /// Somebody commented.
        NewComment = "new_comment",
        /// Somebody sent a direct message.
        NewMessage = "new_message",
        /// Somebody mentioned the account.
        NewMention = "new_mention",
        /// Somebody follows now.
        NewFollower = "new_follower",
        /// Somebody follows no longer.
        Unfollower = "unfollower",
        /// A post appeared.
        NewPost = "new_post",
    }
}
