//! The policies that have names.

use super::{
    Done, Empty, Exempt, Fraction, Late, NoHandleRule, Partial, Policy, StandingRule, Threshold, Unreadable,
};
use core::num::NonZeroU32;
use thiserror::Error;

/// A policy with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preset {
    /// What it is called on a command line.
    pub name: &'static str,
    /// Where the rule is used.
    pub used_for: &'static str,
    /// The rule.
    pub policy: Policy,
}

/// A name that no preset has.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("unknown policy `{name}`: expected one of {}", Names)]
pub struct UnknownPolicy {
    /// The name as it came.
    pub name: Box<str>,
}

struct Names;
impl core::fmt::Display for Names {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        for (position, preset) in Policy::PRESETS.iter().enumerate() {
            write!(f, "{}`{}`", if position == 0 { "" } else { ", " }, preset.name)?;
        }
        Ok(())
    }
}

const HALF: Threshold = Threshold::Fraction(Fraction::HALF);
const ONE: Threshold = Threshold::Count(NonZeroU32::MIN);

impl Policy {
    /// Complete with everything done, as [`StandingRule::ALL`] has it; done are the complete.
    pub const ALL: Self = Self::of(StandingRule::ALL, Done::Complete);

    /// Complete with at least half done; otherwise as [`ALL`](Self::ALL).
    pub const AT_LEAST_HALF: Self = Self::of(StandingRule::AT_LEAST_HALF, Done::Complete);

    /// Complete with anything done; otherwise as [`ALL`](Self::ALL).
    pub const ANY: Self = Self { threshold: ONE, ..Self::ALL };

    /// What the rules of the roll-call system have in common.
    const SOURCE: Self = Self {
        threshold: Threshold::All,
        partial: Partial::Any,
        no_handle: NoHandleRule::Separate,
        exempt: Exempt::Ignored,
        empty: Empty::NoTasks,
        late: Late::Counts,
        unreadable: Unreadable::AssumedStrangers,
        done: Done::Complete,
    };

    /// Our own policies, then the fourteen rules of the roll-call system Cicero.
    ///
    /// The rules are data: threshold, classes, and what no handle, exemption and an empty day mean in each of
    /// its reports. Absence is concluded from complete evidence only, under these as under ours.
    pub const PRESETS: &'static [Preset] = &[
        Preset { name: "at_least_half", used_for: "half of what was asked", policy: Self::AT_LEAST_HALF },
        Preset { name: "all", used_for: "everything that was asked", policy: Self::ALL },
        Preset { name: "any", used_for: "anything at all", policy: Self::ANY },
        Preset {
            name: "A",
            used_for: "Instagram likes, directorate",
            policy: Self {
                threshold: HALF,
                no_handle: NoHandleRule::Both,
                done: Done::CompleteOrPartial,
                ..Self::SOURCE
            },
        },
        Preset {
            name: "B",
            used_for: "Instagram likes of a unit, TikTok comments by operators",
            policy: Self { no_handle: NoHandleRule::AsNone, ..Self::SOURCE },
        },
        Preset {
            name: "C",
            used_for: "Instagram likes by division, engagement ranking",
            policy: Self { empty: Empty::AsNone, done: Done::CompleteOrPartial, ..Self::SOURCE },
        },
        Preset {
            name: "D",
            used_for: "daily report files, Instagram and TikTok",
            policy: Self { no_handle: NoHandleRule::Both, done: Done::CompleteOrPartial, ..Self::SOURCE },
        },
        Preset {
            name: "E",
            used_for: "TikTok comments, directorate by unit",
            policy: Self { threshold: HALF, done: Done::CompleteOrPartial, ..Self::SOURCE },
        },
        Preset {
            name: "F",
            used_for: "TikTok comments of a unit, analytic",
            policy: Self {
                threshold: HALF,
                partial: Partial::NotDistinguished,
                no_handle: NoHandleRule::AsNone,
                ..Self::SOURCE
            },
        },
        Preset {
            name: "G",
            used_for: "TikTok comments by division",
            policy: Self {
                threshold: HALF,
                no_handle: NoHandleRule::Both,
                done: Done::CompleteOrPartial,
                ..Self::SOURCE
            },
        },
        Preset { name: "H", used_for: "TikTok comments, simple list", policy: Self::SOURCE },
        Preset {
            name: "I",
            used_for: "Instagram comments",
            policy: Self {
                threshold: HALF,
                partial: Partial::NotDistinguished,
                no_handle: NoHandleRule::AsNone,
                exempt: Exempt::Complete,
                ..Self::SOURCE
            },
        },
        Preset {
            name: "J",
            used_for: "recaps over the network interface, likes and comments",
            policy: Self { no_handle: NoHandleRule::Both, done: Done::CompleteOrPartial, ..Self::SOURCE },
        },
        Preset {
            name: "K",
            used_for: "section heads, likes",
            policy: Self { empty: Empty::AsNone, ..Self::SOURCE },
        },
        Preset {
            name: "L",
            used_for: "section heads, TikTok comments",
            policy: Self { empty: Empty::AsComplete, ..Self::SOURCE },
        },
        Preset {
            name: "M",
            used_for: "link amplification",
            policy: Self { no_handle: NoHandleRule::AsNone, exempt: Exempt::Complete, ..Self::SOURCE },
        },
        Preset {
            name: "N",
            used_for: "link amplification over the network interface",
            policy: Self {
                threshold: ONE,
                partial: Partial::NotDistinguished,
                no_handle: NoHandleRule::AsNone,
                exempt: Exempt::Complete,
                ..Self::SOURCE
            },
        },
    ];

    /// The preset of a name: `at_least_half`, `all`, `any`, or a letter from `A` to `N`.
    pub fn preset(name: &str) -> Option<&'static Preset> {
        Self::PRESETS.iter().find(|preset| preset.name == name)
    }

    /// The name of the preset that it is, if it is one. Where rules are alike, the first.
    pub fn name(&self) -> Option<&'static str> {
        Self::PRESETS.iter().find(|preset| preset.policy == *self).map(|preset| preset.name)
    }
}

impl core::str::FromStr for Policy {
    type Err = UnknownPolicy;
    fn from_str(name: &str) -> Result<Self, UnknownPolicy> {
        Self::preset(name).map(|preset| preset.policy).ok_or_else(|| UnknownPolicy { name: name.into() })
    }
}
