//! How a workspace is set up.

use super::{Branding, LimitOverrides, PlanLimits};
use crate::ids::WorkspaceId;
use crate::json::Extra;
use chrono::{DateTime, Utc};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// How a workspace is set up. Keyed by workspace.
///
/// Its time zone is not here: the calendar of the [`Workspace`](super::Workspace) has it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct WorkspaceSettings {
    /// The workspace.
    pub workspace_id: WorkspaceId,
    /// How it shows things.
    pub display: DisplaySettings,
    /// What it looks like.
    pub branding: Branding,
    /// What it may use more or less of than its plan says.
    pub limits: LimitOverrides,
    /// What is switched on for it.
    pub features: FeatureFlags,
    /// What it pays per unit of something, by name.
    #[cfg_attr(feature = "serde", serde(with = "crate::json::decimal"))]
    pub rates: BTreeMap<String, Decimal>,
    /// What it may spend on language models in a month.
    pub ai_budget: Option<AiBudget>,
    /// Since when nothing that it publishes goes out, because somebody stopped its queue; none: it is not stopped.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "crate::time::instant::deserialize"))]
    pub publishing_paused_at: Option<DateTime<Utc>>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl WorkspaceSettings {
    /// The defaults of the product.
    pub fn new(workspace_id: WorkspaceId) -> Self {
        Self {
            workspace_id,
            display: DisplaySettings::default(),
            branding: Branding::default(),
            limits: LimitOverrides::default(),
            features: FeatureFlags::default(),
            rates: BTreeMap::new(),
            ai_budget: None,
            publishing_paused_at: None,
            rest: crate::record::Rest,
        }
    }

    /// What it may use: the limits of its plan, each replaced by its own where it has one.
    pub fn limits(&self, plan: &PlanLimits) -> PlanLimits {
        self.limits.over(plan)
    }
}

/// How a workspace shows things.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct DisplaySettings {
    /// The language: `id`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub language: Option<String>,
    /// How days are written: `DD/MM/YYYY`.
    #[cfg_attr(feature = "serde", serde(alias = "dateFormat", skip_serializing_if = "Option::is_none"))]
    pub date_format: Option<String>,
    /// Keys that no field names.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// What is switched on. What is not listed is off.
///
/// ```
/// use hadir_core::workspace::{FeatureFlag, FeatureFlags};
/// let mut flags = FeatureFlags::default();
/// flags.0.insert("video".to_owned(), FeatureFlag { enabled: true, ..FeatureFlag::default() });
/// assert!(flags.has("video") && !flags.has("listening"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(transparent))]
pub struct FeatureFlags(pub BTreeMap<String, FeatureFlag>);

impl FeatureFlags {
    /// Whether `feature` is switched on.
    pub fn has(&self, feature: &str) -> bool {
        self.0.get(feature).is_some_and(|flag| flag.enabled)
    }
}

/// A feature that can be switched on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct FeatureFlag {
    /// Whether it is on.
    pub enabled: bool,
    /// What a unit of it costs.
    #[cfg_attr(feature = "serde", serde(alias = "ratePerItem", skip_serializing_if = "Option::is_none"))]
    #[cfg_attr(feature = "serde", serde(default, with = "crate::json::decimal"))]
    pub rate_per_item: Option<Decimal>,
    /// Keys that no field names.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub extra: Extra,
}

/// A budget in US dollars, and what is used of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct AiBudget {
    /// How much may be spent in a month.
    #[cfg_attr(feature = "serde", serde(with = "crate::json::decimal"))]
    pub limit_usd: Decimal,
    /// How much is spent in this one.
    #[cfg_attr(feature = "serde", serde(with = "crate::json::decimal"))]
    pub used_usd: Decimal,
}

impl AiBudget {
    /// What is left; none once it is overdrawn.
    pub fn left(self) -> Option<Decimal> {
        self.limit_usd.checked_sub(self.used_usd).filter(|left| !left.is_sign_negative() || left.is_zero())
    }
}
