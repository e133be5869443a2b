//! When the next post may go out under several quotas at once.

use super::Quota;
use chrono::{DateTime, Utc};

/// The earliest instant from `from` on at which one more post breaks none of the quotas: neither those of what went out
/// before it, nor those of what is planned after it. `taken` is when the others went or go out, in any order. None if a
/// quota allows nothing at all.
///
/// A window counts back from any moment and is half-open: what went out exactly one window ago does not count.
///
/// ```
/// use hadir_core::account::{Quota, earliest_slot};
/// let at = |text: &str| text.parse::<chrono::DateTime<chrono::Utc>>();
/// let quotas = [Quota { most: 1, window_seconds: 60 }, Quota { most: 2, window_seconds: 3_600 }];
/// let taken = [at("2026-12-01T09:00:00Z")?, at("2026-12-01T09:30:00Z")?];
/// assert_eq!(earliest_slot(&quotas, &taken, at("2026-12-01T09:10:00Z")?), Some(at("2026-12-01T10:00:00Z")?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn earliest_slot(
    quotas: &[Quota],
    taken: &[DateTime<Utc>],
    from: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    if quotas.iter().any(|quota| quota.most == 0) {
        return None;
    }
    let mut taken = taken.to_vec();
    taken.sort_unstable();
    // It becomes possible at once, or when one of the others leaves a window.
    let leaves = |quota: &Quota| {
        let window = quota.window();
        taken.iter().filter_map(move |at| at.checked_add_signed(window)).collect::<Vec<_>>()
    };
    let mut candidates: Vec<DateTime<Utc>> = quotas.iter().flat_map(leaves).filter(|at| *at > from).collect();
    candidates.push(from);
    candidates.sort_unstable();
    candidates.dedup();
    candidates.into_iter().find(|at| quotas.iter().all(|quota| has_room(*quota, &taken, *at)))
}

/// Whether every window that a post at an instant falls into has room for it.
fn has_room(quota: Quota, taken: &[DateTime<Utc>], at: DateTime<Utc>) -> bool {
    let window = quota.window();
    // A window that begins before the first instant there is, or ends after the last one, has no border there.
    let begin = at.checked_sub_signed(window);
    let end = at.checked_add_signed(window);
    let before =
        |begin: Option<DateTime<Utc>>| move |other: &DateTime<Utc>| begin.is_some_and(|at| *other <= at);
    let near = taken.get(taken.partition_point(before(begin))..).unwrap_or_default();
    let near = near.get(..near.partition_point(|other| end.is_none_or(|at| *other < at))).unwrap_or_default();
    let most = usize::try_from(quota.most).unwrap_or(usize::MAX);
    // Each window is looked at that ends with the post itself, or with one after it.
    let ends = near.iter().copied().filter(|other| *other > at).chain([at]);
    ends.into_iter().all(|last| {
        let from = near.partition_point(before(last.checked_sub_signed(window)));
        let until = near.partition_point(|other| *other <= last);
        until.saturating_sub(from) < most
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{prop, prop_assert, prop_assert_eq, proptest};

    fn second(at: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(at, 0).unwrap()
    }

    /// Whether no window of any length that ends at any second has too many.
    fn holds(quotas: &[(u32, u32)], taken: &[i64]) -> bool {
        quotas.iter().all(|&(most, window)| {
            (0..200).all(|end: i64| {
                let inside = taken.iter().filter(|&&at| at <= end && at > end.saturating_sub(window.into()));
                inside.count() <= usize::try_from(most).unwrap()
            })
        })
    }

    #[test]
    fn nothing_is_taken_and_nothing_is_allowed() {
        let now = second(100);
        let quota = |most, window_seconds| Quota { most, window_seconds };
        assert_eq!(earliest_slot(&[quota(1, 60)], &[], now), Some(now));
        assert_eq!(earliest_slot(&[quota(0, 60)], &[], now), None);
        assert_eq!(earliest_slot(&[], &[now; 9], now), Some(now));
        // What is planned later keeps its place.
        assert_eq!(earliest_slot(&[quota(1, 60)], &[second(130)], now), Some(second(190)));
        assert_eq!(earliest_slot(&[quota(1, 60)], &[second(160)], now), Some(now));
        assert_eq!(
            earliest_slot(&[quota(1, u32::MAX)], &[DateTime::<Utc>::MAX_UTC], DateTime::<Utc>::MAX_UTC),
            None
        );
    }

    proptest! {
        #[test]
        fn it_is_the_earliest_that_keeps_every_window(
            quotas in prop::collection::vec((1_u32..4, 1_u32..20), 1..3),
            wanted in prop::collection::vec(0_i64..60, 0..8),
            from in 0_i64..60,
        ) {
            // What is there already keeps the quotas.
            let mut taken: Vec<i64> = Vec::new();
            for at in wanted {
                taken.push(at);
                if !holds(&quotas, &taken) {
                    taken.pop();
                }
            }
            let with = |at: i64| { let mut all = taken.clone(); all.push(at); holds(&quotas, &all) };
            let expected = (from..200).find(|&at| with(at));
            let rules: Vec<Quota> = quotas.iter().map(|&(most, window_seconds)| Quota { most, window_seconds }).collect();
            let instants: Vec<DateTime<Utc>> = taken.iter().map(|&at| second(at)).collect();
            let found = earliest_slot(&rules, &instants, second(from));
            prop_assert!(found.is_some());
            prop_assert_eq!(found, expected.map(second));
        }
    }
}
