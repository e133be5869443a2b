//! This period against the one before.

use crate::{Quotient, Undefined};
use hadir_core::time::Window;
use thiserror::Error;

crate::registry::definitions! {
    [52] "period_change" 1 Percent Whole, "(current - previous) / previous, of the same definition, basis and length", "previous 0: undefined; unlike periods are refused", "common";
    [] "bucket_change" 1 Percent Whole, "(bucket - the bucket before) / the bucket before, for neighbouring buckets", "the first, and after 0: undefined (the platform schema reference shows 0)", "platform schema reference";
    [] "previous_period" 1 Class Whole, "the period of the same length that ends where this one begins", "at the beginning of time: none", "platform schema reference";
}

hadir_core::text_enum! {
    /// Which posts and times a figure of a window is about. Figures of different bases do not compare.
    pub enum Basis {
        /// What happened in the window, on whatever post.
        OccurredIn = "occurred_in",
        /// All that ever happened on the posts that were published in the window.
        OnPostsPublishedIn = "on_posts_published_in",
        /// All that had happened by the end of the window.
        Lifetime = "lifetime",
    }
}

/// A figure that says what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Measured {
    /// Its definition's id and version.
    #[cfg_attr(feature = "serde", serde(with = "crate::written::definition"))]
    pub definition: (&'static str, u16),
    /// What the window means.
    pub basis: Basis,
    /// The window.
    pub window: Window,
    /// The value.
    pub value: Quotient,
}

/// Two figures that do not compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Incomparable {
    /// They are different metrics, or versions of one.
    #[error("{} v{} does not compare with {} v{}", .current.0, .current.1, .previous.0, .previous.1)]
    Definition {
        /// Of the earlier one.
        previous: (&'static str, u16),
        /// Of the later one.
        current: (&'static str, u16),
    },
    /// Their windows mean different things.
    #[error("{current} does not compare with {previous}")]
    Basis {
        /// Of the earlier one.
        previous: Basis,
        /// Of the later one.
        current: Basis,
    },
    /// They overlap, or the earlier one is not earlier.
    #[error("the previous period ends after the current one has begun")]
    Order,
    /// One period is longer. Calendar months are compared per day.
    #[error("periods of {previous} and {current} seconds do not compare")]
    Length {
        /// Of the earlier one.
        previous: i64,
        /// Of the later one.
        current: i64,
    },
    /// There is no such quotient.
    #[error(transparent)]
    Undefined(#[from] Undefined),
}

/// The relative change.
///
/// # Errors
/// [`Incomparable`], with the reason.
pub fn period_change(previous: &Measured, current: &Measured) -> Result<Quotient, Incomparable> {
    if previous.definition != current.definition {
        return Err(Incomparable::Definition { previous: previous.definition, current: current.definition });
    }
    if previous.basis != current.basis {
        return Err(Incomparable::Basis { previous: previous.basis, current: current.basis });
    }
    if previous.window.end() > current.window.start() {
        return Err(Incomparable::Order);
    }
    let (before, now) = (previous.window.length(), current.window.length());
    if before != now {
        return Err(Incomparable::Length { previous: before.num_seconds(), current: now.num_seconds() });
    }
    Ok(current.value.minus(previous.value)?.over(previous.value)?)
}

/// The change of each bucket against the one before. The first has none before it.
pub fn bucket_changes(buckets: &[u64]) -> Vec<Result<Quotient, Undefined>> {
    let change = |(&before, &now): (&u64, &u64)| {
        Quotient::new(i128::from(now).saturating_sub(before.into()), before.into())
    };
    let first = buckets.first().map(|_| Err(Undefined::NoRows));
    first.into_iter().chain(buckets.iter().zip(buckets.iter().skip(1)).map(change)).collect()
}

/// The window of the same length that ends where this one begins; nothing at the beginning of time.
pub fn previous(window: Window) -> Option<Window> {
    let start = window.start().checked_sub_signed(window.length())?;
    Window::new(start, window.start()).ok()
}
