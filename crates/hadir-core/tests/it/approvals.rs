//! Approvals: what answers amount to, and that neither their order nor an edit can bend it.

use chrono::{DateTime, TimeDelta, Utc};
use hadir_core::audit::EntityRef;
use hadir_core::ids::{ApprovalId, DelegationId, UserId, WorkspaceId};
use hadir_core::publishing::ContentHash;
use hadir_core::review::{
    Answer, Approval, ApprovalLifecycle, ApprovalRule, ApprovalStatus, BadDelegation, ChainDecision,
    Decision, Delegation, EngineRules, Tally, decide_chain,
};
use hadir_core::time::Window;
use proptest::prelude::{Just, Strategy, any, prop, prop_assert, prop_assert_eq, proptest};
use std::collections::BTreeSet;
use uuid::Uuid;

pub(crate) fn dawn() -> DateTime<Utc> {
    "2026-03-09T00:00:00Z".parse().unwrap()
}

pub(crate) fn hour(count: i64) -> DateTime<Utc> {
    dawn() + TimeDelta::hours(count)
}

pub(crate) fn user(number: u128) -> UserId {
    UserId::from_uuid(Uuid::from_u128(number))
}

pub(crate) fn workspace() -> WorkspaceId {
    WorkspaceId::from_uuid(Uuid::from_u128(1))
}

/// What all answers together mean once everyone has answered, as one would tell it.
fn outcome(rule: ApprovalRule, approved: u32, rejected: u32) -> Decision {
    let yes = match rule {
        ApprovalRule::All => rejected == 0,
        ApprovalRule::Any => approved >= 1,
        ApprovalRule::Majority => approved * 2 > approved + rejected,
    };
    if yes { Decision::Approved } else { Decision::Rejected }
}

/// Decided is what comes out the same however those who have not answered will answer.
fn oracle(rule: ApprovalRule, tally: Tally) -> Decision {
    let Tally { approved, rejected, pending, skipped } = tally;
    if approved + rejected + pending == 0 {
        return if skipped == 0 { Decision::Open } else { Decision::PassedOver };
    }
    let mut ends = (0..=pending).map(|yes| outcome(rule, approved + yes, rejected + pending - yes));
    let first = ends.next().unwrap();
    if ends.all(|end| end == first) { first } else { Decision::Open }
}

fn rules() -> impl Strategy<Value = ApprovalRule> {
    prop::sample::select(ApprovalRule::ALL)
}

