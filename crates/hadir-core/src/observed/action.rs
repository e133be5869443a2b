//! What someone did with a post.

crate::text_enum! {
    /// What someone did with a post.
    pub enum Action {
        /// Liked it, or left another reaction.
        Like = "like",
        /// Commented on it, or replied below it.
        Comment = "comment",
        /// Shared it.
        Share = "share",
    }
}
