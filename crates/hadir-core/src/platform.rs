//! Networks, and what handles and the addresses of posts are on each of them.

mod account_ref;
mod account_type;
mod address;
mod address_form;
mod endings;
mod event_type;
mod form;
mod found;
mod grammar;
mod handle;
mod hashtag;
mod links;
mod media_type;
mod mention;
mod name_space;
mod network;
mod pasted;
mod permalink;
mod post_code;
mod post_time;
mod rewrite;
mod user_id;

pub use account_ref::AccountRef;
pub use account_type::AccountType;
pub use address_form::{AddressForm, AddressKind};
pub use event_type::EventType;
pub use found::addresses;
pub use handle::{Handle, HandleError, HandleProblem, canonicalise};
pub use hashtag::{Hashtag, HashtagError, HashtagProblem, hashtags};
pub use links::links;
pub use media_type::MediaType;
pub use mention::mentions;
pub use name_space::NameSpace;
pub use permalink::{Permalink, PermalinkError, PermalinkProblem, PostLink};
pub use rewrite::Rewrite;
pub use user_id::{PlatformUserId, PlatformUserIdError};

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
