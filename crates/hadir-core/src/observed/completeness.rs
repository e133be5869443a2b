//! How much of a list a capture has seen.

crate::text_enum! {
    /// How much of a list a capture has seen. Absence may be concluded from a complete one only.
    pub enum Completeness {
        /// The whole list.
        Complete = "complete",
        /// The list stopped at a page limit, a time limit or an error half way.
        Truncated = "truncated",
        /// The fetch failed: nothing was seen.
        Failed = "failed",
        /// Nobody tried.
        NotFetched = "not_fetched",
    }
}
