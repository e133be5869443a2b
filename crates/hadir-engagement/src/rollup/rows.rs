//! Which rows of a bucket count.

hadir_core::text_enum! {
    /// Which rows of a bucket count.
    pub enum Rows {
        /// The last one of each post: the newest of each counter that says a number.
        LastPerPost = "last_per_post",
        /// Every one, as if each were a post of its own. Inflates whatever was read more than once: only for comparison
        /// with the platform schema reference, which does so.
        Every = "every",
    }
}
