//! What a network says a post or one of its items is.

crate::open_enum! {
    /// What a network says a post or one of its items is.
    pub enum MediaType {
        /// A still image. Graph API: `IMAGE`.
        Photo = "photo" | "image" | "IMAGE",
        /// A video. Graph API: `VIDEO`.
        Video = "video" | "VIDEO",
        /// An animated image.
        Gif = "gif",
        /// Several images or videos. Graph API: `CAROUSEL_ALBUM`.
        Carousel = "carousel" | "CAROUSEL_ALBUM",
        /// A short vertical video. Graph API: `REELS`.
        Reel = "reel" | "REELS",
        /// A post that disappears after a day. Graph API: `STORIES`.
        Story = "story" | "STORIES",
        /// Words alone.
        Text = "text",
        /// A broadcast.
        Live = "live",
    }
}

impl MediaType {
    /// What the number in Instagram's private interface means: 1 photo, 2 video, 8 carousel.
    ///
    /// ```
    /// use hadir_core::platform::MediaType;
    /// assert_eq!(MediaType::from_instagram_number(8), Some(MediaType::Carousel));
    /// assert_eq!(MediaType::from_instagram_number(3), None);
    /// ```
    pub const fn from_instagram_number(number: i64) -> Option<Self> {
        match number {
            1 => Some(Self::Photo),
            2 => Some(Self::Video),
            8 => Some(Self::Carousel),
            _ => None,
        }
    }
}
