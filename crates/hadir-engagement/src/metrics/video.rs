//! Watching.

use crate::{Kind, Rate};
use hadir_core::metrics::Count;
use thiserror::Error;

crate::registry::definition::definitions! {
    [34] "video_completion" 1 Percent Pooled, "plays that reached the end / plays", "a video without either is counted, not used", "X; platform schema reference (completions / views)";
    [36] "quartile_retention" 1 Percent Pooled, "plays that reached a quarter, half, three quarters, the end / plays", "a later quartile above an earlier one is an error", "X, TryPost";
    [37] "average_watch_time" 1 Seconds Pooled, "total watch time / plays", "never a mean of means", "YouTube";
    [38] "average_share_viewed" 1 Percent Pooled, "total watch time / (plays x duration)", "loops may exceed 100 %", "YouTube";
    [39] "hook_rate" 1 Percent Pooled, "views of three seconds / impressions", "as video_completion", "common";
    [40] "skip_rate" 1 Percent Pooled, "skips / plays, where the network counts skips", "not counted: undefined, never derived", "TryPost";
}

/// What a network reports about the watching of one video.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct Playback {
    /// Plays that began, and that reached a quarter, half, three quarters and the end.
    pub quartiles: [Count; 5],
    /// Seconds watched in all plays together.
    pub watch_seconds: Count,
    /// Length of the video in seconds.
    pub duration_seconds: Count,
    /// Views of at least three seconds.
    pub three_second_views: Count,
    /// Plays that were skipped.
    pub skips: Count,
    /// Times it was shown.
    pub impressions: Count,
}

/// A later quartile that more plays reached than an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{later} plays reached a later quartile, and only {earlier} an earlier one")]
pub struct NotMonotone {
    /// Plays that reached the earlier one.
    pub earlier: u64,
    /// Plays that reached the later one.
    pub later: u64,
}

/// Something by nothing contradicts itself: it is counted, not used.
fn of(id: &'static str, part: Count, whole: Count) -> Rate {
    match (part.known(), whole.known()) {
        (Some(1..), Some(0)) | (None, _) | (_, None) => Rate::UNUSED,
        (Some(part), Some(whole)) => Rate::of(part.into(), whole.into()).said(Kind::Metric(id)),
    }
}

impl Playback {
    const fn plays(&self) -> Count {
        let [plays, ..] = self.quartiles;
        plays
    }

    /// Of the plays, those that reached the end.
    pub fn completion(&self) -> Rate {
        let [.., end] = self.quartiles;
        of("video_completion", end, self.plays())
    }

    /// Of the plays, those that reached each quartile.
    ///
    /// # Errors
    /// [`NotMonotone`] if the figures contradict each other.
    pub fn retention(&self) -> Result<[Rate; 5], NotMonotone> {
        let mut earlier = u64::MAX;
        for later in self.quartiles.iter().filter_map(|quartile| quartile.known()) {
            if later > earlier {
                return Err(NotMonotone { earlier, later });
            }
            earlier = later;
        }
        Ok(self.quartiles.map(|quartile| of("quartile_retention", quartile, self.plays())))
    }

    /// Seconds per play. See [`Rate::ratio`].
    pub fn average_watch_time(&self) -> Rate {
        of("average_watch_time", self.watch_seconds, self.plays())
    }

    /// How much of it a play lasts.
    pub fn average_share_viewed(&self) -> Rate {
        match (self.watch_seconds.known(), self.plays().known(), self.duration_seconds.known()) {
            (Some(watched), Some(plays), Some(duration)) => {
                // Two 64-bit factors fit into 128 bits.
                let whole = u128::from(plays).saturating_mul(duration.into());
                if whole == 0 && watched > 0 {
                    return Rate::UNUSED;
                }
                Rate::of(watched.into(), whole).said(Kind::Metric("average_share_viewed"))
            }
            _ => Rate::UNUSED,
        }
    }

    /// Of the times it was shown, those that were watched for three seconds.
    pub fn hook_rate(&self) -> Rate {
        of("hook_rate", self.three_second_views, self.impressions)
    }

    /// Of the plays, those that were skipped.
    pub fn skip_rate(&self) -> Rate {
        of("skip_rate", self.skips, self.plays())
    }
}
