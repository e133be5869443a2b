//! Single mentions, and which of them belong together.

use super::sum;
use crate::{Quotient, Undefined};
use std::collections::BTreeSet;

crate::registry::definition::definitions! {
    [] "viral_mention" 1 Points Whole, "velocity / 100 x 40 + reach / 100 000 x 30 + (influencer 1, else 0.5) x 20 + recency x 10; viral from 70", "-", "platform schema reference";
    [] "term_similarity" 1 Ratio Whole, "terms in both / terms in either (Jaccard); together from 0.5, a cluster from 5", "no terms on either side: undefined", "platform schema reference";
    [] "author_influence" 1 Class Whole, "followers >= 10 000, or followers >= 1 000 and engagement / followers > 0.05", "-", "platform schema reference";
    [] "spam_shape" 1 Class Whole, "a spam pattern, more than 15 hashtags or more than 10 mentions", "-", "platform schema reference";
}

hadir_core::text_enum! {
    /// Whether many listen to an author.
    pub enum Influence {
        /// Many do.
        Influencer = "influencer",
        /// An account like others.
        Ordinary = "ordinary",
    }
}

/// Whether an author has influence.
///
/// ```
/// use hadir_engagement::listening::mention::{Influence, influence};
/// assert_eq!(influence(1_000, 50), Influence::Ordinary); // exactly 5 %
/// assert_eq!(influence(1_000, 51), Influence::Influencer);
/// assert_eq!(influence(999, 999), Influence::Ordinary);
/// ```
pub fn influence(followers: u64, engagement: u64) -> Influence {
    let engaging = u128::from(engagement).saturating_mul(20) > u128::from(followers);
    if followers >= 10_000 || (followers >= 1_000 && engaging) {
        Influence::Influencer
    } else {
        Influence::Ordinary
    }
}

/// The points of a mention. `velocity` counts interactions an hour, `recency` runs from 0 to 1. Neither is cut off, so
/// that points may exceed 100.
///
/// # Errors
/// [`Undefined::Overflowed`] if the exact sum does not fit.
pub fn viral_score(
    velocity: Quotient,
    reach: u64,
    author: Influence,
    recency: Quotient,
) -> Result<Quotient, Undefined> {
    let author = match author {
        Influence::Influencer => 20_u64,
        Influence::Ordinary => 10,
    };
    sum(&[
        velocity.times(Quotient::new(2, 5)?)?,
        Quotient::of(u128::from(reach).saturating_mul(3), 10_000)?,
        author.into(),
        recency.times(Quotient::from(10_u64))?,
    ])
}

/// Points from which a mention is viral.
pub const VIRAL_FROM: u64 = 70;

/// Texts from which a cluster is one.
pub const CLUSTER_SIZE: usize = 5;

/// Whether two texts with that [`similarity`] belong together: from one half.
pub fn belong_together(similarity: Quotient) -> bool {
    Quotient::new(1, 2).is_ok_and(|border| similarity >= border)
}

/// How much two sets of terms have in common: 0 to 1.
///
/// # Errors
/// [`Undefined::NoRows`] if both are empty.
pub fn similarity<T: Ord>(one: &BTreeSet<T>, other: &BTreeSet<T>) -> Result<Quotient, Undefined> {
    let both = one.intersection(other).count();
    let either = one.union(other).count();
    let size = |count: usize| u128::try_from(count).map_err(|_| Undefined::Overflowed);
    Quotient::of(size(both)?, size(either)?).map_err(|_| Undefined::NoRows)
}

hadir_core::text_enum! {
    /// What a text looks like.
    pub enum Shape {
        /// Spam.
        Spam = "spam",
        /// A text like others.
        Ordinary = "ordinary",
    }
}

/// What a text looks like, by a pattern that was found in it or not, its hashtags and its mentions.
pub const fn shape(pattern: Option<&str>, hashtags: usize, mentions: usize) -> Shape {
    if pattern.is_some() || hashtags > 15 || mentions > 10 { Shape::Spam } else { Shape::Ordinary }
}
