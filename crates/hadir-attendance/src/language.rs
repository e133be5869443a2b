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
