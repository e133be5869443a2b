//! What a workspace looks like to those outside.

use crate::json::Extra;

/// What a workspace looks like to those outside.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct Branding {
    /// Whether it is used.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub enabled: Option<bool>,
    /// The name that it goes by.
    #[cfg_attr(feature = "serde", serde(alias = "companyName", skip_serializing_if = "Option::is_none"))]
    pub company_name: Option<String>,
    /// Where its logo is.
    #[cfg_attr(
        feature = "serde",
        serde(alias = "logoUrl", alias = "logo", skip_serializing_if = "Option::is_none")
    )]
    pub logo_url: Option<String>,
    /// Where its small logo is.
    #[cfg_attr(feature = "serde", serde(alias = "faviconUrl", skip_serializing_if = "Option::is_none"))]
    pub favicon_url: Option<String>,
    /// Its colour, where it has but one.
    #[cfg_attr(feature = "serde", serde(alias = "primaryColor", skip_serializing_if = "Option::is_none"))]
    pub primary_color: Option<String>,
    /// Its colours.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "BrandColors::is_empty"))]
    pub colors: BrandColors,
    /// Its typefaces.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "BrandFonts::is_empty"))]
    pub fonts: BrandFonts,
    /// Its e-mails.
    #[cfg_attr(
        feature = "serde",
        serde(alias = "emailBranding", skip_serializing_if = "EmailBranding::is_empty")
    )]
    pub email: EmailBranding,
    /// The domain that it is served from.
    #[cfg_attr(feature = "serde", serde(alias = "customDomain", skip_serializing_if = "Option::is_none"))]
    pub domain: Option<CustomDomain>,
    /// Whether it hides by whom it is served.
    #[cfg_attr(
        feature = "serde",
        serde(alias = "hidePlatformBranding", skip_serializing_if = "Option::is_none")
    )]
    pub hide_platform: Option<bool>,
    /// Where its terms are.
    #[cfg_attr(feature = "serde", serde(alias = "termsUrl", skip_serializing_if = "Option::is_none"))]
    pub terms_url: Option<String>,
    /// Where its privacy notice is.
    #[cfg_attr(feature = "serde", serde(alias = "privacyUrl", skip_serializing_if = "Option::is_none"))]
    pub privacy_url: Option<String>,
    /// Where its help is.
    #[cfg_attr(feature = "serde", serde(alias = "supportUrl", skip_serializing_if = "Option::is_none"))]
    pub support_url: Option<String>,
    /// Keys that no field names, style sheets and scripts among them: nothing here runs them.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// The colours of a brand, as style sheets write them: `#1d4ed8`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct BrandColors {
    /// The first.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub primary: Option<String>,
    /// The second.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub secondary: Option<String>,
    /// For what stands out.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub accent: Option<String>,
    /// Behind the text.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub background: Option<String>,
    /// Of the text.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub text: Option<String>,
    /// Keys that no field names.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// The typefaces of a brand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct BrandFonts {
    /// The first.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub primary: Option<String>,
    /// The second.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub secondary: Option<String>,
    /// Of headings.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub heading: Option<String>,
    /// Keys that no field names.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// What the e-mails of a brand look like.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct EmailBranding {
    /// Where the logo above is.
    #[cfg_attr(feature = "serde", serde(alias = "headerLogoUrl", skip_serializing_if = "Option::is_none"))]
    pub header_logo_url: Option<String>,
    /// Where the logo below is.
    #[cfg_attr(feature = "serde", serde(alias = "footerLogoUrl", skip_serializing_if = "Option::is_none"))]
    pub footer_logo_url: Option<String>,
    /// The colour behind the logo above.
    #[cfg_attr(
        feature = "serde",
        serde(alias = "headerBackgroundColor", skip_serializing_if = "Option::is_none")
    )]
    pub header_background_color: Option<String>,
    /// What stands below.
    #[cfg_attr(feature = "serde", serde(alias = "footerText", skip_serializing_if = "Option::is_none"))]
    pub footer_text: Option<String>,
    /// Where to write for help.
    #[cfg_attr(feature = "serde", serde(alias = "supportEmail", skip_serializing_if = "Option::is_none"))]
    pub support_email: Option<String>,
    /// The postal address.
    #[cfg_attr(feature = "serde", serde(alias = "companyAddress", skip_serializing_if = "Option::is_none"))]
    pub company_address: Option<String>,
    /// Keys that no field names.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// A domain that a workspace is served from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct CustomDomain {
    /// Its name.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub domain: Option<String>,
    /// Where its certificate stands.
    #[cfg_attr(feature = "serde", serde(alias = "sslStatus", skip_serializing_if = "Option::is_none"))]
    pub ssl_status: Option<String>,
    /// Whether it was shown to be theirs.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub verified: Option<bool>,
    /// Keys that no field names.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

macro_rules! empty {
    ($( $shape:ty ),+) => {$(
        impl $shape {
            /// Whether it says nothing.
            pub fn is_empty(&self) -> bool {
                *self == Self::default()
            }
        }
    )+};
}
empty!(BrandColors, BrandFonts, EmailBranding);