proptest! {
    #[test]
    fn decided_is_what_no_later_answer_can_change(
        rule in rules(), approved in 0_u32..9, rejected in 0_u32..9, pending in 0_u32..9, skipped in 0_u32..3
    ) {
        let tally = Tally { approved, rejected, pending, skipped };
        prop_assert_eq!(rule.decide(tally, EngineRules::Repaired), oracle(rule, tally));
    }

    #[test]
    fn no_count_overflows(rule in rules(), [approved, rejected, pending, skipped] in any::<[u32; 4]>()) {
        let tally = Tally { approved, rejected, pending, skipped };
        for rules in EngineRules::ALL { rule.decide(tally, *rules); }
    }

    /// Answers come in one by one, and the first decision is kept.
    #[test]
    fn the_order_of_the_answers_is_of_no_consequence(
        rule in rules(),
        (answers, shuffled) in prop::collection::vec(0_usize..3, 1..8)
            .prop_flat_map(|answers| (Just(answers.clone()), Just(answers).prop_shuffle()))
    ) {
        let first = |answers: &[usize], rules| {
            let said = [ApprovalStatus::Approved, ApprovalStatus::Rejected, ApprovalStatus::Skipped];
            (0..=answers.len()).map(|given| {
                let answered = answers.iter().take(given).map(|&answer| said[answer]);
                let waiting = core::iter::repeat_n(ApprovalStatus::Pending, answers.len() - given);
                rule.decide(answered.chain(waiting).collect(), rules)
            }).find(|decision| *decision != Decision::Open)
        };
        let decided = first(&answers, EngineRules::Repaired);
        prop_assert_eq!(decided, first(&shuffled, EngineRules::Repaired));
        prop_assert!(decided.is_some(), "when everyone has answered, it is decided");
    }

    #[test]
    fn a_chain_does_not_depend_on_the_order_of_its_rows(
        rule in rules(), rows in prop::collection::vec((1_u16..4, 0_usize..4, any::<bool>()), 0..12), turn in any::<usize>()
    ) {
        let shown = ContentHash::from_bytes([1; 32]);
        let approvals: Vec<Approval> = rows.iter().zip(0_u128..).map(|(&(level, answer, old), number)| {
            let content = if old { ContentHash::from_bytes([2; 32]) } else { shown };
            let mut one = approval(number, level, Some(content));
            match answer {
                0 => one.lifecycle.approve(user(number), None, hour(1)).unwrap(),
                1 => one.lifecycle.reject(user(number), None, hour(1)).unwrap(),
                2 => one.lifecycle.skip(hour(1)).unwrap(),
                _ => {}
            }
            one
        }).collect();
        // The oracle goes through the levels as a person would.
        let mut expected = ChainDecision::NotAsked;
        let last = rows.iter().filter(|row| !row.2).map(|row| row.0).max().unwrap_or(0);
        let asked: BTreeSet<_> = rows.iter().map(|row| row.0).collect();
        // An old answer of a level says that there is one.
        let last = if last == 0 { 0 } else { asked.last().copied().unwrap_or(0).max(last) };
        for level in 1..=last {
            let count = |answer| u32::try_from(rows.iter().filter(|row| **row == (level, answer, false)).count()).unwrap();
            let tally = Tally { approved: count(0), rejected: count(1), skipped: count(2), pending: count(3) };
            expected = match oracle(rule, tally) {
                // Skipped, and nobody answers for that, is open too.
                Decision::Open | Decision::PassedOver => ChainDecision::Open { level },
                Decision::Rejected => ChainDecision::Rejected { level },
                Decision::Approved => ChainDecision::Approved,
            };
            if expected != ChainDecision::Approved { break; }
        }
        let decide = |approvals: &[Approval]| decide_chain(approvals, Some(shown), rule, EngineRules::Repaired);
        prop_assert_eq!(decide(&approvals), expected);
        let mut turned = approvals.clone();
        turned.rotate_left(turn % approvals.len().max(1));
        turned.reverse();
        prop_assert_eq!(decide(&turned), expected);
        let edited = ContentHash::from_bytes([3; 32]);
        let after = decide_chain(&approvals, Some(edited), rule, EngineRules::Repaired);
        prop_assert_eq!(after, ChainDecision::NotAsked, "an edit makes every answer void");
    }

    #[test]
    fn only_who_was_asked_or_an_active_stand_in_answers_and_once(
        start in 0_i64..10, length in 1_i64..10, now in 0_i64..20, cancelled in prop::option::of(0_i64..20), by in 0_u128..3
    ) {
        let mut stand_in = delegation(1, start, start + length);
        if let Some(at) = cancelled { stand_in.cancel(user(0), hour(at)).unwrap(); }
        let away = start <= now && now < start + length && cancelled.is_none_or(|at| now < at);
        let mut life = ApprovalLifecycle::request(Some(user(0)), None, dawn());
        let before = life.clone();
        let outcome = life.answer(Answer::Reject, user(by), &[stand_in.clone()], None, hour(now));
        prop_assert_eq!(outcome.is_ok(), by == 0 || (by == 1 && away));
        if outcome.is_ok() {
            prop_assert_eq!((life.parts().approver_id, life.parts().answered_by), (Some(user(0)), Some(user(by))));
            let answered = life.clone();
            for answer in Answer::ALL {
                prop_assert!(life.answer(*answer, user(by), &[stand_in.clone()], None, hour(now)).is_err());
            }
            prop_assert_eq!(life, answered);
        } else {
            prop_assert_eq!(life, before);
        }
    }
}

fn approval(number: u128, level: u16, content: Option<ContentHash>) -> Approval {
    Approval::new(
        workspace(),
        ApprovalId::from_uuid(Uuid::from_u128(number)),
        EntityRef { kind: "post".into(), id: "1".into() },
        level,
        ApprovalLifecycle::request(Some(user(number)), content, dawn()),
    )
}

