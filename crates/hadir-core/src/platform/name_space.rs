//! Which of a network's names a name is one of.

/// Which of a network's names a name is one of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NameSpace {
    /// The names of accounts; on `LinkedIn`, of people.
    Account,
    /// `LinkedIn`'s companies, schools and showcases.
    Organisation,
    /// `YouTube`'s custom addresses: `/c/name`.
    CustomUrl,
    /// `YouTube`'s user names of old: `/user/name`.
    LegacyUser,
}

impl NameSpace {
    pub(super) const ALL: [Self; 4] = [Self::Account, Self::Organisation, Self::CustomUrl, Self::LegacyUser];

    /// What stands before a name of this space in a [key](super::Handle::key).
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Account => "",
            Self::Organisation => "company/",
            Self::CustomUrl => "c/",
            Self::LegacyUser => "user/",
        }
    }
}
