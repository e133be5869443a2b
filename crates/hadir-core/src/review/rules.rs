//! The rules of a workflow's chain: who is asked, and whose yes counts.

use super::{ApprovalRule, ApprovalStatus};

crate::text_enum! {
    /// Whose rules decide.
    pub enum EngineRules {
        /// Ours: what has been decided stays so whatever is answered later, and the order of the answers is of no
        /// consequence. Who was skipped is not counted.
        Repaired = "repaired",
        /// The management platform's own, faults included: a no is looked for before a yes, half is a majority, whoever was
        /// skipped is still waited for, and unmet conditions skip required steps alone.
        Agentic = "agentic",
    }
}

/// What was answered so far, counted. Withdrawn requests are not in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Tally {
    /// Yes.
    pub approved: u32,
    /// No.
    pub rejected: u32,
    /// No answer yet.
    pub pending: u32,
    /// Passed over.
    pub skipped: u32,
}

impl FromIterator<ApprovalStatus> for Tally {
    fn from_iter<I: IntoIterator<Item = ApprovalStatus>>(answers: I) -> Self {
        answers.into_iter().fold(Self::default(), |mut tally, answer| {
            let count = match answer {
                ApprovalStatus::Approved => &mut tally.approved,
                ApprovalStatus::Rejected => &mut tally.rejected,
                ApprovalStatus::Pending => &mut tally.pending,
                ApprovalStatus::Skipped => &mut tally.skipped,
                ApprovalStatus::Withdrawn => return tally,
            };
            *count = count.saturating_add(1);
            tally
        })
    }
}

/// What a tally amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Decision {
    /// It is still open.
    Open,
    /// Enough agreed.
    Approved,
    /// So many refused that not enough can agree.
    Rejected,
    /// Nobody is asked any more: all were skipped.
    PassedOver,
}

impl ApprovalRule {
    /// What `tally` amounts to.
    ///
    /// ```
    /// use hadir_core::review::{ApprovalRule, Decision, EngineRules, Tally};
    /// // One of two said no, the other yes.
    /// let split = Tally { approved: 1, rejected: 1, ..Tally::default() };
    /// assert_eq!(ApprovalRule::Any.decide(split, EngineRules::Repaired), Decision::Approved);
    /// assert_eq!(ApprovalRule::Any.decide(split, EngineRules::Agentic), Decision::Rejected);
    /// ```
    pub fn decide(self, tally: Tally, rules: EngineRules) -> Decision {
        match rules {
            EngineRules::Repaired => self.repaired(tally),
            EngineRules::Agentic => self.agentic(tally),
        }
    }

    fn repaired(self, tally: Tally) -> Decision {
        let Tally { approved, rejected, pending, skipped } = tally;
        let against = u64::from(rejected);
        let (agreed, reachable) = (u64::from(approved), u64::from(approved).saturating_add(pending.into()));
        if reachable == 0 && against == 0 {
            return if skipped == 0 { Decision::Open } else { Decision::PassedOver };
        }
        let (enough, hopeless) = match self {
            Self::All => (pending == 0 && against == 0, against > 0),
            Self::Any => (agreed > 0, reachable == 0),
            // More than half agree, or those who still may are no more than half.
            Self::Majority => (agreed > against.saturating_add(pending.into()), reachable <= against),
        };
        match (enough, hopeless) {
            (true, _) => Decision::Approved,
            (false, true) => Decision::Rejected,
            (false, false) => Decision::Open,
        }
    }

    fn agentic(self, tally: Tally) -> Decision {
        let Tally { approved, rejected, pending, skipped } = tally;
        let asked =
            [approved, rejected, pending, skipped].iter().fold(0_u32, |sum, &n| sum.saturating_add(n));
        let (rejected, approved) = match self {
            Self::All => (rejected > 0, approved == asked),
            Self::Any => (rejected > 0 && pending == 0, approved > 0),
            Self::Majority => (rejected >= asked.div_ceil(2), approved >= asked.div_ceil(2)),
        };
        match (rejected, approved) {
            (true, _) => Decision::Rejected,
            (false, true) => Decision::Approved,
            (false, false) => Decision::Open,
        }
    }
}
