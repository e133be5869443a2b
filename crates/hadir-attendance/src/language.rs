//! The languages of recaps and policies.

use hadir_core::platform::Platform;

hadir_core::text_enum! {
    /// A language that reports are written in.
    pub enum Language {
        /// Indonesian.
        Indonesian = "id",
        /// English.
        English = "en",
    }
}

/// How a platform writes its own name, in every language: `TikTok`.
pub const fn platform_name(platform: Platform) -> &'static str {
    match platform {
        Platform::Instagram => "Instagram",
        Platform::Facebook => "Facebook",
        Platform::X => "X",
        Platform::Linkedin => "LinkedIn",
        Platform::Tiktok => "TikTok",
        Platform::Youtube => "YouTube",
        Platform::Pinterest => "Pinterest",
        Platform::Threads => "Threads",
        Platform::Reddit => "Reddit",
    }
}
