//! How real a following looks.

use crate::{Quotient, Rate, Undefined, listening::sum};

/// What is seen of a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Profile<'a> {
    /// Followers.
    pub followers: u64,
    /// Accounts followed.
    pub following: u64,
    /// Posts.
    pub posts: u64,
    /// Likes of the recent posts together.
    pub likes: u64,
    /// Comments of the recent posts together.
    pub comments: u64,
    /// Engagement rate of the recent posts.
    pub engagement: Rate,
    /// Likes, comments and shares of each recent post.
    pub recent: &'a [u64],
}

/// How real a following looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Authenticity {
    /// Points of the growth pattern.
    pub growth: u8,
    /// Points of even engagement.
    pub consistency: u8,
    /// Points of the followers' quality.
    pub quality: u8,
    /// Points of comments by likes.
    pub comments: u8,
    /// All together, 0 to 100.
    pub score: u8,
}

hadir_core::text_enum! {
    /// The word for a score.
    pub enum AuthenticityLabel {
        /// From 90.
        Excellent = "Excellent",
        /// From 75.
        Good = "Good",
        /// From 60.
        Fair = "Fair",
        /// From 40.
        Poor = "Poor",
        /// Below.
        VeryPoor = "Very Poor",
    }
}

/// How real a following looks, by the platform schema reference's steps, compared exactly.
///
/// # Errors
/// [`Undefined`] if the engagement rate has no value, or a sum does not fit.
pub fn authenticity(profile: &Profile<'_>) -> Result<Authenticity, Undefined> {
    let (growth, comments) = (growth(profile)?, comments(profile)?);
    let (consistency, quality) = (consistency(profile.recent)?, quality(profile)?);
    let parts = [(growth, 25_u64), (consistency, 30), (quality, 30), (comments, 15)];
    let score = weighted(&parts)?;
    Ok(Authenticity { growth, consistency, quality, comments, score })
}

/// Points by hundredths of weight, rounded.
fn weighted(parts: &[(u8, u64)]) -> Result<u8, Undefined> {
    let points: Result<Vec<_>, _> = parts
        .iter()
        .map(|(points, weight)| Quotient::from(u64::from(*points)).times((*weight).into()))
        .collect();
    let rounded = sum(&points?)?.over(Quotient::from(100_u64))?.round()?;
    u8::try_from(rounded).map_err(|_| Undefined::Overflowed)
}

/// The points of the first range that holds `value`, borders included, in millionths.
fn within(value: Quotient, ranges: [(i128, i128, u8); 3], otherwise: u8) -> Result<u8, Undefined> {
    for (low, high, points) in ranges {
        if value >= Quotient::new(low, 1_000_000)? && value <= Quotient::new(high, 1_000_000)? {
            return Ok(points);
        }
    }
    Ok(otherwise)
}

/// Posts by followers.
fn growth(profile: &Profile<'_>) -> Result<u8, Undefined> {
    if profile.posts == 0 {
        return Ok(50);
    }
    match Quotient::of(profile.posts.into(), profile.followers.into()) {
        Ok(share) => within(share, [(1_000, 10_000, 100), (500, 20_000, 80), (100, 50_000, 60)], 40),
        Err(_) => Ok(40), // no followers: infinitely many posts for each
    }
}

/// The coefficient of variation, by its square: n·Σx² − (Σx)² against a share of (Σx)².
fn consistency(recent: &[u64]) -> Result<u8, Undefined> {
    if recent.len() < 3 {
        return Ok(70);
    }
    let sums = || {
        let count = u128::try_from(recent.len()).ok()?;
        let mut sums = (0_u128, 0_u128);
        for &engagement in recent {
            let engagement = u128::from(engagement);
            sums =
                (sums.0.checked_add(engagement)?, sums.1.checked_add(engagement.checked_mul(engagement)?)?);
        }
        let square = sums.0.checked_mul(sums.0)?;
        Some((square, count.checked_mul(sums.1)?.checked_sub(square)?))
    };
    let (square, spread) = sums().ok_or(Undefined::Overflowed)?;
    if square == 0 {
        return Ok(40);
    }
    let variation = Quotient::of(spread, square)?;
    for (border, points) in [(9, 100), (25, 85), (49, 70), (100, 55)] {
        if variation < Quotient::new(border, 100)? {
            return Ok(points);
        }
    }
    Ok(40)
}

/// Points by descending borders in tenths, which have to be exceeded.
fn above(value: Quotient, borders: [(i128, u8); 5]) -> Result<u8, Undefined> {
    for (border, points) in borders {
        if value > Quotient::new(border, 10)? {
            return Ok(points);
        }
    }
    Ok(40)
}

fn quality(profile: &Profile<'_>) -> Result<u8, Undefined> {
    let ratio = Quotient::of(profile.followers.into(), profile.following.max(1).into())?;
    let ratio = above(ratio, [(100, 100), (50, 90), (20, 80), (10, 70), (5, 60)])?;
    let percent = Quotient::try_from(profile.engagement)?.times(Quotient::from(100_u64))?;
    let engagement = above(percent, [(100, 100), (50, 90), (30, 80), (10, 70), (5, 60)])?;
    weighted(&[(ratio, 40), (engagement, 60)])
}

/// Comments by likes.
fn comments(profile: &Profile<'_>) -> Result<u8, Undefined> {
    match Quotient::of(profile.comments.into(), profile.likes.into()) {
        Err(_) => Ok(50),
        Ok(share) if share < Quotient::new(5, 1_000)? => Ok(40),
        Ok(share) => within(share, [(20_000, 150_000, 100), (10_000, 200_000, 85), (5_000, 250_000, 70)], 60),
    }
}

impl Authenticity {
    /// Followers that do not look real, in percent.
    pub const fn bot_percent(self) -> u8 {
        100_u8.saturating_sub(self.score)
    }

    /// Followers that do not look real, and those that do.
    pub fn split(self, followers: u64) -> (u64, u64) {
        let suspicious = Quotient::of(u128::from(followers).saturating_mul(self.bot_percent().into()), 100)
            .and_then(Quotient::round)
            .ok()
            .and_then(|suspicious| u64::try_from(suspicious).ok())
            .unwrap_or(followers);
        (suspicious, followers.saturating_sub(suspicious))
    }

    /// The word for its score.
    pub const fn label(self) -> AuthenticityLabel {
        match self.score {
            90.. => AuthenticityLabel::Excellent,
            75.. => AuthenticityLabel::Good,
            60.. => AuthenticityLabel::Fair,
            40.. => AuthenticityLabel::Poor,
            _ => AuthenticityLabel::VeryPoor,
        }
    }

    /// Whether to warn: below 60 points, or with more than 30 % that do not look real.
    pub const fn warns(self) -> bool {
        self.score < 60 || self.bot_percent() > 30
    }
}
