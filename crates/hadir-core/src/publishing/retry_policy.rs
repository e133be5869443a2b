//! How often a delivery is tried, and how long it waits in between: a pure function of attempt and error class.

use super::{ClassWait, ClassWaits, Counting, ErrorClass};
use chrono::TimeDelta;
use core::num::NonZeroU32;
use thiserror::Error;

/// How often a delivery is tried, and how long it waits in between: a pure function of attempt and error class.
///
/// It may come from configuration, with the names of the fields; `overrides` and `settle_ms` have defaults.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(try_from = "Written"))]
pub struct RetryPolicy {
    /// How many attempts there are in all.
    pub max_attempts: NonZeroU32,
    /// The wait after the first attempt, in milliseconds.
    pub base_ms: u64,
    /// What each further wait is multiplied by.
    pub factor: u32,
    /// The longest wait, in milliseconds.
    pub cap_ms: u64,
    /// Classes that have their own wait.
    pub overrides: ClassWaits,
    /// How long after it went out a call may still take effect, in milliseconds: at least the call's timeout. The lease need
    /// not be in it: it is counted from the latest moment at which the call could have gone out. A look at the network
    /// before that cannot show that nothing was sent.
    pub settle_ms: u64,
}

const SECOND: u64 = 1_000;
const MINUTE: u64 = 60_000;
const HOUR: u64 = 3_600_000;
const DAY: u64 = 24 * HOUR;
/// For a call that dawdles on its way. No source states one.
const SETTLE: u64 = 10 * MINUTE;
const THREE: NonZeroU32 = NonZeroU32::MIN.saturating_add(2);

impl RetryPolicy {
    /// The social-automation hub's publish jobs: 1 s, 2 s, three attempts.
    pub const HUB: Self = Self::exponential(THREE, SECOND, DAY);
    /// The hub's follower sync: a minute, but a quarter of an hour after a rate limit.
    pub const HUB_SYNC: Self = Self {
        max_attempts: THREE,
        base_ms: MINUTE,
        factor: 1,
        cap_ms: MINUTE,
        overrides: ClassWaits::of(&[ClassWait {
            class: ErrorClass::RateLimited,
            wait_ms: 15 * MINUTE,
            counting: Counting::Counted,
        }]),
        settle_ms: SETTLE,
    };
    /// The agentic platform's call to a network: 1 s, 2 s, at most 30 s, three attempts.
    pub const AGENTIC_CALL: Self = Self::exponential(THREE, SECOND, 30 * SECOND);
    /// The agentic platform's publish queue: 5 s, 10 s, three attempts.
    pub const AGENTIC_QUEUE: Self = Self::exponential(THREE, 5 * SECOND, DAY);
    /// The older generation of that platform: 2 s, 4 s, three attempts.
    pub const AGENTIC_LEGACY_QUEUE: Self = Self::exponential(THREE, 2 * SECOND, DAY);
    /// The restaurant planner: 2 s, 4 s, three attempts; a rate limit is waited out by the hour, a policy block by the
    /// day, an unreachable or failing network by the quarter of an hour.
    pub const RESTAURANT: Self = Self {
        max_attempts: THREE,
        base_ms: 2 * SECOND,
        factor: 2,
        cap_ms: DAY,
        overrides: ClassWaits::of(&[
            ClassWait { class: ErrorClass::RateLimited, wait_ms: HOUR, counting: Counting::Free },
            ClassWait { class: ErrorClass::Blocked, wait_ms: DAY, counting: Counting::Counted },
            ClassWait { class: ErrorClass::Network, wait_ms: 15 * MINUTE, counting: Counting::Counted },
            ClassWait { class: ErrorClass::ServerError, wait_ms: 15 * MINUTE, counting: Counting::Counted },
        ]),
        settle_ms: SETTLE,
    };

    /// Waits that double, from `base_ms` to at most `cap_ms`.
    pub const fn exponential(max_attempts: NonZeroU32, base_ms: u64, cap_ms: u64) -> Self {
        Self { max_attempts, base_ms, factor: 2, cap_ms, overrides: ClassWaits::NONE, settle_ms: SETTLE }
    }

    /// How long to wait after attempt number `attempt` (from 1) was refused with `class`, whether or not another attempt
    /// is left: `min(base × factor^(attempt − 1), cap)`, or the class's own wait.
    pub fn wait(&self, attempt: u32, class: ErrorClass) -> TimeDelta {
        let own = self.class_wait(class).map(|class| class.wait_ms);
        let growth = u64::from(self.factor).saturating_pow(attempt.saturating_sub(1));
        let millis = own.unwrap_or_else(|| self.base_ms.saturating_mul(growth).min(self.cap_ms));
        delta(millis)
    }

