//! Where a one-time code is in its life.

use super::{ClaimEvent, ClaimGuard, ClaimStatus};
use crate::lifecycle::{BrokenInvariant, Lifecycle, Refused, governed};
use crate::secret::OneTimeCodeHash;
use chrono::{DateTime, TimeDelta, Utc};

/// How long a code can be answered.
pub const CODE_LIFETIME: TimeDelta = TimeDelta::seconds(300);
/// How many wrong codes lock a claim.
pub const MAX_WRONG_CODES: u8 = 3;
/// How long changes may be made after the right code, and after each change.
pub const VERIFIED_WINDOW: TimeDelta = TimeDelta::seconds(600);

governed! {
    /// Where a one-time code is in its life.
    pub struct ClaimLifecycle(ClaimParts) of ClaimStatus {
        always {
            /// When it was sent.
            issued_at: DateTime<Utc>,
            /// When the code, or the window for changes, runs out.
            expires_at: DateTime<Utc>,
            /// How many wrong codes were tried.
            misses: u8,
        }
        optional {
            /// When the right code came.
            verified_at: DateTime<Utc> => required [Verified] allowed [Expired],
        }
    }
    rules misses_fit;
}

fn misses_fit(parts: &ClaimParts) -> Result<(), BrokenInvariant> {
    let broken = |rule| Err(BrokenInvariant::rule(parts.status, "misses", rule));
    match parts.status {
        ClaimStatus::Locked if parts.misses < MAX_WRONG_CODES => broken("it locks at three wrong codes"),
        ClaimStatus::Issued | ClaimStatus::Verified if parts.misses >= MAX_WRONG_CODES => {
            broken("three wrong codes lock it")
        }
        _ => Ok(()),
    }
}

/// What an answer came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// The right code: changes may be made.
    Verified,
    /// A wrong code; so many tries are left.
    Wrong {
        /// How many, at least one.
        left: u8,
    },
    /// The last wrong code: it is locked.
    Locked,
    /// It came too late.
    Expired,
}

type Step<T = ()> = Result<T, Refused<ClaimStatus>>;

impl ClaimLifecycle {
    /// A code that is sent now.
    pub fn issue(now: DateTime<Utc>) -> Self {
        Self::born(ClaimParts::new(
            ClaimStatus::Issued,
            now,
            now,
            now.checked_add_signed(CODE_LIFETIME).unwrap_or(now),
            0,
        ))
    }

    /// Whether changes may be made at `now`.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.0.status == ClaimStatus::Verified && now < self.0.expires_at
    }

    /// Answers with the hash of what was typed. The comparison takes the same time wherever the two differ.
    ///
    /// # Errors
    /// [`Refused`] unless it waits for an answer.
    pub fn answer(
        &mut self,
        sent: &OneTimeCodeHash,
        typed: &OneTimeCodeHash,
        now: DateTime<Utc>,
    ) -> Step<Answer> {
        self.0.status.apply(ClaimEvent::Verify)?;
        if now >= self.0.expires_at {
            self.step(ClaimEvent::Expire, now, |_| {})?;
            return Ok(Answer::Expired);
        }
        if sent == typed {
            let until = now.checked_add_signed(VERIFIED_WINDOW).unwrap_or(now);
            self.step(ClaimEvent::Verify, now, |parts| {
                parts.verified_at = Some(now);
                parts.expires_at = until;
            })?;
            return Ok(Answer::Verified);
        }
        let misses = self.0.misses.saturating_add(1);
        let left = MAX_WRONG_CODES.saturating_sub(misses);
        let event = if left == 0 { ClaimEvent::Lock } else { ClaimEvent::Miss };
        self.step(event, now, |parts| parts.misses = misses)?;
        Ok(if left == 0 { Answer::Locked } else { Answer::Wrong { left } })
    }

    /// A change was made: the window starts anew.
    ///
    /// # Errors
    /// [`Refused`] unless changes may be made.
    pub fn extend(&mut self, now: DateTime<Utc>) -> Step {
        self.0.status.apply(ClaimEvent::Extend)?;
        Refused::unless(self.is_open(now), ClaimEvent::Extend, ClaimGuard::WindowIsOpen)?;
        let until = now.checked_add_signed(VERIFIED_WINDOW).unwrap_or(now);
        self.step(ClaimEvent::Extend, now, |parts| parts.expires_at = until)
    }

    /// Its time ran out.
    ///
    /// # Errors
    /// [`Refused`] before that, and if it has ended.
    pub fn expire(&mut self, now: DateTime<Utc>) -> Step {
        self.0.status.apply(ClaimEvent::Expire)?;
        Refused::unless(now >= self.0.expires_at, ClaimEvent::Expire, ClaimGuard::TimeIsOut)?;
        self.step(ClaimEvent::Expire, now, |_| {})
    }
}
