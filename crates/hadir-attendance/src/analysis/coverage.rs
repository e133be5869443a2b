//! Of how many people a handle is known, per unit.

use crate::ledger::Ledger;
use crate::share::Share;
use core::cmp::Reverse;
use hadir_core::ids::UnitId;
use hadir_core::platform::Platform;
use std::collections::BTreeMap;

/// Of how many people a handle is known, per unit.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Coverage {
    /// The platforms, in the order of the counts.
    pub platforms: Vec<Platform>,
    /// Units, in order of their names.
    pub units: Vec<CoverageLine>,
    /// Everybody.
    pub total: CoverageLine,
}

/// One unit in it, or everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct CoverageLine {
    /// The unit; none for everybody.
    pub unit: Option<UnitId>,
    /// Its name, or its id where the roster does not describe it; empty for everybody.
    pub name: String,
    /// Its people.
    pub people: u64,
    /// People with a handle, per platform.
    pub filled: Vec<u64>,
    /// People with a handle on every platform.
    pub complete: u64,
}

hadir_core::text_enum! {
    /// The class of a unit by its coverage on all platforms.
    pub enum CoverageClass {
        /// At least 90 % on each.
        Best = "best",
        /// At least 80 % on each.
        Strong = "strong",
        /// Between.
        Middle = "middle",
        /// Below 10 % on each.
        Low = "low",
    }
}

/// Missing handles, and what filling the largest backlogs would bring.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Projection {
    /// The units with most missing handles, most first, with their number.
    pub backlog: Vec<(UnitId, u64)>,
    /// Their part of all that is missing.
    pub share: Share,
    /// Coverage if the given part of their backlog were filled.
    pub projected: Share,
}

impl Coverage {
    /// Coverage of a ledger's people. A handle counts whenever it was theirs.
    pub fn of(ledger: &Ledger, platforms: &[Platform]) -> Self {
        let empty = |unit: Option<UnitId>, name: String| CoverageLine {
            unit,
            name,
            people: 0,
            filled: vec![0; platforms.len()],
            complete: 0,
        };
        let mut total = empty(None, String::new());
        let mut units: BTreeMap<UnitId, CoverageLine> = BTreeMap::new();
        for member in &ledger.members {
            let id = member.person.unit_id;
            let name = || ledger.units.get(&id).map_or_else(|| id.to_string(), |unit| unit.name.clone());
            let line = units.entry(id).or_insert_with(|| empty(Some(id), name()));
            let has: Vec<bool> =
                platforms.iter().map(|&platform| member.on(platform).next().is_some()).collect();
            line.add(&has);
            total.add(&has);
        }
        let mut units: Vec<CoverageLine> = units.into_values().collect();
        units.sort_by_cached_key(|line| (line.name.to_lowercase(), line.unit));
        Self { platforms: platforms.to_vec(), units, total }
    }

    /// The mean over units, without the directorate itself, of coverage on the platform at a place; each unit
    /// weighs the same. None without units, or where it exceeds exact arithmetic.
    pub fn mean(&self, at: usize, root: Option<UnitId>) -> Option<Share> {
        Share::mean(self.shares(at, root))
    }

    /// The median of the same: of an even number, the mean of the two in the middle.
    pub fn median(&self, at: usize, root: Option<UnitId>) -> Option<Share> {
        let mut shares = self.shares(at, root);
        shares.sort_by(|left, right| left.compare(*right));
        let last = shares.len().checked_sub(1)?;
        let lower = shares.get(last.checked_div(2)?)?;
        let upper = shares.get(last.div_ceil(2))?;
        Share::mean([*lower, *upper])
    }

    fn shares(&self, at: usize, root: Option<UnitId>) -> Vec<Share> {
        let units = self.units.iter().filter(|line| (root.is_none() || line.unit != root) && line.people > 0);
        units.filter_map(|line| line.share(at)).collect()
    }

