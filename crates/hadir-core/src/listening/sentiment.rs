//! How something was meant.

crate::text_enum! {
    /// How something was meant.
    pub enum Sentiment {
        /// Kindly.
        Positive = "positive",
        /// Neither way.
        Neutral = "neutral",
        /// Unkindly.
        Negative = "negative",
    }
}
