//! What somebody likes.

use crate::json::Extra;
use crate::time::Calendar;

crate::open_enum! {
    /// Light or dark.
    pub enum Theme {
        /// Dark on light.
        Light = "light",
        /// Light on dark.
        Dark = "dark",
        /// As the device has it.
        Auto = "auto",
    }
}

crate::open_enum! {
    /// How often somebody gets a summary.
    pub enum Digest {
        /// Every day.
        Daily = "daily",
        /// Every week.
        Weekly = "weekly",
        /// Never.
        Never = "never",
    }
}

/// What somebody likes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct UserPreferences {
    /// Light or dark.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub theme: Option<Theme>,
    /// The language: `id`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub language: Option<String>,
    /// The time zone that they read times in.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub timezone: Option<Calendar>,
    /// What they want to be told, and how.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub notifications: Option<NotificationPreferences>,
    /// How they arranged their dashboard.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub dashboard: Option<Extra>,
    /// Keys that no field names.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// What somebody wants to be told, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct NotificationPreferences {
    /// By e-mail.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub email: Option<bool>,
    /// On the phone.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub push: Option<bool>,
    /// Inside the program.
    #[cfg_attr(feature = "serde", serde(alias = "inApp", skip_serializing_if = "Option::is_none"))]
    pub in_app: Option<bool>,
    /// In a summary.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub digest: Option<Digest>,
    /// About what.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub types: Vec<String>,
    /// Keys that no field names.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}
