//! What there is to say about a `Workspace` beside what every report needs.

use super::Plan;
use crate::ids::{RegionId, UserId, WorkspaceId};
use chrono::{DateTime, Utc};

crate::open_enum! {
    /// What kind of organisation a workspace is.
    pub enum WorkspaceKind {
        /// A directorate, whose tasks the units below it share.
        Directorate = "directorate" | "direktorat" | "Direktorat" | "DIREKTORAT",
        /// A unit, or any other organisation.
        Organisation = "organisation" | "org" | "Org" | "ORG",
    }
}

crate::open_enum! {
    /// Where a workspace stands in the order of command.
    pub enum WorkspaceLevel {
        /// National headquarters.
        Headquarters = "headquarters" | "mabes",
        /// A region's police.
        Regional = "regional" | "polda",
        /// A directorate.
        Directorate = "directorate" | "direktorat",
        /// A unit of work.
        WorkUnit = "work_unit" | "satker",
    }
}

crate::open_enum! {
    /// How a workspace stands with its bills.
    pub enum BillingStatus {
        /// Paid.
        Active = "active",
        /// In its free trial.
        Trialing = "trialing",
        /// A payment is overdue.
        PastDue = "past_due",
        /// It pays no more.
        Cancelled = "cancelled" | "canceled",
    }
}

/// What there is to say about a [`Workspace`](super::Workspace) beside what every report needs. Keyed by workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct WorkspaceProfile {
    /// The workspace.
    pub workspace_id: WorkspaceId,
    /// Its name in addresses, unique.
    pub slug: Option<String>,
    /// The workspace above it; none at the root.
    pub parent_id: Option<WorkspaceId>,
    /// What kind of organisation it is.
    pub kind: Option<WorkspaceKind>,
    /// Where it stands in the order of command.
    pub level: Option<WorkspaceLevel>,
    /// Where it is.
    pub region_id: Option<RegionId>,
    /// The group that it is reported with.
    pub group: Option<String>,
    /// Who owns it.
    pub owner_id: Option<UserId>,
    /// The number of its operator.
    pub operator_phone: Option<String>,
    /// The number of the one that its operator answers to.
    pub supervisor_phone: Option<String>,
    /// Whether its people are asked to spread links.
    pub amplification: Option<Amplification>,
    /// What it pays for.
    pub plan: Option<Plan>,
    /// How it stands with its bills.
    pub billing: Option<BillingStatus>,
    /// Under what the service that collects the money knows it.
    pub collection: Option<CollectionIds>,
    /// When it was put away, and by whom; none unless it is in the archive.
    pub archival: Option<Archival>,
    /// When it was set up.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub created_at: DateTime<Utc>,
    /// When any of this last changed.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub updated_at: DateTime<Utc>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl WorkspaceProfile {
    /// A profile of which nothing is known yet.
    pub fn new(workspace_id: WorkspaceId, now: DateTime<Utc>) -> Self {
        Self {
            workspace_id,
            slug: None,
            parent_id: None,
            kind: None,
            level: None,
            region_id: None,
            group: None,
            owner_id: None,
            operator_phone: None,
            supervisor_phone: None,
            amplification: None,
            plan: None,
            billing: None,
            collection: None,
            archival: None,
            created_at: now,
            updated_at: now,
            rest: crate::record::Rest,
        }
    }
}

crate::text_enum! {
    /// Whether the people of a workspace are asked to spread links.
    pub enum Amplification {
        /// They are.
        On = "on",
        /// They are not.
        Off = "off",
    }
}

/// Under what the service that collects the money knows a workspace.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct CollectionIds {
    /// As a customer: `cus_…`.
    pub customer_id: Option<String>,
    /// What it subscribed to: `sub_…`.
    pub subscription_id: Option<String>,
}

/// When a workspace was put away, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Archival {
    /// When.
    #[cfg_attr(feature = "serde", serde(deserialize_with = "crate::time::instant::deserialize"))]
    pub at: DateTime<Utc>,
    /// By whom; none if the system did.
    pub by: Option<UserId>,
}
