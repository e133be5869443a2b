//! What is known of each network: what its names look like, and every form of address that it produces. One table per
//! network; whatever reads a handle, a post's address or a link reads it here.

mod facebook;
mod instagram;
mod linkedin;
mod pinterest;
mod reddit;
mod table;
mod threads;
mod tiktok;
mod x;
mod youtube;

pub(super) use table::{Domain, Network, Site};

use super::Platform;

impl Platform {
    /// Whether a host is one of the network's own, or of its short links: exactly, whatever the case, and never by its end.
    ///
    /// ```
    /// use hadir_core::platform::Platform;
    /// assert!(Platform::Facebook.has_host("id-id.facebook.com"));
    /// assert!(Platform::Tiktok.has_host("vt.tiktok.com"));
    /// assert!(!Platform::Facebook.has_host("evilfacebook.com"));
    /// ```
    pub fn has_host(self, host: &str) -> bool {
        self.network().sites_of(host).next().is_some()
    }

    pub(super) const fn network(self) -> &'static Network {
        match self {
            Self::Instagram => &instagram::NETWORK,
            Self::Facebook => &facebook::NETWORK,
            Self::X => &x::NETWORK,
            Self::Linkedin => &linkedin::NETWORK,
            Self::Tiktok => &tiktok::NETWORK,
            Self::Youtube => &youtube::NETWORK,
            Self::Pinterest => &pinterest::NETWORK,
            Self::Threads => &threads::NETWORK,
            Self::Reddit => &reddit::NETWORK,
        }
    }
}
