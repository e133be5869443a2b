//! What kind of account it is on its network.

crate::open_enum! {
    /// What kind of account it is on its network.
    pub enum AccountType {
        /// A business account.
        Business = "business" | "BUSINESS",
        /// A creator's account. Graph API: `MEDIA_CREATOR`.
        Creator = "creator" | "MEDIA_CREATOR",
        /// A page, as Facebook and `LinkedIn` have them.
        Page = "page",
        /// A person's account.
        Personal = "personal" | "PERSONAL",
    }
}

impl AccountType {
    /// What the number in Instagram's private interface means: 1 personal, 2 business, 3 creator.
    pub const fn from_instagram_number(number: i64) -> Option<Self> {
        match number {
            1 => Some(Self::Personal),
            2 => Some(Self::Business),
            3 => Some(Self::Creator),
            _ => None,
        }
    }
}
