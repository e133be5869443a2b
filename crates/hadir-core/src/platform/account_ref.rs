//! Whatever names an account: its handle, or the id under which the network knows it.

use super::{Handle, HandleError, HandleProblem, Platform, PlatformUserId, pasted};

/// An account, by its name or by its id. Which id belongs to which name is for the network to say.
///
/// ```
/// use hadir_core::platform::{AccountRef, Platform};
/// let page = AccountRef::parse(Platform::Facebook, "https://www.facebook.com/people/Warung-Sari/61561234567890/")?;
/// let same = AccountRef::parse(Platform::Facebook, "https://m.facebook.com/profile.php?id=61561234567890")?;
/// assert_eq!(page, same);
/// assert_eq!(page.address(), "https://www.facebook.com/profile.php?id=61561234567890");
///
/// let channel = AccountRef::parse(Platform::Youtube, "youtube.com/channel/UCk4Zq8vWb2NxR7tLm5PdYsQ/videos")?;
/// assert_eq!(channel.to_string(), "UCk4Zq8vWb2NxR7tLm5PdYsQ");
/// # Ok::<(), hadir_core::platform::HandleError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountRef {
    /// By its name.
    Handle(Handle),
    /// By its id.
    Id {
        /// The network.
        platform: Platform,
        /// The id.
        id: PlatformUserId,
    },
}

impl AccountRef {
    /// Reads a name, an id that cannot be a name, or the address of a profile.
    ///
    /// # Errors
    /// [`HandleError`] says what was wrong with it.
    pub fn parse(platform: Platform, raw: &str) -> Result<Self, HandleError> {
        match Handle::parse(platform, raw) {
            Ok(handle) => Ok(match number(&handle) {
                Some(id) => Self::Id { platform, id },
                None => Self::Handle(handle),
            }),
            Err(HandleError { problem: HandleProblem::Id(id), .. }) => Ok(Self::Id { platform, id }),
            Err(error) => Err(error),
        }
    }

    /// The network.
    pub const fn platform(&self) -> Platform {
        match self {
            Self::Handle(handle) => handle.platform(),
            Self::Id { platform, .. } => *platform,
        }
    }

    /// Its name, if it is named by it.
    pub const fn handle(&self) -> Option<&Handle> {
        match self {
            Self::Handle(handle) => Some(handle),
            Self::Id { .. } => None,
        }
    }

    /// Its id, if it is named by it.
    pub const fn id(&self) -> Option<&PlatformUserId> {
        match self {
            Self::Handle(_) => None,
            Self::Id { id, .. } => Some(id),
        }
    }

    /// The address of the profile.
    pub fn address(&self) -> String {
        match self {
            Self::Handle(handle) => handle.address(),
            Self::Id { platform, id } => {
                platform.network().by_id.replace("{id}", &pasted::encoded(id.as_str()))
            }
        }
    }
}

/// On Facebook a number in a name's place is the account's id.
fn number(handle: &Handle) -> Option<PlatformUserId> {
    let digits =
        handle.platform() == Platform::Facebook && handle.as_str().bytes().all(|byte| byte.is_ascii_digit());
    if digits { PlatformUserId::parse(handle.as_str()).ok() } else { None }
}

/// The handle as people write it, or the id.
impl core::fmt::Display for AccountRef {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Handle(handle) => handle.fmt(f),
            Self::Id { id, .. } => id.fmt(f),
        }
    }
}
