//! The languages of recaps and policies.

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
pub const fn platform_name(platform: hadir_core::platform::Platform) -> &'static str {
    crate::words::platform(platform)
}
