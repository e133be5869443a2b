//! The units of a report in order, the pinned one first.

use crate::report::{Report, Totals};
use crate::share::Share;
use core::cmp::{Ordering, Reverse};
use hadir_core::ids::UnitId;

/// A unit in a list of units.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct UnitLine {
    /// The unit.
    pub unit: UnitId,
    /// Its name, or its id where the roster does not describe it.
    pub name: String,
    /// Its people together.
    pub totals: Totals,
}

/// In which order units stand. One unit, the directorate itself, may be pinned before all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum UnitOrder {
    /// By name.
    #[default]
    Name,
    /// Most complete people first, then the larger, then by name: the recap of Instagram likes.
    MostComplete,
    /// Units of at least so many people first, by share of complete people; then the smaller, by their
    /// number: the recap of TikTok comments.
    LargeByShare {
        /// From how many people on a unit is large: 100 in the roll-call system.
        large: u64,
    },
    /// Most actions first, then by share of people who are done, then the larger, then by name: the report by
    /// division.
    MostActions,
}

/// The units of a report in order, the pinned one first.
pub fn units(report: &Report<'_>, order: UnitOrder, pinned: Option<UnitId>) -> Vec<UnitLine> {
    let mut lines: Vec<UnitLine> = report
        .by_unit()
        .into_iter()
        .map(|group| UnitLine {
            unit: group.key,
            name: report.unit(group.key).map_or_else(|| group.key.to_string(), |unit| unit.name.clone()),
            totals: group.totals,
        })
        .collect();
    order.sort(&mut lines, pinned);
    lines
}

impl UnitOrder {
    /// Puts lines in order, the pinned one first. A total order: it does not depend on how they stood before.
    pub fn sort(self, lines: &mut [UnitLine], pinned: Option<UnitId>) {
        lines.sort_by(|left, right| {
            let first = |line: &UnitLine| Reverse(Some(line.unit) == pinned);
            let name = |line: &UnitLine| (line.name.to_lowercase(), line.unit);
            first(left)
                .cmp(&first(right))
                .then_with(|| self.compare(&left.totals, &right.totals))
                .then_with(|| name(left).cmp(&name(right)))
        });
    }

    pub(crate) fn compare(self, left: &Totals, right: &Totals) -> Ordering {
        let complete = || right.complete.cmp(&left.complete);
        let people = || right.people.cmp(&left.people);
        match self {
            Self::Name => Ordering::Equal,
            Self::MostComplete => complete().then_with(people),
            Self::LargeByShare { large } => {
                let is_large = |totals: &Totals| totals.people >= large;
                is_large(right).cmp(&is_large(left)).then_with(|| {
                    let share = if is_large(left) {
                        right.complete_share().compare(left.complete_share())
                    } else {
                        Ordering::Equal
                    };
                    share.then_with(complete).then_with(people)
                })
            }
            Self::MostActions => {
                let done = |totals: &Totals| {
                    Share::new(totals.complete.saturating_add(totals.partial), totals.people)
                };
                (right.taken_part.cmp(&left.taken_part))
                    .then_with(|| done(right).compare(done(left)))
                    .then_with(people)
            }
        }
    }
}

/// The part of all actions that the `count` strongest units did: four in the directorate's daily statistics.
///
/// `actions` are put in order, most first.
pub fn top_share(actions: &mut [u64], count: usize) -> Share {
    actions.sort_unstable_by_key(|&actions| Reverse(actions));
    let sum = |actions: &[u64]| actions.iter().fold(0_u64, |sum, &actions| sum.saturating_add(actions));
    Share::new(sum(actions.get(..count).unwrap_or(actions)), sum(actions))
}

/// Divisions whose names begin so come first, in this order.
const DIVISIONS: &[&str] = &["BAG", "SAT", "SI", "SPKT", "POLSEK"];

/// Names that begin like one of them and are none.
const OTHER_DIVISIONS: &[&str] = &["SATPAS"];

/// The key by which divisions are in order: by what they are, then by name without regard to case, those
/// without a name last.
///
/// ```
/// use hadir_attendance::analysis::division_order;
/// let mut names = [None, Some("POLSEK X"), Some("SATPAS"), Some("Sat Binmas"), Some("BAG OPS")];
/// names.sort_by_key(|name| division_order(*name));
/// assert_eq!(names, [Some("BAG OPS"), Some("Sat Binmas"), Some("POLSEK X"), Some("SATPAS"), None]);
/// ```
pub fn division_order(name: Option<&str>) -> impl Ord + use<> {
    let folded = name.map(|name| name.trim().to_uppercase()).filter(|name| !name.is_empty() && name != "-");
    let kind = folded.as_deref().map(|name| {
        let known = DIVISIONS.iter().position(|kind| name.starts_with(kind));
        known.filter(|_| !OTHER_DIVISIONS.contains(&name)).unwrap_or(DIVISIONS.len())
    });
    (kind.is_none(), kind, folded, name.map(str::to_owned))
}
