//! What a report makes of people without a handle and of exempt people.

use super::{Exempt, NoHandleRule, Policy};

/// What one report of the roll-call system Cicero makes of people without a handle and of exempt people, whatever its
/// threshold. The reports of one rule differ in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handling {
    /// What it is called on a command line.
    pub name: &'static str,
    /// The reports that do so.
    pub used_for: &'static str,
    /// What becomes of people without a handle.
    pub no_handle: NoHandleRule,
    /// What becomes of exempt people.
    pub exempt: Exempt,
    /// What was corrected, if anything.
    pub corrected: Option<&'static str>,
}

impl Handling {
    /// Every variant.
    pub const ALL: &'static [Self] = &[
        Self {
            name: "directorate_recap",
            used_for: "Instagram likes of a directorate, reports by division",
            no_handle: NoHandleRule::Both,
            exempt: Exempt::Ignored,
            corrected: Some(INJECTED),
        },
        Self {
            name: "unit_recap",
            used_for: "Instagram likes of a unit, TikTok comments by operators",
            no_handle: NoHandleRule::AsNone,
            exempt: Exempt::Ignored,
            corrected: Some(INJECTED),
        },
        Self {
            name: "simple_list",
            used_for: "simple lists, TikTok comments of a directorate by unit",
            no_handle: NoHandleRule::Separate,
            exempt: Exempt::Ignored,
            corrected: Some(INJECTED),
        },
        Self {
            name: "report_file",
            used_for: "daily report files",
            no_handle: NoHandleRule::Both,
            exempt: Exempt::Ignored,
            corrected: Some(
                "the source's TikTok file lists people without an Instagram handle, and counts people without a TikTok handle in the total alone",
            ),
        },
        Self {
            name: "service_recap",
            used_for: "recaps over the network interface, likes and comments",
            no_handle: NoHandleRule::Both,
            exempt: Exempt::Ignored,
            corrected: Some(INJECTED),
        },
        Self {
            name: "per_post",
            used_for: "TikTok comments per post, Instagram comments",
            no_handle: NoHandleRule::AsNone,
            exempt: Exempt::Complete,
            corrected: None,
        },
        Self {
            name: "ranking_instagram",
            used_for: "engagement ranking, Instagram",
            no_handle: NoHandleRule::Separate,
            exempt: Exempt::Ignored,
            corrected: Some(INJECTED),
        },
        Self {
            name: "ranking_tiktok",
            used_for: "engagement ranking, TikTok",
            no_handle: NoHandleRule::Separate,
            exempt: Exempt::CompleteWithZero,
            corrected: None,
        },
        Self {
            name: "links",
            used_for: "link amplification",
            no_handle: NoHandleRule::AsNone,
            exempt: Exempt::Complete,
            corrected: None,
        },
        Self {
            name: "links_service",
            used_for: "link amplification over the network interface",
            no_handle: NoHandleRule::AsNone,
            exempt: Exempt::Complete,
            corrected: Some("the source invents five links per post for the exempt"),
        },
    ];

    /// The variant of a name.
    pub fn named(name: &str) -> Option<&'static Self> {
        Self::ALL.iter().find(|handling| handling.name == name)
    }
}

/// What the source does instead of an exemption.
const INJECTED: &str = "the source writes the handles of the exempt into every captured list, for good";

impl Policy {
    /// The same policy with the handling of one report.
    #[must_use]
    pub const fn handling(self, handling: &Handling) -> Self {
        Self { no_handle: handling.no_handle, exempt: handling.exempt, ..self }
    }
}
