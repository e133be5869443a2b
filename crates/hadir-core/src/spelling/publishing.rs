//! Posts and what becomes of them.

use super::Cell::{self, Absent, Is, Near};
use super::{Spelled, System};
use crate::publishing::{
    CampaignStatus, DeliveryStatus, MediaKind, PostKind, PostStatus, VideoMode, VideoStatus,
};

impl Spelled for CampaignStatus {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Draft => [Absent, Is("DRAFT"), Absent, Absent, Absent, Absent],
            Self::Active => [Absent, Is("ACTIVE"), Absent, Absent, Absent, Absent],
            Self::Paused => [Absent, Is("PAUSED"), Absent, Absent, Absent, Absent],
            Self::Completed => [Absent, Is("COMPLETED"), Absent, Absent, Absent, Absent],
        }
    }
}

/// The integration has no jobs: the post's own status says how far its delivery is.
impl Spelled for DeliveryStatus {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Pending => [Is("pending"), Is("PENDING"), Absent, Is("pending"), Is("queued"), Absent],
            Self::Running => {
                [Is("running"), Is("PUBLISHING"), Absent, Is("publishing"), Is("processing"), Absent]
            }
            Self::Unconfirmed => {
                [Near("running"), Near("PUBLISHING"), Absent, Near("publishing"), Near("processing"), Absent]
            }
            Self::Succeeded => {
                [Is("success"), Is("PUBLISHED"), Absent, Is("published"), Is("published"), Absent]
            }
            Self::Failed => [Is("failed"), Is("FAILED"), Absent, Is("failed"), Is("failed"), Absent],
            Self::Cancelled | Self::Removed => [Absent, Absent, Absent, Absent, Absent, Absent],
        }
    }

    const VARIANTS: &'static [(System, &'static str, Self)] = &[(System::Studio, "draft", Self::Pending)];
}

/// A removed row has no word.
impl Spelled for PostStatus {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Draft => [Is("draft"), Is("DRAFT"), Absent, Is("draft"), Is("draft"), Absent],
            Self::PendingApproval => {
                [Near("draft"), Is("PENDING_APPROVAL"), Absent, Near("draft"), Near("draft"), Absent]
            }
            Self::Approved => [Is("approved"), Is("APPROVED"), Absent, Near("draft"), Near("draft"), Absent],
            Self::Scheduled => {
                [Is("scheduled"), Is("SCHEDULED"), Absent, Is("scheduled"), Is("queued"), Absent]
            }
            Self::Publishing => {
                [Near("scheduled"), Is("PUBLISHING"), Absent, Is("publishing"), Is("processing"), Absent]
            }
            Self::Published => {
                [Is("published"), Is("PUBLISHED"), Absent, Is("published"), Is("published"), Absent]
            }
            Self::Failed => [Is("failed"), Is("FAILED"), Absent, Is("failed"), Is("failed"), Absent],
            Self::Cancelled => [Near("draft"), Near("DRAFT"), Absent, Is("cancelled"), Near("draft"), Absent],
            Self::TakenDown => [Absent, Absent, Absent, Absent, Near("deleted"), Absent],
            Self::Archived => [Absent, Is("ARCHIVED"), Absent, Absent, Absent, Absent],
            Self::Deleted => [Absent, Absent, Absent, Absent, Is("deleted"), Absent],
        }
    }
}

impl Spelled for VideoStatus {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Queued => [Absent, Absent, Absent, Absent, Is("queued"), Absent],
            Self::InProgress => [Absent, Absent, Absent, Absent, Is("in_progress"), Absent],
            Self::Completed => [Absent, Absent, Absent, Absent, Is("completed"), Absent],
            Self::Failed => [Absent, Absent, Absent, Absent, Is("failed"), Absent],
        }
    }
}

impl Spelled for MediaKind {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Image => [Absent, Is("IMAGE"), Absent, Absent, Is("image"), Absent],
            Self::Video => [Absent, Is("VIDEO"), Absent, Absent, Is("video"), Absent],
            Self::Gif => [Absent, Is("GIF"), Absent, Absent, Near("image"), Absent],
        }
    }
}

impl Spelled for PostKind {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Text => [Absent, Absent, Absent, Is("text"), Absent, Absent],
            Self::Image => [Absent, Absent, Absent, Is("image"), Near("feed"), Absent],
            Self::Video => [Absent, Absent, Absent, Is("video"), Near("feed"), Absent],
            Self::Carousel => [Absent, Absent, Absent, Is("carousel"), Is("carousel"), Absent],
            Self::Story => [Absent, Absent, Absent, Is("story"), Is("story"), Absent],
            Self::Reel => [Absent, Absent, Absent, Is("reel"), Is("reel"), Absent],
            Self::Feed => [Absent, Absent, Absent, Absent, Is("feed"), Absent],
            Self::Poll | Self::Giveaway => [Absent, Absent, Absent, Absent, Absent, Absent],
        }
    }
}

impl Spelled for VideoMode {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Image => [Absent, Absent, Absent, Absent, Is("image-to-video"), Absent],
            Self::Text => [Absent, Absent, Absent, Absent, Is("text-to-video"), Absent],
            Self::GeneratedImage => [Absent, Absent, Absent, Absent, Is("generated-image-to-video"), Absent],
        }
    }
}
