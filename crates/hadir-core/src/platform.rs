//! Networks, and what a handle is on each of them.

mod grammar;
mod handle;

pub use handle::{Handle, HandleError, HandleProblem, canonicalise};

crate::text_enum! {
    /// A network.
    pub enum Platform {
        /// Instagram.
        Instagram = "instagram",
        /// Facebook.
        Facebook = "facebook",
        /// X, once Twitter.
        X = "x" | "twitter",
        /// LinkedIn.
        Linkedin = "linkedin",
        /// TikTok.
        Tiktok = "tiktok",
        /// YouTube.
        Youtube = "youtube",
        /// Pinterest.
        Pinterest = "pinterest",
        /// Threads.
        Threads = "threads",
        /// Reddit.
        Reddit = "reddit",
    }
}
