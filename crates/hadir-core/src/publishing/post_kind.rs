//! What a post is, whatever the network.

crate::text_enum! {
    /// What a post is, whatever the network.
    pub enum PostKind {
        /// Words alone.
        Text = "text",
        /// A picture.
        Image = "image",
        /// A film.
        Video = "video",
        /// Several pictures or films.
        Carousel = "carousel",
        /// A post that disappears after a day.
        Story = "story",
        /// A short upright film.
        Reel = "reel",
        /// An ordinary post, as opposed to a story or a reel.
        Feed = "feed",
        /// A question with answers.
        Poll = "poll",
        /// A prize draw.
        Giveaway = "giveaway",
    }
}
