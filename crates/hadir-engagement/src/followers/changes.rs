//! Who came and who went, from two listings of an account's followers.

use hadir_core::observed::Completeness;
use std::collections::BTreeSet;

crate::registry::definition::definitions! {
    [] "follower_changes" 1 Count Whole, "new = listed now and not before; lost = listed before and not now", "no listing before: a baseline and no changes; a listing that is not complete proves no loss, and after one nobody is known to be new", "workspace data model, repaired";
}

/// One reading of an account's followers.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Listing<U: Ord> {
    /// Who was listed.
    pub users: BTreeSet<U>,
    /// Whether these are all.
    pub completeness: Completeness,
}

/// What two listings prove.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Changes<U> {
    /// There was none before: this one is what the next is compared with. Nobody is new.
    Baseline,
    /// Who is proved to have come and gone. A part that cannot be told is none.
    Compared {
        /// Not listed before, though that listing was complete.
        new: Option<Vec<U>>,
        /// No longer listed, though this listing is complete.
        lost: Option<Vec<U>>,
    },
}

/// Compares a listing with the one before. A listing that stopped early (at the last allowed page, for example) proves
/// no loss; and someone who is missing from an incomplete earlier one may have followed all along.
///
/// ```
/// use hadir_core::observed::Completeness;
/// use hadir_engagement::followers::changes::{Changes, Listing, follower_changes};
/// let listing = |users: &[u32], completeness| Listing { users: users.iter().copied().collect(), completeness };
/// let monday = listing(&[1, 2, 3], Completeness::Complete);
/// let tuesday = listing(&[2, 9], Completeness::Truncated);
/// assert_eq!(follower_changes(None, &monday), Changes::Baseline);
/// assert_eq!(
///     follower_changes(Some(&monday), &tuesday),
///     Changes::Compared { new: Some(vec![9]), lost: None },
/// );
/// ```
pub fn follower_changes<U: Ord + Clone>(before: Option<&Listing<U>>, now: &Listing<U>) -> Changes<U> {
    let Some(before) = before else { return Changes::Baseline };
    let missing_from = |one: &Listing<U>, other: &Listing<U>| {
        (other.completeness == Completeness::Complete)
            .then(|| one.users.difference(&other.users).cloned().collect())
    };
    Changes::Compared { new: missing_from(now, before), lost: missing_from(before, now) }
}

/// Seconds to wait before the first run, so that accounts do not all start at once: the account's number modulo 300.
pub const fn start_spread_seconds(account_number: u64) -> u64 {
    account_number % 300
}
