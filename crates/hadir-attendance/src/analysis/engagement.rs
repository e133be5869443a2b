//! A unit in the engagement ranking over several platforms.

use super::Compliance;
use crate::report::{Report, Totals};
use crate::share::{Bounds, Share};
use core::cmp::{Ordering, Reverse};
use hadir_core::ids::UnitId;
use std::collections::BTreeMap;

/// A unit in the engagement ranking over several platforms.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct EngagementLine {
    /// The unit.
    pub unit: UnitId,
    /// Its name, or its id where the roster does not describe it.
    pub name: String,
    /// Its people.
    pub people: u64,
    /// Its totals in each report, in the order given.
    pub platforms: Vec<Totals>,
    /// Actions over all reports.
    pub actions: u64,
    /// The mean, over the reports that had posts, of the share of people who did anything, among those of whom that can be
    /// told. None had posts, or nothing can be told: undefined. Whoever is excused or was asked for nothing is not in it.
    ///
    /// The source divides by all platforms, so that a day without TikTok posts halves every score; here a
    /// platform without posts does not count.
    pub score: Option<Share>,
    /// Between what the score is, whatever is true of people of whom nothing can be told.
    pub bounds: Option<Bounds>,
}

/// The engagement ranking: the pinned unit first, then by actions over all reports, by actions in each, by
/// score, by people (all descending), by name.
pub fn engagement(reports: &[&Report<'_>], pinned: Option<UnitId>) -> Vec<EngagementLine> {
    let mut lines: BTreeMap<UnitId, EngagementLine> = BTreeMap::new();
    for (at, report) in reports.iter().enumerate() {
        for group in report.by_unit() {
            let line = lines.entry(group.key).or_insert_with(|| EngagementLine {
                unit: group.key,
                name: report.unit(group.key).map_or_else(|| group.key.to_string(), |unit| unit.name.clone()),
                people: 0,
                platforms: vec![Totals::default(); reports.len()],
                actions: 0,
                score: None,
                bounds: None,
            });
            line.people = line.people.max(group.totals.people);
            line.actions = line.actions.saturating_add(group.totals.taken_part);
            if let Some(place) = line.platforms.get_mut(at) {
                *place = group.totals;
            }
        }
    }
    let mut lines: Vec<EngagementLine> = lines.into_values().collect();
    for line in &mut lines {
        let with_posts =
            reports.iter().zip(&line.platforms).filter(|(report, _)| report.obligations().len() > 0);
        let (mut done, mut not, mut unknown) = (0_u64, 0_u64, 0_u64);
        for (_, totals) in with_posts {
            done = done.saturating_add(totals.complete).saturating_add(totals.partial);
            not = not.saturating_add(totals.none);
            unknown = unknown.saturating_add(totals.indeterminate).saturating_add(totals.no_handle);
        }
        let told = done.saturating_add(not);
        let all = told.saturating_add(unknown);
        line.score = (told > 0).then_some(Share::new(done, told));
        line.bounds = (all > 0).then_some(Bounds {
            at_least: Share::new(done, all),
            at_most: Share::new(done.saturating_add(unknown), all),
        });
    }
    lines.sort_by(|left, right| {
        let first = |line: &EngagementLine| Reverse(Some(line.unit) == pinned);
        let actions = |line: &EngagementLine| {
            let each: Vec<Reverse<u64>> =
                line.platforms.iter().map(|totals| Reverse(totals.taken_part)).collect();
            (Reverse(line.actions), each)
        };
        first(left)
            .cmp(&first(right))
            .then_with(|| actions(left).cmp(&actions(right)))
            .then_with(|| by_score(left, right))
            .then_with(|| right.people.cmp(&left.people))
            .then_with(|| left.name.to_lowercase().cmp(&right.name.to_lowercase()))
            .then_with(|| left.unit.cmp(&right.unit))
    });
    lines
}

/// The higher first, the undefined last.
fn by_score(left: &EngagementLine, right: &EngagementLine) -> Ordering {
    match (left.score, right.score) {
        (Some(left), Some(right)) => right.compare(left),
        (left, right) => right.is_some().cmp(&left.is_some()),
    }
}

impl EngagementLine {
    /// The class of the compliance letter; none where it depends on people of whom nothing can be told.
    pub fn compliance(&self) -> Option<Compliance> {
        let Bounds { at_least, at_most } = self.bounds?;
        Compliance::of(at_least).filter(|class| Compliance::of(at_most) == Some(*class))
    }
}
