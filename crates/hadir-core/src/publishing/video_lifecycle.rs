//! Where a generated video is in its life, how far it is, and what came of it.

use super::{VideoEvent, VideoGuard, VideoStatus};
use crate::lifecycle::{BrokenInvariant, Lifecycle, Refused, governed};
use chrono::{DateTime, Utc};

governed! {
    /// Where a generated video is in its life, how far it is, and what came of it.
    pub struct VideoLifecycle(VideoParts) of VideoStatus {
        always {
            /// How far it is, in percent.
            progress: u8,
            /// How often it was asked for again.
            retry_count: u32,
        }
        optional {
            /// Where the film is.
            video_url: Box<str> => required [Completed] allowed [],
            /// When it was there.
            completed_at: DateTime<Utc> => required [Completed] allowed [],
            /// Why there is none.
            error: Box<str> => required [Failed] allowed [Queued | InProgress],
        }
    }
    rules at_most_all_of_it;
}

/// How often a failed video may be asked for again.
pub const MAX_VIDEO_RETRIES: u32 = 3;

fn at_most_all_of_it(parts: &VideoParts) -> Result<(), BrokenInvariant> {
    if parts.progress <= 100 {
        return Ok(());
    }
    Err(BrokenInvariant::rule(parts.status, "progress", "it is at most 100"))
}

type Step = Result<(), Refused<VideoStatus>>;

impl VideoLifecycle {
    /// A video that was asked for.
    pub fn queued(now: DateTime<Utc>) -> Self {
        Self::born(VideoParts::new(VideoStatus::Queued, now, 0, 0))
    }

    /// The generator took it up.
    ///
    /// # Errors
    /// [`Refused`] unless it is queued.
    pub fn start(&mut self, now: DateTime<Utc>) -> Step {
        self.step(VideoEvent::Start, now, |_| {})
    }

    /// The generator says how far it is, in percent.
    ///
    /// # Errors
    /// [`Refused`] unless it is being generated, or above 100.
    pub fn advance(&mut self, progress: u8, now: DateTime<Utc>) -> Step {
        self.step(VideoEvent::Advance, now, |parts| parts.progress = progress)
    }

    /// The film is there.
    ///
    /// # Errors
    /// [`Refused`] unless it is being generated.
    pub fn complete(&mut self, video_url: impl Into<Box<str>>, now: DateTime<Utc>) -> Step {
        let video_url = video_url.into();
        self.step(VideoEvent::Complete, now, |parts| {
            parts.progress = 100;
            parts.video_url = Some(video_url);
            parts.completed_at = Some(now);
        })
    }

    /// There is none.
    ///
    /// # Errors
    /// [`Refused`] if it has ended.
    pub fn fail(&mut self, error: impl Into<Box<str>>, now: DateTime<Utc>) -> Step {
        let error = error.into();
        self.step(VideoEvent::Fail, now, |parts| parts.error = Some(error))
    }

    /// Asks for it again, at most [`MAX_VIDEO_RETRIES`] times.
    ///
    /// # Errors
    /// [`Refused`] unless it failed and a retry is left.
    pub fn retry(&mut self, now: DateTime<Utc>) -> Step {
        self.0.status.apply(VideoEvent::Retry)?;
        Refused::unless(self.0.retry_count < MAX_VIDEO_RETRIES, VideoEvent::Retry, VideoGuard::RetryIsLeft)?;
        self.step(VideoEvent::Retry, now, |parts| {
            parts.retry_count = parts.retry_count.saturating_add(1);
            parts.progress = 0;
        })
    }
}