/// User 1 stands in for user 0.
pub(crate) fn delegation(number: u128, from: i64, until: i64) -> Delegation {
    Delegation::new(
        workspace(),
        DelegationId::from_uuid(Uuid::from_u128(number)),
        user(0),
        user(1),
        Window::new(hour(from), hour(until)).unwrap(),
    )
}

#[test]
fn nobody_stands_in_twice_at_the_same_time() {
    let first = delegation(1, 0, 5);
    assert_eq!(delegation(2, 5, 9).check([&first]), Ok(()), "the end does not belong to it");
    let overlap = delegation(2, 4, 9).check([&first]);
    assert_eq!(overlap, Err(BadDelegation::Overlap(first.id)));
    let mut gone = first.clone();
    assert_eq!(gone.cancel(user(1), hour(1)), Err(BadDelegation::NotTheDelegator));
    gone.cancel(user(0), hour(1)).unwrap();
    assert_eq!(delegation(2, 4, 9).check([&gone]), Ok(()));
    let selfish = Delegation { delegate_id: user(0), ..first };
    assert_eq!(selfish.check([]), Err(BadDelegation::ToOneself));
}

/// The faults of the source's own rules, kept under their name: the same answers, and the order decides.
#[test]
fn the_source_rules_are_kept_with_their_faults() {
    let tally = |approved, rejected, pending, skipped| Tally { approved, rejected, pending, skipped };
    let cases = [
        // Two are asked, anyone suffices: a no and then a yes ends with no, a yes ends at once.
        (ApprovalRule::Any, tally(1, 1, 0, 0), Decision::Rejected, Decision::Approved),
        (ApprovalRule::Any, tally(1, 0, 1, 0), Decision::Approved, Decision::Approved),
        (ApprovalRule::Any, tally(0, 1, 1, 0), Decision::Open, Decision::Open),
        // Half is a majority, for whoever is first.
        (ApprovalRule::Majority, tally(2, 0, 2, 0), Decision::Approved, Decision::Open),
        (ApprovalRule::Majority, tally(0, 2, 2, 0), Decision::Rejected, Decision::Rejected),
        (ApprovalRule::Majority, tally(2, 2, 0, 0), Decision::Rejected, Decision::Rejected),
        (ApprovalRule::Majority, tally(2, 1, 0, 0), Decision::Approved, Decision::Approved),
        // After a skip everyone can never agree.
        (ApprovalRule::All, tally(2, 0, 0, 1), Decision::Open, Decision::Approved),
        (ApprovalRule::All, tally(2, 1, 3, 0), Decision::Rejected, Decision::Rejected),
        (ApprovalRule::All, tally(0, 0, 0, 2), Decision::Open, Decision::PassedOver),
    ];
    for (rule, tally, agentic, repaired) in cases {
        assert_eq!(rule.decide(tally, EngineRules::Agentic), agentic, "{rule} {tally:?}");
        assert_eq!(rule.decide(tally, EngineRules::Repaired), repaired, "{rule} {tally:?}");
    }
}

#[cfg(feature = "serde")]
#[test]
fn an_approval_nests_its_lifecycle_and_is_checked() {
    let mut one = approval(7, 1, Some(ContentHash::from_bytes([1; 32])));
    one.lifecycle.approve(user(7), Some("bagus".into()), hour(2)).unwrap();
    let mut json = serde_json::to_value(&one).unwrap();
    assert_eq!((&json["lifecycle"]["status"], &json["level"]), (&"approved".into(), &1.into()));
    assert_eq!(serde_json::from_value::<Approval>(json.clone()).unwrap(), one);
    json["lifecycle"].as_object_mut().unwrap().remove("answered_by");
    assert_eq!(
        serde_json::from_value::<Approval>(json).unwrap_err().to_string(),
        "approval: the state `approved` requires `answered_by`"
    );
}

#[test]
fn a_level_is_from_one_to_the_most() {
    let broken =
        |level| approval(1, level, None).violations().iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(broken(0), ["`level` is at least 1: it is 0"]);
    assert!(broken(1).is_empty() && broken(Approval::MAX_LEVEL).is_empty());
    assert_eq!(broken(6), ["`level` is at most 5: it is 6"]);
}
