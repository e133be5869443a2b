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
}
