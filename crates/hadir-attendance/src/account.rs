//! An account that a capture saw.

use hadir_core::platform::{Handle, PlatformUserId};

/// An account that a capture saw.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Account {
    /// Its handle at that time.
    pub handle: Handle,
    /// The id that it has for good, where the capture told.
    pub platform_user_id: Option<PlatformUserId>,
}

impl From<Handle> for Account {
    fn from(handle: Handle) -> Self {
        Self { handle, platform_user_id: None }
    }
}