    /// How long after it went out a call may still take effect.
    pub fn settle(&self) -> TimeDelta {
        delta(self.settle_ms)
    }

    /// Whether an attempt that was refused with `class` counts against the limit.
    pub fn counting(&self, class: ErrorClass) -> Counting {
        self.class_wait(class).map_or(Counting::Counted, |class| class.counting)
    }

    fn class_wait(&self, class: ErrorClass) -> Option<ClassWait> {
        self.overrides.get(class)
    }
}

/// A policy that cannot be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum BadRetryPolicy {
    /// Waits would shrink to nothing.
    #[error("`factor` is at least 1: it is 0")]
    Factor,
    /// The first wait is longer than the longest.
    #[error("`base_ms` is at most `cap_ms`, {cap}: it is {base}")]
    Base {
        /// The first wait.
        base: u64,
        /// The longest.
        cap: u64,
    },
}

/// A policy as configuration has it.
#[cfg(feature = "serde")]
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    max_attempts: NonZeroU32,
    base_ms: u64,
    factor: u32,
    cap_ms: u64,
    #[serde(default)]
    overrides: ClassWaits,
    #[serde(default = "settle")]
    settle_ms: u64,
}

#[cfg(feature = "serde")]
const fn settle() -> u64 {
    SETTLE
}

#[cfg(feature = "serde")]
impl TryFrom<Written> for RetryPolicy {
    type Error = BadRetryPolicy;
    fn try_from(written: Written) -> Result<Self, BadRetryPolicy> {
        let Written { max_attempts, base_ms, factor, cap_ms, overrides, settle_ms } = written;
        if factor == 0 {
            Err(BadRetryPolicy::Factor)
        } else if base_ms > cap_ms {
            Err(BadRetryPolicy::Base { base: base_ms, cap: cap_ms })
        } else {
            Ok(Self { max_attempts, base_ms, factor, cap_ms, overrides, settle_ms })
        }
    }
}

fn delta(millis: u64) -> TimeDelta {
    i64::try_from(millis).ok().and_then(TimeDelta::try_milliseconds).unwrap_or(TimeDelta::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Counting, RetryPolicy};
    use crate::publishing::ErrorClass;
    use proptest::prelude::{any, prop_assert, proptest};

    fn series(policy: &RetryPolicy, class: ErrorClass) -> Vec<i64> {
        (1..policy.max_attempts.get()).map(|attempt| policy.wait(attempt, class).num_milliseconds()).collect()
    }

    #[test]
    fn the_presets_wait_as_their_sources_do() {
        assert_eq!(series(&RetryPolicy::HUB, ErrorClass::Network), [1_000, 2_000]);
        assert_eq!(series(&RetryPolicy::HUB_SYNC, ErrorClass::Network), [60_000, 60_000]);
        assert_eq!(series(&RetryPolicy::HUB_SYNC, ErrorClass::RateLimited), [900_000, 900_000]);
        assert_eq!(series(&RetryPolicy::AGENTIC_CALL, ErrorClass::RateLimited), [1_000, 2_000]);
        assert_eq!(series(&RetryPolicy::AGENTIC_QUEUE, ErrorClass::RateLimited), [5_000, 10_000]);
        assert_eq!(series(&RetryPolicy::AGENTIC_LEGACY_QUEUE, ErrorClass::RateLimited), [2_000, 4_000]);
        assert_eq!(series(&RetryPolicy::RESTAURANT, ErrorClass::MediaProcessing), [2_000, 4_000]);
        assert_eq!(series(&RetryPolicy::RESTAURANT, ErrorClass::RateLimited), [3_600_000, 3_600_000]);
        assert_eq!(RetryPolicy::RESTAURANT.counting(ErrorClass::RateLimited), Counting::Free);
        assert_eq!(RetryPolicy::AGENTIC_CALL.wait(6, ErrorClass::Network).num_milliseconds(), 30_000);
    }

    proptest! {
        #[test]
        fn waits_never_shrink_and_never_pass_the_cap(attempt in any::<u32>(), base in any::<u64>(), cap in any::<u64>()) {
            let policy = RetryPolicy { base_ms: base, cap_ms: cap, ..RetryPolicy::HUB };
            let (first, next) = (policy.wait(attempt, ErrorClass::Unknown), policy.wait(attempt.saturating_add(1), ErrorClass::Unknown));
            prop_assert!(first <= next);
            prop_assert!(i128::from(next.num_milliseconds()) <= i128::from(cap));
        }
    }
}
