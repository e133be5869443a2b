//! The particulars of a police press release about an `EditorialEvent`.

use crate::ids::{EditorialEventId, WorkspaceId};

/// The particulars of a police press release about an [`EditorialEvent`](super::EditorialEvent). Keyed by the event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PressRelease {
    /// The tenant.
    pub workspace_id: WorkspaceId,
    /// The piece that it belongs to.
    pub event_id: EditorialEventId,
    /// The headline (*judul*).
    pub title: Option<String>,
    /// The report that it rests on (*dasar*).
    pub basis: Option<String>,
    /// The suspects (*tersangka*).
    pub suspects: Option<String>,
    /// The scene (*tkp*).
    pub scene: Option<String>,
    /// What happened, in order (*kronologi*).
    pub chronology: Option<String>,
    /// How it was done (*modus*).
    pub method: Option<String>,
    /// What was seized (*barang bukti*).
    pub evidence: Option<String>,
    /// The articles of law (*pasal*).
    pub articles: Option<String>,
    /// The penalty that they threaten (*ancaman*).
    pub penalty: Option<String>,
    /// Notes (*catatan*).
    pub notes: Option<String>,
    /// More fields may come: see [`Rest`](crate::record::Rest).
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub rest: crate::record::Rest,
}

impl PressRelease {
    /// A press release of which nothing is written yet.
    pub fn new(workspace_id: WorkspaceId, event_id: EditorialEventId) -> Self {
        Self {
            workspace_id,
            event_id,
            title: None,
            basis: None,
            suspects: None,
            scene: None,
            chronology: None,
            method: None,
            evidence: None,
            articles: None,
            penalty: None,
            notes: None,
            rest: crate::record::Rest,
        }
    }
}