    /// Units without the directorate itself, by their mean coverage over the platforms, most first, then by
    /// name.
    pub fn ranked(&self, root: Option<UnitId>) -> Vec<&CoverageLine> {
        let mut units: Vec<&CoverageLine> =
            self.units.iter().filter(|line| root.is_none() || line.unit != root).collect();
        let mean = |line: &CoverageLine| {
            let filled = line.filled.iter().fold(0_u64, |sum, &filled| sum.saturating_add(filled));
            let platforms = u64::try_from(line.filled.len()).unwrap_or(u64::MAX);
            Share::new(filled, line.people.saturating_mul(platforms))
        };
        units.sort_by(|left, right| {
            let name = |line: &CoverageLine| (line.name.to_lowercase(), line.unit);
            mean(right).compare(mean(left)).then_with(|| name(left).cmp(&name(right)))
        });
        units
    }

    /// The `count` largest backlogs on a platform, and what filling `percent` of each would bring: 10 and 70
    /// in the roll-call system. None if the platform is not in the coverage.
    pub fn projection(&self, platform: Platform, count: usize, percent: u32) -> Option<Projection> {
        let at = self.platforms.iter().position(|&known| known == platform)?;
        let mut backlog: Vec<(UnitId, u64, &str)> = self
            .units
            .iter()
            .filter_map(|line| Some((line.unit?, line.missing(at), line.name.as_str())))
            .filter(|&(_, missing, _)| missing > 0)
            .collect();
        backlog.sort_by_key(|&(unit, missing, name)| (Reverse(missing), name.to_lowercase(), unit));
        backlog.truncate(count);
        let largest = backlog.iter().fold(0_u64, |sum, &(_, missing, _)| sum.saturating_add(missing));
        let filled = *self.total.filled.get(at)?;
        let gained = largest.saturating_mul(u64::from(percent));
        Some(Projection {
            backlog: backlog.into_iter().map(|(unit, missing, _)| (unit, missing)).collect(),
            share: Share::new(largest, self.total.missing(at)),
            projected: Share::new(
                filled.saturating_mul(100).saturating_add(gained),
                self.total.people.saturating_mul(100),
            ),
        })
    }
}

impl CoverageLine {
    /// Coverage on the platform at a place.
    pub fn share(&self, at: usize) -> Option<Share> {
        self.filled.get(at).map(|&filled| Share::new(filled, self.people))
    }

    /// People without a handle on the platform at a place.
    pub fn missing(&self, at: usize) -> u64 {
        self.filled.get(at).map_or(0, |&filled| self.people.saturating_sub(filled))
    }

    /// The class; none without people.
    pub fn class(&self) -> Option<CoverageClass> {
        let each = |percent: u32| {
            self.filled.iter().all(|&filled| Share::new(filled, self.people).is_at_least(percent))
        };
        let below = |percent: u32| {
            self.filled.iter().all(|&filled| !Share::new(filled, self.people).is_at_least(percent))
        };
        if self.people == 0 {
            None
        } else if each(90) {
            Some(CoverageClass::Best)
        } else if each(80) {
            Some(CoverageClass::Strong)
        } else if below(10) {
            Some(CoverageClass::Low)
        } else {
            Some(CoverageClass::Middle)
        }
    }

    /// How many percentage points apart the best and the worst platform are, scaled by ten, halves up; none
    /// without people.
    pub fn gap(&self) -> Option<u64> {
        let most = self.filled.iter().max()?;
        let least = self.filled.iter().min()?;
        Share::new(most.saturating_sub(*least), self.people).percent(1)
    }

    fn add(&mut self, has: &[bool]) {
        self.people = self.people.saturating_add(1);
        for (filled, &has) in self.filled.iter_mut().zip(has) {
            *filled = filled.saturating_add(u64::from(has));
        }
        self.complete = self.complete.saturating_add(u64::from(has.iter().all(|&has| has)));
    }
}
